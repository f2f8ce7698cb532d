import type { ItemRef } from '../decisions/decision.js';
import type { AnnotationFact, DecisionFact, DocumentFacts } from '../index/facts.js';
import { mentionAt } from '../index/mentionTable.js';
import { compareText } from '../text/compareText.js';
import type { WorkspaceIndex } from '../index/workspaceIndex.js';
import type { Span } from '../text/span.js';
import { claimantLabel, speakerLabel } from './labels.js';
import { isListed } from '../index/listedClaims.js';

export const reviewTypes = ['quotation', 'claim', 'mention'] as const;
export type ReviewType = (typeof reviewTypes)[number];
/** confidence: the least sure first, over all documents of the queue. */
export type ReviewOrder = 'position' | 'confidence';

/** Something to decide: a quotation, a claim, or a person, organisation or place of one document (at its first name). */
export interface ReviewItem {
  /** The same as long as its words are; unique within the document. */
  readonly key: string;
  readonly ref: ItemRef;
  readonly uri: string;
  readonly type: ReviewType;
  readonly spans: readonly Span[];
  readonly text: string;
  /** Speaker or claimant, for people; empty for a name. */
  readonly who: string;
  /** How sure the machine is, 0..1. */
  readonly confidence: number;
  readonly isDecided: boolean;
  readonly decision?: DecisionFact;
}

export interface ReviewOptions {
  readonly types: readonly ReviewType[];
  readonly order: ReviewOrder;
  /** Only of this document. */
  readonly uri?: string;
  /** Only what this card says, claims or is. */
  readonly cardId?: string;
  /** Claims less worth checking are left out, 0..1. */
  readonly leastCheckWorthiness?: number;
}

/** The queue of a review: all that fits the options, decided or not, in their order. */
export function reviewItems(index: WorkspaceIndex, options: ReviewOptions): ReviewItem[] {
  const items: ReviewItem[] = [];
  for (const uri of options.uri === undefined ? index.uris() : [options.uri]) {
    const facts = index.get(uri);
    // not spread: a large seed has more items than a call takes arguments
    if (facts) for (const item of itemsOf(index, uri, facts, options)) items.push(item);
  }
  return options.order === 'confidence' ? items.sort((a, b) => a.confidence - b.confidence || compareText(a.uri, b.uri) || startOf(a) - startOf(b)) : items;
}

const startOf = ({ spans }: ReviewItem): number => spans[0]?.start ?? 0;

function itemsOf(index: WorkspaceIndex, uri: string, facts: DocumentFacts, options: ReviewOptions): ReviewItem[] {
  const { types, cardId, leastCheckWorthiness = 0 } = options;
  const items: ReviewItem[] = [];
  const members = cardId === undefined ? undefined : new Set(index.cardById(cardId)?.members.flatMap((member) => (member.uri === uri ? [member.entity] : [])));
  const isOf = (entity: number): boolean => members === undefined || members.has(entity);
  const add = (key: string, ref: ItemRef, type: ReviewType, spans: readonly Span[], text: string, who: string, confidence: number, decision: DecisionFact | undefined, isDecided = decision !== undefined): void => {
    const item = { key, ref, uri, type, spans, text, who, confidence, isDecided };
    items.push(decision ? { ...item, decision } : item);
  };
  if (types.includes('quotation')) {
    for (const a of facts.attributions) {
      if (!isOf(a.speaker)) continue;
      add(`quotation:${a.id}`, { uri, type: 'quotation', id: a.id }, 'quotation', a.contents, a.text, speakerLabel(facts, a), a.confidence, a.decision);
    }
  }
  if (types.includes('claim')) {
    for (const c of facts.claims) {
      if (!isOf(c.claimant) || !isListed(c, leastCheckWorthiness)) continue;
      add(`claim:${c.id}`, { uri, type: 'claim', id: c.id }, 'claim', [{ start: c.start, end: c.end }], c.text, claimantLabel(facts, c), c.decision ? 1 : 1 - c.checkWorthiness, c.decision);
    }
  }
  if (types.includes('mention')) for (const item of nameItems(uri, facts, isOf)) items.push(item);
  if (cardId === undefined) for (const fact of facts.annotations ?? []) if (isRejected(fact, types)) {
    const { id, type, target } = fact.annotation;
    add(`annotation:${id}`, { uri, type: 'annotation', id }, type as ReviewType, fact.spans, target.exact, '', 1, undefined, true);
  }
  return items.sort((a, b) => startOf(a) - startOf(b));
}

