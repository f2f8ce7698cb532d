import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../../src/vscode/contributions.js';
import { api, eventually, portText } from '../seed.js';

const { fs } = vscode.workspace;
const write = (uri: vscode.Uri, text: string): Thenable<void> => fs.writeFile(uri, new TextEncoder().encode(text));

function folders(): [vscode.Uri, vscode.Uri] {
  const [first, second] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first && second);
  return [first.uri, second.uri];
}

describe('a workspace of several folders', () => {
  it('lists the seeds of all of its folders, and makes one card of a person in two', async () => {
    const { session } = await api();
    const [here, there] = folders().map((folder) => vscode.Uri.joinPath(folder, 'seeds', 'port.txt')) as [vscode.Uri, vscode.Uri];
    await write(here, portText);
    await write(there, portText.replace('harbour', 'bridge'));
    await eventually('both seeds', () => [here, there].every((uri) => session.index.get(uri.toString()) !== undefined));
    const card = session.index.cards().find(({ name }) => name === 'Mirela Doncheva');
    assert.deepEqual(card?.members.map(({ uri }) => uri).sort(), [here.toString(), there.toString()].sort());
  });

  it('goes by each folder’s own settings', async () => {
    const { session } = await api();
    const [first, second] = folders();
    const [here, there] = [first, second].map((folder) => vscode.Uri.joinPath(folder, 'wire', 'note.txt')) as [vscode.Uri, vscode.Uri];
    await write(here, portText);
    await write(there, portText);
    await vscode.commands.executeCommand(commands.treatFolderAsSeeds, vscode.Uri.joinPath(second, 'wire'));
    await eventually('the seed of the folder whose setting was changed', () => session.index.get(there.toString()) !== undefined);
    assert.equal(session.index.get(here.toString()), undefined);
    const own = vscode.workspace.getConfiguration('seedAnnotator', second).inspect<string[]>('files.include')?.workspaceFolderValue;
    assert.ok(own?.includes('wire/**/*.txt'));
  });

  it('takes decisions and the people they name along when a seed is moved to another folder', async () => {
    const { session } = await api();
    const [first, second] = folders();
    const [here, there] = [first, second].map((folder) => vscode.Uri.joinPath(folder, 'seeds', 'moving.txt')) as [vscode.Uri, vscode.Uri];
    await write(here, portText);
    await eventually('the seed', () => session.index.get(here.toString()) !== undefined);
    const id = session.index.get(here.toString())?.attributions[0]?.id ?? '';
    const { decisions } = session;
    await decisions.decide([{ do: 'setSpeaker', item: { uri: here.toString(), type: 'quotation', id }, speaker: { name: 'Tarik Amsel', type: 'person' } }]);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(here, there);
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the decision at the new place', () => {
      const facts = session.index.get(there.toString());
      const decided = facts?.attributions.find(({ decision }) => decision);
      return facts?.entities[decided?.speaker ?? -1]?.name === 'Tarik Amsel';
    });
    // what is decided shows before it is in the files
    await decisions.idle();
    const register = new TextDecoder().decode(await fs.readFile(vscode.Uri.joinPath(second, 'entities.yaml')));
    assert.match(register, /name: Tarik Amsel/);
  });

  it('follows a folder that is added or taken away', async () => {
    const { session } = await api();
    const [first] = folders();
    const third = vscode.Uri.joinPath(first, '..', 'third');
    const seed = vscode.Uri.joinPath(third, 'seeds', 'later.txt');
    await write(seed, portText);
    const count = vscode.workspace.workspaceFolders?.length ?? 0;
    assert.ok(vscode.workspace.updateWorkspaceFolders(count, 0, { uri: third }));
    await eventually('the seed of the added folder', () => session.index.get(seed.toString()) !== undefined);
    assert.ok(vscode.workspace.updateWorkspaceFolders(count, 1));
    await eventually('the seed of the folder taken away to go', () => session.index.get(seed.toString()) === undefined);
  });
});
