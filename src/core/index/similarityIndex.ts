import { jaccard, mixBits } from './shingles.js';

// Near-duplicate search: MinHash signatures, banded locality-sensitive hashing (Broder 1997; Leskovec et al., Mining of Massive Datasets, ch. 3).
// With 20 bands of 3 rows, a pair with Jaccard similarity 0.5 shares a band with probability 0.93, one with 0.6 with 0.99, one with 0.1 with 0.02.
const bands = 20;
const rows = 3;
/** Of very many alike items only the ones added last are looked at, so that the work stays bounded. */
const mostCandidates = 2000;
const none = -1;

/** Sets of 32-bit hashes that can be added, removed, and searched for nearly equal ones. Its answers depend only on what it holds, unless thousands are alike. */
export interface SimilarityIndex {
  /** Keeps an ascending list without repeats under a number of the caller's own, which must not be in use. */
  add(id: number, shingles: Uint32Array): void;
  remove(id: number): void;
  get(id: number): Uint32Array | undefined;
  /** Calls `found` once for each other item whose Jaccard similarity to item `id` is at least `least`. */
  eachSimilar(id: number, least: number, found: (id: number, similarity: number) => void): void;
}

/**
 * Makes an empty index. Buckets are chains through typed arrays (item × band), so that adding and removing cost the same however many
 * items there are; numbers should be small, as memory grows with the largest (some 300 bytes an item, and 4 for each hash).
 */
export function createSimilarityIndex(): SimilarityIndex {
  const items: (Uint32Array | undefined)[] = [];
  let count = 0;
  let capacity = 256;
  /** Per item and band: the next entry in the bucket, and the key that chose the bucket. */
  let next = new Int32Array(capacity * bands).fill(none);
  let keys = new Int32Array(capacity * bands);
  /** The last search that came by each item. */
  let visited = new Int32Array(capacity);
  let searches = 0;
  let mask = 4095;
  let heads = new Int32Array(mask + 1).fill(none);
  const signature = new Int32Array(bands);

  function sign(shingles: Uint32Array): void {
    for (let band = 0; band < bands; band++) {
      let key = band + 1;
      for (let row = 0; row < rows; row++) {
        const seed = Math.imul(band * rows + row + 1, 0x9e3779b1);
        const factor = seed | 1;
        let smallest = 0x7fffffff;
        for (let k = 0; k < shingles.length; k++) {
          const product = Math.imul((shingles[k]! | 0) ^ seed, factor);
          const hash = product ^ (product >>> 15);
          if (hash < smallest) smallest = hash;
        }
        key = mixBits(Math.imul(key, 31) ^ smallest);
      }
      signature[band] = key;
    }
  }

  function link(entry: number, key: number): void {
    const bucket = key & mask;
    keys[entry] = key;
    next[entry] = heads[bucket]!;
    heads[bucket] = entry;
  }

  function grow(id: number): void {
    if (id >= capacity) {
      while (id >= capacity) capacity *= 2;
      const larger = (old: Int32Array, size: number): Int32Array<ArrayBuffer> => {
        const made = new Int32Array(size);
        made.set(old);
        return made;
      };
      next = larger(next, capacity * bands);
      keys = larger(keys, capacity * bands);
      visited = larger(visited, capacity);
    }
    if (count * bands <= (mask + 1) * 2) return;
    mask = mask * 4 + 3;
    heads = new Int32Array(mask + 1).fill(none);
    items.forEach((item, i) => {
      if (item) for (let band = 0; band < bands; band++) link(i * bands + band, keys[i * bands + band]!);
    });
  }

  return {
    add(id, shingles) {
      grow(id);
      items[id] = shingles;
      count++;
      if (!shingles.length) return;
      sign(shingles);
      for (let band = 0; band < bands; band++) link(id * bands + band, signature[band]!);
    },
    remove(id) {
      const item = items[id];
      if (!item) return;
      items[id] = undefined;
      count--;
      if (!item.length) return;
      for (let entry = id * bands; entry < (id + 1) * bands; entry++) {
        const bucket = keys[entry]! & mask;
        if (heads[bucket] === entry) heads[bucket] = next[entry]!;
        else {
          let before = heads[bucket]!;
          while (next[before] !== entry) before = next[before]!;
          next[before] = next[entry]!;
        }
      }
    },
    get: (id) => items[id],
    eachSimilar(id, least, found) {
      const item = items[id];
      if (!item?.length) return;
      searches = (searches + 1) | 0;
      visited[id] = searches;
      let candidates = 0;
      for (let band = 0; band < bands; band++) {
        const key = keys[id * bands + band]!;
        for (let entry = heads[key & mask]!; entry !== none && candidates < mostCandidates; entry = next[entry]!) {
          if (keys[entry] !== key) continue;
          const other = (entry / bands) | 0;
          if (visited[other] === searches) continue;
          visited[other] = searches;
          candidates++;
          const candidate = items[other]!;
          if (Math.min(item.length, candidate.length) < least * Math.max(item.length, candidate.length)) continue;
          const similarity = jaccard(item, candidate);
          if (similarity >= least) found(other, similarity);
        }
      }
    },
  };
}
