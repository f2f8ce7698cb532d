import type { Register } from '../../core/annotations/schema.js';
import type { Decision, Stamp } from '../../core/decisions/decision.js';
import type { DocumentFacts } from '../../core/index/facts.js';
import type { RegisterDecision } from '../../core/features/lists/decisions.js';
import type { RegisterIndex } from '../../core/index/registerIndex.js';
import { createEmitter, type Emitter } from '../emitter.js';
import { messageOf } from '../errors.js';
import type { Logger, Yield } from '../ports.js';
import { createLoadedFiles, type FileChanges, type FileProblems, type LoadedFiles, type OnCannotRead } from './loadedFiles.js';
import type { Outcome } from './outcome.js';
import { createPending, type PendingDecision } from './pending.js';
import { planDecisions } from './planning.js';
import type { AnnotationFiles, AnnotationPaths, TextHistory } from './ports.js';
import { createSeedFacts } from './seedFacts.js';
import { createUndoing } from './undoing.js';
import { createWriter } from './writing.js';

export interface AnnotationStoreOptions {
  readonly paths: AnnotationPaths;
  readonly files: AnnotationFiles;
  readonly history: TextHistory;
  /** Who decides, and the time; asked for each decision. Never rejects. */
  readonly stamp: () => Promise<Stamp>;
  readonly logger: Logger;
  readonly onCannotRead?: OnCannotRead;
  /** Lets other work run between slices of long work. */
  readonly yieldTo: Yield;
}

/**
 * Keeps what people decided: reads the annotation files and registers, lays them over the machine's facts, and writes decisions. One
 * thing is written at a time; a file that changed meanwhile is read again and the decision planned anew on it, so no one's work is lost.
 */
export interface AnnotationStore {
  /** The seeds whose effective facts are new: get them with `factsOf`. */
  readonly onDidChangeFacts: Emitter<ReadonlySet<string>>['on'];
  /** A YAML file's problems changed, or what waits for it. */
  readonly onDidChangeFile: Emitter<string>['on'];
  /** Undo or redo have something else to do. */
  readonly onDidChangeHistory: Emitter<void>['on'];
  /** The effective facts for the machine's facts of a seed's text; the indexer calls it for each analysis. Never rejects: with files that can't be read it is the machine's facts. */
  overlay(seed: string, text: string, facts: DocumentFacts): Promise<DocumentFacts>;
  /** The effective facts that were made last; undefined for a seed that was not analysed. */
  factsOf(seed: string): DocumentFacts | undefined;
  /** The machine's own. */
  machineFactsOf(seed: string): DocumentFacts | undefined;
  /** The register that holds for a seed. */
  registerOf(seed: string): RegisterIndex;
  /** What the registers say that people decided, in the order of the files; the same list as long as they say the same. */
  registered(): readonly RegisterDecision[];
  /** A seed for which a register holds, if one is known. */
  seedWith(register: string): string | undefined;
  /** The seed is gone. */
  forget(seed: string): void;
  /**
   * Makes decisions as one step that can be undone. On screen (`onDidChangeFacts`) before it is in the files.
   * @param near a seed of the workspace folder whose register is meant, for decisions that name no seed
   */
  decide(decisions: readonly Decision[], near?: string): Promise<Outcome>;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
  /** What `undo` would take back, what `redo` would do again; undefined when nothing. */
  readonly undoName: string | undefined;
  readonly redoName: string | undefined;
  /** Oldest first. */
  readonly pending: readonly PendingDecision[];
  /** Makes a waiting decision now. */
  retry(pending: PendingDecision): Promise<Outcome>;
  discard(pending: PendingDecision): void;
  /** A seed, an annotation file, a register or a folder of such was renamed or moved: what can be undone goes along. */
  moved(from: string, to: string): Promise<void>;
  /** Something changed an annotation file or register, or an open document of one, from outside. Others are ignored. */
  fileChanged(uri: string): Promise<void>;
  /** Folders came or went, of whose files nothing was told. */
  foldersChanged(folders: ReadonlySet<string>): Promise<void>;
  /** Reads again the files that could not be read: as where only who may read them has changed. */
  readUnreadable(): Promise<void>;
  /** Every YAML file that was read and has problems. */
  problems(): readonly FileProblems[];
  /** The seed of an annotation file that was read. */
  seedOf(annotationFile: string): string | undefined;
  /** Resolves when everything decided so far is in the files and in the facts of all seeds. */
  idle(): Promise<void>;
}

