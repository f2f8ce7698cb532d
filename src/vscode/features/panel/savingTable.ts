import * as vscode from 'vscode';
import { count } from '../../../core/features/labels.js';
import { messageOf } from '../../../host/errors.js';

/** Spreadsheets need it to know that the file is UTF-8. */
const byteOrderMark = '\ufeff';

/** Asks where to save what a view lists, and saves it there. */
export async function saveTable(name: string, number: number, noun: string, table: string): Promise<void> {
  const what = count(number, noun);
  if (number === 0) {
    void vscode.window.showInformationMessage(`The view lists no ${noun}, so there is nothing to save. It saves what it lists: a filter may hide the rest.`);
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({
    title: `Save ${what}`,
    filters: { 'CSV (comma-separated values)': ['csv'] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
  if (!target) return;
  const path = vscode.workspace.asRelativePath(target);
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(byteOrderMark + table));
  } catch (error) {
    void vscode.window.showErrorMessage(`${path} could not be written (${messageOf(error)}). Choose another place.`);
    return;
  }
  const open = 'Open It';
  if ((await vscode.window.showInformationMessage(`Saved ${what} in ${path}.`, open)) === open) await vscode.commands.executeCommand('vscode.open', target);
}
