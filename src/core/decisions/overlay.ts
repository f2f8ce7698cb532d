import type { Anchor, AnchorState } from '../annotations/anchor.js';
import { toGiven, type NormalText } from '../annotations/normalText.js';
import type { Annotation, RegisteredEntity } from '../annotations/schema.js';
import { claimKinds, type AttributionKind, type ClaimKind, type MentionKind } from '../analysis/types.js';
import {
  mentionKinds, type AnnotationFact, type AttributionFact, type ClaimFact, type DecisionFact, type Difference, type DocumentFacts, type EntityFact, type MentionTable,
} from '../index/facts.js';
import { namesOf, type NameMatch, type RegisterIndex } from '../index/registerIndex.js';
import { createLineIndex, lineOf, type LineIndex } from '../text/lines.js';
import { occurrences } from '../text/occurrences.js';
import { lowerBound } from '../text/search.js';
import { compareSpans, contains, overlapLength, sameSpans, textOf, type Span } from '../text/span.js';
import type { Anchored } from './anchored.js';

/** The machine's facts of one text, made ready to have decisions laid over them, again and again. */
export interface Overlay {
  /**
   * The effective facts. A person's word wins: a rejected finding is gone, an added one is there, a decided speaker, claimant, entity,
   * kind or boundary replaces the machine's; where the machine as it is now says otherwise, `decision.differs` tells. Names of the register are
   * found and belong to its entities; names it ignores are gone. What no one decided stays the machine's. With nothing decided and no
   * name of the register in the text, the machine's facts come back as the same object.
   */
  apply(annotations: readonly Anchored[], register: RegisterIndex): DocumentFacts;
}

const leastShare = 0.5;
/** Differences between texts in a message are cut to this length. */
const shownLength = 80;

/**
 * Makes the overlay of a text.
 * @param text as given, CRLF included: offsets of facts count in it
 */
export function createOverlay(facts: DocumentFacts, text: string, normal: NormalText): Overlay {
  const lines = once(() => createLineIndex(text));
  const findQuotation = once(() => createFinder(facts.attributions.map((a) => a.contents)));
  const findClaim = once(() => createFinder(facts.claims.map((c) => [c])));
  let known: Named | undefined;
  const made = new WeakMap<Annotation, { readonly anchor: Anchor; readonly fact: AnnotationFact }>();
  /** The same object again for an annotation that is the same in the same place. */
  const factOf = (anchored: Anchored): AnnotationFact => {
    const { annotation, target, more } = anchored;
    const before = made.get(annotation);
    if (before?.anchor === target && more.length === 0) return before.fact;
    const fact = annotationFact(anchored, normal);
    made.set(annotation, { anchor: target, fact });
    return fact;
  };
  return {
    apply(annotations, register) {
      if (known?.register !== register) known = nameByRegister(facts, text, register);
      if (annotations.length === 0 && !known.isTouched) return facts;
      const people = known.people.copy();
      const annotationFacts = annotations.map(factOf);
      const context: Context = { facts, text, normal, annotations, register, people, annotationFacts, lines, findQuotation, findClaim };
      const mentions = overlayMentions(context, known.rows);
      const { attributions, place } = overlayAttributions(context);
      const claims = overlayClaims(context, attributions, place);
      return people.settle({ ...facts, attributions, claims, annotations: annotationFacts }, mentions);
    },
  };
}

/** What the register alone makes of the machine's names. */
interface Named {
  readonly register: RegisterIndex;
  /** False when the register knows nothing of this text. */
  readonly isTouched: boolean;
  readonly people: Entities;
  readonly rows: readonly Row[];
}

