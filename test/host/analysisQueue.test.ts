import assert from 'node:assert/strict';
import { batchUnits } from '../../src/core/analysis/batch.js';
import { createAnalysisQueue, type Rank } from '../../src/host/analysisQueue.js';

/** A queue of documents whose rank is told by their first letter (v, o, or a file). */
function setUp(sizeOf: (uri: string) => Promise<number> = async () => 10) {
  const ranks: Readonly<Record<string, Rank>> = { v: 'visible', o: 'open' };
  return createAnalysisQueue((uri) => ranks[uri.charAt(0)] ?? 'file', sizeOf);
}

describe('analysis queue', () => {
  it('gives a visible document alone, then an open one alone, then files together', async () => {
    const queue = setUp();
    for (const uri of ['a', 'b', 'o1', 'v1']) queue.add(uri);
    assert.deepEqual([await queue.next(), await queue.next(), await queue.next(), await queue.next()], [['v1'], ['o1'], ['a', 'b'], []]);
  });

  it('gives only so many files as are analysed together, and one that is larger alone', async () => {
    const queue = setUp(async (uri) => (uri === 'large' ? 2 * batchUnits : batchUnits / 2));
    for (const uri of ['large', 'a', 'b', 'c']) queue.add(uri);
    assert.deepEqual([await queue.next(), await queue.next(), await queue.next()], [['large'], ['a', 'b'], ['c']]);
  });

  it('leaves out a file that is withdrawn while sizes are asked for', async () => {
    const queue = setUp(async (uri) => (queue.withdraw('b'), uri.length));
    for (const uri of ['a', 'b', 'c']) queue.add(uri);
    assert.deepEqual(await queue.next(), ['a', 'c']);
  });

  it('holds a document for pending until it is settled, and longer where it was added again meanwhile', async () => {
    const queue = setUp();
    queue.add('a');
    queue.add('b');
    await queue.next();
    queue.add('b');
    assert.deepEqual([queue.isPending('a'), queue.isPending('b'), queue.size], [true, true, 1]);
    let settled = '';
    for (const uri of ['a', 'b']) void queue.whenSettled(uri).then(() => (settled += uri));
    queue.settle();
    await Promise.resolve();
    assert.equal(settled, 'a');
    assert.deepEqual([queue.isPending('a'), queue.isPending('b')], [false, true]);
  });

  it('lets nobody wait longer for a document that is removed, though it is being analysed', async () => {
    const queue = setUp();
    queue.add('a');
    await queue.next();
    const settled = queue.whenSettled('a');
    queue.remove('a');
    await settled;
    assert.equal(queue.isPending('a'), false);
  });
});
