import type { SeedDocument } from '../../document/types.js';
import type { ModelContent } from '../../model/container.js';
import { createSequenceModel } from '../../model/sequenceModel.js';
import type { EntityType, NamedSpan } from '../types.js';
import { createStretchFeatures, eachStretch, readTokenFacts, type TokenFacts } from './features.js';
import { createWordClusters } from './wordClusters.js';
import { createWordLists } from './wordFacts.js';

/** Labels of the model: outside, and begin and inside of each type. */
export const typeOfLabel: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' };

/** The names that the model finds, ordered and not overlapping, and what it knows of the tokens. */
export interface Tagged {
  readonly names: NamedSpan[];
  readonly facts: TokenFacts;
}

/** Makes the learned recogniser from the content of its model file; null when that does not fit. */
export function createTagger(content: ModelContent): ((document: SeedDocument) => Tagged) | null {
  const model = createSequenceModel(content);
  if (!model) return null;
  const lists = createWordLists();
  const clusters = createWordClusters(content.sections);
  const run = model.start();
  const types = model.labels.map((label) => typeOfLabel[label.slice(2)] ?? null);
  const begins = model.labels.map((label) => label.startsWith('B-'));
  const count = model.labels.length;
  const transitions = content.sections['transitions'] as Float32Array;

  /** The share of the label at the position, given the one before it (softmax). */
  function shareOf(position: number): number {
    const chosen = run.labels[position] as number;
    const before = (position === 0 ? count : (run.labels[position - 1] as number)) * count;
    const base = position * count;
    const own = (run.scores[base + chosen] as number) + (transitions[before + chosen] as number);
    let sum = 0;
    for (let l = 0; l < count; l++) sum += Math.exp((run.scores[base + l] as number) + (transitions[before + l] as number) - own);
    return 1 / sum;
  }

  return (document) => {
    const { starts, ends } = document.tokens;
    const facts = readTokenFacts(document, lists, clusters);
    const features = createStretchFeatures(document, facts);
    const names: NamedSpan[] = [];
    eachStretch(document, facts, (from, to, first, end) => {
      features.enter(from, to, first, end);
      const length = to - from;
      run.decode(length, features.extract, 0, features.groups);
      for (let i = 0; i < length; ) {
        const type = types[run.labels[i] as number];
        if (!type) {
          i++;
          continue;
        }
        let stop = i + 1;
        while (stop < length && types[run.labels[stop] as number] === type && !begins[run.labels[stop] as number]) stop++;
        let confidence = 0;
        for (let k = i; k < stop; k++) confidence += shareOf(k);
        names.push({ start: starts[from + i] as number, end: ends[from + stop - 1] as number, type, confidence: confidence / (stop - i) });
        i = stop;
      }
    });
    return { names, facts };
  };
}