function nameByRegister(facts: DocumentFacts, text: string, register: RegisterIndex): Named {
  const matches = register.matchesIn(text);
  const people = Entities.of(facts, register);
  const hasIgnored = (register.register.ignored?.length ?? 0) > 0;
  const { mentions } = facts;
  const rows: Row[] = [];
  for (let i = 0; i < mentions.count; i++) {
    const [start, end] = [mentions.starts[i] as number, mentions.ends[i] as number];
    const kind = mentionKinds[mentions.kinds[i] as number] as MentionKind;
    if (hasIgnored && kind === 'name' && register.isIgnored(text.slice(start, end))) continue;
    const slot = people.machineSlot(mentions.entities[i] as number);
    rows.push({ start, end, kind, slot, confidence: mentions.confidences[i] as number, reason: mentions.reasonTexts[mentions.reasons[i] as number] ?? '' });
  }
  const isTouched = matches.length > 0 || rows.length < mentions.count || people.slots.some((e) => e.register);
  const named = withMatches(rows, matches, people);
  const heirs = heirsOf(rows, named);
  people.passOn(heirs);
  return { register, isTouched, people, rows: heirs.size === 0 ? named : named.map((row) => ({ ...row, slot: heirs.get(row.slot) ?? row.slot })) };
}

/** Entities all of whose names turned out to be those of one other: what they said, and what else means them, goes to that one. */
function heirsOf(before: readonly Row[], after: readonly Row[]): Map<number, number> {
  const isName = ({ kind }: Row): boolean => kind === 'name';
  const left = new Set(after.filter(isName).map(({ slot }) => slot));
  const now = new Map(after.filter(isName).map((row) => [row.start, row.slot]));
  const heirs = new Map<number, Set<number>>();
  for (const { slot, start } of before.filter(isName)) {
    if (!left.has(slot)) heirs.set(slot, (heirs.get(slot) ?? new Set()).add(now.get(start) ?? -1));
  }
  const single = [...heirs].flatMap(([slot, to]) => (to.size === 1 && !to.has(-1) ? [[slot, [...to][0] as number] as const] : []));
  return new Map(single);
}

interface Context {
  readonly facts: DocumentFacts;
  readonly text: string;
  readonly normal: NormalText;
  readonly annotations: readonly Anchored[];
  readonly register: RegisterIndex;
  readonly people: Entities;
  readonly annotationFacts: readonly AnnotationFact[];
  readonly lines: () => LineIndex;
  readonly findQuotation: () => Finder;
  readonly findClaim: () => Finder;
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const stateRank: readonly AnchorState[] = ['exact', 'moved', 'changed', 'lost'];

function annotationFact({ annotation, target, more }: Anchored, normal: NormalText): AnnotationFact {
  const all = [target, ...more];
  const state = all.reduce<AnchorState>((worst, { state: s }) => (stateRank.indexOf(s) > stateRank.indexOf(worst) ? s : worst), 'exact');
  const spans = target.span ? all.flatMap(({ span }) => (span ? [toGiven(normal, span)] : [])) : [];
  return { annotation, state: spans.length > 0 ? state : 'lost', spans: spans.sort(compareSpans), score: Math.min(...all.map(({ score }) => score)) };
}

/** The entry of the register that an entity of a document is, by its full name or else its full aliases. */
export function registeredFor({ name, aliases, type }: EntityFact, register: RegisterIndex): RegisteredEntity | undefined {
  const own = register.byName(name);
  if (own && (own.type === type || type === 'other' || /\s/.test(name.trim()))) return own;
  for (const alias of aliases) {
    const found = /\s/.test(alias.trim()) ? register.byName(alias) : undefined;
    if (found?.type === type) return found;
  }
  return undefined;
}

/** The effective entities: those of the machine, one for each entry of the register that the document speaks of. A slot is an index into them before unused ones are left out. */
class Entities {
  private readonly needed = new Set<number>();

  private constructor(
    private readonly facts: DocumentFacts,
    private readonly register: RegisterIndex,
    readonly slots: EntityFact[],
    private readonly ofMachine: number[],
    private readonly ofRegister: Map<string, number>,
  ) {}

