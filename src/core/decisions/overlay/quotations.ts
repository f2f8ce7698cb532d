import type { AttributionKind } from '../../analysis/types.js';
import type { AnnotationFact, AttributionFact, Difference, DocumentFacts } from '../../index/facts.js';
import { lineOf, type LineIndex } from '../../text/lines.js';
import { contains, sameSpans, textOf, type Span } from '../../text/span.js';
import { decisionOf, shown, type Decided } from './decided.js';
import type { Entities } from './entities.js';
import { matched, type Finder } from './finder.js';
import { Kept } from './kept.js';
import type { NewSpeaker } from './speakers.js';

/** Quotations with decisions laid over them. */
export interface LaidQuotations {
  /** Speakers are slots of `Entities`. */
  readonly attributions: readonly AttributionFact[];
  /** Where each of the machine's attributions is now, or what a person marked in its place, or that around it where it is gone, or -1. */
  readonly place: (machine: number) => number;
  /** Who speaks by the machine, as a slot; undefined for what a person added where the machine had nothing. */
  readonly machineSpeaker: (attribution: number) => number | undefined;
  /** The same with the entities that `index` gives for slots; -1 for those that are gone. */
  settle(index: Int32Array): readonly AttributionFact[];
}

/** Lays decisions over a document's quotations, again and again: what nothing new was decided about stays the same object. */
export interface QuotationLayer {
  /**
   * @param decided  the annotations of quotations that have a place
   * @param speakers who speaks by mentions that are somebody else's now, by index of the machine's attributions
   */
  lay(decided: readonly Decided[], speakers: ReadonlyMap<number, NewSpeaker>, people: Entities): LaidQuotations;
  /** Forgets what was made before: the names of slots are others now. */
  forget(): void;
}

/**
 * Makes the layer of a document's quotations.
 * @param text   as given, which the facts' offsets count in
 * @param finder finds the machine's quotations by their spans
 */
