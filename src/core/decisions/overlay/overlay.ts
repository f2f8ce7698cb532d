import type { Annotation } from '../../annotations/schema.js';
import type { NormalText } from '../../annotations/normalText.js';
import type { DocumentFacts, EntityFact, MentionTable } from '../../index/facts.js';
import type { RegisterIndex } from '../../index/registerIndex.js';
import { createLineIndex } from '../../text/lines.js';
import type { Anchored } from '../anchored.js';
import { createClaimLayer } from './claims.js';
import { makeDecided, type Decided } from './decided.js';
import type { Entities } from './entities.js';
import { createFinder } from './finder.js';
import { heirsOf, inherited, nameByRegister, overlayMentions, tableOf, type Named, type Row } from './mentions.js';
import { createQuotationLayer } from './quotations.js';
import { firstPersonsOf, speakersByMentions, type NewSpeaker, type Reassigned } from './speakers.js';

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

/**
 * Makes the overlay of a text. After the first time, `apply` costs little beside what is new: what nothing new was decided about stays
 * the same object.
 * @param text as given, CRLF included: offsets of facts count in it
 */
export function createOverlay(facts: DocumentFacts, text: string, normal: NormalText): Overlay {
  const lines = once(() => createLineIndex(text));
  const findQuotation = once(() => createFinder(facts.attributions.map((a) => a.contents)));
  const findClaim = once(() => createFinder(facts.claims.map((c) => [c])));
  const quotationLayer = createQuotationLayer(facts, text, lines, findQuotation);
  const claimLayer = createClaimLayer(facts, text, lines, findClaim);
  const ready = new WeakMap<Anchored, Decided>();
  let known: Named | undefined;
  let names: readonly string[] = [];
  let mentions: LaidMentions | undefined;
  let spoken: { readonly of: LaidMentions; readonly changes: readonly Reassigned[]; readonly laid: LaidMentions } | undefined;

  function decidedFor(anchored: Anchored): Decided {
    let decided = ready.get(anchored);
    if (!decided) {
      decided = makeDecided(anchored, normal, ({ annotation: { type } }, spans) => (type === 'quotation' ? findQuotation().exact(spans) : type === 'claim' ? findClaim().exact(spans) : -1));
      ready.set(anchored, decided);
    }
    return decided;
  }

  /** The rows with decisions laid over them; the same object as before when nothing they depend on is new. */
  function layMentions({ rows: named }: Named, decided: readonly Decided[], people: Entities): LaidMentions {
    const slots = decided.map(({ fact: { annotation } }) => (annotation.status === 'rejected' ? undefined : people.decided(annotation.entity)));
    if (mentions?.named !== named || !sameItems(mentions.decided, decided) || !sameItems(mentions.slots, slots)) {
      const rows = overlayMentions(named, decided, people, text);
      const heirs = heirsOf(named, rows);
      mentions = { named, decided, slots, heirs, rows: inherited(rows, heirs) };
    }
    return mentions;
  }

  /** The mentions with those of `changes` given to others; the same object as before when nothing is new. */
  function reassign(of: LaidMentions, changes: readonly Reassigned[]): LaidMentions {
    if (changes.length === 0) return of;
    if (spoken?.of !== of || !sameItems(spoken.changes.flat(), changes.flat())) {
      const slots = new Map(changes);
      spoken = { of, changes, laid: { ...of, rows: of.rows.map((row, i) => ({ ...row, slot: slots.get(i) ?? row.slot })), table: undefined } };
    }
    return spoken.laid;
  }

  return {
    apply(annotations, register) {
      if (known?.register !== register) known = nameByRegister(facts, text, register);
      if (annotations.length === 0 && !known.isTouched) return facts;
      const people = known.people.copy();
      const all = annotations.map(decidedFor);
      const decided: Record<Annotation['type'], Decided[]> = { quotation: [], claim: [], mention: [], note: [] };
      for (const each of all) {
        const { annotation, spans } = each.fact;
        if (spans.length === 0) continue;
        decided[annotation.type].push(each);
        for (const id of [annotation.speaker, annotation.claimant, annotation.entity]) people.slotFor(id);
      }
      if (people.slots.some(({ name }, slot) => slot < names.length && name !== names[slot])) {
        quotationLayer.forget();
        claimLayer.forget();
        names = [];
      }
      names = [...people.slots.map(({ name }) => name), ...names.slice(people.slots.length)];
      const named = layMentions(known, decided.mention, people);
      people.passOn(named.heirs);
      const quotations = quotationLayer.lay(decided.quotation, known.isTouched || decided.mention.length > 0 ? speakersByMentions(facts, named.rows, people, text) : noSpeakers, people);
      const laid = reassign(named, firstPersonsOf(named.rows, quotations.attributions, quotations.machineSpeaker, text));
      const claims = claimLayer.lay(decided.claim, quotations, people);
      const speaking = [...quotations.attributions.map((a) => a.speaker), ...claims.claims.map((c) => c.claimant)];
      const { entities, index, isGone } = settleEntities(known, people, laid.rows, speaking);
      return { ...facts, entities, mentions: settleMentions(laid, index, isGone), attributions: quotations.settle(index), claims: claims.settle(index), annotations: all.map(({ fact }) => fact) };
    },
  };
}

