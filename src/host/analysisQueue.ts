import { batchUnits } from '../core/analysis/batch.js';

/** The documents that are wanted before the files, each alone. */
export interface OpenDocuments {
  /** Their URIs, those wanted first before the rest. */
  inOrder(): Iterable<string>;
  has(uri: string): boolean;
}

/** Documents that are being analysed. */
export interface Batch {
  /** URIs, in their order. */
  readonly uris: readonly string[];
  /** They are analysed. To be called once. */
  settle(): void;
}

/** The documents that wait for their analysis or are being analysed. One that is added while it is analysed is to be analysed again, when that is done. */
export interface AnalysisQueue {
  /** How many wait. */
  readonly size: number;
  /** How many are being analysed. */
  readonly busy: number;
  add(uri: string): void;
  /** Takes back what was added and is not being analysed yet. */
  withdraw(uri: string): void;
  /** Takes it out, also where it is being analysed: nobody waits for what comes of that. */
  remove(uri: string): void;
  /** Those that wait, in the order in which they were added. */
  waiting(): readonly string[];
  /** True while the document waits or is being analysed. */
  isPending(uri: string): boolean;
  /** Resolves, at once or later, when the document is no more pending. */
  whenSettled(uri: string): Promise<void>;
  /** True where `next` has something to give: an open document or, where files are wanted, too, anything. */
  holds(withFiles: boolean): boolean;
  /**
   * What is to be analysed next: an open document alone or, where files are wanted, too, as many of them as are analysed together. Null where nothing of that waits.
   */
  next(withFiles: boolean): Promise<Batch | null>;
  /** The size of a file; asked for once from when it is added to this call. */
  takeSize(uri: string): Promise<number>;
  /** Withdraws all. */
  clear(): void;
}

/** Files that are asked for their size at the same time. */
const filesTogether = 32;

/** Makes an empty queue; `sizeOf` asks a file for its size in bytes. */
export function createAnalysisQueue(open: OpenDocuments, sizeOf: (uri: string) => Promise<number>): AnalysisQueue {
  const queued = new Set<string>();
  const batches = new Set<Set<string>>();
  /** Of queued files that were asked for theirs. */
  const sizes = new Map<string, Promise<number>>();
  const settled = new Map<string, (() => void)[]>();

  function isBusy(uri: string): boolean {
    for (const batch of batches) if (batch.has(uri)) return true;
    return false;
  }
  const isPending = (uri: string): boolean => queued.has(uri) || isBusy(uri);
  const waits = (uri: string): boolean => queued.has(uri) && !isBusy(uri);

  function tellWhereSettled(uri: string): void {
    if (isPending(uri)) return;
    const resolvers = settled.get(uri) ?? [];
    settled.delete(uri);
    for (const resolve of resolvers) resolve();
  }

  function first(withFiles: boolean): string | undefined {
    for (const uri of open.inOrder()) if (waits(uri)) return uri;
    if (withFiles) for (const uri of queued) if (!isBusy(uri)) return uri;
    return undefined;
  }

  function begin(uris: readonly string[]): Batch {
    const batch = new Set(uris);
    batches.add(batch);
    for (const uri of uris) queued.delete(uri);
    return {
      uris,
      settle() {
        batches.delete(batch);
        batch.forEach(tellWhereSettled);
      },
    };
  }

  function knownSize(uri: string): Promise<number> {
    const size = sizes.get(uri) ?? sizeOf(uri);
    sizes.set(uri, size);
    return size;
  }

  /** The first files, as many as go together. */
  async function filesThatFit(): Promise<readonly string[]> {
    const uris: string[] = [];
    for (const uri of queued) if (!isBusy(uri) && uris.push(uri) === filesTogether) break;
    if (uris.length === 1) return uris;
    const known = await Promise.all(uris.map((uri) => knownSize(uri).catch(() => 0)));
    let left = batchUnits;
    const count = known.findIndex((size) => (left -= size) < 0);
    return uris.slice(0, count < 0 ? uris.length : Math.max(1, count));
  }

  return {
    get size() {
      return queued.size;
    },
    get busy() {
      return [...batches].reduce((n, batch) => n + batch.size, 0);
    },
    add(uri) {
      queued.add(uri);
      sizes.delete(uri);
    },
    withdraw(uri) {
      queued.delete(uri);
      tellWhereSettled(uri);
    },
    remove(uri) {
      queued.delete(uri);
      for (const batch of batches) batch.delete(uri);
      sizes.delete(uri);
      tellWhereSettled(uri);
    },
    waiting: () => [...queued],
    isPending,
    whenSettled: (uri) => (isPending(uri) ? new Promise((resolve) => settled.set(uri, [...(settled.get(uri) ?? []), resolve])) : Promise.resolve()),
    holds: (withFiles) => first(withFiles) !== undefined,
    async next(withFiles) {
      for (let uri = first(withFiles); uri !== undefined; uri = first(withFiles)) {
        // while sizes were asked for, a file may have been opened, withdrawn or given to another
        const uris = open.has(uri) ? [uri] : (await filesThatFit()).filter((each) => waits(each) && !open.has(each));
        if (uris.length > 0) return begin(uris);
      }
      return null;
    },
    takeSize(uri) {
      const size = knownSize(uri);
      sizes.delete(uri);
      return size;
    },
    clear() {
      queued.clear();
      sizes.clear();
      [...settled.keys()].forEach(tellWhereSettled);
    },
  };
}
