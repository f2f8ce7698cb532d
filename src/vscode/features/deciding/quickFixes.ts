import * as vscode from 'vscode';
import type { Decision } from '../../../core/decisions/decision.js';
import type { DiagnosticFix } from '../../../core/features/diagnostics.js';
import { commands, languageId } from '../../contributions.js';
import type { SeedDiagnostics, ShownDiagnostic } from '../diagnostics.js';
import type { Decider } from './decider.js';

/** Quick fixes for the problems of seeds and of their YAML files. */
export function registerQuickFixes(decider: Decider, diagnostics: SeedDiagnostics): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: (document, range) =>
      diagnostics.of(document.uri).filter(({ shown }) => shown.range.intersection(range)).flatMap((diagnostic) => fixesFor(document, diagnostic)),
  };
  const metadata = { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] };
  return vscode.Disposable.from(
    vscode.languages.registerCodeActionsProvider([{ language: languageId }, { pattern: '**/*.{yaml,yml}' }], provider, metadata),
    vscode.commands.registerCommand(commands.applyFix, (decisions: unknown, near: unknown) =>
      Array.isArray(decisions) && decider.decide(decisions as Decision[], typeof near === 'string' ? near : undefined),
    ),
  );
}

function fixesFor(document: vscode.TextDocument, { shown, found, setting }: ShownDiagnostic): vscode.CodeAction[] {
  const fixes = found.fixes.map((fix) => actionFor(document, fix));
  if (found.code === 'conflict') fixes.push(command('Resolve it in the merge editor', 'git.openMergeEditor', document.uri), command('Take both sides', 'merge-conflict.accept.all-both', document.uri));
  if (found.code === 'syntax' || found.code === 'schema') fixes.push(command('Compare with the last commit', 'git.openChange', document.uri));
  if (found.severity !== 'error') fixes.push(command('Never report this (setting)', 'workbench.action.openSettings', setting));
  for (const fix of fixes) fix.diagnostics = [shown];
  return fixes;
}

function actionFor(document: vscode.TextDocument, fix: DiagnosticFix): vscode.CodeAction {
  let action: vscode.CodeAction;
  if ('decisions' in fix) action = command(fix.title, commands.applyFix, fix.decisions, document.uri.toString());
  else if ('edits' in fix) {
    action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
    action.edit = new vscode.WorkspaceEdit();
    for (const { offset, length, newText } of fix.edits) {
      action.edit.replace(document.uri, new vscode.Range(document.positionAt(offset), document.positionAt(offset + length)), newText);
    }
  } else if (fix.ask === 'encoding') action = command(fix.title, 'workbench.action.editor.changeEncoding');
  else if (fix.ask === 'chooseSpeaker') action = command(fix.title, commands.changeSpeaker, fix.item);
  else action = command(fix.title, fix.ask === 'compare' ? commands.compareAnnotation : commands.reattachAnnotation, { uri: fix.uri, id: fix.annotation });
  if (fix.isPreferred) action.isPreferred = true;
  return action;
}

function command(title: string, id: string, ...args: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: id, title, arguments: args };
  return action;
}
