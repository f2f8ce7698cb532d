import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readAnnotations } from '../../src/core/annotations/read.js';
import { api, eventually, inWorkspace, portText, writeSeed } from './seed.js';

const { fs } = vscode.workspace;
const configuration = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('seedAnnotator');

async function notesIn(path: string): Promise<(string | undefined)[]> {
  try {
    return readAnnotations(new TextDecoder().decode(await fs.readFile(inWorkspace(path)))).value.annotations.map(({ note }) => note);
  } catch {
    return [];
  }
}

describe('annotation files', () => {
  const note = async (seed: vscode.Uri, words: string): Promise<void> => {
    const { session } = await api();
    const uri = seed.toString();
    await eventually(`facts of ${uri}`, () => session.index.get(uri) !== undefined);
    assert.deepEqual((await session.decisions.decide([{ do: 'addNote', uri, span: { start: 0, end: 9 }, note: words }])).problems, []);
  };

  describe('of seeds whose names differ by .txt only', () => {
    before(() => configuration().update('files.include', ['**/seeds/**/*.txt', 'same/**'], vscode.ConfigurationTarget.Workspace));
    after(() => configuration().update('files.include', undefined, vscode.ConfigurationTarget.Workspace));

    it('are two, also when the second seed comes later', async () => {
      const { session } = await api();
      const rain = await writeSeed('same/rain', portText);
      await note(rain, 'on rain');
      assert.deepEqual(await notesIn('same/rain.annotations.yaml'), ['on rain']);
      const txt = await writeSeed('same/rain.txt', portText);
      await eventually('the moved decisions', async () => (await notesIn('same/rain.self.annotations.yaml')).length === 1);
      await note(txt, 'on rain.txt');
      assert.deepEqual(await notesIn('same/rain.annotations.yaml'), ['on rain.txt']);
      const shown = (seed: vscode.Uri): (string | undefined)[] => (session.index.get(seed.toString())?.annotations ?? []).map(({ annotation }) => annotation.note);
      await eventually('each seed with its own', () => shown(rain).join() === 'on rain' && shown(txt).join() === 'on rain.txt');
      await note(rain, 'on rain again');
      assert.deepEqual((await notesIn('same/rain.self.annotations.yaml')).toSorted(), ['on rain', 'on rain again']);
      assert.deepEqual(await notesIn('same/rain.annotations.yaml'), ['on rain.txt']);
      assert.deepEqual(session.orphans.all.filter(({ uri }) => uri.includes('/same/')), []);
    });

    it('go after a seed that is renamed', async () => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(inWorkspace('same/rain'), inWorkspace('same/fog.txt'));
      assert.ok(await vscode.workspace.applyEdit(edit));
      await eventually('the file at the new name', async () => (await notesIn('same/fog.annotations.yaml')).length === 2);
      assert.deepEqual(await notesIn('same/rain.self.annotations.yaml'), []);
      assert.deepEqual(await notesIn('same/rain.annotations.yaml'), ['on rain.txt']);
    });
  });

  describe('in a folder of their own', () => {
    before(() => configuration().update('annotations.folder', 'decided', vscode.ConfigurationTarget.Workspace));
    after(() => configuration().update('annotations.folder', undefined, vscode.ConfigurationTarget.Workspace));

    it('go after a folder of seeds that is renamed', async () => {
      const { session } = await api();
      await note(await writeSeed('seeds/spring/port.txt', portText), 'on the port');
      assert.deepEqual(await notesIn('decided/seeds/spring/port.annotations.yaml'), ['on the port']);
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(inWorkspace('seeds/spring'), inWorkspace('seeds/summer'));
      assert.ok(await vscode.workspace.applyEdit(edit));
      await eventually('the file below the new name', async () => (await notesIn('decided/seeds/summer/port.annotations.yaml')).length === 1);
      const uri = inWorkspace('seeds/summer/port.txt').toString();
      await eventually('the decision on the seed', () => session.index.get(uri)?.annotations?.length === 1);
      assert.equal(session.index.get(inWorkspace('seeds/spring/port.txt').toString()), undefined);
    });
  });

  describe('whose place the settings change', () => {
    const { showInformationMessage } = vscode.window;
    after(async () => {
      await configuration().update('annotations.folder', undefined, vscode.ConfigurationTarget.Workspace);
      Object.assign(vscode.window, { showInformationMessage });
    });

    it('are moved there when a person wants it', async () => {
      const { session } = await api();
      const seed = await writeSeed('seeds/settled.txt', portText);
      await note(seed, 'on the port');
      const asked: string[] = [];
      Object.assign(vscode.window, { showInformationMessage: (question: string, answer: string) => (asked.push(question), Promise.resolve(answer)) });
      await configuration().update('annotations.folder', 'kept/here', vscode.ConfigurationTarget.Workspace);
      await eventually('the file at its new place', async () => (await notesIn('kept/here/seeds/settled.annotations.yaml')).length === 1);
      assert.match(asked[0] ?? '', /files? with decisions (?:is|are) where the settings had them before/);
      assert.deepEqual(await notesIn('seeds/settled.annotations.yaml'), []);
      await eventually('the decision on the seed', () => session.index.get(seed.toString())?.annotations?.length === 1);
      await configuration().update('annotations.folder', undefined, vscode.ConfigurationTarget.Workspace);
      await eventually('the file at its old place', async () => (await notesIn('seeds/settled.annotations.yaml')).length === 1);
    });
  });

  it('go with a folder of seeds that is renamed', async () => {
    const { session } = await api();
    await note(await writeSeed('seeds/autumn/port.txt', portText), 'on the port');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(inWorkspace('seeds/autumn'), inWorkspace('seeds/winter'));
    assert.ok(await vscode.workspace.applyEdit(edit));
    const uri = inWorkspace('seeds/winter/port.txt').toString();
    await eventually('the decision on the seed', () => session.index.get(uri)?.annotations?.length === 1);
    await eventually('the seed at its old place to go', () => session.index.get(inWorkspace('seeds/autumn/port.txt').toString()) === undefined);
  });
});
