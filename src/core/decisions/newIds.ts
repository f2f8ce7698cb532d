import { hashText } from '../analysis/ids.js';
import type { EntityType } from '../analysis/types.js';
import type { AnnotationType, EntityDecision, Target } from '../annotations/schema.js';

/** A letter and five characters made from what the id is for. */
function freeId(letter: string, what: string, isTaken: (id: string) => boolean): string {
  for (let salt = 0; ; salt++) {
    const id = letter + hashText(`${salt} ${what}`).toString(36).padStart(7, '0').slice(-5);
    if (!isTaken(id)) return id;
  }
}

/** A short id for an annotation: its type's first letter and five characters made from what it is about. */
export const annotationIdFor = (type: AnnotationType, { exact, start, hash = '' }: Target, isTaken: (id: string) => boolean): string => freeId(type.charAt(0), `${type} ${start} ${hash} ${exact}`, isTaken);

/** A short id for a decision about an entity: "d" and five characters made from what it is. */
export const entityDecisionIdFor = ({ type, entity, names, gained, lost }: Pick<EntityDecision, 'type' | 'entity' | 'names' | 'gained' | 'lost'>, isTaken: (id: string) => boolean): string =>
  freeId('d', JSON.stringify([type, entity, names, gained, lost]), isTaken);

/** An id for an entity: its name in small Latin letters, "kazem-jalali"; a number follows where it is taken. */
export function entityIdFor(name: string, type: EntityType, isTaken: (id: string) => boolean): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 40).replace(/^-+|-+$/g, '');
  const base = /[a-z]/.test(plain) ? plain : `${type}-${hashText(name).toString(36)}`;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!isTaken(id)) return id;
  }
}
