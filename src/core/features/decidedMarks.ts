import type { DocumentFacts } from '../index/facts.js';
import type { Span } from '../text/span.js';

/** Of marks so near to each other ("night,”": a claim's end and its quote's) the last one is enough. In UTF-16 code units. */
const nearness = 3;

/** The places (empty spans, ordered, apart from each other) behind the quotes, claims and names that somebody confirmed, corrected or added. */
export function decidedMarks({ attributions, claims, mentions }: DocumentFacts): Span[] {
  const ends = new Set<number>();
  for (const { decision, contents } of attributions) if (decision && decision.status !== 'rejected') ends.add(contents.at(-1)?.end ?? 0);
  for (const { decision, end } of claims) if (decision && decision.status !== 'rejected') ends.add(end);
  for (const [row, { status }] of mentions.decisions ?? []) if (status !== 'rejected') ends.add(mentions.ends[row]!);
  return marksAt(ends);
}

/** The places behind the quotes and claims that somebody rejected. */
export function rejectedMarks({ annotations = [] }: DocumentFacts): Span[] {
  const ends = new Set<number>();
  for (const { annotation, spans } of annotations) {
    const last = spans[spans.length - 1];
    if (last && annotation.status === 'rejected' && (annotation.type === 'quotation' || annotation.type === 'claim')) ends.add(last.end);
  }
  return marksAt(ends);
}

function marksAt(ends: ReadonlySet<number>): Span[] {
  const ordered = [...ends].sort((a, b) => a - b);
  return ordered.filter((end, i) => (ordered[i + 1] ?? Infinity) - end > nearness).map((end) => ({ start: end, end }));
}
