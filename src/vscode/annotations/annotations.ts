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
import { affects, setting } from '../config.js';
import { configurationSection } from '../contributions.js';
import { createRawFiles, openDocument, type RenameOver } from './files.js';
import { gitUserName, type RunProgram } from './git.js';
import { createTextHistory } from './history.js';
import { createFolderList } from './folderList.js';
import { createResettling } from './resettling.js';
import { mirroredFolder, ownAnnotationsUri, registerUri, usualAnnotationsUri } from './paths.js';

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

const typingDelay = 200;
const authorDelay = 700;
/** How long a decision waits for Git to say who decides, in ms. */
const authorPatience = 5000;

/** Connects the store with VS Code's file system, its open documents, its watchers and Git. */
export function createAnnotations({ storage, renameOver, runProgram, isSeed, readText, logger }: AnnotationOptions): Annotations {
  let author: Promise<string | undefined> | undefined;
  const learnAuthor = async (): Promise<string | undefined> => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    return setting('annotations.author').trim() || (folder && runProgram && (await gitUserName(folder, runProgram)));
  };
  const authorNow = (): Promise<string | undefined> => {
    author ??= learnAuthor();
    return Promise.race([author, new Promise<undefined>((resolve) => setTimeout(resolve, authorPatience, undefined))]);
  };
  // asks Git, which takes a while to start: after our own start, or with the first decision
  const later = setTimeout(() => (author ??= learnAuthor()), authorDelay);
  let asked = false;
  /** Tells once in a session that decisions bear no name, and where to give one. */
  const askWho = (): void => {
    if (asked) return;
    asked = true;
    const give = 'Give a Name…';
    void vscode.window.showInformationMessage('Your decisions are kept without your name: neither Git nor the settings know it.', give).then(async (answer) => {
      const name = answer === give ? (await vscode.window.showInputBox({ title: 'Who decides?', prompt: 'The name that is written beside your decisions (setting seedAnnotator.annotations.author)' }))?.trim() : '';
      if (name) await vscode.workspace.getConfiguration(configurationSection).update('annotations.author', name, vscode.ConfigurationTarget.Global);
    });
  };
  const unreadable = new Set<string>();
  /** Tells once of a file whose decisions are not shown because it can't be read. */
  const tellUnreadable = (uri: string, reason: string): void => {
    const key = `${uri} ${reason}`;
    if (unreadable.has(key)) return;
    unreadable.add(key);
    const open = 'Open the File';
    void vscode.window.showWarningMessage(`${vscode.workspace.asRelativePath(vscode.Uri.parse(uri))} can't be read, so the decisions in it are not shown, and no others can be kept there: ${reason}.`, open).then(async (answer) => {
      if (answer === open) await vscode.commands.executeCommand('vscode.open', vscode.Uri.parse(uri));
    });
  };
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
      const by = await authorNow();
      if (!by) askWho();
      return { ...(by ? { by } : {}), at: new Date().toISOString().replace(/\.\d+Z$/, 'Z') };
    },
    logger,
    onCannotRead: tellUnreadable,
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
    const moved = await moveWithSeeds(renamed, isSeed, (seed) => vscode.Uri.parse(places.annotationsOf(seed.toString())), fileOf, bringPeople);
    await readMoved(moved);
  };
  const readMoved = async (places: readonly vscode.Uri[]): Promise<void> => {
    for (const place of places) {
      if (isAnnotationFileName(place.path)) changed(place);
      else for (const uri of await vscode.workspace.findFiles(new vscode.RelativePattern(place, `**/*${annotationFileEnding}`), null)) changed(uri);
    }
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.{yaml,yml}');
  const subscriptions = vscode.Disposable.from(
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
      if (affects(event, 'annotations.author')) author = learnAuthor();
      if (!affects(event, 'annotations.folder', 'annotations.register')) return;
      forgetPlaces();
      resettling.begin();
      places.reset();
      moved.fire();
    }),
    {
      dispose() {
        clearTimeout(later);
        for (const timer of timers.values()) clearTimeout(timer);
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

interface Renamed {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/**
 * The annotation file of a seed that was renamed or moved in VS Code goes after it, unless one is there already. Of a folder, the files
 * beside their seeds went with it; of a mirrored tree its folder is moved. VS Code asks about every edit that an extension adds to the
 * renaming itself, so this comes behind it; as a workspace edit, since that takes editors and their unsaved changes along.
 * @returns what was moved: nothing tells of the files in a folder, and notices of files are left out now and then
 */
async function moveWithSeeds(files: readonly Renamed[], isSeed: (uri: vscode.Uri) => boolean, placeOf: (seed: vscode.Uri) => vscode.Uri, newPlaceOf: (seed: vscode.Uri) => Promise<vscode.Uri>, bring: (from: vscode.Uri, to: vscode.Uri, annotations: vscode.Uri) => Promise<void>): Promise<vscode.Uri[]> {
  const moved: vscode.Uri[] = [];
  const known = files.map(({ oldUri }) => placeOf(oldUri));
  for (const [i, { oldUri, newUri }] of files.entries()) {
    if (isAnnotationFileName(oldUri.path)) continue;
    const isFolder = (await typeOf(newUri)) === vscode.FileType.Directory;
    if (!isFolder && !isSeed(oldUri) && !isSeed(newUri)) continue;
    const [from, to] = isFolder ? [mirroredFolder(oldUri), mirroredFolder(newUri)] : [known[i], await newPlaceOf(newUri)];
    if (!from || !to || from.toString() === to.toString() || (await typeOf(from)) === undefined) continue;
    const [stays, taken] = [from, to].map((uri) => vscode.workspace.asRelativePath(uri));
    if ((await typeOf(to)) !== undefined) void vscode.window.showWarningMessage(`${taken} is there already, so the decisions about what you renamed stay in ${stays} and are not shown. Put the two together by hand, or rename it back.`);
    else if (await moveFile(from, to)) {
      moved.push(to);
      if (!isFolder) await bring(oldUri, newUri, to);
    }
  }
  return moved;
}

/** Moves an annotation file, or a folder of such; says so where it can't be. */
async function moveFile(from: vscode.Uri, to: vscode.Uri): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to, { overwrite: false });
  const isMoved = await vscode.workspace.applyEdit(edit);
  const [stays, taken] = [from, to].map((uri) => vscode.workspace.asRelativePath(uri));
  if (!isMoved) void vscode.window.showWarningMessage(`${stays} could not be moved to ${taken}: it holds the decisions about a seed that has another place now. Move it there by hand.`);
  return isMoved;
}

/** The value under the key; made where there is none yet. */
function kept(values: Map<string, string>, key: string, make: () => string): string {
  const value = values.get(key) ?? make();
  values.set(key, value);
  return value;
}

async function typeOf(uri: vscode.Uri): Promise<vscode.FileType | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).type & ~vscode.FileType.SymbolicLink;
  } catch {
    return undefined;
  }
}
