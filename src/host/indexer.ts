import type { DocumentFacts } from '../core/index/facts.js';
import type { WorkspaceIndex } from '../core/index/workspaceIndex.js';
import { createAnalysisQueue } from './analysisQueue.js';
import type { Analyzer } from './analyzer.js';
import { createEmitter, type Emitter } from './emitter.js';
import { isBelow } from './belowFolders.js';
import { messageOf } from './errors.js';
import type { FileStore, Logger } from './ports.js';
import type { FactsResult } from './protocol.js';
import { checkSize, readSeedText } from './seedText.js';

export interface IndexerOptions {
  readonly index: WorkspaceIndex;
  readonly analyzer: Analyzer;
  readonly files: FileStore;
  readonly logger: Logger;
  /** Files larger than this many bytes are skipped; read anew for each file. */
  readonly maximumBytes: () => number;
  /** Lays what people decided over the facts of a text; without it the machine's facts are kept. */
  readonly overlay?: (uri: string, text: string, facts: DocumentFacts) => Promise<DocumentFacts>;
}

export interface IndexerProgress {
  readonly done: number;
  readonly total: number;
}

/**
 * Keeps the index up with the workspace: open documents first (the visible ones before the rest), then files. The live text of an
 * open document wins over the disk. Open documents are analysed one by one, files that are small some together (see `AnalysisQueue`), which is faster; where
 * the analyzer has several lanes, one of them is kept free of files, so that nobody who types waits for them. The answer for a text that has changed meanwhile is dropped.
 */
export interface Indexer {
  /** The documents whose facts came, changed or went. */
  readonly onDidChange: Emitter<ReadonlySet<string>>['on'];
  readonly onDidProgress: Emitter<IndexerProgress>['on'];
  /** Why a file is not in the index, by URI. */
  readonly skipped: ReadonlyMap<string, string>;
  /** Looks for the workspace's seeds again: new ones are queued, those gone are removed. With `refresh`, all are read again. */
  rescan(refresh?: boolean): Promise<void>;
  /** The document is open with this text, unsaved or not. */
  setLive(uri: string, text: string): void;
  /** The document was closed: what the disk has counts again; `isSeed` false takes it out. */
  setClosed(uri: string, isSeed: boolean): void;
  setVisible(uris: readonly string[]): void;
  fileChanged(uri: string): void;
  fileRemoved(uri: string): void;
  /** True when seeds of the workspace are known that lie below one of the folders. */
  holdsBelow(folders: ReadonlySet<string>): boolean;
  /** True while the document is queued or being analysed. */
  isPending(uri: string): boolean;
  /** Resolves, at once or later, when the facts of the document are those of its present text, or it has none. */
  whenCurrent(uri: string): Promise<void>;
  /** Resolves when nothing is queued. */
  idle(): Promise<void>;
  /** Gives up the queued files; open documents stay queued. They come again with `rescan(true)` or when they change. */
  cancelRest(): void;
  dispose(): void;
}

/** A text that is being analysed. */
interface Task {
  readonly uri: string;
  readonly text: string;
  /** False when the document has another text by now, or is gone. */
  isCurrent(): boolean;
}