  static of(facts: DocumentFacts, register: RegisterIndex): Entities {
    const ofMachine: number[] = [];
    const people = new Entities(facts, register, [], ofMachine, new Map());
    for (const entity of facts.entities) {
      const entry = registeredFor(entity, register);
      ofMachine.push(entry ? people.join(entity, entry) : people.slots.push(entity) - 1);
    }
    return people;
  }

  /** From now on the machine's entities of these slots are those of others. */
  passOn(heirs: ReadonlyMap<number, number>): void {
    this.ofMachine.forEach((slot, i) => (this.ofMachine[i] = heirs.get(slot) ?? slot));
  }

  copy(): Entities {
    return new Entities(this.facts, this.register, [...this.slots], this.ofMachine, new Map(this.ofRegister));
  }

  private join(entity: EntityFact, entry: RegisteredEntity): number {
    const slot = this.slotOf(entry);
    const known = this.slots[slot] as EntityFact;
    const aliases = [...new Set([...known.aliases, entity.name, ...entity.aliases])].filter((alias) => alias !== entry.name);
    this.slots[slot] = { ...known, aliases, roles: [...known.roles, ...entity.roles], gender: known.gender === 'unknown' ? entity.gender : known.gender };
    return slot;
  }

  /** The slot of an entry of the register; it is made when there is none yet. */
  slotOf(entry: RegisteredEntity): number {
    let slot = this.ofRegister.get(entry.id);
    if (slot === undefined) {
      const { id, type, name } = entry;
      slot = this.slots.push({ id: `register:${id}`, type, name, aliases: namesOf(entry).slice(1), roles: [], gender: 'unknown', register: entry }) - 1;
      this.ofRegister.set(id, slot);
    }
    return slot;
  }

  /** The slot that a decision names: undefined where it names none, -1 where it says there is none. */
  decided(id: string | null | undefined): number | undefined {
    if (id === null) return -1;
    const entry = id === undefined ? undefined : this.register.byId(id);
    if (!entry) return undefined;
    const slot = this.slotOf(entry);
    this.needed.add(slot);
    return slot;
  }

  nameOf(slot: number): string {
    return this.slots[slot]?.name ?? '';
  }

  machineSlot(entity: number): number {
    return this.ofMachine[entity] ?? -1;
  }

  machineName(entity: number): string {
    return this.facts.entities[entity]?.name ?? '';
  }

  /** The facts with indices of entities in place of slots; entities that nothing refers to any more are left out. */
  settle(facts: DocumentFacts, rows: readonly Row[]): DocumentFacts {
    const named = new Set(rows.filter((row) => row.kind === 'name').map((row) => row.slot));
    const hadName = new Set<number>();
    const { mentions } = this.facts;
    for (let i = 0; i < mentions.count; i++) if (mentions.kinds[i] === 0) hadName.add(this.machineSlot(mentions.entities[i] as number));
    const isGone = (slot: number): boolean => hadName.has(slot) && !named.has(slot) && !this.needed.has(slot);
    const kept = rows.filter((row) => !isGone(row.slot) || row.decision !== undefined);
    const used = new Set<number>([...kept.map((row) => row.slot), ...this.needed]);
    for (const { speaker } of facts.attributions) if (!isGone(speaker)) used.add(speaker);
    for (const { claimant } of facts.claims) if (!isGone(claimant)) used.add(claimant);
    const index = new Map<number, number>();
    const entities: EntityFact[] = [];
    this.slots.forEach((entity, slot) => {
      if (used.has(slot)) index.set(slot, entities.push(entity) - 1);
    });
    const indexOf = (slot: number): number => index.get(slot) ?? -1;
    return {
      ...facts,
      entities,
      mentions: tableOf(kept, indexOf),
      attributions: facts.attributions.map((a) => (indexOf(a.speaker) === a.speaker ? a : { ...a, speaker: indexOf(a.speaker), speakerReason: indexOf(a.speaker) < 0 ? '' : a.speakerReason })),
      claims: facts.claims.map((c) => (indexOf(c.claimant) === c.claimant ? c : { ...c, claimant: indexOf(c.claimant) })),
    };
  }
}

interface Row extends Span {
  readonly kind: MentionKind;
  readonly slot: number;
  /** Per cent. */
  readonly confidence: number;
  readonly reason: string;
  readonly decision?: DecisionFact;
}

function tableOf(rows: readonly Row[], indexOf: (slot: number) => number): MentionTable {
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
    const row = rows[i] as Row;
    starts[i] = row.start;
    ends[i] = row.end;
    entities[i] = indexOf(row.slot);
    kinds[i] = mentionKinds.indexOf(row.kind);
    confidences[i] = row.confidence;
    columns.reasons[i] = reasonOf(row.reason);
    if (row.decision) decisions.set(i, row.decision);
  }
  return { count, ...columns, reasonTexts: [...reasons.keys()], ...(decisions.size > 0 ? { decisions } : {}) };
}

