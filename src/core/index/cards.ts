import type { EntityType } from '../analysis/types.js';
import type { EntityFact } from './facts.js';
import { bucketKey, groupEntities } from './identity.js';

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
  /** What most documents take it for. */
  readonly type: EntityType;
  /** The commonest name, or a fuller one that is nearly as common. */
  readonly name: string;
  /** Other names, in order of first use. */
  readonly aliases: readonly string[];
  /** Ordered by document, then by entity. */
  readonly members: readonly CardMember[];
}

/** The cards of the entities of many documents, in buckets by type and name: a change of one document touches the buckets of its names alone. */
export interface CardBuckets {
  add(uri: string, entities: readonly EntityFact[]): void;
  /** Takes out a document, given the entities that were added. */
  remove(uri: string, entities: readonly EntityFact[]): void;
  /** In no order. */
  all(): Card[];
  /** The card of an entity that was added. */
  cardOf(uri: string, index: number, entity: EntityFact): Card | undefined;
}

interface Bucket {
  readonly members: Map<string, CardMember[]>;
  cards: readonly Card[] | null;
  /** The card of each member, by its document and entity; made with `cards`. */
  byMember: ReadonlyMap<string, ReadonlyMap<number, Card>> | null;
}

/** Makes empty buckets; `entityOf` gives the entity of a member that was added. */
export function createCardBuckets(entityOf: (member: CardMember) => EntityFact): CardBuckets {
  const buckets = new Map<string, Bucket>();
  const keys = new WeakMap<EntityFact, string>();

  function keyOf(entity: EntityFact): string {
    let key = keys.get(entity);
    if (key === undefined) keys.set(entity, (key = bucketKey(entity)));
    return key;
  }

  function cardsIn(bucket: Bucket): readonly Card[] {
    if (bucket.cards) return bucket.cards;
    const members = [...bucket.members.keys()].sort().flatMap((uri) => bucket.members.get(uri) ?? []);
    const timesGiven = new Map<string, number>();
    const entities = members.map(entityOf);
    bucket.cards = groupEntities(entities).map((group) => makeCard(group.map((i) => members[i]!), group.map((i) => entities[i]!), timesGiven));
    return bucket.cards;
  }

  return {
    add(uri, entities) {
      entities.forEach((fact, entity) => {
        const key = keyOf(fact);
        const bucket = buckets.get(key) ?? { members: new Map<string, CardMember[]>(), cards: null, byMember: null };
        buckets.set(key, bucket);
        const list = bucket.members.get(uri) ?? [];
        list.push({ uri, entity });
        bucket.members.set(uri, list);
        bucket.cards = bucket.byMember = null;
      });
    },
    remove(uri, entities) {
      for (const entity of entities) {
        const key = keyOf(entity);
        const bucket = buckets.get(key);
        if (!bucket) continue;
        bucket.members.delete(uri);
        bucket.cards = bucket.byMember = null;
        if (!bucket.members.size) buckets.delete(key);
      }
    },
    all: () => [...buckets.values()].flatMap(cardsIn),
    cardOf(uri, index, entity) {
      const bucket = buckets.get(keyOf(entity));
      return bucket && (bucket.byMember ??= byMember(cardsIn(bucket))).get(uri)?.get(index);
    },
  };
}

/** The card of entities that are one. `timesGiven`: how often each key was given in the bucket. */
function makeCard(members: readonly CardMember[], entities: readonly EntityFact[], timesGiven: Map<string, number>): Card {
  const register = entities.find((e) => e.register)?.register;
  const name = register?.name ?? commonName(entities);
  const aliases = [...new Set(entities.flatMap((e) => [e.name, ...e.aliases]))].filter((alias) => alias !== name);
  const type = register?.type ?? mostOf(entities.map((e) => e.type)).item;
  const plain = cardKeyOf(type, name);
  const nth = (timesGiven.get(plain) ?? 0) + 1;
  timesGiven.set(plain, nth);
  const key = nth === 1 ? plain : `${plain} ${nth}`;
  return { id: register ? `register:${register.id}` : key, key, type, name, aliases, members };
}

/** The fullest of the names that about as many documents use as the commonest one; of a person one with a given name, where there is one. */
function commonName(entities: readonly EntityFact[]): string {
  const isFull = ({ name, type }: EntityFact): boolean => type === 'person' && /\s/.test(name);
  const full = entities.filter(isFull);
  const { times } = mostOf((full.length > 0 ? full : entities).map(({ name }) => name));
  const most = Math.max(...times.values());
  return [...times].reduce((best, each) => (each[1] * 2 >= most && (each[0].length > best[0].length || (each[0].length === best[0].length && each[1] > best[1])) ? each : best), ['', 0])[0];
}

/** The item that stands most often in the list, the first one of several, and how often each does. */
function mostOf<T>(items: readonly T[]): { readonly item: T; readonly times: ReadonlyMap<T, number> } {
  const times = new Map<T, number>();
  for (const item of items) times.set(item, (times.get(item) ?? 0) + 1);
  const [item] = [...times].reduce((best, each) => (each[1] > best[1] ? each : best));
  return { item, times };
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
