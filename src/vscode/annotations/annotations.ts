import * as vscode from 'vscode';
import { annotationFileEnding, isAnnotationFileName, mayGiveWay } from '../../core/annotations/fileNames.js';
import { readAnnotations, readRegister } from '../../core/annotations/read.js';
import { bringEntities } from '../../core/decisions/bringing.js';
import { fileName } from '../../core/features/labels.js';
import type { DocumentFacts } from '../../core/index/facts.js';
import { createAnnotationFiles } from '../../host/annotations/files.js';
import { createSeedPlaces } from '../../host/annotations/places.js';
import { createAnnotationStore, type AnnotationStore } from '../../host/annotations/store.js';
import type { Logger } from '../../host/ports.js';
import { affects } from '../config.js';
import { createRawFiles, openDocument, type RenameOver } from './files.js';
import { createAuthor } from './author.js';
import type { RunProgram } from './git.js';
import { createTextHistory } from './history.js';
import { createFolderList } from './folderList.js';
import { createResettling } from './resettling.js';
import { ownAnnotationsUri, registerUri, usualAnnotationsUri } from './paths.js';
import { moveFile, moveWithSeeds, type Renamed } from './renaming.js';
import { createUnreadableNotice } from './unreadable.js';

export interface AnnotationOptions {
  readonly storage: vscode.Uri | undefined;
  readonly renameOver: RenameOver;
  /** Absent where no program can be run. */
  readonly runProgram: RunProgram | undefined;
  readonly isSeed: (uri: vscode.Uri) => boolean;
  /** The decoded text of a seed's file. */
  readonly readText: (uri: string) => Promise<string>;
  readonly logger: Logger;
}

/** The store of decisions on the workspace's files, told of every change of them; ends with `dispose`. */
export interface Annotations extends vscode.Disposable {
  readonly store: AnnotationStore;
  /** As the store's, for any seed: it is told first which file is the seed's. */
  readonly overlay: AnnotationStore['overlay'];
  /** The seed is gone. */
  forget(seed: string): void;
  /** Fires with a seed whose effective facts are new because it has another annotation file. */
  readonly onDidReadAgain: vscode.Event<string>;
  /** The annotation file of a seed, be it there or not. */
  fileOf(seed: vscode.Uri): Promise<vscode.Uri>;
  /** Fires when the settings move the files: everything has to be read again. */
  readonly onDidMove: vscode.Event<void>;
}

/** An annotation file that is typed into is read so many ms after the last key. */
const typingDelay = 200;
/** How long what happens to folders is gathered before the files in them are looked at, in ms. */
const gatheringTime = 300;