const registerReason = 'in the register';

function overlayMentions(context: Context, named: readonly Row[]): readonly Row[] {
  const { annotationFacts } = context;
  let rows = named;
  const decided = annotationFacts.map((fact, index) => ({ fact, index })).filter(({ fact }) => fact.annotation.type === 'mention' && fact.spans.length > 0);
  for (const { fact, index } of decided) if (fact.annotation.scope === 'document') rows = decideEverywhere(rows, fact, index, context);
  const byPlace = decided.filter(({ fact }) => fact.annotation.scope !== 'document');
  return byPlace.length > 0 ? decidePlaces(rows, byPlace, context) : rows;
}

/** Adds names of the register: those that the machine did not find, or took for less or for somebody else. */
function withMatches(rows: readonly Row[], matches: readonly NameMatch[], people: Entities): Row[] {
  if (matches.length === 0) return [...rows];
  const result: Row[] = [];
  const added: Row[] = [];
  const replaced = new Set<number>();
  let at = 0;
  for (const { start, end, entity } of matches) {
    while (at < rows.length && (rows[at] as Row).end <= start) at++;
    const around: number[] = [];
    for (let i = at; i < rows.length && (rows[i] as Row).start < end; i++) if ((rows[i] as Row).end > start && (rows[i] as Row).kind === 'name') around.push(i);
    const slot = people.slotOf(entity);
    const span = { start, end };
    const same = around.find((i) => (rows[i] as Row).start === start && (rows[i] as Row).end === end);
    const row: Row = { ...span, kind: 'name', slot, confidence: 100, reason: registerReason };
    if (same !== undefined) {
      const old = rows[same] as Row;
      const isBare = !/\s/.test(entity.name.trim()) ? false : end - start < entity.name.length && people.slots[old.slot]?.register === undefined && (people.slots[old.slot]?.name.length ?? 0) > end - start;
      if (old.slot === slot || isBare) continue;
      replaced.add(same);
      added.push(row);
    } else if (around.every((i) => contains(span, rows[i] as Row))) {
      for (const i of around) replaced.add(i);
      added.push(row);
    }
  }
  rows.forEach((row, i) => !replaced.has(i) && result.push(row));
  return [...result, ...added].sort(compareSpans);
}

/** Finds rows (ordered by start) by place. */
function createRowFinder(rows: readonly Row[]): { at: (span: Span) => number; overlapping: (span: Span) => number[] } {
  const longest = rows.reduce((most, { start, end }) => Math.max(most, end - start), 0);
  const firstFrom = (start: number): number => lowerBound(rows.length, (k) => (rows[k] as Row).start < start);
  return {
    at({ start, end }) {
      for (let i = firstFrom(start); rows[i]?.start === start; i++) if (rows[i]?.end === end) return i;
      return -1;
    },
    overlapping({ start, end }) {
      const found: number[] = [];
      for (let i = firstFrom(start - longest); i < rows.length && (rows[i] as Row).start < end; i++) if ((rows[i] as Row).end > start) found.push(i);
      return found;
    },
  };
}

