import { doEach } from '../core/analysis/batch.js';
import type { AnalyzeFacts, FactsResult } from './protocol.js';

/** What comes of each text: the failure of one is its own. Total. */
export const factsResults = (analyze: AnalyzeFacts, texts: readonly string[]): FactsResult[] =>
  doEach(analyze, texts).map((result) => (result instanceof Error ? { problem: `The analysis failed: ${result.message}` } : { facts: result }));
