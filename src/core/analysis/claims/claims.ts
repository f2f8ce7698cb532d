import { tokenAt } from '../../document/lookup.js';
import { posCode, type SeedDocument } from '../../document/types.js';
import { createIds, wordsId } from '../ids.js';
import type { Attribution, Claim, Figure } from '../types.js';
import { readAsides } from './asides.js';
import { findClauses } from './clauses.js';
import { features } from './featureTable.js';
import { readFeatures, type Seen } from './features.js';
import { findFigures } from './figures.js';
import { kindsOf } from './kinds.js';
import { hasVerb } from './opening.js';
import { createClaimScorer, type ClaimScorer } from './score.js';
import type { Clause } from './splitting.js';
import { createClaimWordReader, ending, endingOf, structureBit as bit, verbOf, type ClaimWords } from './words.js';

/** A clause that nobody is said to have stated is listed from this score on. */
const leastOwnScore = 0.12;
const leastReportedTokens = 4;
const longestRefusal = 20;
const longestFrame = 6;

const tells = new Uint8Array(32);
for (const tag of [posCode.NOUN, posCode.PROPN, posCode.NUM, posCode.SYM]) tells[tag] = 1;

const endsSubject = new Uint8Array(32);
for (const tag of [posCode.NOUN, posCode.PROPN, posCode.PRON, posCode.NUM]) endsSubject[tag] = 1;
const opensObject = new Uint8Array(32);
for (const tag of [posCode.NOUN, posCode.PROPN, posCode.PRON, posCode.NUM, posCode.DET, posCode.ADJ, posCode.ADP, posCode.ADV]) opensObject[tag] = 1;

/** Finds the claims of a document: see `createClaimFinder`. */
export type FindClaims = (document: SeedDocument, attributions: readonly Attribution[]) => Claim[];

/**
 * Makes the function that finds the statements that can be checked, ordered by start: clauses that somebody is reported to have stated, and
 * clauses of the document itself that are worth checking. Their scores come from a logistic model over interpretable features.
 */
export function createClaimFinder(): FindClaims {
  const readWords = createClaimWordReader();
  const scorer = createClaimScorer();
  return (document, attributions) => findClaims(readWords(document), attributions, scorer);
}

function findClaims(words: ClaimWords, attributions: readonly Attribution[], scorer: ClaimScorer): Claim[] {
  const { document } = words;
  const unique = createIds();
  const row = new Float64Array(features.length);
  const claims: Claim[] = [];
  const bodyStart = document.dateline ? tokenAt(document.tokens, document.dateline.end) : 0;
  const { clauses, isSpoken } = findClauses(words, attributions);
  const asides = readAsides(document);
  let paragraph = 0;
  for (const found of clauses) {
    if (found.endToken <= bodyStart) continue;
    const clause = found.firstToken < bodyStart ? startingAt(found, bodyStart) : found;
    const figures = findFigures(words, clause.firstToken, clause.endToken);
    const seen = readFeatures(words, clause.firstToken, clause.readTo, figures, row);
    while (paragraph + 1 < asides.length && (document.paragraphs[paragraph]?.endToken ?? 0) <= clause.firstToken) paragraph++;
    const isAside = asides[paragraph] === 1;
    const checkWorthiness = scorer.score(row, isAside);
    if (!isListed(document, clause, seen, checkWorthiness)) continue;
    if (!isSpoken && clause.attribution < 0 && !clause.quoted && tellsNothing(words, clause, seen, figures)) continue;
    const span = { start: document.tokens.starts[clause.firstToken]!, end: document.tokens.ends[clause.endToken - 1]! };
    const attribution = attributions[clause.attribution];
    const kinds = kindsOf(seen, figures);
    claims.push({
      start: span.start,
      end: span.end,
      id: unique(wordsId('c', document.tokens.words, clause.firstToken, clause.endToken)),
      kind: kinds[0] ?? 'statement',
      kinds,
      voice: attribution ? (attribution.speaker >= 0 ? 'speaker' : 'unnamed') : clause.quoted ? 'unnamed' : 'document',
      checkWorthiness: Math.round(checkWorthiness * 1e4) / 1e4,
      reasons: scorer.reasons(figures),
      figures,
      claimant: attribution?.speaker ?? -1,
      attribution: clause.attribution,
    });
  }
  return claims;
}

