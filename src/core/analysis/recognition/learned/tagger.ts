import type { SeedDocument } from '../../../document/types.js';
import type { ModelContent } from '../../../model/container.js';
import { createSequenceModel, type Beside } from '../../../model/sequenceModel.js';
import { entityTypes, type EntityType, type NamedSpan } from '../../types.js';
import { createStretchFeatures } from './features.js';
import { eachStretch, endOfNames, firstOfNames } from './stretches.js';
import { readTokenFacts, type TokenFacts } from './tokenFacts.js';
import { taggedSpan } from '../namedSpan.js';
import { createWordClusters } from './wordClusters.js';
import { createWordLists } from './wordFacts.js';

/** Labels of the model: outside, and begin and inside of each type. */
const typeOfLabel: Readonly<Record<string, EntityType>> = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' };

/** The names that the model finds, ordered and not overlapping, and what it knows of the tokens. */
export interface Tagged {
  readonly names: NamedSpan[];
  readonly facts: TokenFacts;
}

/** The labels of a name of one type: that of its first token and of all others; and the place of its share (NamedSpan.shares). */
interface Path {
  readonly share: number;
  readonly first: number;
  readonly next: number;
}

/** Makes the learned recogniser from the content of its model file; null when that does not fit. */
export function createTagger(content: ModelContent): ((document: SeedDocument) => Tagged) | null {
  const model = createSequenceModel(content);
  if (!model) return null;
  const lists = createWordLists();
  const clusters = createWordClusters(content.sections);
  const run = model.start();
  const outside = model.labels.indexOf('O');
  const types = model.labels.map((label) => typeOfLabel[label.slice(2)] ?? null);
  const begins = model.labels.map((label) => label.startsWith('B-'));
  const count = model.labels.length;
  const transitions = content.sections['transitions'] as Float32Array;
  const paths = model.labels.flatMap((label, first): Path[] => {
    if (label === 'O') return [{ share: entityTypes.length, first, next: first }];
    const next = model.labels.indexOf(`I-${label.slice(2)}`);
    const type = types[first];
    return type && label.startsWith('B-') ? [{ share: entityTypes.indexOf(type), first, next: next < 0 ? first : next }] : [];
  });
  const pathScores = new Float64Array(paths.length);

  /** The share of each type, and of no name, for the words [from, to) (softmax over the paths that differ in nothing else). */
  function sharesOf(from: number, to: number, length: number, beside: Beside): number[] {
    const before = (from === 0 ? (beside.before ?? count) : run.labels[from - 1]!) * count;
    const behind = to < length ? run.labels[to]! : (beside.behind ?? -1);
    let best = -Infinity;
    for (let a = 0; a < paths.length; a++) {
      const { first, next } = paths[a]!;
      let score = transitions[before + first]! + run.scores[from * count + first]!;
      for (let k = from + 1; k < to; k++) score += transitions[(k === from + 1 ? first : next) * count + next]! + run.scores[k * count + next]!;
      if (behind >= 0) score += transitions[(to === from + 1 ? first : next) * count + behind]!;
      pathScores[a] = score;
      if (score > best) best = score;
    }
    let sum = 0;
    for (let a = 0; a < paths.length; a++) sum += pathScores[a] = Math.exp(pathScores[a]! - best);
    const shares = new Array<number>(entityTypes.length + 1).fill(0);
    for (let a = 0; a < paths.length; a++) shares[paths[a]!.share] = pathScores[a]! / sum;
    return shares;
  }

  const features = createStretchFeatures();
  return (document) => {
    const { starts, ends } = document.tokens;
    const facts = readTokenFacts(document, lists, clusters);
    features.begin(document, facts);
    const names: NamedSpan[] = [];
    eachStretch(document, facts, (whole, stop, first, end) => {
      // what stands around names in lower case, and marks, is outside: no need to ask the model
      const from = firstOfNames(facts, whole, stop);
      const to = endOfNames(facts, from, stop);
      const beside = { before: from > whole ? outside : null, behind: to < stop ? outside : null };
      features.enter(from, to, first, end);
      const length = to - from;
      run.decode(length, features.extract, 0, features.groups, beside);
      for (let i = 0; i < length; ) {
        const type = types[run.labels[i]!];
        if (!type) {
          i++;
          continue;
        }
        let next = i + 1;
        while (next < length && types[run.labels[next]!] === type && !begins[run.labels[next]!]) next++;
        const shares = sharesOf(i, next, length, beside);
        names.push(taggedSpan(starts[from + i]!, ends[from + next - 1]!, type, shares[entityTypes.indexOf(type)]!, shares));
        i = next;
      }
    });
    return { names, facts };
  };
}
