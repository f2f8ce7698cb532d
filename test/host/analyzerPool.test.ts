import assert from 'node:assert/strict';
import type { Analyzer } from '../../src/host/analyzer.js';
import { createAnalyzerPool } from '../../src/host/analyzerPool.js';
import type { Clock } from '../../src/host/ports.js';

/** A pool of analyzers that answer when they are let, and a clock that stands still until `pass` is called. */
function setUp(size: number) {
  const log: string[] = [];
  const release = new Map<string, (error?: Error) => void>();
  let made = 0;
  const make = (): Analyzer => {
    const number = ++made;
    return {
      lanes: 1,
      analyze: (texts) => new Promise((resolve, reject) => {
        log.push(`${number}: ${texts.join()}`);
        release.set(texts.join(), (error) => (error ? reject(error) : resolve([{ problem: `by ${number}` }])));
      }),
      dispose: () => void log.push(`${number} closed`),
    };
  };
  let waiting: (() => void) | null = null;
  const clock: Clock = { now: () => 0, later: (act) => ((waiting = act), () => (waiting = null)) };
  return { pool: createAnalyzerPool(make, size, clock), log, release, pass: () => waiting?.() };
}

describe('analyzer pool', () => {
  it('makes an analyzer only where all others are busy, and gives the next to the first that is free', async () => {
    const { pool, log, release } = setUp(3);
    const one = pool.analyze(['one']);
    const two = pool.analyze(['two']);
    release.get('one')!();
    assert.deepEqual(await one, [{ problem: 'by 1' }]);
    void pool.analyze(['three']);
    release.get('two')!();
    assert.deepEqual(await two, [{ problem: 'by 2' }]);
    assert.deepEqual(log, ['1: one', '2: two', '1: three']);
    assert.equal(pool.lanes, 3);
  });

  it('gives a text to the least busy where all are', async () => {
    const { pool, log } = setUp(2);
    for (const text of ['one', 'two', 'three', 'four']) void pool.analyze([text]);
    assert.deepEqual(log, ['1: one', '2: two', '1: three', '2: four']);
  });

  it('passes on what fails, and goes on', async () => {
    const { pool, log, release } = setUp(1);
    const failed = pool.analyze(['one']);
    release.get('one')!(new Error('the worker ended'));
    await assert.rejects(failed, /the worker ended/);
    void pool.analyze(['two']);
    assert.deepEqual(log, ['1: one', '1: two']);
  });

  it('closes all but the first when nobody has asked for a while, and makes them anew when they are needed', async () => {
    const { pool, log, release, pass } = setUp(2);
    const both = [pool.analyze(['one']), pool.analyze(['two'])];
    pass();
    for (const text of ['one', 'two']) release.get(text)!();
    await Promise.all(both);
    pass();
    for (const text of ['three', 'four']) void pool.analyze([text]);
    assert.deepEqual(log, ['1: one', '2: two', '2 closed', '1: three', '3: four']);
  });

  it('closes all when it is closed, and takes nothing more', async () => {
    const { pool, log } = setUp(2);
    for (const text of ['one', 'two']) void pool.analyze([text]);
    pool.dispose();
    await assert.rejects(pool.analyze(['three']), /closed/);
    assert.deepEqual(log.slice(2), ['1 closed', '2 closed']);
  });
});
