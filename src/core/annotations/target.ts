import { isSpace, type Span } from '../text/span.js';
import type { NormalText } from './normalText.js';
import { toNormal } from './normalText.js';
import type { Target } from './schema.js';

/** Length of prefix and suffix in UTF-16 code units, as in Hypothesis. */
export const contextLength = 32;

/**
 * The selectors of a place.
 * @param text the normal text
 * @param span offsets in the normal text
 * @param hash `textHash` of the normal text
 */
export function describeTarget(text: string, span: Span, hash: string): Target {
  return {
    exact: text.slice(span.start, span.end),
    prefix: prefixAt(text, span.start),
    suffix: suffixAt(text, span.end),
    start: span.start,
    end: span.end,
    hash,
  };
}

/** The same for a span of the text as given, CRLF and byte order mark included. */
export const describeGivenTarget = (normal: NormalText, span: Span, hash: string): Target =>
  describeTarget(normal.text, toNormal(normal, span), hash);

function prefixAt(text: string, offset: number): string {
  let start = Math.max(0, offset - contextLength);
  if (start > 0 && !isSpace(text.charCodeAt(start - 1))) {
    let next = start;
    while (next < offset && !isSpace(text.charCodeAt(next))) next++;
    if (next < offset) start = next;
    else if ((text.charCodeAt(start) & 0xfc00) === 0xdc00) start++;
  }
  return text.slice(start, offset);
}

function suffixAt(text: string, offset: number): string {
  let end = Math.min(text.length, offset + contextLength);
  if (end < text.length && !isSpace(text.charCodeAt(end))) {
    let next = end;
    while (next > offset && !isSpace(text.charCodeAt(next - 1))) next--;
    if (next > offset) end = next;
    else if ((text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end--;
  }
  return text.slice(offset, end);
}
