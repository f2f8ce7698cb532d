/**
 * Trains the attribution tagger: npm run train:attribution [-- --data DIR --out FILE --fold K]
 * DIR holds polnear-train (default ../shared/corpora). With --fold K every tenth document from K on is left out of the training.
 */
import fs from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { root, sharedFolder } from '../../scripts/paths.mjs';
import { writeModel } from '../../src/core/model/container.js';
import { log, readOptions } from '../commandLine.js';
import { buildModel, defaults } from './build.js';
import { reliability, type Unseen } from './calibrate.js';
import { complete } from './complete.js';
import { readArticleSamples, readSamples } from './data.js';

const { data, dev, out, fold, articles, 'article-weight': articleWeight, ...settings } = readOptions({
  data: path.join(sharedFolder, 'corpora/polnear-train'),
  dev: path.join(sharedFolder, 'corpora/polnear-dev'),
  out: path.join(root, 'models/attribution.bin'),
  fold: -1,
  articles: path.join(root, 'training/articles'),
  /** How much one of our own articles counts beside one of PolNeAR. */
  'article-weight': 1,
  ...defaults,
});

const corpus = readSamples(data).filter((_, i) => fold < 0 || i % 10 !== fold);
const own = articleWeight > 0 ? readArticleSamples(articles, articleWeight) : [];
log(`${corpus.length} documents of ${data}, ${own.length} of ${articles}`);
const samples = [...corpus, ...own];
// the ends of contents and the confidence are fitted on what models find in the fifth of the documents that they have not seen
const fifths = [0, 1, 2, 3, 4].map((k): Unseen => ({ content: buildModel(samples.filter((_, i) => i % 5 !== k), settings, log), samples: samples.filter((_, i) => i % 5 === k) }));
const content = complete(buildModel(samples, settings, log), fifths);
const bytes = writeModel(content);
fs.mkdirSync(path.dirname(out), { recursive: true });
fs.writeFileSync(out, bytes);
log(`${out}: ${bytes.length} bytes, ${deflateRawSync(bytes).length} deflated`);
if (fs.existsSync(dev)) for (const line of reliability({ content, samples: readSamples(dev) })) log(line);
