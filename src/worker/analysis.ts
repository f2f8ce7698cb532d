// One classic script holds the whole analysis and serves four callers: node's workers, the web's workers, the extension host
// where no worker can start, and the command line. It serves as a worker only when it was started as one.
import { createBatchAnalyzer } from '../core/analysis/analyze.js';
import { loadModelFiles, readModels } from '../core/analysis/models.js';
import { factsOf } from '../core/index/factsOf.js';
import { workerName, type AnalysisReply, type AnalysisRequest } from '../host/protocol.js';
import { createServer, type LoadFactsAnalyzer } from './server.js';

export { createBatchAnalyzer, loadModelFiles, readModels };

/** Makes the analysis of texts to facts; `warn` hears of what is wrong with the models, without which it goes by rules. */
export const createFactsAnalyzer: LoadFactsAnalyzer = (files, warn) => {
  const { value, problems } = readModels(files);
  problems.forEach(warn);
  const analyzeAll = createBatchAnalyzer(value);
  return (texts) => analyzeAll(texts).map(factsOf);
};

interface NodeThreads {
  readonly workerData: unknown;
  readonly parentPort: { postMessage(reply: AnalysisReply, transfer: ArrayBuffer[]): void; on(event: 'message', listener: (request: AnalysisRequest) => void): void } | null;
}

interface WebWorkerScope {
  readonly [workerName]?: boolean;
  postMessage?(reply: AnalysisReply, transfer: ArrayBuffer[]): void;
  onmessage?: ((event: { data: AnalysisRequest }) => void) | null;
  readonly process?: { getBuiltinModule?(id: string): unknown };
}

function serve(): void {
  const scope = globalThis as unknown as WebWorkerScope;
  const threads = scope.process?.getBuiltinModule?.('node:worker_threads') as NodeThreads | undefined;
  const port = threads?.workerData === workerName ? threads.parentPort : null;
  if (port) {
    port.on('message', createServer(createFactsAnalyzer, (reply, transfer) => port.postMessage(reply, transfer)));
    port.postMessage({ type: 'ready' }, []);
  } else if (scope[workerName] && scope.postMessage) {
    const handle = createServer(createFactsAnalyzer, (reply, transfer) => scope.postMessage?.(reply, transfer));
    scope.onmessage = ({ data }) => handle(data);
    scope.postMessage({ type: 'ready' }, []);
  }
}

serve();
