import { Worker } from 'node:worker_threads';
import type { WorkerHandle } from '../host/analyzer.js';
import { workerName, type AnalysisReply } from '../host/protocol.js';

/** Starts the bundle at a path as a worker of node. Rejects when it does not get as far as to listen. */
export async function startNodeWorker(path: string): Promise<WorkerHandle> {
  const worker = new Worker(path, { workerData: workerName });
  const ended = new Promise<string>((resolve) => {
    let reason = 'it stopped';
    worker.on('error', (error) => (reason = error.message));
    worker.on('exit', () => resolve(reason));
  });
  await Promise.race([new Promise((resolve) => worker.once('message', resolve)), ended.then((reason) => Promise.reject(new Error(reason)))]);
  return {
    post: (request) => worker.postMessage(request),
    onReply: (listener) => void worker.on('message', (reply: AnalysisReply) => listener(reply)),
    onEnd: (listener) => void ended.then(listener),
    terminate: () => void worker.terminate(),
  };
}
