import fs from 'node:fs';
import path from 'node:path';
import { biasFeature } from '../../src/core/analysis/attribution/learned/features.js';
import { labels, mayFollow, outside } from '../../src/core/analysis/attribution/learned/labels.js';
import { createWordClasses, wordClassSections, type WordClasses } from '../../src/core/analysis/attribution/learned/wordClasses.js';
import type { ModelContent } from '../../src/core/model/container.js';
import { hashLower } from '../../src/core/model/hash.js';
import { trainCrf, type TrainingSequence } from '../crf.js';
import { quantise } from '../quantise.js';
import { countCues, sequencesOf, type Sample } from './data.js';

/** What can be chosen; see training/README.md. */
export interface Settings {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  readonly dropout: number;
  readonly minimum: number;
  readonly rows: number;
  readonly levels: number;
  readonly recall: number;
  readonly seed: number;
}

export const defaults: Settings = { epochs: 6, rate: 0.05, decay: 0.003, dropout: 0.5, minimum: 3, rows: 32700, levels: 30, recall: 0.1, seed: 3 };

/** Trains the tagger; the confidence is not in it yet. `narrow` may change the training sequences, for experiments. */
export function buildModel(
  samples: readonly Sample[], settings: Settings, log: (line: string) => void, narrow: (sequence: TrainingSequence) => TrainingSequence = (s) => s,
): ModelContent {
  const { classes, sections: wordSections } = readWords(samples);
  const weights = trainCrf(sequencesOf(samples, classes).map(narrow), {
    labelCount: labels.length, mayFollow, minimumCount: settings.minimum, epochs: settings.epochs, rate: settings.rate, decay: settings.decay, dropout: settings.dropout, seed: settings.seed, rowLimit: settings.rows, log,
  });
  // the loss rewards certainty; F1 wants somewhat more found
  const bias = weights.keys.indexOf(biasFeature);
  if (bias >= 0) weights.weights[bias * labels.length + outside]! -= settings.recall;
  const { sections, about } = quantise(weights, settings.rows, settings.levels);
  return { task: 'attribution', about: { labels: [...labels], ...about }, sections: { ...sections, ...wordSections } };
}

/** The classes of words: clusters by meaning, and how often a word is (part of) a cue in the samples. */
function readWords(samples: readonly Sample[]): { classes: WordClasses; sections: ModelContent['sections'] } {
  const clusters = fs.readFileSync(path.join(import.meta.dirname, 'wordClusters.txt'), 'utf8').trim().split('\n').map((line) => line.split(' '));
  const wordTable = new Map<number, { fine: number; cue: number }>();
  clusters.forEach((words, i) => {
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
  return { classes: createWordClasses(Int32Array.from(hashes, (h) => h | 0), fine, cue), sections: wordClassSections(hashes, fine, cue) };
}