/** One item for each person, organisation and place: decided once it is in the register, or one of its mentions is decided. */
function nameItems(uri: string, facts: DocumentFacts, isOf: (entity: number) => boolean): ReviewItem[] {
  const firsts = new Map<number, ReviewItem>();
  const { mentions } = facts;
  for (let i = 0; i < mentions.count; i++) {
    const mention = mentionAt(mentions, i);
    const entity = facts.entities[mention.entity];
    if (mention.kind !== 'name' || !entity || entity.type === 'other' || !isOf(mention.entity)) continue;
    const decision = mentions.decisions?.get(i);
    const known = firsts.get(mention.entity);
    if (known) {
      if (decision && !known.decision) firsts.set(mention.entity, { ...known, isDecided: true, decision });
      continue;
    }
    const key = `mention:${entity.id}`;
    const isDecided = entity.register !== undefined || decision !== undefined;
    const span = { start: mention.start, end: mention.end };
    firsts.set(mention.entity, { key, ref: { uri, type: 'mention', span }, uri, type: 'mention', spans: [span], text: entity.name, who: '', confidence: mention.confidence, isDecided, ...(decision ? { decision } : {}) });
  }
  return [...firsts.values()];
}

const isRejected = ({ annotation, spans }: AnnotationFact, types: readonly ReviewType[]): boolean =>
  annotation.status === 'rejected' && spans.length > 0 && types.some((type) => type === annotation.type);

/** How far a review is. */
export interface ReviewProgress {
  readonly decided: number;
  readonly total: number;
}

/** How many items of a queue are decided. */
export const reviewProgress = (items: readonly ReviewItem[]): ReviewProgress => ({ decided: items.reduce((n, { isDecided }) => n + Number(isDecided), 0), total: items.length });

/** "34 of 212 decided". */
export const progressLabel = ({ decided, total }: ReviewProgress): string => `${decided.toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')} decided`;

/**
 * The next item of a queue (step 1) or the one before (step -1), from the start again behind the last; null when none is left.
 * @param from the item that one is at, or a place in a document: then the first behind it, in a queue ordered by position
 * @param which undecided ones only, or any
 */
export function stepReview(items: readonly ReviewItem[], from: { readonly uri: string; readonly key: string } | { readonly uri: string; readonly offset: number } | null, step: 1 | -1, which: 'undecided' | 'any' = 'undecided'): ReviewItem | null {
  const n = items.length;
  const fits = (item: ReviewItem): boolean => which === 'any' || !item.isDecided;
  let at = -1;
  if (from && 'key' in from) at = items.findIndex((item) => item.uri === from.uri && item.key === from.key);
  if (at < 0 && from) {
    const offset = 'offset' in from ? from.offset : 0;
    const isBehind = (item: ReviewItem): boolean => compareText(item.uri, from.uri) > 0 || (item.uri === from.uri && startOf(item) > offset);
    const behind = items.findIndex(isBehind);
    at = step === 1 ? (behind < 0 ? n : behind) - 1 : behind < 0 ? n : behind;
    if (step === -1) while (at > 0 && items[at - 1]?.uri === from.uri && startOf(items[at - 1]!) === offset) at--;
  }
  for (let i = 1; i <= n; i++) {
    const item = items[(((at + step * i) % n) + n) % n];
    if (item && fits(item)) return item;
  }
  return null;
}
