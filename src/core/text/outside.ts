import { lowerBound } from './search.js';
import type { Span } from './span.js';

/** Whether a span overlaps none of the given ones; null stands for none. `O(log n)` for each span asked. */
export function outsideOf(spans: readonly (Span | null)[]): (span: Span) => boolean {
  const sorted = spans.filter((span) => span !== null).sort((a, b) => a.start - b.start);
  let last = 0;
  const reach = sorted.map(({ end }) => (last = Math.max(last, end)));
  return ({ start, end }) => {
    const before = lowerBound(sorted.length, (i) => sorted[i]!.start < end);
    return before === 0 || reach[before - 1]! <= start;
  };
}
