import * as vscode from 'vscode';
import { claimGroups, claimRow, type ClaimGrouping, type ClaimSorting } from '../../../core/features/lists/claims.js';
import { uniqueItems, type ListGroup } from '../../../core/features/lists/list.js';
import { claimsTable } from '../../../core/features/tables.js';
import { relatedRows } from '../../../core/features/relatedStatements.js';
import { claimUnder } from '../../../core/index/lookup.js';
import { commands, contextKeys, views } from '../../contributions.js';
import type { Session } from '../../session.js';
import { createClaimSelector } from '../claims/selecting.js';
import { createChoice } from './choices.js';
import { createItemDragging } from './dragging.js';
import { createFilter } from './filter.js';
import { createListModel, findItem } from './listModel.js';
import { saveTable } from './savingTable.js';
import { tickItems } from './ticking.js';
import type { PanelContext } from './panelContext.js';
import { createPanelView, withMore, type PanelView } from './panelView.js';

/** The view Claims, with the command that shows only some kinds, claimants and documents. */
export function registerClaims(session: Session, memory: vscode.Memento, panel: PanelContext): PanelView {
  const { least } = panel;
  const selector = createClaimSelector();
  const grouping = createChoice<ClaimGrouping>(memory, 'claims.groupBy', 'Group Claims By', { claimant: 'Claimant', document: 'Document', kind: 'Kind' }, 'claimant');
  const sorting = createChoice<ClaimSorting>(
    memory,
    'claims.sortBy',
    'Sort Claims By',
    { checkWorthiness: 'Check-worthiness, highest first', position: 'Place in the document', text: 'Words' },
    'checkWorthiness',
  );
  const filter = createFilter(
    contextKeys.claimsFiltered,
    { edit: commands.filterClaims, clear: commands.clearClaimsFilter },
    'Words in the claim, its claimant, its kind or its document',
    selector,
  );
  const groups = (): ListGroup[] =>
    claimGroups(session.index, {
      groupBy: grouping.get(),
      sortBy: sorting.get(),
      filter: filter.text,
      leastCheckWorthiness: least.value,
      selection: selector.selection,
      onlyUndecided: panel.onlyUndecided(),
    });
  const model = createListModel({
    groups,
    row: (item) => claimRow(session.index, item, session.statements.related({ ...item, kind: 'claim' }), grouping.get()),
    related: (item) => relatedRows(session, { ...item, kind: 'claim' }),
    isFiltered: () => filter.describe() !== '',
    of: 'claim',
    hasTicks: true,
  });
  const view = createPanelView(session, {
    id: views.claims,
    model,
    choices: [
      { choice: grouping, command: commands.groupClaims },
      { choice: sorting, command: commands.sortClaims },
    ],
    filter,
    dragAndDrop: createItemDragging(session, panel.decider, views.claims),
    onTick: (nodes, isTicked) => void tickItems(session, panel.decider, nodes, isTicked),
    settings: [],
    find(roots, uri, offset) {
      const facts = session.index.get(uri);
      const index = facts ? claimUnder(facts, offset) : -1;
      return index >= 0 ? findItem(roots, 'claim', { uri, index }) : undefined;
    },
  });
  return withMore(
    view,
    least.onDidChange(() => view.refresh()),
    vscode.commands.registerCommand(commands.saveClaimsTable, () => {
      const items = uniqueItems(groups().flatMap((group) => group.items));
      return saveTable('claims.csv', items.length, 'claim', claimsTable(session.index, items));
    }),
    vscode.commands.registerCommand(commands.selectClaims, async () => {
      if (await selector.pick(session.index, least.value)) filter.update();
    }),
  );
}
