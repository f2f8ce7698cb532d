import type { SeedDocument } from '../../../document/types.js';
import { textOf } from '../../../text/span.js';
import { isGivenName, names } from '../../../lexicon/names.js';
import { findEpithets } from '../../recognition/steps/epithets.js';
import { nameKey } from '../../recognition/steps/repeats.js';
import type { DraftEntity } from '../draftEntity.js';
import { createEntity } from './entityOfName.js';
import { sameGeneration } from './generations.js';
import { findBearers } from './otherNames.js';
import { isShortOf } from './personName.js';
import type { ReadName } from './readNames.js';
import { WordIndex } from './wordIndex.js';

/** The people whom a document names in full. */
export interface FullNames {
  /** By the keys of their full names, and of whatever else they are called. */
  readonly entityOf: ReadonlyMap<string, DraftEntity>;
  /** By each word of their names (see `bareOf`). */
  readonly byWord: WordIndex;
  /** The words of a second full name: "Bill" of William Ode, who is called Bill Ode too. */
  readonly alsoCalled: ReadonlyMap<DraftEntity, readonly string[]>;
  /** Family names in the plural: "odes". */
  readonly plurals: ReadonlySet<string>;
}

/** Finds who is named in full, and adds an entity of each to `entities`: the same name, or one whose words appear in order in the longer one, is the same person. */
export function findFullNames(document: SeedDocument, people: readonly ReadName[], entities: DraftEntity[]): FullNames {
  const entityOf = new Map<string, DraftEntity>();
  const byFamily = new WordIndex();
  const byWord = new WordIndex();
  const plurals = new Set<string>();
  const alsoCalled = new Map<DraftEntity, readonly string[]>();
  const epithets = findEpithets(document, people.map((name) => ({ start: name.mention.start, end: name.mention.end, key: name.key })));
  const bearers = findBearers(document, people);
  const otherNames = new Set([...epithets.map(({ whole }) => nameKey(textOf(document.text, whole))), ...[...bearers.keys()].flatMap((alias) => [alias, ...otherWayRound(alias)])]);
  // "Ada Maria Victory" in a headline
  const titled = new Set<DraftEntity>();
  const body = document.paragraphs.find(({ kind }) => kind === 'body')?.start ?? 0;
  for (const name of longestFirst(people, otherNames)) {
    if (entityOf.has(name.key)) continue;
    const words = name.person?.words ?? [];
    const family = [words[words.length - 1]!, words.join(''), ...eitherFirst(words)];
    const ofFamily = byFamily.under(family).filter((entity) => isShortOf(words, entity.person?.words ?? []) && sameGeneration(name.person, entity.person));
    const fitting = ofFamily.length > 0 || !areGivenNames(words) ? ofFamily : byWord.under([words[0]!]).filter((entity) => startsWith(entity.person?.words ?? [], words) && !titled.has(entity));
    const entity = fitting.length === 1 ? fitting[0]! : createEntity(entities, name);
    if (fitting.length === 1 && entity.person?.words.includes(words[0]!) === false) {
      // "Bill" alone, where William is called Bill too
      byWord.put(words[0]!, entity);
      alsoCalled.set(entity, words);
    }
    if (fitting.length !== 1) {
      if (name.mention.start < body) titled.add(entity);
      for (const word of family) byFamily.put(word, entity);
      for (const word of words) {
        byWord.put(word, entity);
        byWord.put(bareOf(word), entity);
      }
      const half = words[words.length - 1]!.split('-', 1)[0]!;
      if (half.length > 2) byWord.put(half, entity);
      plurals.add(`${words[words.length - 1] ?? ''}s`);
    }
    entityOf.set(name.key, entity);
    const nickname = name.person?.nickname;
    if (nickname) entityOf.set(nickname, entity);
  }
  for (const { whole, short, bearer } of epithets) {
    const entity = entityOf.get(bearer.key);
    if (!entity) continue;
    for (const key of [nameKey(textOf(document.text, whole)), nameKey(short)]) if (!entityOf.has(key)) entityOf.set(key, entity);
  }
  for (const [alias, bearer] of bearers) {
    const entity = entityOf.get(bearer);
    if (!entity) continue;
    const family = alias.slice(alias.lastIndexOf(' ') + 1);
    const isOthers = byFamily.under([family]).some((other) => other !== entity);
    const keys = !isOthers ? [alias, family] : alias === family ? [] : [alias];
    keys.push(...otherWayRound(alias));
    for (const key of keys) if (!entityOf.has(key)) entityOf.set(key, entity);
  }
  return { entityOf, byWord, alsoCalled, plurals };
}

/** One name of each key that is a full one and none of the other names, the longest first. */
function longestFirst(people: readonly ReadName[], otherNames: ReadonlySet<string>): ReadName[] {
  const samples = new Map<string, ReadName>();
  for (const name of people) if (name.person?.isFull && !samples.has(name.key) && !otherNames.has(name.key)) samples.set(name.key, name);
  const weight = ({ person }: ReadName): number => (person?.words.length ?? 0) * 2 + Number((person?.generation ?? '') !== '');
  return [...samples.values()].sort((a, b) => weight(b) - weight(a));
}

/** "José Luis" of José Luis Banegas. */
const areGivenNames = (words: readonly string[]): boolean => words.length === 2 && words.every(isGivenName) && !names.family.has(words[1]!);
const startsWith = (long: readonly string[], [first, second]: readonly string[]): boolean => long.length > 2 && long[0] === first && long[1] === second;

/** The key of a name of two words with the family name first, or last. */
const otherWayRound = (key: string): string[] => {
  const words = key.split(' ');
  return words.length === 2 ? [words.reverse().join(' ')] : [];
};

/** What a name of two words is kept under, whichever stands first. */
const eitherFirst = (words: readonly string[]): string[] => (words.length === 2 ? [[...words].sort().join(' ')] : []);

/** The word without an article of its own: "haddad" of "al-haddad". */
export const bareOf = (word: string): string => word.replace(/^(?:al|el|d'|l')-?(?=..)/, '');
