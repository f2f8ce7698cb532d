import type { Span } from '../text/span.js';
import type { Phrases } from './phrases.js';

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/), in the order of their codes in `Tokens.tags`. */
export const partsOfSpeech = [
  'X', 'ADJ', 'ADP', 'ADV', 'AUX', 'CCONJ', 'DET', 'INTJ', 'NOUN', 'NUM', 'PART', 'PRON', 'PROPN', 'PUNCT', 'SCONJ', 'SYM', 'VERB',
] as const;
export type PartOfSpeech = (typeof partsOfSpeech)[number];
/** Code of each tag: its index in `partsOfSpeech`. */
export const posCode = Object.fromEntries(partsOfSpeech.map((tag, code) => [tag, code])) as Record<PartOfSpeech, number>;

/** The tokens of a document as parallel arrays: token i is the span [starts[i], ends[i]). Ordered, not empty, not overlapping. */
export interface Tokens {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Hash of the token's text in lower case (core/model/hash.ts). */
  readonly words: Int32Array;
  /** A place to keep what is known of the word (wordNumbers.ts); says nothing of it. */
  readonly numbers: Int32Array;
  /** How the token is written: `tokenForm` (tokenBuffer.ts). */
  readonly forms: Uint8Array;
  /** Part of speech as an index into `partsOfSpeech`. */
  readonly tags: Uint8Array;
}

/** A run of tokens [firstToken, endToken) with the text span that they cover. */
export interface TokenRange extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/** A sentence; it lies within one paragraph. */
export interface Sentence extends TokenRange {
  readonly paragraph: number;
}

export type ParagraphKind = 'title' | 'heading' | 'body';

/** A paragraph: a line, or in hard-wrapped text a block of lines between blank ones. Without white space at its ends. */
export interface Paragraph extends TokenRange {
  readonly kind: ParagraphKind;
  readonly firstSentence: number;
  readonly endSentence: number;
}

/** How a quoted span is marked: “ ”, " ", ‘ ’, ' ', « » (also ‹ ›), „ “, or a dash that opens a line of speech. */
export type QuotationMarkStyle = 'double' | 'straight' | 'single' | 'straightSingle' | 'guillemets' | 'low' | 'dash';

/** A stretch of text between quotation marks, the marks included; it lies within one paragraph. */
export interface QuotedSpan extends Span {
  /** What stands between the marks. */
  readonly inner: Span;
  readonly style: QuotationMarkStyle;
  /** False when the closing mark is missing; the span then runs to the end of its paragraph. */
  readonly closed: boolean;
  /** Index of the quoted span around this one, or -1. */
  readonly parent: number;
  /** Index of the quoted span in an earlier paragraph that this one goes on from, or -1. */
  readonly continues: number;
  readonly paragraph: number;
}

/** A text with its structure. Everything in it is ordered by position. */
export interface SeedDocument {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly paragraphs: readonly Paragraph[];
  readonly quotedSpans: readonly QuotedSpan[];
  /** "TEHRAN (Iran News) –" at the start of the first body paragraph, or null. */
  readonly dateline: Span | null;
  /** A place to keep what is known of phrases; says nothing of the document. */
  readonly phrases: Phrases;
}
