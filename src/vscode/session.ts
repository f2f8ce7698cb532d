import * as vscode from 'vscode';
import { createWorkspaceIndex, type WorkspaceIndex } from '../core/index/workspaceIndex.js';
import type { DocumentFacts } from '../core/index/facts.js';
import type { StatementIndex } from '../core/index/statementIndex.js';
import type { Analyzer } from '../host/analyzer.js';
import { createIndexer, messageOf, type Indexer } from '../host/indexer.js';
import { createStatementKeeper } from '../host/statementKeeper.js';
import { affects, setting } from './config.js';
import { contextKeys, languageId } from './contributions.js';
import type { AnnotationStore } from '../host/annotations/store.js';
import { createOrphans, type Orphans } from './annotations/orphans.js';
import { createAnnotations } from './annotations/annotations.js';
import type { RenameOver } from './annotations/files.js';
import type { RunProgram } from './annotations/git.js';
import { createFileStore } from './ports/files.js';
import { createSeedFiles, type SeedFiles } from './seedFiles.js';

/** What the features work with: the index of all seeds, kept up with the workspace and the open documents. */
export interface Session extends vscode.Disposable {
  readonly index: WorkspaceIndex;
  /** Claims and quotations that stand in several documents. */
  readonly statements: StatementIndex;
  readonly indexer: Indexer;
  readonly log: vscode.LogOutputChannel;
  /** False until the seeds that the first search found were read. */
  readonly isReady: boolean;
  /** What people decided; the index holds the machine's findings with it laid over. */
  readonly decisions: AnnotationStore;
  /** Annotation files without a seed. */
  readonly orphans: Orphans;
  /** Fires now and then while documents change, with the URIs of the documents that changed since. */
  readonly onDidChange: vscode.Event<ReadonlySet<string>>;
  /** The facts of the document's present text; undefined when it is no seed or was skipped. */
  factsOf(document: vscode.TextDocument): Promise<DocumentFacts | undefined>;
  /** Reads all seeds again. */
  refresh(): Promise<void>;
}

const changeDelay = 50;
/** In a large workspace the lists take longer to make, so they are made less often. */
const largeDelay = 500;
const largeSize = 1000;
const slowAfter = 2000;

export interface SessionOptions {
  readonly analyzer: Analyzer;
  readonly log: vscode.LogOutputChannel;
  /** Where snapshots of texts are kept. */
  readonly storage: vscode.Uri | undefined;
  readonly renameOver: RenameOver;
  readonly runProgram: RunProgram | undefined;
}

