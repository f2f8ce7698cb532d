// The part of npm run bench that is bundled like the product (scripts/bench.mjs).
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { createBatchAnalyzer, createComponents } from '../src/core/analysis/analyze.js';
import { batchUnits } from '../src/core/analysis/batch.js';
import { readModels, type ModelFiles } from '../src/core/analysis/models.js';
import type { Draft } from '../src/core/analysis/pipeline.js';
import { parseDocument } from '../src/core/document/document.js';
import { findQuotedSpans } from '../src/core/document/quotationMarks.js';
import { createTokenizer } from '../src/core/document/tokenize.js';
import { median } from './median.js';

const rounds = 15;
/** Rounds before those that count: until then engines still compile the analysis, whose code is much more than wink-nlp's. */
const warmUpRounds = 10;

/** Adds up the time of acts by name. */
function createStopwatch() {
  const times = new Map<string, number>();
  const take = <T>(name: string, act: () => T): T => {
    const start = performance.now();
    const result = act();
    times.set(name, (times.get(name) ?? 0) + performance.now() - start);
    return result;
  };
  return { times, take };
}

/** Medians, by name, of the times that several rounds return. */
function mediansOf(round: () => ReadonlyMap<string, number>): Map<string, number> {
  for (let i = 0; i < warmUpRounds; i++) round();
  const results = Array.from({ length: rounds }, round);
  return new Map([...results[0]!.keys()].map((name) => [name, median(results.map((times) => times.get(name) ?? NaN))]));
}

/** Texts as they go together where a folder is analysed. */
function batchesOf(texts: readonly string[]): string[][] {
  const batches: string[][] = [];
  let left = 0;
  for (const text of texts) {
    if (text.length > left) {
      batches.push([]);
      left = batchUnits;
    }
    batches.at(-1)?.push(text);
    left -= text.length;
  }
  return batches;
}

/**
 * Milliseconds that the analysis needs for all texts as a folder is analysed and for one after the other, and wink-nlp alone. They take turns, so
 * that they see the same machine. To be measured before the parts: there is one analyzer where people work, and engines make faster code for
 * functions of which there is one.
 */
export function timesOfAll(texts: readonly string[], files: ModelFiles): { folder: number; single: number; wink: number } {
  const analyzeAll = createBatchAnalyzer(readModels(files).value);
  const batches = batchesOf(texts);
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const { value, pos, span } = nlp.its;
  const wink = (text: string): void => {
    const doc = nlp.readDoc(text);
    doc.tokens().out(value);
    doc.tokens().out(pos);
    doc.sentences().out(span);
  };
  const times = mediansOf(() => {
    const { times, take } = createStopwatch();
    for (const text of texts) take('wink', () => wink(text));
    for (const batch of batches) take('folder', () => analyzeAll(batch));
    for (const text of texts) take('single', () => analyzeAll([text]));
    return times;
  });
  return { folder: times.get('folder') ?? NaN, single: times.get('single') ?? NaN, wink: times.get('wink') ?? NaN };
}

/** Milliseconds that each part of the analysis needs for all texts, in the order in which they run. */
export function timesOfParts(texts: readonly string[], files: ModelFiles): ReadonlyMap<string, number> {
  const models = readModels(files).value;
  const components = createComponents(models);
  const tokenize = createTokenizer(models.tags);
  const batches = batchesOf(texts);
  const times = mediansOf(() => {
    const { times, take } = createStopwatch();
    for (const batch of batches) {
      const documents = batch.map((text) => take('document', () => parseDocument(text, tokenize)));
      for (const { text, paragraphs } of documents) take('quotation marks', () => findQuotedSpans(text, paragraphs));
      const drafts = documents.map((document) => ({ document }) as Draft);
      for (const step of components) for (const draft of drafts) Object.assign(draft, take(step.name, () => step.run(draft)));
    }
    return times;
  });
  times.set('document', (times.get('document') ?? NaN) - (times.get('quotation marks') ?? NaN));
  return times;
}
