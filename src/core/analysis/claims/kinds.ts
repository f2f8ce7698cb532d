import type { ClaimKind, Figure } from '../types.js';
import { classBits, saw, type Seen } from './features.js';

const is = {
  comparison: classBits('comparison', 'superlative'), modal: classBits('modal'), record: classBits('record'), future: classBits('future'), law: classBits('law'), going: classBits('going'), cause: classBits('cause'),
} as const;

/** The kinds that fit a clause, the most telling first; "statement" where no other does. */
export function kindsOf(seen: Seen, figures: readonly Figure[]): ClaimKind[] {
  const kinds: ClaimKind[] = [];
  const counted = figures.some((f) => f.kind === 'money' || f.kind === 'share' || (f.kind === 'quantity' && f.value > 2));
  const dated = figures.some((f) => f.kind === 'date');
  if (counted) kinds.push('quantity');
  if (saw(seen, is.comparison) && !(saw(seen, is.modal) && !counted)) kinds.push('comparison');
  if (seen.past && dated) kinds.push('event');
  if (saw(seen, is.record) && !saw(seen, is.future)) kinds.push('record');
  if (saw(seen, is.law)) kinds.push('law');
  if (saw(seen, is.future) || (saw(seen, is.going) && !seen.past)) kinds.push('prediction');
  if (saw(seen, is.cause)) kinds.push('cause');
  if (!counted && figures.some((f) => f.kind === 'duration' || f.kind === 'quantity')) kinds.push('quantity');
  if (seen.past && !dated && seen.name) kinds.push('event');
  return kinds.length ? kinds : ['statement'];
}
