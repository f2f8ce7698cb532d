import { applyAnnotationChanges, applyRegisterChanges, type AnnotationChange, type RegisterChange } from '../../core/annotations/changes.js';
import { editAnnotations, editRegister, type EditResult } from '../../core/annotations/edit.js';
import { readAnnotations, readAnnotationsInSlices, readRegister, type ReadAnnotations, type ReadRegister } from '../../core/annotations/read.js';
import type { AnnotationFile, Register } from '../../core/annotations/schema.js';
import type { FileProblem } from '../../core/annotations/yaml/problems.js';
import { checkAnnotations, checkRegister } from '../../core/decisions/check.js';
import type { RegisterDecision } from '../../core/features/lists/decisions.js';
import { createRegisterIndex, type RegisterIndex } from '../../core/index/registerIndex.js';
import { isBelow } from '../belowFolders.js';
import type { Logger, Yield } from '../ports.js';
import { createFileReading } from './fileReading.js';
import { annotationsFileOf, indexIn, noEntities, registerDecisions, registerFileOf, shownIn, type AnnotationsFile, type RegisterFile } from './loadedFile.js';
import type { AnnotationFiles, AnnotationPaths } from './ports.js';

/** The problems of a YAML file. */
export interface FileProblems {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly FileProblem[];
  /** The file is not written while this is so; what it last held without errors stays in use. */
  readonly isBlocked: boolean;
}

/** What is to change in a file: in the annotations of a seed, or in a register. */
export type EntryChanges = { readonly seed: string; readonly annotations: readonly AnnotationChange[] } | { readonly seed?: undefined; readonly register: readonly RegisterChange[] };
/** By the URI of the file. */
export type FileChanges = ReadonlyMap<string, EntryChanges>;

/** The YAML files as they were read last. Where a file's `seed` is undefined, it is a register. */
export interface LoadedFiles {
  /** Reads the files of a seed, if they were not read yet. Never rejects: what can't be read holds nothing. */
  ensure(seed: string): Promise<void>;
  ensureRegister(uri: string): Promise<void>;
  /** Resolves when the file is not being read for the first time. */
  whenRead(uri: string): Promise<void>;
  /** Reads a file that could not be read before, and takes it in; false where there is no such file, or it still can't be read. */
  tryAgain(uri: string): Promise<boolean>;
  /** The text of a file as it is now, not taken in. Rejects when it can't be read, which is logged. */
  read(uri: string): Promise<string | undefined>;
  /** Reads a file and takes it in where it has changed. Rejects when it can't be read. */
  readAgain(uri: string, seed: string | undefined): Promise<void>;
  /** Takes in the text of a file. */
  put(uri: string, seed: string | undefined, text: string | undefined): void;
  /** Lays changes over what is in use, though they are not in the files yet; until the files are taken in anew. */
  layOver(changes: FileChanges): void;
  /** Takes off what is still laid over: it could not be written. */
  takeOff(uris: readonly string[]): void;
  /** The files that are there and could not be read when this was tried last. */
  unreadable(): readonly string[];
  /** The files that were read or looked for, in or below these folders. */
  below(folders: ReadonlySet<string>): readonly string[];
  /** The seed is gone. */
  forget(seed: string): void;
  isRead(uri: string): boolean;
  /** False for the annotation file of a seed that is gone. */
  isKept(uri: string, seed: string | undefined): boolean;
  textOf(uri: string): string | undefined;
  isBlocked(uri: string): boolean;
  /** For people, with its line; '' where there is none. */
  firstProblem(uri: string): string;
  /** The seed of an annotation file that was read. */
  seedOf(uri: string): string | undefined;
  annotationsOf(seed: string): AnnotationFile;
  register(uri: string): Register;
  /** What people decided that a register keeps, in its order. */
  decisionsIn(register: string): readonly RegisterDecision[];
  /** URIs of the registers that were read, in order. */
  registers(): readonly string[];
  /** The register that holds for a seed. */
  registerOf(seed: string): RegisterIndex;
  /** The ids of a file's annotations in their order. */
  orderIn(uri: string): string;
  /** The edits that make the changes in the text of a file that was read and is not blocked. */
  edit(uri: string, changes: EntryChanges): EditResult;
  /** Whether a text could stand in the file without an error. */
  isSound(uri: string, seed: string | undefined, text: string): boolean;
  /** Every file that has problems. */
  problems(): readonly FileProblems[];
}

/**
 * Told where a file is there and can't be read, be it again and again, and once when that is over.
 * @param reason  why, for people; null when it can be read again, is gone, or no seed wants it any more
 * @param isShown what it held before is still shown
 */
export type OnCannotRead = (uri: string, reason: string | null, isShown: boolean) => void;

export interface LoadedFilesOptions {
  readonly paths: AnnotationPaths;
  readonly files: AnnotationFiles;
  readonly logger: Logger;
  readonly yieldTo: Yield;
  /** A file was read. */
  readonly onDidRead: (uri: string) => void;
  readonly onCannotRead: OnCannotRead;
}

