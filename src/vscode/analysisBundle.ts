import type { ModelFiles } from '../core/analysis/models.js';
import type { AnalyzeFacts } from '../host/protocol.js';

/** What dist/analysis.js gives to whoever loads it (see src/worker/analysis.ts). */
export interface AnalysisBundle {
  createFactsAnalyzer(models: ModelFiles, warn: (message: string) => void): AnalyzeFacts;
}

/** Runs the bundle's source in this thread. It is a classic script, so it is given a `module` to put its exports into. */
export function evaluateBundle(source: string): AnalysisBundle {
  const module = { exports: {} as AnalysisBundle };
  // the script is a file of this very extension
  new Function('module', source)(module);
  return module.exports;
}
