import { isShortOf, readPersonName, type PersonName } from '../analysis/coreference/names/personName.js';
import type { EntityFact } from './facts.js';
import { normalizeName } from './normalizeName.js';
import { mostProminent } from './prominent.js';

const known = new WeakMap<EntityFact, PersonName>();

function nameOf(entity: EntityFact): PersonName {
  let name = known.get(entity);
  if (!name) {
    const read = readPersonName(entity.name);
    known.set(entity, (name = { ...read, words: read.words.flatMap((word) => word.split('-')).filter(Boolean) }));
  }
  return name;
}

/** Key of the people who may be one with this one: the last part of the family name, so that "Amir-Abdollahian" and "Amir Abdollahian" are compared. */
export const peopleKey = (entity: EntityFact): string => nameOf(entity).words.at(-1) ?? normalizeName(entity.name);

/**
 * Which of these people (all with one key) are the same. They are when their names are the same but for accents, hyphens and titles, or when
 * one leaves out middle names that the other has. Two full names that differ are never one's, nor are those of two whose gender or
 * generation ("Jr.", "Sr.") differs. A shorter name or a family name alone goes with another if no second one fits, or if far more documents
 * name that one than all others that fit.
 */
export function groupPeople(entities: readonly EntityFact[]): number[][] {
  const groups = new Map<string, Group>();
  entities.forEach((entity, i) => {
    const person = nameOf(entity);
    const { words } = person;
    const key = entity.register ? `register:${entity.register.id}` : `${words.join(' ')}|${person.generation}|${genderKey(person, entity)}`;
    const group = groups.get(key);
    if (group) group.members.push(i);
    else groups.set(key, { key, words, generation: entity.register ? '' : person.generation, gender: entity.gender, members: [i] });
  });
  const kept: Group[] = [];
  for (const group of [...groups.values()].sort(fullestFirst)) {
    const target = whoIsMeant(group, kept.filter((other) => mayJoin(group, other)));
    if (!target) {
      kept.push(group);
      continue;
    }
    target.members.push(...group.members);
    if (target.gender === 'unknown') target.gender = group.gender;
  }
  return kept.map(({ members }) => members);
}

/** People of one name. */
interface Group {
  readonly key: string;
  readonly words: readonly string[];
  readonly generation: string;
  gender: EntityFact['gender'];
  readonly members: number[];
}

/** Longer names first, of one length those that say more. */
const fullestFirst = (a: Group, b: Group): number => weight(b) - weight(a) || (a.key < b.key ? -1 : 1);
const weight = ({ words, generation, gender }: Group): number => words.length * 4 + Number(generation !== '') * 2 + Number(gender !== 'unknown');

/** Two of one name are one person unless the documents tell two genders. */
const genderKey = (person: PersonName, { gender }: EntityFact): string => (person.isFull ? '' : gender);

function mayJoin(short: Group, long: Group): boolean {
  if (long.words.length < 2) return false;
  if (short.generation && short.generation !== long.generation) return false;
  if (short.gender !== 'unknown' && long.gender !== 'unknown' && short.gender !== long.gender) return false;
  if (short.words.length === 1) return long.words[long.words.length - 1] === short.words[0];
  // "J. Solano" may be anybody's
  const hasGivenName = ({ words }: Group): boolean => words.slice(0, -1).some((word) => word.replace(/\./g, '').length > 1);
  return hasGivenName(short) && hasGivenName(long) && isShortOf(short.words, long.words);
}

/** Of those whom the shorter name fits the one that it means, if that is clear; a son is called "Jr." where his father has the same given name. */
function whoIsMeant(short: Group, fitting: readonly Group[]): Group | undefined {
  const plain = short.words.length > 1 ? fitting.filter(({ generation }) => generation === '') : [];
  return mostProminent(plain.length > 0 ? plain : fitting);
}
