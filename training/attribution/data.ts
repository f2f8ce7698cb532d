import { parseDocument } from '../../src/core/document/document.js';
import { createTokenizer } from '../../src/core/document/tokenize.js';
import { hashLower } from '../../src/core/model/hash.js';
import { tokensIn } from '../../src/core/document/lookup.js';
import type { SeedDocument } from '../../src/core/document/types.js';
import { createExtractor, readTokenFacts } from '../../src/core/analysis/attribution/features.js';
import type { WordClasses } from '../../src/core/analysis/attribution/wordClasses.js';
import { readBratDirectory, type BratDocument } from '../brat.js';
import type { TrainingSequence } from '../crf.js';
import { goldLabels } from './gold.js';

export interface Sample {
  readonly gold: BratDocument;
  readonly document: SeedDocument;
}

/** Reads and parses a brat directory. */
export function readSamples(directory: string): Sample[] {
  const tokenize = createTokenizer();
  return readBratDirectory(directory).map((gold) => ({ gold, document: parseDocument(gold.text, tokenize) }));
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
      const hash = hashLower(text, tokens.starts[i] as number, tokens.ends[i] as number);
      const entry = counts.get(hash) ?? { count: 0, cue: 0 };
      entry.count++;
      entry.cue += isCue[i] as number;
      counts.set(hash, entry);
    }
  }
  return counts;
}

/** One training sequence for each paragraph. */
export function sequencesOf(samples: readonly Sample[], classes: WordClasses): TrainingSequence[] {
  return samples.flatMap(({ gold, document }) => {
    const all = goldLabels(document, gold.attributions);
    const facts = readTokenFacts(document, classes);
    return document.paragraphs
      .filter((p) => p.endToken > p.firstToken)
      .map(({ firstToken, endToken }) => ({
        length: endToken - firstToken,
        extract: createExtractor(facts, document.tokens.tags, firstToken, endToken),
        labels: all.slice(firstToken, endToken),
      }));
  });
}