/** Starts the session; it ends with `dispose`. */
export function createSession({ analyzer, log, storage, renameOver, runProgram }: SessionOptions): Session {
  const index = createWorkspaceIndex();
  const seedFiles = createSeedFiles();
  const annotations = createAnnotations({ storage, renameOver, runProgram, isSeed: (uri) => seedFiles.isSeed(uri), logger: log });
  const { store } = annotations;
  const indexer = createIndexer({
    index,
    analyzer,
    files: createFileStore(seedFiles),
    logger: log,
    maximumBytes: () => setting('files.maximumSize') * 1_000_000,
    overlay: (uri, text, facts) => store.overlay(uri, text, facts),
  });
  const changes = batch(indexer, () => (index.size > largeSize ? largeDelay : changeDelay));
  const keeper = createStatementKeeper(index, () => new Promise((resolve) => setTimeout(resolve, 0)), () => changes.fire());
  // before any feature listens, so that what they show is up to date
  const followStatements = changes.event((uris) => keeper.changed(uris));
  const decided = store.onDidChangeFacts((uris) => {
    const known = [...uris].filter((uri) => index.get(uri) !== undefined);
    for (const uri of known) index.put(uri, store.factsOf(uri) as DocumentFacts);
    changes.fire(known);
  });
  const orphans = createOrphans(async () => [...(await seedFiles.find()), ...index.uris().map((uri) => vscode.Uri.parse(uri))]);
  let isReady = false;
  const settled = (): void => {
    if (isReady) return;
    isReady = true;
    orphans.lookSoon();
    changes.fire();
  };
  const scan = async (refresh = false): Promise<void> => {
    try {
      await indexer.rescan(refresh);
    } catch (error) {
      log.error(`Could not look for seeds: ${messageOf(error)}`);
    }
    await setContext(contextKeys.ready, true);
    if (!isReady) void indexer.idle().then(settled);
  };
  const subscriptions: vscode.Disposable[] = [
    followStatements,
    keeper,
    changes,
    seedFiles,
    { dispose: () => indexer.dispose() },
    { dispose: () => analyzer.dispose() },
    ...followDocuments(indexer, seedFiles),
    ...followFiles(indexer, seedFiles, scan),
    orphans,
    lookAgain(index, changes.event, () => {
      orphans.lookSoon();
      void scan();
    }),
    showProgress(indexer),
    annotations,
    decided,
    annotations.onDidMove(() => void scan(true)),
    changes.event((uris) => {
      for (const uri of uris) if (!index.get(uri)) store.forget(uri);
      void setContext(contextKeys.hasSeeds, index.size > 0);
    }),
  ];
  void scan();
  return {
    index,
    statements: keeper.statements,
    indexer,
    log,
    get isReady() {
      return isReady;
    },
    decisions: store,
    orphans,
    onDidChange: changes.event,
    async factsOf(document) {
      const uri = document.uri.toString();
      if (document.languageId !== languageId) return undefined;
      await indexer.whenCurrent(uri);
      return index.get(uri);
    },
    refresh: () => scan(true),
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

const setContext = (key: string, value: unknown): Thenable<unknown> => vscode.commands.executeCommand('setContext', key, value);

function batch(indexer: Indexer, delay: () => number): vscode.Disposable & { readonly event: vscode.Event<ReadonlySet<string>>; fire(uris?: Iterable<string>): void } {
  const emitter = new vscode.EventEmitter<ReadonlySet<string>>();
  let pending = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const subscription = indexer.onDidChange((uris) => {
    for (const uri of uris) pending.add(uri);
    timer ??= setTimeout(() => {
      timer = undefined;
      const fired = pending;
      pending = new Set();
      emitter.fire(fired);
    }, delay());
  });
  return {
    event: emitter.event,
    fire: (uris = []) => emitter.fire(new Set(uris)),
    dispose() {
      clearTimeout(timer);
      subscription.dispose();
      emitter.dispose();
    },
  };
}

function followDocuments(indexer: Indexer, seedFiles: SeedFiles): vscode.Disposable[] {
  const isOurs = (document: vscode.TextDocument): boolean => document.languageId === languageId && document.uri.scheme !== 'git';
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

const isInWorkspace = (uri: vscode.Uri): boolean => vscode.workspace.getWorkspaceFolder(uri) !== undefined;

/** How long what happens to files is gathered before the workspace is looked through, in ms. */
const gatheringTime = 300;
/** So many new files are asked at most whether they are folders; with more, the workspace is looked through at once. */
const mostAsked = 50;

function followFiles(indexer: Indexer, seedFiles: SeedFiles, scan: (refresh?: boolean) => Promise<void>): vscode.Disposable[] {
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
    if (wanted || (await Promise.all(asked.map(isFolder))).includes(true)) await scan();
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
      if (affects(event, 'files.maximumSize')) void scan(true);
    }),
    { dispose: () => clearTimeout(timer) },
  ];
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}

/** How long after documents came or went their files are looked for once more, in ms. */
const lookAgainAfter = 2000;

/** Looks for the files once more when documents came or went, as VS Code leaves out notices now and then; at rest when nothing is found. */
function lookAgain(index: WorkspaceIndex, onDidChange: vscode.Event<ReadonlySet<string>>, scan: () => void): vscode.Disposable {
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

/** A notification with a cancel button, when indexing takes longer than a moment. */
function showProgress(indexer: Indexer): vscode.Disposable {
  let since = 0;
  let shown: { report(message: string): void; end(): void } | null = null;
  const begin = (): void => {
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Reading seeds', cancellable: true },
      (progress, token) => {
        token.onCancellationRequested(() => indexer.cancelRest());
        return new Promise<void>((resolve) => {
          shown = { report: (message) => progress.report({ message }), end: resolve };
        });
      },
    );
  };
  const subscription = indexer.onDidProgress(({ done, total }) => {
    if (done === total) {
      shown?.end();
      shown = null;
      since = 0;
      return;
    }
    since ||= Date.now();
    if (!shown && total > 20 && Date.now() - since > slowAfter) begin();
    shown?.report(`${done} of ${total}`);
  });
  return {
    dispose() {
      subscription.dispose();
      shown?.end();
    },
  };
}
