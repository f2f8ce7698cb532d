import { isKicker } from '../lexicon/kickers.js';
import type { Span } from '../text/span.js';
import type { ParagraphKind } from './types.js';

// "TEHRAN (Iran News) –", "WASHINGTON, March 3 (Agency) —", "PARIS —"
const pattern = /^[\p{Lu}][\p{Lu}.'’ -]{2,40}(?:,\s?[\p{L}\p{N}.' -]{1,40}){0,2}(?:\s\([^()\n]{1,60}\))?\s?(?:--|[–—-])(?=\s)/u;

/** "HALDEN. A court has …", "HALDEN, May 9 (Gulf Ledger). The final …": capitals with a full stop behind them, as no other paragraph opens. */
const beforeStop = /^\p{Lu}{4,}(?:[ -]\p{Lu}{2,}){0,2}(?:,\s?\p{Lu}\p{Ll}+\.? \d{1,2})?(?:\s\([^()\n]{1,60}\))?\.(?=\s\p{Lu}[\p{L}’'-]*\s)/u;
const stopLabel = /(?:^|\n)\p{Lu}{2}[\p{Lu} .’'-]{0,40}\.\s/gu;

/** "THIRUVALLAM: The strike …", as papers of South Asia have it: a place of one or two words, alone in the text before a colon. */
const beforeColon = /^\p{Lu}[\p{L}’'-]{2,}(?:\s\p{Lu}[\p{L}’'-]+)?:(?=\s\p{Lu}[\p{L}'’-]*\s)/u;
const label = /(?:^|\n)\p{Lu}[\p{L} .’'-]{0,40}:\s/gu;
const speaks = /\b(?:I|you|we|my|your|our)\b|[“"]/i;
const shortestReport = 80;

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
    const mark = before === 0 && start > 0 ? colonLength(text, start, end) || stopLength(text, start, end) : 0;
    if (mark) return { start, end: start + mark };
    if (++before > mostLinesBefore || end - start > longestLineBefore || text.charAt(end - 1) === '.') return null;
  }
  return null;
}

/** Length of the dateline that a paragraph starts with, in UTF-16 code units; 0 when there is none. */
export const datelineLength = (paragraph: string): number => pattern.exec(paragraph)?.[0].length ?? 0;

/** The same of a place before a colon in a paragraph of the text: no label of a turn and no kind of piece ("Analysis:"). */
function colonLength(text: string, start: number, end: number): number {
  const paragraph = text.slice(start, end);
  const length = beforeColon.exec(paragraph.slice(0, 60))?.[0].length ?? 0;
  if (!length || paragraph.length < shortestReport || isKicker(paragraph.slice(0, length - 1)) || speaks.test(paragraph.slice(length, 120))) return 0;
  return (text.match(label) ?? []).length === 1 ? length : 0;
}

/** The same of a place in capitals before a full stop. */
function stopLength(text: string, start: number, end: number): number {
  const length = end - start < shortestReport ? 0 : (beforeStop.exec(text.slice(start, Math.min(end, start + 120)))?.[0].length ?? 0);
  return length > 0 && (text.match(stopLabel) ?? []).length < 2 ? length : 0;
}
