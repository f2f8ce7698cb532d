/**
 * Trains the recogniser of names and writes models/recognition.bin.
 *   npm run train:recognition            the folds' models and the shipped one: all of corpora/ner and all of corpora/gum, the silver names of polnear-train and what teachers say of other texts
 *   npm run train:recognition -- --folds 4 --out DIR    only four models, each without a quarter of gum's documents and of our own articles (for evaluate.ts)
 */
import fs from 'node:fs';
import path from 'node:path';
import { readModelFiles } from '../../scripts/modelFiles.mjs';
import { root, sharedFolder } from '../../scripts/paths.mjs';
import { readModels } from '../../src/core/analysis/models.js';
import { createStretchFeatures, type StretchFeatures } from '../../src/core/analysis/recognition/learned/features.js';
import { eachStretch } from '../../src/core/analysis/recognition/learned/stretches.js';
import { readTokenFacts } from '../../src/core/analysis/recognition/learned/tokenFacts.js';
import { createTagger } from '../../src/core/analysis/recognition/learned/tagger.js';
import { createWordClusters } from '../../src/core/analysis/recognition/learned/wordClusters.js';
import { createWordLists } from '../../src/core/analysis/recognition/learned/wordFacts.js';
import { createTokenizer } from '../../src/core/document/tokenize.js';
import { readModel, writeModel, type ModelContent } from '../../src/core/model/container.js';
import { maximumFeatures, type FeatureExtractor } from '../../src/core/model/sequenceModel.js';
import { readOptions } from '../commandLine.js';
import { trainCrf, type CrfWeights, type TrainingSequence } from '../crf.js';
import { quantise } from '../quantise.js';
import { completeGum, labels, readArticleNames, readConll, readGum, type LabelledDocument } from './corpora.js';
import { readSilver } from './silver.js';
import { isPassage, readTaught, taughtFile } from './taught.js';
import { fitTypeWeights, namesWithTypes, type TypedName } from './types.js';

const options = readOptions({
  /** 4: only a model without each quarter of gum, not the shipped one. */
  folds: 0,
  out: path.join(root, '.cache/recognition'),
  epochs: 8,
  dropout: 0.5,
  seed: 7,
  'gum-weight': 3,
  /** How much a silver document counts beside one labelled by people. */
  'silver-weight': 0.6,
  /** How much a document labelled by a teacher counts, and how much less a passage of a biography: these, full of people, are many. */
  'taught-weight': 1,
  'passage-share': 0.4,
  articles: path.join(root, 'training/articles'),
  /** How much one of our own articles counts. */
  'article-weight': 2,
});
/** Under 65,536, so that the table of features stays small when the model runs. */
const rowLimit = 65_000;
const levels = 40;
/** What a step to "outside" costs more than the corpora say: names that are missed weigh more than ones too many, as repeats vote later. */
const outsideCost = 0.3;
/** The same in the model that marks places and works in gum. */
const firstOutsideCost = 0.6;
/** Dropout leaves weights small: without this the confidences of names are lower than the share of them that is right. */
const sharpness = 1.6;
const tokenize = createTokenizer(readModels(readModelFiles()).value.tags);
if (options.folds !== 0 && options.folds !== taughtFile.quarters) throw new Error(`--folds can only be ${taughtFile.quarters}: there is a teacher for each quarter of gum.`);
const lists = createWordLists();
const clusterSections = readModel(fs.readFileSync(path.join(import.meta.dirname, 'wordClusters.bin')), 'word clusters').value?.sections ?? {};
const clusters = createWordClusters(clusterSections);

/** A labelled document, the tokens whose label is not to be learned, how likely each label is where a teacher says so, and how much it counts (1 if absent). */
interface TrainingDocument extends LabelledDocument {
  readonly doubtful?: Uint8Array | undefined;
  readonly shares?: Float32Array | undefined;
  readonly weight?: number;
}

/** Fills `out` with all features of a position: those that the recogniser sums once for each word, too. */
function allFeatures({ extract, groups }: StretchFeatures): FeatureExtractor {
  const group = new Int32Array(maximumFeatures);
  return (i, out) => {
    let n = extract(i, out);
    for (let g = 0; g < groups.count; g++) {
      const count = groups.extract(i, g, group);
      for (let k = 0; k < count; k++) out[n++] = group[k]!;
    }
    return n;
  };
}

