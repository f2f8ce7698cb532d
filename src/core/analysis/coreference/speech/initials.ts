import type { Entity } from '../../types.js';

const isInitials = /^(?:\p{Lu}\.?){2,4}$/u;

/**
 * The entity whose initials a label before a turn is ("FM:" of Felix Marchetti, "HW:" of the Harbour Wire); -1 where it is no initials, or those
 * of nobody or of several. People come before organisations.
 */
export function entityWithInitials(label: string, entities: readonly Entity[]): number {
  if (!isInitials.test(label)) return -1;
  const letters = label.replaceAll('.', '');
  for (const type of ['person', 'organisation'] as const) {
    const fitting = entities.flatMap((entity, i) => (entity.type === type && initialsOf(entity.name).includes(letters) ? [i] : []));
    if (fitting.length > 0) return fitting.length === 1 ? fitting[0]! : -1;
  }
  return -1;
}

/** "NCB", "NC" and "NB" for Nomvula Castellanos-Brandt. */
function initialsOf(name: string): string[] {
  const words = name.split(/\s+/).filter((word) => /^\p{Lu}/u.test(word));
  const first = words.map((word) => word.charAt(0)).join('');
  const all = words.flatMap((word) => word.split('-')).map((part) => /^\p{Lu}/u.exec(part)?.[0] ?? '').join('');
  return [first, all, all.charAt(0) + all.charAt(all.length - 1)];
}
