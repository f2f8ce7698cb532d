import type { SeedDocument } from '../../document/types.js';
import type { ModelContent } from '../../model/container.js';
import { createSequenceModel } from '../../model/sequenceModel.js';
import type { EntityType, NamedSpan } from '../types.js';
import { createExtractor, readTokenFacts } from './features.js';
import { createWordClusters } from './wordClusters.js';
import { createWordLists } from './wordFacts.js';

/** Labels of the model: outside, and begin and inside of each type. */
export const typeOfLabel: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' };

/** Makes the learned recogniser from the content of its model file; null when that does not fit. */
export function createTagger(content: ModelContent): ((document: SeedDocument) => NamedSpan[]) | null {
  const model = createSequenceModel(content);
  if (!model) return null;
  const lists = createWordLists();
  const clusters = createWordClusters(content.sections);
  const run = model.start();
  const types = model.labels.map((label) => typeOfLabel[label.slice(2)] ?? null);
  const begins = model.labels.map((label) => label.startsWith('B-'));
  const count = model.labels.length;
  return (document) => {
    const { tokens, sentences } = document;
    const facts = readTokenFacts(document, lists, clusters);
    const found: NamedSpan[] = [];
    for (const sentence of sentences) {
      let from = sentence.firstToken;
      for (;;) {
        // only the stretches near capital letters are decoded: the rest is outside every name
        while (from < sentence.endToken && !facts.near[from]) from++;
        if (from >= sentence.endToken) break;
        const firstToken = from;
        while (from < sentence.endToken && facts.near[from]) from++;
        const length = from - firstToken;
        const extract = createExtractor(document, facts, sentence.firstToken, sentence.endToken);
        const offset = firstToken - sentence.firstToken;
        run.decode(length, (i, out) => extract(i + offset, out));
        for (let i = 0; i < length; ) {
          const label = run.labels[i] as number;
          const type = types[label];
          if (!type) {
            i++;
            continue;
          }
          let stop = i + 1;
          while (stop < length && types[run.labels[stop] as number] === type && !begins[run.labels[stop] as number]) stop++;
          let confidence = 0;
          for (let k = i; k < stop; k++) confidence += shareOf(run.scores, k * count, count, run.labels[k] as number);
          found.push({
            start: tokens.starts[firstToken + i] as number,
            end: tokens.ends[firstToken + stop - 1] as number,
            type,
            confidence: confidence / (stop - i),
          });
          i = stop;
        }
      }
    }
    return found;
  };
}

/** The label's share of the position's scores (softmax). */
function shareOf(scores: Float32Array, base: number, count: number, label: number): number {
  let sum = 0;
  for (let l = 0; l < count; l++) sum += Math.exp((scores[base + l] as number) - (scores[base + label] as number));
  return 1 / sum;
}