/** Makes an indexer; it does nothing until it is told of something. */
export function createIndexer({ index, analyzer, files, logger, maximumBytes, overlay }: IndexerOptions): Indexer {
  /** The texts of open documents. */
  const live = new Map<string, string>();
  /** The files of the workspace. */
  const known = new Set<string>();
  const revisions = new Map<string, number>();
  const skipped = new Map<string, string>();
  let visible = new Set<string>();
  const running = new Set<number>();
  let disposed = false;
  let done = 0;
  let waitingForIdle: (() => void)[] = [];
  const open = {
    *inOrder() {
      yield* visible;
      yield* live.keys();
    },
    has: (uri: string) => visible.has(uri) || live.has(uri),
  };
  const queue = createAnalysisQueue(open, (uri) => files.size(uri));
  const report = (error: unknown): void => logger.error(`A listener failed: ${messageOf(error)}`);
  const changed = createEmitter<ReadonlySet<string>>(report);
  const progressed = createEmitter<IndexerProgress>(report);

  /** The document has another text now, or none: what is still made of the one before is dropped. */
  const outdate = (uri: string): unknown => revisions.set(uri, (revisions.get(uri) ?? 0) + 1);

  function enqueue(uri: string): void {
    outdate(uri);
    queue.add(uri);
    wake();
  }

  function wake(): void {
    for (let lane = 0; lane < analyzer.lanes; lane++) {
      if (running.has(lane)) continue;
      running.add(lane);
      void run(lane);
    }
  }

  async function run(lane: number): Promise<void> {
    // the caller goes on first, so that what it tells in one go is ordered by rank
    await Promise.resolve();
    const withFiles = (): boolean => lane > 0 || analyzer.lanes === 1;
    while (queue.holds(withFiles())) {
      const batch = await queue.next(withFiles());
      if (!batch) continue;
      await analyse(batch.uris);
      batch.settle();
      // what was added meanwhile may be for another lane
      wake();
      done += batch.uris.length;
      progressed.fire({ done, total: done + queue.size + queue.busy });
    }
    running.delete(lane);
    if (running.size > 0) return;
    done = 0;
    const resolvers = waitingForIdle;
    waitingForIdle = [];
    for (const resolve of resolvers) resolve();
  }

  async function analyse(uris: readonly string[]): Promise<void> {
    const read = (await Promise.all(uris.map(begin))).filter((task) => task !== null);
    const tasks = read.filter((task) => task.isCurrent());
    if (tasks.length === 0) return;
    const results = await resultsOf(tasks.map(({ text }) => text));
    const isReady = await Promise.all(tasks.map((task, i) => finish(task, results[i]!)));
    const ready = new Set(tasks.filter((_, i) => isReady[i]).map(({ uri }) => uri));
    if (ready.size > 0) changed.fire(ready);
  }

  /** Reads the text; null where there is none to analyse. */
  async function begin(uri: string): Promise<Task | null> {
    const revision = revisions.get(uri);
    const isCurrent = (): boolean => revisions.get(uri) === revision && !disposed;
    try {
      return { uri, text: liveText(uri) ?? (await readSeed(uri)), isCurrent };
    } catch (error) {
      if (isCurrent()) skip(uri, messageOf(error));
      return null;
    }
  }

  /** Total: where the analyzer itself fails with several texts, each is tried alone, so that one that brings it down is the only one without facts. */
  async function resultsOf(texts: readonly string[]): Promise<readonly FactsResult[]> {
    try {
      return await analyzer.analyze(texts);
    } catch (error) {
      if (texts.length === 1 || disposed) return texts.map(() => ({ problem: messageOf(error) }));
      const results: FactsResult[] = [];
      for (const text of texts) results.push(...(await resultsOf([text])));
      return results;
    }
  }

  /** Puts the facts into the index; false where the text has changed meanwhile or has no facts. */
  async function finish({ uri, text, isCurrent }: Task, result: FactsResult): Promise<boolean> {
    if (!isCurrent()) return false;
    try {
      if ('problem' in result) throw new Error(result.problem);
      const facts = overlay ? await overlay(uri, text, result.facts) : result.facts;
      if (!isCurrent()) return false;
      skipped.delete(uri);
      index.put(uri, facts);
      return true;
    } catch (error) {
      if (isCurrent()) skip(uri, messageOf(error));
      return false;
    }
  }

  function liveText(uri: string): string | undefined {
    const text = live.get(uri);
    if (text !== undefined) checkSize(text.length, maximumBytes());
    return text;
  }

  async function readSeed(uri: string): Promise<string> {
    checkSize(await queue.takeSize(uri), maximumBytes());
    return readSeedText(files, uri);
  }

  function skip(uri: string, reason: string): void {
    skipped.set(uri, reason);
    logger.warn(`Skipped ${uri}: ${reason}`);
    index.remove(uri);
    changed.fire(new Set([uri]));
  }

  function remove(uri: string): void {
    outdate(uri);
    queue.remove(uri);
    const wasSkipped = skipped.delete(uri);
    if (index.remove(uri) || wasSkipped) changed.fire(new Set([uri]));
  }

  return {
    onDidChange: changed.on,
    onDidProgress: progressed.on,
    skipped,
    async rescan(refresh = false) {
      // what is told of while files are looked for is newer than what is found
      const before = [...known];
      const found = new Set(await files.find());
      if (disposed) return;
      for (const uri of before) {
        if (found.has(uri)) continue;
        known.delete(uri);
        if (!live.has(uri)) remove(uri);
      }
      for (const uri of found) {
        const isNew = !known.has(uri);
        known.add(uri);
        if ((isNew && !index.get(uri) && !live.has(uri)) || refresh) enqueue(uri);
      }
    },
    setLive(uri, text) {
      if (live.get(uri) === text) return;
      live.set(uri, text);
      enqueue(uri);
    },
    setClosed(uri, isSeed) {
      if (!live.delete(uri)) return;
      if (isSeed) enqueue(uri);
      else remove(uri);
    },
    setVisible(uris) {
      visible = new Set(uris);
    },
    fileChanged(uri) {
      known.add(uri);
      if (!live.has(uri)) enqueue(uri);
    },
    fileRemoved(uri) {
      known.delete(uri);
      if (!live.has(uri)) remove(uri);
    },
    holdsBelow: (folders) => folders.size > 0 && [...known].some((uri) => isBelow(uri, folders)),
    isPending: queue.isPending,
    whenCurrent: queue.whenSettled,
    cancelRest() {
      for (const uri of queue.waiting()) if (!live.has(uri)) queue.withdraw(uri);
    },
    idle: () => (running.size > 0 ? new Promise((resolve) => waitingForIdle.push(resolve)) : Promise.resolve()),
    dispose() {
      disposed = true;
      queue.clear();
    },
  };
}
