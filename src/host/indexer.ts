import { batchUnits } from '../core/analysis/batch.js';
import type { DocumentFacts } from '../core/index/facts.js';
import type { WorkspaceIndex } from '../core/index/workspaceIndex.js';
import type { Analyzer } from './analyzer.js';
import { createEmitter, type Emitter } from './emitter.js';
import { messageOf } from './errors.js';
import type { FileStore, Logger } from './ports.js';
import type { FactsResult } from './protocol.js';

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
 * open document wins over the disk. Open documents are analysed one at a time, files that are small some at a time (`batchUnits`), which is faster;
 * the answer for a text that has changed meanwhile is dropped.
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

/** Files that are asked for their size and read at the same time. */
const filesTogether = 32;

/** Makes an indexer; it does nothing until it is told of something. */
export function createIndexer({ index, analyzer, files, logger, maximumBytes, overlay }: IndexerOptions): Indexer {
  const live = new Map<string, string>();
  const known = new Set<string>();
  const queued = new Map<string, number>();
  const revisions = new Map<string, number>();
  /** Of queued files that were asked for theirs, until they are read. */
  const sizes = new Map<string, Promise<number>>();
  const skipped = new Map<string, string>();
  let visible = new Set<string>();
  let running = false;
  let disposed = false;
  let done = 0;
  const busyWith = new Set<string>();
  let waiting: (() => void)[] = [];
  const waitingFor = new Map<string, (() => void)[]>();
  const report = (error: unknown): void => logger.error(`A listener failed: ${messageOf(error)}`);
  const changed = createEmitter<ReadonlySet<string>>(report);
  const progressed = createEmitter<IndexerProgress>(report);

  function enqueue(uri: string): void {
    revisions.set(uri, (revisions.get(uri) ?? 0) + 1);
    queued.set(uri, revisions.get(uri) as number);
    sizes.delete(uri);
    if (!running) {
      running = true;
      void run();
    }
  }

  /** What may come next: an open document alone, or several files. */
  function next(): string[] {
    let best: string | undefined;
    let bestRank = 3;
    for (const uri of queued.keys()) {
      const rank = visible.has(uri) ? 0 : live.has(uri) ? 1 : 2;
      if (rank >= bestRank) continue;
      best = uri;
      bestRank = rank;
      if (rank === 0) break;
      if (rank === 2 && !live.size) break;
    }
    if (best === undefined || bestRank < 2) return best === undefined ? [] : [best];
    const files: string[] = [];
    for (const uri of queued.keys()) if (files.push(uri) === filesTogether) break;
    return files;
  }

  function sizeOf(uri: string): Promise<number> {
    const size = sizes.get(uri) ?? files.size(uri);
    sizes.set(uri, size);
    return size;
  }

  /** The first of the files that are still queued as such, as many as go together. */
  async function fitting(uris: readonly string[]): Promise<string[]> {
    const known = await Promise.all(uris.map((uri) => sizeOf(uri).catch(() => 0)));
    let left = batchUnits;
    const count = known.findIndex((size) => (left -= size) < 0);
    return uris.slice(0, count < 0 ? uris.length : Math.max(1, count)).filter((uri) => queued.has(uri) && !live.has(uri));
  }

  async function run(): Promise<void> {
    // the caller goes on first, so that what it tells in one go is ordered by rank
    await Promise.resolve();
    for (let uris = next(); uris.length > 0 && !disposed; uris = next()) {
      if (uris.length > 1) uris = await fitting(uris);
      if (uris.length === 0) continue;
      for (const uri of uris) {
        queued.delete(uri);
        busyWith.add(uri);
      }
      await analyse(uris);
      busyWith.clear();
      done += uris.length;
      uris.forEach(settle);
      progressed.fire({ done, total: done + queued.size });
    }
    running = false;
    done = 0;
    const resolvers = waiting;
    waiting = [];
    for (const resolve of resolvers) resolve();
  }

  const isPending = (uri: string): boolean => queued.has(uri) || busyWith.has(uri);

  function settle(uri: string): void {
    if (isPending(uri)) return;
    const resolvers = waitingFor.get(uri) ?? [];
    waitingFor.delete(uri);
    for (const resolve of resolvers) resolve();
  }

  interface Task {
    readonly uri: string;
    readonly text: string;
    isCurrent(): boolean;
  }

  async function analyse(uris: readonly string[]): Promise<void> {
    const read = (await Promise.all(uris.map(begin))).filter((task) => task !== null);
    const tasks = read.filter((task) => task.isCurrent());
    if (tasks.length === 0) return;
    const results = await resultsOf(tasks.map(({ text }) => text));
    const isReady = await Promise.all(tasks.map((task, i) => finish(task, results[i] as FactsResult)));
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
    const [text, limit] = [live.get(uri), maximumBytes()];
    if (text !== undefined && text.length > limit) throw new Error(tooLarge(text.length, limit));
    return text;
  }

  async function readSeed(uri: string): Promise<string> {
    const asked = sizeOf(uri);
    sizes.delete(uri);
    const [size, limit] = [await asked, maximumBytes()];
    if (size > limit) throw new Error(tooLarge(size, limit));
    const text = await files.readText(uri);
    if (text.slice(0, 8192).includes('\u0000')) throw new Error(binaryReason);
    if (isMisread(text)) throw new Error(encodingReason);
    return text;
  }

  function skip(uri: string, reason: string): void {
    skipped.set(uri, reason);
    logger.warn(`Skipped ${uri}: ${reason}`);
    index.remove(uri);
    changed.fire(new Set([uri]));
  }

  function take(uri: string): void {
    revisions.set(uri, (revisions.get(uri) ?? 0) + 1);
    queued.delete(uri);
    sizes.delete(uri);
    // what is still made of it is dropped
    busyWith.delete(uri);
    const wasSkipped = skipped.delete(uri);
    if (index.remove(uri) || wasSkipped) changed.fire(new Set([uri]));
    settle(uri);
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
        if (!live.has(uri)) take(uri);
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
      else take(uri);
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
      if (!live.has(uri)) take(uri);
    },
    holdsBelow: (folders) => folders.size > 0 && [...known].some((uri) => isBelow(uri, folders)),
    isPending,
    whenCurrent: (uri) =>
      isPending(uri) ? new Promise((resolve) => waitingFor.set(uri, [...(waitingFor.get(uri) ?? []), resolve])) : Promise.resolve(),
    cancelRest() {
      for (const uri of [...queued.keys()]) {
        if (live.has(uri)) continue;
        queued.delete(uri);
        settle(uri);
      }
    },
    idle: () => (running ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    dispose() {
      disposed = true;
      queued.clear();
      for (const uri of [...waitingFor.keys()]) settle(uri);
    },
  };
}

function isBelow(uri: string, folders: ReadonlySet<string>): boolean {
  for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1)) if (folders.has(uri.slice(0, at))) return true;
  return false;
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toLocaleString('en-GB', { maximumFractionDigits: 1 })} MB`;

const tooLarge = (size: number, limit: number): string =>
  `${megabytes(size)} is more than the limit of ${megabytes(limit)} (setting seedAnnotator.files.maximumSize)`;

/** Why a binary file is skipped. */
export const binaryReason = 'it holds binary data, not text';

const encodingReason = 'it has another encoding than it is read in: “Reopen with Encoding” helps; the setting files.encoding makes it last';

/** Many replacement characters near the start mean that the text was decoded wrongly. */
function isMisread(text: string): boolean {
  const head = text.slice(0, 8192);
  const broken = head.split('\ufffd').length - 1;
  return broken > 8 && broken > head.length / 50;
}
