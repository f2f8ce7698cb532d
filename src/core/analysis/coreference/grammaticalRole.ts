import { posCode, type SeedDocument, type Sentence } from '../../document/types.js';
import { nounKinds } from './words/nounKinds.js';
import type { TokenWords } from './words/tokenWords.js';

/** What a noun phrase does in its clause, as far as the tags around it tell. */
export const roleCodes = { other: 0, subject: 1, object: 2, oblique: 3, owner: 4 } as const;

const { ADP, ADJ, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PROPN, PUNCT, VERB } = posCode as Record<string, number>;

/**
 * The role of the noun phrase [firstToken, endToken): a verb behind it and no preposition before it make a subject, a preposition
 * before it an oblique, a verb before it an object.
 */
export function grammaticalRole(document: SeedDocument, words: TokenWords, firstToken: number, endToken: number, sentence: Sentence): number {
  const { tags } = document.tokens;
  if (words.isPossessiveMark(endToken)) return roleCodes.owner;
  let left = firstToken - 1;
  const floor = Math.max(sentence.firstToken, firstToken - 6);
  while (left >= floor) {
    const tag = tags[left];
    if (tag !== NOUN && tag !== PROPN && tag !== ADJ && tag !== DET && tag !== NUM && !words.isPossessiveMark(left)) break;
    left--;
  }
  // "the Speaker of the Parliament X said": the office's noun begins the phrase
  const noun = left - 1;
  if (tags[left] === ADP && noun >= sentence.firstToken && (words.listedKind(noun) & nounKinds.role) !== 0 && left >= floor) {
    left = noun - 1;
    while (left >= sentence.firstToken && left > noun - 5 && (tags[left] === NOUN || tags[left] === PROPN || tags[left] === ADJ || tags[left] === DET || words.isPossessiveMark(left))) left--;
  }
  const before = left >= sentence.firstToken ? tags[left] : -1;
  if (before !== ADP && isFollowedByVerb(document, words, endToken, sentence)) return roleCodes.subject;
  if (before === ADP || before === PART) return roleCodes.oblique;
  if (before === VERB || before === AUX) return roleCodes.object;
  return roleCodes.other;
}

/** Whether a verb comes next, over adverbs, parentheses, what stands between two commas, and coordinated names. */
function isFollowedByVerb(document: SeedDocument, words: TokenWords, from: number, sentence: Sentence): boolean {
  const { tags } = document.tokens;
  const end = Math.min(sentence.endToken, from + 18);
  for (let i = from; i < end; i++) {
    const tag = tags[i];
    if (tag === VERB || tag === AUX) return true;
    if (tag === ADV || tag === CCONJ || tag === PROPN) continue;
    const low = words.lower(i);
    if (low === '(' || low === '[') {
      while (i < end && words.lower(i) !== ')' && words.lower(i) !== ']') i++;
      continue;
    }
    if (low === ',') {
      let k = i + 1;
      while (k < end && words.lower(k) !== ',') k++;
      if (k >= end) return false;
      // "X, 29, from Lindholm, said"
      if (k - i === 2 && tags[i + 1] === NUM && tags[k + 1] === ADP) for (k++; k < end && words.lower(k) !== ','; k++);
      i = k;
      continue;
    }
    if (tag === PUNCT && low === '-') continue;
    return false;
  }
  return false;
}
