import { dimensions, putNormalised } from './wordVectors.js';

/** The nearest of k centres for each of the first `count` points. */
export function assign(data: Float32Array, count: number, centres: Float32Array, k: number): Uint16Array {
  const of = new Uint16Array(count);
  for (let i = 0; i < count; i++) {
    const from = i * dimensions;
    let best = -Infinity;
    for (let c = 0; c < k; c++) {
      const base = c * dimensions;
      let a = 0;
      let b = 0;
      for (let d = 0; d < dimensions; d += 2) {
        a += data[from + d]! * centres[base + d]!;
        b += data[from + d + 1]! * centres[base + d + 1]!;
      }
      if (a + b > best) {
        best = a + b;
        of[i] = c;
      }
    }
  }
  return of;
}

/**
 * The centres of k clusters of the first `count` points. It starts from points at even steps, so the result is the same on every run.
 * @param share of the points from which the first centres are taken, 0..1
 */
export function findCentres(data: Float32Array, count: number, k: number, rounds: number, share = 1): Float32Array {
  const centres = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    const from = Math.floor(((c * count) / k) * share);
    centres.set(data.subarray(from * dimensions, (from + 1) * dimensions), c * dimensions);
  }
  for (let round = 0; round < rounds; round++) {
    const of = assign(data, count, centres, k);
    const sums = new Float32Array(k * dimensions);
    for (let i = 0; i < count; i++) {
      const base = of[i]! * dimensions;
      for (let d = 0; d < dimensions; d++) sums[base + d]! += data[i * dimensions + d]!;
    }
    for (let c = 0; c < k; c++) putNormalised(centres, c, sums.subarray(c * dimensions, (c + 1) * dimensions));
    console.error(`round ${round + 1}`);
  }
  return centres;
}
