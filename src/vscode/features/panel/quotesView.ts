import * as vscode from 'vscode';
import type { AttributionKind } from '../../../core/analysis/types.js';
import { quoteGroups, quoteRow, type QuoteGrouping, type QuoteSorting } from '../../../core/features/lists/quotes.js';
import type { ListGroup } from '../../../core/features/lists/list.js';
import { quotesTable } from '../../../core/features/tables.js';
import { relatedRows } from '../../../core/features/relatedStatements.js';
import { attributionUnder } from '../../../core/index/lookup.js';
import type { Card } from '../../../core/index/cards.js';
import { setting } from '../../config.js';
import { commands, contextKeys, views } from '../../contributions.js';
import type { Session } from '../../session.js';
import { createChoice } from './choices.js';
import { createItemDragging } from './dragging.js';
import { createFilter } from './filter.js';
import { createListModel, findItem } from './listModel.js';
import { saveTable } from './savingTable.js';
import { tickItems } from './ticking.js';
import type { PanelContext } from './panelContext.js';
import { createPanelView, withMore, type PanelView } from './panelView.js';

/** The view Quotes, with the command that shows the quotes of one person there. */
export function registerQuotes(session: Session, memory: vscode.Memento, panel: PanelContext): PanelView {
  let cardKey: string | null = null;
  const grouping = createChoice<QuoteGrouping>(memory, 'quotes.groupBy', 'Group Quotes By', { speaker: 'Speaker', document: 'Document', kind: 'Kind' }, 'speaker');
  const sorting = createChoice<QuoteSorting>(
    memory,
    'quotes.sortBy',
    'Sort Quotes By',
    { position: 'Place in the document', text: 'Words', confidence: 'Confidence, least sure first', quotes: 'Number of quotes: who is quoted most comes first' },
    'position',
  );
  const filter = createFilter(
    contextKeys.quotesFiltered,
    { edit: commands.filterQuotes, clear: commands.clearQuotesFilter },
    'Words in the quote, its speaker or its document',
    { describe: () => (cardKey !== null && session.index.cards().find(({ key }) => key === cardKey)?.name) || '', clear: () => (cardKey = null) },
  );
  const groups = (): ListGroup[] =>
    quoteGroups(session.index, {
      groupBy: grouping.get(),
      sortBy: sorting.get(),
      filter: filter.text,
      kinds: setting('quotes.kinds') as readonly AttributionKind[],
      cardKey,
      leastConfidence: setting('quotes.leastConfidence'),
      onlyUndecided: panel.onlyUndecided(),
    });
  const model = createListModel({
    groups,
    row: (item) => quoteRow(session.index, item, session.statements.related({ ...item, kind: 'quotation' }), grouping.get()),
    related: (item) => relatedRows(session, { ...item, kind: 'quotation' }),
    isFiltered: () => filter.text !== '' || cardKey !== null,
    of: 'quotation',
    hasTicks: true,
  });
  const view = createPanelView(session, {
    id: views.quotes,
    model,
    choices: [
      { choice: grouping, command: commands.groupQuotes },
      { choice: sorting, command: commands.sortQuotes },
    ],
    filter,
    dragAndDrop: createItemDragging(session, panel.decider, views.quotes),
    onTick: (nodes, isTicked) => void tickItems(session, panel.decider, nodes, isTicked),
    settings: ['quotes.kinds', 'quotes.leastConfidence'],
    tellsSkipped: true,
    find(roots, uri, offset) {
      const facts = session.index.get(uri);
      const index = facts ? attributionUnder(facts, offset) : -1;
      return index >= 0 ? findItem(roots, 'quotation', { uri, index }) : undefined;
    },
  });
  const showQuotes = vscode.commands.registerCommand(commands.showQuotes, async (target?: unknown) => {
    const id = typeof target === 'string' ? target : (target as { card?: Card } | undefined)?.card?.id;
    if (!id) return;
    filter.clear();
    cardKey = session.index.cardById(id)?.key ?? null;
    void vscode.commands.executeCommand('setContext', contextKeys.quotesFiltered, true);
    view.refresh();
    await vscode.commands.executeCommand(`${views.quotes}.focus`);
  });
  const save = vscode.commands.registerCommand(commands.saveQuotesTable, () => {
    const items = groups().flatMap((group) => group.items);
    return saveTable('quotes.csv', items.length, 'quote', quotesTable(session.index, items));
  });
  return withMore(view, showQuotes, save);
}
