import type { DocumentFacts } from '../index/facts.js';
import type { Span } from '../text/span.js';
import { isListed } from '../index/listedClaims.js';

export const underlineLevels = ['low', 'middle', 'high'] as const;
/** How much a claim is worth checking, in three steps. */
export type UnderlineLevel = (typeof underlineLevels)[number];

const middleFrom = 0.5;
const highFrom = 0.75;

/** The step of a score from 0 to 1. */
const levelOf = (checkWorthiness: number): UnderlineLevel => (checkWorthiness >= highFrom ? 'high' : checkWorthiness >= middleFrom ? 'middle' : 'low');

/**
 * The stretches to underline for the claims that are listed at the least score, by step; ordered, not overlapping: where one claim stands within another,
 * the words they share have the higher step.
 */
export function claimUnderlines({ claims }: DocumentFacts, least: number): Record<UnderlineLevel, Span[]> {
  const result: Record<UnderlineLevel, Span[]> = { low: [], middle: [], high: [] };
  const shown = claims.filter((c) => isListed(c, least)).map(({ start, end, checkWorthiness }) => ({ start, end, step: underlineLevels.indexOf(levelOf(checkWorthiness)) }));
  const cuts = [...new Set(shown.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  let next = 0;
  let active: typeof shown = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    const [start, end] = [cuts[i]!, cuts[i + 1]!];
    while (next < shown.length && (shown[next]?.start ?? Infinity) <= start) active.push(shown[next++]!);
    active = active.filter((claim) => claim.end > start);
    if (!active.length) continue;
    const list = result[underlineLevels[Math.max(...active.map(({ step }) => step))]!];
    const last = list.at(-1);
    if (last?.end === start) list[list.length - 1] = { start: last.start, end };
    else list.push({ start, end });
  }
  return result;
}
