import { initialsOfKey } from '../analysis/coreference/names/nameMemo.js';
import { placeName } from '../lexicon/placeNames.js';
import type { EntityFact } from './facts.js';
import { normalizeName } from './normalizeName.js';
import { mostProminent } from './prominent.js';

/** A name of what is no person, for comparison. */
interface ThingName {
  readonly name: string;
  readonly isAcronym: boolean;
}

const known = new WeakMap<EntityFact, ThingName>();

function nameOf(entity: EntityFact): ThingName {
  let name = known.get(entity);
  if (!name) known.set(entity, (name = readThing(entity)));
  return name;
}

function readThing({ name: written, type }: EntityFact): ThingName {
  const letters = acronymIn(written);
  const plain = letters?.toLowerCase() ?? normalizeName(written);
  const name = type === 'place' ? placeName(plain) : plain;
  return { name, isAcronym: letters !== undefined && name === plain };
}

/** The letters of "F.B.I." and "FBI"; undefined for other names. */
const acronymIn = (name: string): string | undefined => /^(?:[Tt]he )?((?:\p{Lu}\.?){2,6})$/u.exec(name)?.[1]?.replace(/\./g, '');

/** Key of the organisations, places and other things that may be one with this one: what an acronym shares with its name, of short words in whatever case, or else the name. */
export function thingsKey(entity: EntityFact): string {
  const { name } = nameOf(entity);
  const initials = initialsOfKey(name);
  if (initials.length > 1) return initials.slice(0, lettersCompared);
  return /^\p{L}{2,7}$/u.test(name) ? name.slice(0, lettersCompared) : name;
}

const lettersCompared = 3;

/**
 * Which of these (all with one key) are the same: those of one name, whatever each document takes them for, of one country or state, and
 * an acronym with the name that some document says it stands for.
 */
export function groupThings(entities: readonly EntityFact[]): number[][] {
  const groups = new Map<string, Group>();
  entities.forEach((entity, i) => {
    const { name, isAcronym } = nameOf(entity);
    const key = entity.register ? `register:${entity.register.id}` : name;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = { name, isAcronym: isAcronym && !entity.register, acronyms: new Set(), members: [] }));
    group.members.push(i);
    if (!isAcronym) for (const alias of entity.aliases) group.acronyms.add(acronymIn(alias)?.toLowerCase() ?? '');
  });
  const whole = [...groups.values()].filter(({ isAcronym }) => !isAcronym);
  const kept = [...whole];
  for (const group of groups.values()) {
    if (!group.isAcronym) continue;
    const target = mostProminent(whole.filter(({ acronyms }) => acronyms.has(group.name)));
    if (target) target.members.push(...group.members);
    else kept.push(group);
  }
  return kept.map(({ members }) => members);
}

/** Things of one name. */
interface Group {
  readonly name: string;
  readonly isAcronym: boolean;
  /** What documents call it for short, lower case. */
  readonly acronyms: Set<string>;
  readonly members: number[];
}
