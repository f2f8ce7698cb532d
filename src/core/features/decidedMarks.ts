import type { DocumentFacts } from '../index/facts.js';
import type { Span } from '../text/span.js';

/** Of marks so near to each other ("night,”": a claim's end and its quote's) the last one is enough. In UTF-16 code units. */
const nearness = 3;

/** The places (empty spans, ordered, apart from each other) behind the quotes and claims that somebody confirmed, corrected or added. */
export function decidedMarks({ attributions, claims }: DocumentFacts): Span[] {
  const ends = new Set<number>();
  for (const { decision, contents } of attributions) if (decision && decision.status !== 'rejected') ends.add(contents.at(-1)?.end ?? 0);
  for (const { decision, end } of claims) if (decision && decision.status !== 'rejected') ends.add(end);
  const ordered = [...ends].sort((a, b) => a - b);
  return ordered.filter((end, i) => (ordered[i + 1] ?? Infinity) - end > nearness).map((end) => ({ start: end, end }));
}
