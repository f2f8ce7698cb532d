import type { ModelFiles } from '../core/analysis/models.js';
import type { DocumentFacts } from '../core/index/facts.js';
import type { AnalysisReply, AnalysisRequest } from '../host/protocol.js';

/** Makes the function that analyses texts; `warn` hears of what is wrong with the models. */
export type LoadFactsAnalyzer = (models: ModelFiles, warn: (message: string) => void) => (text: string) => DocumentFacts;

/** Answers every `analyze` with exactly one reply, also when the analysis fails. */
export function createServer(load: LoadFactsAnalyzer, post: (reply: AnalysisReply, transfer: ArrayBuffer[]) => void): (request: AnalysisRequest) => void {
  let analyze: ((text: string) => DocumentFacts) | null = null;
  let models: ModelFiles = {};
  return (request) => {
    if (request.type === 'start') {
      models = request.models;
      return;
    }
    try {
      analyze ??= load(models, (message) => post({ type: 'log', message }, []));
      const facts = analyze(request.text);
      post({ type: 'facts', id: request.id, facts }, transferable(facts));
    } catch (error) {
      post({ type: 'failed', id: request.id, message: `The analysis failed: ${error instanceof Error ? error.message : String(error)}` }, []);
    }
  };
}

/** The buffers of the typed arrays, which are moved and not copied. */
function transferable({ mentions }: DocumentFacts): ArrayBuffer[] {
  const { starts, ends, entities, kinds, confidences, reasons } = mentions;
  return [starts, ends, entities, kinds, confidences, reasons].map((array) => array.buffer as ArrayBuffer);
}
