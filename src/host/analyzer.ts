import { messageOf } from './errors.js';
import { factsResults } from './factsResults.js';
import type { Logger, Yield } from './ports.js';
import type { AnalysisReply, AnalysisRequest, AnalyzeFacts, FactsResult } from './protocol.js';

/** Makes facts of texts, in a worker or in this thread. */
export interface Analyzer {
  /** How many calls are worked on at the same time. */
  readonly lanes: number;
  /**
   * Resolves with a result for each text, in their order; rejects with an Error whose message is for people when the analyzer itself fails. Each
   * call ends in exactly one of the two. Texts that are given together are done sooner, but none is there before all are.
   */
  analyze(texts: readonly string[]): Promise<readonly FactsResult[]>;
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

/** A worker could not be started. */
export class CannotStart extends Error {}

/**
 * An analyzer in a worker. The worker starts with the first request; when it ends unexpectedly, what was under way is rejected
 * and the next request starts a new one.
 */
export function createWorkerAnalyzer(start: () => Promise<WorkerHandle>, logger: Logger): Analyzer {
  interface Pending {
    resolve(results: readonly FactsResult[]): void;
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
      pending.get(reply.id)?.resolve(reply.results);
      pending.delete(reply.id);
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
    lanes: 1,
    async analyze(texts) {
      if (disposed) throw new Error('The analyzer was closed');
      worker ??= launch();
      let handle: WorkerHandle;
      try {
        handle = await worker;
      } catch (error) {
        worker = null;
        throw new CannotStart(messageOf(error), { cause: error });
      }
      if (disposed) throw new Error('The analyzer was closed');
      return new Promise((resolve, reject) => {
        const id = nextId++;
        pending.set(id, { resolve, reject });
        handle.post({ type: 'analyze', id, texts });
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
export function createInProcessAnalyzer(load: () => Promise<AnalyzeFacts>, yieldTo: Yield): Analyzer {
  let loaded: Promise<AnalyzeFacts> | null = null;
  let disposed = false;
  return {
    lanes: 1,
    async analyze(texts) {
      loaded ??= load();
      const analyze = await loaded;
      const results: FactsResult[] = [];
      for (const text of texts) {
        await yieldTo();
        if (disposed) throw new Error('The analyzer was closed');
        results.push(...factsResults(analyze, [text]));
      }
      return results;
    },
    dispose() {
      disposed = true;
    },
  };
}

/** So many times the first analyzer may fail before it has ever answered. */
const mostFailures = 2;

/**
 * Uses the first analyzer; the second one from when the first can't start, or has failed twice before it ever answered.
 * @param onFallback gets the reason, once
 */
export function withFallback(first: Analyzer, second: Analyzer, onFallback: (reason: string) => void): Analyzer {
  let hasAnswered = false;
  let failures = 0;
  let usesSecond = false;
  let disposed = false;
  return {
    get lanes() {
      return (usesSecond ? second : first).lanes;
    },
    async analyze(texts) {
      if (usesSecond) return second.analyze(texts);
      try {
        const results = await first.analyze(texts);
        hasAnswered = true;
        return results;
      } catch (error) {
        failures++;
        if (disposed || (!(error instanceof CannotStart) && (hasAnswered || failures < mostFailures))) throw error;
        // another text may have found it out meanwhile
        if (!usesSecond) onFallback(messageOf(error));
        usesSecond = true;
        return second.analyze(texts);
      }
    },
    dispose() {
      disposed = true;
      first.dispose();
      second.dispose();
    },
  };
}
