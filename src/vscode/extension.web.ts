import * as vscode from 'vscode';
import type { AnalysisReply } from '../host/protocol.js';
import { workerName } from '../host/protocol.js';
import { activateOn, type ExtensionApi } from './activate.js';
import { evaluateBundle } from './analysisBundle.js';

/** Entry point in the web's extension host. */
export function activate(context: vscode.ExtensionContext): ExtensionApi {
  return activateOn(
    {
      cores: () => navigator.hardwareConcurrency,
      async startWorker(bundle) {
        // the extension may lie on another origin than the host, from which a worker can't be started by address
        const source = await vscode.workspace.fs.readFile(bundle);
        const url = URL.createObjectURL(new Blob([`self.${workerName} = true;\n`, source as BlobPart], { type: 'text/javascript' }));
        const worker = new Worker(url);
        await whenReady(worker);
        return {
          post: (request) => worker.postMessage(request),
          onReply: (listener) => (worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => listener(data)),
          onEnd: (listener) => (worker.onerror = (event) => listener(event.message)),
          terminate() {
            worker.terminate();
            URL.revokeObjectURL(url);
          },
        };
      },
      loadBundle: async (bundle) => evaluateBundle(new TextDecoder().decode(await vscode.workspace.fs.readFile(bundle))),
      renameOver: async (from, to) => vscode.workspace.fs.rename(from, to, { overwrite: true }),
    },
    context,
  );
}

const patience = 10_000;

/** A worker that the page does not allow gives an error event, or none at all. */
function whenReady(worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = (reason: string): void => {
      worker.terminate();
      reject(new Error(reason));
    };
    const timer = setTimeout(() => fail(`the worker did not start within ${patience / 1000} s`), patience);
    worker.onmessage = () => {
      clearTimeout(timer);
      resolve();
    };
    worker.onerror = (event) => {
      clearTimeout(timer);
      fail(event.message || 'the worker could not be loaded');
    };
  });
}
