import { batchUnits } from '../core/analysis/batch.js';

/** How soon a document is wanted. Files come last, and only they go together. */
export type Rank = 'visible' | 'open' | 'file';

/** The documents that wait for their analysis or are being analysed. One that is added while it is analysed is to be analysed again. */
export interface AnalysisQueue {
  /** How many wait. */
  readonly size: number;
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
  /**
   * What is to be analysed next: an open document alone, a visible one first, or files, as many as are analysed together. They are being analysed until
   * `settle` is called. Empty where nothing waits.
   */
  next(): Promise<readonly string[]>;
  /** What `next` gave is analysed. */
  settle(): void;
  /** The size of a file; asked for once from when it is added to this call. */
  takeSize(uri: string): Promise<number>;
  /** Withdraws all. */
  clear(): void;
}

/** Files that are asked for their size at the same time. */
const filesTogether = 32;

/** Makes an empty queue; `sizeOf` asks a file for its size in bytes. */
export function createAnalysisQueue(rankOf: (uri: string) => Rank, sizeOf: (uri: string) => Promise<number>): AnalysisQueue {
  const queued = new Set<string>();
  const busyWith = new Set<string>();
  /** Of queued files that were asked for theirs. */
  const sizes = new Map<string, Promise<number>>();
  const settled = new Map<string, (() => void)[]>();

  const isPending = (uri: string): boolean => queued.has(uri) || busyWith.has(uri);

  function tellWhereSettled(uri: string): void {
    if (isPending(uri)) return;
    const resolvers = settled.get(uri) ?? [];
    settled.delete(uri);
    for (const resolve of resolvers) resolve();
  }

  function first(): string | undefined {
    let open: string | undefined;
    let file: string | undefined;
    for (const uri of queued) {
      const rank = rankOf(uri);
      if (rank === 'visible') return uri;
      if (rank === 'open') open ??= uri;
      else file ??= uri;
    }
    return open ?? file;
  }

  function knownSize(uri: string): Promise<number> {
    const size = sizes.get(uri) ?? sizeOf(uri);
    sizes.set(uri, size);
    return size;
  }

  /** The first files, as many as go together and still wait as files when their sizes are known. */
  async function filesThatFit(): Promise<readonly string[]> {
    const uris = [...queued].slice(0, filesTogether);
    if (uris.length === 1) return uris;
    const known = await Promise.all(uris.map((uri) => knownSize(uri).catch(() => 0)));
    let left = batchUnits;
    const count = known.findIndex((size) => (left -= size) < 0);
    return uris.slice(0, count < 0 ? uris.length : Math.max(1, count)).filter((uri) => queued.has(uri) && rankOf(uri) === 'file');
  }

  return {
    get size() {
      return queued.size;
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
      busyWith.delete(uri);
      sizes.delete(uri);
      tellWhereSettled(uri);
    },
    waiting: () => [...queued],
    isPending,
    whenSettled: (uri) => (isPending(uri) ? new Promise((resolve) => settled.set(uri, [...(settled.get(uri) ?? []), resolve])) : Promise.resolve()),
    async next() {
      for (let uri = first(); uri !== undefined; uri = first()) {
        const uris = rankOf(uri) === 'file' ? await filesThatFit() : [uri];
        for (const each of uris) {
          queued.delete(each);
          busyWith.add(each);
        }
        if (uris.length > 0) return uris;
      }
      return [];
    },
    settle() {
      const uris = [...busyWith];
      busyWith.clear();
      uris.forEach(tellWhereSettled);
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
