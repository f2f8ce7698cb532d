import type { SeedDocument } from '../../document/types.js';
import type { ModelContent } from '../../model/container.js';
import type { NamedSpan } from '../types.js';
import { addLineUps } from './steps/lineUps.js';
import { settleAbbreviations } from './steps/abbreviations.js';
import { addBodies } from './steps/bodies.js';
import { withoutCommonNames } from './steps/commonNames.js';
import { addEpithets } from './steps/epithets.js';
import { withoutHeadlines } from './steps/headlines.js';
import { settleInhabitants } from './steps/inhabitants.js';
import { addNamesakes } from './steps/namesakes.js';
import { settleBodyNamesakes } from './steps/bodyNamesakes.js';
import { joinCases } from './steps/cases.js';
import { settleCoinedNames } from './steps/coinedNames.js';
import { withoutOpeningVerbs } from './steps/openingVerbs.js';
import type { TokenFacts } from './learned/tokenFacts.js';
import { joinInvertedNames } from './steps/invertedNames.js';
import { joinNicknames } from './steps/nicknames.js';
import { addPeoples } from './steps/peoples.js';
import { settlePlaceNamesakes } from './steps/placeNamesakes.js';
import { settlePlaces } from './steps/places.js';
import { withoutFields } from './steps/repair/office.js';
import { repairNames } from './steps/repair.js';
import { addRepeats, settleRepeats } from './steps/repeats.js';
import { findNamesByRule } from './rules.js';
import { settleKinds } from './steps/kinds.js';
import { settleLoneNames } from './steps/loneNames.js';
import { settleShops } from './steps/shops.js';
import { settleSignatures } from './steps/signatures.js';
import { settleStorms } from './steps/storms.js';
import { settleWorks } from './steps/works.js';
import { createTagger, type Tagged } from './learned/tagger.js';
import { addTitledNames } from './steps/titledNames.js';
import { addTurnNames } from './steps/turnNames.js';
import { createTypeClassifier } from './learned/typeClassifier.js';

/** Finds the names of a document, ordered; only a person's may lie within another (see namesakes.ts). */
export type Recogniser = (document: SeedDocument) => NamedSpan[];

/** The rules for the names that the tagger has found, in the order in which they run: names ordered by start to the same. */
const ruleSteps: readonly ((document: SeedDocument, spans: readonly NamedSpan[], facts: TokenFacts) => readonly NamedSpan[])[] = [
  repairNames,
  joinInvertedNames,
  joinCases,
  settleStorms,
  settleCoinedNames,
  settleWorks,
  (document, spans, facts) => withoutCommonNames(document, facts, spans),
  (document, spans, facts) => addBodies(document, facts, spans),
  settleKinds,
  withoutFields,
  (document, spans, facts) => addTitledNames(document, facts, spans),
  addTurnNames,
  settleRepeats,
  settleAbbreviations,
  settlePlaces,
  settleSignatures,
  settleInhabitants,
  settlePlaceNamesakes,
  settleBodyNamesakes,
  settleShops,
  withoutHeadlines,
  withoutOpeningVerbs,
  addLineUps,
  addRepeats,
  joinNicknames,
  addEpithets,
];

/** Names found by the tagger and the rules, before the type classifier and what adds names within names; and what the tagger knows of the tokens. */
export function createNameFinder(content: ModelContent): ((document: SeedDocument) => Tagged) | null {
  const tag = createTagger(content);
  if (!tag) return null;
  return (document) => {
    const { names, facts } = tag(document);
    return { names: [...ruleSteps.reduce<readonly NamedSpan[]>((spans, step) => step(document, spans, facts), names)], facts };
  };
}

/** Makes the recogniser of names of people, organisations, places and other named things: learned where a model is given and fits, by rules otherwise. */
export function createRecogniser(content: ModelContent | null): Recogniser {
  const find = content && createNameFinder(content);
  const classify = content && createTypeClassifier(content);
  return (document) => {
    if (!find) return settleRepeats(document, repairNames(document, findNamesByRule(document)));
    const { names, facts } = find(document);
    return addNamesakes(document, addPeoples(document, facts, settleLoneNames(document, classify ? classify(document, facts, names) : names)));
  };
}
