import type { Span } from '../text/span.js';
import type { ParagraphKind } from './types.js';

// "TEHRAN (Iran News) –", "WASHINGTON, March 3 (Agency) —", "PARIS —"
const pattern = /^[\p{Lu}][\p{Lu}.'’ -]{2,40}(?:,\s?[\p{L}\p{N}.' -]{1,40}){0,2}(?:\s\([^()\n]{1,60}\))?\s?(?:--|[–—-])(?=\s)/u;

/** The dateline (place, agency or date, dash) at the start of the first body paragraph, or null. */
export function findDateline(text: string, paragraphs: readonly (Span & { readonly kind: ParagraphKind })[]): Span | null {
  const first = paragraphs.find((p) => p.kind === 'body');
  if (!first) return null;
  const length = datelineLength(text.slice(first.start, Math.min(first.end, first.start + 200)));
  return length ? { start: first.start, end: first.start + length } : null;
}

/** Length of the dateline that a paragraph starts with, in UTF-16 code units; 0 when there is none. */
export const datelineLength = (paragraph: string): number => pattern.exec(paragraph)?.[0].length ?? 0;
