import { isShortOf, readPersonName, type PersonName } from '../analysis/coreference/names/personName.js';
import type { EntityFact } from './facts.js';

const suffix = /,?\s+(?:jr|sr|ii|iii|iv)\.?$/iu;

/** A name as it is compared: without case, leading "the", final dots, generational suffix; apostrophes and spaces alike. */
export function normalizeName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[‘’`]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^the /iu, '')
    .replace(suffix, '')
    .toLowerCase();
}

/** Key of the group of entities that may be one card with this one: entities with different keys are never the same. */
export function bucketKey({ type, name }: EntityFact): string {
  if (type !== 'person') return `${type}:${normalizeName(name)}`;
  // the last part of the family name, so that "Amir-Abdollahian" and "Amir Abdollahian" are compared
  const last = readPersonName(name).words.at(-1) ?? normalizeName(name);
  return `person:${last.slice(last.lastIndexOf('-') + 1)}`;
}

/**
 * Which of these entities (all with one `bucketKey`) are the same across documents: lists of indices, one a card, in the order of their
 * first member. Those with one entry in the register are one. People are one when their names are the same but for accents, hyphens and
 * titles, or when one leaves out middle names that the other has. Two full names that differ are never merged, nor are two whose gender
 * or generation ("Jr.", "Sr.") differs. In doubt they stay apart: a shorter name or a family name alone joins another only if no second one fits.
 */
export function groupEntities(entities: readonly EntityFact[]): number[][] {
  const groups = new Map<string, Group>();
  entities.forEach((entity, i) => {
    const isPerson = entity.type === 'person';
    const person = isPerson && !entity.register ? readPersonName(entity.name) : null;
    const words = person ? person.words.flatMap((word) => word.split('-')).filter(Boolean) : [];
    const key = entity.register ? `register:${entity.register.id}` : person ? `${words.join(' ')}|${person.generation}|${genderKey(person, entity)}` : normalizeName(entity.name);
    const group = groups.get(key);
    if (group) group.members.push(i);
    else groups.set(key, { words: isPerson ? (person ? words : nameWords(entity.name)) : [], generation: person?.generation ?? '', gender: entity.gender, members: [i] });
  });
  const kept: Group[] = [];
  for (const group of [...groups.values()].sort((a, b) => weight(b) - weight(a))) {
    const fitting = group.words.length ? kept.filter((other) => mayJoin(group, other)) : [];
    const target = fitting.length === 1 ? fitting[0] : undefined;
    if (!target) {
      kept.push(group);
      continue;
    }
    target.members.push(...group.members);
    if (target.gender === 'unknown') target.gender = group.gender;
  }
  return kept.map(({ members }) => members.sort((a, b) => a - b)).sort((a, b) => a[0]! - b[0]!);
}

/** Entities of one name. */
interface Group {
  readonly words: readonly string[];
  readonly generation: string;
  gender: EntityFact['gender'];
  readonly members: number[];
}

const nameWords = (name: string): string[] => readPersonName(name).words.flatMap((word) => word.split('-')).filter(Boolean);

/** Longer names first, of one length those that say more. */
const weight = ({ words, generation, gender }: Group): number => words.length * 4 + Number(generation !== '') * 2 + Number(gender !== 'unknown');

/** Two of one name are one person unless the documents tell two genders. */
const genderKey = (person: PersonName, { gender }: EntityFact): string => (person.isFull ? '' : gender);

function mayJoin(short: Group, long: Group): boolean {
  if (!long.words.length || long.words.length < 2) return false;
  if (short.generation && long.generation && short.generation !== long.generation) return false;
  if (short.gender !== 'unknown' && long.gender !== 'unknown' && short.gender !== long.gender) return false;
  if (short.words.length === 1) return long.words[long.words.length - 1] === short.words[0];
  // "J. Solano" may be anybody's
  const hasGivenName = ({ words }: Group): boolean => words.slice(0, -1).some((word) => word.replace(/\./g, '').length > 1);
  return hasGivenName(short) && hasGivenName(long) && isShortOf(short.words, long.words);
}
