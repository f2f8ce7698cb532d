import type { ModelFiles } from '../core/analysis/models.js';
import { factsResults } from '../host/factsResults.js';
import type { AnalysisReply, AnalysisRequest, AnalyzeFacts, FactsResult } from '../host/protocol.js';

/** Makes the function that analyses texts; `warn` hears of what is wrong with the models. */
export type LoadFactsAnalyzer = (models: ModelFiles, warn: (message: string) => void) => AnalyzeFacts;

/** Answers every `analyze` with exactly one reply, also when the analysis fails. */
export function createServer(load: LoadFactsAnalyzer, post: (reply: AnalysisReply, transfer: ArrayBuffer[]) => void): (request: AnalysisRequest) => void {
  let loaded: AnalyzeFacts | null = null;
  let models: ModelFiles = {};
  const analyze: AnalyzeFacts = (texts) => {
    loaded ??= load(models, (message) => post({ type: 'log', message }, []));
    return loaded(texts);
  };
  return (request) => {
    if (request.type === 'start') {
      models = request.models;
      return;
    }
    const results = factsResults(analyze, request.texts);
    post({ type: 'facts', id: request.id, results }, results.flatMap(transferable));
  };
}

/** The buffers of the typed arrays, which are moved and not copied. */
function transferable(result: FactsResult): ArrayBuffer[] {
  if ('problem' in result) return [];
  const { starts, ends, entities, kinds, confidences, reasons } = result.facts.mentions;
  return [starts, ends, entities, kinds, confidences, reasons].map((array) => array.buffer as ArrayBuffer);
}
