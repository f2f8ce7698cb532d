import assert from 'node:assert/strict';
import { createInProcessAnalyzer, createWorkerAnalyzer, withFallback, type Analyzer, type WorkerHandle } from '../../src/host/analyzer.js';
import type { AnalysisReply, AnalysisRequest, FactsResult } from '../../src/host/protocol.js';
import { createServer } from '../../src/worker/server.js';
import { factsWith } from '../support/factsBuilder.js';

function analyze(text: string) {
  if (text === 'fail') throw new Error('cannot');
  return factsWith(text, {});
}

const analyzeAll = (texts: readonly string[]) => texts.map(analyze);

/** Lengths of the texts, as their facts tell, and what is said of those that have none. */
const summary = (results: readonly FactsResult[]) => results.map((result) => ('problem' in result ? result.problem : result.facts.length));

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** A worker in this thread: the real server behind asynchronous messages; it ends when it is given "crash". */
function fakeWorker(starts: { count: number }): () => Promise<WorkerHandle> {
  return async () => {
    starts.count++;
    let reply: (message: AnalysisReply) => void = () => undefined;
    let end: (reason: string) => void = () => undefined;
    const serve = createServer(
      () => analyzeAll,
      (message, transfer) => {
        const copy = structuredClone(message, { transfer });
        setTimeout(() => reply(copy), 0);
      },
    );
    return {
      post: (request: AnalysisRequest) => void setTimeout(() => (request.type === 'analyze' && request.texts.includes('crash') ? end('out of memory') : serve(structuredClone(request))), 0),
      onReply: (listener) => (reply = listener),
      onEnd: (listener) => (end = listener),
      terminate: () => undefined,
    };
  };
}

const implementations: Record<string, () => Analyzer> = {
  'in a worker': () => createWorkerAnalyzer(fakeWorker({ count: 0 }), silent),
  'in process': () => createInProcessAnalyzer(async () => analyzeAll, () => new Promise((resolve) => setTimeout(resolve, 0))),
};

for (const [name, create] of Object.entries(implementations)) {
  describe(`analyzer ${name}`, () => {
    it('answers each of several texts with its own facts', async () => {
      const analyzer = create();
      const results = await Promise.all([['one', 'two two'], ['three']].map((texts) => analyzer.analyze(texts)));
      assert.deepEqual(results.map(summary), [[3, 7], [5]]);
    });

    it('says of a text why its analysis failed, and gives the facts of those beside it', async () => {
      assert.deepEqual(summary(await create().analyze(['one', 'fail', 'three'])), [3, 'The analysis failed: cannot', 5]);
    });

    it('rejects when it was closed', async () => {
      const analyzer = create();
      analyzer.dispose();
      await assert.rejects(analyzer.analyze(['text']), /closed/);
    });
  });
}

describe('analyzer in a worker', () => {
  it('rejects what was under way when the worker ends, and starts a new one for the next text', async () => {
    const starts = { count: 0 };
    const analyzer = createWorkerAnalyzer(fakeWorker(starts), silent);
    await assert.rejects(analyzer.analyze(['crash']), /out of memory/);
    assert.deepEqual(summary(await analyzer.analyze(['next'])), [4]);
    assert.equal(starts.count, 2);
  });

  it('rejects a text whose worker was still starting when the analyzer was closed', async () => {
    const analyzer = createWorkerAnalyzer(fakeWorker({ count: 0 }), silent);
    const answer = assert.rejects(analyzer.analyze(['text']), /closed/);
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
    await analyzer.analyze(['one']);
    ends[0]?.('an error that it caught');
    assert.deepEqual(terminated, [0]);
    const answer = analyzer.analyze(['two two']);
    await new Promise((resolve) => setImmediate(resolve));
    ends[0]?.('another one');
    assert.deepEqual(summary(await answer), [7]);
  });

  const inProcess = (): Analyzer => (implementations['in process'] as () => Analyzer)();

  it('is replaced by the one in process when no worker can start, and says why once', async () => {
    const broken = createWorkerAnalyzer(() => Promise.reject(new Error('not allowed')), silent);
    const reasons: string[] = [];
    const analyzer = withFallback(broken, inProcess(), (reason) => reasons.push(reason));
    const results = await Promise.all([analyzer.analyze(['text']), analyzer.analyze(['another'])]);
    assert.deepEqual([...results, await analyzer.analyze(['one'])].map(summary), [[4], [7], [3]]);
    assert.deepEqual(reasons, ['not allowed']);
  });

  it('is not asked again when it is replaced', async () => {
    let starts = 0;
    const analyzer = withFallback(createWorkerAnalyzer(() => Promise.reject(new Error(`start ${++starts}`)), silent), inProcess(), () => undefined);
    for (const text of ['one', 'two', 'three']) await analyzer.analyze([text]);
    assert.equal(starts, 1);
  });

  it('is replaced when it fails twice before it ever answered, and not when a text brings it down later', async () => {
    const starts = { count: 0 };
    const reasons: string[] = [];
    const dying = withFallback(createWorkerAnalyzer(fakeWorker(starts), silent), inProcess(), (reason) => reasons.push(reason));
    await assert.rejects(dying.analyze(['crash']), /out of memory/);
    assert.deepEqual(summary(await dying.analyze(['crash'])), [5]);
    assert.deepEqual(reasons, ['The analysis worker ended: out of memory']);
    const good = withFallback(createWorkerAnalyzer(fakeWorker(starts), silent), inProcess(), (reason) => reasons.push(reason));
    await good.analyze(['text']);
    for (let i = 0; i < 3; i++) await assert.rejects(good.analyze(['crash']), /out of memory/);
    assert.equal(reasons.length, 1);
  });
});
