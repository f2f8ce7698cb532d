import { addWord, type DraftEntity } from '../draftEntity.js';
import type { ReadName } from './readNames.js';

/** Adds an entity of the name's type, as yet without mentions, to `entities`. */
export function createEntity(entities: DraftEntity[], name: ReadName): DraftEntity {
  const { type, gender, person, organisation } = name;
  const entity: DraftEntity = { index: entities.length, type, gender, person, organisation, mentions: [], roles: [], titles: [], nouns: [] };
  entities.push(entity);
  return entity;
}

/** Makes the name a mention of the entity; `confidence` is the most it has. */
export function addName(entity: DraftEntity, name: ReadName, confidence = 1, reason = ''): void {
  name.mention.confidence = Math.min(name.mention.confidence, confidence);
  name.mention.reason = reason;
  entity.mentions.push(name.mention);
  if (entity.gender === 'unknown') entity.gender = name.gender;
  for (const title of name.titles) addWord(entity.titles, title);
}
