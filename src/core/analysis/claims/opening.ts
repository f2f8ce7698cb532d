import { posCode, type SeedDocument } from '../../document/types.js';
import { lowerBound } from '../../text/search.js';
import { comma } from '../../text/characterCodes.js';
import { ending, endingOf, structureBit as bit, type ClaimWords } from './words.js';

const { PUNCT, PRON, PROPN, NOUN, NUM, DET, VERB, AUX, ADJ, ADP, ADV, CCONJ, SYM } = posCode;

/** True for the part of speech of a verb, auxiliaries included. */
export const isVerb = (tag: number): boolean => tag === VERB || tag === AUX;
const isSubjectTag = (tag: number): boolean => tag === PRON || tag === PROPN || tag === DET;

/** True when a clause of its own begins at token i, which stands behind a comma. */
export function opensAfterComma(words: ClaimWords, i: number, to: number, opensPlainly: boolean): boolean {
  const { tags } = words.document.tokens;
  const bits = words.structure[i]!;
  if ((bits & (bit.but | bit.and)) !== 0) {
    return opensClause(tags, i + 1, to, (bits & bit.but) !== 0) || opensBehindPhrase(words, i + 1, to);
  }
  if (!opensPlainly) return false;
  // "we saw it, they did not"
  if (tags[i] === PRON && i + 1 < to && isVerb(tags[i + 1]!)) return (bits & bit.relative) === 0;
  // "we have no language in common, 300 million people speak it"
  if (tags[i] === NUM || tags[i] === SYM) return opensFigureClause(words, i, to);
  const lead = leadInLength(words, i, to);
  return lead > 0 && opensClause(tags, i + lead, to, true);
}

function opensFigureClause({ document, senses }: ClaimWords, from: number, to: number): boolean {
  const { tags } = document.tokens;
  let nouns = 0;
  for (let i = from; i < to && i < from + 8; i++) {
    const tag = tags[i]!;
    if (isVerb(tag)) return nouns > 0 && endingOf(senses[i]!) !== ending.ing && endingOf(senses[i]!) !== ending.ed;
    if (tag === NOUN) nouns++;
    else if (tag !== NUM && tag !== ADJ && tag !== SYM && tag !== PROPN) return false;
  }
  return false;
}

/** "(and) at the highest levels, in the letter, it was agreed": phrases with a preposition, then a comma and a pronoun with its verb. */
function opensBehindPhrase({ document }: ClaimWords, from: number, to: number): boolean {
  const { tags, starts } = document.tokens;
  if (from >= to || tags[from] !== ADP) return false;
  const end = sentenceEnd(document, from);
  for (let i = from + 1; i + 2 < end; i++) {
    if (tags[i] === PUNCT && document.text.charCodeAt(starts[i]!) === comma && tags[i + 1] === PRON && isVerb(tags[i + 2]!)) return true;
  }
  return false;
}

const sentenceEnd = ({ sentences }: SeedDocument, token: number): number => sentences[lowerBound(sentences.length, (i) => sentences[i]!.endToken <= token)]?.endToken ?? token;

/** True when a subject stands first, so that no phrase or clause before it ends at the next comma. */
export function opensWithSubject(tags: Uint8Array, from: number, to: number): boolean {
  let i = from;
  while (i < to && (tags[i] === PUNCT || tags[i] === CCONJ || tags[i] === ADV)) i++;
  return i < to && (isSubjectTag(tags[i]!) || tags[i] === NUM);
}

const subjectReach = 7;

/** True when a subject stands at token i and its verb soon behind it; `loose`: a bare noun is a subject, too. */
export function opensClause(tags: Uint8Array, i: number, to: number, loose: boolean): boolean {
  if (i >= to || !(isSubjectTag(tags[i]!) || (loose && tags[i] === NOUN))) return false;
  return hasVerb(tags, i + 1, Math.min(to, i + subjectReach + lengthOfBrackets(tags, i, to)));
}

/** Tokens between marks behind a subject: "the new government (the cabinet of Tosk) must". */
function lengthOfBrackets(tags: Uint8Array, from: number, to: number): number {
  const end = Math.min(to, from + subjectReach);
  for (let i = from + 1; i < end; i++) {
    if (tags[i] !== PUNCT) continue;
    for (let k = i + 1; k < to && k < i + subjectReach; k++) if (tags[k] === PUNCT) return k - i + 1;
    return 0;
  }
  return 0;
}

/** True when one of the tokens [from, to) is a verb. */
export function hasVerb(tags: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isVerb(tags[i]!)) return true;
  return false;
}

const leadIns = new Set(
  'of course|for example|for instance|in fact|as a matter of fact|on the other hand|on the one hand|first of all|in addition|after all|at the same time|in other words'.split('|'),
);
const longestLeadIn = 5;

/** Number of tokens of a lead-in ("of course") at token i, a comma behind it included; 0 for none. */
export function leadInLength({ document, structure, word }: ClaimWords, i: number, to: number): number {
  if ((structure[i]! & bit.opensLeadIn) === 0) return 0;
  const { starts } = document.tokens;
  let lead = word(i);
  for (let n = 2; n <= longestLeadIn && i + n < to; n++) {
    lead += ` ${word(i + n - 1)}`;
    // "in addition to it" is no lead-in
    if (leadIns.has(lead) && (structure[i + n]! & bit.to) === 0) return document.text.charCodeAt(starts[i + n]!) === comma ? n + 1 : n;
  }
  return 0;
}
