import { conflictOf, revert } from '../../core/annotations/revert.js';
import { fileName } from '../../core/features/labels.js';
import { shorten } from '../../core/text/shorten.js';
import { messageOf } from '../errors.js';
import type { LoadedFiles } from './loadedFiles.js';
import type { Obstacle, Outcome } from './outcome.js';
import type { WrittenFile, Writer } from './writing.js';

/** What was written for one list of decisions. */
interface Step {
  readonly name: string;
  readonly files: readonly WrittenFile[];
}

const longestHistory = 200;
const changeLength = 160;

/** What can be taken back and done again. */
export interface Undoing {
  readonly undoName: string | undefined;
  readonly redoName: string | undefined;
  /** Keeps what was written under the name of what was decided. */
  keep(name: string, files: readonly WrittenFile[]): void;
  /** Files or folders have another URI now: seeds, annotation files, registers or what they are in. */
  moved(from: string, to: string): void;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
}

export interface UndoingOptions {
  readonly loaded: LoadedFiles;
  readonly writer: Writer;
  /** Shows what files hold that were written. */
  readonly show: (files: ReadonlySet<string>) => Promise<void>;
  /** There is something else to take back or to do again. */
  readonly onDidChange: () => void;
}

/** Starts with nothing to take back. */
export function createUndoing({ loaded, writer, show, onDidChange }: UndoingOptions): Undoing {
  const done: Step[] = [];
  const undone: Step[] = [];

  /** What takes a step back, on the files as they are now; or why it can't be, where someone has changed the same lines since. */
  async function plansBack(step: Step): Promise<{ readonly plans: readonly WrittenFile[] } | { readonly problem: string; readonly uri: string; readonly line: number | undefined }> {
    const plans: WrittenFile[] = [];
    for (const { uri, before, after, edits, seed } of step.files.toReversed()) {
      const now = await loaded.read(uri);
      const file = fileName(uri);
      if (now === undefined && after !== undefined) return { uri, line: undefined, problem: `${file} is not there any more, so it may have been moved or deleted by another program. Put it back and try again, or leave the decision as it is.` };
      const back = revert(before ?? '', edits, after ?? '', now ?? '');
      if (!back) {
        const { line, change } = conflictOf(before ?? '', edits, after ?? '', now ?? '') ?? { line: 0, change: '' };
        const what = change ? `: ${shorten(change, changeLength)}.` : '.';
        return { uri, line, problem: `${file} was changed in line ${line + 1} since${what} Change that back and try again, or leave the decision as it is.` };
      }
      if (!loaded.isSound(uri, seed, back.text)) return { uri, line: 0, problem: `${file} was changed since and would have an error then. Change it by hand, or leave the decision as it is.` };
      plans.push({ uri, before: now, after: now === after ? before : back.text, edits: back.edits, seed });
    }
    return { plans };
  }

  /** Takes back the last step of `from`, in all of its files or in none. */
  async function takeBack(from: Step[], to: Step[], verb: string): Promise<Outcome> {
    const step = from.at(-1);
    if (!step) return { status: 'nothing', name: '', problems: [] };
    const name = `${verb}: ${step.name}`;
    try {
      const back = await plansBack(step);
      if ('problem' in back) {
        const obstacle: Obstacle = {
          uri: back.uri,
          line: back.line,
          leaveOut() {
            const at = from.indexOf(step);
            if (at < 0) return;
            from.splice(at, 1);
            onDidChange();
          },
        };
        return { status: 'failed', name, problems: [`${name} is not possible: ${back.problem}`], obstacle };
      }
      await writer.replace(back.plans);
      from.pop();
      to.push({ name: step.name, files: back.plans });
    } catch (error) {
      return { status: 'failed', name, problems: [`${name} could not be written: ${messageOf(error)}`] };
    }
    await show(new Set(step.files.map(({ uri }) => uri)));
    onDidChange();
    return { status: 'done', name, problems: [] };
  }

  return {
    get undoName() {
      return done.at(-1)?.name;
    },
    get redoName() {
      return undone.at(-1)?.name;
    },
    keep(name, written) {
      done.push({ name, files: written });
      if (done.length > longestHistory) done.shift();
      undone.length = 0;
      onDidChange();
    },
    moved(from, to) {
      const renamed = <U extends string | undefined>(uri: U): U | string => (uri === from || uri?.startsWith(`${from}/`) ? to + uri.slice(from.length) : uri);
      for (const steps of [done, undone]) {
        steps.forEach(({ name, files }, i) => {
          steps[i] = { name, files: files.map((file) => ({ ...file, uri: renamed(file.uri), seed: renamed(file.seed) })) };
        });
      }
    },
    undo: () => takeBack(done, undone, 'Undo'),
    redo: () => takeBack(undone, done, 'Redo'),
  };
}
