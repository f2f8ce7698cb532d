import { overlapLength, sameSpans, type Span } from '../../text/span.js';
import type { Decided } from './decided.js';

const leastShare = 0.5;

/** Finds, among things with spans, the one that an annotation is about. */
export interface Finder {
  /** The one in the very place, or -1. */
  exact(spans: readonly Span[]): number;
  /** The one in the same place, or else the one that shares most with it, at least half; none that is taken. */
  best(spans: readonly Span[], taken: ReadonlySet<number>): number;
  /** Those that lie within the spans with this share of their characters or more. */
  within(spans: readonly Span[], share: number): number[];
}

/** Makes a finder of things by the spans of each. */
export function createFinder(items: readonly (readonly Span[])[]): Finder {
  const cell = 512;
  const cells = new Map<number, number[]>();
  items.forEach((spans, i) => {
    const first = Math.floor((spans[0]?.start ?? 0) / cell);
    const last = Math.floor((spans.at(-1)?.end ?? 0) / cell);
    for (let c = first; c <= last; c++) {
      const list = cells.get(c);
      if (list) list.push(i);
      else cells.set(c, [i]);
    }
  });
  const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const common = (spans: readonly Span[], other: readonly Span[]): number => spans.reduce((sum, a) => sum + other.reduce((s, b) => s + overlapLength(a, b), 0), 0);
  return {
    exact(spans) {
      const first = spans[0];
      return (first && cells.get(Math.floor(first.start / cell))?.find((i) => sameSpans(items[i]!, spans))) ?? -1;
    },
    best(spans, taken) {
      const first = spans[0];
      const last = spans.at(-1);
      if (!first || !last) return -1;
      let best = -1;
      let bestShare = leastShare;
      for (let c = Math.floor(first.start / cell); c <= Math.floor(last.end / cell); c++) {
        for (const i of cells.get(c) ?? []) {
          if (taken.has(i) || i === best) continue;
          const other = items[i]!;
          if (sameSpans(other.slice(0, 1), [first])) return i;
          const shared = common(spans, other);
          const share = shared / Math.max(1, size(spans) + size(other) - shared);
          if (share > bestShare || (share === bestShare && best < 0)) {
            best = i;
            bestShare = share;
          }
        }
      }
      return best;
    },
    within(spans, share) {
      const found = new Set<number>();
      for (let c = Math.floor((spans[0]?.start ?? 0) / cell); c <= Math.floor((spans.at(-1)?.end ?? -1) / cell); c++) {
        for (const i of cells.get(c) ?? []) if (common(spans, items[i]!) >= share * Math.max(1, size(items[i]!))) found.add(i);
      }
      return [...found];
    },
  };
}

/** Where annotations lie on the machine's findings, or -1: those in the very place come first, so that no rough match takes theirs. */
export function matched(all: readonly Decided[], finderOf: () => Finder): Map<Decided, number> {
  const result = new Map<Decided, number>();
  const taken = new Set<number>();
  const rough: Decided[] = [];
  for (const decided of all) {
    if (decided.exact < 0 || taken.has(decided.exact)) rough.push(decided);
    else {
      taken.add(decided.exact);
      result.set(decided, decided.exact);
    }
  }
  for (const decided of rough) {
    const at = finderOf().best(decided.found, taken);
    if (at >= 0) taken.add(at);
    result.set(decided, at);
  }
  return result;
}
