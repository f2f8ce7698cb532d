/** Splits sorted unsigned hashes into the four byte planes of their differences, which deflate well. */
export function splitKeys(sorted: Uint32Array): Uint8Array[] {
  const planes = [0, 1, 2, 3].map(() => new Uint8Array(sorted.length));
  let before = 0;
  sorted.forEach((key, i) => {
    const delta = key - before;
    before = key;
    for (let b = 0; b < 4; b++) (planes[b] as Uint8Array)[i] = (delta >>> (8 * b)) & 255;
  });
  return planes;
}

/** The hashes from their planes: what `splitKeys` split. */
export function joinKeys([p0, p1, p2, p3]: Uint8Array[]): Int32Array {
  const keys = new Int32Array(p0?.length ?? 0);
  let key = 0;
  for (let i = 0; i < keys.length; i++) {
    key = (key + ((p0?.[i] ?? 0) | ((p1?.[i] ?? 0) << 8) | ((p2?.[i] ?? 0) << 16) | ((p3?.[i] ?? 0) << 24))) | 0;
    keys[i] = key;
  }
  return keys;
}
