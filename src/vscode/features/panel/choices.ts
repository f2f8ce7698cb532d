import * as vscode from 'vscode';

/** A choice that a view remembers in the workspace; reading it gives the default until something valid was stored. */
export interface Choice<T extends string> {
  get(): T;
  /** Lets the user pick; true when the choice changed. */
  pick(): Promise<boolean>;
}

/** @param labels what can be chosen, each with its label, in the order in which they are offered */
export function createChoice<T extends string>(
  memory: vscode.Memento,
  key: string,
  title: string,
  labels: Readonly<Record<T, string>>,
  fallback: T,
): Choice<T> {
  const get = (): T => {
    const stored = memory.get<string>(key);
    return stored !== undefined && stored in labels ? (stored as T) : fallback;
  };
  return {
    get,
    async pick() {
      const current = get();
      const items = (Object.entries(labels) as [T, string][]).map(([value, label]) => ({ label, value, ...(value === current ? { description: 'current' } : {}) }));
      const picked = await vscode.window.showQuickPick(items, { title });
      if (!picked || picked.value === current) return false;
      await memory.update(key, picked.value);
      return true;
    },
  };
}
