import { revert } from '../../core/annotations/revert.js';
import { fileName } from '../../core/features/labels.js';
import { messageOf } from '../errors.js';
import type { LoadedFiles } from './loadedFiles.js';
import type { Outcome } from './outcome.js';
import type { WrittenFile, Writer } from './writing.js';

/** What was written for one list of decisions. */
interface Step {
  readonly name: string;
  readonly files: readonly WrittenFile[];
}

const longestHistory = 200;

/** What can be taken back and done again. */
export interface Undoing {
  readonly undoName: string | undefined;
  readonly redoName: string | undefined;
  /** Keeps what was written under the name of what was decided. */
  keep(name: string, files: readonly WrittenFile[]): void;
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

export function createUndoing({ loaded, writer, show, onDidChange }: UndoingOptions): Undoing {
  const done: Step[] = [];
  const undone: Step[] = [];

  /** What takes a step back, on the files as they are now; with problems where someone has changed the same lines since. */
  async function plansBack(step: Step): Promise<{ plans: readonly WrittenFile[]; problems: readonly string[] }> {
    const plans: WrittenFile[] = [];
    const problems: string[] = [];
    for (const { uri, before, after, edits, seed } of step.files.toReversed()) {
      const now = await loaded.read(uri);
      const back = revert(before ?? '', edits, after ?? '', now ?? '');
      if (back && loaded.isSound(uri, seed, back.text)) plans.push({ uri, before: now, after: now === after ? before : back.text, edits: back.edits, seed });
      else problems.push(`${fileName(uri)} was changed since, where this decision had changed it. Change it there by hand, or undo that change first.`);
    }
    return { plans, problems };
  }

  /** Takes back the last step of `from`, in all of its files or in none. */
  async function takeBack(from: Step[], to: Step[], verb: string): Promise<Outcome> {
    const step = from.at(-1);
    if (!step) return { status: 'nothing', name: '', problems: [] };
    const name = `${verb}: ${step.name}`;
    try {
      const { plans, problems } = await plansBack(step);
      if (problems.length > 0) return { status: 'failed', name, problems };
      await writer.replace(plans);
      from.pop();
      to.push({ name: step.name, files: plans });
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
    undo: () => takeBack(done, undone, 'Undo'),
    redo: () => takeBack(undone, done, 'Redo'),
  };
}
