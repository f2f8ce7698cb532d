/** A number for each of many words, by their hash (hash.ts). */
export interface WordTable {
  /** The word's number; 0 where the table does not have it. */
  find(hash: number): number;
}

/** Makes the table of distinct hashes and their numbers; a word whose number is 0 is as good as not there. */
export function createWordTable(hashes: ArrayLike<number>, values: ArrayLike<number>): WordTable {
  let size = 16;
  while (size < hashes.length * 4) size *= 2;
  // open addressing, at most half full; hash and number stand side by side, so that a word costs one fetch
  const slots = new Int32Array(size);
  const mask = size - 2;
  for (let i = 0; i < hashes.length; i++) {
    if (values[i] === 0) continue;
    let slot = (hashes[i]! << 1) & mask;
    while (slots[slot + 1] !== 0) slot = (slot + 2) & mask;
    slots[slot] = hashes[i]!;
    slots[slot + 1] = values[i]!;
  }
  return {
    find(hash) {
      let slot = (hash << 1) & mask;
      let value = slots[slot + 1]!;
      while (value !== 0 && slots[slot] !== hash) {
        slot = (slot + 2) & mask;
        value = slots[slot + 1]!;
      }
      return value;
    },
  };
}
