import { lowerBound } from '../text/search.js';
import type { Span } from '../text/span.js';

/**
 * A text as annotation files count it: without a byte order mark at its start and with \n for \r\n. All else stays.
 * Offsets are UTF-16 code units.
 */
export interface NormalText {
  readonly text: string;
  /** Offsets, in the text as it was given, of the characters left out; ascending. */
  readonly removed: Int32Array;
}

/** Makes the normal text; `O(n)`, and the same string when there is nothing to leave out. */
export function normalise(given: string): NormalText {
  const removed: number[] = [];
  if (given.charCodeAt(0) === 0xfeff) removed.push(0);
  for (let i = given.indexOf('\r\n'); i >= 0; i = given.indexOf('\r\n', i + 2)) removed.push(i);
  const text = removed.length === 0 ? given : (removed[0] === 0 && given.charCodeAt(0) === 0xfeff ? given.slice(1) : given).replaceAll('\r\n', '\n');
  return { text, removed: Int32Array.from(removed) };
}

/** The span of the normal text for a span of the text as given. */
export function toNormal({ removed }: NormalText, span: Span): Span {
  const shift = (offset: number): number => offset - lowerBound(removed.length, (i) => removed[i]! < offset);
  return { start: shift(span.start), end: shift(span.end) };
}

/** The span of the text as given for a span of the normal text; a line end is taken whole. */
export function toGiven({ removed }: NormalText, span: Span): Span {
  const shift = (offset: number): number => offset + lowerBound(removed.length, (i) => removed[i]! - i <= offset);
  const start = shift(span.start);
  return { start, end: span.end > span.start ? shift(span.end - 1) + 1 : start };
}
