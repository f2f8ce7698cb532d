/**
 * All stretches of `gramLength` characters of a text, by hash: the positions with hash h are
 * positions[firsts[h]] … positions[firsts[h + 1] - 1], ascending.
 */
export interface GramIndex {
  readonly mask: number;
  readonly firsts: Int32Array;
  readonly positions: Int32Array;
}

const gramLength = 6;

/** Hash of the gram at the offset. */
function gramHash(text: string, offset: number): number {
  let hash = 0x811c9dc5;
  for (let i = offset; i < offset + gramLength; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}

/** Makes the index in `O(n)`; about 12 bytes a character. */
export function createGramIndex(text: string): GramIndex {
  const count = Math.max(0, text.length - gramLength + 1);
  let size = 256;
  while (size < count) size *= 2;
  const mask = size - 1;
  const hashes = new Uint32Array(count);
  const firsts = new Int32Array(size + 1);
  for (let i = 0; i < count; i++) {
    const hash = gramHash(text, i) & mask;
    hashes[i] = hash;
    firsts[hash + 1]! += 1;
  }
  for (let h = 0; h < size; h++) firsts[h + 1]! += firsts[h]!;
  const next = firsts.slice();
  const positions = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const hash = hashes[i]!;
    positions[next[hash]!] = i;
    next[hash]! += 1;
  }
  return { mask, firsts, positions };
}

/** How many places of one gram are looked at, and how many grams of one pattern. */
const placesOfGram = 48;
const gramsOfPattern = 40;

/** A place where a pattern may begin. */
export interface Place {
  /** Offset in the text, some characters more or less. */
  readonly start: number;
  /** How many of the grams looked at speak for it. */
  readonly votes: number;
}

/**
 * Places where most of the pattern may stand, the best first, at most `limit`. Each gram that text and pattern share is a vote for the
 * distance between them; common grams do not vote. Places with less than half of the best one's votes are left out.
 */
export function placesOf(index: GramIndex, pattern: string, limit: number): Place[] {
  const { mask, firsts, positions } = index;
  const grams: { offset: number; hash: number; count: number }[] = [];
  for (let offset = 0; offset + gramLength <= pattern.length; offset++) {
    const hash = gramHash(pattern, offset) & mask;
    const count = firsts[hash + 1]! - firsts[hash]!;
    if (count > 0) grams.push({ offset, hash, count });
  }
  if (grams.length > gramsOfPattern) {
    const rare = grams.slice().sort((a, b) => a.count - b.count);
    const limitCount = (rare[Math.min(rare.length - 1, 4 * gramsOfPattern)] as { count: number }).count;
    const kept = grams.filter(({ count }) => count <= limitCount);
    const stride = Math.max(1, kept.length / gramsOfPattern);
    grams.length = 0;
    for (let i = 0; i < kept.length; i += stride) grams.push(kept[Math.floor(i)] as { offset: number; hash: number; count: number });
  }
  const votes = new Map<number, { votes: number; sum: number }>();
  for (const { offset, hash, count } of grams) {
    if (count > placesOfGram) continue;
    for (let i = firsts[hash]!; i < firsts[hash + 1]!; i++) {
      const start = positions[i]! - offset;
      const bucket = (start + 64) >> 5;
      const found = votes.get(bucket);
      if (found) {
        found.votes++;
        found.sum += start;
      } else votes.set(bucket, { votes: 1, sum: start });
    }
  }
  const scored: { start: number; votes: number; own: number }[] = [];
  for (const [bucket, { votes: own, sum }] of votes) {
    const left = votes.get(bucket - 1)?.votes ?? 0;
    const right = votes.get(bucket + 1)?.votes ?? 0;
    if (left > own || right > own) continue;
    scored.push({ start: Math.round(sum / own), votes: own + left + right, own });
  }
  scored.sort((a, b) => b.votes - a.votes || b.own - a.own || a.start - b.start);
  const places: Place[] = [];
  const least = (scored[0]?.votes ?? 0) / 2;
  for (const { start, votes: own } of scored) {
    if (places.length >= limit || own < least) break;
    if (places.every((place) => Math.abs(place.start - start) > 40)) places.push({ start, votes: own });
  }
  return places;
}
