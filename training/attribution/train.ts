/**
 * Trains the attribution tagger: npm run train:attribution [-- --data DIR --out FILE --fold K]
 * DIR holds polnear-train (default ../shared/corpora). With --fold K every tenth document from K on is left out of the training.
 */
import fs from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { biasFeature } from '../../src/core/analysis/attribution/features.js';
import { labels, mayFollow, outside } from '../../src/core/analysis/attribution/labels.js';
import { createWordClasses, wordClassSections } from '../../src/core/analysis/attribution/wordClasses.js';
import { writeModel } from '../../src/core/model/container.js';
import { hashLower } from '../../src/core/model/hash.js';
import { trainCrf } from '../crf.js';
import { quantise } from '../quantise.js';
import { calibrate } from './calibrate.js';
import { countCues, readSamples, sequencesOf } from './data.js';

const here = import.meta.dirname;
const root = path.join(here, '../..');
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(process.env.SEED_SHARED ?? path.join(root, '../shared'), 'corpora/polnear-train') },
    dev: { type: 'string', default: path.join(process.env.SEED_SHARED ?? path.join(root, '../shared'), 'corpora/polnear-dev') },
    out: { type: 'string', default: path.join(root, 'models/attribution.bin') },
    epochs: { type: 'string', default: '8' },
    rows: { type: 'string', default: '90000' },
    minimum: { type: 'string', default: '3' },
    rate: { type: 'string', default: '0.05' },
    decay: { type: 'string', default: '0.002' },
    dropout: { type: 'string', default: '0.5' },
    levels: { type: 'string', default: '30' },
    recall: { type: 'string', default: '0.1' },
    fold: { type: 'string' },
  },
});
const log = (line: string): void => console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${line}`);

const all = readSamples(options.data);
const samples = options.fold === undefined ? all : all.filter((_, i) => i % 10 !== Number(options.fold));
log(`${samples.length} documents of ${options.data}`);

const clusters = fs.readFileSync(path.join(here, 'wordClusters.txt'), 'utf8').trim().split('\n').map((line) => line.split(' '));
const coarse = new Uint8Array(256);
const wordTable = new Map<number, { fine: number; cue: number }>();
clusters.forEach(([group = '0', ...words], i) => {
  coarse[i + 1] = Number(group) + 1;
  for (const word of words) wordTable.set(hashLower(word, 0, word.length), { fine: i + 1, cue: 0 });
});
for (const [hash, { count, cue }] of countCues(samples)) {
  const share = cue / (count + 1);
  const cueClass = cue < 3 ? 0 : share >= 0.7 ? 5 : share >= 0.4 ? 4 : share >= 0.2 ? 3 : share >= 0.08 ? 2 : share >= 0.03 ? 1 : 0;
  if (cueClass) wordTable.set(hash, { fine: wordTable.get(hash)?.fine ?? 0, cue: cueClass });
}
const hashes = Uint32Array.from([...wordTable.keys()].map((h) => h >>> 0)).sort();
const fine = Uint8Array.from(hashes, (h) => wordTable.get(h | 0)?.fine ?? 0);
const cue = Uint8Array.from(hashes, (h) => wordTable.get(h | 0)?.cue ?? 0);
const classes = createWordClasses(Int32Array.from(hashes, (h) => h | 0), fine, cue, coarse);
log(`${hashes.length} words with classes, ${cue.filter((c) => c >= 3).length} likely cues`);

const weights = trainCrf(sequencesOf(samples, classes), {
  labelCount: labels.length, mayFollow, minimumCount: Number(options.minimum), epochs: Number(options.epochs), rate: Number(options.rate),
  decay: Number(options.decay), dropout: Number(options.dropout), seed: 7, log,
});
// the loss rewards certainty; F1 wants somewhat more found
const bias = weights.keys.indexOf(biasFeature);
if (bias >= 0) weights.weights[bias * labels.length + outside] = (weights.weights[bias * labels.length + outside] as number) - Number(options.recall);
const { sections, about } = quantise(weights, Number(options.rows), Number(options.levels));
const content = { task: 'attribution', about: { labels: [...labels], ...about }, sections: { ...sections, ...wordClassSections(hashes, fine, cue, coarse) } };
const bytes = writeModel({ ...content, about: { ...content.about, confidence: calibrate(content, readSamples(options.dev), log) } });
fs.mkdirSync(path.dirname(options.out), { recursive: true });
fs.writeFileSync(options.out, bytes);
log(`${options.out}: ${bytes.length} bytes, ${deflateRawSync(bytes).length} deflated`);
