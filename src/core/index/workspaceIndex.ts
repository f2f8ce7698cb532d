import type { EntityType } from '../analysis/types.js';
import { cardKey, groupEntities } from './identity.js';
import type { ClaimFact, DocumentFacts, EntityFact } from './facts.js';
import { isListed } from './listedClaims.js';

/** An entity in one document of the workspace. */
export interface CardMember {
  readonly uri: string;
  /** Index into the document's `entities`. */
  readonly entity: number;
}

/** One person, organisation, place or other named thing over all documents of the workspace. */
export interface Card {
  /** Unique in the workspace and the same as long as type and name are; of one in the register, the same as long as it is there. */
  readonly id: string;
  /** Unique in the workspace and the same when the entity enters the register by its name: lists keep by it what is open. */
  readonly key: string;
  readonly type: EntityType;
  /** The fullest name. */
  readonly name: string;
  /** Other names, in order of first use. */
  readonly aliases: readonly string[];
  /** Ordered by document, then by entity. */
  readonly members: readonly CardMember[];
}

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

/**
 * The facts of all documents by URI, and the cards made of their entities. Its answers depend only on what it holds, not on
 * the order in which that came. Lists are ordered by URI.
 */
export interface WorkspaceIndex {
  readonly size: number;
  put(uri: string, facts: DocumentFacts): void;
  /** True when the document was there. */
  remove(uri: string): boolean;
  get(uri: string): DocumentFacts | undefined;
  uris(): readonly string[];
  /** All cards, ordered by name. */
  cards(): readonly Card[];
  cardOf(uri: string, entity: number): Card | undefined;
  cardById(id: string): Card | undefined;
  /** @param leastCheckWorthiness which claims are listed, 0..1 */
  counts(card: Card, leastCheckWorthiness?: number): CardCounts;
}

interface Bucket {
  readonly members: Map<string, CardMember[]>;
  cards: Card[] | null;
  /** The card of each member, by its document and entity; made with `cards`. */
  byMember: ReadonlyMap<string, ReadonlyMap<number, Card>> | null;
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
  for (let i = 0; i < mentions.count; i++) add(tally.mentions, mentions.entities[i] as number);
  for (const { speaker } of attributions) add(tally.quotations, speaker);
  for (const claim of claims) {
    const own = tally.claims.get(claim.claimant);
    if (own) own.push(claim);
    else if (claim.claimant >= 0) tally.claims.set(claim.claimant, [claim]);
  }
  return tally;
}

function byMember(cards: readonly Card[]): Map<string, Map<number, Card>> {
  const found = new Map<string, Map<number, Card>>();
  for (const card of cards) {
    for (const { uri, entity } of card.members) {
      const inDocument = found.get(uri);
      if (inDocument) inDocument.set(entity, card);
      else found.set(uri, new Map([[entity, card]]));
    }
  }
  return found;
}

/** The key of the only card with this type and name; further ones have a number behind it. */
export const cardKeyOf = (type: EntityType, name: string): string => `${type}:${name}`;

