import assert from 'node:assert/strict';
import { chmod, lstat, stat, symlink } from 'node:fs/promises';
import * as vscode from 'vscode';
import { readAnnotations, readRegister } from '../../src/core/annotations/read.js';
import type { Annotation, Register } from '../../src/core/annotations/schema.js';
import type { DocumentFacts } from '../../src/core/index/facts.js';
import { quotationItem } from '../../src/core/features/items.js';
import { commands } from '../../src/vscode/contributions.js';
import { api, eventually, inWorkspace, openSeed, writeSeed } from './seed.js';

const { fs } = vscode.workspace;
const run = <T>(command: string, ...args: unknown[]): Promise<T> => Promise.resolve(vscode.commands.executeCommand<T>(command, ...args));

const text = `BROOKFIELD – Ada Brook, head of the River Board, spoke on Monday.
“It rained all night and the river rose by 3 metres,” Ada Brook said.
“The old bridge is closed,” said Tom Field, a farmer.
Ada Brook and Tom Field will meet again. Ada Brook lives here.
`;

async function textOf(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await fs.readFile(uri));
  } catch {
    return '';
  }
}

const annotations = async (name: string): Promise<Annotation[]> => readAnnotations(await textOf(inWorkspace(`seeds/${name}.annotations.yaml`))).value.annotations;
const register = async (): Promise<Register> => readRegister(await textOf(inWorkspace('entities.yaml'))).value;

