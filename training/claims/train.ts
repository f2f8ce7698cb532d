/**
 * Learns src/core/analysis/claims/weights.json from the sentences of ClaimBuster: npm run train:claims [-- --out FILE]
 * It prints the honest figures: those of ClaimBuster by 4 folds (sentence i is in fold i mod 4; threshold from the other folds), those of CLEF from
 * the model as kept.
 */
import fs from 'node:fs';
import path from 'node:path';
import { readModelFiles } from '../../scripts/modelFiles.mjs';
import { root, sharedFolder } from '../../scripts/paths.mjs';
import { readModels } from '../../src/core/analysis/models.js';
import { findClauses } from '../../src/core/analysis/claims/clauses.js';
import { readFeatures } from '../../src/core/analysis/claims/features.js';
import { features } from '../../src/core/analysis/claims/featureTable.js';
import { findFigures } from '../../src/core/analysis/claims/figures.js';
import { createClaimWordReader } from '../../src/core/analysis/claims/words.js';
import { parseDocument } from '../../src/core/document/document.js';
import { createTokenizer } from '../../src/core/document/tokenize.js';
import { readOptions } from '../commandLine.js';
import { averagePrecision, bestThreshold, fitLogistic, logOdds, type LogisticModel } from '../logistic.js';

const { out } = readOptions({ out: path.join(root, 'src/core/analysis/claims/weights.json') });
const corpora = path.join(sharedFolder, 'corpora/claims');
const penalty = 4;
const folds = 4;

interface Sample {
  readonly label: number;
  /** Features of the whole sentence, which the weights are learned from. */
  readonly row: Float64Array;
  /** Features of its clauses, the highest of whose scores is the sentence's. */
  readonly clauses: readonly Float64Array[];
}

const tokenize = createTokenizer(readModels(readModelFiles()).value.tags);
const readWords = createClaimWordReader();

function sampleOf(label: number, text: string): Sample {
  const document = parseDocument(text, tokenize);
  const words = readWords(document);
  const rowOf = (from: number, end: number, to: number): Float64Array => {
    const row = new Float64Array(features.length);
    readFeatures(words, from, to, findFigures(words, from, end), row);
    return row;
  };
  const { count } = document.tokens;
  const clauses = findClauses(words, []).clauses.map((c) => rowOf(c.firstToken, c.endToken, c.readTo));
  return { label, row: rowOf(0, count, count), clauses };
}

const scoreOf = (model: LogisticModel, sample: Sample): number => Math.max(-20, ...sample.clauses.map((row) => logOdds(model, row)));

const read = (file: string): Sample[] =>
  fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => {
    const tab = line.indexOf('\t');
    return sampleOf(Number(line.slice(0, tab)), line.slice(tab + 1));
  });

/** A model whose log-odds are 0 at the threshold of the best F1 on its own samples. */
function train(samples: readonly Sample[]): LogisticModel {
  const labels = samples.map((s) => s.label);
  const model = fitLogistic(samples.map((s) => s.row), labels, penalty);
  const { threshold } = bestThreshold(samples.map((s) => scoreOf(model, s)), labels);
  return { bias: model.bias - threshold, weights: model.weights };
}

const samples = read(path.join(corpora, 'claimbuster.tsv'));
const labels = samples.map((s) => s.label);
const scores = new Array<number>(samples.length).fill(0);
for (let fold = 0; fold < folds; fold++) {
  const model = train(samples.filter((_, i) => i % folds !== fold));
  for (let i = fold; i < samples.length; i += folds) scores[i] = scoreOf(model, samples[i]!);
}
const predicted = scores.filter((s) => s >= 0).length;
const hits = scores.filter((s, i) => s >= 0 && labels[i]).length;
const positives = labels.reduce((n, l) => n + l, 0);
console.log(`ClaimBuster, ${folds} folds: AP ${averagePrecision(scores, labels).toFixed(3)}  F1 ${((2 * hits) / (predicted + positives)).toFixed(3)}`);

const model = train(samples);
const clef = path.join(corpora, 'clef2019-train');
const precisions = fs.readdirSync(clef).sort().map((name) => {
  const rows = read(path.join(clef, name));
  return averagePrecision(rows.map((s) => scoreOf(model, s)), rows.map((s) => s.label));
});
console.log(`CLEF 2019 train, not trained on: mean AP ${(precisions.reduce((a, b) => a + b, 0) / precisions.length).toFixed(3)}`);

const rounded = (value: (i: number) => number): Record<string, number> =>
  Object.fromEntries(features.map(({ name }, i) => [name, Math.round(value(i) * 1e3) / 1e3]));
const mean = (i: number): number => samples.reduce((n, s) => n + s.row[i]!, 0) / samples.length;
const kept = {
  note: 'Logistic model of check-worthiness; made by npm run train:claims, see models/README.md. Weights by feature; means over the training sentences.',
  bias: Math.round(model.bias * 1e3) / 1e3,
  weights: rounded((i) => model.weights[i]!),
  means: rounded(mean),
};
fs.writeFileSync(out, `${JSON.stringify(kept, null, 2)}\n`);