/** Makes an empty index. */
export function createWorkspaceIndex(): WorkspaceIndex {
  const documents = new Map<string, DocumentFacts>();
  const buckets = new Map<string, Bucket>();
  const tallies = new WeakMap<DocumentFacts, Tally>();
  const keys = new WeakMap<EntityFact, string>();
  let sortedUris: string[] | null = null;
  let sortedCards: Card[] | null = null;
  let cardsById: Map<string, Card> | null = null;

  const entityOf = ({ uri, entity }: CardMember): EntityFact => documents.get(uri)?.entities[entity] as EntityFact;

  function keyOf(entity: EntityFact): string {
    let key = keys.get(entity);
    if (key === undefined) keys.set(entity, (key = cardKey(entity)));
    return key;
  }

  function forget(uri: string): void {
    const facts = documents.get(uri);
    if (!facts) return;
    for (const entity of facts.entities) {
      const key = keyOf(entity);
      const bucket = buckets.get(key);
      if (!bucket) continue;
      bucket.members.delete(uri);
      bucket.cards = bucket.byMember = null;
      if (!bucket.members.size) buckets.delete(key);
    }
  }

  function cardsIn(bucket: Bucket): Card[] {
    if (bucket.cards) return bucket.cards;
    const members = [...bucket.members.keys()].sort().flatMap((uri) => bucket.members.get(uri) ?? []);
    const keys = new Map<string, number>();
    bucket.cards = groupEntities(members.map(entityOf)).map((group) => makeCard(group.map((i) => members[i] as CardMember), keys));
    return bucket.cards;
  }

  /** `keys`: how often each key was given in the bucket. */
  function makeCard(members: CardMember[], keys: Map<string, number>): Card {
    const entities = members.map(entityOf);
    const register = entities.find((e) => e.register)?.register;
    const name = register?.name ?? entities.reduce((best, e) => (e.name.length > best.length ? e.name : best), '');
    const aliases = [...new Set(entities.flatMap((e) => [e.name, ...e.aliases]))].filter((alias) => alias !== name);
    const type = (entities[0] as EntityFact).type;
    const plain = cardKeyOf(type, name);
    const nth = (keys.get(plain) ?? 0) + 1;
    keys.set(plain, nth);
    const key = nth === 1 ? plain : `${plain} ${nth}`;
    return { id: register ? `register:${register.id}` : key, key, type, name, aliases, members };
  }

  function changed(uri: string): void {
    sortedCards = null;
    cardsById = null;
    if (documents.has(uri) !== (sortedUris?.includes(uri) ?? false)) sortedUris = null;
  }

  function tallyOf(facts: DocumentFacts): Tally {
    let tally = tallies.get(facts);
    if (!tally) tallies.set(facts, (tally = makeTally(facts)));
    return tally;
  }

  const index: WorkspaceIndex = {
    get size() {
      return documents.size;
    },
    put(uri, facts) {
      const old = documents.get(uri);
      if (old && old.entities.length === facts.entities.length && old.entities.every((entity, i) => entity === facts.entities[i])) {
        // the same entities: cards stay as they are, whatever was decided about what they say
        documents.set(uri, facts);
        return;
      }
      forget(uri);
      documents.set(uri, facts);
      facts.entities.forEach((entity, i) => {
        const key = keyOf(entity);
        const bucket = buckets.get(key) ?? { members: new Map<string, CardMember[]>(), cards: null, byMember: null };
        buckets.set(key, bucket);
        const list = bucket.members.get(uri) ?? [];
        list.push({ uri, entity: i });
        bucket.members.set(uri, list);
        bucket.cards = bucket.byMember = null;
      });
      changed(uri);
    },
    remove(uri) {
      forget(uri);
      const found = documents.delete(uri);
      changed(uri);
      return found;
    },
    get: (uri) => documents.get(uri),
    uris: () => (sortedUris ??= [...documents.keys()].sort()),
    cards: () =>
      (sortedCards ??= [...buckets.values()].flatMap(cardsIn).sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))),
    cardOf(uri, entity) {
      const fact = documents.get(uri)?.entities[entity];
      const bucket = fact && buckets.get(keyOf(fact));
      if (!bucket) return undefined;
      return (bucket.byMember ??= byMember(cardsIn(bucket))).get(uri)?.get(entity);
    },
    cardById(id) {
      cardsById ??= new Map(index.cards().map((card) => [card.id, card]));
      return cardsById.get(id);
    },
    counts(card, leastCheckWorthiness = 0) {
      const total = { mentions: 0, quotations: 0, claims: 0, unlistedClaims: 0 };
      for (const { uri, entity } of card.members) {
        const tally = tallyOf(documents.get(uri) as DocumentFacts);
        total.mentions += tally.mentions[entity] ?? 0;
        total.quotations += tally.quotations[entity] ?? 0;
        for (const claim of tally.claims.get(entity) ?? []) total[isListed(claim, leastCheckWorthiness) ? 'claims' : 'unlistedClaims']++;
      }
      return { documents: new Set(card.members.map((m) => m.uri)).size, ...total };
    },
  };
  return index;
}

/** Orders text the same on every machine. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
