import { readAnnotations, readRegister, type ReadAnnotations, type ReadRegister } from '../../core/annotations/read.js';
import { readableAnnotations, readableRegister } from '../../core/annotations/readable.js';
import type { AnnotationFile, Register } from '../../core/annotations/schema.js';
import { entryPlace } from '../../core/annotations/yaml/layout.js';
import type { Span } from '../../core/text/span.js';
import type { RegisterDecision } from '../../core/features/lists/decisions.js';
import { createRegisterIndex, type RegisterIndex } from '../../core/index/registerIndex.js';

/** An annotation file as it was read last. */
export interface AnnotationsFile {
  readonly seed: string;
  readonly text: string | undefined;
  readonly reading: ReadAnnotations;
  /** What it last held without errors; what can be read of it, where it always had some. */
  readonly good: AnnotationFile;
  /** The same with a decision that is being written. */
  readonly laid?: AnnotationFile | undefined;
  /** It was read without errors once. */
  readonly wasSound: boolean;
}

/** A register as it was read last. */
export interface RegisterFile {
  readonly text: string | undefined;
  readonly reading: ReadRegister;
  readonly good: Register;
  readonly wasSound: boolean;
  readonly index: RegisterIndex;
  /** With a decision that is being written. */
  readonly laid?: { readonly good: Register; readonly index: RegisterIndex } | undefined;
}

const noAnnotations: AnnotationFile = { version: 1, unit: 'utf-16', annotations: [] };
export const noEntities: Register = { version: 1, entities: [] };

/** What a file of this text holds, after what it held before. `sliced`: the reading, where it was made already. */
export function annotationsFileOf(seed: string, text: string | undefined, known: AnnotationsFile | undefined, sliced?: ReadAnnotations): AnnotationsFile {
  const reading = sliced ?? readAnnotations(text ?? '', known?.reading);
  return { seed, text, reading, ...inUse(reading, known, readableAnnotations) };
}

/** What a register of this text holds, after what it held before. */
export function registerFileOf(text: string | undefined, known: RegisterFile | undefined): RegisterFile {
  const reading = readRegister(text ?? '', known?.reading);
  const used = inUse(reading, known, readableRegister);
  return { text, reading, ...used, index: used.good === known?.good ? known.index : createRegisterIndex(used.good) };
}

/** What is used of a file with errors: what it last held without, or, where it always had some, what can be read of it. */
function inUse<Value, Reading extends { readonly isBlocked: boolean; readonly value: Value }>(
  reading: Reading, known: { readonly good: Value; readonly wasSound: boolean } | undefined, readable: (reading: Reading) => Value,
): { readonly good: Value; readonly wasSound: boolean } {
  if (!reading.isBlocked) return { good: reading.value, wasSound: true };
  return known?.wasSound ? { good: known.good, wasSound: true } : { good: readable(reading), wasSound: false };
}

/** The annotations that are shown: with a decision that is being written. */
export const shownIn = (file: AnnotationsFile | undefined): AnnotationFile => file?.laid ?? file?.good ?? noAnnotations;

/** The entries of a register that are shown, ready for looking up: with a decision that is being written. */
export const indexIn = (file: RegisterFile | undefined): RegisterIndex => file?.laid?.index ?? file?.index ?? emptyRegister;

const emptyRegister = createRegisterIndex(noEntities);

/** What people decided that a register keeps, with where its entries are; nowhere while the file has errors. */
export function registerDecisions(uri: string, file: RegisterFile | undefined): RegisterDecision[] {
  if (!file) return [];
  const { reading } = file;
  const { index: { register, byId } } = file.laid ?? file;
  const places = (list: 'entities' | 'ignored', keys: readonly string[]): ReadonlyMap<string, Span | undefined> =>
    new Map(reading.isBlocked ? [] : keys.map((key, i) => [key, entryPlace(reading, list, i)]));
  const ofEntities = places('entities', reading.value.entities.map(({ id }) => id));
  const ofNames = places('ignored', (reading.value.ignored ?? []).map(({ name }) => name));
  return [
    ...(register.decisions ?? []).map((decision) => {
      const entity = byId(decision.entity);
      return { register: uri, decision, entity, place: entity && ofEntities.get(entity.id) };
    }),
    ...(register.ignored ?? []).map((ignored) => ({ register: uri, ignored, place: ofNames.get(ignored.name) })),
  ];
}
