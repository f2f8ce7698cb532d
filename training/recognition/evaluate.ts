/**
 * Writes brat files of what the analysis finds in corpora/gum, for ../shared/eval/score-entities.mjs, each document by a
 * model that has not seen it (train.ts --folds).
 *   npx tsx training/recognition/evaluate.ts --models .cache/recognition --folds 4 --out .cache/gum
 */
import fs from 'node:fs';
import path from 'node:path';
import { readModelFiles } from '../../scripts/modelFiles.mjs';
import { createAnalyzer } from '../../src/core/analysis/analyze.js';
import { readModels } from '../../src/core/analysis/models.js';
import { toBrat } from '../../src/core/formats/brat.js';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const shared = process.env['SEED_SHARED'] ?? '../shared';
const folds = Number(option('folds', '4'));
const models = option('models', '.cache/recognition');
const out = option('out', '.cache/gum');
const gum = path.join(shared, 'corpora', 'gum');
const bytes = (file: string): Uint8Array | null => (fs.existsSync(file) ? fs.readFileSync(file) : null);

fs.mkdirSync(out, { recursive: true });
const shipped = readModelFiles();
const analyzers = Array.from({ length: folds }, (_, fold) =>
  createAnalyzer(readModels({ ...shipped, recognition: bytes(path.join(models, `fold${fold}.bin`)) }).value),
);
fs.readdirSync(gum).filter((file) => file.endsWith('.txt')).sort().forEach((file, i) => {
  const analysis = analyzers[i % folds]?.(fs.readFileSync(path.join(gum, file), 'utf8'));
  if (analysis) fs.writeFileSync(path.join(out, file.replace(/\.txt$/, '.ann')), toBrat(analysis));
});
