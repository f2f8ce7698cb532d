import type { MentionKind } from '../analysis/types.js';
import type { ItemRef } from '../decisions/decision.js';
import type { DecisionFact, DocumentFacts } from '../index/facts.js';
import { attributionUnder, indexOfId } from '../index/lookup.js';
import { mentionAt } from '../index/mentionTable.js';
import { lowerBound } from '../text/search.js';
import { shorten } from '../text/shorten.js';
import { contains, overlaps, touches, type Span } from '../text/span.js';
import { claimantLabel, speakerLabel } from './labels.js';
import { listedClaimUnder } from '../index/listedClaims.js';

/** Something in a document that people decide about, with what they are shown of it. */
export interface Item {
  readonly ref: ItemRef;
  readonly type: 'quotation' | 'claim' | 'mention' | 'note';
  readonly spans: readonly Span[];
  /** Its words on one line. */
  readonly text: string;
  /** Speaker, claimant or entity; in words. */
  readonly who: string;
  /** Index of speaker, claimant or entity, or -1. */
  readonly entity: number;
  readonly confidence: number;
  readonly decision: DecisionFact | undefined;
  /** Of a mention: a name, a description or a pronoun. */
  readonly mentionKind?: MentionKind;
}

const textLength = 80;

/** The quotation at an index of the facts' attributions. */
export function quotationItem(uri: string, facts: DocumentFacts, index: number): Item | undefined {
  const a = facts.attributions[index];
  return a && {
    ref: { uri, type: 'quotation', id: a.id },
    type: 'quotation',
    spans: a.contents,
    text: shorten(a.text, textLength),
    who: speakerLabel(facts, a),
    entity: a.speaker,
    confidence: a.confidence,
    decision: a.decision,
  };
}

/** The claim at an index of the facts' claims. */
export function claimItem(uri: string, facts: DocumentFacts, index: number): Item | undefined {
  const c = facts.claims[index];
  return c && {
    ref: { uri, type: 'claim', id: c.id },
    type: 'claim',
    spans: [{ start: c.start, end: c.end }],
    text: shorten(c.text, textLength),
    who: claimantLabel(facts, c),
    entity: c.claimant,
    confidence: c.checkWorthiness,
    decision: c.decision,
  };
}

/** The mention in a row of the facts' table; `text` is the entity's name, as facts hold no words of mentions. */
function mentionItem(uri: string, facts: DocumentFacts, row: number): Item | undefined {
  if (row < 0 || row >= facts.mentions.count) return undefined;
  const { start, end, entity, confidence, kind } = mentionAt(facts.mentions, row);
  const name = facts.entities[entity]?.name ?? '';
  return { ref: { uri, type: 'mention', span: { start, end } }, type: 'mention', spans: [{ start, end }], text: name, who: name, entity, confidence, decision: facts.mentions.decisions?.get(row), mentionKind: kind };
}

/** The item that a reference names, in the facts as they are now. */
export function itemOf(facts: DocumentFacts, ref: ItemRef): Item | undefined {
  switch (ref.type) {
    case 'quotation':
      return quotationItem(ref.uri, facts, indexOfId(facts.attributions, ref.id));
    case 'claim':
      return claimItem(ref.uri, facts, indexOfId(facts.claims, ref.id));
    case 'mention':
      return mentionItem(ref.uri, facts, mentionRow(facts, ref.span));
    case 'annotation':
      return annotationItem(ref.uri, facts, (facts.annotations ?? []).findIndex((a) => a.annotation.id === ref.id));
  }
}

/** The annotation at an index of the facts' annotations: of a note, or of what is rejected or lost and so no finding any more. */
export function annotationItem(uri: string, facts: DocumentFacts, index: number): Item | undefined {
  const fact = facts.annotations?.[index];
  return fact && {
    ref: { uri, type: 'annotation', id: fact.annotation.id },
    type: fact.annotation.type,
    spans: fact.spans,
    text: shorten(fact.annotation.note ?? fact.annotation.target.exact, textLength),
    who: fact.annotation.by ?? '',
    entity: -1,
    confidence: 1,
    decision: undefined,
  };
}

/** The row of the mention with exactly this span, or -1. */
export function mentionRow({ mentions }: DocumentFacts, span: Span): number {
  const { starts, ends, count } = mentions;
  for (let i = lowerBound(count, (row) => starts[row]! < span.start); i < count && starts[i] === span.start; i++) if (ends[i] === span.end) return i;
  return -1;
}