export function createQuotationLayer({ attributions: machine }: DocumentFacts, text: string, lines: () => LineIndex, finder: () => Finder): QuotationLayer {
  const decidedOnes = new Kept<AttributionFact>(machine.length);
  const placed = new Kept<AttributionFact>(machine.length);
  const settled = new Kept<AttributionFact>(machine.length);

  function overlaid(i: number, fact: AnnotationFact | undefined, renamed: NewSpeaker | undefined, people: Entities): AttributionFact {
    const a = machine[i]!;
    const speaker = renamed?.speaker ?? people.machineSlot(a.speaker);
    if (!fact && speaker === a.speaker) return a;
    const decided = people.decided(fact?.annotation.speaker) ?? undecided;
    const before = decidedOnes.get(i, fact, speaker, decided);
    if (before) return before;
    const found = speaker === a.speaker ? a : { ...a, speaker, speakerReason: renamed?.reason ?? a.speakerReason };
    return decidedOnes.put(i, fact ? decidedAttribution(found, fact, people, text) : found, fact, speaker, decided);
  }

  /** The attribution with its words, and with the one around it. */
  function complete(fact: AttributionFact, i: number, parent: number): AttributionFact {
    if (fact.text !== '' && parent === fact.parent) return fact;
    const before = placed.get(i, fact, parent);
    if (before) return before;
    const filled = fact.text === '' ? { text: fact.contents.map((c) => textOf(text, c)).join(' … '), line: lineOf(lines(), fact.contents[0]?.start ?? 0) } : {};
    return placed.put(i, { ...fact, ...filled, parent }, fact, parent);
  }

  function settle(a: AttributionFact, i: number, speaker: number): AttributionFact {
    if (speaker === a.speaker) return a;
    return settled.get(i, a, speaker) ?? settled.put(i, { ...a, speaker, speakerReason: speaker < 0 ? '' : a.speakerReason }, a, speaker);
  }

  /**
   * The machine's attributions in whose place a person marked a quotation, with what they marked: those of nearly the same words or of a part of
   * them. Not those that belong to another level of speech: what is told of within the marked words, or in whose words these stand.
   */
  function replacedBy(matches: ReadonlyMap<Decided, number>, decisions: readonly (AnnotationFact | undefined)[]): ReadonlyMap<number, AnnotationFact> {
    const found = new Map<number, AnnotationFact>();
    for (const [{ fact }, at] of matches) {
      if (fact.annotation.status !== 'added' && (fact.annotation.status === 'rejected' || !fact.annotation.finding)) continue;
      const around = new Set<number>();
      for (let outer = at; outer >= 0; outer = machine[outer]?.parent ?? -1) around.add(outer);
      for (const i of finder().within(fact.spans, leastWithin)) {
        const { source, cue } = machine[i]!;
        const isToldWithin = [source, cue].some((span) => span && fact.spans.some((outer) => contains(outer, span)));
        if (!decisions[i] && !around.has(i) && !isToldWithin) found.set(i, fact);
      }
    }
    return found;
  }

  return {
    lay(all, speakers, people) {
      const matches = matched(all, finder);
      const decisions: (AnnotationFact | undefined)[] = [];
      for (const [{ fact }, at] of matches) if (at >= 0) decisions[at] = fact;
      const replaced = replacedBy(matches, decisions);
      const added: Draft[] = [];
      for (const [{ fact }, at] of matches) {
        if (at < 0 && fact.annotation.status !== 'rejected') added.push({ fact: decidedAttribution(null, fact, people, text), machine: -1 });
      }
      const drafts: Draft[] = [];
      let isMoved = added.length > 0;
      for (let i = 0; i < machine.length; i++) {
        const decision = decisions[i];
        if (decision?.annotation.status === 'rejected' || replaced.has(i)) continue;
        const fact = overlaid(i, decision, speakers.get(i), people);
        isMoved ||= fact.contents !== machine[i]?.contents;
        drafts.push({ fact, machine: i });
      }
      drafts.push(...added);
      if (isMoved) drafts.sort((a, b) => (a.fact.contents[0]?.start ?? 0) - (b.fact.contents[0]?.start ?? 0) || a.machine - b.machine);
      const places = new Int32Array(machine.length).fill(-1);
      const marked = new Map<AnnotationFact | undefined, number>();
      drafts.forEach((draft, i) => {
        if (draft.machine >= 0) places[draft.machine] = i;
        if (replaced.size > 0) marked.set(draft.fact.decision?.fact, i);
      });
      const former = new Map<number, number>();
      for (const [i, fact] of replaced) {
        places[i] = marked.get(fact) ?? -1;
        former.set(places[i], former.get(places[i]) ?? i);
      }
      const place = (from: number): number => {
        for (let at = from; at >= 0; at = machine[at]?.parent ?? -1) if (places[at]! >= 0) return places[at]!;
        return -1;
      };
      const found = added.length > 0 ? drafts.map(({ fact }) => fact) : [];
      const attributions = drafts.map(({ fact, machine: i }, own) => complete(fact, i, i >= 0 ? place(fact.parent) : innermostAround(found, fact.contents, own)));
      return {
        attributions,
        place,
        machineSpeaker: (own) => {
          const found = drafts[own]?.machine ?? -1;
          const from = found >= 0 ? found : (former.get(own) ?? -1);
          return from < 0 ? undefined : people.machineSlot(machine[from]?.speaker ?? -1);
        },
        settle: (index) => attributions.map((a, k) => settle(a, drafts[k]?.machine ?? -1, index[a.speaker] ?? -1)),
      };
    },
    forget() {
      decidedOnes.clear();
      placed.clear();
      settled.clear();
    },
  };
}

interface Draft {
  readonly fact: AttributionFact;
  /** Index of the machine's attribution, or -1 for what a person added. */
  readonly machine: number;
}

/** In place of a slot, where a decision names nobody. */
const undecided = -2;

/** A finding of which so much lies within what a person marked says nothing else of note. */
const leastWithin = 0.8;

/** Index of the attribution with the shortest content around all of `spans` that is longer than the first of them, or -1. They are ordered by where they begin. */
export function innermostAround(attributions: readonly Pick<AttributionFact, 'contents'>[], spans: readonly Span[], own: number): number {
  let best = -1;
  let length = Infinity;
  const first = spans[0];
  if (!first) return -1;
  for (let i = 0; i < attributions.length; i++) {
    const { contents } = attributions[i]!;
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

function decidedAttribution(machine: AttributionFact | null, fact: AnnotationFact, people: Entities, text: string): AttributionFact {
  const { annotation, spans, state } = fact;
  const decidedSpeaker = people.decided(annotation.speaker);
  const contents = machine && annotation.status === 'confirmed' && state === 'exact' && !annotation.finding && sameSpans(spans, machine.contents) ? machine.contents : spans;
  const kind = isAttributionKind(annotation.kind) ? annotation.kind : (machine?.kind ?? (/^[“"„«‘']/u.test(textOf(text, spans[0]!)) ? 'direct' : 'indirect'));
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
    decision: decisionOf(fact, differs),
  };
}

const isAttributionKind = (kind: string | undefined): kind is AttributionKind => kind === 'direct' || kind === 'mixed' || kind === 'indirect';