/** Connects the store with VS Code's file system, its open documents, its watchers and Git. */
export function createAnnotations({ storage, renameOver, runProgram, isSeed, readText, logger }: AnnotationOptions): Annotations {
  const author = createAuthor(runProgram);
  const unreadable = createUnreadableNotice();
  const moved = new vscode.EventEmitter<void>();
  const readAgain = new vscode.EventEmitter<string>();
  const files = createAnnotationFiles(createRawFiles(renameOver), openDocument, () => crypto.randomUUID().slice(0, 8));
  const folders = createFolderList();
  // settings are slow to ask for, and each decision asks for the places of all seeds
  const usualPlaces = new Map<string, string>();
  /** By the folder of the seeds. */
  const registers = new Map<string, string>();
  const forgetPlaces = (): void => [usualPlaces, registers].forEach((each) => each.clear());
  const places = createSeedPlaces({
    usual: (seed) => kept(usualPlaces, seed, () => usualAnnotationsUri(vscode.Uri.parse(seed)).toString()),
    own: (seed) => ownAnnotationsUri(vscode.Uri.parse(seed)).toString(),
    seedsBeside: async (seed, when) => (await folders.filesBeside(vscode.Uri.parse(seed), when === 'now')).filter(isSeed).map(String),
    textOf: readText,
    files,
    move: (from, to) => moveFile(vscode.Uri.parse(from), vscode.Uri.parse(to)),
    forget: (seed) => store.forget(seed),
    async readAgain(seed) {
      const last = sharers.get(seed);
      if (!last) return;
      await store.overlay(seed, last.text, last.facts);
      readAgain.fire(seed);
    },
    logger,
  });
  /** What was found last in the seeds whose files may move. */
  const sharers = new Map<string, { readonly text: string; readonly facts: DocumentFacts }>();
  const fileOf = async (seed: vscode.Uri): Promise<vscode.Uri> => {
    await places.settle(seed.toString());
    return vscode.Uri.parse(places.annotationsOf(seed.toString()));
  };
  const registerOf = (seed: string): string => kept(registers, seed.slice(0, seed.lastIndexOf('/')), () => registerUri(vscode.Uri.parse(seed)).toString());
  const store: AnnotationStore = createAnnotationStore({
    paths: { annotationsOf: places.annotationsOf, registerOf },
    files,
    history: createTextHistory(storage, logger),
    stamp: async () => {
      const by = await author.name();
      return { ...(by ? { by } : {}), at: new Date().toISOString().replace(/\.\d+Z$/, 'Z') };
    },
    logger,
    onCannotRead: unreadable.tell,
    yieldTo: () => new Promise((resolve) => setTimeout(resolve, 0)),
  });
  const resettling = createResettling({
    annotationsOf: places.annotationsOf,
    fileOf: async (seed) => (await fileOf(vscode.Uri.parse(seed))).toString(),
    registerOf,
    onDidMove: (uris) => uris.forEach((uri) => changed(vscode.Uri.parse(uri))),
  });
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const changed = (uri: vscode.Uri, delay = 0): void => {
    const key = uri.toString();
    if (!key.endsWith('.yaml') && !key.endsWith('.yml')) return;
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(() => {
      timers.delete(key);
      void store.fileChanged(key);
    }, delay));
  };
  /** Of a seed that was moved to where another register holds, the people that its annotations name come along. */
  const bringPeople = async (from: vscode.Uri, to: vscode.Uri, annotations: vscode.Uri): Promise<void> => {
    const [old, present] = [from, to].map((seed) => registerOf(seed.toString())) as [string, string];
    if (old === present) return;
    const read = (uri: string): Promise<string> => files.read(uri).then((text) => text ?? '', () => '');
    const [file, oldText, presentText] = await Promise.all([annotations.toString(), old, present].map(read)) as [string, string, string];
    const decisions = bringEntities(readAnnotations(file).value, readRegister(oldText).value, readRegister(presentText).value);
    if (decisions.length === 0) return;
    const { problems } = await store.decide(decisions, to.toString());
    if (problems.length > 0) void vscode.window.showWarningMessage(problems.join(' '));
  };
  const followRenames = async (renamed: readonly Renamed[]): Promise<void> => {
    for (const { oldUri, newUri } of renamed) void store.moved(oldUri.toString(), newUri.toString());
    const moved = await moveWithSeeds(renamed, { isSeed, placeOf: (seed) => vscode.Uri.parse(places.annotationsOf(seed.toString())), newPlaceOf: fileOf, bring: bringPeople });
    await readMoved(moved);
  };
  const readMoved = async (places: readonly vscode.Uri[]): Promise<void> => {
    for (const place of places) {
      if (isAnnotationFileName(place.path)) changed(place);
      else for (const uri of await vscode.workspace.findFiles(new vscode.RelativePattern(place, `**/*${annotationFileEnding}`), null)) changed(uri);
    }
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{yaml,yml}');
  // of folders that come or go nothing is told of the files in them
  const folderWatcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
  let touched = new Set<string>();
  let touchedTimer: ReturnType<typeof setTimeout> | undefined;
  const touch = (uri: vscode.Uri): void => {
    touched.add(uri.toString());
    touchedTimer ??= setTimeout(() => {
      const folders = touched;
      touched = new Set();
      touchedTimer = undefined;
      void store.foldersChanged(folders);
    }, gatheringTime);
  };
  const subscriptions = vscode.Disposable.from(
    author,
    unreadable,
    folderWatcher,
    folderWatcher.onDidCreate(touch),
    folderWatcher.onDidDelete(touch),
    // who may read a file can change without a notice of it
    vscode.window.onDidChangeWindowState(({ focused }) => {
      if (focused) void store.readUnreadable();
    }),
    moved,
    readAgain,
    resettling,
    watcher,
    vscode.workspace.onDidChangeWorkspaceFolders(forgetPlaces),
    watcher.onDidChange((uri) => changed(uri)),
    watcher.onDidCreate((uri) => changed(uri)),
    watcher.onDidDelete((uri) => changed(uri)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length) changed(document.uri, typingDelay);
    }),
    vscode.workspace.onDidSaveTextDocument(({ uri }) => changed(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => changed(uri)),
    // of files that this very extension moves, too
    vscode.workspace.onDidRenameFiles(({ files }) => void followRenames(files)),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (affects(event, 'annotations.author')) author.renew();
      if (!affects(event, 'annotations.folder', 'annotations.register')) return;
      forgetPlaces();
      resettling.begin();
      places.reset();
      unreadable.clear();
      moved.fire();
    }),
    {
      dispose() {
        for (const timer of timers.values()) clearTimeout(timer);
        clearTimeout(touchedTimer);
      },
    },
  );
  return {
    store,
    async overlay(seed, text, facts) {
      await places.settle(seed);
      resettling.note(seed);
      if (mayGiveWay(fileName(seed))) sharers.set(seed, { text, facts });
      return store.overlay(seed, text, facts);
    },
    forget(seed) {
      sharers.delete(seed);
      store.forget(seed);
      usualPlaces.delete(seed);
    },
    fileOf,
    onDidMove: moved.event,
    onDidReadAgain: readAgain.event,
    dispose: () => subscriptions.dispose(),
  };
}

/** The value under the key; made where there is none yet. */
function kept(values: Map<string, string>, key: string, make: () => string): string {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}
