import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/contributions.js';
import { api, eventually, inWorkspace, openSeed, portText, writeSeed } from './seed.js';

const { fs } = vscode.workspace;

describe('seeds of the workspace', () => {
  it('are listed without being opened, and followed when they appear, change, move and vanish', async () => {
    const { session } = await api();
    const uri = await writeSeed('seeds/later.txt', portText);
    await eventually('the new file', () => session.index.get(uri.toString()) !== undefined);
    await fs.writeFile(uri, new TextEncoder().encode('Another title here\n\nNobody said a word about it.\n'));
    await eventually('the changed file', () => session.index.get(uri.toString())?.title === 'Another title here');
    const moved = inWorkspace('seeds/moved.txt');
    await fs.rename(uri, moved);
    await eventually('the moved file', () => session.index.get(moved.toString()) !== undefined && session.index.get(uri.toString()) === undefined);
    await fs.delete(moved);
    await eventually('the deleted file', () => session.index.get(moved.toString()) === undefined);
  });

  it('are right again when VS Code leaves out a notice', async () => {
    const { session } = await api();
    const uri = await writeSeed('seeds/brief.txt', portText);
    await eventually('the new file', () => session.index.get(uri.toString()) !== undefined);
    // the last notice says that it is gone, and none says that it came back
    session.indexer.fileRemoved(uri.toString());
    assert.equal(session.index.get(uri.toString()), undefined);
    await eventually('the file that is there', () => session.index.get(uri.toString()) !== undefined);
  });

  it('are taken out when their folder is moved away, and back in when it returns', async () => {
    const { session } = await api();
    const uri = await writeSeed('seeds/deep/one.txt', portText);
    await eventually('the file in the folder', () => session.index.get(uri.toString()) !== undefined);
    await fs.rename(inWorkspace('seeds/deep'), inWorkspace('elsewhere'));
    await eventually('the file to go', () => session.index.get(uri.toString()) === undefined);
    await fs.rename(inWorkspace('elsewhere'), inWorkspace('seeds/deep'));
    await eventually('the file to return', () => session.index.get(uri.toString()) !== undefined);
  });

  it('are taken out and in with a folder whose name has a dot in it', async () => {
    const { session } = await api();
    const uri = await writeSeed('seeds/2026.11.27/one.txt', portText);
    await eventually('the file in the folder', () => session.index.get(uri.toString()) !== undefined);
    // until the workspace is looked through no more for the file that came
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await fs.rename(inWorkspace('seeds/2026.11.27'), inWorkspace('2026.away'));
    await eventually('the file to go', () => session.index.get(uri.toString()) === undefined);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    await fs.rename(inWorkspace('2026.away'), inWorkspace('seeds/2026.11.27'));
    await eventually('the file to return', () => session.index.get(uri.toString()) !== undefined);
  });

  it('show unsaved text before what is on the disk', async () => {
    const { session } = await api();
    const editor = await openSeed('seeds/unsaved.txt');
    await editor.edit((edit) => edit.insert(new vscode.Position(5, 0), '“This line was never saved,” said Osei Mensah.\n'));
    await eventually('the typed quote', async () => ((await session.factsOf(editor.document))?.attributions ?? []).some((a) => a.text.includes('never saved')));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('are read in the encoding that VS Code reads them in', async () => {
    const { session } = await api();
    const folder = vscode.workspace.workspaceFolders?.[0];
    const files = vscode.workspace.getConfiguration('files', folder?.uri);
    await files.update('encoding', 'windows1252', vscode.ConfigurationTarget.Workspace);
    try {
      const latin = Uint8Array.from([...'A caf\u00e9 in Varnograd\n\n\u0093It is open,\u0094 said Osei Mensah.\n'].map((c) => c.charCodeAt(0)));
      const uri = await writeSeed('seeds/latin.txt', latin);
      await eventually('the decoded file', () => session.index.get(uri.toString())?.title === 'A café in Varnograd');
      assert.ok(session.index.get(uri.toString())?.attributions.some((a) => a.text.startsWith('“It is open')));
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('are skipped with a reason when they have another encoding, until a setting gives it', async () => {
    const { session } = await api();
    const latin = Uint8Array.from([...`A caf\u00e9 in Varnograd\n\n\u0093It is open,\u0094 said Osei Mensah. ${'Nobody came that day. '.repeat(99)}\n`].map((c) => c.charCodeAt(0)));
    const uri = await writeSeed('seeds/quiet-cafe.txt', latin);
    await eventually('the skipped file', () => session.indexer.skipped.has(uri.toString()));
    assert.match(session.indexer.skipped.get(uri.toString()) ?? '', /another encoding.*Reopen with Encoding/);
    assert.equal(session.index.get(uri.toString()), undefined);
    const files = vscode.workspace.getConfiguration('files', vscode.workspace.workspaceFolders?.[0]?.uri);
    await files.update('encoding', 'windows1252', vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('the decoded file', () => session.index.get(uri.toString())?.title === 'A café in Varnograd');
      assert.ok(!session.indexer.skipped.has(uri.toString()));
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
      await fs.delete(uri);
    }
  });

  it('are skipped with a reason when they are binary', async () => {
    const { session } = await api();
    const uri = await writeSeed('seeds/binary.txt', Uint8Array.from([80, 75, 3, 4, 0, 0, 0, 1, 2, 0]));
    await eventually('the skipped file', () => session.indexer.skipped.has(uri.toString()));
    assert.equal(session.indexer.skipped.get(uri.toString()), 'it holds binary data, not text');
    await fs.delete(uri);
    await eventually('the reason to go', () => !session.indexer.skipped.has(uri.toString()));
  });

  it('are skipped when they are larger than the setting allows', async () => {
    const { session } = await api();
    const configuration = vscode.workspace.getConfiguration('seedAnnotator');
    await configuration.update('files.maximumSize', 0.01, vscode.ConfigurationTarget.Workspace);
    try {
      const uri = await writeSeed('seeds/large.txt', portText.repeat(100));
      await eventually('the large file', () => (session.indexer.skipped.get(uri.toString()) ?? '').includes('more than the limit'));
      await fs.delete(uri);
    } finally {
      await configuration.update('files.maximumSize', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('become seeds by the command, which writes the setting', async () => {
    const { session } = await api();
    const uri = await writeSeed('notes/plain.txt', portText);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.languageId, 'plaintext');
    await vscode.commands.executeCommand(commands.treatFolderAsSeeds, inWorkspace('notes'));
    await eventually('the language', () => vscode.workspace.textDocuments.some((d) => d.uri.toString() === uri.toString() && d.languageId === 'seed'));
    await eventually('the index', () => session.index.get(uri.toString()) !== undefined);
    const include = vscode.workspace.getConfiguration('seedAnnotator').get<string[]>('files.include');
    assert.ok(include?.includes('notes/**/*.txt'));
    await vscode.workspace.getConfiguration('seedAnnotator').update('files.include', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('named .seed are seeds anywhere', async () => {
    const uri = await writeSeed('anywhere/report.seed', portText);
    const { session } = await api();
    await eventually('the index', () => session.index.get(uri.toString()) !== undefined);
    assert.equal((await vscode.workspace.openTextDocument(uri)).languageId, 'seed');
  });
});
