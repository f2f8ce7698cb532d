/**
 * Trains the attribution tagger: npm run train:attribution [-- --data DIR --out FILE --fold K]
 * DIR holds polnear-train (default ../shared/corpora). With --fold K every tenth document from K on is left out of the training.
 */
import fs from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { parseArgs } from 'node:util';
import { writeModel } from '../../src/core/model/container.js';
import { buildModel, defaults, type Settings } from './build.js';
import { reliability, type Unseen } from './calibrate.js';
import { complete } from './complete.js';
import { readSamples } from './data.js';

const root = path.join(import.meta.dirname, '../..');
const shared = process.env.SEED_SHARED ?? path.join(root, '../shared');
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: path.join(shared, 'corpora/polnear-train') },
    dev: { type: 'string', default: path.join(shared, 'corpora/polnear-dev') },
    out: { type: 'string', default: path.join(root, 'models/attribution.bin') },
    fold: { type: 'string' },
    ...Object.fromEntries(Object.entries(defaults).map(([name, value]) => [name, { type: 'string', default: String(value) } as const])),
  },
});
const settings = Object.fromEntries(Object.keys(defaults).map((name) => [name, Number((options as Record<string, unknown>)[name])])) as unknown as Settings;
const log = (line: string): void => console.log(`${(performance.now() / 1000).toFixed(1).padStart(6)} s  ${line}`);

const all = readSamples(options.data);
const samples = options.fold === undefined ? all : all.filter((_, i) => i % 10 !== Number(options.fold));
log(`${samples.length} documents of ${options.data}`);
// the ends of contents and the confidence are fitted on what models find in the fifth of the documents that they have not seen
const fifths = [0, 1, 2, 3, 4].map((k): Unseen => ({ content: buildModel(samples.filter((_, i) => i % 5 !== k), settings, log), samples: samples.filter((_, i) => i % 5 === k) }));
const content = complete(buildModel(samples, settings, log), fifths);
const bytes = writeModel(content);
fs.mkdirSync(path.dirname(options.out), { recursive: true });
fs.writeFileSync(options.out, bytes);
log(`${options.out}: ${bytes.length} bytes, ${deflateRawSync(bytes).length} deflated`);
if (fs.existsSync(options.dev)) for (const line of reliability({ content, samples: readSamples(options.dev) })) log(line);