function decideEverywhere(rows: readonly Row[], fact: AnnotationFact, index: number, context: Context): Row[] {
  const places = occurrences(context.text, textOf(context.text, fact.spans[0] as Span));
  const finder = createRowFinder(rows);
  const result: (Row | null)[] = [...rows];
  for (const span of places) {
    const around = finder.overlapping(span).filter((i) => (rows[i] as Row).kind === 'name');
    const same = around.find((i) => (rows[i] as Row).start === span.start && (rows[i] as Row).end === span.end);
    const old = same === undefined ? undefined : (rows[same] as Row);
    if (fact.annotation.status === 'rejected') {
      if (same !== undefined) result[same] = null;
    } else if (old && same !== undefined) result[same] = decidedRow(old, old, fact, index, context);
    else if (around.length === 0) {
      const row = decidedRow(span, undefined, fact, index, context);
      if (row.slot >= 0) result.push(row);
    }
  }
  return result.filter((row) => row !== null).sort(compareSpans);
}

function decidePlaces(rows: readonly Row[], decided: readonly { fact: AnnotationFact; index: number }[], context: Context): Row[] {
  const finder = createRowFinder(rows);
  const result: (Row | null)[] = [...rows];
  const added: Row[] = [];
  for (const { fact, index } of decided) {
    const span = fact.spans[0] as Span;
    const finding = context.annotations[index]?.finding?.span;
    const at = finder.at(finding ? toGiven(context.normal, finding) : span);
    const old = rows[at];
    if (fact.annotation.status === 'rejected') {
      if (old) result[at] = null;
      continue;
    }
    const row = decidedRow(span, old, fact, index, context);
    if (row.slot < 0) continue;
    if (row.kind === 'name') for (const i of finder.overlapping(span)) if ((rows[i] as Row).kind === 'name') result[i] = null;
    if (old) result[at] = null;
    added.push(row);
  }
  return [...result.filter((row) => row !== null), ...added].sort(compareSpans);
}

function decidedRow(span: Span, old: Row | undefined, { annotation }: AnnotationFact, index: number, { people, text }: Context): Row {
  const slot = people.decided(annotation.entity) ?? old?.slot ?? -1;
  const differs: Difference[] = [];
  if (!old) differs.push({ field: 'found', machine: '', human: shown(textOf(text, span)) });
  else if (old.slot !== slot) differs.push({ field: 'entity', machine: people.nameOf(old.slot), human: people.nameOf(slot) });
  const kind = annotation.kind === 'nominal' || annotation.kind === 'pronoun' || annotation.kind === 'name' ? annotation.kind : (old?.kind ?? 'name');
  const decision: DecisionFact = { annotation: index, status: annotation.status, origin: annotation.status === 'added' ? 'human' : 'machine', differs };
  return { start: span.start, end: span.end, kind, slot, confidence: 100, reason: old?.slot === slot ? old.reason : '', decision };
}

/** Finds, among things with spans, the one that an annotation is about. */
interface Finder {
  /** The one in the very place, or -1. */
  exact(spans: readonly Span[]): number;
  /** The one in the same place, or else the one that shares most with it, at least half; none that is taken. */
  best(spans: readonly Span[], taken: ReadonlySet<number>): number;
}

