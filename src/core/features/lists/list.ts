import type { AnnotationStatus } from '../../annotations/schema.js';
import type { Span } from '../../text/span.js';

/** Which item of which document. */
export interface ListItem {
  readonly uri: string;
  /** Index into the document's attributions, claims or annotations; -1 for the whole file. */
  readonly index: number;
}

/** A group of a list: its items are made into rows only when it is opened. */
export interface ListGroup {
  /** What its items have in common: a card's id, a document, a kind. */
  readonly id: string;
  /** Unique within the list, and the same when an entity enters the register. */
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly items: readonly ListItem[];
}

/** A row of a list. Texts are plain; whoever shows them escapes them. */
export interface ListRow {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** The whole words and the details, a line each. */
  readonly tooltip: readonly string[];
  /** A codicon's name (https://code.visualstudio.com/api/references/icons-in-labels). */
  readonly icon: string;
  /** What a screen reader says. */
  readonly accessibilityLabel: string;
  readonly uri: string;
  /** What a click selects. */
  readonly spans: readonly Span[];
  /** What a person decided about it; undefined where nobody has. */
  readonly decided?: AnnotationStatus | undefined;
  /** True for a decision whose place is in doubt. */
  readonly isStale?: boolean;
  /** What its menu is for, where it is no finding or annotation: a file, a name that is ignored, or a decision about an entity. */
  readonly menu?: 'file' | 'ignored' | 'entity';
}

/** Makes a function that is true when every word of the filter is found in one of the texts, which are made only when asked for; letter case and accents do not count. */
export function createFilter(filter: string): (texts: () => readonly string[]) => boolean {
  const words = fold(filter).split(/\s+/).filter(Boolean);
  if (!words.length) return () => true;
  return (texts) => {
    const text = fold(texts().join('\n'));
    return words.every((word) => text.includes(word));
  };
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Collects items under keys, keys in the order of their first item. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Each item once, in their order: a claim of two kinds stands in two groups. */
export const uniqueItems = (items: readonly ListItem[]): ListItem[] => [...new Map(items.map((item) => [`${item.index} ${item.uri}`, item])).values()];
