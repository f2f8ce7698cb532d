import type { AnchorState } from '../annotations/anchor.js';
import type { Annotation, AnnotationStatus, RegisteredEntity } from '../annotations/schema.js';
import type { LineIndex } from '../text/lines.js';
import type { Span } from '../text/span.js';
import type { Attribution, Claim, Entity, MentionKind } from '../analysis/types.js';

/** An entity of one document, without its mentions. */
export interface EntityFact extends Omit<Entity, 'mentions'> {
  /** Its entry in the register, where it has one; `name` and `type` are the register's then. */
  readonly register?: RegisteredEntity;
}

/** A value on which the machine, as it is now, and a person differ; both in words for people. */
export interface Difference {
  /** found: the machine does not find it at all now, so `machine` is empty. */
  readonly field: 'found' | 'boundaries' | 'speaker' | 'claimant' | 'entity' | 'kind';
  readonly machine: string;
  readonly human: string;
}

/** What a person decided about a quotation, claim or mention whose effective value this accompanies. */
export interface DecisionFact {
  /** The annotation that says so: one of `DocumentFacts.annotations`. */
  readonly fact: AnnotationFact;
  readonly status: AnnotationStatus;
  /** human: found by a person, and not by the machine as it was when they decided. */
  readonly origin: 'machine' | 'human';
  /** Empty where the machine, as it is now, agrees. */
  readonly differs: readonly Difference[];
}

/** An annotation and where it stands now. */
export interface AnnotationFact {
  readonly annotation: Annotation;
  readonly state: AnchorState;
  /** Where it stands, in the offsets of the facts; more than one for an interrupted quotation, none when it is lost. */
  readonly spans: readonly Span[];
  /** How sure the place is, 0..1. */
  readonly score: number;
}

/** All mentions of a document as parallel arrays, ordered by start: cheap to keep and to send. */
export interface MentionTable {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index into `DocumentFacts.entities`. */
  readonly entities: Int32Array;
  /** Index into `mentionKinds`. */
  readonly kinds: Uint8Array;
  /** Per cent. */
  readonly confidences: Uint8Array;
  /** Index into `reasonTexts`. */
  readonly reasons: Int32Array;
  readonly reasonTexts: readonly string[];
  /** What was decided, by row; absent where nothing was. */
  readonly decisions?: ReadonlyMap<number, DecisionFact>;
}

/** One row of a mention table. */
export interface MentionFact extends Span {
  readonly kind: MentionKind;
  readonly entity: number;
  /** 0..1 */
  readonly confidence: number;
  readonly reason: string;
}

/** An attribution with the words that lists and cards show. */
export interface AttributionFact extends Attribution {
  /** The contents' words; parts are joined with " … ". */
  readonly text: string;
  readonly sourceText: string;
  readonly cueText: string;
  /** Line of the first content, from 0. */
  readonly line: number;
  readonly decision?: DecisionFact;
}

/** A claim with its words. */
export interface ClaimFact extends Claim {
  readonly text: string;
  /** Line of the claim's start, from 0. */
  readonly line: number;
  readonly decision?: DecisionFact;
}

export interface HeadingFact extends Span {
  readonly kind: 'title' | 'heading';
  readonly text: string;
  readonly line: number;
}

/** What the workspace keeps of one analysed document: plain data, without the text and its tokens. */
export interface DocumentFacts {
  /** Length of the text in UTF-16 code units. */
  readonly length: number;
  /** Where its lines start, so that offsets become lines and columns without it. */
  readonly lines: LineIndex;
  /** The title, or the first words of the text. */
  readonly title: string;
  readonly headings: readonly HeadingFact[];
  readonly entities: readonly EntityFact[];
  readonly mentions: MentionTable;
  readonly attributions: readonly AttributionFact[];
  readonly claims: readonly ClaimFact[];
  /** What stands between quotation marks, these included; outermost stretches, ordered. */
  readonly quoted: readonly Span[];
  /** Quotation marks without a partner. */
  readonly unbalanced: readonly Span[];
  /** How many characters say that the text was read in another encoding than it has. */
  readonly misread: number;
  /** What people decided about the document, in the order of the annotation file: also what is rejected, lost, or a note. */
  readonly annotations?: readonly AnnotationFact[];
}
