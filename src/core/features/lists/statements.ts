import { compareText } from '../../text/compareText.js';
import type { Card } from '../../index/cards.js';
import type { WorkspaceIndex } from '../../index/workspaceIndex.js';
import { count, entityIcons, fileName } from '../labels.js';
import { sourceKey } from '../sourceLabels.js';
import { groupBy, type ListItem, type ListGroup } from './list.js';

/** What groups of quotes and of claims need to know of one of them. */
export interface StatementGrouping<E extends ListItem> {
  /** What its group is made by. */
  readonly by: 'person' | 'document' | 'kind';
  readonly icon: string;
  /** "quote", "claim". */
  readonly noun: string;
  kindOf(entry: E): { readonly key: string; readonly label: string };
  /** Speaker or claimant: an entity of its document, or -1, and what they are called. */
  whoOf(entry: E): Who;
  sort(entries: readonly E[]): readonly E[];
  /** The kinds in their order. */
  readonly kinds: readonly string[];
}

/** Who says something: an entity of the document, or -1, and the words for them, made when they are asked for. */
export interface Who {
  readonly entity: number;
  label(): string;
  /** Where nobody is named and the text has no words for a source: the id of the group for those, which comes last. */
  readonly otherwise?: 'none' | 'own' | undefined;
}

/**
 * The key of who says something: a card's id, the words of a source without a name, or the group of those without any. “The company” and “it” of two
 * documents are two; they are told apart by their document.
 */
export function whoKey(index: WorkspaceIndex, uri: string, { entity, label, otherwise }: Who): string {
  return cardOfWho(index, uri, entity)?.id ?? otherwise ?? `source:${sourceKey(label())} ${uri}`;
}

/** What their group is called: their name on the card, or the words. */
const whoLabel = (index: WorkspaceIndex, uri: string, { entity, label }: Who): string => cardOfWho(index, uri, entity)?.name ?? label();

/** The same for a list of names only: the words with their document. */
export function whoAlone(index: WorkspaceIndex, uri: string, who: Who): string {
  const label = whoLabel(index, uri, who);
  return isSource(whoKey(index, uri, who)) ? `${label} · ${fileName(uri)}` : label;
}

const cardOfWho = (index: WorkspaceIndex, uri: string, entity: number): Card | undefined => (entity >= 0 ? index.cardOf(uri, entity) : undefined);

/** The entries in groups: documents and kinds keep their order; people go by name, sources without a name behind them, those without words last. */
export function statementGroups<E extends ListItem>(index: WorkspaceIndex, entries: readonly E[], grouping: StatementGrouping<E>): ListGroup[] {
  const { by, icon, noun, kindOf, whoOf, sort, kinds } = grouping;
  const keyOf = (entry: E): string => (by === 'document' ? `document:${entry.uri}` : by === 'kind' ? `kind:${kindOf(entry).key}` : whoKey(index, entry.uri, whoOf(entry)));
  const labelOf = (entry: E): string => (by === 'document' ? fileName(entry.uri) : by === 'kind' ? kindOf(entry).label : whoLabel(index, entry.uri, whoOf(entry)));
  const cardOf = (entry: E): Card | undefined => (by === 'person' ? cardOfWho(index, entry.uri, whoOf(entry).entity) : undefined);
  const iconOf = (id: string, card: Card | undefined): string => (id === 'own' ? 'file-text' : isOpen(id) ? 'question' : card && card.type !== 'person' ? entityIcons[card.type] : icon);
  const groups = [...groupBy(entries, keyOf)].map(([id, members]): ListGroup => {
    const sorted = sort(members);
    const card = cardOf(sorted[0]!);
    return {
      id,
      key: card?.key ?? id,
      label: labelOf(sorted[0]!),
      description: `${count(members.length, noun)}${isSource(id) ? ` · no name · ${fileName(sorted[0]!.uri)}` : ''}`,
      icon: iconOf(id, card),
      items: sorted.map(({ uri, index: i }) => ({ uri, index: i })),
    };
  });
  if (by === 'kind') return kinds.flatMap((kind) => groups.filter((group) => group.id === `kind:${kind}`));
  return by === 'document' ? groups : groups.sort((a, b) => rankOf(a) - rankOf(b) || compareText(a.label, b.label));
}

/** True for the words of a source whom the text does not name. */
const isSource = (id: string): boolean => id.startsWith('source:');

/** True where nobody is known to say it. */
const isOpen = (id: string): boolean => id === 'none' || isSource(id);

/** Cards first, then sources without a name, then those without words. */
export const rankOf = ({ id }: ListGroup): number => (id === 'none' || id === 'own' ? 2 : isSource(id) ? 1 : 0);

/** How entries are sorted; null: by document and place, as they come. */
export type EntryOrder<E> = ((a: E, b: E) => number) | null;

/** Entries, which come by document and place, by the order. */
export const sortEntries = <E extends ListItem>(entries: readonly E[], order: EntryOrder<E>): readonly E[] => (order ? entries.toSorted(order) : entries);
