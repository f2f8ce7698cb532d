import type { EntityType } from '../analysis/types.js';
import type { Fields } from '../annotations/changes.js';
import type { RegisteredEntity } from '../annotations/schema.js';
import { normalizeName } from '../index/normalizeName.js';
import { namesOf } from '../index/registerIndex.js';
import type { EntityRef } from './decision.js';
import type { Draft } from './draft.js';
import { entityIdFor } from './newIds.js';
import { entityIsGone, noLetters, noSuchEntity } from './wording.js';

/** A name as it is written into the register. */
export const oneLine = (name: string): string => name.replace(/\s+/g, ' ').trim();


/** The id of an entity in the register; it is put there when it is not yet. Undefined, and a problem, where it can't be. */
export function entityId(draft: Draft, ref: EntityRef): string | undefined {
  if ('id' in ref) {
    const entry = draft.entry(ref.id);
    if (!entry) draft.fail(noSuchEntity(ref.id));
    return entry?.id;
  }
  if ('uri' in ref) {
    const entity = draft.seed(ref.uri)?.facts.entities[ref.entity];
    if (!entity) {
      draft.fail(entityIsGone);
      return undefined;
    }
    return (entity.register && draft.entry(entity.register.id)?.id) ?? registered(draft, entity.name, entity.type);
  }
  return registered(draft, ref.name, ref.type);
}

function registered(draft: Draft, given: string, type: EntityType): string | undefined {
  const name = oneLine(given);
  if (name === '') {
    draft.fail(noLetters);
    return undefined;
  }
  return onlyOneNamed(draft, name, type)?.id ?? newEntity(draft, name, type);
}

/** The entry of an entity that is in the register already. */
export function knownEntry(draft: Draft, ref: EntityRef): RegisteredEntity | undefined {
  if ('id' in ref) return draft.entry(ref.id);
  if ('uri' in ref) {
    const own = draft.state.seed(ref.uri)?.facts.entities[ref.entity]?.register;
    return own && draft.entry(own.id);
  }
  return onlyOneNamed(draft, ref.name, ref.type);
}

/** The one of its type that goes by the name; undefined where none or several do. */
function onlyOneNamed(draft: Draft, name: string, type: EntityType): RegisteredEntity | undefined {
  const key = normalizeName(name);
  const known = draft.entries.entities.filter((e) => e.type === type && namesOf(e).some((n) => normalizeName(n) === key));
  return known.length === 1 ? known[0] : undefined;
}

/** Puts an entity into the register, and returns its id: the one given, or one made from the name. */
export function newEntity(draft: Draft, name: string, type: EntityType, given?: string): string {
  const id = given ?? entityIdFor(name, type, (taken) => draft.entry(taken) !== undefined);
  draft.changeRegister({ do: 'addEntity', entity: { id, type, name, ...draft.stamp } });
  return id;
}

/** The aliases of an entity that goes by these names too. */
export function withNames(entity: RegisteredEntity, names: readonly string[]): Fields<RegisteredEntity> {
  const aliases = [...(entity.aliases ?? [])];
  for (const given of names) {
    const name = oneLine(given);
    if (name !== '' && name !== entity.name && !aliases.includes(name)) aliases.push(name);
  }
  return aliases.length > 0 ? { aliases } : {};
}

/** What changes in an entity when this alias is taken off it, in whatever spelling it has it. */
export function withoutName(entity: RegisteredEntity, name: string): Fields<RegisteredEntity> {
  const aliases = (entity.aliases ?? []).filter((alias) => normalizeName(alias) !== normalizeName(name));
  return { aliases: aliases.length > 0 ? aliases : undefined };
}
