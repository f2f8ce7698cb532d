import type { NormalText } from '../annotations/normalText.js';
import type { AnnotationFile, Register } from '../annotations/schema.js';
import type { DocumentFacts } from '../index/facts.js';

/** A seed as decisions are made on it. */
export interface SeedState {
  /** The text as given. */
  readonly text: string;
  readonly normal: NormalText;
  /** `textHash` of the normal text. */
  readonly hash: string;
  /** Effective, as the overlay makes them of `file`. */
  readonly facts: DocumentFacts;
  readonly file: AnnotationFile;
}

/** What decisions are made on. */
export interface DecideState {
  readonly seed: (uri: string) => SeedState | undefined;
  readonly register: Register;
}