/** Makes a store; it reads files when it is first asked about their seeds. */
export function createAnnotationStore({ paths, files, history, stamp, logger, onCannotRead = () => undefined, yieldTo }: AnnotationStoreOptions): AnnotationStore {
  const report = (error: unknown): void => logger.error(`A listener failed: ${messageOf(error)}`);
  const factsChanged = createEmitter<ReadonlySet<string>>(report);
  const fileChanged = createEmitter<string>(report);
  const historyChanged = createEmitter<void>(report);
  const loaded: LoadedFiles = createLoadedFiles({
    paths, files, logger, yieldTo, onCannotRead,
    onDidRead(uri) {
      pending.renew();
      fileChanged.fire(uri);
    },
  });
  const pending = createPending(loaded, fileChanged.fire);
  const seeds = createSeedFacts({ paths, history, loaded, yieldTo, onDidChange: factsChanged.fire });
  const writer = createWriter(files, loaded, logger);
  const undoing = createUndoing({ loaded, writer, show: seeds.showAgain, onDidChange: historyChanged.fire });
  let queue: Promise<unknown> = Promise.resolve();

  const enqueue = <T>(act: () => Promise<T>): Promise<T> => {
    const result = queue.then(act);
    queue = result.catch(() => undefined);
    return result;
  };

  async function decideNow(decisions: readonly Decision[], near: string | undefined): Promise<Outcome> {
    const { name, changes, problems } = await planDecisions({ paths, history, loaded, seeds }, decisions, near, await stamp());
    if (changes.size === 0) return { status: problems.length > 0 ? 'failed' : 'nothing', name, problems };
    const uris = [...changes.keys()];
    const blocked = uris.filter(loaded.isBlocked);
    if (blocked.length > 0) return pending.postpone(decisions, near, name, blocked);
    const texts = uris.map(loaded.textOf);
    // on screen before it is in the files
    loaded.layOver(changes);
    await seeds.showAgain(new Set(uris));
    const order = uris.map(loaded.orderIn);
    let isAsShown = true;
    const outcome = await write(name, changes, () => {
      isAsShown = uris.every((uri, i) => loaded.textOf(uri) === texts[i]);
    });
    loaded.takeOff(uris);
    isAsShown &&= outcome?.status === 'done' && outcome.problems.length === 0 && uris.every((uri, i) => loaded.orderIn(uri) === order[i]);
    if (!isAsShown) await seeds.showAgain(new Set(uris));
    if (!outcome) return pending.postpone(decisions, near, name, uris.filter(loaded.isBlocked));
    return { ...outcome, problems: [...problems, ...outcome.problems] };
  }

  /** Writes changes as one step that can be undone; null where a file has errors. */
  async function write(name: string, changes: FileChanges, haveRead: () => void): Promise<Outcome | null> {
    const problems: string[] = [];
    try {
      const written = await writer.make(changes, haveRead, problems);
      if (!written) return null;
      if (written.length === 0) return { status: problems.length > 0 ? 'failed' : 'nothing', name, problems };
      undoing.keep(name, written);
      return { status: 'done', name, problems };
    } catch (error) {
      return { status: 'failed', name, problems: [...problems, `${name} could not be written: ${messageOf(error)}`] };
    }
  }

  /** Takes in what a file holds now. */
  async function takeIn(uri: string): Promise<void> {
    await loaded.whenRead(uri);
    if (!loaded.isRead(uri)) {
      if (await loaded.tryAgain(uri)) await seeds.showAgain(new Set([uri]));
      return;
    }
    const seed = loaded.seedOf(uri);
    const old = loaded.textOf(uri);
    const text = await loaded.read(uri).catch(() => old);
    if (text === old || !loaded.isKept(uri, seed)) return;
    loaded.put(uri, seed, text);
    await seeds.showAgain(new Set([uri]));
  }

  const takeInAll = async (uris: readonly string[]): Promise<void> => {
    await Promise.all(uris.map((uri) => enqueue(() => takeIn(uri))));
  };

  let registered: { readonly from: readonly Register[]; readonly decisions: readonly RegisterDecision[] } = { from: [], decisions: [] };

  /** The same list as long as the registers are; each row of a view asks for it. */
  function registerDecisions(): readonly RegisterDecision[] {
    const uris = loaded.registers();
    const from = uris.map(loaded.register);
    if (from.length !== registered.from.length || from.some((register, i) => register !== registered.from[i])) registered = { from, decisions: uris.flatMap(loaded.decisionsIn) };
    return registered.decisions;
  }

  const store: AnnotationStore = {
    onDidChangeFacts: factsChanged.on,
    onDidChangeFile: fileChanged.on,
    onDidChangeHistory: historyChanged.on,
    overlay: seeds.overlay,
    factsOf: seeds.factsOf,
    machineFactsOf: seeds.machineFactsOf,
    registerOf: loaded.registerOf,
    registered: registerDecisions,
    seedWith: seeds.anySeed,
    forget(seed) {
      seeds.forget(seed);
      loaded.forget(seed);
      const own = paths.annotationsOf(seed);
      if (!pending.all.some(({ files: each }) => each.includes(own))) return;
      pending.renew();
      fileChanged.fire(own);
    },
    decide: (decisions, near) => enqueue(() => decideNow(decisions, near)),
    undo: () => enqueue(undoing.undo),
    redo: () => enqueue(undoing.redo),
    get undoName() {
      return undoing.undoName;
    },
    get redoName() {
      return undoing.redoName;
    },
    get pending() {
      return pending.all;
    },
    retry(each) {
      store.discard(each);
      return store.decide(each.decisions, each.near);
    },
    discard: pending.discard,
    moved: (from, to) => enqueue(() => Promise.resolve(undoing.moved(from, to))),
    fileChanged: (uri) => enqueue(() => takeIn(uri)),
    foldersChanged: (folders) => takeInAll(loaded.below(folders)),
    readUnreadable: () => takeInAll(loaded.unreadable()),
    problems: loaded.problems,
    seedOf: loaded.seedOf,
    idle: () => enqueue(seeds.idle),
  };
  return store;
}
