import type { Register, RegisteredEntity } from '../annotations/schema.js';
import { normalizeName } from './normalizeName.js';

/** A name of the register found in a text. */
export interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly entity: RegisteredEntity;
}

/** The register made ready for looking up. */
export interface RegisterIndex {
  readonly register: Register;
  /** By id, also by the id of an entity that was merged into another one. */
  byId(id: string): RegisteredEntity | undefined;
  /** The one entity that goes by the name (as `normalizeName` compares); undefined when none does, or more than one. */
  byName(name: string): RegisteredEntity | undefined;
  /** True for words that the register says are no name. */
  isIgnored(name: string): boolean;
  /** Every place where a name or alias that only one entity has stands in the text as whole words, letter case included; the longest where they overlap. `O(n)`. */
  matchesIn(text: string): NameMatch[];
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const firstWord = (name: string): string => /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/u.exec(name)?.[0] ?? '';

/** Makes the index of a register. */
export function createRegisterIndex(register: Register): RegisterIndex {
  const ids = new Map<string, RegisteredEntity>();
  const names = new Map<string, RegisteredEntity | null>();
  const words = new Map<string, { name: string; lead: number; entity: RegisteredEntity }[]>();
  for (const entity of register.entities) {
    for (const former of entity.formerIds ?? []) if (!ids.has(former)) ids.set(former, entity);
  }
  for (const entity of register.entities) {
    ids.set(entity.id, entity);
    for (const name of namesOf(entity)) {
      const key = normalizeName(name);
      if (key === '') continue;
      const known = names.get(key);
      names.set(key, known === undefined || known === entity ? entity : null);
    }
  }
  for (const entity of register.entities) {
    for (const name of namesOf(entity)) {
      const first = firstWord(name);
      if (first === '' || names.get(normalizeName(name)) !== entity) continue;
      const spelling = likeApostrophes(name);
      words.set(first, [...(words.get(first) ?? []), { name: spelling, lead: spelling.indexOf(first), entity }]);
    }
  }
  for (const list of words.values()) list.sort((a, b) => b.name.length - a.name.length);
  const ignored = new Set((register.ignored ?? []).map(({ name }) => normalizeName(name)));
  return {
    register,
    byId: (id) => ids.get(id),
    byName: (name) => names.get(normalizeName(name)) ?? undefined,
    isIgnored: (name) => ignored.has(normalizeName(name)),
    matchesIn(given) {
      const found: NameMatch[] = [];
      if (words.size === 0) return found;
      const text = likeApostrophes(given);
      let behind = 0;
      const take = (index: number, word: string): void => {
        for (const { name, lead, entity } of words.get(word) ?? []) {
          const start = index - lead;
          const end = start + name.length;
          if (start < behind || !text.startsWith(name, start) || isWordAt(text, start - 1, name, 0) || isWordAt(text, end, name, name.length - 1)) continue;
          found.push({ start, end, entity });
          behind = end;
          break;
        }
      };
      if (words.size > fewWords) for (const { 0: word, index } of text.matchAll(wordPattern)) take(index, word);
      else for (const { word, index } of placesOfWords(text, [...words.keys()])) take(index, word);
      return found;
    },
  };
}

/** Up to so many first words of names are looked for one by one, which is faster than to look at every word of the text. */
const fewWords = 60;

function placesOfWords(text: string, wanted: readonly string[]): { word: string; index: number }[] {
  const places: { word: string; index: number }[] = [];
  for (const word of wanted) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push({ word, index: at });
  return places.sort((a, b) => a.index - b.index || b.word.length - a.word.length);
}

/** All names of an entity, its full one first. */
export const namesOf = ({ name, aliases = [] }: RegisteredEntity): string[] => [name, ...aliases];

const likeApostrophes = (text: string): string => text.replace(/[‘’`]/g, "'");

/** True when a letter or digit at the offset continues the word that the name has at its end there. */
const isWordAt = (text: string, offset: number, name: string, edge: number): boolean =>
  /[\p{L}\p{N}]/u.test(name.charAt(edge)) && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(offset));
