import type { Fields } from '../annotations/changes.js';
import type { RegisteredEntity } from '../annotations/schema.js';
import type { EntityFact } from '../index/facts.js';
import { mentionAt } from '../index/mentionTable.js';
import { normalizeName } from '../index/normalizeName.js';
import { namesOf } from '../index/registerIndex.js';
import { compareSpans, textOf, type Span } from '../text/span.js';
import type { EntityRef } from './decision.js';
import type { Draft, Makers } from './draft.js';
import { keepDecision, keepSplit } from './entityDecisions.js';
import { change, createAnnotation, findItem } from './items.js';
import { entityId, knownEntry, newEntity, oneLine, withNames, withoutName } from './registering.js';
import type { SeedState } from './state.js';
import { aType, entityIsGone, noLetters, noSuchEntity } from './wording.js';

/** Decisions about who there is and who is who: the entities of the register. */
export const onEntities: Makers<'addEntity' | 'removeEntity' | 'addAlias' | 'removeAlias' | 'rename' | 'setEntityType' | 'describe' | 'merge' | 'split'> = {
  addEntity(draft, { name: given, type, id }) {
    const name = oneLine(given);
    if (name === '') return draft.fail(noLetters);
    if (id !== undefined && draft.entry(id)) return draft.fail(`The register has an entity “${id}” already. Choose it, or give this one another name.`);
    newEntity(draft, name, type, id);
    return `Added ${name} to the register`;
  },
  removeEntity(draft, { id }) {
    const entity = draft.entry(id);
    if (!entity) return draft.fail(noSuchEntity(id));
    for (const decision of draft.entries.decisions ?? []) if (decision.entity === entity.id) draft.changeRegister({ do: 'removeDecision', id: decision.id });
    draft.changeRegister({ do: 'removeEntity', id: entity.id });
    return `Took ${entity.name} out of the register`;
  },
  addAlias: (draft, { entity, alias }) => changeEntity(draft, entity, (e) => withNames(e, [alias]), (e) => `${e.name} is also ${alias.trim()}`, { type: 'add-alias', names: [oneLine(alias)] }),
  removeAlias: (draft, { entity, alias }) => changeEntity(draft, entity, (e) => withoutName(e, alias), (e) => `${e.name} is not ${alias}`, { type: 'remove-alias', names: [oneLine(alias)] }),
  rename(draft, { entity, name: given, keepOldName }) {
    const name = oneLine(given);
    if (name === '') return draft.fail(noLetters);
    const renamed = (e: RegisteredEntity): Fields<RegisteredEntity> => {
      const aliases = [...(e.aliases ?? []), ...(keepOldName === false ? [] : [e.name])].filter((alias, i, all) => alias !== name && all.indexOf(alias) === i);
      return { name, aliases: aliases.length > 0 ? aliases : undefined };
    };
    return changeEntity(draft, entity, renamed, (e) => `Renamed ${e.name} to ${name}`, { type: 'rename' });
  },
  setEntityType: (draft, { entity, type }) => changeEntity(draft, entity, () => ({ type }), (e) => `${e.name} is ${aType(type)}`, { type: 'change-type' }),
  describe: (draft, { entity, fields }) => changeEntity(draft, entity, () => fields, (e) => `Described ${e.name}`),
  merge(draft, { from, into, scope = 'workspace' }) {
    const id = entityId(draft, into);
    if (id === undefined) return '';
    const before = draft.entry(id)!;
    const merged: string[] = [];
    const entries: RegisteredEntity[] = [];
    for (const ref of from) {
      const other = knownEntry(draft, ref);
      const target = draft.entry(id)!;
      if (other?.id === id) continue;
      if (other && scope === 'workspace') {
        merged.push(other.name);
        entries.push(other);
        draft.changeRegister({ do: 'removeEntity', id: other.id });
        draft.changeRegister({ do: 'setEntity', id, fields: bothOf(target, other) });
      } else if (scope === 'document' || 'uri' in ref) {
        if (!('uri' in ref)) return draft.fail('Only an entity of a document can be merged within that document.');
        const seed = draft.seed(ref.uri);
        const entity = seed?.facts.entities[ref.entity];
        if (!seed || !entity) return draft.fail(entityIsGone);
        merged.push(entity.name);
        if (scope === 'workspace') draft.changeRegister({ do: 'setEntity', id, fields: withNames(target, [entity.name, ...entity.aliases.filter((a) => /\s/.test(a.trim()))]) });
        else meanAnother(draft, ref.uri, seed, ref.entity, id);
      } else if ('name' in ref) {
        merged.push(ref.name);
        draft.changeRegister({ do: 'setEntity', id, fields: withNames(target, [ref.name]) });
      }
    }
    if (merged.length === 0) return draft.fail('There is nothing to merge: they are one already.');
    // in one document it is decided by annotations, which say who and when themselves
    if (scope === 'workspace') keepDecision(draft, 'merge', before, merged, entries);
    return `Merged ${merged.join(', ')} into ${draft.entry(id)?.name ?? id}`;
  },
  split(draft, { uri, mentions, entity: ref }) {
    if (mentions.length === 0) return draft.fail('Choose the mentions that are somebody else first.');
    const seed = draft.seed(uri);
    const items = mentions.map((span) => findItem(draft, { uri, type: 'mention', span }));
    if (!seed || items.some((item) => item === null)) return '';
    const before = [...new Set(items.flatMap((item) => (item && item.who >= 0 ? [item.who] : [])))];
    const same = before.find((entity) => isSame(draft, { uri, entity }, ref));
    if (same !== undefined) return draft.fail(`These mentions are those of ${seed.facts.entities[same]?.name ?? ''} already. Choose somebody else, or type another name.`);
    const kept = 'name' in ref ? before.filter((entity) => goesBy(seed.facts.entities[entity], ref.name)).flatMap((entity) => keepNames(draft, uri, seed, entity, mentions) ?? []) : [];
    const id = 'name' in ref && kept.length > 0 ? newEntity(draft, oneLine(ref.name), ref.type) : entityId(draft, ref);
    if (id === undefined) return '';
    const known = draft.entry(id)?.notSameAs ?? [];
    for (const other of new Set([...kept, ...before.flatMap((entity) => knownEntry(draft, { uri, entity })?.id ?? [])])) {
      tellApart(draft, other, id);
      tellApart(draft, id, other);
    }
    for (const span of mentions) change(draft, { uri, type: 'mention', span }, { entity: id }, () => '');
    keepSplit(draft, id, known, before.flatMap((entity) => seed.facts.entities[entity]?.name ?? []));
    return `Split ${draft.entry(id)?.name ?? id} off (${mentions.length} mention${mentions.length === 1 ? '' : 's'})`;
  },
};

