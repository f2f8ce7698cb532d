import type * as vscode from 'vscode';
import { TreeItemCollapsibleState } from 'vscode';
import { cardDocumentRow, cardRow, entityGroups, type EntityGroup, type EntitySorting } from '../../../core/features/lists/entities.js';
import { mentionUnder } from '../../../core/index/lookup.js';
import { commands, contextKeys, views } from '../../contributions.js';
import type { Session } from '../../session.js';
import type { LeastScore } from '../claims/leastScore.js';
import { createChoice } from './choices.js';
import { createCardDragging } from './dragging.js';
import type { EntityNode } from './entityNode.js';
import { createFilter } from './filter.js';
import { groupItem, rowItem, type TreeModel } from './panelTree.js';
import type { PanelContext } from './panelContext.js';
import { createPanelView, withMore, type PanelView } from './panelView.js';

/** The view People & Organisations: types, in them the cards, in them the documents. */
export function registerEntities(session: Session, memory: vscode.Memento, { decider, least }: PanelContext): PanelView {
  const sorting = createChoice<EntitySorting>(
    memory,
    'entities.sortBy',
    'Sort People and Organisations By',
    { name: 'Name', mentions: 'Mentions, most first', quotes: 'Quotes, most first' },
    'mentions',
  );
  const filter = createFilter(
    contextKeys.entitiesFiltered,
    { edit: commands.filterEntities, clear: commands.clearEntitiesFilter },
    'Words in a name or alias',
  );
  const groups = (): EntityGroup[] =>
    entityGroups(session.index, { sortBy: sorting.get(), filter: filter.text, types: ['person', 'organisation', 'place'] });
  const view = createPanelView<EntityNode>(session, {
    id: views.entities,
    model: createEntityModel(session, groups, least),
    choices: [{ choice: sorting, command: commands.sortEntities }],
    filter,
    dragAndDrop: createCardDragging(session, decider),
    settings: [],
    find(roots, uri, offset) {
      const facts = session.index.get(uri);
      const mention = facts ? mentionUnder(facts, offset) : null;
      const card = mention && session.index.cardOf(uri, mention.entity);
      const root = card ? roots.find(({ group }) => group.cards.includes(card)) : undefined;
      return card && root ? { type: 'card', group: root.group, card } : undefined;
    },
  });
  return withMore(view, least.onDidChange(() => view.refresh()));
}

function createEntityModel(session: Session, groups: () => EntityGroup[], least: LeastScore): TreeModel<EntityNode> {
  return {
    roots: () => groups().map((group) => ({ type: 'group', group })),
    children(node) {
      if (node.type === 'group') return node.group.cards.map((card) => ({ type: 'card', group: node.group, card }));
      return node.type === 'card' ? node.card.members.map((member) => ({ type: 'document', group: node.group, card: node.card, member })) : [];
    },
    parent(node) {
      if (node.type === 'group') return undefined;
      return node.type === 'card' ? { type: 'group', group: node.group } : { type: 'card', group: node.group, card: node.card };
    },
    item(node) {
      if (node.type === 'group') return groupItem(node.group, node.group.type !== 'place' && node.group.type !== 'other');
      if (node.type === 'document') return rowItem(cardDocumentRow(session.index, node.card, node.member), 'document', node.group.id);
      const item = rowItem(cardRow(session.index, node.card, least.value), 'card', node.group.id);
      item.collapsibleState = TreeItemCollapsibleState.Collapsed;
      return item;
    },
  };
}
