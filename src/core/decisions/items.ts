import type { Fields } from '../annotations/changes.js';
import type { Annotation, AnnotationType, Target } from '../annotations/schema.js';
import { describeGivenTarget } from '../annotations/target.js';
import type { AnnotationFact, DecisionFact, DocumentFacts } from '../index/facts.js';
import { mentionAt } from '../index/mentionTable.js';
import { compareSpans, textOf, type Span } from '../text/span.js';
import type { ItemRef } from './decision.js';
import type { Draft } from './draft.js';
import { annotationIdFor } from './newIds.js';
import type { SeedState } from './state.js';

/** What a decision is about, as the effective facts have it. */
export interface FoundItem {
  readonly uri: string;
  readonly seed: SeedState;
  readonly type: AnnotationType;
  readonly spans: readonly Span[];
  readonly text: string;
  readonly decision: DecisionFact | undefined;
  /** Speaker, claimant or entity as an index, or -1; and the kind. */
  readonly who: number;
  readonly kind: string;
  /** True where the text names nobody: a quotation without a source, a claim of the document itself. */
  readonly isUnnamed: boolean;
}

/** Null, and a problem, where it is not there any more. */
export function findItem(draft: Draft, ref: ItemRef): FoundItem | null {
  const seed = draft.seed(ref.uri);
  if (!seed) return null;
  const { facts, text } = seed;
  const { uri } = ref;
  if (ref.type === 'quotation') {
    const a = facts.attributions.find((each) => each.id === ref.id);
    if (a) return { uri, seed, type: 'quotation', spans: a.contents, text: a.text, decision: a.decision, who: a.speaker, kind: a.kind, isUnnamed: a.source === null };
  } else if (ref.type === 'claim') {
    const c = facts.claims.find((each) => each.id === ref.id);
    if (c) {
      const isUnnamed = c.attribution < 0 && c.claimant < 0;
      return { uri, seed, type: 'claim', spans: [{ start: c.start, end: c.end }], text: c.text, decision: c.decision, who: c.claimant, kind: c.kind, isUnnamed };
    }
  } else if (ref.type === 'mention') {
    for (let i = 0; i < facts.mentions.count; i++) {
      if (facts.mentions.starts[i] !== ref.span.start || facts.mentions.ends[i] !== ref.span.end) continue;
      const { entity, kind } = mentionAt(facts.mentions, i);
      return { uri, seed, type: 'mention', spans: [ref.span], text: textOf(text, ref.span), decision: facts.mentions.decisions?.get(i), who: entity, kind, isUnnamed: false };
    }
  } else {
    const fact = facts.annotations?.find((each) => each.annotation.id === ref.id);
    if (fact) {
      const { annotation, spans } = fact;
      const item = itemOf(uri, facts, fact);
      if (item) return findItem(draft, item);
      const decision: DecisionFact = { fact, status: annotation.status, origin: annotation.status === 'added' ? 'human' : 'machine', differs: [] };
      return { uri, seed, type: annotation.type, spans, text: annotation.target.exact, decision, who: -1, kind: annotation.kind ?? '', isUnnamed: false };
    }
  }
  draft.fail('This is not in the document any more. Put the cursor on what is there now, and decide again.');
  return null;
}

/** The quotation or claim that an annotation decides about, if there is one. */
function itemOf(uri: string, facts: DocumentFacts, fact: AnnotationFact): ItemRef | null {
  const quotation = facts.attributions.find((a) => a.decision?.fact === fact);
  if (quotation) return { uri, type: 'quotation', id: quotation.id };
  const claim = facts.claims.find((c) => c.decision?.fact === fact);
  return claim ? { uri, type: 'claim', id: claim.id } : null;
}

const keyOf = ({ uri, type, spans }: FoundItem): string => `${uri} ${type} ${spans.map((s) => `${s.start}-${s.end}`).join()}`;

/** The annotation of an item, as it is in the draft. */
export function annotationOf(draft: Draft, item: FoundItem): Annotation | undefined {
  const id = draft.made.get(keyOf(item)) ?? item.decision?.fact.annotation.id;
  return id === undefined ? undefined : draft.annotationsOf(item.uri).find((a) => a.id === id);
}

/** Sets fields of an item's annotation, or makes one of this status with the fields that it is to have then. */
export function annotate(draft: Draft, item: FoundItem, fields: Fields<Annotation>, status: Annotation['status'], ofNew = fields): void {
  const known = annotationOf(draft, item);
  if (known) draft.changeFile(item.uri, { do: 'set', id: known.id, fields: { ...fields, ...draft.stamp } });
  else draft.made.set(keyOf(item), createAnnotation(draft, item.uri, item.seed, item.type, status, item.spans, ofNew));
}

/** Decides fields of an item: of its annotation, or of a new one that confirms it otherwise. Returns the name of what was decided. */
export function change(draft: Draft, ref: ItemRef, fields: Fields<Annotation>, name: (item: FoundItem) => string): string {
  const item = findItem(draft, ref);
  if (!item) return '';
  const isRejected = annotationOf(draft, item)?.status === 'rejected';
  annotate(draft, item, { ...(isRejected ? { status: 'confirmed', reason: undefined } : {}), ...fields }, 'confirmed', fields);
  return name(item);
}

/** Adds an annotation, and returns its id. */
export function createAnnotation(draft: Draft, uri: string, seed: SeedState, type: AnnotationType, status: Annotation['status'], spans: readonly Span[], fields: Fields<Annotation>): string {
  const { target, more } = targetsOf(seed, spans);
  const taken = new Set(draft.annotationsOf(uri).map((a) => a.id));
  const id = annotationIdFor(type, target, (candidate) => taken.has(candidate));
  draft.changeFile(uri, { do: 'add', annotation: clean({ id, type, status, target, more, ...fields, ...draft.stamp }) });
  return id;
}

/** The spans as an annotation holds them, in the order of the text. */
export function targetsOf(seed: SeedState, spans: readonly Span[]): { target: Target; more: Target[] | undefined } {
  const [first, ...rest] = spans.toSorted(compareSpans).map((span) => targetOf(seed, span));
  return { target: first!, more: rest.length > 0 ? rest : undefined };
}

/** The selectors that lead back to a span of the seed’s text. */
export const targetOf = ({ normal, hash }: SeedState, span: Span): Target => describeGivenTarget(normal, span, hash);

/** Those spans that hold something of the text. */
export const insideOf = ({ text }: SeedState, spans: readonly Span[]): Span[] => spans.filter(({ start, end }) => start >= 0 && start < end && end <= text.length);

/** The value without fields that are undefined. */
export function clean<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}
