import { withFields } from '../changes.js';
import type { ListForm } from './forms.js';
import type { Value } from './render.js';

/** A change of the entry with this key: a new one, fields of one, or its end. */
export interface ListChange {
  readonly key: string;
  readonly value?: object;
  readonly fields?: object;
}

/** Changes of a list. */
export interface ListEdit {
  readonly form: ListForm;
  /** The entries as they are. */
  readonly values: readonly object[];
  readonly changes: readonly ListChange[];
}

/** What becomes of a list: new entries, new fields of old ones by their index, and the indices of those that go. */
export interface Settled {
  readonly added: readonly Value[];
  readonly changed: ReadonlyMap<number, Value>;
  readonly removed: ReadonlySet<number>;
}

/** What changes made one after the other come to; `problems` takes those of entries that are not there, in words for people. */
export function settle({ form, values, changes }: ListEdit, problems: string[]): Settled {
  const index = new Map(values.map((value, i) => [(value as Value)[form.idKey] as string, i]));
  const added = new Map<string, Value>();
  const changed = new Map<number, Value>();
  const removed = new Set<number>();
  for (const { key, value, fields } of changes) {
    const at = index.get(key);
    const isThere = at !== undefined && !removed.has(at);
    const own = added.get(key);
    if (value || fields) {
      const news = (value ?? fields) as Value;
      if (own) added.set(key, withFields(own, news));
      else if (isThere) changed.set(at, { ...changed.get(at), ...news });
      else if (value && at !== undefined) {
        // removed and added again in one go
        removed.delete(at);
        const gone = Object.fromEntries(Object.keys(values[at] as Value).map((k) => [k, undefined]));
        changed.set(at, { ...gone, ...news });
      } else if (value) added.set(key, withFields({}, news));
      else problems.push(`The ${form.noun} “${key}” is not in the file any more.`);
    } else if (own) added.delete(key);
    else if (isThere) {
      removed.add(at);
      changed.delete(at);
    } else if (at === undefined) problems.push(`The ${form.noun} “${key}” is not in the file any more.`);
  }
  return { added: [...added.values()], changed, removed };
}
