import * as vscode from 'vscode';
import { createWorkspaceIndex, type WorkspaceIndex } from '../core/index/workspaceIndex.js';
import type { DocumentFacts } from '../core/index/facts.js';
import type { StatementIndex } from '../core/index/statementIndex.js';
import type { Analyzer } from '../host/analyzer.js';
import { messageOf } from '../host/errors.js';
import { createIndexer, type Indexer } from '../host/indexer.js';
import { createStatementKeeper } from '../host/statementKeeper.js';
import { setting } from './config.js';
import { contextKeys, languageId } from './contributions.js';
import type { AnnotationStore } from '../host/annotations/store.js';
import { createOrphans, type Orphans } from './annotations/orphans.js';
import { createAnnotations } from './annotations/annotations.js';
import type { RenameOver } from './annotations/files.js';
import type { RunProgram } from './annotations/git.js';
import { followDocuments, followFiles, lookAgain } from './following.js';
import { createFileStore } from './ports/files.js';
import { showProgress } from './progress.js';
import { createSeedFiles } from './seedFiles.js';

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
  /** The annotation file of a seed, be it there or not. */
  annotationFileOf(seed: vscode.Uri): Promise<vscode.Uri>;
  /** Annotation files without a seed. */
  readonly orphans: Orphans;
  /** Fires now and then while documents change, with the URIs of the documents that changed since. */
  readonly onDidChange: vscode.Event<ReadonlySet<string>>;
  /** The facts of the document's present text; undefined when it is no seed or was skipped. */
  factsOf(document: vscode.TextDocument): Promise<DocumentFacts | undefined>;
  /** The text of a seed: of its document where that is open, else of the file. Rejects where it can't be read, with the reason for people. */
  readText(uri: string): Promise<string>;
  /** Reads all seeds again. */
  refresh(): Promise<void>;
}

/** Milliseconds from a change to its event, in which more changes join. */
const changeDelay = 50;
/** While many files are read, the lists are made again and again with ever more in them: seldom, so that it takes little of the time. */
const readingDelay = (documents: number): number => Math.min(2000, Math.max(changeDelay, documents * 2));

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
  const files = createFileStore(seedFiles);
  const annotations = createAnnotations({ storage, renameOver, runProgram, isSeed: (uri) => seedFiles.isSeed(uri), readText: (uri) => files.readText(uri), logger: log });
  const { store } = annotations;
  const indexer = createIndexer({
    index,
    analyzer,
    files,
    logger: log,
    maximumBytes: () => setting('files.maximumSize') * 1_000_000,
    overlay: (uri, text, facts) => annotations.overlay(uri, text, facts),
  });
  let isReading = false;
  const progress = indexer.onDidProgress(({ done, total }) => (isReading = done < total));
  const changes = batch(indexer, (uris) => (isReading && !isAnyOpen(uris) ? readingDelay(index.size) : changeDelay));
  const keeper = createStatementKeeper(index, () => new Promise((resolve) => setTimeout(resolve, 0)), () => {
    if (!isReading) changes.join([]);
  });
  // before any feature listens, so that what they show is up to date
  const followStatements = changes.event((uris) => keeper.changed(uris));
  const takeIn = (uris: Iterable<string>): void => {
    const known = [...uris].filter((uri) => index.get(uri) !== undefined);
    for (const uri of known) index.put(uri, store.factsOf(uri)!);
    changes.fire(known);
  };
  const decided = store.onDidChangeFacts(takeIn);
  // what was decided between an overlay and its way into the index was told of too early for `takeIn`
  const catchUp = indexer.onDidChange((uris) => {
    for (const uri of uris) {
      const [shown, latest] = [index.get(uri), store.factsOf(uri)];
      if (shown && latest && shown !== latest) index.put(uri, latest);
    }
  });
  const orphans = createOrphans(async () => [...(await seedFiles.find()), ...index.uris().map((uri) => vscode.Uri.parse(uri))], (seed) => annotations.fileOf(seed));
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
    progress,
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
    catchUp,
    annotations.onDidMove(() => void scan(true)),
    annotations.onDidReadAgain((uri) => takeIn([uri])),
    changes.event((uris) => {
      // one that is on its way in was told of when it was skipped or gone before
      for (const uri of uris) if (!index.get(uri) && !indexer.isPending(uri)) annotations.forget(uri);
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
    annotationFileOf: (seed) => annotations.fileOf(seed),
    orphans,
    onDidChange: changes.event,
    async factsOf(document) {
      const uri = document.uri.toString();
      if (document.languageId !== languageId) return undefined;
      await indexer.whenCurrent(uri);
      return index.get(uri);
    },
    readText: async (uri) => vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri)?.getText() ?? files.readText(uri),
    refresh: () => scan(true),
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

const setContext = (key: string, value: unknown): Thenable<unknown> => vscode.commands.executeCommand('setContext', key, value);

const isAnyOpen = (uris: ReadonlySet<string>): boolean => vscode.workspace.textDocuments.some(({ uri }) => uris.has(uri.toString()));

interface Batch extends vscode.Disposable {
  readonly event: vscode.Event<ReadonlySet<string>>;
  /** Fires at once. */
  fire(uris?: Iterable<string>): void;
  /** Fires with the next of the indexer's changes, or as late as if it were one. */
  join(uris: Iterable<string>): void;
}

/** Gathers the indexer's changes into one event: as many milliseconds behind a change as `delay` says of the documents, or sooner for one that says less. */
function batch(indexer: Indexer, delay: (uris: ReadonlySet<string>) => number): Batch {
  const emitter = new vscode.EventEmitter<ReadonlySet<string>>();
  let pending = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let due = Infinity;
  const fire = (): void => {
    timer = undefined;
    due = Infinity;
    const fired = pending;
    pending = new Set();
    emitter.fire(fired);
  };
  const join = (uris: Iterable<string>): void => {
    const joining = new Set(uris);
    for (const uri of joining) pending.add(uri);
    const wait = delay(joining);
    if (Date.now() + wait >= due) return;
    clearTimeout(timer);
    due = Date.now() + wait;
    timer = setTimeout(fire, wait);
  };
  const subscription = indexer.onDidChange(join);
  return {
    event: emitter.event,
    fire: (uris = []) => emitter.fire(new Set(uris)),
    join,
    dispose() {
      clearTimeout(timer);
      subscription.dispose();
      emitter.dispose();
    },
  };
}
