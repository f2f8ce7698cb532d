/** The same numbers for the same state, from 0 to below 1. */
export function createRandom(state: number): () => number {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many of the items, by chance; all where there are fewer. */
export function pick<T>(items: readonly T[], count: number, random: () => number): T[] {
  const rest = items.slice();
  const chosen: T[] = [];
  while (chosen.length < count && rest.length) chosen.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return chosen;
}
