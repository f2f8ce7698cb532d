import type { DocumentFacts } from '../index/facts.js';
import type { Span } from '../text/span.js';

/** The places (empty spans, ordered, each once) behind the quotes and claims that somebody confirmed, corrected or added. */
export function decidedMarks({ attributions, claims }: DocumentFacts): Span[] {
  const ends = new Set<number>();
  for (const { decision, contents } of attributions) if (decision && decision.status !== 'rejected') ends.add(contents.at(-1)?.end ?? 0);
  for (const { decision, end } of claims) if (decision && decision.status !== 'rejected') ends.add(end);
  return [...ends].sort((a, b) => a - b).map((end) => ({ start: end, end }));
}
