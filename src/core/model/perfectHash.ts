/**
 * A place of its own for each of a fixed set of 32-bit keys, found without searching: the key's bucket holds a number that was chosen so that
 * no two keys meet (hash and displace: Belazzougui, Botelho, Dietzfelbinger 2009). A key that is not of the set gets somebody's place or a free
 * one, so a place must say whose it is.
 */
export interface PerfectHash {
  /** Number of places, somewhat more than keys. */
  readonly size: number;
  /** One number for each bucket; as many as a power of two. The bucket of a key is in its lower bits. */
  readonly displacements: Uint16Array;
  /** Place of each key, in the order of the keys. */
  readonly places: Int32Array;
}

const keysInBucket = 4;
const most = 0xffff;

/** Place of a key, given its bucket's number; `slotOf` in kernel.as.ts is the same. */
function placeOf(key: number, displacement: number, size: number): number {
  const h = Math.imul(key ^ Math.imul(displacement, 0x9e3779b1), 0x85ebca6b) >>> 0;
  return Math.floor((h / 0x100000000) * size);
}

/** Finds the numbers for distinct keys; null when that fails, as it does when keys are equal. */
export function createPerfectHash(keys: Int32Array): PerfectHash | null {
  for (let slack = 1.15; slack < 4; slack *= 1.5) {
    const found = place(keys, Math.ceil(keys.length * slack) + 1);
    if (found) return found;
  }
  return null;
}

function place(keys: Int32Array, size: number): PerfectHash | null {
  let buckets = 1;
  while (buckets * keysInBucket < keys.length) buckets *= 2;
  const displacements = new Uint16Array(buckets);
  const places = new Int32Array(keys.length);
  const taken = new Uint8Array(size);
  for (const bucket of largestFirst(keys, buckets)) {
    let displacement = 0;
    while (!takePlaces(keys, bucket, displacement, taken, places)) if (++displacement > most) return null;
    displacements[keys[bucket[0]!]! & (buckets - 1)] = displacement;
  }
  return { size, displacements, places };
}

/** The keys (as indices) of each bucket that has some; large ones first, as they need the most room. */
function largestFirst(keys: Int32Array, buckets: number): Int32Array[] {
  const ends = new Int32Array(buckets + 1);
  for (const key of keys) ends[(key & (buckets - 1)) + 1] = ends[(key & (buckets - 1)) + 1]! + 1;
  for (let b = 1; b <= buckets; b++) ends[b]! += ends[b - 1]!;
  const fill = ends.slice();
  const order = new Int32Array(keys.length);
  keys.forEach((key, i) => {
    const b = key & (buckets - 1);
    const at = fill[b]!;
    order[at] = i;
    fill[b] = at + 1;
  });
  const found: Int32Array[] = [];
  for (let b = 0; b < buckets; b++) if (ends[b + 1] !== ends[b]) found.push(order.subarray(ends[b], ends[b + 1]));
  return found.sort((a, b) => b.length - a.length);
}

function takePlaces(keys: Int32Array, bucket: Int32Array, displacement: number, taken: Uint8Array, places: Int32Array): boolean {
  for (let b = 0; b < bucket.length; b++) {
    const i = bucket[b]!;
    const at = placeOf(keys[i]!, displacement, taken.length);
    if (taken[at]) {
      for (let undo = 0; undo < b; undo++) taken[places[bucket[undo]!]!] = 0;
      return false;
    }
    taken[at] = 1;
    places[i] = at;
  }
  return true;
}
