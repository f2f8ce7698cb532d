import type { ModelContent } from '../../model/container.js';
import { createFeatureTable, splitKeys } from '../../model/featureTable.js';

/** Classes of words by the hash of their lower-case form. */
export interface WordClasses {
  /** Slot of the word, or -1. */
  find(hash: number): number;
  /** Cluster by meaning, 0 for none; by slot. */
  readonly fine: Uint8Array;
  /** How often the word was (part of) a cue in the training data: 0 never or unknown … 5 nearly always; by slot. */
  readonly cue: Uint8Array;
}

/** Makes the look-up from parallel arrays, of fewer than 65,535 words. */
export function createWordClasses(hashes: Int32Array, fine: Uint8Array, cue: Uint8Array): WordClasses {
  const { mask, keys, rows } = createFeatureTable(hashes);
  // the upper half of the key and row + 1 in one number: half the memory to walk through
  const packed = Int32Array.from(rows, (row, slot) => (row === 0 ? 0 : ((keys[slot] as number) & ~0xffff) | row));
  const find = (hash: number): number => {
    let slot = hash & mask;
    while (packed[slot] !== 0 && ((packed[slot] as number) ^ hash) >>> 16 !== 0) slot = (slot + 1) & mask;
    return ((packed[slot] as number) & 0xffff) - 1;
  };
  return { find, fine, cue };
}

/** Reads the classes from a model file's sections word0..word3, fine, cue; null when they do not fit. */
export function readWordClasses({ sections }: ModelContent): WordClasses | null {
  const { fine, cue } = sections;
  const planes = [0, 1, 2, 3].map((i) => sections[`word${i}`]);
  if (!(fine instanceof Uint8Array) || !(cue instanceof Uint8Array)) return null;
  if (planes.some((plane) => plane?.length !== fine.length) || cue.length !== fine.length) return null;
  const hashes = new Int32Array(fine.length);
  let key = 0;
  for (let i = 0; i < hashes.length; i++) {
    let delta = 0;
    for (let b = 0; b < 4; b++) delta |= (planes[b]?.[i] as number) << (8 * b);
    key = (key + delta) | 0;
    hashes[i] = key;
  }
  return createWordClasses(hashes, fine, cue);
}

/** The sections that `readWordClasses` reads; the hashes must be sorted as unsigned numbers. */
export function wordClassSections(hashes: Uint32Array, fine: Uint8Array, cue: Uint8Array): Record<string, Uint8Array> {
  const planes = splitKeys(hashes);
  return { ...Object.fromEntries(planes.map((plane, b) => [`word${b}`, plane])), fine, cue };
}
