import { revert } from '../../core/annotations/revert.js';
import { fileName } from '../../core/features/labels.js';
import { applyEdits } from '../../core/text/edits.js';
import { messageOf } from '../errors.js';
import type { Logger } from '../ports.js';
import type { EntryChanges, FileChanges, LoadedFiles } from './loadedFiles.js';
import type { AnnotationFiles, FileChange } from './ports.js';

/** A change of a whole file, and the seed of an annotation file; undefined for a register. */
export interface WrittenFile extends FileChange {
  readonly seed: string | undefined;
}

const attempts = 8;

/** Writes to several files: to all of them or to none. */
export interface Writer {
  /**
   * Makes changes in the files as they are now; a file that changes meanwhile is read again. Resolves with what was written, or null, and nothing is
   * written, where a file has errors. Rejects when a file can't be written.
   * @param haveRead called when files were read, before anything is laid over them
   * @param missing takes what was to be changed and is not in a file any more, for people
   */
  make(changes: FileChanges, haveRead: () => void, missing: string[]): Promise<readonly WrittenFile[] | null>;
  /** Puts whole texts into the files. Rejects when a file is not what it was before its change, or can't be written. */
  replace(changes: readonly WrittenFile[]): Promise<void>;
}

/** Writes by way of `files`, and notes in `loaded` what they hold then. */
export function createWriter(files: AnnotationFiles, loaded: LoadedFiles, logger: Logger): Writer {
  /** Makes the writes one after the other; where one fails, those before it are taken back. A write without a result has changed nothing. */
  async function inAllOrNone(writes: readonly (() => Promise<WrittenFile | undefined>)[]): Promise<WrittenFile[]> {
    const written: WrittenFile[] = [];
    try {
      for (const write of writes) {
        const change = await write();
        if (change) written.push(change);
      }
      return written;
    } catch (error) {
      for (const change of written.toReversed()) await takeOut(change);
      throw error;
    }
  }

  async function takeOut({ uri, before, after, edits, seed }: WrittenFile): Promise<void> {
    const back = revert(before ?? '', edits, after ?? '', after ?? '');
    try {
      if (!back || !(await files.write({ uri, before: after, after: before, edits: back.edits }))) return;
      if (loaded.isKept(uri, seed)) await loaded.readAgain(uri, seed);
    } catch (error) {
      logger.error(`Could not take back a half-written step in ${uri}: ${messageOf(error)}`);
    }
  }

  async function makeIn(uri: string, change: EntryChanges, haveRead: () => void, missing: string[]): Promise<WrittenFile | undefined> {
    const { seed } = change;
    for (let attempt = 1; ; attempt++) {
      const before = loaded.textOf(uri);
      const { edits, problems } = loaded.edit(uri, change);
      const after = applyEdits(before ?? '', edits);
      if (edits.length === 0 || (await files.write({ uri, before, after, edits }))) {
        missing.push(...problems);
        if (edits.length === 0) return undefined;
        loaded.put(uri, seed, after);
        return { uri, before, after, edits, seed };
      }
      if (attempt === attempts) throw new Error(`${fileName(uri)} keeps changing: another program writes to it. Try again.`);
      await loaded.readAgain(uri, seed);
      haveRead();
      if (loaded.isBlocked(uri)) throw new Error(`${fileName(uri)} has an error now: ${loaded.firstProblem(uri)} Mend it and decide again.`);
    }
  }

  return {
    async make(changes, haveRead, missing) {
      for (const [uri, { seed }] of changes) await loaded.readAgain(uri, seed);
      haveRead();
      if ([...changes.keys()].some(loaded.isBlocked)) return null;
      return inAllOrNone([...changes].map(([uri, change]) => () => makeIn(uri, change, haveRead, missing)));
    },
    async replace(changes) {
      await inAllOrNone(changes.map((change) => async () => {
        const { uri, after, seed } = change;
        if (!(await files.write(change))) throw new Error(`${fileName(uri)} changed in this moment; try again.`);
        if (loaded.isKept(uri, seed)) loaded.put(uri, seed, after);
        return change;
      }));
    },
  };
}
