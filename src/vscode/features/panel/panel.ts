import * as vscode from 'vscode';
import { commands, contextKeys, languageId } from '../../contributions.js';
import type { Session } from '../../session.js';
import { registerClaims } from './claimsView.js';
import { registerDecisions } from './decisionsView.js';
import { registerEntities } from './entitiesView.js';
import type { PanelContext } from './panelContext.js';
import type { PanelView } from './panelView.js';
import { registerQuotes } from './quotesView.js';

/** The side panel, and what is selected in its views. */
export interface Panel extends vscode.Disposable {
  readonly selected: (view: string) => readonly unknown[];
}

/** Quotes, Claims, People & Organisations, and Decisions over all seeds of the workspace. */
export function registerPanel(session: Session, memory: vscode.Memento, given: Pick<PanelContext, 'decider' | 'least'>): Panel {
  const onlyUndecidedKey = 'onlyUndecided';
  const context: PanelContext = { ...given, onlyUndecided: () => memory.get(onlyUndecidedKey) === true };
  const panel = [registerQuotes(session, memory, context), registerClaims(session, memory, context), registerEntities(session, memory, context), registerDecisions(session)];
  const showOnlyUndecided = async (on: boolean): Promise<void> => {
    await memory.update(onlyUndecidedKey, on);
    await vscode.commands.executeCommand('setContext', contextKeys.onlyUndecided, on);
    for (const view of panel) view.refresh();
  };
  void vscode.commands.executeCommand('setContext', contextKeys.onlyUndecided, context.onlyUndecided());
  const subscriptions = vscode.Disposable.from(
    ...panel,
    followSelection(session, memory, panel),
    vscode.commands.registerCommand(commands.showUndecided, () => showOnlyUndecided(true)),
    vscode.commands.registerCommand(commands.showAll, () => showOnlyUndecided(false)),
    vscode.commands.registerCommand(commands.refresh, () => session.refresh()),
    vscode.commands.registerCommand(commands.showLog, () => session.log.show()),
  );
  return { selected: (id) => panel.find((view) => view.id === id)?.selection ?? [], dispose: () => subscriptions.dispose() };
}

/** Selects in the visible views what the cursor in a seed is on, when that is switched on. */
function followSelection(session: Session, memory: vscode.Memento, panel: readonly PanelView[]): vscode.Disposable {
  const key = 'followsSelection';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follows = (): boolean => memory.get(key) === true;
  const show = (editor: vscode.TextEditor | undefined): void => {
    if (!follows() || editor?.document.languageId !== languageId) return;
    const [uri, offset] = [editor.document.uri.toString(), editor.document.offsetAt(editor.selection.active)];
    for (const view of panel) if (view.visible) view.follow(uri, offset);
  };
  const turn = async (on: boolean): Promise<void> => {
    await memory.update(key, on);
    await vscode.commands.executeCommand('setContext', contextKeys.followsSelection, on);
    show(vscode.window.activeTextEditor);
  };
  void vscode.commands.executeCommand('setContext', contextKeys.followsSelection, follows());
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.followSelection, () => turn(true)),
    vscode.commands.registerCommand(commands.unfollowSelection, () => turn(false)),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        void session.factsOf(textEditor.document).then(() => show(textEditor));
      }, 150);
    }),
    { dispose: () => clearTimeout(timer) },
  );
}