/**
 * What a selection (or a cursor: an empty one) may mean, in an order that people can learn: what has exactly its bounds, then the quotation, then the
 * claim around it, of each the shorter one first, then the shortest mention that it touches, then rejected findings and notes.
 * @param leastCheckWorthiness claims that are less worth checking are shown nowhere, so they are not meant, 0..1
 */
export function itemsAt(uri: string, facts: DocumentFacts, selection: Span, leastCheckWorthiness: number): Item[] {
  const found: Item[] = [];
  const add = (item: Item | undefined): void => {
    if (item && !found.some((other) => JSON.stringify(other.ref) === JSON.stringify(item.ref))) found.push(item);
  };
  const at = selection.start;
  for (const offset of new Set([selection.start, selection.end])) {
    add(quotationItem(uri, facts, attributionUnder(facts, offset)));
    add(claimItem(uri, facts, listedClaimUnder(facts, offset, leastCheckWorthiness)));
  }
  found.sort((a, b) => Number(a.type === 'claim') - Number(b.type === 'claim') || lengthOf(a) - lengthOf(b));
  add(mentionItem(uri, facts, mentionRowAt(facts, selection)));
  (facts.annotations ?? []).forEach((fact, i) => {
    const hasFinding = found.some((item) => item.decision?.fact === fact);
    if (!hasFinding && (fact.annotation.status === 'rejected' || fact.annotation.type === 'note') && fact.spans.some((span) => touches(span, at))) add(annotationItem(uri, facts, i));
  });
  return found.sort((a, b) => Number(hasBounds(b, selection)) - Number(hasBounds(a, selection)));
}

/** Without the pronouns that a cursor within a quotation or claim happens to be on: who finds that right means the statement. */
export function withoutChancePronouns(items: readonly Item[], selection: Span): Item[] {
  const hasStatement = items.some(({ type }) => type === 'quotation' || type === 'claim');
  return items.filter((item) => !hasStatement || item.mentionKind !== 'pronoun' || item.decision !== undefined || hasBounds(item, selection));
}

/**
 * Without the claims within a quotation there of which its speaker is the claimant, so that one question is enough for both. A claim that is
 * selected and not the quotation stays.
 */
export function withoutSpokenClaims(facts: DocumentFacts, items: readonly Item[], selection: Span): Item[] {
  const quotations = items.filter(({ type }) => type === 'quotation');
  return items.filter((item) => {
    const { ref } = item;
    if (ref.type !== 'claim') return true;
    const claim = facts.claims.find(({ id }) => id === ref.id);
    const said = facts.attributions[claim?.attribution ?? -1];
    const around = quotations.find((each) => each.ref.type === 'quotation' && each.ref.id === said?.id);
    return claim?.claimant !== said?.speaker || !around || (hasBounds(item, selection) && !hasBounds(around, selection));
  });
}

/** The claims within a quotation that a person decided to be its speaker's: they do not follow by themselves when it gets another one. */
export function claimsKeptWith(facts: DocumentFacts, quotation: ItemRef): ItemRef[] {
  if (quotation.type !== 'quotation') return [];
  const at = indexOfId(facts.attributions, quotation.id);
  return facts.claims.flatMap(({ id, attribution, claimant, decision }) =>
    attribution === at && claimant === facts.attributions[at]?.speaker && decision?.fact.annotation.claimant !== undefined ? [{ uri: quotation.uri, type: 'claim', id }] : []);
}

const lengthOf = ({ spans }: Item): number => spans.reduce((n, { start, end }) => n + end - start, 0);

const hasBounds = ({ spans }: Item, { start, end }: Span): boolean => spans[0]?.start === start && spans.at(-1)?.end === end;

/** The row of the shortest mention that the selection touches and does not go beyond, or -1. */
function mentionRowAt({ mentions }: DocumentFacts, selection: Span): number {
  let best = -1;
  const lengthAt = (i: number): number => mentions.ends[i]! - mentions.starts[i]!;
  for (let i = 0; i < mentions.count && mentions.starts[i]! <= selection.end; i++) {
    const span = { start: mentions.starts[i]!, end: mentions.ends[i]! };
    const fits = selection.end > selection.start ? overlaps(span, selection) && contains(span, selection) : touches(span, selection.start);
    if (fits && (best < 0 || lengthAt(i) < lengthAt(best))) best = i;
  }
  return best;
}
