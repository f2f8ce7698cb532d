import type { ModelFiles } from '../core/analysis/models.js';
import type { DocumentFacts } from '../core/index/facts.js';

/** Makes facts of texts: one for each, in their order. */
export type AnalyzeFacts = (texts: readonly string[]) => DocumentFacts[];

/** What came of a text: its facts, or why there are none, in words for people. */
export type FactsResult = { readonly facts: DocumentFacts } | { readonly problem: string };

/** What the host sends to the worker. `start` comes first and gets no reply. */
export type AnalysisRequest =
  | { readonly type: 'start'; readonly models: ModelFiles }
  | { readonly type: 'analyze'; readonly id: number; readonly texts: readonly string[] };

/** What the worker sends back: `ready` once it listens; one `facts` for every `analyze`, with a result for each of its texts; `log` at any time. */
export type AnalysisReply =
  | { readonly type: 'ready' }
  | { readonly type: 'facts'; readonly id: number; readonly results: readonly FactsResult[] }
  | { readonly type: 'log'; readonly message: string };

/** What tells the bundle that it runs as a worker: node's `workerData`, or a global of this name, set to true, on the web. */
export const workerName = 'seedAnnotatorWorker';
