import type { ClaimKind, Figure } from '../types.js';
import { saw, type Seen } from './features.js';

/** The kinds that fit a clause, the most telling first; "statement" where no other does. */
export function kindsOf(seen: Seen, figures: readonly Figure[]): ClaimKind[] {
  const kinds: ClaimKind[] = [];
  const counted = figures.some((f) => f.kind === 'money' || f.kind === 'share' || (f.kind === 'quantity' && f.value > 2));
  const dated = figures.some((f) => f.kind === 'date');
  if (counted) kinds.push('quantity');
  if ((saw(seen, 'comparison') || saw(seen, 'superlative')) && !(saw(seen, 'modal') && !counted)) kinds.push('comparison');
  if (seen.past && dated) kinds.push('event');
  if (saw(seen, 'record') && !saw(seen, 'future')) kinds.push('record');
  if (saw(seen, 'law')) kinds.push('law');
  if (saw(seen, 'future') || (saw(seen, 'going') && !seen.past)) kinds.push('prediction');
  if (saw(seen, 'cause')) kinds.push('cause');
  if (!counted && figures.some((f) => f.kind === 'duration' || f.kind === 'quantity')) kinds.push('quantity');
  if (seen.past && !dated && seen.name) kinds.push('event');
  return kinds.length ? kinds : ['statement'];
}
