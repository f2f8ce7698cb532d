import { splitKeys } from '../src/core/model/keyPlanes.js';
import type { SectionArray } from '../src/core/model/container.js';
import { importanceOf, type CrfWeights } from './crf.js';

/**
 * Keeps the `rowLimit` features whose weights matter most and makes the sections and numbers that createSequenceModel reads.
 * Weights are whole multiples of the scale; of the size of the largest (but few) is `levels`: fewer levels deflate better.
 */
export function quantise({ keys, counts, weights, transitions }: CrfWeights, rowLimit: number, levels: number) {
  const L = weights.length / Math.max(1, keys.length);
  const importance = importanceOf(weights, counts, L, keys.length);
  const kept = Array.from(keys, (_, r) => r).sort((a, b) => importance[b]! - importance[a]!).slice(0, rowLimit);
  const rows = kept.sort((a, b) => (keys[a]! >>> 0) - (keys[b]! >>> 0));
  const magnitudes = rows.flatMap((r) => Array.from(weights.subarray(r * L, (r + 1) * L), Math.abs)).sort((a, b) => a - b);
  const limit = magnitudes[Math.floor(magnitudes.length * 0.9998)] ?? 1;
  const scale = Math.fround(limit / levels);
  const packed = new Int8Array(rows.length * L);
  rows.forEach((r, i) => {
    for (let l = 0; l < L; l++) packed[i * L + l] = Math.max(-127, Math.min(127, Math.round(weights[r * L + l]! / scale)));
  });
  const planes = splitKeys(Uint32Array.from(rows, (r) => keys[r]! >>> 0));
  const sections: Record<string, SectionArray> = { weights: packed, transitions };
  planes.forEach((plane, b) => (sections[`keys${b}`] = plane));
  return { sections, about: { scale } };
}
