import type { ClaimReason, Figure } from '../types.js';
import { features, whoFeatures } from './features.js';
import model from './weights.json' with { type: 'json' };

const weights = Float64Array.from(features, ({ name }) => (model.weights as Record<string, number>)[name] ?? 0);
const means = Float64Array.from(features, ({ name }) => (model.means as Record<string, number>)[name] ?? 0);
const leastShown = 0.05;
const mostShown = 6;

/** Check-worthiness of a feature vector, 0..1: a logistic model (weights.json, made by training/claims). */
export function scoreOf(row: Float64Array): number {
  let z = model.bias;
  for (let i = 0; i < row.length; i++) z += (weights[i] as number) * (row[i] as number);
  return 1 / (1 + Math.exp(-z));
}

const figureText = 'states a figure';
const texts = [...new Set(features.map(({ reason }) => reason))];
const opposites = texts.map((text) => features.find(({ reason }) => reason === text)?.opposite ?? text);
const textAt = Uint8Array.from(features, ({ reason }) => texts.indexOf(reason));
const relative = Uint8Array.from(features, (f) => (f.relative ? 1 : 0));
const relativeMean = weights.map((weight, i) => weight * (means[i] as number));
/** Contributions without words. */
const hidden = texts.indexOf('');
/** What an average sentence gains by who acts in it, and when. */
const averageWho = weights.reduce((sum, weight, i) => (i >= whoFeatures.first ? sum + weight * (means[i] as number) : sum), 0);

/** The largest contributions to the log-odds that can be told in words, strongest first. */
export function reasonsOf(row: Float64Array, figures: readonly Figure[]): ClaimReason[] {
  const sums = new Float64Array(texts.length);
  for (let i = 0; i < row.length; i++) {
    let value = (row[i] as number) * (weights[i] as number);
    if (relative[i] === 1) value -= relativeMean[i] as number;
    else if (i >= whoFeatures.first && row[i] !== 0) value -= averageWho;
    sums[textAt[i] as number]! += value;
  }
  sums[hidden] = 0;
  const reasons: ClaimReason[] = [];
  for (let n = 0; n < mostShown; n++) {
    let best = 0;
    for (let k = 1; k < sums.length; k++) if (Math.abs(sums[k] as number) > Math.abs(sums[best] as number)) best = k;
    const weight = Math.round((sums[best] as number) * 100) / 100;
    if (Math.abs(weight) < leastShown) break;
    const text = texts[best] as string;
    reasons.push({ text: text === figureText ? figureReason(figures) : weight < 0 ? (opposites[best] as string) : text, weight });
    sums[best] = 0;
  }
  return reasons;
}

function figureReason(figures: readonly Figure[]): string {
  const has = (kind: Figure['kind']): boolean => figures.some((f) => f.kind === kind);
  if (has('money')) return 'states an amount of money';
  if (has('share')) return 'states a share';
  if (has('quantity')) return 'states a number';
  return has('duration') ? 'states a length of time' : 'states a rank';
}