function createFinder(items: readonly (readonly Span[])[]): Finder {
  const cell = 512;
  const cells = new Map<number, number[]>();
  items.forEach((spans, i) => {
    const first = Math.floor((spans[0]?.start ?? 0) / cell);
    const last = Math.floor((spans.at(-1)?.end ?? 0) / cell);
    for (let c = first; c <= last; c++) {
      const list = cells.get(c);
      if (list) list.push(i);
      else cells.set(c, [i]);
    }
  });
  const size = (spans: readonly Span[]): number => spans.reduce((sum, { start, end }) => sum + end - start, 0);
  return {
    exact(spans) {
      const first = spans[0];
      return (first && cells.get(Math.floor(first.start / cell))?.find((i) => sameSpans(items[i] as readonly Span[], spans))) ?? -1;
    },
    best(spans, taken) {
      const first = spans[0];
      const last = spans.at(-1);
      if (!first || !last) return -1;
      let best = -1;
      let bestShare = leastShare;
      for (let c = Math.floor(first.start / cell); c <= Math.floor(last.end / cell); c++) {
        for (const i of cells.get(c) ?? []) {
          if (taken.has(i) || i === best) continue;
          const other = items[i] as readonly Span[];
          if (sameSpans(other.slice(0, 1), [first])) return i;
          const shared = spans.reduce((sum, a) => sum + other.reduce((s, b) => s + overlapLength(a, b), 0), 0);
          const share = shared / Math.max(1, size(spans) + size(other) - shared);
          if (share > bestShare || (share === bestShare && best < 0)) {
            best = i;
            bestShare = share;
          }
        }
      }
      return best;
    },
  };
}

/** Where each annotation of a type lies on the machine's findings, or -1: those in the very place come first, so that no rough match takes theirs. */
function matched({ annotationFacts, annotations, normal }: Context, type: Annotation['type'], finderOf: () => Finder): Map<number, number> {
  const result = new Map<number, number>();
  const taken = new Set<number>();
  const rough: { index: number; spans: readonly Span[] }[] = [];
  annotationFacts.forEach((fact, index) => {
    if (fact.annotation.type !== type || fact.spans.length === 0) return;
    const finding = annotations[index]?.finding?.span;
    const spans = finding ? [toGiven(normal, finding)] : fact.spans;
    const at = finderOf().exact(spans);
    if (at < 0 || taken.has(at)) rough.push({ index, spans });
    else {
      taken.add(at);
      result.set(index, at);
    }
  });
  for (const { index, spans } of rough) {
    const at = finderOf().best(spans, taken);
    if (at >= 0) taken.add(at);
    result.set(index, at);
  }
  return result;
}

const shown = (text: string): string => (text.length > shownLength ? `${text.slice(0, shownLength - 1)}…` : text);

const decisionOf = ({ annotation }: AnnotationFact, index: number, differs: Difference[]): DecisionFact => ({
  annotation: index,
  status: annotation.status,
  origin: annotation.status === 'added' ? 'human' : 'machine',
  differs,
});

const isAttributionKind = (kind: string | undefined): kind is AttributionKind => kind === 'direct' || kind === 'mixed' || kind === 'indirect';
const isClaimKind = (kind: string | undefined): kind is ClaimKind => claimKinds.some((known) => known === kind);

interface OverlaidAttributions {
  /** Speakers are slots. */
  readonly attributions: AttributionFact[];
  /** Where each of the machine's attributions is now, or -1. */
  readonly place: (index: number) => number;
}

function overlayAttributions(context: Context): OverlaidAttributions {
  const { facts, text, people, annotationFacts, lines } = context;
  const matches = matched(context, 'quotation', context.findQuotation);
  const decisions = new Map<number, number>();
  for (const [index, at] of matches) if (at >= 0) decisions.set(at, index);
  interface Draft {
    readonly fact: AttributionFact;
    readonly machine: number;
  }
  const drafts: Draft[] = [];
  facts.attributions.forEach((a, i) => {
    const index = decisions.get(i);
    const fact = index === undefined ? undefined : annotationFacts[index];
    if (fact?.annotation.status === 'rejected') return;
    const speaker = people.machineSlot(a.speaker);
    const machine = speaker === a.speaker ? a : { ...a, speaker };
    drafts.push({ machine: i, fact: fact && index !== undefined ? decidedAttribution(machine, fact, index, context) : machine });
  });
  for (const [index, at] of matches) {
    const fact = annotationFacts[index] as AnnotationFact;
    if (at >= 0 || fact.annotation.status === 'rejected') continue;
    drafts.push({ machine: -1, fact: decidedAttribution(null, fact, index, context) });
  }
  drafts.sort((a, b) => (a.fact.contents[0]?.start ?? 0) - (b.fact.contents[0]?.start ?? 0) || a.machine - b.machine);
  const places = new Map(drafts.map(({ machine }, i) => [machine, i]));
  const place = (machine: number): number => {
    for (let at = machine; at >= 0; at = facts.attributions[at]?.parent ?? -1) {
      const now = places.get(at);
      if (now !== undefined) return now;
    }
    return -1;
  };
  const found = drafts.map((d) => d.fact);
  const attributions = drafts.map(({ fact, machine }, i) => {
    const parent = machine >= 0 ? place(fact.parent) : innermostAround(found, fact.contents, i);
    if (fact.text !== '' && parent === fact.parent) return fact;
    const filled = fact.text === '' ? { text: fact.contents.map((c) => textOf(text, c)).join(' … '), line: lineOf(lines(), fact.contents[0]?.start ?? 0) } : {};
    return { ...fact, ...filled, parent };
  });
  return { attributions, place };
}