function select(editor: vscode.TextEditor, words: string, nth = 1): void {
  let at = -1;
  for (let i = 0; i < nth; i++) at = editor.document.getText().indexOf(words, at + 1);
  assert.ok(at >= 0, `“${words}” is in the text`);
  editor.selection = new vscode.Selection(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Takes the item that is active in the picker which the act shows, after going down some. */
async function accepting<T>(act: Promise<T>, down = 0): Promise<T> {
  await pause(800);
  for (let i = 0; i < down; i++) await run('workbench.action.quickOpenSelectNext');
  await run('workbench.action.acceptSelectedQuickOpenItem');
  return act;
}

describe('deciding about a seed', () => {
  let count = 0;
  let name = '';
  let editor: vscode.TextEditor;

  beforeEach(async () => {
    name = `decide-${++count}`;
    editor = await openSeed(`seeds/${name}.txt`, text);
  });
  afterEach(async () => {
    await run('workbench.action.revertAndCloseActiveEditor');
  });

  const facts = async () => {
    const found = await (await api()).session.factsOf(editor.document);
    assert.ok(found);
    return found;
  };

  it('writes what is confirmed beside the seed, with who and where', async () => {
    select(editor, '“The old bridge is closed,”');
    await run(commands.confirm);
    const [annotation] = await annotations(name);
    assert.equal(annotation?.type, 'quotation');
    assert.equal(annotation.status, 'confirmed');
    assert.equal(annotation.speaker, 'tom-field');
    assert.equal(annotation.target.exact, '“The old bridge is closed,”');
    assert.ok((await register()).entities.some((e) => e.id === 'tom-field' && e.name === 'Tom Field'));
  });

  it('writes through a link to the file that it leads to, and keeps who may read it', async function () {
    if (process.platform === 'win32') {
      console.log('Windows lets only administrators make links, and has no such rights of files: skipped.');
      this.skip();
    }
    const kept = await writeSeed(`kept/${name}.yaml`, 'version: 1\nunit: utf-16\nannotations: []\n');
    const link = inWorkspace(`seeds/${name}.annotations.yaml`);
    await chmod(kept.fsPath, 0o640);
    await symlink(kept.fsPath, link.fsPath);
    select(editor, '“The old bridge is closed,”');
    await run(commands.confirm);
    assert.ok((await lstat(link.fsPath)).isSymbolicLink());
    assert.equal(readAnnotations(await textOf(kept)).value.annotations.length, 1);
    assert.equal((await stat(kept.fsPath)).mode & 0o777, 0o640);
  });

  it('writes the name that Git knows beside a decision when the folder is in no repository', async function () {
    if (!vscode.extensions.getExtension('vscode.git')) {
      console.log('The Git extension is not here: skipped.');
      this.skip();
    }
    select(editor, '“The old bridge is closed,”');
    await run(commands.confirm);
    assert.equal((await annotations(name))[0]?.by, 'Gita Holm');
  });

  it('takes a rejected quote out of the lists, and undo brings file and list back', async () => {
    select(editor, '“The old bridge is closed,”');
    await run(commands.reject);
    assert.equal((await annotations(name))[0]?.status, 'rejected');
    assert.ok(!(await facts()).attributions.some((a) => a.text.includes('old bridge')));
    await run(commands.undoDecision);
    assert.equal(await textOf(inWorkspace(`seeds/${name}.annotations.yaml`)), '');
    assert.ok((await facts()).attributions.some((a) => a.text.includes('old bridge')));
    await run(commands.redoDecision);
    assert.equal((await annotations(name))[0]?.status, 'rejected');
  });

  it('changes the speaker to the one chosen in the picker', async () => {
    select(editor, '“The old bridge is closed,”');
    await accepting(run(commands.changeSpeaker));
    const [annotation] = await annotations(name);
    assert.equal(annotation?.speaker, 'ada-brook');
    const a = (await facts()).attributions.find((each) => each.text.includes('old bridge'));
    assert.equal((await facts()).entities[a?.speaker ?? -1]?.name, 'Ada Brook');
  });

  it('decides about many rows of the panel in one step', async () => {
    const { session } = await api();
    const uri = editor.document.uri.toString();
    const current = await facts();
    const refs = current.attributions.map((_, i) => quotationItem(uri, current, i)?.ref);
    await run(commands.confirm, refs[0], refs);
    assert.equal((await annotations(name)).length, refs.length);
    assert.match(session.decisions.undoName ?? '', /^Confirmed \d quotes$/);
    await run(commands.undoDecision);
    assert.equal((await annotations(name)).length, 0);
  });

  it('marks a claim, moves its boundary, and takes it back', async () => {
    select(editor, 'Ada Brook lives here.');
    await run(commands.markClaim);
    assert.deepEqual((await annotations(name)).map((a) => [a.type, a.status, a.target.exact]), [['claim', 'added', 'Ada Brook lives here.']]);
    select(editor, 'Brook lives here', 1);
    await run(commands.moveBoundary);
    assert.equal((await annotations(name))[0]?.target.exact, 'Brook lives here');
    await run(commands.reject);
    assert.equal((await annotations(name)).length, 0);
  });

  it('marks the word at the cursor as an organisation when nothing is selected', async () => {
    const at = editor.document.positionAt(text.indexOf('farmer') + 2);
    editor.selection = new vscode.Selection(at, at);
    await accepting(run(commands.markOrganisation));
    assert.deepEqual((await annotations(name)).map((a) => [a.type, a.status, a.target.exact]), [['mention', 'added', 'farmer']]);
    await run(commands.undoDecision);
  });

  it('says that words are no name, in one document unless told otherwise', async () => {
    select(editor, 'Tom Field', 2);
    await accepting(run(commands.notAName));
    const [annotation] = await annotations(name);
    assert.deepEqual([annotation?.type, annotation?.status, annotation?.scope], ['mention', 'rejected', 'document']);
    assert.ok(!(await facts()).entities.some((e) => e.name === 'Tom Field'));
  });

  it('takes a merging back on its row of Decisions', async () => {
    const { session } = await api();
    const uri = editor.document.uri.toString();
    const at = (all: DocumentFacts, who: string): number => all.entities.findIndex((e) => e.name === who);
    const now = await facts();
    await session.decisions.decide([{ do: 'merge', from: [{ uri, entity: at(now, 'Tom Field') }], into: { uri, entity: at(now, 'Ada Brook') } }]);
    const row = session.decisions.registered().findIndex((each) => 'decision' in each && each.decision.type === 'merge');
    const [kept] = (await register()).decisions ?? [];
    assert.deepEqual([kept?.type, kept?.names], ['merge', ['Tom Field']]);
    const group = { id: 'entities', key: 'entities', label: '', icon: '', description: '', items: [] };
    const node = { type: 'item', of: 'annotation', group, item: { uri: session.decisions.registered()[row]?.register, index: -2 - row } };
    await run(commands.undecide, node);
    assert.deepEqual((await register()).decisions ?? [], []);
    assert.ok((await facts()).entities.some((e) => e.name === 'Tom Field'));
    await run(commands.undoDecision);
    await run(commands.undoDecision);
  });

  it('says that a card of the panel is nobody, whatever the name', async () => {
    const { session } = await api();
    const card = session.index.cards().find(({ name: own }) => own === 'Tom Field');
    assert.ok(card);
    await session.decisions.decide([{ do: 'addAlias', entity: { uri: editor.document.uri.toString(), entity: (await facts()).entities.findIndex((e) => e.name === 'Tom Field') }, alias: 'old bridge' }]);
    const known = session.index.cards().find(({ name: own }) => own === 'Tom Field');
    assert.deepEqual(known?.aliases, ['old bridge']);
    await accepting(run(commands.notAName, { type: 'card', card: known }));
    assert.deepEqual((await register()).ignored?.map((each) => each.name), ['Tom Field', 'old bridge']);
    const rows = session.decisions.registered();
    assert.deepEqual(rows.map((row) => ('ignored' in row ? row.ignored.name : row.decision.type)), ['Tom Field', 'old bridge']);
    const group = { id: 'ignored', key: 'ignored', label: '', icon: '', description: '', items: [] };
    await run(commands.undecide, { type: 'item', of: 'annotation', group, item: { uri: rows[0]?.register, index: -2 } });
    assert.deepEqual((await register()).ignored?.map((each) => each.name), ['old bridge']);
    assert.ok((await facts()).entities.some((e) => e.name === 'Tom Field'));
    await run(commands.undoDecision);
    await run(commands.undoDecision);
    await run(commands.undoDecision);
  });

  it('merges somebody of the register within one document', async () => {
    const { session } = await api();
    const uri = editor.document.uri.toString();
    const at = (await facts()).entities.findIndex((e) => e.name === 'Tom Field');
    await session.decisions.decide([{ do: 'describe', entity: { uri, entity: at }, fields: { notes: 'known' } }]);
    select(editor, 'Tom Field', 2);
    const merged = run(commands.mergeEntities);
    await accepting(Promise.resolve());
    await accepting(merged, 1);
    assert.deepEqual((await annotations(name)).map((a) => [a.entity, a.scope, a.target.exact]), [['ada-brook', 'document', 'Tom Field']]);
    assert.ok((await register()).entities.some((e) => e.name === 'Tom Field'));
    await run(commands.undoDecision);
    await run(commands.undoDecision);
  });

  it('renames a person by VS Code’s Rename, and keeps the old name as an alias', async () => {
    await run('vscode.executeDocumentRenameProvider', editor.document.uri, editor.document.positionAt(text.indexOf('Tom Field') + 2), 'Thomas Field');
    const entity = (await register()).entities.find((e) => e.name === 'Thomas Field');
    assert.ok(entity?.aliases?.includes('Tom Field'));
    assert.equal(editor.document.getText(), text);
    await run(commands.undoDecision);
  });

  it('warns of changed words within a confirmed quote, and keeps the new ones when told to', async () => {
    select(editor, '“The old bridge is closed,”');
    await run(commands.confirm);
    await editor.edit((edit) => edit.replace(rangeOf(editor, 'closed'), 'open'));
    const uri = editor.document.uri;
    await eventually('the alarm', () => vscode.languages.getDiagnostics(uri).some((d) => d.code === 'words-changed'));
    const [problem] = vscode.languages.getDiagnostics(uri).filter((d) => d.code === 'words-changed');
    assert.match(problem?.message ?? '', /“closed” → “open”/);
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Information);
    const actions = await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri, problem?.range);
    const keep = actions.find((a) => a.title === 'It is right as it stands now');
    assert.ok(keep?.command);
    await run(keep.command.command, ...((keep.command.arguments ?? []) as unknown[]));
    assert.equal((await annotations(name))[0]?.target.exact, '“The old bridge is open,”');
    await eventually('the alarm to go', () => !vscode.languages.getDiagnostics(uri).some((d) => d.code === 'words-changed'));
  });

  it('offers to decide in the light-bulb', async () => {
    select(editor, '“The old bridge is closed,”');
    const actions = await run<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, editor.selection);
    const titles = actions.map((a) => a.title);
    for (const wanted of ['Confirm this quote (Tom Field)', 'Reject this quote', 'Change the speaker…', 'Mark as a claim']) assert.ok(titles.includes(wanted), titles.join('\n'));
  });

  it('follows the seed when it is renamed in VS Code', async () => {
    select(editor, '“The old bridge is closed,”');
    await run(commands.confirm);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(editor.document.uri, inWorkspace(`seeds/${name}-moved.txt`));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await eventually('the annotation file beside the new name', async () => (await annotations(`${name}-moved`)).length === 1);
    assert.equal(await textOf(inWorkspace(`seeds/${name}.annotations.yaml`)), '');
    await run(commands.undoDecision);
    await eventually('the decision undone at the new name', async () => (await textOf(inWorkspace(`seeds/${name}-moved.annotations.yaml`))) === '');
  });

  it('takes unsaved changes of the annotation file along when the seed is renamed', async () => {
    select(editor, '“The old bridge is closed,”');
    await run(commands.confirm);
    const yaml = inWorkspace(`seeds/${name}.annotations.yaml`);
    await vscode.workspace.openTextDocument(yaml);
    const remark = new vscode.WorkspaceEdit();
    remark.insert(yaml, new vscode.Position(0, 0), '# not saved\n');
    assert.ok(await vscode.workspace.applyEdit(remark));
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(editor.document.uri, inWorkspace(`seeds/${name}-moved.txt`));
    assert.ok(await vscode.workspace.applyEdit(edit));
    const moved = inWorkspace(`seeds/${name}-moved.annotations.yaml`).toString();
    await eventually('the unsaved document at the new name', () => vscode.workspace.textDocuments.some((d) => d.uri.toString() === moved && d.isDirty && d.getText().startsWith('# not saved')));
    await eventually('the decision at the new name', async () => (await annotations(`${name}-moved`)).length === 1);
    assert.equal(await textOf(yaml), '');
    await vscode.workspace.textDocuments.find((d) => d.uri.toString() === moved)?.save();
  });

  it('leaves an annotation file alone that is at the new name already', async () => {
    select(editor, '“The old bridge is closed,”');
    await run(commands.confirm);
    const other = await writeSeed(`seeds/${name}-moved.annotations.yaml`, '# of somebody else\n');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(editor.document.uri, inWorkspace(`seeds/${name}-moved.txt`));
    assert.ok(await vscode.workspace.applyEdit(edit));
    await pause(1000);
    assert.equal(await textOf(other), '# of somebody else\n');
    assert.equal((await annotations(name)).length, 1);
  });

  it('shows what was decided about a seed that is gone, until it is back', async () => {
    const { session } = await api();
    select(editor, '“The old bridge is closed,”');
    await run(commands.confirm);
    const yaml = await writeSeed(`seeds/${name}-gone.annotations.yaml`, await textOf(inWorkspace(`seeds/${name}.annotations.yaml`)));
    const isOrphan = (): boolean => session.orphans.all.some(({ uri }) => uri === yaml.toString());
    const isReported = (): boolean => vscode.languages.getDiagnostics(yaml).some(({ code }) => code === 'seed-missing');
    await eventually('the entry for the file', () => isOrphan() && isReported());
    const seed = await writeSeed(`seeds/${name}-gone.txt`, text);
    await eventually('the entry to go', () => !isOrphan() && !isReported());
    await fs.delete(seed);
    await eventually('the entry to come again', () => isOrphan() && isReported());
    await fs.delete(yaml);
    await eventually('no entry without a file', () => !isOrphan() && !isReported());
  });

  it('edits the open document of an annotation file that has unsaved changes', async () => {
    select(editor, '“The old bridge is closed,”');
    await run(commands.confirm);
    const yaml = await vscode.workspace.openTextDocument(inWorkspace(`seeds/${name}.annotations.yaml`));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(yaml.uri, new vscode.Position(0, 0), '# my own remark\n');
    await vscode.workspace.applyEdit(edit);
    assert.ok(yaml.isDirty);
    await vscode.window.showTextDocument(editor.document);
    select(vscode.window.activeTextEditor!, '“It rained all night and the river rose by 3 metres,”');
    await run(commands.confirm);
    assert.match(yaml.getText(), /^# my own remark/);
    assert.equal(readAnnotations(yaml.getText()).value.annotations.length, 2);
    assert.equal((await annotations(name)).length, 1);
    await yaml.save();
    assert.equal((await annotations(name)).length, 2);
  });

  it('never writes over a broken annotation file, names its line, and decides once it is mended', async () => {
    const { session } = await api();
    select(editor, '“The old bridge is closed,”');
    await run(commands.confirm);
    const file = inWorkspace(`seeds/${name}.annotations.yaml`);
    const good = await textOf(file);
    const broken = `${good}<<<<<<< mine\n`;
    await fs.writeFile(file, new TextEncoder().encode(broken));
    await eventually('the error', () => vscode.languages.getDiagnostics(file).some((d) => d.code === 'conflict'));
    select(editor, '“It rained all night and the river rose by 3 metres,”');
    void run(commands.confirm);
    await eventually('the waiting decision', () => session.decisions.pending.length === 1);
    assert.equal(await textOf(file), broken);
    assert.equal(vscode.languages.getDiagnostics(file)[0]?.range.start.line, broken.split('\n').indexOf('<<<<<<< mine'));
    await fs.writeFile(file, new TextEncoder().encode(good));
    await eventually('the file to be read', () => session.decisions.pending[0]?.isReady === true);
    const [waiting] = session.decisions.pending;
    assert.ok(waiting);
    await session.decisions.retry(waiting);
    assert.equal((await annotations(name)).length, 2);
  });

  it('keeps a note and its discussion in the annotation file', async () => {
    const { session } = await api();
    const uri = editor.document.uri.toString();
    await session.decisions.decide([{ do: 'addNote', uri, span: { start: text.indexOf('The old'), end: text.indexOf(' is closed') }, note: 'Which bridge?' }]);
    const [note] = await annotations(name);
    await session.decisions.decide([{ do: 'reply', uri, annotation: note?.id ?? '', text: 'The one at the mill.' }]);
    assert.deepEqual((await annotations(name))[0]?.replies?.map((r) => r.text), ['The one at the mill.']);
  });
});

function rangeOf(editor: vscode.TextEditor, words: string): vscode.Range {
  const at = editor.document.getText().indexOf(words);
  return new vscode.Range(editor.document.positionAt(at), editor.document.positionAt(at + words.length));
}

describe('decisions outside of the editor', () => {
  it('are read from an annotation file that another program writes', async () => {
    const { session } = await api();
    const seed = await writeSeed('seeds/outside.txt', text);
    await eventually('the seed', () => session.index.get(seed.toString()) !== undefined);
    await session.decisions.decide([{ do: 'addClaim', uri: seed.toString(), span: { start: 0, end: 10 } }]);
    const file = inWorkspace('seeds/outside.annotations.yaml');
    const written = await textOf(file);
    await fs.writeFile(file, new TextEncoder().encode(written.replace(/^ {2}- id/m, '  # checked\n  - id').replace('status: added', 'status: rejected')));
    await eventually('the outside change', () => session.index.get(seed.toString())?.annotations?.[0]?.annotation.status === 'rejected');
  });
});
