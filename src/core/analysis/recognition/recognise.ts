import type { SeedDocument } from '../../document/types.js';
import type { ModelContent } from '../../model/container.js';
import type { NamedSpan } from '../types.js';
import { settleAbbreviations } from './abbreviations.js';
import { addBodies } from './bodies.js';
import { withoutCommonNames } from './commonNames.js';
import { addNamesakes } from './namesakes.js';
import { joinNicknames } from './nicknames.js';
import { addPeoples } from './peoples.js';
import { settlePlaces } from './places.js';
import { repairNames } from './repair.js';
import { addRepeats, settleRepeats } from './repeats.js';
import { findNamesByRule } from './rules.js';
import { createTagger } from './tagger.js';
import { addTitledNames } from './titledNames.js';

/**
 * Makes the recogniser of names of people, organisations, places and other named things: learned where a model is given
 * and fits, by rules otherwise. The names it finds are ordered; only a person's may lie within another (see namesakes.ts).
 */
export function createRecogniser(content: ModelContent | null): (document: SeedDocument) => NamedSpan[] {
  const tag = content && createTagger(content);
  return (document) => {
    if (!tag) return settleRepeats(document, repairNames(document, findNamesByRule(document)));
    const { names, facts } = tag(document);
    const titled = addTitledNames(document, facts, addBodies(document, facts, withoutCommonNames(document, facts, repairNames(document, names))));
    const repeated = addRepeats(document, settlePlaces(document, settleAbbreviations(document, settleRepeats(document, titled))));
    return addNamesakes(document, addPeoples(document, facts, joinNicknames(document, repeated)));
  };
}
