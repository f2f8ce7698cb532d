import { createTagger } from '../../src/core/analysis/attribution/learned/tagger.js';
import type { ModelContent } from '../../src/core/model/container.js';
import { overlapLength, type Span } from '../../src/core/text/span.js';
import { fitLogistic } from '../logistic.js';
import type { Sample } from './data.js';

/** A model with documents that it has not seen. */
export interface Unseen {
  readonly content: ModelContent;
  readonly samples: readonly Sample[];
}

/**
 * Fits the weights of the confidence: a logistic regression, over the tagger's evidence, of "the content agrees with a gold
 * one (intersection over union at least 0.5) and the speaker is right". The constant is last.
 */
export function calibrate(parts: readonly Unseen[]): number[] {
  const rows = parts.flatMap(judged).filter(({ evidence }) => evidence.length);
  const { weights, bias } = fitLogistic(rows.map(({ evidence }) => Float64Array.from(evidence)), rows.map(({ right }) => right), 1);
  return [...weights, bias].map((w) => Math.round(w * 1e4) / 1e4);
}

/** Says for each bin of confidence how many attributions of the samples are in it and how many of them are right. */
export function reliability(unseen: Unseen): string[] {
  const rows = judged(unseen);
  const bins = [0.25, 0.4, 0.55, 0.7, 0.85, 1.01];
  return bins.slice(0, -1).map((low, b) => {
    const inBin = rows.filter(({ confidence }) => confidence >= low && confidence < bins[b + 1]!);
    const average = (value: (row: (typeof rows)[number]) => number): string => ((100 * inBin.reduce((n, row) => n + value(row), 0)) / Math.max(1, inBin.length)).toFixed(0);
    return `confidence ${average((row) => row.confidence)} %: ${inBin.length} attributions, ${average((row) => row.right)} % right`;
  });
}

function judged({ content, samples }: Unseen): { evidence: readonly number[]; confidence: number; right: 0 | 1 }[] {
  const tag = createTagger(content);
  return samples.flatMap(({ gold, document }) =>
    (tag?.(document) ?? []).map((a) => {
      const right = gold.attributions.some((g) => {
        const both = overlap(a.contents, g.content);
        if (both / (length(a.contents) + length(g.content) - both) < 0.5) return false;
        return a.source ? overlap([a.source], g.source) > 0 : g.source.length === 0;
      });
      return { evidence: a.evidence, confidence: a.confidence, right: right ? 1 : 0 };
    }),
  );
}

const length = (spans: readonly Span[]): number => spans.reduce((n, s) => n + s.end - s.start, 0);
/** Characters that the spans share. */
export const overlap = (a: readonly Span[], b: readonly Span[]): number => a.reduce((n, x) => n + b.reduce((m, y) => m + overlapLength(x, y), 0), 0);
