import type { AnnotationFile, Register } from '../annotations/schema.js';
import type { Decision } from './decision.js';
import { entitiesOf } from './references.js';

/**
 * The decisions that bring what annotations say of people into another register, as where their seed is moved to another folder: the entities of
 * `from` that they name and that `to` does not know, each under the id by which it is named.
 */
export function bringEntities({ annotations }: AnnotationFile, from: Register, to: Register): Decision[] {
  const wanted = new Set(annotations.flatMap(entitiesOf));
  const known = idsOf(to);
  return from.entities.flatMap((entity) => {
    const { name, type, aliases, roles, description, links, notes, formerIds = [] } = entity;
    return [entity.id, ...formerIds].filter((id) => wanted.has(id) && !known.has(id)).flatMap((id): Decision[] => [
      { do: 'addEntity', name, type, id },
      ...(aliases ?? roles ?? description ?? links ?? notes ? [{ do: 'describe', entity: { id }, fields: { aliases, roles, description, links, notes } } as const] : []),
    ]);
  });
}

const idsOf = ({ entities }: Register): Set<string> => new Set(entities.flatMap(({ id, formerIds = [] }) => [id, ...formerIds]));
