import { createStatementIndex, type StatementIndex } from '../core/index/statementIndex.js';
import type { WorkspaceIndex } from '../core/index/workspaceIndex.js';

/** Keeps the statement index up with the workspace index: a few documents at once, many or large ones in slices. */
export interface StatementKeeper {
  readonly statements: StatementIndex;
  /** Takes in documents that were put into the workspace index or removed from it. */
  changed(uris: Iterable<string>): void;
  dispose(): void;
}

/** Documents, or parts of large ones, of about 0.3 ms each, so that a slice stays within a frame. */
const perSlice = 20;

/**
 * @param pause    resolves when other work had its turn
 * @param caughtUp called when documents that did not fit into the first slice are in
 */
export function createStatementKeeper(index: WorkspaceIndex, pause: () => Promise<void>, caughtUp: () => void): StatementKeeper {
  const statements = createStatementIndex((uri) => index.get(uri));
  const pending = new Set<string>();
  let running = false;
  let disposed = false;

  let rest: Generator<void, void> | undefined;

  function slice(): void {
    for (let left = perSlice; left > 0 && isBehind(); left--) {
      if (rest) {
        if (rest.next().done) rest = undefined;
        continue;
      }
      const uri = pending.values().next().value!;
      pending.delete(uri);
      const facts = index.get(uri);
      if (facts) rest = statements.putInSlices(uri, facts);
      else statements.remove(uri);
      if (rest?.next().done) rest = undefined;
    }
  }

  const isBehind = (): boolean => rest !== undefined || pending.size > 0;

  async function run(): Promise<void> {
    running = true;
    while (isBehind() && !disposed) {
      await pause();
      slice();
    }
    running = false;
    if (!disposed) caughtUp();
  }

  return {
    statements,
    changed(uris) {
      for (const uri of uris) pending.add(uri);
      if (running) return;
      slice();
      if (isBehind()) void run();
    },
    dispose() {
      disposed = true;
      pending.clear();
    },
  };
}
