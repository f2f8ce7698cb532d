import assert from 'node:assert/strict';
import { createInProcessAnalyzer, createWorkerAnalyzer, withFallback, type Analyzer, type WorkerHandle } from '../../src/host/analyzer.js';
import type { AnalysisReply, AnalysisRequest } from '../../src/host/protocol.js';
import { createServer } from '../../src/worker/server.js';
import { factsWith } from '../support/factsBuilder.js';

function analyze(text: string) {
  if (text === 'fail') throw new Error('cannot');
  return factsWith(text, {});
}

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A worker in this thread: the real server behind asynchronous messages; it ends when it is given "crash". */
function fakeWorker(starts: { count: number }): () => Promise<WorkerHandle> {
  return async () => {
    starts.count++;
    let reply: (message: AnalysisReply) => void = () => undefined;
    let end: (reason: string) => void = () => undefined;
    const serve = createServer(
      () => analyze,
      (message, transfer) => {
        const copy = structuredClone(message, { transfer });
        setTimeout(() => reply(copy), 0);
      },
    );
    return {
      post: (request: AnalysisRequest) => void setTimeout(() => (request.type === 'analyze' && request.text === 'crash' ? end('out of memory') : serve(structuredClone(request))), 0),
      onReply: (listener) => (reply = listener),
      onEnd: (listener) => (end = listener),
      terminate: () => undefined,
    };
  };
}

const implementations: Record<string, () => Analyzer> = {
  'in a worker': () => createWorkerAnalyzer(fakeWorker({ count: 0 }), silent),
  'in process': () => createInProcessAnalyzer(async () => analyze, () => new Promise((resolve) => setTimeout(resolve, 0))),
};

for (const [name, create] of Object.entries(implementations)) {
  describe(`analyzer ${name}`, () => {
    it('answers each of several texts with its own facts', async () => {
      const analyzer = create();
      const facts = await Promise.all(['one', 'two two', 'three'].map((text) => analyzer.analyze(text)));
      assert.deepEqual(facts.map((f) => f.length), [3, 7, 5]);
    });

    it('rejects a text whose analysis fails and goes on with the next', async () => {
      const analyzer = create();
      await assert.rejects(analyzer.analyze('fail'), /cannot/);
      assert.equal((await analyzer.analyze('next')).length, 4);
    });

    it('rejects when it was closed', async () => {
      const analyzer = create();
      analyzer.dispose();
      await assert.rejects(analyzer.analyze('text'), /closed/);
    });
  });
}

describe('analyzer in a worker', () => {
  it('rejects what was under way when the worker ends, and starts a new one for the next text', async () => {
    const starts = { count: 0 };
    const analyzer = createWorkerAnalyzer(fakeWorker(starts), silent);
    await assert.rejects(analyzer.analyze('crash'), /out of memory/);
    assert.equal((await analyzer.analyze('next')).length, 4);
    assert.equal(starts.count, 2);
  });

  it('rejects a text whose worker was still starting when the analyzer was closed', async () => {
    const analyzer = createWorkerAnalyzer(fakeWorker({ count: 0 }), silent);
    const answer = assert.rejects(analyzer.analyze('text'), /closed/);
    analyzer.dispose();
    await answer;
  });

  it('ends a failed worker, and heeds it no more', async () => {
    const ends: ((reason: string) => void)[] = [];
    const terminated: number[] = [];
    const start = fakeWorker({ count: 0 });
    const analyzer = createWorkerAnalyzer(async () => {
      const handle = await start();
      const number = ends.length;
      return { ...handle, onEnd: (listener) => void ends.push(listener), terminate: () => void terminated.push(number) };
    }, silent);
    await analyzer.analyze('one');
    ends[0]?.('an error that it caught');
    assert.deepEqual(terminated, [0]);
    const answer = analyzer.analyze('two two');
    await new Promise((resolve) => setImmediate(resolve));
    ends[0]?.('another one');
    assert.equal((await answer).length, 7);
  });

  it('is replaced by the one in process when no worker can start', async () => {
    const broken = createWorkerAnalyzer(() => Promise.reject(new Error('not allowed')), silent);
    const analyzer = withFallback(broken, (implementations['in process'] as () => Analyzer)(), () => Promise.resolve(false));
    assert.equal((await analyzer.analyze('text')).length, 4);
  });
});
