import type { DraftEntity } from '../draftEntity.js';
import { addName, createEntity } from './entityOfName.js';
import type { ReadName } from './readNames.js';

/** Places and the rest: one entity for each name; an acronym goes with the name whose initials it is ("U.S."). */
export function groupThings(read: readonly ReadName[], entities: DraftEntity[]): void {
  const places = new Map<string, DraftEntity>();
  const others = new Map<string, DraftEntity>();
  const initialsOf = new Map<string, string>();
  for (const { type, plain } of read) if (type === 'other' && plain && plain.initials.length > 2) initialsOf.set(plain.initials, plain.key);
  const placeOf = placesByInitials(read);
  const wholePlace = (place: string): string => (placeOf.size > 0 ? placeOf.get(place.replace(/\./g, '')) : undefined) ?? place;
  for (const name of read) {
    const { type, plain } = name;
    if (!plain) continue;
    const whole = initialsOf.size > 0 ? (initialsOf.get(plain.key) ?? actOf(initialsOf, plain.key)) : undefined;
    const known = type === 'place' && whole === undefined ? places : others;
    const id = whole ?? (type === 'place' ? wholePlace(plain.place) : plain.key);
    const entity = known.get(id) ?? createEntity(entities, name);
    known.set(id, entity);
    addName(entity, name);
  }
}

/** "A.C.A.": the act of these initials; "D.N.C." may be a body's. */
function actOf(initialsOf: ReadonlyMap<string, string>, key: string): string | undefined {
  const whole = key.includes('.') ? initialsOf.get(key.replace(/\./g, '')) : undefined;
  return whole && /(?:act|amendment|treaty|agreement|bill|law|partnership)$/.test(whole) ? whole : undefined;
}

/** Initials to the place that has them; those of several left out. */
function placesByInitials(read: readonly ReadName[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const several = new Set<string>();
  for (const { type, plain } of read) {
    if (type !== 'place' || !plain?.initials || plain.key.includes('.')) continue;
    if ((found.get(plain.initials) ?? plain.place) !== plain.place) several.add(plain.initials);
    found.set(plain.initials, plain.place);
  }
  for (const initials of several) found.delete(initials);
  return found;
}
