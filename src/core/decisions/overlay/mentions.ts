import type { RegisteredEntity } from '../../annotations/schema.js';
import type { MentionKind } from '../../analysis/types.js';
import type { AnnotationFact, DecisionFact, Difference, DocumentFacts, EntityFact, MentionTable } from '../../index/facts.js';
import { mentionKinds } from '../../index/mentionTable.js';
import type { NameMatch, RegisterIndex } from '../../index/registerIndex.js';
import { occurrences } from '../../text/occurrences.js';
import { lowerBound } from '../../text/search.js';
import { compareSpans, contains, textOf, type Span } from '../../text/span.js';
import { decisionOf, shown, type Decided } from './decided.js';
import { Entities } from './entities.js';

/** A mention; its entity is a slot of `Entities`. */
export interface Row extends Span {
  readonly kind: MentionKind;
  readonly slot: number;
  /** Per cent. */
  readonly confidence: number;
  readonly reason: string;
  readonly decision?: DecisionFact;
}

/** What the register alone makes of the machine's names. */
export interface Named {
  readonly register: RegisterIndex;
  /** False when the register knows nothing of this text. */
  readonly isTouched: boolean;
  readonly people: Entities;
  readonly rows: readonly Row[];
  /** By slot: 1 where the machine found a name of it. */
  readonly hadName: Uint8Array;
}

/** Lays the register over the machine's names. */
export function nameByRegister(facts: DocumentFacts, text: string, register: RegisterIndex): Named {
  const matches = register.matchesIn(text);
  const people = Entities.of(facts, register);
  const hasIgnored = (register.register.ignored?.length ?? 0) > 0;
  const { mentions } = facts;
  const rows: Row[] = [];
  for (let i = 0; i < mentions.count; i++) {
    const [start, end] = [mentions.starts[i]!, mentions.ends[i]!];
    const kind = mentionKinds[mentions.kinds[i]!]!;
    if (hasIgnored && kind === 'name' && register.isIgnored(text.slice(start, end))) continue;
    const slot = people.machineSlot(mentions.entities[i]!);
    rows.push({ start, end, kind, slot, confidence: mentions.confidences[i]!, reason: mentions.reasonTexts[mentions.reasons[i]!] ?? '' });
  }
  const isTouched = matches.length > 0 || rows.length < mentions.count || people.slots.some((e) => e.register);
  const named = withMatches(rows, matches, people);
  const heirs = heirsOf(rows, named);
  people.passOn(heirs);
  const hadName = new Uint8Array(people.slots.length);
  for (let i = 0; i < mentions.count; i++) if (mentions.kinds[i] === nameKind) hadName[people.machineSlot(mentions.entities[i]!)] = 1;
  return { register, isTouched, people, hadName, rows: inherited(named, heirs) };
}

const nameKind = mentionKinds.indexOf('name');

/** Entities all of whose names turned out to be those of one other, by slot: what they said, and what else means them, goes to that one. */
export function heirsOf(before: readonly Row[], after: readonly Row[]): Map<number, number> {
  const isName = ({ kind }: Row): boolean => kind === 'name';
  const left = new Set(after.filter(isName).map(({ slot }) => slot));
  const now = new Map(after.filter(isName).map((row) => [row.start, row.slot]));
  const heirs = new Map<number, Set<number>>();
  for (const { slot, start } of before.filter(isName)) {
    if (!left.has(slot)) heirs.set(slot, (heirs.get(slot) ?? new Set()).add(now.get(start) ?? -1));
  }
  const single = [...heirs].flatMap(([slot, to]) => (to.size === 1 && !to.has(-1) ? [[slot, [...to][0]!] as const] : []));
  return new Map(single);
}

/** The rows with those of entities that have heirs given to these, but for those of which a person says otherwise. */
export const inherited = (rows: readonly Row[], heirs: ReadonlyMap<number, number>): readonly Row[] =>
  heirs.size === 0 ? rows : rows.map((row) => (row.decision ? row : { ...row, slot: heirs.get(row.slot) ?? row.slot }));

/** The rows as a table, with the entities that `index` gives for slots. */
export function tableOf(rows: readonly Row[], index: Int32Array): MentionTable {
  const reasons = new Map<string, number>();
  const decisions = new Map<number, DecisionFact>();
  const reasonOf = (reason: string): number => {
    const known = reasons.get(reason);
    if (known === undefined) reasons.set(reason, reasons.size);
    return known ?? reasons.size - 1;
  };
  const count = rows.length;
  const columns = { starts: new Int32Array(count), ends: new Int32Array(count), entities: new Int32Array(count), kinds: new Uint8Array(count), confidences: new Uint8Array(count), reasons: new Int32Array(count) };
  const { starts, ends, entities, kinds, confidences } = columns;
  for (let i = 0; i < count; i++) {
    const row = rows[i]!;
    starts[i] = row.start;
    ends[i] = row.end;
    entities[i] = index[row.slot] ?? -1;
    kinds[i] = mentionKinds.indexOf(row.kind);
    confidences[i] = row.confidence;
    columns.reasons[i] = reasonOf(row.reason);
    if (row.decision) decisions.set(i, row.decision);
  }
  return { count, ...columns, reasonTexts: [...reasons.keys()], ...(decisions.size > 0 ? { decisions } : {}) };
}

const registerReason = 'in the register';

