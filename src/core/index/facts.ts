import { findUnbalancedMarks } from '../document/unbalancedMarks.js';
import type { AnchorState } from '../annotations/anchor.js';
import type { Annotation, AnnotationStatus, RegisteredEntity } from '../annotations/schema.js';
import { countMisread } from '../text/encoding.js';
import { createLineIndex, lineOf, type LineIndex } from '../text/lines.js';
import { textOf, type Span } from '../text/span.js';
import type { Analysis, Attribution, Claim, Entity, MentionKind } from '../analysis/types.js';

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

export const mentionKinds: readonly MentionKind[] = ['name', 'nominal', 'pronoun'];

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

/** Extracts the facts of an analysis. */
export function factsOf(analysis: Analysis): DocumentFacts {
  const { document, entities, attributions, claims } = analysis;
  const { text, paragraphs } = document;
  const lines = createLineIndex(text);
  const words = (span: Span | null): string => (span ? textOf(text, span) : '');
  const headings = paragraphs
    .filter((p) => p.kind !== 'body')
    .map((p): HeadingFact => ({ start: p.start, end: p.end, kind: p.kind === 'title' ? 'title' : 'heading', text: words(p), line: lineOf(lines, p.start) }));
  const first = paragraphs[0];
  return {
    length: text.length,
    lines,
    title: first ? words({ start: first.start, end: Math.min(first.end, first.start + 200) }) : '',
    headings,
    entities: entities.map(({ id, type, name, aliases, roles, gender }) => ({ id, type, name, aliases, roles, gender })),
    mentions: mentionTable(analysis),
    attributions: attributions.map((a) => ({
      id: a.id,
      kind: a.kind,
      source: a.source,
      cue: a.cue,
      contents: a.contents,
      confidence: a.confidence,
      parent: a.parent,
      speaker: a.speaker,
      speakerReason: a.speakerReason,
      text: a.contents.map(words).join(' … '),
      sourceText: words(a.source),
      cueText: words(a.cue),
      line: lineOf(lines, a.contents[0]?.start ?? 0),
    })),
    claims: claims.map((c) => ({ ...c, text: words(c), line: lineOf(lines, c.start) })),
    quoted: document.quotedSpans.filter(({ parent }) => parent < 0).map(({ start, end }) => ({ start, end })),
    misread: countMisread(text),
    unbalanced: findUnbalancedMarks(text, paragraphs, document.quotedSpans),
  };
}

function mentionTable({ mentions }: Analysis): MentionTable {
  const count = mentions.length;
  const reasonIndex = new Map<string, number>();
  const reasons = new Int32Array(count);
  mentions.forEach(({ reason }, i) => {
    const known = reasonIndex.get(reason) ?? reasonIndex.size;
    reasonIndex.set(reason, known);
    reasons[i] = known;
  });
  return {
    count,
    starts: Int32Array.from(mentions, (m) => m.start),
    ends: Int32Array.from(mentions, (m) => m.end),
    entities: Int32Array.from(mentions, (m) => m.entity),
    kinds: Uint8Array.from(mentions, (m) => mentionKinds.indexOf(m.kind)),
    confidences: Uint8Array.from(mentions, (m) => Math.round(m.confidence * 100)),
    reasons,
    reasonTexts: [...reasonIndex.keys()],
  };
}

/** Row i of a mention table. */
export function mentionAt(table: MentionTable, i: number): MentionFact {
  return {
    start: table.starts[i] as number,
    end: table.ends[i] as number,
    kind: mentionKinds[table.kinds[i] as number] as MentionKind,
    entity: table.entities[i] as number,
    confidence: (table.confidences[i] as number) / 100,
    reason: table.reasonTexts[table.reasons[i] as number] ?? '',
  };
}

/** All mentions of one entity (index into `entities`), in order. */
export const mentionsOf = ({ mentions }: DocumentFacts, entity: number): MentionFact[] => Array.from(rowsOf(mentions, entity), (row) => mentionAt(mentions, row));

/** The rows of a mention table by entity: those of entity e are `rows` from `from[e]` to `from[e + 1]`. */
interface RowsByEntity {
  readonly rows: Int32Array;
  readonly from: Int32Array;
}

const rowsByEntity = new WeakMap<MentionTable, RowsByEntity>();

/** The rows of an entity's mentions, in order; the first call for a table takes time with its size, the others do not. */
export function rowsOf(table: MentionTable, entity: number): Int32Array {
  let known = rowsByEntity.get(table);
  if (!known) rowsByEntity.set(table, (known = orderByEntity(table)));
  return known.rows.subarray(known.from[entity] ?? 0, known.from[entity + 1] ?? 0);
}

function orderByEntity({ count, entities }: MentionTable): RowsByEntity {
  let most = -1;
  for (let i = 0; i < count; i++) most = Math.max(most, entities[i] as number);
  const from = new Int32Array(most + 2);
  for (let i = 0; i < count; i++) from[(entities[i] as number) + 1]!++;
  for (let e = 0; e <= most; e++) from[e + 1]! += from[e] as number;
  const next = from.slice();
  const rows = new Int32Array(count);
  for (let i = 0; i < count; i++) rows[next[entities[i] as number]!++] = i;
  return { rows, from };
}

const placesById = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, number>>();

/** The index of the finding with this id among the attributions or claims of a document, or -1. */
export function indexOfId(findings: readonly { readonly id: string }[], id: string): number {
  let known = placesById.get(findings);
  if (!known) placesById.set(findings, (known = new Map(findings.map((finding, i) => [finding.id, i]))));
  return known.get(id) ?? -1;
}

/** The shortest mention that the offset touches, or null. */
export function mentionUnder({ mentions }: DocumentFacts, offset: number): MentionFact | null {
  let best = -1;
  for (let i = 0; i < mentions.count && (mentions.starts[i] as number) <= offset; i++) {
    if ((mentions.ends[i] as number) < offset) continue;
    const length = (k: number): number => (mentions.ends[k] as number) - (mentions.starts[k] as number);
    if (best < 0 || length(i) < length(best)) best = i;
  }
  return best < 0 ? null : mentionAt(mentions, best);
}

/** The innermost attribution with a content that the offset touches, or -1. */
export const attributionUnder = (facts: DocumentFacts, offset: number): number =>
  innermost(facts.attributions.map((a) => a.contents), offset);

/** The shortest claim that the offset touches, or -1. */
export const claimUnder = (facts: DocumentFacts, offset: number): number => innermost(facts.claims.map((c) => [c]), offset);

function innermost(items: readonly (readonly Span[])[], offset: number): number {
  let best = -1;
  let length = Infinity;
  items.forEach((spans, i) => {
    for (const { start, end } of spans) {
      if (start > offset || end < offset || end - start >= length) continue;
      best = i;
      length = end - start;
    }
  });
  return best;
}
