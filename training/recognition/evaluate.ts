/**
 * Writes brat files of what the analysis finds in corpora/gum, for eval/score-entities.mjs of the shared folder, each document by a model that has
 * not seen it (train.ts --folds).
 *   npx tsx training/recognition/evaluate.ts [--models DIR --folds N --out DIR]
 */
import fs from 'node:fs';
import path from 'node:path';
import { readModelFile, readModelFiles } from '../../scripts/modelFiles.mjs';
import { root, sharedFolder } from '../../scripts/paths.mjs';
import { createAnalyzer } from '../../src/core/analysis/analyze.js';
import { readModels } from '../../src/core/analysis/models.js';
import { toBrat } from '../../src/core/formats/brat.js';
import { readOptions } from '../commandLine.js';

const { models, folds, out } = readOptions({ models: path.join(root, '.cache/recognition'), folds: 4, out: path.join(root, '.cache/gum') });
const gum = path.join(sharedFolder, 'corpora', 'gum');

const shipped = readModelFiles();
const analyzers = Array.from({ length: folds }, (_, fold) => {
  const recognition = readModelFile(`fold${fold}`, models);
  if (!recognition) throw new Error(`There is no fold${fold}.bin in ${models}: npm run train:recognition -- --folds ${folds} makes it.`);
  return createAnalyzer(readModels({ ...shipped, recognition }).value);
});
fs.mkdirSync(out, { recursive: true });
fs.readdirSync(gum).filter((file) => file.endsWith('.txt')).sort().forEach((file, i) => {
  const analyze = analyzers[i % folds]!;
  fs.writeFileSync(path.join(out, file.replace(/\.txt$/, '.ann')), toBrat(analyze(fs.readFileSync(path.join(gum, file), 'utf8'))));
});
