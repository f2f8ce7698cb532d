import type { SeedDocument } from '../../document/types.js';
import type { ModelContent } from '../../model/container.js';
import type { NamedSpan } from '../types.js';
import { addNamesakes } from './namesakes.js';
import { addPeoples } from './peoples.js';
import { repairNames } from './repair.js';
import { addRepeats, settleRepeats } from './repeats.js';
import { findNamesByRule } from './rules.js';
import { addTitledNames } from './titledNames.js';
import { createTagger } from './tagger.js';

/**
 * Makes the recogniser of names of people, organisations, places and other named things: learned where a model is given
 * and fits, by rules otherwise. The names it finds are ordered; only a person's may lie within another (see namesakes.ts).
 */
export function createRecogniser(content: ModelContent | null): (document: SeedDocument) => NamedSpan[] {
  const tag = content && createTagger(content);
  const find = tag ?? findNamesByRule;
  return (document) => {
    const settled = settleRepeats(document, addTitledNames(document, repairNames(document, find(document))));
    return tag ? addNamesakes(document, addPeoples(document, addRepeats(document, settled))) : settled;
  };
}
