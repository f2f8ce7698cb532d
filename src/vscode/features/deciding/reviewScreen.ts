import * as vscode from 'vscode';
import type { ReviewItem } from '../../../core/features/review.js';
import { setting } from '../../config.js';
import { contextKeys } from '../../contributions.js';
import { toRange } from '../../convert.js';
import { selectBesideCard } from './showing.js';
import { takeStrayKeys } from './strayKeys.js';

/** What the status bar has no room for beside the progress. */
const otherKeys = 'Also S speaker · K kind · B boundary · C note · P back · U undo · F filter · Esc end';

/** What a review does to editors: it marks the item under review and keeps keys from changing the text. */
export interface ReviewScreen extends vscode.Disposable {
  begin(): Promise<void>;
  /** Opens the item's document, which can't be typed into from now on, and marks the item, with its card. */
  show(item: ReviewItem): Promise<void>;
  /** Takes the marks away and lets all documents be typed into again. */
  end(): Promise<void>;
}

/** Makes it; it does nothing before `begin`. */
export function createReviewScreen(): ReviewScreen {
  const locked = new Set<string>();
  let strayKeys: vscode.Disposable | undefined;
  const mark = vscode.window.createTextEditorDecorationType({
    border: '1px solid',
    borderColor: new vscode.ThemeColor('seedAnnotator.reviewBorder'),
    backgroundColor: new vscode.ThemeColor('seedAnnotator.reviewBackground'),
    overviewRulerColor: new vscode.ThemeColor('seedAnnotator.reviewBorder'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });

  async function lock(uri: string): Promise<void> {
    if (locked.has(uri)) return;
    locked.add(uri);
    await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
  }

  async function unlockAll(): Promise<void> {
    const active = vscode.window.activeTextEditor;
    for (const uri of locked) {
      const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri && !document.isClosed);
      if (!open) continue;
      await vscode.window.showTextDocument(open, { preserveFocus: false });
      await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    }
    if (active && locked.size > 1) await vscode.window.showTextDocument(active.document, active.viewColumn);
    locked.clear();
  }

  return {
    async begin() {
      await vscode.commands.executeCommand('setContext', contextKeys.reviewing, true);
      strayKeys ??= takeStrayKeys((document) => locked.has(document.uri.toString()), () => void vscode.window.setStatusBarMessage(`$(info) ${otherKeys}`, 6000));
    },
    async show({ uri, spans }) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
      const editor = await vscode.window.showTextDocument(document, { preview: !locked.has(uri) });
      await lock(uri);
      const ranges = spans.map((span) => toRange(document, span));
      for (const each of vscode.window.visibleTextEditors) each.setDecorations(mark, each === editor ? ranges : []);
      if (ranges.length === 0) return;
      selectBesideCard(editor, ranges);
      if (setting('review.showCard', document.uri)) await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
    },
    async end() {
      strayKeys?.dispose();
      strayKeys = undefined;
      for (const editor of vscode.window.visibleTextEditors) editor.setDecorations(mark, []);
      await vscode.commands.executeCommand('setContext', contextKeys.reviewing, false);
      await unlockAll();
    },
    dispose() {
      mark.dispose();
      strayKeys?.dispose();
    },
  };
}
