import { createStatementIndex, type StatementIndex } from '../core/index/statementIndex.js';
import type { WorkspaceIndex } from '../core/index/workspaceIndex.js';

/** Keeps the statement index up with the workspace index: a few documents at once, many in slices. */
export interface StatementKeeper {
  readonly statements: StatementIndex;
  /** Takes in documents that were put into the workspace index or removed from it. */
  changed(uris: Iterable<string>): void;
  dispose(): void;
}

/** About 0.3 ms each, so that a slice stays within a frame. */
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

  function slice(): void {
    let left = perSlice;
    for (const uri of pending) {
      if (left-- === 0) return;
      pending.delete(uri);
      const facts = index.get(uri);
      if (facts) statements.put(uri, facts);
      else statements.remove(uri);
    }
  }

  async function run(): Promise<void> {
    running = true;
    while (pending.size && !disposed) {
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
      if (pending.size) void run();
    },
    dispose() {
      disposed = true;
      pending.clear();
    },
  };
}
