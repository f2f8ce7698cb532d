import { posCode, type SeedDocument } from '../../../document/types.js';
import { comma } from '../../../text/characterCodes.js';
import type { Discourse } from '../discourse.js';
import { copulas, joins } from '../words/functionWords.js';
import { nounKinds } from '../words/nounKinds.js';
import type { TokenWords } from '../words/tokenWords.js';
import { tieToNameBefore, tieToNameBehind, tieToOwnName } from './apposition.js';
import type { Nominal } from './nominals.js';
import { tieByAs, tieByCopula, tieByNaming, tieByPromotion } from './predication.js';
import { saidOfName, tied, type Place, type Previous, type Tie } from './tie.js';

const { ADP, ADV, AUX, CCONJ, DET, PART, PRON, PUNCT, VERB } = posCode;
const opensQuotation = /^[“"‘]$/;

/**
 * Finds what the nominal is said of: "X, an engineer, …", "X (1900–1980) was a painter and a teacher", "the painter X", "his father, X, …",
 * "X served as mayor", "X was elected president", "An able swimmer, X …".
 */
export function findTie(document: SeedDocument, words: TokenWords, nominal: Nominal, index: number, previous: Previous | null, discourse: Discourse): Tie | null {
  const { tags } = document.tokens;
  const { head, start, kind, determiner } = nominal;
  if (!mayBeTied(tags, words, head, start, discourse)) return null;
  const sentence = document.sentences[index]!;
  const place: Place = { document, words, discourse, nominal, sentence, index };
  const isMember = (kind & nounKinds.member) !== 0;
  const ahead = isMember ? null : tieToNameBehind(place);
  if (ahead) return ahead;

  let left = start - 1;
  if (left > sentence.firstToken && tags[left] === PUNCT && opensQuotation.test(words.lower(left)) && (words.lower(left - 1) === 'as' || copulas.has(words.lower(left - 1)))) left--;
  while (left > sentence.firstToken && (tags[left] === ADV || /^(?:both|either|not|only|such)$/.test(words.lower(left)))) left--;
  if (left < sentence.firstToken) return null;
  const low = words.lower(left);
  const apposed = low === ',' || low === '(' ? tieToNameBefore(place, left) : null;
  if (apposed) return apposed;
  const shared = previous && previous.sentence === index && (joins.has(low) || low === ',') ? tieOfJoined(place, previous, left) : null;
  if (shared) return shared;
  if (isMember && !copulas.has(low) && low !== 'as' && low !== ',' && low !== '(') return null;

  // X was born in Lindholm, the daughter of …
  if (low === ',' && (kind & nounKinds.kin) !== 0 && determiner !== 'possessive' && /^(?:of|and)$/.test(words.lower(head + 1))) {
    const found = tied(place, discourse.subjectOf(index), 0.75, saidOfName);
    if (found) return found;
  }
  const byCopula = tieByCopula(place, left);
  if (byCopula !== undefined) return byCopula;
  const byAs = low === 'as' ? tieByAs(place, left) : undefined;
  if (byAs !== undefined) return byAs;
  return (low === 'to' ? tieByPromotion(place, left) : null) ?? tieToOwnName(place) ?? tieByNaming(place, left);
}

/** "a painter and (a) teacher": what is said of the same one as the nominal before, by the same verb. */
function tieOfJoined(place: Place, previous: Previous, left: number): Tie | null {
  const { document, words, discourse, nominal } = place;
  if (left - previous.head > 9 || hasVerbBetween(document, previous.head + 1, left)) return null;
  const goesOn = previous.determiner === nominal.determiner || nominal.determiner === 'none' || (previous.isPredicate && (nominal.determiner !== 'possessive' || isOfPlace(words, nominal, discourse)));
  return goesOn ? tied(place, previous.entity, previous.confidence - 0.05, previous.reason) : null;
}

/** "Ruritania's first poet": of a place and not of somebody. */
const isOfPlace = (words: TokenWords, { possessor }: Nominal, discourse: Discourse): boolean => words.isPossessiveMark(possessor + 1) && discourse.entityAt(possessor) >= 0 && !discourse.isPerson(discourse.entityAt(possessor));

/** False where nothing beside the phrase can tie it: no name behind it, no verb, comma or conjunction before it. */
function mayBeTied(tags: Uint8Array, words: TokenWords, head: number, start: number, discourse: Discourse): boolean {
  // "the president's cousin"
  if (words.isPossessiveMark(head + 1)) return false;
  if (discourse.isName(head + 1) || words.isCharacter(head + 1, comma) || discourse.isName(head + 3) || tags[head + 1] === ADP || tags[head + 1] === CCONJ) return true;
  const tag = tags[start - 1];
  if (tag === PUNCT || tag === AUX || tag === VERB || tag === CCONJ || tag === ADV || tag === DET || tag === PART) return true;
  const low = words.lower(start - 1);
  return discourse.entityAt(start - 1) >= 0 || low === 'as' || low === 'to';
}

function hasVerbBetween({ tokens }: SeedDocument, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (tokens.tags[i] === VERB || tokens.tags[i] === AUX || tokens.tags[i] === PRON) return true;
  return false;
}
