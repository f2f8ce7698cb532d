import { lowerBound } from '../text/search.js';
import type { Span } from '../text/span.js';
import type { Paragraph, SeedDocument, TokenRange, Tokens } from './types.js';

/** The first token that ends behind the offset, so the one at the offset or else the next one; `count` when there is none. */
export const tokenAt = ({ ends, count }: Tokens, offset: number): number => firstFrom(ends, 0, count, offset + 1);

/** The tokens that overlap the span. */
export function tokensIn({ starts, ends, count }: Tokens, { start, end }: Span): TokenRange {
  const firstToken = firstFrom(ends, 0, count, start + 1);
  return { start, end, firstToken, endToken: firstFrom(starts, firstToken, count, end) };
}

/** The first place in [from, to) of the ascending values that holds `least` or more; `to` when there is none. */
function firstFrom(values: Int32Array, from: number, to: number, least: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of token i. */
export const tokenText = (document: SeedDocument, i: number): string =>
  document.text.slice(document.tokens.starts[i], document.tokens.ends[i]);

/** Index of the paragraph around the offset, or of the next one, or -1 behind the last. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
  const i = lowerBound(paragraphs.length, (k) => paragraphs[k]!.end <= offset);
  return i < paragraphs.length ? i : -1;
}
