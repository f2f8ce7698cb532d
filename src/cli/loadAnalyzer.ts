import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AnalyzeAll, createBatchAnalyzer } from '../core/analysis/analyze.js';
import type { loadModelFiles, readModels } from '../core/analysis/models.js';
import type { Installation } from './installation.js';

/** What src/worker/analysis.ts exports, as far as the command line uses it. */
interface AnalysisModule {
  readonly createBatchAnalyzer: typeof createBatchAnalyzer;
  readonly loadModelFiles: typeof loadModelFiles;
  readonly readModels: typeof readModels;
}

/**
 * Loads the analysis with its models. It lies in a bundle of its own, which the extension loads too, so that the language data are in the
 * package once.
 * @param warn gets a line for each model that is missing or damaged; the analysis then goes by rules for that task
 * @throws when the bundle itself cannot be loaded
 */
export async function loadAnalyzer(installation: Installation, warn: (message: string) => void): Promise<AnalyzeAll> {
  const loaded = (await import(pathToFileURL(installation.analysis).href)) as AnalysisModule & { readonly default?: AnalysisModule };
  const { createBatchAnalyzer, loadModelFiles, readModels } = loaded.default ?? loaded;
  const read = (name: string): Promise<Uint8Array | null> => readFile(join(installation.models, name)).catch(() => null);
  const { value, problems } = readModels(await loadModelFiles(read));
  problems.forEach(warn);
  return createBatchAnalyzer(value);
}
