import { reasonOfSpeaker } from '../../analysis/coreference/speakers.js';
import { mentionOfSource, type SourceMention } from '../../analysis/coreference/speech/sources.js';
import { pronounClasses } from '../../analysis/coreference/words/pronounWords.js';
import type { AttributionFact, DocumentFacts, MentionTable } from '../../index/facts.js';
import { mentionKinds } from '../../index/mentionTable.js';
import { lowerBound } from '../../text/search.js';
import { compareSpans, textOf, type Span } from '../../text/span.js';
import type { Entities } from './entities.js';
import type { Row } from './mentions.js';

/** Who speaks by a mention that is somebody else's than the machine says. */
export interface NewSpeaker {
  /** A slot of `Entities`, or -1 where the source names nobody any more. */
  readonly speaker: number;
  /** As `Attribution.speakerReason`. */
  readonly reason: string;
}

/** A source may name who stands so far before it: "Ada Brook, who said". */
const reach = 80;

/**
 * The speakers that change with what a person made of the mentions: where the mention that names a source is somebody else's now, is
 * none any more, or was not found before. By index of the machine's attributions; the others are not in it.
 * @param rows the mentions with register and decisions laid over them, ordered by start
 */
export function speakersByMentions({ attributions, mentions }: DocumentFacts, rows: readonly Row[], people: Entities, text: string): ReadonlyMap<number, NewSpeaker> {
  const found = new Map<number, NewSpeaker>();
  const changed = changedPlaces(mentions, rows, people);
  if (changed.length === 0) return found;
  const typeOf = (slot: number) => people.slots[slot]?.type ?? 'other';
  attributions.forEach(({ source, speaker }, i) => {
    if (!source || !isNear(changed, source)) return;
    const near = rows.slice(lowerBound(rows.length, (k) => rows[k]!.start < source.start - reach), lowerBound(rows.length, (k) => rows[k]!.start < source.end));
    const now = near[mentionOfSource({ text }, source, near.map(asMention), typeOf)];
    const machine = machineMentions(mentions, source, people);
    const before = machine[mentionOfSource({ text }, source, machine, typeOf)];
    if ((now?.slot ?? -1) === (before?.entity ?? people.machineSlot(speaker))) return;
    if (!now && !before) return;
    found.set(i, now ? { speaker: now.slot, reason: reasonOfSpeaker(textOf(text, now), now, people.nameOf(now.slot)) } : { speaker: -1, reason: '' });
  });
  return found;
}

const asMention = ({ start, end, kind, slot }: Row): SourceMention => ({ start, end, kind, entity: slot });

function machineMentions({ count, starts, ends, kinds, entities }: MentionTable, source: Span, people: Entities): SourceMention[] {
  const near: SourceMention[] = [];
  for (let i = lowerBound(count, (k) => starts[k]! < source.start - reach); i < count && starts[i]! < source.end; i++) {
    near.push({ start: starts[i]!, end: ends[i]!, kind: mentionKinds[kinds[i]!] ?? 'name', entity: people.machineSlot(entities[i]!) });
  }
  return near;
}

/** Where a mention is somebody else's than the machine says, or is only one of the machine or of a person; ordered by start. */
function changedPlaces({ count, starts, ends, entities }: MentionTable, rows: readonly Row[], people: Entities): Span[] {
  const places: Span[] = [];
  let i = 0;
  const machine = (): Span => ({ start: starts[i]!, end: ends[i]! });
  for (const row of rows) {
    for (; i < count && compareSpans(machine(), row) < 0; i++) places.push(machine());
    const isSame = i < count && starts[i] === row.start && ends[i] === row.end;
    if (!isSame || people.machineSlot(entities[i]!) !== row.slot) places.push(row);
    if (isSame) i++;
  }
  for (; i < count; i++) places.push(machine());
  return places;
}

function isNear(places: readonly Span[], source: Span): boolean {
  const first = lowerBound(places.length, (k) => places[k]!.start < source.start - reach);
  return (places[first]?.start ?? Infinity) < source.end;
}

/** A row of mentions, and whose it is now. */
export type Reassigned = readonly [row: number, slot: number];

/**
 * The mentions with "I" and "we" within a quotation of which a person said, here or where its source is named, that another one speaks.
 * @param rows         ordered by start
 * @param attributions with decisions laid over them; their speakers are slots
 * @param machine      for each of them who speaks by the machine, as a slot, or undefined where a person added it
 */
export function firstPersonsOf(rows: readonly Row[], attributions: readonly AttributionFact[], machine: (attribution: number) => number | undefined, text: string): Reassigned[] {
  const found: Reassigned[] = [];
  attributions.forEach(({ kind, contents, speaker }, i) => {
    const before = machine(i);
    if (kind === 'indirect' || before === undefined || before === speaker || speaker < 0) return;
    for (const content of contents) {
      for (let k = lowerBound(rows.length, (r) => rows[r]!.start < content.start); k < rows.length && rows[k]!.start < content.end; k++) {
        const row = rows[k]!;
        if (row.kind === 'pronoun' && row.slot === before && !row.decision && isFirstPerson(textOf(text, row))) found.push([k, speaker]);
      }
    }
  });
  return found;
}

function isFirstPerson(words: string): boolean {
  const who = pronounClasses.get(words.toLowerCase());
  return who === 'I' || who === 'we';
}
