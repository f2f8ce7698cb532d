import assert from 'node:assert/strict';
import { batchUnits } from '../../src/core/analysis/batch.js';
import { createAnalysisQueue } from '../../src/host/analysisQueue.js';

/** A queue that knows v1 and o1 as open documents, in this order; anything else is a file. */
function setUp(sizeOf: (uri: string) => Promise<number> = async () => 10) {
  const open = ['v1', 'o1'];
  return createAnalysisQueue({ inOrder: () => open, has: (uri) => open.includes(uri) }, sizeOf);
}

/** The URIs of the batches that the queue gives. */
async function urisOf(queue: ReturnType<typeof setUp>, count: number): Promise<(readonly string[] | undefined)[]> {
  const batches = [];
  for (let i = 0; i < count; i++) batches.push((await queue.next(true))?.uris);
  return batches;
}

describe('analysis queue', () => {
  it('gives open documents one by one in their order, then files together', async () => {
    const queue = setUp();
    for (const uri of ['a', 'b', 'o1', 'v1']) queue.add(uri);
    assert.deepEqual(await urisOf(queue, 4), [['v1'], ['o1'], ['a', 'b'], undefined]);
  });

  it('gives no file where only open documents are wanted', async () => {
    const queue = setUp();
    for (const uri of ['a', 'o1']) queue.add(uri);
    assert.equal(queue.holds(false), true);
    assert.deepEqual((await queue.next(false))?.uris, ['o1']);
    assert.deepEqual([queue.holds(false), await queue.next(false), queue.holds(true)], [false, null, true]);
  });

  it('gives each file once where it is asked twice at the same time', async () => {
    const queue = setUp(async () => batchUnits / 2);
    for (const uri of ['a', 'b', 'c']) queue.add(uri);
    const batches = await Promise.all([queue.next(true), queue.next(true)]);
    assert.deepEqual(batches.map((batch) => batch?.uris), [['a', 'b'], ['c']]);
  });

  it('gives only so many files as are analysed together, and one that is larger alone', async () => {
    const queue = setUp(async (uri) => (uri === 'large' ? 2 * batchUnits : batchUnits / 2));
    for (const uri of ['large', 'a', 'b', 'c']) queue.add(uri);
    assert.deepEqual(await urisOf(queue, 3), [['large'], ['a', 'b'], ['c']]);
  });

  it('leaves out a file that is withdrawn while sizes are asked for', async () => {
    const queue = setUp(async (uri) => (queue.withdraw('b'), uri.length));
    for (const uri of ['a', 'b', 'c']) queue.add(uri);
    assert.deepEqual((await queue.next(true))?.uris, ['a', 'c']);
  });

  it('holds a document for pending until it is settled, and longer where it was added again meanwhile', async () => {
    const queue = setUp();
    queue.add('a');
    queue.add('b');
    const batch = await queue.next(true);
    queue.add('b');
    assert.deepEqual([queue.isPending('a'), queue.isPending('b'), queue.size, queue.busy], [true, true, 1, 2]);
    let settled = '';
    for (const uri of ['a', 'b']) void queue.whenSettled(uri).then(() => (settled += uri));
    batch?.settle();
    await Promise.resolve();
    assert.equal(settled, 'a');
    assert.deepEqual([queue.isPending('a'), queue.isPending('b')], [false, true]);
  });

  it('lets nobody wait longer for a document that is removed, though it is being analysed', async () => {
    const queue = setUp();
    queue.add('a');
    await queue.next(true);
    const settled = queue.whenSettled('a');
    queue.remove('a');
    await settled;
    assert.equal(queue.isPending('a'), false);
  });
});
