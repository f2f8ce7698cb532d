import type { EntityType } from '../../analysis/types.js';
import type { DocumentFacts } from '../../index/facts.js';
import { mentionAt, mentionKinds, rowsOf } from '../../index/mentionTable.js';
import type { Card, CardMember } from '../../index/cards.js';
import type { WorkspaceIndex } from '../../index/workspaceIndex.js';
import { count, countsLabel, entityIcons, entityTypeLabels, entityTypePlurals, fileName } from '../labels.js';
import { createFilter, type ListRow } from './list.js';

export type EntitySorting = 'name' | 'mentions' | 'quotes';

export interface EntitiesOptions {
  readonly sortBy: EntitySorting;
  readonly filter: string;
  readonly types: readonly EntityType[];
}

/** People, Organisations, ... with their cards. */
export interface EntityGroup {
  readonly id: string;
  readonly type: EntityType;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
  readonly cards: readonly Card[];
}

/** The groups of the People & Organisations view: one a type, in the order of `types`; empty ones are left out. */
export function entityGroups(index: WorkspaceIndex, { sortBy, filter, types }: EntitiesOptions): EntityGroup[] {
  const fits = createFilter(filter);
  const cards = index.cards().filter((card) => fits(() => [card.name, ...card.aliases]));
  return types.flatMap((type) => {
    const members = cards.filter((card) => card.type === type);
    if (!members.length) return [];
    const [label, icon] = [entityTypePlurals[type], entityIcons[type]];
    return [{ id: `type:${type}`, type, label, description: members.length.toLocaleString('en-GB'), icon, cards: sortCards(index, members, sortBy) }];
  });
}

function sortCards(index: WorkspaceIndex, cards: readonly Card[], by: EntitySorting): readonly Card[] {
  if (by === 'name') return cards;
  const weight = new Map(cards.map((card) => [card, index.counts(card)[by === 'quotes' ? 'quotations' : 'mentions']]));
  return [...cards].sort((a, b) => (weight.get(b) ?? 0) - (weight.get(a) ?? 0));
}

/**
 * The row of a card.
 * @param leastCheckWorthiness claims that are less worth checking are counted apart, 0..1
 */
export function cardRow(index: WorkspaceIndex, card: Card, leastCheckWorthiness = 0): ListRow {
  const counts = index.counts(card, leastCheckWorthiness);
  const numbers = countsLabel(counts);
  const first = card.members[0]!;
  const facts = index.get(first.uri)!;
  const role = card.members.map(({ uri, entity }) => index.get(uri)?.entities[entity]?.roles[0]?.text).find(Boolean);
  return {
    id: card.key,
    label: card.name,
    description: counts.quotations ? `${counts.mentions} · ${count(counts.quotations, 'quote')}` : String(counts.mentions),
    tooltip: [
      `${card.name} · ${entityTypeLabels[card.type]}`,
      ...(role ? [role] : []),
      ...(card.aliases.length ? [`Also: ${card.aliases.join(', ')}`] : []),
      `${numbers} in ${count(counts.documents, 'document')}`,
    ],
    icon: entityIcons[card.type],
    accessibilityLabel: `${card.name}, ${entityTypeLabels[card.type]}${role ? `, ${role}` : ''}, ${numbers}`,
    uri: first.uri,
    spans: firstName(facts, first.entity),
  };
}

function firstName({ mentions }: DocumentFacts, entity: number): ListRow['spans'] {
  const name = mentionKinds.indexOf('name');
  const row = rowsOf(mentions, entity).find((each) => mentions.kinds[each] === name);
  return row === undefined ? [] : [mentionAt(mentions, row)];
}

/** The row of a document in which a card's entity is mentioned; a click goes to its first mention there. */
export function cardDocumentRow(index: WorkspaceIndex, card: Card, { uri, entity }: CardMember): ListRow {
  const facts = index.get(uri)!;
  const rows = rowsOf(facts.mentions, entity);
  const name = fileName(uri);
  return {
    id: `${card.key}@${uri}`,
    label: name,
    description: count(rows.length, 'mention'),
    tooltip: [facts.title, `${card.name}: ${count(rows.length, 'mention')}`],
    icon: 'file-text',
    accessibilityLabel: `${name}, ${count(rows.length, 'mention')} of ${card.name}`,
    uri,
    spans: Array.from(rows.subarray(0, 1), (row) => mentionAt(facts.mentions, row)),
  };
}