/** Makes an empty collection; nothing is read until it is asked for. */
export function createLoadedFiles({ paths, files, logger, yieldTo, onDidRead, onCannotRead }: LoadedFilesOptions): LoadedFiles {
  const annotationFiles = new Map<string, AnnotationsFile>();
  const registers = new Map<string, RegisterFile>();
  const disk = createFileReading(files, logger, (uri, reason) => onCannotRead(uri, reason, fileAt(uri) !== undefined));
  const fileAt = (uri: string): AnnotationsFile | RegisterFile | undefined => annotationFiles.get(uri) ?? registers.get(uri);
  const registerOf = (seed: string): RegisterIndex => indexIn(registers.get(paths.registerOf(seed)));

  /** What each reading was found to have, with the register that it was checked against. */
  const checks = new WeakMap<ReadAnnotations, { readonly register: RegisterIndex; readonly problems: readonly FileProblem[] }>();

  function checked(reading: ReadAnnotations, register: RegisterIndex): readonly FileProblem[] {
    const known = checks.get(reading);
    if (known?.register === register) return known.problems;
    const problems = checkAnnotations(reading, register);
    checks.set(reading, { register, problems });
    return problems;
  }

  function putAnnotations(uri: string, seed: string, text: string | undefined, sliced?: ReadAnnotations): void {
    annotationFiles.set(uri, annotationsFileOf(seed, text, annotationFiles.get(uri), sliced));
    onDidRead(uri);
  }

  function putRegister(uri: string, text: string | undefined): void {
    registers.set(uri, registerFileOf(text, registers.get(uri)));
    onDidRead(uri);
  }

  function put(uri: string, seed: string | undefined, text: string | undefined): void {
    if (seed !== undefined) putAnnotations(uri, seed, text);
    else putRegister(uri, text);
  }

  async function putInSlices(uri: string, seed: string, text: string | undefined): Promise<void> {
    const slices = readAnnotationsInSlices(text ?? '');
    let step = slices.next();
    for (; !step.done; step = slices.next()) await yieldTo();
    putAnnotations(uri, seed, text, step.value);
  }

  const ensureRegister = async (uri: string): Promise<void> => {
    if (!registers.has(uri)) await disk.load(uri, (text) => putRegister(uri, text));
  };

  return {
    async ensure(seed) {
      const own = paths.annotationsOf(seed);
      await Promise.all([annotationFiles.get(own)?.seed === seed ? undefined : disk.load(own, (text) => putInSlices(own, seed, text)), ensureRegister(paths.registerOf(seed))]);
    },
    ensureRegister,
    tryAgain: disk.tryAgain,
    unreadable: disk.unreadable,
    below: (folders) => [...new Set([...annotationFiles.keys(), ...registers.keys(), ...disk.unreadable()])].filter((uri) => isBelow(uri, folders)),
    read: disk.read,
    whenRead: disk.whenRead,
    async readAgain(uri, seed) {
      const text = await disk.read(uri);
      const known = fileAt(uri);
      if (!known || text !== known.text || annotationFiles.get(uri)?.seed !== seed) put(uri, seed, text);
    },
    put,
    layOver(changes) {
      for (const [uri, change] of changes) {
        if (change.seed !== undefined) {
          const file = annotationFiles.get(uri);
          if (file) annotationFiles.set(uri, { ...file, laid: applyAnnotationChanges(file.good, change.annotations) });
        } else {
          const file = registers.get(uri);
          const good = file && applyRegisterChanges(file.good, change.register);
          if (file && good) registers.set(uri, { ...file, laid: { good, index: createRegisterIndex(good) } });
        }
      }
    },
    takeOff(uris) {
      for (const uri of uris) {
        const [annotations, register] = [annotationFiles.get(uri), registers.get(uri)];
        if (annotations?.laid) annotationFiles.set(uri, { ...annotations, laid: undefined });
        if (register?.laid) registers.set(uri, { ...register, laid: undefined });
      }
    },
    forget(seed) {
      const own = paths.annotationsOf(seed);
      const file = annotationFiles.get(own);
      if (file && file.seed !== seed) return;
      annotationFiles.delete(own);
      disk.forget(own);
    },
    isRead: (uri) => fileAt(uri) !== undefined,
    isKept: (uri, seed) => seed === undefined || annotationFiles.has(uri),
    textOf: (uri) => fileAt(uri)?.text,
    isBlocked: (uri) => fileAt(uri)?.reading.isBlocked ?? false,
    firstProblem(uri) {
      const problem = fileAt(uri)?.reading.problems[0];
      return problem ? `line ${problem.line + 1}: ${problem.message}` : '';
    },
    seedOf: (uri) => annotationFiles.get(uri)?.seed,
    annotationsOf: (seed) => shownIn(annotationFiles.get(paths.annotationsOf(seed))),
    register: (uri) => registers.get(uri)?.laid?.good ?? registers.get(uri)?.good ?? noEntities,
    decisionsIn: (uri) => registerDecisions(uri, registers.get(uri)),
    registers: () => [...registers.keys()].sort(),
    registerOf,
    orderIn: (uri) => shownIn(annotationFiles.get(uri)).annotations.map(({ id }) => id).join(' '),
    edit: (uri, change) =>
      change.seed !== undefined ? editAnnotations(annotationFiles.get(uri)!.reading, change.annotations) : editRegister(registers.get(uri)!.reading, change.register),
    isSound: (uri, seed, text) => !(seed !== undefined ? readAnnotations(text, annotationFiles.get(uri)?.reading) : readRegister(text, registers.get(uri)?.reading)).isBlocked,
    // most seeds have no file, so their register is not looked for
    problems: () => [
      ...[...annotationFiles].filter(([, { text }]) => text !== undefined).map(([uri, { seed, reading }]) => problemsOf(uri, reading, checked(reading, registerOf(seed)))),
      ...[...registers].map(([uri, { reading }]) => problemsOf(uri, reading, checkRegister(reading))),
    ].filter(({ problems }) => problems.length > 0),
  };
}

const problemsOf = (uri: string, { text, problems, isBlocked }: ReadAnnotations | ReadRegister, more: readonly FileProblem[]): FileProblems => ({ uri, text, problems: [...problems, ...more], isBlocked });
