import { compareText } from '../text/compareText.js';
import { createCardCounter, type CardCounts } from './cardCounts.js';
import { createCardBuckets, type Card } from './cards.js';
import type { DocumentFacts } from './facts.js';

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

/** Makes an empty index. */
export function createWorkspaceIndex(): WorkspaceIndex {
  const documents = new Map<string, DocumentFacts>();
  const buckets = createCardBuckets(({ uri, entity }) => documents.get(uri)?.entities[entity]!);
  const countCard = createCardCounter();
  let sortedUris: string[] | null = null;
  let sortedCards: Card[] | null = null;
  let cardsById: Map<string, Card> | null = null;

  function changed(uri: string): void {
    sortedCards = null;
    cardsById = null;
    if (documents.has(uri) !== (sortedUris?.includes(uri) ?? false)) sortedUris = null;
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
      if (old) buckets.remove(uri, old.entities);
      documents.set(uri, facts);
      buckets.add(uri, facts.entities);
      changed(uri);
    },
    remove(uri) {
      const old = documents.get(uri);
      if (old) buckets.remove(uri, old.entities);
      documents.delete(uri);
      changed(uri);
      return old !== undefined;
    },
    get: (uri) => documents.get(uri),
    uris: () => (sortedUris ??= [...documents.keys()].sort()),
    cards: () => (sortedCards ??= buckets.all().sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id))),
    cardOf(uri, entity) {
      const fact = documents.get(uri)?.entities[entity];
      return fact && buckets.cardOf(uri, entity, fact);
    },
    cardById(id) {
      cardsById ??= new Map(index.cards().map((card) => [card.id, card]));
      return cardsById.get(id);
    },
    counts: (card, leastCheckWorthiness = 0) => countCard(card.members, (uri) => documents.get(uri)!, leastCheckWorthiness),
  };
  return index;
}
