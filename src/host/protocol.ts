import type { DocumentFacts } from '../core/index/facts.js';

/** The model files by name ("attribution.bin"), as read from the package. */
export type ModelFiles = Readonly<Record<string, Uint8Array>>;

/** What the host sends to the worker. `start` comes first and gets no reply. */
export type AnalysisRequest =
  | { readonly type: 'start'; readonly models: ModelFiles }
  | { readonly type: 'analyze'; readonly id: number; readonly text: string };

/** What the worker sends back: one `facts` or `failed` for every `analyze`; `log` at any time. */
export type AnalysisReply =
  | { readonly type: 'facts'; readonly id: number; readonly facts: DocumentFacts }
  | { readonly type: 'failed'; readonly id: number; readonly message: string }
  | { readonly type: 'log'; readonly message: string };