const startingAt = (clause: Clause, firstToken: number): Clause => ({ ...clause, firstToken });

/** "it was", "they did so": a few words without a noun, a name or a number. */
function namesNothing({ tokens: { tags } }: SeedDocument, { firstToken, endToken }: Clause): boolean {
  if (endToken - firstToken > leastReportedTokens) return false;
  for (let i = firstToken; i < endToken; i++) if (tells[tags[i]!] === 1) return false;
  return true;
}

/**
 * True for words of the document itself that state nothing: without a verb ("A question of money", "by Ada Brook") and without an amount, or
 * that somebody did not comment, who helped with the story, or just "Ada Brook said".
 */
function tellsNothing(words: ClaimWords, { firstToken, endToken }: Clause, { verb }: Seen, figures: readonly Figure[]): boolean {
  const { structure } = words;
  if (isRest(words, firstToken, endToken)) return true;
  if (!verb) return !mayHoldVerb(words, firstToken, endToken) && !figures.some(({ kind, unit }) => kind === 'money' || kind === 'share' || (kind === 'quantity' && unit !== ''));
  if (endToken - firstToken > longestRefusal) return false;
  if (endToken - firstToken <= longestFrame && (structure[endToken - 1]! & bit.speech) !== 0) return true;
  let bits = 0;
  for (let i = firstToken; i < endToken; i++) bits |= structure[i]!;
  return ((bits & bit.declining) !== 0 && (bits & bit.comment) !== 0) || refusalOrCredit.test(textBetween(words.document, firstToken, endToken));
}

/** "had no comment"; "contributed reporting", "contributed to this report". */
const refusalOrCredit = /\bno (?:immediate |further )?comment\b|\bcontributed (?:additional )?(?:reporting|research|to this (?:report|story|article))\b/i;

const textBetween = ({ text, tokens: { starts, ends } }: SeedDocument, firstToken: number, endToken: number): string => text.slice(starts[firstToken], ends[endToken - 1]);

/** What is left of a sentence behind a report and has no subject of its own: "(called her “a con”) and encouraged people to look", "which is true". */
function isRest(words: ClaimWords, from: number, to: number): boolean {
  const { tags, starts } = words.document.tokens;
  const isCapital = (i: number): boolean => /\p{Lu}/u.test(words.document.text.charAt(starts[i]!));
  let before = from - 1;
  while (before > 0 && tags[before] === posCode.PUNCT) before--;
  // "But fixing it is …", "Similarly, calls to …"
  if (isCapital(from) || (before >= 0 && (tags[before] === posCode.CCONJ || tags[before] === posCode.ADV) && isCapital(before))) return false;
  const verb = tags[from] === posCode.ADV && from + 1 < to ? from + 1 : from;
  const isVerb = tags[verb] === posCode.VERB || tags[verb] === posCode.AUX;
  if (!isVerb) return (words.structure[from]! & bit.relative) !== 0 && /^wh(?:ich|om?|ose)$/.test(words.word(from));
  return endingOf(words.senses[verb]!) !== ending.ing || !hasVerb(tags, verb + 1, to);
}

/** True where a word that may be a verb stands between a noun and what a verb takes, so that the tagger may be wrong: "the tables [put] it fourth". */
function mayHoldVerb({ document, senses }: ClaimWords, from: number, to: number): boolean {
  const { tags } = document.tokens;
  for (let i = from + 1; i + 1 < to; i++) {
    if (verbOf(senses[i]!) !== 0 && endingOf(senses[i]!) !== ending.ing && endsSubject[tags[i - 1]!] === 1 && opensObject[tags[i + 1]!] === 1) return true;
  }
  return false;
}

function isListed(document: SeedDocument, clause: Clause, seen: Seen, score: number): boolean {
  if (namesNothing(document, clause)) return false;
  if (score >= leastOwnScore) return true;
  if (clause.attribution < 0 || !seen.verb || clause.endToken - clause.firstToken < leastReportedTokens) return false;
  for (let i = clause.endToken; i < clause.readTo; i++) if (document.text.charCodeAt(document.tokens.starts[i]!) === 63) return false;
  return true;
}
