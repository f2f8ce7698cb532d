import { createAnchorer } from '../annotations/anchor.js';
import { anchorThresholds } from '../annotations/targetSearch.js';
import type { Annotation } from '../annotations/schema.js';
import { namesOf, type RegisterIndex } from '../index/registerIndex.js';
import { createLineIndex, lineOf } from '../text/lines.js';
import { compareSpans, spanLength, textOf, type Span } from '../text/span.js';
import { textHash } from '../annotations/textHash.js';

export type AgreementLayer = 'quotation' | 'claim' | 'mention';
export const agreementLayers: readonly AgreementLayer[] = ['quotation', 'claim', 'mention'];

/** What two people may judge of the same item: whether it is right, and what it is. */
export type Question = 'right' | 'speaker' | 'claimant' | 'entity' | 'kind' | 'label';
export const questions: readonly Question[] = ['right', 'speaker', 'claimant', 'entity', 'kind', 'label'];

/** What one person decided about a document. */
export interface Annotated {
  /** The normal text of their seed. */
  readonly text: string;
  readonly annotations: readonly Annotation[];
  readonly register: RegisterIndex;
  /** Where an annotation stands in their file, for people ("b/weir.annotations.yaml:4"). */
  placeOf?(annotation: Annotation): string;
}

/** A decision whose words are not found in the first one's text. */
export interface NotFound {
  /** Whose it is. */
  readonly of: 'a' | 'b';
  readonly layer: AgreementLayer;
  readonly words: string;
  /** Where it stands in their file, for people; empty where that is not known. */
  readonly place: string;
  /** Whether the other one decided about the same, so that this is left out, too. */
  readonly isShared: boolean;
}

/** Where two people decided otherwise; `what` is 'missing' where only one of them says that there is something, 'bounds' where the words differ. */
export interface Disagreement {
  readonly layer: AgreementLayer;
  readonly what: Question | 'bounds' | 'missing';
  /** In the first one's text, from 1. */
  readonly line: number;
  readonly words: string;
  /** What each says, for people. */
  readonly a: string;
  readonly b: string;
}

/** How many each has found right, and how far these are the same. */
export interface SpanCounts {
  readonly a: number;
  readonly b: number;
  /** One to one, by their overlap. */
  readonly paired: number;
  /** Of these, with the same bounds. */
  readonly exact: number;
  readonly charactersA: number;
  readonly charactersB: number;
  readonly charactersBoth: number;
}

/** What two people decided about one document. */
export interface DocumentAgreement {
  readonly counts: Readonly<Record<AgreementLayer, SpanCounts>>;
  /** What each answers, of items that both judged: the first one's word and the second one's. */
  readonly answers: Readonly<Record<AgreementLayer, Partial<Record<Question, readonly (readonly [string, string])[]>>>>;
  readonly disagreements: readonly Disagreement[];
  /** Answers on who it is that are left out, as the id that one gives is not in their register. */
  readonly unknown: number;
  /** Decisions whose words are not found in the first one's text, of each. */
  readonly lost: readonly [number, number];
  /** These decisions. */
  readonly notFound: readonly NotFound[];
}

/** An annotation with its place in the first one's text. */
interface Placed {
  readonly annotation: Annotation;
  /** In order; not empty. */
  readonly spans: readonly Span[];
}

/**
 * Cohen's kappa (1960): how much more often two people answer alike than chance would have it. 1 is always; 0 as by chance. Null where there is
 * nothing to tell: no answers, or one and the same answer by both throughout.
 */
export function cohensKappa(answers: readonly (readonly [string, string])[]): number | null {
  const n = answers.length;
  const [ofA, ofB] = [new Map<string, number>(), new Map<string, number>()];
  let same = 0;
  for (const [a, b] of answers) {
    if (a === b) same++;
    ofA.set(a, (ofA.get(a) ?? 0) + 1);
    ofB.set(b, (ofB.get(b) ?? 0) + 1);
  }
  const byChance = [...ofA].reduce((sum, [answer, count]) => sum + count * (ofB.get(answer) ?? 0), 0);
  return n * n === byChance ? null : (n * same - byChance) / (n * n - byChance);
}

/** F1 of two sets of `a` and `b` members that have `both` in common, the measure where nobody knows how much there is not (Hripcsak & Rothschild 2005); null for two empty ones. */
export const f1 = (a: number, b: number, both: number): number | null => (a + b === 0 ? null : (2 * both) / (a + b));

