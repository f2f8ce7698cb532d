// Near-duplicate search: word shingles (Broder 1997), MinHash signatures, banded locality-sensitive hashing (Leskovec et al., Mining of
// Massive Datasets, ch. 3). With 16 bands of 2 rows, a pair with Jaccard similarity 0.5 becomes a candidate with probability 0.99.
const bands = 16;
const rows = 2;
const comparedPerBucket = 4;
/** Keys (32 bits) and item numbers share one exact double, so that they are sorted natively. */
const itemLimit = 2 ** 21;

/** The words of a text, lower case, letters and digits only. Numbers keep their inner points and commas. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu) ?? [];

/** Hashes of the pairs of neighbouring words, without repeats, ascending. Empty for fewer than two words. */
export function shinglesOf(words: readonly string[]): Uint32Array {
  const hashes: number[] = [];
  let before = 0;
  words.forEach((word, i) => {
    let hash = 0x811c9dc5;
    for (let k = 0; k < word.length; k++) hash = Math.imul(hash ^ word.charCodeAt(k), 0x01000193);
    if (i > 0) hashes.push(mix(Math.imul(before, 31) ^ hash));
    before = hash;
  });
  const sorted = Uint32Array.from(hashes).sort();
  return sorted.filter((h, i) => i === 0 || h !== sorted[i - 1]);
}

/** Jaccard similarity of two ascending lists without repeats, 0..1. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] as number;
    const y = b[j] as number;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const all = a.length + b.length - common;
  return all ? common / all : 0;
}

/**
 * Calls `pair(i, j)` for items whose Jaccard similarity is at least `least`, i < j, perhaps several times; in buckets of very many
 * alike items each is compared with the first few only, so that the work stays linear. Items behind the first 2,097,152 are not compared.
 */
export function eachSimilarPair(items: readonly Uint32Array[], least: number, pair: (i: number, j: number, similarity: number) => void): void {
  const count = Math.min(items.length, itemLimit);
  const keyed = new Float64Array(count);
  for (let band = 0; band < bands; band++) {
    for (let i = 0; i < count; i++) {
      const item = items[i] as Uint32Array;
      let key = band + 1;
      for (let row = 0; row < rows; row++) {
        const seed = Math.imul(band * rows + row + 1, 0x9e3779b1);
        const factor = seed | 1;
        let smallest = 0x7fffffff;
        for (let k = 0; k < item.length; k++) {
          const product = Math.imul(((item[k] as number) | 0) ^ seed, factor);
          const hash = product ^ (product >>> 15);
          if (hash < smallest) smallest = hash;
        }
        key = mix(Math.imul(key, 31) ^ smallest);
      }
      keyed[i] = key * itemLimit + i;
    }
    keyed.sort();
    const keyAt = (x: number): number => Math.floor((keyed[x] as number) / itemLimit);
    const itemAt = (x: number): number => (keyed[x] as number) % itemLimit;
    for (let from = 0; from < count; ) {
      let to = from + 1;
      while (to < count && keyAt(to) === keyAt(from)) to++;
      for (let x = from; x < Math.min(to, from + comparedPerBucket); x++) {
        for (let y = x + 1; y < to; y++) {
          const i = itemAt(x);
          const j = itemAt(y);
          const a = items[i] as Uint32Array;
          const b = items[j] as Uint32Array;
          if (!a.length || Math.min(a.length, b.length) < least * Math.max(a.length, b.length)) continue;
          const similarity = jaccard(a, b);
          if (similarity >= least) pair(i, j, similarity);
        }
      }
      from = to;
    }
  }
}

/** Finaliser of MurmurHash3 (A. Appleby, public domain). */
function mix(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
