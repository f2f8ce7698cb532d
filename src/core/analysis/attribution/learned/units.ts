import { posCode } from '../../../document/types.js';
import { nounLike } from '../nounPhrases.js';
import { comma } from './wordHashes.js';

/** Codes of `Units.quote`. */
export const quoteState = { none: 0, first: 1, inside: 2, last: 3, whole: 4 } as const;
/** `Units.shape` of a word in lower case, of what a digit opens, and of a token without a letter or digit. */
export const lowerShape = 0;
export const digitShape = 3;
export const punctuationShape = 4;
/** Least `Units.cue` of a word that is likely to report. */
export const likelyCue = 3;
/** `Units.cue` of a word that is nearly always a cue. */
export const surelyCue = 4;

/**
 * What the tagger reads: the tokens, but a long quotation is a single unit, and two empty units and a stamp (stamps.ts) stand around each paragraph. All
 * arrays are by unit unless said otherwise, and longer than `count`.
 */
export interface Units {
  readonly count: number;
  /** The tokens [firstToken, endToken) of the unit; none for the empty ones. */
  readonly firstToken: Int32Array;
  readonly endToken: Int32Array;
  /** The units [firstUnit, endUnit) of each paragraph, and of each token the unit that holds it. */
  readonly firstUnit: Int32Array;
  readonly endUnit: Int32Array;
  readonly unitOf: Int32Array;
  /** Hash of the word in lower case; of a quotation one of a few that tell its form. */
  readonly word: Int32Array;
  /** The end of the word in one number (`suffixOf`); of a quotation its form (`quotationForm`). */
  readonly suffix: Int32Array;
  /** Part of speech (`posCode`); 17 for a quotation, 18 for an empty unit. */
  readonly tag: Uint8Array;
  /** How the word is written: 0 lower case, 1 capital first, 2 all capitals, 3 digit first, 4 `punctuationShape`, 5 capital within; 6 a quotation, 7 empty. */
  readonly shape: Uint8Array;
  /** Class of the word by meaning, and how often it is a cue (0 never … 5 nearly always), both by wordClasses.ts. */
  readonly fine: Uint8Array;
  readonly cue: Uint8Array;
  /** Where it stands in a quotation: `quoteState`. */
  readonly quote: Uint8Array;
  /** Index into the document's quoted spans where the unit is a whole quotation, else -1. */
  readonly quotation: Int32Array;
  /** Nearest likely cue to the left and to the right in the paragraph, -1 where there is none. */
  readonly leftCue: Int32Array;
  readonly rightCue: Int32Array;
  /** Nearest verb to the left and to the right in the sentence, or -1. */
  readonly leftVerb: Int32Array;
  readonly rightVerb: Int32Array;
  /** The units [sentenceFirst, sentenceEnd) of the sentence around the unit; one that begins within a quotation goes on with the sentence before. */
  readonly sentenceFirst: Int32Array;
  readonly sentenceEnd: Int32Array;
  /** First unit behind the last punctuation mark, and the next punctuation mark or the sentence's end. */
  readonly clauseFirst: Int32Array;
  readonly clauseEnd: Int32Array;
  /** Number of punctuation marks and of "that"s before the unit in its paragraph. */
  readonly marks: Int32Array;
  readonly thats: Int32Array;
}

/** How a whole quotation looks, as one number, which is its `Units.suffix`: how it ends (0 to 5), whether it opens in lower case, how long it is (0 to 2). */
export const quotationForm = (ending: number, opensLow: boolean, size: number): number => (ending * 2 + (opensLow ? 1 : 0)) * 3 + size;

const opensInLowerCase = (form: number): boolean => Math.floor(form / 3) % 2 === 1;

/** “…,” Brook said, turning to the mayor, “you give …”: true for a whole quotation behind a comma that opens in lower case, so that one before may go on with it. */
export const goesOnInSentence = ({ quote, suffix, word }: Units, u: number): boolean =>
  quote[u] === quoteState.whole && word[u - 1] === comma && opensInLowerCase(suffix[u]!);

/** The last three characters of text[start, end) in one number, as `Units.suffix` has it. */
export function suffixOf(text: string, start: number, end: number): number {
  const long = end - start > 3 ? 1 : 0;
  const at = end - start > 2 ? end - 3 : start;
  let sum = long;
  for (let k = at; k < end; k++) sum = (sum << 8) + (text.charCodeAt(k) | 32);
  return Math.imul(sum, 0x2c1b3c6d);
}

const ing = suffixOf('xing', 0, 4);

/** True for a verb in -ing. */
export const isParticiple = ({ tag, suffix }: Units, u: number): boolean => tag[u] === posCode.VERB && suffix[u] === ing;

/** True for what a noun phrase consists of, also for a verb within a name: "the Harbour Echo". */
export const isInNounPhrase = ({ tag, shape }: Units, u: number): boolean => nounLike.has(tag[u]!) || (tag[u] === posCode.VERB && shape[u] === 1 && (tag[u - 1] === posCode.PROPN || tag[u - 1] === posCode.DET));

/** The end of the units [first, end) without the marks outside quotations that close them. */
export function endWithoutMarks({ shape, quote }: Units, first: number, end: number): number {
  while (end > first && shape[end - 1] === punctuationShape && quote[end - 1] === quoteState.none) end--;
  return end;
}

/** The end of a sentence without its last mark, where that is no part of a quotation. */
export const endWithoutMark = (units: Units, end: number): number => endWithoutMarks(units, end - 1, end);

/** First unit of the verb at `verb` with its auxiliaries and adverbs: "has since found". */
export function withAuxiliaries({ tag }: Units, verb: number): number {
  let first = verb;
  while (tag[first - 1] === posCode.AUX || tag[first - 1] === posCode.ADV) first--;
  return first;
}
