import type { ModelContent } from '../../../model/container.js';
import { joinKeys, splitKeys } from '../../../model/keyPlanes.js';
import { createWordTable } from '../../../model/wordTable.js';

/** Classes of words by the hash of their lower-case form. */
export interface WordClasses {
  /** The word's classes in one number: `fineOf`, `cueOf`; 0 for an unknown word. */
  of(hash: number): number;
}

/** Cluster by meaning, 0 for none. */
export const fineOf = (classes: number): number => classes >> 3;
/** How often the word was (part of) a cue in the training data: 0 never or unknown … 5 nearly always. */
export const cueOf = (classes: number): number => classes & 7;

/** Makes the look-up from parallel arrays. */
export const createWordClasses = (hashes: Int32Array, fine: Uint8Array, cue: Uint8Array): WordClasses =>
  ({ of: createWordTable(hashes, Array.from(fine, (cluster, i) => (cluster << 3) | cue[i]!)).find });

/** Reads the classes from a model file's sections word0..word3, fine, cue; null when they do not fit. */
export function readWordClasses({ sections }: ModelContent): WordClasses | null {
  const { fine, cue } = sections;
  const planes = [0, 1, 2, 3].map((i) => sections[`word${i}`]);
  if (!(fine instanceof Uint8Array) || !(cue instanceof Uint8Array)) return null;
  if (planes.some((plane) => plane?.length !== fine.length) || cue.length !== fine.length) return null;
  return createWordClasses(joinKeys(planes as Uint8Array[]), fine, cue);
}

/** The sections that `readWordClasses` reads; the hashes must be sorted as unsigned numbers. */
export function wordClassSections(hashes: Uint32Array, fine: Uint8Array, cue: Uint8Array): Record<string, Uint8Array> {
  const planes = splitKeys(hashes);
  return { ...Object.fromEntries(planes.map((plane, b) => [`word${b}`, plane])), fine, cue };
}
