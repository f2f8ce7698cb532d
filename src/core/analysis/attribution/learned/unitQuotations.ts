import { tokensIn } from '../../../document/lookup.js';
import type { QuotedSpan, SeedDocument } from '../../../document/types.js';

/** A quotation of so many tokens or more, marks included, is one unit: it is content as a whole or not at all. */
const wholeFrom = 6;

/** A quotation by its index among the document's quoted spans, and its tokens; `endToken` is Infinity where it is too short to be a unit. */
export interface UnitQuotation {
  readonly index: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * The quotations that are outermost, by their first token. Where a straight mark opens a paragraph and never closes, the paragraph is an
 * excerpt: what is quoted within it counts.
 */
export function quotationsByToken({ quotedSpans, paragraphs, tokens }: SeedDocument): Map<number, UnitQuotation> {
  const result = new Map<number, UnitQuotation>();
  const isExcerpt = (q: QuotedSpan | undefined, k: number): boolean =>
    q?.style === 'straight' && !q.closed && q.start === paragraphs[q.paragraph]?.start && quotedSpans[k + 1]?.parent === k && quotedSpans[k + 1]?.style === 'double';
  quotedSpans.forEach((q, index) => {
    if (q.style === 'dash' || (q.parent >= 0 && !isExcerpt(quotedSpans[q.parent], q.parent)) || isExcerpt(q, index)) return;
    const { firstToken, endToken } = tokensIn(tokens, q);
    result.set(firstToken, { index, firstToken, endToken });
  });
  for (const [first, { firstToken, endToken, index }] of result) if (endToken - firstToken < wholeFrom) result.set(first, { index, firstToken, endToken: Infinity });
  return result;
}
