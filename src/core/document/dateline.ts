import type { Span } from '../text/span.js';
import type { ParagraphKind } from './types.js';

// "TEHRAN (Iran News) –", "WASHINGTON, March 3 (Agency) —", "PARIS —"
const pattern = /^[\p{Lu}][\p{Lu}.'’ -]{2,40}(?:,\s?[\p{L}\p{N}.' -]{1,40}){0,2}(?:\s\([^()\n]{1,60}\))?\s?(?:--|[–—-])(?=\s)/u;

/** A byline, and the line that says when it was published. */
const mostLinesBefore = 2;
const longestLineBefore = 80;

/** The dateline (place, agency or date, dash) at the start of the first body paragraph, short lines without a full stop before it left out; or null. */
export function findDateline(text: string, paragraphs: readonly (Span & { readonly kind: ParagraphKind })[]): Span | null {
  let before = 0;
  for (const { kind, start, end } of paragraphs) {
    if (kind !== 'body') continue;
    const length = datelineLength(text.slice(start, Math.min(end, start + 200)));
    if (length) return { start, end: start + length };
    if (++before > mostLinesBefore || end - start > longestLineBefore || text.charAt(end - 1) === '.') return null;
  }
  return null;
}

/** Length of the dateline that a paragraph starts with, in UTF-16 code units; 0 when there is none. */
export const datelineLength = (paragraph: string): number => pattern.exec(paragraph)?.[0].length ?? 0;
