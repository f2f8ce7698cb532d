import * as vscode from 'vscode';
import type { ItemRef, ListGroup, ListRow } from '../../core/features/lists/list.js';
import { commands } from '../contributions.js';

/** What a list view shows; the same for quotes and claims. */
export interface ListModel {
  groups(): ListGroup[];
  row(item: ItemRef): ListRow | null;
  /** True while only a part is shown on request; groups are open then. */
  isFiltered(): boolean;
  readonly itemContext: string;
}

export type ListNode =
  | { readonly type: 'group'; readonly group: ListGroup }
  | { readonly type: 'item'; readonly group: ListGroup; readonly item: ItemRef };

/** Shows a list model as a tree: groups, and in them the items. */
export class ListTree implements vscode.TreeDataProvider<ListNode> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private groups: ListGroup[] | null = null;

  constructor(private readonly model: ListModel) {}

  refresh(): void {
    this.groups = null;
    this.changed.fire();
  }

  getChildren(node?: ListNode): ListNode[] {
    if (!node) return this.current().map((group) => ({ type: 'group', group }));
    if (node.type === 'item') return [];
    return node.group.items.map((item) => ({ type: 'item', group: node.group, item }));
  }

  getParent(node: ListNode): ListNode | undefined {
    return node.type === 'item' ? { type: 'group', group: node.group } : undefined;
  }

  getTreeItem(node: ListNode): vscode.TreeItem {
    return node.type === 'group' ? groupItem(node.group, this.current().length, this.model.isFiltered()) : rowItem(this.model.row(node.item), this.model.itemContext, node.group.id);
  }

  /** The node of an item, or undefined when the list does not show it. */
  find({ uri, index }: ItemRef): ListNode | undefined {
    for (const group of this.current()) {
      const item = group.items.find((each) => each.uri === uri && each.index === index);
      if (item) return { type: 'item', group, item };
    }
    return undefined;
  }

  get isEmpty(): boolean {
    return this.current().length === 0;
  }

  private current(): ListGroup[] {
    return (this.groups ??= this.model.groups());
  }
}

const openWhenFewer = 8;

function groupItem(group: ListGroup, groups: number, filtered: boolean): vscode.TreeItem {
  const state = filtered || groups < openWhenFewer ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  const item = new vscode.TreeItem(group.label, state);
  // VS Code remembers by id which groups a person closed; what was closed in the whole list is open in a filtered one
  item.id = filtered ? `${group.id}\nfiltered` : group.id;
  item.description = group.description;
  item.iconPath = new vscode.ThemeIcon(group.icon);
  item.accessibilityInformation = { label: `${group.label}, ${group.description}` };
  item.contextValue = 'group';
  return item;
}

/** The tree item of a row; a click opens the document and selects the words. */
export function rowItem(row: ListRow | null, contextValue: string, within: string): vscode.TreeItem {
  if (!row) return new vscode.TreeItem('');
  const item = new vscode.TreeItem(row.label);
  item.id = `${within}\n${row.id}`;
  item.description = row.description;
  item.tooltip = row.tooltip.join('\n');
  item.iconPath = new vscode.ThemeIcon(row.icon);
  item.accessibilityInformation = { label: row.accessibilityLabel };
  item.contextValue = contextValue;
  item.command = { command: commands.reveal, title: 'Open', arguments: [row.uri, row.spans.map(({ start, end }) => ({ start, end }))] };
  return item;
}
