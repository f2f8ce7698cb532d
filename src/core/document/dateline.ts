import type { Span } from '../text/span.js';
import type { RawParagraph } from './paragraphs.js';

// "TEHRAN (Iran News) –", "WASHINGTON, March 3 (Agency) —", "PARIS —"
const pattern = /^[\p{Lu}][\p{Lu}.'’ -]{2,40}(?:,\s?[\p{L}\p{N}.' -]{1,40}){0,2}(?:\s\([^()\n]{1,60}\))?\s?(?:--|[–—-])(?=\s)/u;

/** The dateline (place, agency or date, dash) at the start of the first body paragraph, or null. */
export function findDateline(text: string, paragraphs: readonly RawParagraph[]): Span | null {
  const first = paragraphs.find((p) => p.kind === 'body');
  if (!first) return null;
  const match = pattern.exec(text.slice(first.start, Math.min(first.end, first.start + 200)));
  return match ? { start: first.start, end: first.start + match[0].length } : null;
}
