import * as vscode from 'vscode';
import type { ListRow } from '../../../core/features/lists/list.js';
import { commands } from '../../contributions.js';

/** What a view of the panel shows, as nodes of its own type. */
export interface TreeModel<N> {
  /** The outermost nodes; asked once after each refresh. */
  roots(): readonly N[];
  children(node: N): readonly N[];
  parent(node: N): N | undefined;
  item(node: N): vscode.TreeItem;
}

/** Shows a tree model in a view; all views of the panel use it. */
export class PanelTree<N> implements vscode.TreeDataProvider<N> {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChangeTreeData = this.changed.event;
  private kept: readonly N[] | null = null;

  constructor(private readonly model: TreeModel<N>) {}

  /** Makes the nodes anew when they are next asked for. */
  refresh(): void {
    this.kept = null;
    this.changed.fire();
  }

  get roots(): readonly N[] {
    return (this.kept ??= this.model.roots());
  }

  getChildren(node?: N): N[] {
    return [...(node === undefined ? this.roots : this.model.children(node))];
  }

  getParent(node: N): N | undefined {
    return this.model.parent(node);
  }

  getTreeItem(node: N): vscode.TreeItem {
    return this.model.item(node);
  }

  dispose(): void {
    this.changed.dispose();
  }
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

/** What a group is called and looks like. */
export interface GroupLook {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly icon: string;
}

/** The tree item of a group. */
export function groupItem({ id, label, description, icon }: GroupLook, isOpen: boolean): vscode.TreeItem {
  const item = new vscode.TreeItem(label, isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = description;
  item.iconPath = new vscode.ThemeIcon(icon);
  item.contextValue = 'group';
  item.accessibilityInformation = { label: `${label}, ${description}` };
  return item;
}