/** Index of the attribution with the shortest content around all of `spans` that is longer than the first of them, or -1. They are ordered by where they begin. */
function innermostAround(attributions: readonly Pick<AttributionFact, 'contents'>[], spans: readonly Span[], own: number): number {
  let best = -1;
  let length = Infinity;
  const first = spans[0];
  if (!first) return -1;
  for (let i = 0; i < attributions.length; i++) {
    const { contents } = attributions[i] as Pick<AttributionFact, 'contents'>;
    if ((contents[0]?.start ?? 0) > first.start) break;
    if (i === own || (contents[contents.length - 1]?.end ?? 0) < first.end) continue;
    const around = contents.find((outer) => contains(outer, first));
    const size = around ? around.end - around.start : 0;
    if (!around || size <= first.end - first.start || size >= length || !spans.every((s) => contents.some((outer) => contains(outer, s)))) continue;
    best = i;
    length = size;
  }
  return best;
}

function decidedAttribution(machine: AttributionFact | null, fact: AnnotationFact, index: number, { people, text }: Context): AttributionFact {
  const { annotation, spans, state } = fact;
  const decidedSpeaker = people.decided(annotation.speaker);
  const contents = machine && annotation.status === 'confirmed' && state === 'exact' && !annotation.finding && sameSpans(spans, machine.contents) ? machine.contents : spans;
  const kind = isAttributionKind(annotation.kind) ? annotation.kind : (machine?.kind ?? (/^[“"„«‘']/u.test(textOf(text, spans[0] as Span)) ? 'direct' : 'indirect'));
  const speaker = decidedSpeaker ?? machine?.speaker ?? -1;
  const differs: Difference[] = [];
  if (!machine) differs.push({ field: 'found', machine: '', human: shown(spans.map((s) => textOf(text, s)).join(' … ')) });
  else {
    if (!sameSpans(contents, machine.contents)) differs.push({ field: 'boundaries', machine: shown(machine.text), human: shown(spans.map((s) => textOf(text, s)).join(' … ')) });
    if (kind !== machine.kind) differs.push({ field: 'kind', machine: machine.kind, human: kind });
    if (speaker !== machine.speaker) differs.push({ field: 'speaker', machine: people.nameOf(machine.speaker), human: people.nameOf(speaker) });
  }
  const moved = contents !== machine?.contents;
  return {
    ...(machine ?? { id: annotation.id, source: null, cue: null, parent: -1, sourceText: '', cueText: '', speakerReason: '', text: '', line: 0 }),
    ...(moved ? { text: '', line: 0 } : {}),
    kind,
    contents,
    speaker,
    speakerReason: decidedSpeaker !== undefined && speaker !== machine?.speaker ? '' : (machine?.speakerReason ?? ''),
    confidence: 1,
    decision: decisionOf(fact, index, differs),
  };
}

function overlayClaims(context: Context, attributions: readonly AttributionFact[], place: (index: number) => number): ClaimFact[] {
  const { facts, people, annotationFacts } = context;
  const matches = matched(context, 'claim', context.findClaim);
  const decisions = new Map<number, number>();
  for (const [index, at] of matches) if (at >= 0) decisions.set(at, index);
  const claims: ClaimFact[] = [];
  facts.claims.forEach((c, i) => {
    const index = decisions.get(i);
    const fact = index === undefined ? undefined : annotationFacts[index];
    if (fact?.annotation.status === 'rejected') return;
    const attribution = place(c.attribution);
    const claimant = people.machineSlot(c.claimant);
    let machine: ClaimFact = attribution === c.attribution && claimant === c.claimant ? c : { ...c, attribution, claimant };
    const said = attributions[attribution];
    if (c.attribution >= 0 && (attribution !== c.attribution || said?.decision)) machine = { ...machine, ...spokenBy(said, facts.attributions[c.attribution]?.kind) };
    claims.push(fact && index !== undefined ? decidedClaim(machine, fact, index, context, attributions) : machine);
  });
  for (const [index, at] of matches) {
    const fact = annotationFacts[index] as AnnotationFact;
    if (at < 0 && fact.annotation.status !== 'rejected') claims.push(decidedClaim(null, fact, index, context, attributions));
  }
  return claims.sort(compareSpans);
}

/** The claimant of a claim within an attribution; where that was rejected, nobody known for quoted words and the document itself for others. */
const spokenBy = (said: AttributionFact | undefined, rejected: AttributionKind = 'indirect'): Pick<ClaimFact, 'claimant'> & { voice: 'speaker' | 'unnamed' | 'document' } =>
  said ? { claimant: said.speaker, voice: said.speaker >= 0 ? 'speaker' : 'unnamed' } : { claimant: -1, voice: rejected === 'indirect' ? 'document' : 'unnamed' };

function decidedClaim(machine: ClaimFact | null, fact: AnnotationFact, index: number, { people, text, lines }: Context, attributions: readonly AttributionFact[]): ClaimFact {
  const { annotation, spans } = fact;
  const span = spans[0] as Span;
  const decided = people.decided(annotation.claimant);
  const attribution = machine?.attribution ?? innermostAround(attributions, [{ start: span.start, end: span.end - 1 }], -1);
  const voiced = decided === undefined ? (machine ? { claimant: machine.claimant, voice: machine.voice } : spokenBy(attributions[attribution])) : { claimant: decided, voice: decided >= 0 ? ('speaker' as const) : ('document' as const) };
  const kind = isClaimKind(annotation.kind) ? annotation.kind : (machine?.kind ?? 'statement');
  const moved = !machine || machine.start !== span.start || machine.end !== span.end;
  const words = textOf(text, span);
  const differs: Difference[] = [];
  if (!machine) differs.push({ field: 'found', machine: '', human: shown(words) });
  else {
    if (moved) differs.push({ field: 'boundaries', machine: shown(machine.text), human: shown(words) });
    if (kind !== machine.kind) differs.push({ field: 'kind', machine: machine.kind, human: kind });
    if (voiced.claimant !== machine.claimant) differs.push({ field: 'claimant', machine: people.nameOf(machine.claimant), human: people.nameOf(voiced.claimant) });
  }
  const { voice, claimant } = voiced;
  return {
    ...(machine ?? { id: annotation.id, checkWorthiness: 1, reasons: [], figures: [] }),
    voice,
    start: span.start,
    end: span.end,
    ...(moved ? { text: words, line: lineOf(lines(), span.start), figures: (machine?.figures ?? []).filter((f) => contains(span, f)) } : { text: machine.text, line: machine.line }),
    kind,
    kinds: [kind, ...(machine?.kinds ?? []).filter((k) => k !== kind)],
    claimant,
    attribution,
    decision: decisionOf(fact, index, differs),
  };
}
