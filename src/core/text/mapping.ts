import { lowerBound } from './search.js';
import type { Span } from './span.js';

/** Where a span of the old text stands in the new one. */
export interface MappedSpan extends Span {
  /** True when every character of the span is still there, side by side. */
  readonly intact: boolean;
  /** Share of the span's characters that are still there, 0..1. */
  readonly kept: number;
}

/** How an old text became a new one: the stretches that both share, in the same order in both. */
export interface TextMapping {
  /** Number of shared stretches; stretch i is oldStarts[i], newStarts[i], lengths[i]. */
  readonly count: number;
  readonly oldStarts: Int32Array;
  readonly newStarts: Int32Array;
  readonly lengths: Int32Array;
  readonly oldLength: number;
  readonly newLength: number;
}

/** Maps a span of the old text; null when nothing of it is left. What was inserted at its ends stays outside. */
export function mapSpan(mapping: TextMapping, span: Span): MappedSpan | null {
  const { count, oldStarts, newStarts, lengths } = mapping;
  const first = lowerBound(count, (i) => oldStarts[i]! + lengths[i]! <= span.start);
  let last = first - 1;
  let kept = 0;
  for (let i = first; i < count && oldStarts[i]! < span.end; i++) {
    last = i;
    kept += Math.min(span.end, oldStarts[i]! + lengths[i]!) - Math.max(span.start, oldStarts[i]!);
  }
  if (last < first || kept === 0) return null;
  const offset = (i: number): number => newStarts[i]! - oldStarts[i]!;
  let start: number;
  if (oldStarts[first]! <= span.start) start = span.start + offset(first);
  else {
    const gapStart = first > 0 ? oldStarts[first - 1]! + lengths[first - 1]! : 0;
    start = gapStart === span.start ? (first > 0 ? gapStart + offset(first - 1) : 0) : newStarts[first]!;
  }
  let end: number;
  const lastEnd = oldStarts[last]! + lengths[last]!;
  if (lastEnd >= span.end) end = span.end + offset(last);
  else {
    const gapEnd = last + 1 < count ? oldStarts[last + 1]! : mapping.oldLength;
    end = gapEnd === span.end ? (last + 1 < count ? newStarts[last + 1]! : mapping.newLength) : lastEnd + offset(last);
  }
  const length = span.end - span.start;
  return { start, end, kept: kept / length, intact: kept === length && end - start === length };
}

/** What stands in the new text where the old span was replaced: the gap between the stretches shared before and behind it. */
export function replacementOf(mapping: TextMapping, span: Span): { before: number; after: number; gap: Span } {
  const { count, oldStarts, newStarts, lengths } = mapping;
  const next = lowerBound(count, (i) => oldStarts[i]! < span.end);
  let previous = next - 1;
  while (previous >= 0 && oldStarts[previous]! + lengths[previous]! > span.start && oldStarts[previous]! >= span.start) previous--;
  const previousEnd = previous >= 0 ? Math.min(span.start, oldStarts[previous]! + lengths[previous]!) : 0;
  const nextStart = next < count ? oldStarts[next]! : mapping.oldLength;
  const start = previous >= 0 ? previousEnd + newStarts[previous]! - oldStarts[previous]! : 0;
  const end = next < count ? newStarts[next]! : mapping.newLength;
  return { before: span.start - previousEnd, after: nextStart - span.end, gap: { start, end: Math.max(start, end) } };
}

/** Share of the span of the new text that was not in the old text at that place, 0..1. */
export function newShare(mapping: TextMapping, span: Span): number {
  const { count, newStarts, lengths } = mapping;
  let known = 0;
  const first = lowerBound(count, (i) => newStarts[i]! + lengths[i]! <= span.start);
  for (let i = first; i < count && newStarts[i]! < span.end; i++) {
    known += Math.min(span.end, newStarts[i]! + lengths[i]!) - Math.max(span.start, newStarts[i]!);
  }
  return span.end > span.start ? 1 - known / (span.end - span.start) : 0;
}
