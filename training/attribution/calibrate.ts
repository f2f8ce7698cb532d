import { createTagger, evidenceNames } from '../../src/core/analysis/attribution/tagger.js';
import type { ModelContent } from '../../src/core/model/container.js';
import { overlapLength, type Span } from '../../src/core/text/span.js';
import type { Sample } from './data.js';

/**
 * Fits the weights of the confidence: a logistic regression, over the tagger's evidence, of "the content agrees with a gold
 * one (intersection over union at least 0.5) and the speaker is right".
 */
export function calibrate(content: ModelContent, samples: readonly Sample[], log: (line: string) => void): number[] {
  const tag = createTagger(content);
  const rows: { x: readonly number[]; y: number }[] = [];
  for (const { gold, document } of samples) {
    for (const a of tag?.(document) ?? []) {
      const right = gold.attributions.some((g) => {
        const both = overlap(a.contents, g.content);
        if (both / (length(a.contents) + length(g.content) - both) < 0.5) return false;
        return a.source ? overlap([a.source], g.source) > 0 : g.source.length === 0;
      });
      rows.push({ x: a.evidence, y: right ? 1 : 0 });
    }
  }
  const weights = evidenceNames.map(() => 0);
  const predict = (x: readonly number[]): number => 1 / (1 + Math.exp(-x.reduce((sum, v, i) => sum + v * (weights[i] as number), 0)));
  for (let step = 0; step < 4000; step++) {
    const gradient = weights.map(() => 0);
    for (const { x, y } of rows) {
      const error = predict(x) - y;
      x.forEach((v, i) => (gradient[i] = (gradient[i] as number) + error * v));
    }
    gradient.forEach((g, i) => (weights[i] = (weights[i] as number) - (0.1 * g) / Math.max(1, rows.length)));
  }
  const bins = [0, 0.3, 0.5, 0.7, 0.85, 1.01];
  bins.slice(0, -1).forEach((low, b) => {
    const inBin = rows.filter(({ x }) => predict(x) >= low && predict(x) < (bins[b + 1] as number));
    const share = inBin.reduce((n, { y }) => n + y, 0) / Math.max(1, inBin.length);
    log(`confidence ${low.toFixed(2)} and more: ${inBin.length} attributions, ${(100 * share).toFixed(0)} % right`);
  });
  return weights.map((w) => Math.round(w * 1e4) / 1e4);
}

const length = (spans: readonly Span[]): number => spans.reduce((n, s) => n + s.end - s.start, 0);
const overlap = (a: readonly Span[], b: readonly Span[]): number => a.reduce((n, x) => n + b.reduce((m, y) => m + overlapLength(x, y), 0), 0);
