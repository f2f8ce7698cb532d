import { createWordMemo } from '../../../document/wordMemo.js';
import type { SectionArray } from '../../../model/container.js';

/**
 * Words grouped by meaning: a fine cluster for each word and the coarser clusters that it lies in. Kept as word hashes alone.
 * File sections: "clusterSteps" (uint16: the differences between the sorted upper 25 bits of the word hashes; 65,535 goes on in the
 * next entry), "clusterOf" (uint16, the fine cluster of each word), "clusterLevels" (uint8, for each fine cluster its middle and
 * its coarse cluster).
 */
export interface WordClusters {
  /** Fine cluster of the word with the hash, from 1; 0 where it is not known. */
  of(hash: number): number;
  /** The same for a token's word, by its number, too (`Tokens`). */
  ofWord(number: number, word: number): number;
  /** Middle cluster of each fine cluster; 0 → 0. */
  readonly middle: Uint8Array;
  /** Coarse cluster of each fine cluster; 0 → 0. */
  readonly coarse: Uint8Array;
}

export const clusterKeyShift = 7;
export const longStep = 0xffff;

const none: WordClusters = { of: () => 0, ofWord: () => 0, middle: new Uint8Array(1), coarse: new Uint8Array(1) };

/** Reads the sections of a model file; without them no word has a cluster. */
export function createWordClusters(sections: Readonly<Record<string, SectionArray>>): WordClusters {
  const { clusterSteps: steps, clusterOf: fine, clusterLevels: levels } = sections;
  if (!steps || !fine || !levels) return none;
  let size = 1024;
  while (size < fine.length * 2) size *= 2;
  const mask = size - 1;
  // a slot holds the upper 22 bits of a key (the lower ones are in its place) and the cluster from 1
  const slots = new Int32Array(size);
  let key = 0;
  let word = 0;
  for (const step of steps) {
    key += step;
    if (step === longStep) continue;
    let slot = key & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = ((key >>> 3) << 10) | (fine[word++]! + 1);
  }
  const count = levels.length / 2;
  const level = (at: number): Uint8Array => Uint8Array.from({ length: count + 1 }, (_, c) => (c === 0 ? 0 : levels[(c - 1) * 2 + at]! + 1));
  const of = (hash: number): number => {
    const wanted = hash >>> clusterKeyShift;
    let slot = wanted & mask;
    let entry = slots[slot]!;
    while (entry !== 0 && entry >>> 10 !== wanted >>> 3) {
      slot = (slot + 1) & mask;
      entry = slots[slot]!;
    }
    return entry & 1023;
  };
  return { of, ofWord: createWordMemo(of), middle: level(0), coarse: level(1) };
}
