import type { DraftEntity } from '../draftEntity.js';
import { addName, createEntity } from './entityOfName.js';
import type { ReadName } from './readNames.js';

/** Places and the rest: one entity for each name; an acronym of another thing goes with the name whose initials it is. */
export function groupThings(read: readonly ReadName[], entities: DraftEntity[]): void {
  const places = new Map<string, DraftEntity>();
  const others = new Map<string, DraftEntity>();
  const initialsOf = new Map<string, string>();
  for (const { type, plain } of read) if (type === 'other' && plain?.initials) initialsOf.set(plain.initials, plain.key);
  for (const name of read) {
    const { type, plain } = name;
    if (!plain) continue;
    const whole = initialsOf.size > 0 ? initialsOf.get(plain.key) : undefined;
    const known = type === 'place' && whole === undefined ? places : others;
    const id = whole ?? (type === 'place' ? plain.place : plain.key);
    const entity = known.get(id) ?? createEntity(entities, name);
    known.set(id, entity);
    addName(entity, name);
  }
}
