import type { EntityFact } from './facts.js';
import { groupPeople, peopleKey } from './samePeople.js';
import { groupThings, thingsKey } from './sameThings.js';

/** Key of the group of entities that may be one card with this one: entities with different keys are never the same. */
export const bucketKey = (entity: EntityFact): string => (entity.type === 'person' ? `person:${peopleKey(entity)}` : `thing:${thingsKey(entity)}`);

/**
 * Which of these entities (all with one `bucketKey`) are the same across documents: lists of indices, one a card, in the order of their
 * first member. Those with one entry in the register are one. In doubt they stay apart.
 */
export function groupEntities(entities: readonly EntityFact[]): number[][] {
  const groups = entities[0]?.type === 'person' ? groupPeople(entities) : groupThings(entities);
  return groups.map((members) => members.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}