/** The stretches of a document that the recogniser decodes; a name that a stretch's border cuts begins anew behind it. */
function sequencesOf({ document, labels: gold, doubtful, shares, weight = 1 }: TrainingDocument): TrainingSequence[] {
  const facts = readTokenFacts(document, lists, clusters);
  const features = createStretchFeatures();
  features.begin(document, facts);
  const extract = allFeatures(features);
  const sequences: TrainingSequence[] = [];
  eachStretch(document, facts, (from, to, first, end) => {
    if (doubtful?.includes(1, from) && doubtful.indexOf(1, from) < to) return;
    const own = gold.slice(from, to);
    if (labels[own[0] ?? 0]?.startsWith('I-')) own[0]! -= 1;
    sequences.push({
      length: to - from,
      extract: (i, out) => {
        if (i === 0) features.enter(from, to, first, end);
        return extract(i, out);
      },
      labels: own,
      ...(shares ? { shares: shares.slice(from * labels.length, to * labels.length) } : {}),
      weight,
    });
  });
  return sequences;
}

/** Multiplies all weights: the best labels stay the same, their confidence rises. */
function sharpen({ weights, transitions }: CrfWeights, factor: number): void {
  for (let i = 0; i < weights.length; i++) weights[i]! *= factor;
  for (let i = 0; i < transitions.length; i++) transitions[i]! *= factor;
}

function train(documents: readonly TrainingDocument[], cost = outsideCost): ModelContent {
  const sequences = documents.flatMap(sequencesOf);
  const weights = trainCrf(sequences, {
    labelCount: labels.length,
    mayFollow: (from, to) => !labels[to]?.startsWith('I-') || (from >= 0 && labels[from]?.slice(2) === labels[to]?.slice(2) && labels[from] !== 'O'),
    minimumCount: 2,
    epochs: options.epochs,
    rate: 0.1,
    decay: 1e-5,
    dropout: options.dropout,
    rowLimit,
    seed: options.seed,
    log: (line) => console.log(line),
  });
  sharpen(weights, sharpness);
  for (let from = 0; from <= labels.length; from++) weights.transitions[from * labels.length]! -= cost;
  const { sections, about } = quantise(weights, rowLimit, levels);
  return { task: 'recognition', about: { ...about, labels }, sections: { ...sections, ...clusterSections } };
}

const corpora = path.join(sharedFolder, 'corpora');
const news = fs.readdirSync(path.join(corpora, 'ner')).filter((file) => file.endsWith('.conll')).sort()
  .flatMap((file) => readConll(path.join(corpora, 'ner', file), tokenize));
const silver = readSilver(path.join(corpora, 'polnear-train'), tokenize).map((document) => ({ ...document, weight: options['silver-weight'] }));
const own = options['article-weight'] > 0 ? readArticleNames(options.articles, tokenize).map((document) => ({ ...document, weight: options['article-weight'] })) : [];
const gum = readGum(path.join(corpora, 'gum'), tokenize);

// gum marks no places and works: a model of the other corpora does, where gum says nothing
const base = createTagger(train([...news, ...silver, ...own], firstOutsideCost));
if (!base) throw new Error('The first model does not fit the recogniser.');
const completed = completeGum(gum, base);
const repeat = (documents: readonly TrainingDocument[]): TrainingDocument[] => Array.from({ length: options['gum-weight'] }, () => documents).flat();

/** The model for which a quarter of gum was left out (0 to 3), or none (4): its teacher has not seen that quarter either. */
function trainWithout(quarter: number): ModelContent {
  const weightOf = (name: string): number => options['taught-weight'] * (isPassage(name) ? options['passage-share'] : 1);
  const taught = options['taught-weight'] > 0 ? readTaught(corpora, quarter, tokenize).map((document) => ({ ...document, weight: weightOf(document.name) })) : [];
  const isTaught = new Set(taught.map(({ name }) => name));
  return train([...news, ...silver.filter(({ name }) => !isTaught.has(name)), ...taught, ...own.filter((_, i) => i % taughtFile.quarters !== quarter), ...repeat(completed.filter((_, i) => i % taughtFile.quarters !== quarter))]);
}

const contents = Array.from({ length: taughtFile.quarters }, (_, quarter) => trainWithout(quarter));
// names found in documents that the tagger has not seen: how sure it is there is how sure it will be
const examples = gum.map(({ document, named }, i) => namesWithTypes(contents[i % taughtFile.quarters]!, document, named));
const ownExamples = own.map(({ document, named }, i) => namesWithTypes(contents[i % taughtFile.quarters]!, document, named, true));
const write = (file: string, content: ModelContent, names: readonly TypedName[]): void =>
  fs.writeFileSync(file, writeModel({ ...content, sections: { ...content.sections, ...fitTypeWeights(names) } }));

const { out } = options;
fs.mkdirSync(out, { recursive: true });
contents.forEach((content, fold) => write(path.join(out, `fold${fold}.bin`), content, [examples, ownExamples].flatMap((list) => list.filter((_, i) => i % taughtFile.quarters !== fold).flat())));
if (options.folds === 0) write(path.join(root, 'models/recognition.bin'), trainWithout(taughtFile.quarters), [...examples, ...ownExamples].flat());
