import type { ClaimReason } from '../types.js';
import { features } from './features.js';
import model from './weights.json' with { type: 'json' };

const weights = Float64Array.from(features, ({ name }) => (model.weights as Record<string, number>)[name] ?? 0);
const means = Float64Array.from(features, ({ name }) => (model.means as Record<string, number>)[name] ?? 0);
/** Features that nearly every sentence has: shown against the average sentence, so that only what is unusual counts. */
const isRelative = features.map(({ name, reason }) => name.startsWith('shape:') || name.startsWith('who:') || reason === 'wording');
const leastShown = 0.05;
const mostShown = 6;

/** Check-worthiness of a feature vector, 0..1: a logistic model (weights.json, made by training/claims). */
export function scoreOf(row: Float64Array): number {
  let z = model.bias;
  for (let i = 0; i < row.length; i++) z += (weights[i] as number) * (row[i] as number);
  return 1 / (1 + Math.exp(-z));
}

const reasonTexts = [...new Set(features.map(({ reason }) => reason))];
const reasonAt = Uint8Array.from(features, ({ reason }) => reasonTexts.indexOf(reason));

/** The largest contributions to the log-odds, in words, strongest first. */
export function reasonsOf(row: Float64Array): ClaimReason[] {
  const sums = new Float64Array(reasonTexts.length);
  for (let i = 0; i < row.length; i++) {
    const value = isRelative[i] ? (row[i] as number) - (means[i] as number) : (row[i] as number);
    const reason = reasonAt[i] as number;
    if (value) sums[reason] = (sums[reason] as number) + value * (weights[i] as number);
  }
  const reasons: ClaimReason[] = [];
  for (let k = 0; k < sums.length; k++) {
    const weight = Math.round((sums[k] as number) * 100) / 100;
    if (Math.abs(weight) >= leastShown) reasons.push({ text: reasonTexts[k] as string, weight });
  }
  return reasons.sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, mostShown);
}
