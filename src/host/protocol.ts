import type { ModelFiles } from '../core/analysis/models.js';
import type { DocumentFacts } from '../core/index/facts.js';


/** What the host sends to the worker. `start` comes first and gets no reply. */
export type AnalysisRequest =
  | { readonly type: 'start'; readonly models: ModelFiles }
  | { readonly type: 'analyze'; readonly id: number; readonly text: string };

/** What the worker sends back: `ready` once it listens; one `facts` or `failed` for every `analyze`; `log` at any time. */
export type AnalysisReply =
  | { readonly type: 'ready' }
  | { readonly type: 'facts'; readonly id: number; readonly facts: DocumentFacts }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  | { readonly type: 'log'; readonly message: string };

/** What tells the bundle that it runs as a worker: node's `workerData`, or a global of this name, set to true, on the web. */
export const workerName = 'seedAnnotatorWorker';
