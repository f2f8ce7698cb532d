/**
 * Trains the recogniser of names and writes models/recognition.bin.
 *   npm run train:recognition            the shipped model: all of corpora/ner and all of corpora/gum
 *   npm run train:recognition -- --folds 4 --out DIR    four models, each without a quarter of gum's documents (for evaluate.ts)
 */
import fs from 'node:fs';
import path from 'node:path';
import { readModelFiles } from '../../scripts/modelFiles.mjs';
import { readModels } from '../../src/core/analysis/models.js';
import { createStretchFeatures, eachStretch, readTokenFacts } from '../../src/core/analysis/recognition/features.js';
import { createTagger } from '../../src/core/analysis/recognition/tagger.js';
import { createWordClusters } from '../../src/core/analysis/recognition/wordClusters.js';
import { createWordLists } from '../../src/core/analysis/recognition/wordFacts.js';
import { createTokenizer } from '../../src/core/document/tokenize.js';
import { readModel, writeModel, type ModelContent } from '../../src/core/model/container.js';
import { trainCrf, type CrfWeights, type TrainingSequence } from '../crf.js';
import { quantise } from '../quantise.js';
import { label, labels, readConll, readGum, type GoldName, type LabelledDocument } from './corpora.js';

const option = (name: string, otherwise: string): string => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? otherwise);
};
const shared = process.env['SEED_SHARED'] ?? '../shared';
const folds = Number(option('folds', '0'));
const epochs = Number(option('epochs', '6'));
const gumWeight = Number(option('gum-weight', '2'));
/** Under 65,536, so that the table of features stays small when the model runs. */
const rowLimit = 65_000;
const levels = 40;
/** The models whose weights are averaged; they differ by the seed of their order and dropout. */
const modelCount = 3;
/** What a step to "outside" costs more than the corpora say: names that are missed weigh more than ones too many, as repeats vote later. */
const outsideCost = 0.3;
const tokenize = createTokenizer(readModels(readModelFiles()).value.tags);
const lists = createWordLists();
const clusterSections = readModel(fs.readFileSync('training/recognition/wordClusters.bin'), 'word clusters').value?.sections ?? {};
const clusters = createWordClusters(clusterSections);

/** The stretches of a document that the recogniser decodes; a name that a stretch's border cuts begins anew behind it. */
function sequencesOf({ document, labels: gold }: LabelledDocument): TrainingSequence[] {
  const facts = readTokenFacts(document, lists, clusters);
  const features = createStretchFeatures(document, facts);
  const sequences: TrainingSequence[] = [];
  eachStretch(document, facts, (from, to, first, end) => {
    const own = gold.slice(from, to);
    if (labels[own[0] ?? 0]?.startsWith('I-')) own[0] = (own[0] as number) - 1;
    sequences.push({
      length: to - from,
      extract: (i, out) => {
        if (i === 0) features.enter(from, to, first, end);
        return features.extract(i, out);
      },
      labels: own,
    });
  });
  return sequences;
}

/** The mean of the weights of models trained on the same sequences, whose rows are the same. */
function averageOf(models: readonly CrfWeights[]): CrfWeights {
  const [first] = models as [CrfWeights];
  const mean = (pick: (model: CrfWeights) => Float32Array): Float32Array => pick(first).map((_, i) => models.reduce((sum, model) => sum + (pick(model)[i] as number), 0) / models.length);
  return { ...first, weights: mean((m) => m.weights), transitions: mean((m) => m.transitions) };
}

function train(documents: readonly LabelledDocument[], count = modelCount): ModelContent {
  const sequences = documents.flatMap(sequencesOf);
  const models = Array.from({ length: count }, (_, m) =>
    trainCrf(sequences, {
      labelCount: labels.length,
      mayFollow: (from, to) => !labels[to]?.startsWith('I-') || (from >= 0 && labels[from]?.slice(2) === labels[to]?.slice(2) && labels[from] !== 'O'),
      minimumCount: 2,
      epochs,
      rate: 0.1,
      decay: 1e-5,
      dropout: 0.3,
      seed: 7 + m,
      log: (line) => console.log(line),
    }),
  );
  const weights = averageOf(models);
  for (let from = 0; from <= labels.length; from++) weights.transitions[from * labels.length] = (weights.transitions[from * labels.length] as number) - outsideCost;
  const { sections, about } = quantise(weights, rowLimit, levels);
  return { task: 'recognition', about: { ...about, labels }, sections: { ...sections, ...clusterSections } };
}

const corpora = path.join(shared, 'corpora');
const news = fs.readdirSync(path.join(corpora, 'ner')).filter((file) => file.endsWith('.conll')).sort()
  .flatMap((file) => readConll(path.join(corpora, 'ner', file), tokenize));
const gum = readGum(path.join(corpora, 'gum'), tokenize);

// gum marks no places and works: a model of the other corpora does, where gum says nothing
const base = createTagger(train(news, 1));
const completed = gum.map(({ name, document, gold }) => {
  const added = (base?.(document).names ?? []).filter((span) => (span.type === 'place' || span.type === 'other') && !gold.some((g) => g.start < span.end && span.start < g.end));
  const places: GoldName[] = added.map(({ start, end, type }) => ({ start, end, type: type === 'place' ? 'LOC' : 'MISC' }));
  return label(name, document, [...gold, ...places]);
});
const repeat = (documents: readonly LabelledDocument[]): LabelledDocument[] => Array.from({ length: gumWeight }, () => documents).flat();

if (folds > 0) {
  const out = option('out', '.cache/recognition');
  fs.mkdirSync(out, { recursive: true });
  for (let fold = 0; fold < folds; fold++) {
    const model = train([...news, ...repeat(completed.filter((_, i) => i % folds !== fold))]);
    fs.writeFileSync(path.join(out, `fold${fold}.bin`), writeModel(model));
  }
} else {
  fs.mkdirSync('models', { recursive: true });
  fs.writeFileSync('models/recognition.bin', writeModel(train([...news, ...repeat(completed)])));
}
