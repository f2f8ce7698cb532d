import { lowerBound } from '../text/search.js';
import type { Span } from '../text/span.js';
import type { Paragraph, SeedDocument, Sentence, TokenRange, Tokens } from './types.js';

/** The first token that ends behind the offset, so the one at the offset or else the next one; `count` when there is none. */
export const tokenAt = (tokens: Tokens, offset: number): number =>
  lowerBound(tokens.count, (i) => (tokens.ends[i] as number) <= offset);

/** The tokens that overlap the span. */
export function tokensIn(tokens: Tokens, span: Span): TokenRange {
  const firstToken = tokenAt(tokens, span.start);
  const endToken = lowerBound(tokens.count, (i) => (tokens.starts[i] as number) < span.end);
  return { start: span.start, end: span.end, firstToken, endToken: Math.max(firstToken, endToken) };
}

/** The text of token i. */
export const tokenText = (document: SeedDocument, i: number): string =>
  document.text.slice(document.tokens.starts[i], document.tokens.ends[i]);

/** Index of the sentence around the offset, or of the next one, or -1 behind the last. */
export const sentenceAt = (sentences: readonly Sentence[], offset: number): number => indexAt(sentences, offset);

/** Index of the paragraph around the offset, or of the next one, or -1 behind the last. */
export const paragraphAt = (paragraphs: readonly Paragraph[], offset: number): number => indexAt(paragraphs, offset);

function indexAt(spans: readonly Span[], offset: number): number {
  const i = lowerBound(spans.length, (k) => (spans[k] as Span).end <= offset);
  return i < spans.length ? i : -1;
}
