/** The words of a text, lower case, letters and digits only. Numbers keep their inner points and commas. */
export const wordsIn = (text: string): string[] => text.toLowerCase().match(/\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:['’]\p{L}+)*/gu) ?? [];

/** Hashes of the pairs of neighbouring words (shingles, Broder 1997), without repeats, ascending. Empty for fewer than two words. */
export function shinglesOf(words: readonly string[]): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, words.length - 1));
  let before = 0;
  words.forEach((word, i) => {
    let hash = 0x811c9dc5;
    for (let k = 0; k < word.length; k++) hash = Math.imul(hash ^ word.charCodeAt(k), 0x01000193);
    if (i > 0) hashes[i - 1] = mixBits(Math.imul(before, 31) ^ hash);
    before = hash;
  });
  hashes.sort();
  return hashes.filter((h, i) => i === 0 || h !== hashes[i - 1]);
}

/** Jaccard similarity of two ascending lists without repeats, 0..1. */
export function jaccard(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i]!;
    const y = b[j]!;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const all = a.length + b.length - common;
  return all ? common / all : 0;
}

/** Finaliser of MurmurHash3 (A. Appleby, public domain). */
export function mixBits(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return (x ^ (x >>> 16)) >>> 0;
}