/** @param kept what kind of decision it is and what names it is about, where it is kept for people to see */
function changeEntity(
  draft: Draft, ref: EntityRef, fields: (e: RegisteredEntity) => Fields<RegisteredEntity>, name: (e: RegisteredEntity) => string,
  kept?: { readonly type: 'rename' | 'change-type' | 'add-alias' | 'remove-alias'; readonly names?: readonly string[] },
): string {
  const id = entityId(draft, ref);
  const entity = id === undefined ? undefined : draft.entry(id);
  if (!entity) return '';
  draft.changeRegister({ do: 'setEntity', id: entity.id, fields: fields(entity) });
  if (kept) keepDecision(draft, kept.type, entity, kept.names ?? []);
  return name(entity);
}

/** What the register says of two that are one, who goes by the id of the first. */
function bothOf(target: RegisteredEntity, other: RegisteredEntity): Fields<RegisteredEntity> {
  const union = (a: readonly string[] = [], b: readonly string[] = []): string[] | undefined => {
    const all = [...new Set([...a, ...b])].filter((each) => each !== target.id && each !== other.id);
    return all.length > 0 ? all : undefined;
  };
  return {
    ...withNames(target, namesOf(other)),
    roles: union(target.roles, other.roles),
    links: target.links || other.links ? { ...other.links, ...target.links } : undefined,
    description: target.description ?? other.description,
    notes: [target.notes, other.notes].filter(Boolean).join('\n') || undefined,
    notSameAs: union(target.notSameAs, other.notSameAs),
    formerIds: [...new Set([...(target.formerIds ?? []), other.id, ...(other.formerIds ?? [])])],
  };
}

/** True where an entity of a document is the one that was chosen, which a name alone does not say. */
function isSame(draft: Draft, own: { readonly uri: string; readonly entity: number }, chosen: EntityRef): boolean {
  if ('name' in chosen) return false;
  if ('uri' in chosen && chosen.uri === own.uri && chosen.entity === own.entity) return true;
  const known = knownEntry(draft, chosen);
  return known !== undefined && known.id === knownEntry(draft, own)?.id;
}

function goesBy(entity: EntityFact | undefined, name: string): boolean {
  const key = normalizeName(name);
  return entity !== undefined && [entity.name, ...entity.aliases].some((each) => normalizeName(each) === key);
}

/** Keeps an entity's names in a document its own where another one is to go by one of them, but for these mentions; returns its id. */
function keepNames(draft: Draft, uri: string, seed: SeedState, entity: number, except: readonly Span[]): string | undefined {
  const id = entityId(draft, { uri, entity });
  if (id !== undefined) meanAnother(draft, uri, seed, entity, id, except);
  return id;
}

function tellApart(draft: Draft, id: string, other: string): void {
  const known = draft.entry(id)?.notSameAs ?? [];
  if (!known.includes(other)) draft.changeRegister({ do: 'setEntity', id, fields: { notSameAs: [...known, other] } });
}

/** Each of an entity's names in a document means another one, but for some of its mentions. */
function meanAnother(draft: Draft, uri: string, seed: SeedState, entity: number, id: string, except: readonly Span[] = []): void {
  const seen = new Set<string>();
  for (let i = 0; i < seed.facts.mentions.count; i++) {
    const mention = mentionAt(seed.facts.mentions, i);
    const name = textOf(seed.text, mention);
    if (mention.entity !== entity || mention.kind !== 'name' || seen.has(name) || except.some((span) => compareSpans(span, mention) === 0)) continue;
    seen.add(name);
    createAnnotation(draft, uri, seed, 'mention', 'confirmed', [{ start: mention.start, end: mention.end }], { entity: id, scope: 'document' });
  }
}
