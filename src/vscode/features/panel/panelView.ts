import * as vscode from 'vscode';
import { misreadLabel, skippedLabel } from '../../../core/features/labels.js';
import { createThrottle } from '../../../host/throttle.js';
import { affects } from '../../config.js';
import type { SettingName } from '../../contributions.js';
import { systemClock } from '../../ports/clock.js';
import type { Session } from '../../session.js';
import type { Choice } from './choices.js';
import type { Filter } from './filter.js';
import { PanelTree, type TreeModel } from './panelTree.js';

/** A view that can show the item at a place of a document. */
export interface PanelView extends vscode.Disposable {
  readonly id: string;
  readonly visible: boolean;
  readonly selection: readonly unknown[];
  refresh(): void;
  follow(uri: string, offset: number): void;
}

/** What makes one view differ from the others. */
export interface PanelViewOptions<N> {
  readonly id: string;
  readonly model: TreeModel<N>;
  /** The choices a person makes for this view, as how to group and to sort, with the command that asks for each. */
  readonly choices: readonly { readonly choice: Choice<string>; readonly command: string }[];
  readonly filter: Filter;
  /** Settings whose change changes what is listed. */
  readonly settings: readonly SettingName[];
  /** What can be dragged and dropped; needed by every view, and with a handler: VS Code hides for two seconds the rows of a view without one, once it has had a message. */
  readonly dragAndDrop: vscode.TreeDragAndDropController<N>;
  readonly onTick?: (nodes: readonly N[], isTicked: boolean) => void;
  /** True for the view whose message also tells of skipped files. */
  readonly tellsSkipped?: boolean;
  /** The node at a place of a document among the present roots. */
  find(roots: readonly N[], uri: string, offset: number): N | undefined;
}

/** Milliseconds between two times that a list is made for what changes by itself: with more documents it takes longer to make and to send. */
const listPause = (documents: number): number => Math.min(1000, documents / 2);

/** Makes the view, keeps it up with the session, its settings and its filter, and registers its group, sort and filter commands. */
export function createPanelView<N>(session: Session, options: PanelViewOptions<N>): PanelView {
  const { filter } = options;
  const tree = new PanelTree<N>(options.model);
  const view = vscode.window.createTreeView<N>(options.id, {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    manageCheckboxStateManually: true,
    dragAndDropController: options.dragAndDrop,
  });
  const tell = (): void => void (view.message = viewMessage(session, () => tree.roots.length === 0, filter.describe(), options.tellsSkipped === true));
  const refresh = (): void => {
    tree.refresh();
    tell();
  };
  const changing = createThrottle(refresh, () => listPause(session.index.size), systemClock);
  filter.onDidChange(refresh);
  tell();
  const subscriptions = vscode.Disposable.from(
    view,
    tree,
    changing,
    session.onDidChange(() => changing.ask()),
    view.onDidChangeCheckboxState(({ items }) => {
      for (const state of [vscode.TreeItemCheckboxState.Checked, vscode.TreeItemCheckboxState.Unchecked]) {
        const nodes = items.filter(([, each]) => each === state).map(([node]) => node);
        if (nodes.length) options.onTick?.(nodes, state === vscode.TreeItemCheckboxState.Checked);
      }
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affects(event, ...options.settings)) refresh();
    }),
    ...options.choices.map(({ choice, command }) => vscode.commands.registerCommand(command, async () => {
      if (await choice.pick()) refresh();
    })),
    vscode.commands.registerCommand(filter.commands.edit, () => filter.edit()),
    vscode.commands.registerCommand(filter.commands.clear, () => filter.clear()),
  );
  return {
    id: options.id,
    get visible() {
      return view.visible;
    },
    get selection() {
      return view.selection;
    },
    follow(uri, offset) {
      const node = options.find(tree.roots, uri, offset);
      if (node !== undefined) void view.reveal(node, { select: true, focus: false, expand: false }).then(undefined, () => undefined);
    },
    refresh,
    dispose: () => subscriptions.dispose(),
  };
}

/** The view with what else is disposed with it. */
export const withMore = (view: PanelView, ...more: readonly vscode.Disposable[]): PanelView => ({
  id: view.id,
  get visible() {
    return view.visible;
  },
  get selection() {
    return view.selection;
  },
  refresh: () => view.refresh(),
  follow: (uri, offset) => view.follow(uri, offset),
  dispose: () => vscode.Disposable.from(view, ...more).dispose(),
});

/** The line above a view's tree: what is filtered, and which files were skipped or misread. */
function viewMessage(session: Session, isEmpty: () => boolean, filter: string, withSkipped: boolean): string {
  const lines: string[] = session.isReady ? [] : ['Reading the seeds…'];
  if (filter) lines.push(isEmpty() ? `Nothing fits “${filter}”.` : `Only what fits “${filter}”.`);
  if (withSkipped) lines.push(skippedLabel(session.indexer.skipped), misreadLabel(session.index));
  return lines.filter(Boolean).join(' ');
}
