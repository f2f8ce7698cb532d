import type { DocumentFacts } from '../core/index/facts.js';
import type { Logger, Yield } from './ports.js';
import type { AnalysisRequest, AnalysisReply } from './protocol.js';

/** Makes facts of texts, one at a time, in a worker or in this thread. */
export interface Analyzer {
  /** Resolves with the facts; rejects with an Error whose message is for people. Each call ends in exactly one of the two. */
  analyze(text: string): Promise<DocumentFacts>;
  dispose(): void;
}

/** A running worker, as node's and the web's workers can both be wrapped. */
export interface WorkerHandle {
  post(request: AnalysisRequest): void;
  onReply(listener: (reply: AnalysisReply) => void): void;
  /** Called when the worker fails or ends by itself, also when it did so before; a worker on the web that fails goes on running. */
  onEnd(listener: (reason: string) => void): void;
  terminate(): void;
}

/**
 * An analyzer in a worker. The worker starts with the first request; when it ends unexpectedly, what was under way is rejected
 * and the next request starts a new one.
 */
export function createWorkerAnalyzer(start: () => Promise<WorkerHandle>, logger: Logger): Analyzer {
  interface Pending {
    resolve(facts: DocumentFacts): void;
    reject(error: Error): void;
  }
  let worker: Promise<WorkerHandle> | null = null;
  let pending = new Map<number, Pending>();
  let nextId = 1;
  let disposed = false;

  function failAll(reason: string): void {
    const failed = pending;
    pending = new Map();
    for (const { reject } of failed.values()) reject(new Error(reason));
  }

  async function launch(): Promise<WorkerHandle> {
    const handle = await start();
    handle.onReply((reply) => {
      if (reply.type === 'log') logger.warn(reply.message);
      if (reply.type === 'log' || reply.type === 'ready') return;
      const request = pending.get(reply.id);
      pending.delete(reply.id);
      if (reply.type === 'facts') request?.resolve(reply.facts);
      else request?.reject(new Error(reply.message));
    });
    let ended = false;
    handle.onEnd((reason) => {
      if (ended) return;
      ended = true;
      worker = null;
      handle.terminate();
      if (!disposed) logger.error(`The analysis worker ended: ${reason}`);
      failAll(`The analysis worker ended: ${reason}`);
    });
    return handle;
  }

  return {
    async analyze(text) {
      if (disposed) throw new Error('The analyzer was closed');
      worker ??= launch();
      let handle: WorkerHandle;
      try {
        handle = await worker;
      } catch (error) {
        worker = null;
        throw error;
      }
      if (disposed) throw new Error('The analyzer was closed');
      return new Promise((resolve, reject) => {
        const id = nextId++;
        pending.set(id, { resolve, reject });
        handle.post({ type: 'analyze', id, text });
      });
    },
    dispose() {
      disposed = true;
      failAll('The analyzer was closed');
      void worker?.then((handle) => handle.terminate()).catch(() => undefined);
    },
  };
}

/** An analyzer in this thread, for hosts that can't start a worker; it lets other work run between texts. */
export function createInProcessAnalyzer(load: () => Promise<(text: string) => DocumentFacts>, yieldTo: Yield): Analyzer {
  let loaded: Promise<(text: string) => DocumentFacts> | null = null;
  let disposed = false;
  return {
    async analyze(text) {
      loaded ??= load();
      const analyze = await loaded;
      await yieldTo();
      if (disposed) throw new Error('The analyzer was closed');
      return analyze(text);
    },
    dispose() {
      disposed = true;
    },
  };
}

/** Uses the first analyzer, or the second where the first can't start. */
export function withFallback(first: Analyzer, second: Analyzer, canStart: () => Promise<boolean>): Analyzer {
  return {
    analyze: async (text) => ((await canStart()) ? first : second).analyze(text),
    dispose() {
      first.dispose();
      second.dispose();
    },
  };
}
