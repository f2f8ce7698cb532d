import * as vscode from 'vscode';
import { annotationFileEnding } from '../../core/annotations/fileNames.js';
import { readAnnotations } from '../../core/annotations/read.js';
import { keepsSomething, type Orphan } from '../../core/features/orphans.js';
import { setting } from '../config.js';

/** The annotation files of the workspace whose seeds are gone, so that what was decided is not out of sight. */
export interface Orphans extends vscode.Disposable {
  readonly all: readonly Orphan[];
  readonly onDidChange: vscode.Event<void>;
  /** To be called when seeds came or went. */
  lookSoon(): void;
}

/** Longer than it takes for an annotation file to follow its renamed seed. */
const lookDelay = 1000;

/**
 * @param findSeeds all seeds there are now
 * @param fileOf the annotation file of a seed
 */
export function createOrphans(findSeeds: () => Promise<readonly vscode.Uri[]>, fileOf: (seed: vscode.Uri) => Promise<vscode.Uri>): Orphans {
  const changed = new vscode.EventEmitter<void>();
  const watcher = vscode.workspace.createFileSystemWatcher(`**/*${annotationFileEnding}`);
  let all: readonly Orphan[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let looks = 0;

  async function look(): Promise<void> {
    const own = ++looks;
    const files = await vscode.workspace.findFiles(`**/*${annotationFileEnding}`, `{${setting('files.exclude').join(',')}}`);
    const taken = new Set(files.length ? (await Promise.all((await findSeeds()).map(fileOf))).map(String) : []);
    const left = await Promise.all(files.filter((uri) => !taken.has(uri.toString())).map(read));
    if (own !== looks) return;
    const found = left.filter((orphan): orphan is Orphan => orphan !== undefined && keepsSomething(orphan)).sort((a, b) => (a.uri < b.uri ? -1 : 1));
    const isSame = found.length === all.length && found.every(({ uri, reading }, i) => all[i]?.uri === uri && all[i]?.reading.text === reading.text);
    if (isSame) return;
    all = found;
    changed.fire();
  }

  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), lookDelay);
  };
  const subscriptions = vscode.Disposable.from(changed, watcher, watcher.onDidCreate(lookSoon), watcher.onDidDelete(lookSoon), watcher.onDidChange(lookSoon), {
    dispose() {
      clearTimeout(timer);
      looks++;
    },
  });
  return {
    get all() {
      return all;
    },
    onDidChange: changed.event,
    lookSoon,
    dispose: () => subscriptions.dispose(),
  };
}

async function read(uri: vscode.Uri): Promise<Orphan | undefined> {
  try {
    return { uri: uri.toString(), reading: readAnnotations(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) };
  } catch {
    return undefined;
  }
}
