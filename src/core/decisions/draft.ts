import { applyAnnotationChanges, applyRegisterChanges, type AnnotationChange, type RegisterChange } from '../annotations/changes.js';
import type { Annotation, AnnotationFile, Register, RegisteredEntity } from '../annotations/schema.js';
import type { Decision, DecisionTo, Stamp } from './decision.js';
import type { DecideState, SeedState } from './state.js';

/** The files as they come to be while decisions are made. */
export class Draft {
  readonly annotations = new Map<string, AnnotationChange[]>();
  readonly register: RegisterChange[] = [];
  /** What could not be decided, and why, for people. */
  readonly problems: string[] = [];
  /** Ids of annotations that decisions of this step made for items, by item (see `items.ts`). */
  readonly made = new Map<string, string>();
  private readonly files = new Map<string, AnnotationFile>();
  private current: Register;

  constructor(readonly state: DecideState, readonly stamp: Stamp) {
    this.current = state.register;
  }

  /** Tells that a decision can't be made; returns '', as what then was decided. */
  fail(problem: string): string {
    this.problems.push(problem);
    return '';
  }

  /** Null, and a problem, where decisions can't be made on it. */
  seed(uri: string): SeedState | null {
    const seed = this.state.seed(uri);
    if (!seed) this.fail('This document is not read as a seed, or its analysis is not finished. Try again in a moment; “Show Log” in the … menu of Quotes tells which files are skipped, and why.');
    return seed ?? null;
  }

  /** The annotations of a seed by now. */
  annotationsOf(uri: string): readonly Annotation[] {
    return this.file(uri).annotations;
  }

  private file(uri: string): AnnotationFile {
    return this.files.get(uri) ?? this.state.seed(uri)?.file ?? { version: 1, unit: 'utf-16', annotations: [] };
  }

  changeFile(uri: string, change: AnnotationChange): void {
    this.files.set(uri, applyAnnotationChanges(this.file(uri), [change]));
    this.annotations.set(uri, [...(this.annotations.get(uri) ?? []), change]);
  }

  /** The register by now. */
  get entries(): Register {
    return this.current;
  }

  /** The entity of the register with the id, or that has taken in the one with it. */
  entry(id: string): RegisteredEntity | undefined {
    return this.current.entities.find((e) => e.id === id) ?? this.current.entities.find((e) => e.formerIds?.includes(id));
  }

  changeRegister(change: RegisterChange): void {
    this.current = applyRegisterChanges(this.current, [change]);
    this.register.push(change);
  }
}

/**
 * What makes decisions in a draft, by their kind. Each returns what was decided, in the past tense, for people, or '' where that could not be, of which
 * the draft's problems tell.
 */
export type Makers<K extends Decision['do']> = { readonly [D in K]: (draft: Draft, decision: DecisionTo<D>) => string };
