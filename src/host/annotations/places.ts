import { annotationFileName, firstOfName, mayGiveWay } from '../../core/annotations/fileNames.js';
import { partAnnotations } from '../../core/annotations/parting.js';
import { fileName } from '../../core/features/labels.js';
import { messageOf } from '../errors.js';
import type { Logger } from '../ports.js';
import type { AnnotationFiles } from './ports.js';

export interface SeedPlacesOptions {
  /** URI of the annotation file that a seed usually has. */
  readonly usual: (seed: string) => string;
  /** URI of the one it has when the usual one is another seed's. */
  readonly own: (seed: string) => string;
  /** URIs of the seeds in a seed's folder, itself among them; as it is now, or a moment ago. */
  readonly seedsBeside: (seed: string, when: 'now' | 'lately') => Promise<readonly string[]>;
  readonly textOf: (seed: string) => Promise<string>;
  readonly files: AnnotationFiles;
  /** Moves an annotation file, with the unsaved changes of its editor; false when it can't be. */
  readonly move: (from: string, to: string) => Promise<boolean>;
  /** What was read for the seed is to be forgotten, as the file is another one's from now on. */
  readonly forget: (seed: string) => void;
  /** The seed's file is to be read again, from its new place. */
  readonly readAgain: (seed: string) => Promise<void>;
  readonly logger: Logger;
}

/** Says which seed has which annotation file, so that no two share one. */
export interface SeedPlaces {
  /** URI of the annotation file of a seed; the usual one for a seed that was not settled. */
  annotationsOf(seed: string): string;
  /** To be awaited before a seed's annotation file is read. Never rejects. */
  settle(seed: string): Promise<void>;
  /** The files are elsewhere from now on: everything is to be settled again. */
  reset(): void;
}

/**
 * Makes them. Where two seeds have the same usual file (`rain.txt` and `rain`), the one named .txt has it and the other one a file of its own,
 * also when the first one comes later. What both had written into one file, before they were told apart, is parted.
 */
export function createSeedPlaces({ usual, own, seedsBeside, textOf, files, move, forget, readAgain, logger }: SeedPlacesOptions): SeedPlaces {
  /** Whether a seed that may have to give way does. */
  const givesWay = new Map<string, boolean>();
  /** The seed that may have to give way and has a usual file, by that. */
  const holders = new Map<string, string>();
  let queue: Promise<unknown> = Promise.resolve();

  async function place(seed: string): Promise<void> {
    const holder = holders.get(usual(seed));
    if (holder !== undefined && holder !== seed && firstOfName([holder, seed].map(fileName)) === fileName(seed)) await giveWay(holder);
    if (givesWay.has(seed) || !mayGiveWay(fileName(seed))) return;
    const gives = (await files.read(own(seed))) !== undefined || (await isSecond(seed));
    givesWay.set(seed, gives);
    if (!gives) holders.set(usual(seed), seed);
  }

  /** The usual file, which was the seed's alone till now, becomes its own; unless it is gone, and what came is it under a new name. */
  async function giveWay(seed: string): Promise<void> {
    holders.delete(usual(seed));
    givesWay.delete(seed);
    if (!(await seedsBeside(seed, 'now')).includes(seed)) return;
    forget(seed);
    givesWay.set(seed, true);
    try {
      if ((await files.read(usual(seed))) !== undefined && !(await move(usual(seed), own(seed)))) throw new Error(`${fileName(usual(seed))} could not be moved to ${fileName(own(seed))}`);
    } finally {
      await readAgain(seed);
    }
  }

  async function isSecond(seed: string): Promise<boolean> {
    const sharing = (await seedsBeside(seed, 'lately')).filter((other) => annotationFileName(fileName(other)) === annotationFileName(fileName(seed)));
    const first = firstOfName(sharing.map(fileName));
    const other = sharing.find((each) => fileName(each) === first);
    if (other === undefined || other === seed) return false;
    await part(seed, other);
    return true;
  }

  async function part(seed: string, other: string): Promise<void> {
    const before = await files.read(usual(seed));
    const parted = before === undefined ? null : partAnnotations(before, await textOf(seed), await textOf(other));
    if (before === undefined || !parted) return;
    const whole = (text: string) => [{ offset: 0, length: 0, newText: text }];
    // first the new file, so that a crash in between leaves everything twice and nothing nowhere
    if (!(await files.write({ uri: own(seed), before: undefined, after: parted.own, edits: whole(parted.own) }))) return;
    await files.write({ uri: usual(seed), before, after: parted.rest, edits: [{ offset: 0, length: before.length, newText: parted.rest }] });
  }

  return {
    annotationsOf: (seed) => (givesWay.get(seed) ? own(seed) : usual(seed)),
    settle(seed) {
      const settled = queue.then(() => place(seed)).catch((error: unknown) => logger.error(`Could not tell which annotation file belongs to ${seed}: ${messageOf(error)}`));
      queue = settled;
      return settled;
    },
    reset() {
      givesWay.clear();
      holders.clear();
    },
  };
}