/** Lays decisions about mentions (`decided`: all of that type, with a place) over the rows. */
export function overlayMentions(named: readonly Row[], decided: readonly Decided[], people: Entities, text: string): readonly Row[] {
  let rows = named;
  for (const { fact } of decided) if (fact.annotation.scope === 'document') rows = decideEverywhere(rows, fact, people, text);
  const byPlace = decided.filter(({ fact }) => fact.annotation.scope !== 'document');
  return byPlace.length > 0 ? decidePlaces(rows, byPlace, people, text) : rows;
}

/** Adds names of the register: those that the machine did not find, or took for less or for somebody else. */
function withMatches(rows: readonly Row[], matches: readonly NameMatch[], people: Entities): Row[] {
  if (matches.length === 0) return [...rows];
  const result: Row[] = [];
  const added: Row[] = [];
  const replaced = new Set<number>();
  let at = 0;
  for (const { start, end, entity } of matches) {
    while (at < rows.length && rows[at]!.end <= start) at++;
    const around: number[] = [];
    for (let i = at; i < rows.length && rows[i]!.start < end; i++) if (rows[i]!.end > start && rows[i]!.kind === 'name') around.push(i);
    const slot = people.slotOf(entity);
    const span = { start, end };
    const same = around.find((i) => rows[i]!.start === start && rows[i]!.end === end);
    const row: Row = { ...span, kind: 'name', slot, confidence: 100, reason: registerReason };
    if (same !== undefined) {
      const old = rows[same]!;
      if (old.slot === slot || isBareNameOf(people.slots[old.slot], entity, end - start)) continue;
      replaced.add(same);
      added.push(row);
    } else if (around.every((i) => contains(span, rows[i]!))) {
      for (const i of around) replaced.add(i);
      added.push(row);
    }
  }
  rows.forEach((row, i) => !replaced.has(i) && result.push(row));
  return [...result, ...added].sort(compareSpans);
}

/**
 * True where the machine's entity of the text has a longer name than the words that the register matches, so that these may well be short for
 * it: a family name of somebody else than the register's, or of one whom a firm is named for.
 * @param length of the words
 */
function isBareNameOf(machine: EntityFact | undefined, entity: RegisteredEntity, length: number): boolean {
  if (!machine || machine.register || machine.name.length <= length) return false;
  const isOneWord = !/\s/.test(entity.name.trim());
  return isOneWord ? machine.type === 'person' || machine.type !== entity.type : length < entity.name.length;
}

/** Finds rows (ordered by start) by place. */
function createRowFinder(rows: readonly Row[]): { at: (span: Span) => number; overlapping: (span: Span) => number[] } {
  const longest = rows.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const firstFrom = (start: number): number => lowerBound(rows.length, (k) => rows[k]!.start < start);
  return {
    at({ start, end }) {
      for (let i = firstFrom(start); rows[i]?.start === start; i++) if (rows[i]?.end === end) return i;
      return -1;
    },
    overlapping({ start, end }) {
      const found: number[] = [];
      for (let i = firstFrom(start - longest); i < rows.length && rows[i]!.start < end; i++) if (rows[i]!.end > start) found.push(i);
      return found;
    },
  };
}

function decideEverywhere(rows: readonly Row[], fact: AnnotationFact, people: Entities, text: string): Row[] {
  const places = occurrences(text, textOf(text, fact.spans[0]!));
  const finder = createRowFinder(rows);
  const result: (Row | null)[] = [...rows];
  for (const span of places) {
    const around = finder.overlapping(span).filter((i) => rows[i]!.kind === 'name');
    const same = around.find((i) => rows[i]!.start === span.start && rows[i]!.end === span.end);
    const old = same === undefined ? undefined : rows[same]!;
    if (fact.annotation.status === 'rejected') {
      if (same !== undefined) result[same] = null;
    } else if (old && same !== undefined) result[same] = decidedRow(old, old, fact, people, text);
    else if (around.length === 0) {
      const row = decidedRow(span, undefined, fact, people, text);
      if (row.slot >= 0) result.push(row);
    }
  }
  return result.filter((row) => row !== null).sort(compareSpans);
}

function decidePlaces(rows: readonly Row[], decided: readonly Decided[], people: Entities, text: string): Row[] {
  const finder = createRowFinder(rows);
  const result: (Row | null)[] = [...rows];
  const added: Row[] = [];
  for (const { fact, found } of decided) {
    const span = fact.spans[0]!;
    const at = finder.at(found[0]!);
    const old = rows[at];
    if (fact.annotation.status === 'rejected') {
      if (old) result[at] = null;
      continue;
    }
    const row = decidedRow(span, old, fact, people, text);
    if (row.slot < 0) continue;
    if (row.kind === 'name') for (const i of finder.overlapping(span)) if (rows[i]!.kind === 'name') result[i] = null;
    if (old) result[at] = null;
    added.push(row);
  }
  return [...result.filter((row) => row !== null), ...added].sort(compareSpans);
}

function decidedRow(span: Span, old: Row | undefined, fact: AnnotationFact, people: Entities, text: string): Row {
  const { annotation } = fact;
  const slot = people.decided(annotation.entity) ?? old?.slot ?? -1;
  const differs: Difference[] = [];
  if (!old) differs.push({ field: 'found', machine: '', human: shown(textOf(text, span)) });
  else if (old.slot !== slot) differs.push({ field: 'entity', machine: people.nameOf(old.slot), human: people.nameOf(slot) });
  const kind = annotation.kind === 'nominal' || annotation.kind === 'pronoun' || annotation.kind === 'name' ? annotation.kind : (old?.kind ?? 'name');
  return { start: span.start, end: span.end, kind, slot, confidence: 100, reason: old?.slot === slot ? old.reason : '', decision: decisionOf(fact, differs) };
}
