import type { CardMember } from './cards.js';
import type { ClaimFact, DocumentFacts } from './facts.js';
import { isListed } from './listedClaims.js';

/** Counts over the documents of a card. */
export interface CardCounts {
  readonly documents: number;
  readonly mentions: number;
  readonly quotations: number;
  /** Those that are listed. */
  readonly claims: number;
  /** Claims that are too little worth checking to be listed. */
  readonly unlistedClaims: number;
}

/** How often each entity of a document is mentioned and quoted, and what it claims, by its index. */
interface Tally {
  readonly mentions: Int32Array;
  readonly quotations: Int32Array;
  readonly claims: ReadonlyMap<number, readonly ClaimFact[]>;
}

function makeTally({ entities, mentions, attributions, claims }: DocumentFacts): Tally {
  const tally = { mentions: new Int32Array(entities.length), quotations: new Int32Array(entities.length), claims: new Map<number, ClaimFact[]>() };
  const add = (counts: Int32Array, entity: number): void => {
    if (entity >= 0) counts[entity] = (counts[entity] ?? 0) + 1;
  };
  for (let i = 0; i < mentions.count; i++) add(tally.mentions, mentions.entities[i]!);
  for (const { speaker } of attributions) add(tally.quotations, speaker);
  for (const claim of claims) {
    const own = tally.claims.get(claim.claimant);
    if (own) own.push(claim);
    else if (claim.claimant >= 0) tally.claims.set(claim.claimant, [claim]);
  }
  return tally;
}

/** Makes what counts over documents; it goes through each document once and keeps what it found as long as its facts stay. */
export function createCardCounter(): (members: readonly CardMember[], factsOf: (uri: string) => DocumentFacts, leastCheckWorthiness: number) => CardCounts {
  const tallies = new WeakMap<DocumentFacts, Tally>();

  function tallyOf(facts: DocumentFacts): Tally {
    let tally = tallies.get(facts);
    if (!tally) tallies.set(facts, (tally = makeTally(facts)));
    return tally;
  }

  return (members, factsOf, leastCheckWorthiness) => {
    const total = { mentions: 0, quotations: 0, claims: 0, unlistedClaims: 0 };
    for (const { uri, entity } of members) {
      const tally = tallyOf(factsOf(uri));
      total.mentions += tally.mentions[entity] ?? 0;
      total.quotations += tally.quotations[entity] ?? 0;
      for (const claim of tally.claims.get(entity) ?? []) total[isListed(claim, leastCheckWorthiness) ? 'claims' : 'unlistedClaims']++;
    }
    return { documents: new Set(members.map((m) => m.uri)).size, ...total };
  };
}