/** Compares what two people decided about a document. Where their texts differ, the second one's decisions are found again in the first one's text. */
export function compareAnnotators(a: Annotated, b: Annotated): DocumentAgreement {
  const { text } = a;
  const lines = createLineIndex(text);
  const [{ placed: ofA, lost: lostA }, { placed: ofB, lost: lostB }] = [place(a, text), place(b, text)];
  const disagreements: Disagreement[] = [];
  let unknown = 0;
  const notFound: NotFound[] = [];
  const counts = {} as Record<AgreementLayer, SpanCounts>;
  const answers: Record<AgreementLayer, Partial<Record<Question, (readonly [string, string])[]>>> = { quotation: {}, claim: {}, mention: {} };
  for (const layer of agreementLayers) {
    const [allLeft, allRight] = [ofA, ofB].map((placed) => placed.filter(({ annotation }) => annotation.type === layer)) as [Placed[], Placed[]];
    const pairs = pairByOverlap(allLeft, allRight);
    const paired = new Set<Placed>([...pairs].flat());
    const withoutShared = (of: 'a' | 'b', lost: readonly Annotation[], own: Annotated, others: readonly Placed[], other: Annotated): Placed[] => {
      const lostHere = lost.filter(({ type }) => type === layer);
      const shared = sharedWith(lostHere, own, others.filter((each) => !paired.has(each)), other);
      for (const each of lostHere) notFound.push({ of, layer, words: exactWords(each), place: own.placeOf?.(each) ?? '', isShared: shared.has(each) });
      const leftOut = new Set(shared.values());
      return others.filter((each) => !leftOut.has(each));
    };
    const right = withoutShared('a', lostA, a, allRight, b);
    const left = withoutShared('b', lostB, b, allLeft, a);
    const tell = (what: Disagreement['what'], { spans }: Placed, ofFirst: string, ofSecond: string): void =>
      void disagreements.push({ layer, what, line: lineOf(lines, spans[0]!.start) + 1, words: wordsOf(text, spans), a: ofFirst, b: ofSecond });
    const both = [...pairs].filter(([x, y]) => isRight(x) && isRight(y));
    const exact = both.filter(([x, y]) => areSameSpans(x.spans, y.spans));
    const [charactersA, charactersB] = [left, right].map((items) => joined(items.filter(isRight))) as [Span[], Span[]];
    counts[layer] = {
      a: left.filter(isRight).length, b: right.filter(isRight).length, paired: both.length, exact: exact.length,
      charactersA: lengthOf(charactersA), charactersB: lengthOf(charactersB), charactersBoth: common(charactersA, charactersB),
    };
    for (const [x, y] of pairs) {
      for (const question of questions) {
        const [first, second] = [answerOf(x.annotation, question, a.register), answerOf(y.annotation, question, b.register, a.register)];
        if (!first || !second || (question !== 'right' && !(isRight(x) && isRight(y)))) continue;
        if (first === 'unknown' || second === 'unknown') {
          unknown++;
          continue;
        }
        (answers[layer][question] ??= []).push([first.key, second.key]);
        if (first.key !== second.key) tell(question, x, first.label, second.label);
      }
      if (isRight(x) && isRight(y) && !areSameSpans(x.spans, y.spans)) tell('bounds', x, wordsOf(text, x.spans), wordsOf(text, y.spans));
    }
    for (const x of left) if (isRight(x) && !paired.has(x)) tell('missing', x, x.annotation.status, nothingDecided);
    for (const y of right) if (isRight(y) && !paired.has(y)) tell('missing', y, nothingDecided, y.annotation.status);
  }
  disagreements.sort((x, y) => x.line - y.line);
  return { counts, answers, disagreements, unknown, lost: [lostA.length, lostB.length], notFound };
}

const nothingDecided = 'nothing decided';

const isLayer = ({ type }: Annotation): boolean => type !== 'note';
const isRight = ({ annotation }: Placed): boolean => annotation.status !== 'rejected';

const targetsOf = ({ target, more = [] }: Annotation): Annotation['target'][] => [target, ...more];
const exactWords = (annotation: Annotation): string => targetsOf(annotation).map(({ exact }) => exact).join(' … ').replace(/\s+/g, ' ').trim();

/**
 * What the other one decided about the same, one to one, of decisions that are not found: the same words, the nearest where there are several;
 * else, in the same text, what stands where these should stand.
 */
function sharedWith(lost: readonly Annotation[], { text }: Annotated, others: readonly Placed[], other: Annotated): Map<Annotation, Placed> {
  const shared = new Map<Annotation, Placed>();
  const free = new Set(others);
  const take = (annotation: Annotation, found: Placed | undefined): void => {
    if (!found) return;
    shared.set(annotation, found);
    free.delete(found);
  };
  const ofWords = new Map<string, Placed[]>();
  for (const each of lost.length > 0 ? others : []) {
    const words = exactWords(each.annotation);
    const known = ofWords.get(words);
    if (known) known.push(each);
    else ofWords.set(words, [each]);
  }
  for (const each of lost) {
    const far = ({ annotation }: Placed): number => Math.abs(annotation.target.start - each.target.start);
    take(each, ofWords.get(exactWords(each))?.filter((found) => free.has(found)).sort((x, y) => far(x) - far(y))[0]);
  }
  if (text !== other.text) return shared;
  const hash = textHash(text);
  for (const each of lost) {
    if (shared.has(each) || targetsOf(each).some((target) => (target.hash ?? hash) !== hash)) continue;
    const spans = targetsOf(each).map(({ start, end }) => ({ start, end })).sort(compareSpans);
    take(each, [...free].find((found) => common(spans, found.spans) > 0));
  }
  return shared;
}

