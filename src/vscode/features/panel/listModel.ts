import * as vscode from 'vscode';
import type { ListItem, ListGroup, ListRow } from '../../../core/features/lists/list.js';
import type { RelatedRow } from '../../../core/features/relatedStatements.js';
import { groupItem, rowItem, type TreeModel } from './panelTree.js';

/** What a list view shows: groups with items, as quotes and claims are. */
export interface List {
  groups(): readonly ListGroup[];
  row(item: ListItem): ListRow | null;
  /** True while only a part is shown on request; groups are open then. */
  isFiltered(): boolean;
  /** What its items are; with what was decided about one, the `viewItem` in menus: "quotation undecided". */
  readonly of: ListItemType;
  /** Each item has a box that is ticked when a person found it right. */
  readonly hasTicks?: boolean;
  /** The same in other documents, as rows below the item. */
  related?(item: ListItem): readonly RelatedRow[];
}

export type ListItemType = 'quotation' | 'claim' | 'annotation';

/** A row of a list view. */
export type ListNode =
  | { readonly type: 'group'; readonly of: ListItemType; readonly group: ListGroup }
  | { readonly type: 'item'; readonly of: ListItemType; readonly group: ListGroup; readonly item: ListItem }
  | { readonly type: 'related'; readonly of: ListItemType; readonly group: ListGroup; readonly item: ListItem; readonly row: RelatedRow };

/** True for a row of a list view, among all that VS Code gives to commands. */
export const isListNode = (value: unknown): value is ListNode => typeof value === 'object' && value !== null && 'of' in value && 'group' in value;

const openWhenFewer = 8;

/** A list as a tree: groups, in them the items, and below an item the same in other documents. */
export function createListModel(list: List): TreeModel<ListNode> {
  let count = 0;
  return {
    roots() {
      const groups = list.groups();
      count = groups.length;
      return groups.map((group) => ({ type: 'group', of: list.of, group }));
    },
    children(node) {
      const { of, group } = node;
      if (node.type === 'group') return group.items.map((item) => ({ type: 'item', of, group, item }));
      return node.type === 'item' ? (list.related?.(node.item) ?? []).map((row) => ({ type: 'related', of, group, item: node.item, row })) : [];
    },
    parent(node) {
      const { of, group } = node;
      return node.type === 'group' ? undefined : node.type === 'item' ? { type: 'group', of, group } : { type: 'item', of, group, item: node.item };
    },
    item(node) {
      if (node.type === 'related') return rowItem(node.row, 'related', `${node.group.key}\n${node.item.index} ${node.item.uri}`);
      if (node.type === 'item') {
        const row = list.row(node.item);
        const what = row?.menu ?? `${list.of} ${row?.decided ?? 'undecided'}${row?.isStale ? ' stale' : ''}`;
        const item = rowItem(row, what, node.group.key);
        if (row && list.hasTicks) item.checkboxState = tickOf(row);
        if (list.related?.(node.item).length) item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
        return item;
      }
      const filtered = list.isFiltered();
      const few = count < openWhenFewer;
      // VS Code remembers by id which groups are open; what was closed in the whole list is open in a filtered one, and few become many while the seeds are read
      const id = filtered ? `${node.group.key}\nfiltered` : few ? `${node.group.key}\nfew` : node.group.key;
      return groupItem({ ...node.group, id }, filtered || few);
    },
  };
}

function tickOf({ decided, label }: ListRow): NonNullable<vscode.TreeItem['checkboxState']> {
  const isTicked = decided === 'confirmed' || decided === 'added';
  return {
    state: isTicked ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked,
    tooltip: isTicked ? 'Right; click to take that back' : 'Confirm',
    accessibilityInformation: { label: `${isTicked ? 'Confirmed' : 'Not confirmed'}: ${label}`, role: 'checkbox' },
  };
}

/** The node of an item, or undefined when the groups do not hold it. */
export function findItem(groups: readonly ListNode[], of: ListItemType, { uri, index }: ListItem): ListNode | undefined {
  for (const { group } of groups) {
    const item = group.items.find((each) => each.uri === uri && each.index === index);
    if (item) return { type: 'item', of, group, item };
  }
  return undefined;
}
