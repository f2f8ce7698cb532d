import { readModelFiles } from '../../scripts/modelFiles.mjs';
import { readModels } from '../../src/core/analysis/models.js';
import { parseDocument } from '../../src/core/document/document.js';
import { createTokenizer } from '../../src/core/document/tokenize.js';
import { hashLower } from '../../src/core/model/hash.js';
import { tokensIn } from '../../src/core/document/lookup.js';
import type { SeedDocument } from '../../src/core/document/types.js';
import { extract } from '../../src/core/analysis/attribution/learned/features.js';
import { liveRuns } from '../../src/core/analysis/attribution/learned/decoding.js';
import { createUnitReader } from '../../src/core/analysis/attribution/learned/unitReader.js';
import type { WordClasses } from '../../src/core/analysis/attribution/learned/wordClasses.js';
import { readArticles } from '../articles.js';
import { readBratDirectory, type BratDocument } from '../brat.js';
import type { TrainingSequence } from '../crf.js';
import { goldLabels } from './gold.js';

export interface Sample {
  readonly gold: BratDocument;
  readonly document: SeedDocument;
  /** How much it counts in training; 1 if absent. */
  readonly weight?: number;
}

/** Reads and parses a brat directory. */
export function readSamples(directory: string): Sample[] {
  const tokenize = createTokenizer(readModels(readModelFiles()).value.tags);
  return readBratDirectory(directory).map((gold) => ({ gold, document: parseDocument(gold.text, tokenize) }));
}

/** Our own articles, as samples. */
export function readArticleSamples(directory: string, weight: number): Sample[] {
  const tokenize = createTokenizer(readModels(readModelFiles()).value.tags);
  return readArticles(directory).map((gold) => ({ gold, document: parseDocument(gold.text, tokenize), weight }));
}

/** How often each word (by hash) occurs and how often as part of a cue. */
export function countCues(samples: readonly Sample[]): Map<number, { count: number; cue: number }> {
  const counts = new Map<number, { count: number; cue: number }>();
  for (const { gold, document } of samples) {
    const { tokens, text } = document;
    const isCue = new Uint8Array(tokens.count);
    for (const { cue } of gold.attributions) {
      for (const span of cue) {
        const { firstToken, endToken } = tokensIn(tokens, span);
        isCue.fill(1, firstToken, endToken);
      }
    }
    for (let i = 0; i < tokens.count; i++) {
      const hash = hashLower(text, tokens.starts[i]!, tokens.ends[i]!);
      const entry = counts.get(hash) ?? { count: 0, cue: 0 };
      entry.count++;
      entry.cue += isCue[i]!;
      counts.set(hash, entry);
    }
  }
  return counts;
}

/** One training sequence for each run of sentences that the product decodes. */
export function sequencesOf(samples: readonly Sample[], classes: WordClasses): TrainingSequence[] {
  return samples.flatMap(({ gold, document, weight = 1 }) => {
    const units = createUnitReader(classes)(document);
    const labels = goldLabels(document, units, gold.attributions);
    return document.paragraphs.flatMap((_, p) =>
      liveRuns(units, p).map(({ first, end }) => ({
        length: end - first,
        extract: (i: number, out: Int32Array) => extract(units, first + i, out),
        labels: labels.slice(first, end),
        weight,
      })),
    );
  });
}