/** Mentions with decisions laid over them. */
interface LaidMentions {
  readonly named: readonly Row[];
  readonly decided: readonly Decided[];
  /** The slots that these decisions name. */
  readonly slots: readonly (number | undefined)[];
  /** Who takes over from entities all of whose names are somebody else's by these decisions, by slot. */
  readonly heirs: ReadonlyMap<number, number>;
  readonly rows: readonly Row[];
  table?: undefined | { readonly index: Int32Array; readonly isGone: Uint8Array; readonly made: MentionTable };
}

/** The mentions as a table; the same as before when the entities are. */
function settleMentions(laid: LaidMentions, index: Int32Array, isGone: Uint8Array): MentionTable {
  if (laid.table && sameItems(laid.table.index, index) && sameItems(laid.table.isGone, isGone)) return laid.table.made;
  const made = tableOf(isGone.includes(1) ? laid.rows.filter((row) => !isGone[row.slot] || row.decision !== undefined) : laid.rows, index);
  laid.table = { index, isGone, made };
  return made;
}

interface SettledEntities {
  readonly entities: readonly EntityFact[];
  /** Index into `entities` by slot; -1 for an entity that nothing refers to any more. */
  readonly index: Int32Array;
  /** By slot: 1 for an entity all of whose names are somebody else's now. */
  readonly isGone: Uint8Array;
}

/**
 * Leaves out entities that nothing refers to any more.
 * @param speaking slots of those who speak or claim
 */
function settleEntities({ hadName }: Named, people: Entities, rows: readonly Row[], speaking: readonly number[]): SettledEntities {
  const count = people.slots.length;
  const isNamed = new Uint8Array(count);
  const isUsed = new Uint8Array(count);
  for (const { slot, kind } of rows) if (kind === 'name') isNamed[slot] = 1;
  const isGone = isNamed.map((named, slot) => Number(hadName[slot] === 1 && !named && !people.isNeeded(slot)));
  for (const { slot, decision } of rows) if (!isGone[slot] || decision) isUsed[slot] = 1;
  for (const slot of speaking) if (!isGone[slot]) isUsed[slot] = 1;
  const entities: EntityFact[] = [];
  const index = new Int32Array(count).fill(-1);
  people.slots.forEach((entity, slot) => {
    if (isUsed[slot] || people.isNeeded(slot)) index[slot] = entities.push(entity) - 1;
  });
  return { entities, index, isGone };
}

const noSpeakers: ReadonlyMap<number, NewSpeaker> = new Map();

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const sameItems = <T>(a: ArrayLike<T>, b: ArrayLike<T>): boolean => a.length === b.length && Array.prototype.every.call(a, (item: T, i: number) => item === b[i]);
