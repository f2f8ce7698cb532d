import { weekdays } from '../../../lexicon/calendar.js';
import { hashLower } from '../../../model/hash.js';

/** Hash of a word in lower case, as `Units.word` has it. */
export const hashOf = (word: string): number => hashLower(word, 0, word.length);

/** Hashes of words in lower case. */
export const hashesOf = (...words: string[]): ReadonlySet<number> => new Set(words.map(hashOf));

export const comma = hashOf(',');
export const colon = hashOf(':');
export const that = hashOf('that');
export const to = hashOf('to');
export const on = hashOf('on');
export const days = hashesOf(...weekdays);
/** Articles, and possessives in their place. */
export const articles = hashesOf('the', 'a', 'an', 'its', 'his', 'her', 'their');