/** The annotations that are found in the text, where they stand there, and those that are not, as where most of the words are others now. */
function place({ text: own, annotations }: Annotated, text: string): { readonly placed: Placed[]; readonly lost: Annotation[] } {
  const ownHash = textHash(own);
  const anchor = createAnchorer(text, (hash) => (hash === ownHash ? own : undefined));
  const lost: Annotation[] = [];
  const placed = annotations.filter(isLayer).flatMap((annotation) => {
    const spans = [annotation.target, ...(annotation.more ?? [])].flatMap((target) => {
      const { span, state, score } = anchor(target.hash === undefined && own.slice(target.start, target.end) === target.exact ? { ...target, hash: ownHash } : target);
      return span && spanLength(span) > 0 && (state !== 'changed' || score >= anchorThresholds.accept) ? [span] : [];
    });
    if (spans.length > 0) return [{ annotation, spans: spans.sort(compareSpans) }];
    lost.push(annotation);
    return [];
  });
  return { placed, lost };
}

/** Pairs items one to one, those first that have most in common for their length. */
function pairByOverlap(left: readonly Placed[], right: readonly Placed[]): Map<Placed, Placed> {
  const byStart = (x: Placed, y: Placed): number => startOf(x) - startOf(y);
  const [xs, ys] = [left.toSorted(byStart), right.toSorted(byStart)];
  const candidates: { readonly x: Placed; readonly y: Placed; readonly share: number }[] = [];
  let open: Placed[] = [];
  let next = 0;
  for (const x of xs) {
    for (; next < ys.length && startOf(ys[next]!) < endOf(x); next++) open.push(ys[next]!);
    open = open.filter((y) => endOf(y) > startOf(x));
    for (const y of open) {
      const both = common(x.spans, y.spans);
      if (both > 0) candidates.push({ x, y, share: both / (lengthOf(x.spans) + lengthOf(y.spans)) });
    }
  }
  candidates.sort((p, q) => q.share - p.share);
  const pairs = new Map<Placed, Placed>();
  const taken = new Set<Placed>();
  for (const { x, y } of candidates) {
    if (pairs.has(x) || taken.has(y)) continue;
    pairs.set(x, y);
    taken.add(y);
  }
  return new Map([...pairs].sort(([x], [y]) => byStart(x, y)));
}

const startOf = ({ spans }: Placed): number => spans[0]!.start;
const endOf = ({ spans }: Placed): number => Math.max(...spans.map(({ end }) => end));

/** What an annotation answers to a question: as it is compared, and for people. Undefined where it says nothing about it, 'unknown' where it gives an id that is not in the register. */
function answerOf(annotation: Annotation, question: Question, register: RegisterIndex, other = register): { readonly key: string; readonly label: string } | 'unknown' | undefined {
  const { status, reason, kind, label } = annotation;
  switch (question) {
    case 'right': return status === 'rejected' ? { key: 'wrong', label: `wrong${reason ? ` (${reason})` : ''}` } : { key: 'right', label: `right${reason ? ` (${reason})` : ''}` };
    case 'kind': return kind && { key: kind, label: kind };
    case 'label': return label ? { key: label, label } : undefined;
    default: {
      const id = annotation[question];
      if (id === undefined) return undefined;
      if (id === null) return { key: '', label: question === 'claimant' ? 'the document itself' : 'nobody' };
      const entity = register.byId(id);
      if (!entity) return 'unknown';
      const same = other.byId(id) ?? namesOf(entity).map((name) => other.byName(name)).find((each) => each?.type === entity.type);
      return { key: same?.id ?? `${id} of one alone`, label: entity.name };
    }
  }
}

const wordsOf = (text: string, spans: readonly Span[]): string => spans.map((span) => textOf(text, span)).join(' … ').replace(/\s+/g, ' ').trim();

const areSameSpans = (a: readonly Span[], b: readonly Span[]): boolean => a.length === b.length && a.every((span, i) => compareSpans(span, b[i]!) === 0);

const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, span) => sum + spanLength(span), 0);

/** The stretches that the items cover, each character once; in order. */
function joined(items: readonly Placed[]): Span[] {
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of items.flatMap(({ spans }) => spans).sort(compareSpans)) {
    const last = stretches.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else stretches.push({ start, end });
  }
  return stretches;
}

/** How many characters two lists of spans, each in order and without overlaps, have in common. */
function common(a: readonly Span[], b: readonly Span[]): number {
  let both = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [x, y] = [a[i]!, b[j]!];
    both += Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start));
    if (x.end < y.end) i++;
    else j++;
  }
  return both;
}
