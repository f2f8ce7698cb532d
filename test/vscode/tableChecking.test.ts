import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions.js';
import type { CheckedTable } from '../../src/vscode/features/tableChecking.js';
import { eventually, inWorkspace, openSeed, writeSeed } from './seed.js';

const run = async (uri: vscode.Uri): Promise<CheckedTable | null> => vscode.commands.executeCommand<CheckedTable | null>(commands.checkTable, uri);
const text = 'Dam holds\n\n“The dam held for 45 days,” said Lena Marsh.\n\nNobody was hurt.\n';
const table = [
  'Words,Speaker,File,Line',
  '"“The dam held for 40 days,”",Lena Marsh,checked.txt,3',
  'Nobody was hurt,,checked.txt,9',
  'Dam holds,,checked.txt,1',
  '"Three barns, all of wood, burned",,checked.txt,4',
  'It snowed,,nowhere.txt,1',
].join('\r\n');

describe('a table that is checked', () => {
  let seed: vscode.TextEditor;
  let uri: vscode.Uri;
  before(async () => {
    seed = await openSeed('seeds/checked.txt', text);
    uri = await writeSeed('checked.csv', `\ufeff${table}`);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(uri);
    await vscode.workspace.fs.delete(inWorkspace('seeds/checked.txt'));
  });

  const shown = (): (string | number | undefined)[][] =>
    vscode.languages.getDiagnostics(uri).map(({ range, message, severity, relatedInformation }) => [range.start.line + 1, message, severity, relatedInformation?.[0]?.location.range.start.line]);

  it('has a problem at each row whose words do not stand in their line, with a link to the line of the seed', async () => {
    const result = await run(uri);
    assert.deepEqual(result?.rows.map(({ check: { state } }) => state), ['changed', 'moved', 'unchanged', 'gone', 'gone']);
    const { Warning, Information } = vscode.DiagnosticSeverity;
    assert.deepEqual(shown(), [
      [2, 'checked.txt, line 3: changed (line 3), “40” → “45”', Warning, 2],
      [3, 'checked.txt, line 9: moved to line 5', Information, 4],
      [5, 'checked.txt, line 4: not found', Warning, 3],
      [6, 'nowhere.txt, line 1: there is no such file', Warning, undefined],
    ]);
    const [first] = vscode.languages.getDiagnostics(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(first && document.getText(first.range), '"“The dam held for 40 days,”"');
    assert.equal(vscode.window.activeTextEditor?.document.uri.toString(), uri.toString());
  });

  it('looks at what is typed and not saved yet, and keeps the problems up when the seed is saved', async () => {
    const { document } = seed;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(4, 0), 'Three barns, all of wood, burned. ');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual((await run(uri))?.rows.map(({ check: { state } }) => state), ['changed', 'moved', 'unchanged', 'moved', 'gone']);
    const mended = new vscode.WorkspaceEdit();
    mended.replace(document.uri, new vscode.Range(2, document.lineAt(2).text.indexOf('45'), 2, document.lineAt(2).text.indexOf('45') + 2), '40');
    await vscode.workspace.applyEdit(mended);
    await document.save();
    await eventually('the problem to go', () => !shown().some(([line]) => line === 2));
  });

  it('is none without the columns that tell words and file', async () => {
    const other = await writeSeed('other.csv', 'a,b\n1,2\n');
    assert.equal(await run(other), null);
    assert.deepEqual(vscode.languages.getDiagnostics(other), []);
    await vscode.workspace.fs.delete(other);
  });

  it('has no problems any more once it is closed', async () => {
    await run(uri);
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await eventually('the problems to go', () => shown().length === 0);
  });
});
