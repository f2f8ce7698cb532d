import assert from 'node:assert/strict';
import { createWorkspaceIndex } from '../../src/core/index/workspaceIndex.js';
import type { Analyzer } from '../../src/host/analyzer.js';
import { createIndexer } from '../../src/host/indexer.js';
import { factsWith } from '../support/factsBuilder.js';

/** An indexer over files in memory; its analyzer writes down what it is given and takes a turn for each. */
function setUp(files: Record<string, string>, { limit = 1000, gate, lanes = 1 }: { limit?: number; gate?: (texts: readonly string[]) => Promise<void>; lanes?: number } = {}) {
  const store = new Map(Object.entries(files));
  const analysed: string[] = [];
  const batches: number[] = [];
  const asked: string[] = [];
  const messages: string[] = [];
  const analyzer: Analyzer = {
    lanes,
    async analyze(texts) {
      analysed.push(...texts);
      batches.push(texts.length);
      await (gate?.(texts) ?? Promise.resolve());
      if (texts.includes('crash')) throw new Error('the worker ended');
      return texts.map((text) => (text === 'fail' ? { problem: 'no analysis' } : { facts: factsWith(text, {}) }));
    },
    dispose: () => undefined,
  };
  const index = createWorkspaceIndex();
  const log = (message: string): void => void messages.push(message);
  const indexer = createIndexer({
    index,
    analyzer,
    files: {
      find: async () => [...store.keys()],
      size: async (uri) => {
        asked.push(uri);
        return store.get(uri)?.length ?? Promise.reject(new Error('the file is gone'));
      },
      readText: async (uri) => store.get(uri) ?? Promise.reject(new Error('the file is gone')),
    },
    logger: { info: log, warn: log, error: log },
    maximumBytes: () => limit,
  });
  return { index, indexer, store, analysed, asked, batches, messages };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

describe('indexer', () => {
  it('indexes every file that is found', async () => {
    const { index, indexer } = setUp({ a: 'one', b: 'two' });
    await indexer.rescan();
    await indexer.idle();
    assert.deepEqual(index.uris(), ['a', 'b']);
  });

  it('takes visible documents first, then open ones, then files', async () => {
    const { indexer, analysed } = setUp({ a: 'file a', b: 'file b' });
    indexer.setVisible(['v']);
    const scan = indexer.rescan();
    indexer.setLive('o', 'open');
    indexer.setLive('v', 'visible');
    await scan;
    await indexer.idle();
    assert.deepEqual(analysed, ['visible', 'open', 'file a', 'file b']);
  });

  it('has files analysed together, and open documents alone', async () => {
    const { index, indexer, batches } = setUp({ a: 'file a', b: 'file b', c: 'file c' });
    indexer.setLive('o', 'open');
    await indexer.rescan();
    await indexer.idle();
    assert.deepEqual(batches, [1, 3]);
    assert.deepEqual(index.uris().toSorted(), ['a', 'b', 'c', 'o']);
  });

  it('has large files analysed apart', async () => {
    const { index, indexer, batches } = setUp({ a: 'small', b: 'x'.repeat(100_000), c: 'x'.repeat(200_000), d: 'small', e: 'small' }, { limit: 1e6 });
    await indexer.rescan();
    await indexer.idle();
    assert.deepEqual(batches, [2, 1, 2]);
    assert.equal(index.uris().length, 5);
  });

  it('tells of files that were analysed together in one event', async () => {
    const { indexer } = setUp({ a: 'one', b: 'two' });
    const events: string[][] = [];
    indexer.onDidChange((uris) => events.push([...uris]));
    await indexer.rescan();
    await indexer.idle();
    assert.deepEqual(events, [['a', 'b']]);
  });

  it('skips only the file that brings the analyzer down', async () => {
    const { index, indexer } = setUp({ a: 'one', b: 'crash', c: 'three' });
    await indexer.rescan();
    await indexer.idle();
    assert.deepEqual(index.uris(), ['a', 'c']);
    assert.deepEqual([...indexer.skipped], [['b', 'the worker ended']]);
  });

  it('asks each file for its size once', async () => {
    const { indexer, asked } = setUp({ a: 'small', b: 'x'.repeat(100_000), c: 'x'.repeat(200_000), d: 'small' }, { limit: 1e6 });
    await indexer.rescan();
    await indexer.idle();
    assert.deepEqual(asked, ['a', 'b', 'c', 'd']);
  });

  it('waits no more for a file that is removed while it is analysed', async () => {
    let goOn: (() => void) | undefined;
    const { index, indexer } = setUp({ a: 'one', b: 'two' }, { gate: () => new Promise((resolve) => (goOn = resolve)) });
    await indexer.rescan();
    while (!goOn) await settle();
    indexer.fileRemoved('a');
    assert.ok(!indexer.isPending('a'));
    await indexer.whenCurrent('a');
    goOn();
    await indexer.idle();
    assert.deepEqual(index.uris(), ['b']);
  });

  it('tells of a document that is on its way in, and of none that is there', async () => {
    const { indexer } = setUp({ a: 'one' });
    await indexer.rescan();
    assert.ok(indexer.isPending('a'));
    await indexer.idle();
    assert.ok(!indexer.isPending('a'));
  });

  it('uses the unsaved text of a file that is opened while the files beside it are analysed', async () => {
    const gates: (() => void)[] = [];
    const { index, indexer } = setUp({ a: 'one', b: 'two' }, { gate: () => new Promise((resolve) => gates.push(resolve)) });
    await indexer.rescan();
    while (gates.length === 0) await settle();
    indexer.setLive('b', 'two, typed');
    gates.shift()?.();
    while (gates.length === 0) await settle();
    assert.equal(index.get('a')?.length, 3);
    assert.equal(index.get('b'), undefined);
    gates.shift()?.();
    await indexer.idle();
    assert.equal(index.get('b')?.length, 10);
  });

  it('analyses an open document at once while all lanes for files are busy', async () => {
    const gates = new Map<string, () => void>();
    const { index, indexer } = setUp({ a: 'file a' }, { lanes: 2, gate: (texts) => new Promise((resolve) => gates.set(texts.join(), resolve)) });
    await indexer.rescan();
    while (!gates.has('file a')) await settle();
    indexer.setLive('o', 'open');
    while (!gates.has('open')) await settle();
    gates.get('open')!();
    await indexer.whenCurrent('o');
    assert.deepEqual(index.uris(), ['o']);
    gates.get('file a')!();
    await indexer.idle();
    assert.deepEqual(index.uris().toSorted(), ['a', 'o']);
  });

  it('analyses files in several lanes side by side, each once', async () => {
    const large = Object.fromEntries(['a', 'b', 'c', 'd'].map((name) => [name, name.repeat(200_000)]));
    let underWay = 0;
    let most = 0;
    const gate = async (): Promise<void> => {
      most = Math.max(most, ++underWay);
      await settle();
      underWay--;
    };
    const { index, indexer, analysed } = setUp(large, { lanes: 3, limit: 1e6, gate });
    const seen: string[] = [];
    indexer.onDidProgress(({ done, total }) => seen.push(`${done}/${total}`));
    await indexer.rescan();
    await indexer.idle();
    assert.deepEqual([index.uris().toSorted(), analysed.length, most], [['a', 'b', 'c', 'd'], 4, 2]);
    assert.equal(seen.at(-1), '4/4');
  });

  it('analyses a document that is typed in no second time before the first is done', async () => {
    const gates: (() => void)[] = [];
    const { index, indexer, analysed } = setUp({}, { lanes: 3, gate: () => new Promise((resolve) => gates.push(resolve)) });
    indexer.setLive('o', 'o');
    while (gates.length === 0) await settle();
    indexer.setLive('o', 'on');
    indexer.setLive('o', 'one');
    await settle();
    assert.deepEqual(analysed, ['o']);
    gates[0]!();
    while (gates.length < 2) await settle();
    gates[1]!();
    await indexer.whenCurrent('o');
    assert.deepEqual([analysed, index.get('o')?.title], [['o', 'one'], 'one']);
  });

  it('takes a document up as a file that was closed while it was analysed', async () => {
    const gates: (() => void)[] = [];
    const { index, indexer } = setUp({ o: 'disk' }, { lanes: 2, gate: () => new Promise((resolve) => gates.push(resolve)) });
    indexer.setLive('o', 'typed');
    while (gates.length === 0) await settle();
    indexer.setClosed('o', true);
    gates[0]!();
    while (gates.length < 2) await settle();
    gates[1]!();
    await indexer.idle();
    assert.equal(index.get('o')?.title, 'disk');
  });

  it('uses the unsaved text of an open document, and the disk again when it is closed', async () => {
    const { index, indexer } = setUp({ a: 'disk' });
    indexer.setLive('a', 'typed text');
    await indexer.rescan();
    indexer.fileChanged('a');
    await indexer.idle();
    assert.equal(index.get('a')?.title, 'typed text');
    indexer.setClosed('a', true);
    await indexer.idle();
    assert.equal(index.get('a')?.title, 'disk');
  });

  it('drops the answer for a text that has changed meanwhile', async () => {
    let release: (() => void) | undefined;
    const { index, indexer } = setUp({}, { gate: () => new Promise((resolve) => (release = resolve)) });
    indexer.setLive('a', 'old');
    await settle();
    indexer.setLive('a', 'new');
    release?.();
    await settle();
    assert.equal(index.get('a'), undefined);
    release?.();
    await indexer.whenCurrent('a');
    assert.equal(index.get('a')?.title, 'new');
  });

  it('takes out a document whose file is deleted, and one that is closed and no seed', async () => {
    const { index, indexer } = setUp({ a: 'one' });
    await indexer.rescan();
    indexer.setLive('untitled', 'draft');
    await indexer.idle();
    indexer.fileRemoved('a');
    indexer.setClosed('untitled', false);
    assert.equal(index.size, 0);
  });

  it('follows files that appear and vanish when it looks again', async () => {
    const { index, indexer, store } = setUp({ a: 'one' });
    await indexer.rescan();
    await indexer.idle();
    store.delete('a');
    store.set('b', 'two');
    await indexer.rescan();
    await indexer.idle();
    assert.deepEqual(index.uris(), ['b']);
  });

  it('knows whether a folder holds seeds, at whatever depth', async () => {
    const { indexer } = setUp({ 'file:///w/2026.11/27/a.txt': 'one', 'file:///w/notes.txt': 'two' });
    await indexer.rescan();
    const holds = (...folders: string[]): boolean => indexer.holdsBelow(new Set(folders));
    assert.deepEqual([holds('file:///w/2026.11'), holds('file:///w/2026.11/27'), holds('file:///w/2026', 'file:///w/notes')], [true, true, false]);
  });

  it('skips large, binary, vanished and failing files, says why, and goes on with the rest', async () => {
    const { index, indexer, messages, store } = setUp({ large: 'x'.repeat(2000), binary: 'a\u0000b', bad: 'fail', good: 'text' });
    store.set('gone', undefined as unknown as string);
    await indexer.rescan();
    await indexer.idle();
    assert.deepEqual(index.uris(), ['good']);
    assert.match(indexer.skipped.get('large') ?? '', /more than the limit .* seedAnnotator\.files\.maximumSize/);
    assert.equal(indexer.skipped.get('binary'), 'it holds binary data, not text');
    assert.equal(indexer.skipped.get('gone'), 'the file is gone');
    assert.equal(indexer.skipped.get('bad'), 'no analysis');
    assert.equal(messages.length, 4);
  });

  it('takes a skipped file back in when it becomes readable', async () => {
    const { index, indexer, store } = setUp({ a: 'a\u0000b' });
    await indexer.rescan();
    await indexer.idle();
    store.set('a', 'text');
    indexer.fileChanged('a');
    await indexer.idle();
    assert.deepEqual([index.uris(), indexer.skipped.size], [['a'], 0]);
  });

  it('gives up queued files but not open documents when it is cancelled, and takes them again on refresh', async () => {
    const { index, indexer } = setUp({ a: 'one', b: 'two' });
    await indexer.rescan();
    indexer.setLive('o', 'open');
    indexer.cancelRest();
    await indexer.idle();
    assert.equal(index.get('b'), undefined);
    assert.equal(index.get('o')?.title, 'open');
    await indexer.rescan(true);
    await indexer.idle();
    assert.deepEqual(index.uris(), ['a', 'b', 'o']);
  });

  it('keeps given-up files out when the workspace is only looked through again', async () => {
    let goOn: (() => void) | undefined;
    const gate = (): Promise<void> => (goOn ? Promise.resolve() : new Promise((resolve) => (goOn = resolve)));
    const { index, indexer, store } = setUp({ underWay: 'x'.repeat(200_000), b: 'two' }, { limit: 1e6, gate });
    await indexer.rescan();
    while (!goOn) await settle();
    indexer.cancelRest();
    goOn();
    store.set('c', 'three');
    await indexer.rescan();
    await indexer.idle();
    assert.deepEqual(index.uris(), ['c', 'underWay']);
    indexer.fileChanged('b');
    await indexer.idle();
    assert.deepEqual(index.uris(), ['b', 'c', 'underWay']);
  });

  it('keeps a file that appears while the workspace is being looked through', async () => {
    const { index, indexer, store } = setUp({ a: 'one' });
    const scan = indexer.rescan();
    store.set('b', 'two');
    indexer.fileChanged('b');
    await scan;
    await indexer.idle();
    assert.deepEqual(index.uris(), ['a', 'b']);
  });

  it('skips an open document that is too large, also when everything is read again', async () => {
    const { index, indexer } = setUp({ o: 'short' });
    indexer.setLive('o', 'x'.repeat(2000));
    await indexer.rescan(true);
    await indexer.idle();
    assert.match(indexer.skipped.get('o') ?? '', /more than the limit/);
    assert.deepEqual(index.uris(), []);
  });

  it('reports progress that ends with all done', async () => {
    const { indexer } = setUp({ a: 'x'.repeat(200_000), b: 'two' }, { limit: 1e6 });
    const seen: string[] = [];
    indexer.onDidProgress(({ done, total }) => seen.push(`${done}/${total}`));
    await indexer.rescan();
    await indexer.idle();
    assert.deepEqual(seen, ['1/2', '2/2']);
  });
});
