import { claimKinds, type AttributionKind, type ClaimKind } from '../../analysis/types.js';
import type { AnnotationFact, AttributionFact, ClaimFact, Difference, DocumentFacts } from '../../index/facts.js';
import { lineOf, type LineIndex } from '../../text/lines.js';
import { compareSpans, contains, textOf } from '../../text/span.js';
import { decisionOf, shown, type Decided } from './decided.js';
import type { Entities } from './entities.js';
import { matched, type Finder } from './finder.js';
import { Kept } from './kept.js';
import { innermostAround, type LaidQuotations } from './quotations.js';

/** Claims with decisions laid over them. */
export interface LaidClaims {
  /** Claimants are slots of `Entities`. */
  readonly claims: readonly ClaimFact[];
  /** The same with the entities that `index` gives for slots; -1 for those that are gone. */
  settle(index: Int32Array): readonly ClaimFact[];
}

/** Lays decisions over a document's claims, again and again: what nothing new was decided about stays the same object. */
export interface ClaimLayer {
  /** @param decided the annotations of claims that have a place */
  lay(decided: readonly Decided[], quotations: LaidQuotations, people: Entities): LaidClaims;
  /** Forgets what was made before: the names of slots are others now. */
  forget(): void;
}

/**
 * Makes the layer of a document's claims.
 * @param text   as given, which the facts' offsets count in
 * @param finder finds the machine's claims by their spans
 */
export function createClaimLayer({ claims: machine, attributions: machineAttributions }: DocumentFacts, text: string, lines: () => LineIndex, finder: () => Finder): ClaimLayer {
  const decidedOnes = new Kept<ClaimFact>(machine.length);
  const settled = new Kept<ClaimFact>(machine.length);

  function overlaid(i: number, fact: AnnotationFact | undefined, { attributions, place, machineSpeaker }: LaidQuotations, people: Entities): ClaimFact {
    const c = machine[i]!;
    const attribution = place(c.attribution);
    const said = attributions[attribution];
    const isAnew = c.attribution >= 0 && (attribution !== c.attribution || said?.decision !== undefined || said?.speaker !== machineSpeaker(attribution));
    const { claimant, voice } = isAnew ? spokenBy(said, machineAttributions[c.attribution]?.kind) : { claimant: people.machineSlot(c.claimant), voice: c.voice };
    if (!fact && attribution === c.attribution && claimant === c.claimant && voice === c.voice) return c;
    const decided = people.decided(fact?.annotation.claimant) ?? undecided;
    const before = decidedOnes.get(i, fact, attribution, claimant, voices.indexOf(voice), decided);
    if (before) return before;
    const found: ClaimFact = { ...c, attribution, claimant, voice };
    return decidedOnes.put(i, fact ? decidedClaim(found, fact, attributions, people, text, lines) : found, fact, attribution, claimant, voices.indexOf(voice), decided);
  }

  function settle(c: ClaimFact, i: number, claimant: number): ClaimFact {
    if (claimant === c.claimant) return c;
    return settled.get(i, c, claimant) ?? settled.put(i, { ...c, claimant }, c, claimant);
  }

  return {
    lay(all, quotations, people) {
      const decisions: (AnnotationFact | undefined)[] = [];
      const drafts: Draft[] = [];
      const added: Draft[] = [];
      for (const [{ fact }, at] of matched(all, finder)) {
        if (at >= 0) decisions[at] = fact;
        else if (fact.annotation.status !== 'rejected') added.push({ claim: decidedClaim(null, fact, quotations.attributions, people, text, lines), machine: -1 });
      }
      let isMoved = added.length > 0;
      for (let i = 0; i < machine.length; i++) {
        const decision = decisions[i];
        if (decision?.annotation.status === 'rejected') continue;
        const claim = overlaid(i, decision, quotations, people);
        if (decision) isMoved ||= compareSpans(claim, machine[i]!) !== 0;
        drafts.push({ claim, machine: i });
      }
      drafts.push(...added);
      if (isMoved) drafts.sort((a, b) => compareSpans(a.claim, b.claim));
      return {
        claims: drafts.map(({ claim }) => claim),
        settle: (index) => drafts.map(({ claim, machine: i }) => settle(claim, i, index[claim.claimant] ?? -1)),
      };
    },
    forget() {
      decidedOnes.clear();
      settled.clear();
    },
  };
}

interface Draft {
  readonly claim: ClaimFact;
  /** Index of the machine's claim, or -1 for what a person added. */
  readonly machine: number;
}

/** In place of a slot, where a decision names nobody. */
const undecided = -2;

const voices: readonly ClaimFact['voice'][] = ['speaker', 'unnamed', 'document'];

/** The claimant of a claim within an attribution; where that was rejected, nobody known for quoted words and the document itself for others. */
const spokenBy = (said: AttributionFact | undefined, rejected: AttributionKind = 'indirect'): Pick<ClaimFact, 'claimant'> & { voice: 'speaker' | 'unnamed' | 'document' } =>
  said ? { claimant: said.speaker, voice: said.speaker >= 0 ? 'speaker' : 'unnamed' } : { claimant: -1, voice: rejected === 'indirect' ? 'document' : 'unnamed' };

function decidedClaim(machine: ClaimFact | null, fact: AnnotationFact, attributions: readonly AttributionFact[], people: Entities, text: string, lines: () => LineIndex): ClaimFact {
  const { annotation, spans } = fact;
  const span = spans[0]!;
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
    decision: decisionOf(fact, differs),
  };
}

const isClaimKind = (kind: string | undefined): kind is ClaimKind => claimKinds.some((known) => known === kind);
