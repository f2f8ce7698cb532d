/** 32-bit hashes of words and of combinations; no strings are built. All results are signed 32-bit integers. */

/** Hash of text[start, end), ASCII letters folded to lower case; with `more`, of that and one more lower-case letter (its code). */
export function hashLower(text: string, start: number, end: number, more = 0): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let c = text.charCodeAt(i);
    if (c >= 65 && c <= 90) c += 32;
    else if (c === 0x2019) c = 39;
    hash = Math.imul(hash ^ c, 0x01000193);
  }
  if (more) hash = Math.imul(hash ^ more, 0x01000193);
  return finish(hash);
}

/** Hash of a pair; the order matters. */
export const mix = (a: number, b: number): number => finish(Math.imul(a, 0x2c1b3c6d) ^ (b + 0x3c6ef372 + (a << 6)));

function finish(hash: number): number {
  let h = hash;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return h ^ (h >>> 16);
}
