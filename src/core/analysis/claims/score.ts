import type { ClaimReason, Figure } from '../types.js';
import { features, whoFeatures } from './featureTable.js';
import model from './weights.json' with { type: 'json' };

const weights = Float64Array.from(features, ({ name }) => (model.weights as Record<string, number>)[name] ?? 0);
const means = Float64Array.from(features, ({ name }) => (model.means as Record<string, number>)[name] ?? 0);
const leastShown = 0.05;
const mostShown = 6;
/** Log-odds of what stands beside the story: no part of the model, whose training texts have none. */
const asideWeight = -3;
/** What is under this is under `leastShown` when rounded, too. */
const least = leastShown - 0.01;

const texts = [...new Set(features.map(({ reason }) => reason))];
const opposites = texts.map((text) => features.find(({ reason }) => reason === text)?.opposite ?? text);
const textAt = Uint8Array.from(features, ({ reason }) => texts.indexOf(reason));
const relative = Uint8Array.from(features, (f) => (f.relative ? 1 : 0));
const relativeMean = weights.map((weight, i) => weight * means[i]!);
/** What is told by the kind of figure. */
const figure = texts.indexOf('states a figure');
/** Contributions without words. */
const hidden = texts.indexOf('');
/** What an average sentence gains by who acts in it, and when. */
const averageWho = weights.reduce((sum, weight, i) => (i >= whoFeatures.first ? sum + weight * means[i]! : sum), 0);

/** What each text's sum is where no feature is set. */
const unset = Float64Array.from(texts, (_, k) => weights.reduce((sum, _weight, i) => (textAt[i] === k && relative[i] === 1 ? sum - relativeMean[i]! : sum), 0));

/** Scores one feature vector after the other. */
export interface ClaimScorer {
  /** Check-worthiness of a feature vector, 0..1: a logistic model (weights.json, made by training/claims), less for what stands beside the story. */
  score(row: Float64Array, isAside: boolean): number;
  /** The largest contributions to the log-odds of the vector scored last that can be told in words, strongest first. */
  reasons(figures: readonly Figure[]): ClaimReason[];
}

/** Makes a scorer, which keeps its buffers for the next vector. */
export function createClaimScorer(): ClaimScorer {
  const set = new Uint8Array(features.length);
  const contributions = new Float64Array(features.length);
  const sums = new Float64Array(texts.length);
  const strongest = new Uint8Array(mostShown);
  /** The reasons given so far, by text and weight: few, and sent and kept once for all claims. */
  const given = new Map<string, Map<number, ClaimReason>>();
  let count = 0;
  let aside = false;

  function reason(text: string, weight: number): ClaimReason {
    let byWeight = given.get(text);
    if (!byWeight) given.set(text, (byWeight = new Map<number, ClaimReason>()));
    let known = byWeight.get(weight);
    if (!known) byWeight.set(weight, (known = { text, weight }));
    return known;
  }

  function score(row: Float64Array, isAside: boolean): number {
    let z = isAside ? model.bias + asideWeight : model.bias;
    aside = isAside;
    count = 0;
    for (let i = 0; i < row.length; i++) {
      const value = row[i]!;
      if (value === 0) continue;
      const contribution = value * weights[i]!;
      z += contribution;
      contributions[count] = contribution;
      set[count++] = i;
    }
    return 1 / (1 + Math.exp(-z));
  }

  function reasons(figures: readonly Figure[]): ClaimReason[] {
    sums.set(unset);
    for (let k = 0; k < count; k++) {
      const i = set[k]!;
      sums[textAt[i]!]! += contributions[k]! - (relative[i] !== 1 && i >= whoFeatures.first ? averageWho : 0);
    }
    sums[hidden] = 0;
    let shown = 0;
    for (let k = 0; k < sums.length; k++) {
      const size = Math.abs(sums[k]!);
      if (size <= least || (shown === mostShown && size <= Math.abs(sums[strongest[shown - 1]!]!))) continue;
      let place = shown < mostShown ? shown++ : mostShown - 1;
      for (; place > 0 && Math.abs(sums[strongest[place - 1]!]!) < size; place--) strongest[place] = strongest[place - 1]!;
      strongest[place] = k;
    }
    const found: ClaimReason[] = aside ? [reason('stands in a note, credit or caption', asideWeight)] : [];
    for (let n = 0; n < shown; n++) {
      const k = strongest[n]!;
      const weight = Math.round(sums[k]! * 100) / 100;
      if (Math.abs(weight) < leastShown) break;
      found.push(reason(k === figure ? figureReason(figures) : (weight < 0 ? opposites : texts)[k]!, weight));
    }
    return aside ? found.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)) : found;
  }
  return { score, reasons };
}

function figureReason(figures: readonly Figure[]): string {
  const has = (kind: Figure['kind']): boolean => figures.some((f) => f.kind === kind);
  if (has('money')) return 'states an amount of money';
  if (has('share')) return 'states a share';
  if (has('quantity')) return 'states a number';
  return has('duration') ? 'states a length of time' : 'states a rank';
}
