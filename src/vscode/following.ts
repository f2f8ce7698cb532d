import * as vscode from 'vscode';
import type { WorkspaceIndex } from '../core/index/workspaceIndex.js';
import type { Indexer } from '../host/indexer.js';
import { affects } from './config.js';
import { languageId } from './contributions.js';
import { fileTypeOf } from './fileType.js';
import type { SeedFiles } from './seedFiles.js';

/** Tells the indexer of documents that are opened, changed, closed and seen. */
export function followDocuments(indexer: Indexer, seedFiles: SeedFiles): vscode.Disposable[] {
  const isOurs = (document: vscode.TextDocument): boolean => document.languageId === languageId && isOwnText(document.uri);
  const opened = (document: vscode.TextDocument): void => {
    if (isOurs(document)) indexer.setLive(document.uri.toString(), document.getText());
  };
  const showVisible = (): void =>
    indexer.setVisible(vscode.window.visibleTextEditors.filter((e) => isOurs(e.document)).map((e) => e.document.uri.toString()));
  showVisible();
  vscode.workspace.textDocuments.forEach(opened);
  return [
    vscode.workspace.onDidOpenTextDocument(opened),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length) opened(document);
    }),
    // also fires when the language of a document is changed, with the old language
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (isOurs(document)) indexer.setClosed(document.uri.toString(), isInWorkspace(document.uri) && seedFiles.isSeed(document.uri));
    }),
    vscode.window.onDidChangeVisibleTextEditors(showVisible),
  ];
}

/** False for what extensions show of a seed beside it, as its versions in Git and either side of a comparison: its facts would stand twice in the lists. */
const isOwnText = ({ scheme }: vscode.Uri): boolean => scheme === 'untitled' || (scheme !== 'git' && vscode.workspace.fs.isWritableFileSystem(scheme) !== undefined);

const isInWorkspace = (uri: vscode.Uri): boolean => vscode.workspace.getWorkspaceFolder(uri) !== undefined;

/** How long what happens to files is gathered before the workspace is looked through, in ms. */
const gatheringTime = 300;
/** So many new files are asked at most whether they are folders; with more, the workspace is looked through at once. */
const mostAsked = 50;

/** Tells the indexer of files that come, change and go; `scan` looks through the workspace where their folders are all that is told. */
export function followFiles(indexer: Indexer, seedFiles: SeedFiles, scan: (refresh?: boolean) => Promise<void>): vscode.Disposable[] {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*');
  const changed = (uri: vscode.Uri): void => {
    if (seedFiles.isSeed(uri)) indexer.fileChanged(uri.toString());
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isDue = false;
  let made: vscode.Uri[] = [];
  const gone = new Set<string>();
  // folders that are moved or deleted give no event for the files in them
  const look = async (): Promise<void> => {
    timer = undefined;
    const wanted = isDue || made.length > mostAsked || indexer.holdsBelow(gone);
    const asked = wanted ? [] : made;
    isDue = false;
    made = [];
    gone.clear();
    if (wanted || (await Promise.all(asked.map(fileTypeOf))).includes(vscode.FileType.Directory)) await scan();
  };
  const lookSoon = (): void => void (timer ??= setTimeout(() => void look(), gatheringTime));
  const rescanSoon = (): void => {
    isDue = true;
    lookSoon();
  };
  return [
    watcher,
    watcher.onDidChange(changed),
    watcher.onDidCreate((uri) => {
      changed(uri);
      if (seedFiles.isSeed(uri)) return;
      made.push(uri);
      lookSoon();
    }),
    watcher.onDidDelete((uri) => {
      indexer.fileRemoved(uri.toString());
      gone.add(uri.toString());
      lookSoon();
    }),
    vscode.workspace.onDidRenameFiles(rescanSoon),
    seedFiles.onDidChangeRules(rescanSoon),
    vscode.workspace.onDidChangeConfiguration((event) => {
      const isReadAnew = affects(event, 'files.maximumSize') || ['files.encoding', 'files.autoGuessEncoding'].some((name) => event.affectsConfiguration(name));
      if (isReadAnew) void scan(true);
    }),
    { dispose: () => clearTimeout(timer) },
  ];
}

/** How long after documents came or went their files are looked for once more, in ms. */
const lookAgainAfter = 2000;

/** Looks for the files once more when documents came or went, as VS Code leaves out notices now and then; at rest when nothing is found. */
export function lookAgain(index: WorkspaceIndex, onDidChange: vscode.Event<ReadonlySet<string>>, scan: () => void): vscode.Disposable {
  const present = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const subscription = onDidChange((uris) => {
    let differs = false;
    for (const uri of uris) {
      const isPresent = index.get(uri) !== undefined;
      if (isPresent === present.has(uri)) continue;
      differs = true;
      if (isPresent) present.add(uri);
      else present.delete(uri);
    }
    if (!differs) return;
    clearTimeout(timer);
    timer = setTimeout(scan, lookAgainAfter);
  });
  return vscode.Disposable.from(subscription, { dispose: () => clearTimeout(timer) });
}
