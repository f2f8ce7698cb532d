import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { api, eventually, portText } from './seed.js';

/** A file system in memory. */
class MemoryFiles implements vscode.FileSystemProvider {
  readonly files = new Map<string, Uint8Array>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;
  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.files.get(uri.path);
    if (file) return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: file.length };
    if ([...this.files.keys()].some((path) => path.startsWith(uri.path.replace(/\/*$/, '/')))) return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
    throw vscode.FileSystemError.FileNotFound(uri);
  }
  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const start = uri.path.replace(/\/*$/, '/');
    return [...this.files.keys()].filter((path) => path.startsWith(start)).map((path) => [path.slice(start.length), vscode.FileType.File]);
  }
  createDirectory(): void {}
  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.files.set(uri.path, content);
  }
  delete(uri: vscode.Uri): void {
    this.files.delete(uri.path);
  }
  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.files.set(to.path, this.readFile(from));
    this.files.delete(from.path);
  }
}

describe('seeds that are in no folder of the disk', () => {
  const files = new MemoryFiles();
  const subscriptions: vscode.Disposable[] = [];
  before(() => {
    files.files.set('/port.seed', new TextEncoder().encode(portText));
    subscriptions.push(vscode.workspace.registerFileSystemProvider('seed-test-kept', files));
    subscriptions.push(vscode.workspace.registerFileSystemProvider('seed-test-fixed', files, { isReadonly: true }));
  });
  after(() => subscriptions.forEach((each) => each.dispose()));
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  async function show(document: vscode.TextDocument): Promise<string> {
    await vscode.window.showTextDocument(document);
    const { session } = await api();
    await eventually(`facts of ${document.uri.toString()}`, async () => (await session.factsOf(document)) !== undefined);
    return document.uri.toString();
  }
  const confirm = async (uri: string) => {
    const { session } = await api();
    const id = session.index.get(uri)?.attributions[0]?.id ?? '';
    return session.decisions.decide([{ do: 'confirm', item: { uri, type: 'quotation', id } }]);
  };
  const decided = async (uri: string): Promise<boolean> => (await api()).session.index.get(uri)?.attributions[0]?.decision !== undefined;

  it('keep decisions in a file system of an extension', async () => {
    const uri = await show(await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'seed-test-kept', path: '/port.seed' })));
    assert.deepEqual((await confirm(uri)).problems, []);
    assert.deepEqual([...files.files.keys()].sort(), ['/entities.yaml', '/port.seed', '/port.seed.annotations.yaml']);
    assert.ok(await decided(uri));
    for (const path of ['/entities.yaml', '/port.seed.annotations.yaml']) files.files.delete(path);
  });

  it('say that nothing can be kept where the file system is read-only, and go on showing what is kept', async () => {
    const uri = await show(await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'seed-test-fixed', path: '/port.seed' })));
    const outcome = await confirm(uri);
    assert.equal(outcome.status, 'failed');
    assert.match(outcome.problems.join(' '), /read-only/);
    assert.ok(!(await decided(uri)));
    assert.deepEqual([...files.files.keys()], ['/port.seed']);
  });

  it('stand in the lists once, not again for what an extension shows of them', async () => {
    const { session } = await api();
    subscriptions.push(vscode.workspace.registerTextDocumentContentProvider('seed-test-old', { provideTextDocumentContent: () => portText }));
    const document = await vscode.workspace.openTextDocument(vscode.Uri.from({ scheme: 'seed-test-old', path: '/port.seed' }));
    await vscode.window.showTextDocument(document);
    assert.equal(document.languageId, 'seed');
    await session.indexer.idle();
    assert.equal(session.index.get(document.uri.toString()), undefined);
  });

  it('say that a document must be saved first', async () => {
    const uri = await show(await vscode.workspace.openTextDocument({ language: 'seed', content: portText }));
    const outcome = await confirm(uri);
    assert.equal(outcome.status, 'failed');
    assert.match(outcome.problems.join(' '), /[Ss]ave/);
    assert.ok(!(await decided(uri)));
  });
});
