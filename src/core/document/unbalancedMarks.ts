import type { Span } from '../text/span.js';
import type { Paragraph, QuotedSpan } from './types.js';

/**
 * The quotation marks without a partner, in order: those that open and are not closed within their paragraph (unless the next paragraph
 * goes on with the quotation), and double ones that close what nothing opened. Single marks may be apostrophes and never count.
 */
export function findUnbalancedMarks(text: string, paragraphs: readonly Paragraph[], quoted: readonly QuotedSpan[]): Span[] {
  const continued = new Set(quoted.map((span) => span.continues));
  const marks: Span[] = [];
  const known = new Set<number>();
  quoted.forEach((span, i) => {
    known.add(span.start);
    if (span.closed) known.add(span.end - 1);
    else if (!continued.has(i)) marks.push({ start: span.start, end: span.start + 1 });
  });
  for (const { start, end } of paragraphs) {
    for (let i = start; i < end; i++) {
      const c = text.charAt(i);
      if ((c === '”' || c === '»') && !known.has(i)) marks.push({ start: i, end: i + 1 });
    }
  }
  return marks.sort((a, b) => a.start - b.start);
}
