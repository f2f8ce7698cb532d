import type { SeedDocument } from '../../../document/types.js';
import type { PersonName } from './personName.js';
import type { ReadName } from './readNames.js';

/** "Ada Ode and her son, Ada Ode Jr.": the one without a generation is the elder one there, and has a name of her own. */
export function keepGenerationsApart({ text }: SeedDocument, people: readonly ReadName[]): readonly ReadName[] {
  const elders = new Set<string>();
  people.forEach((name, i) => {
    const before = people[i - 1];
    const generation = name.person?.generation ?? '';
    if (!before || !generation || generation === 'sr' || name.key !== `${before.key} ${generation}`) return;
    if (/^,?\s(?:and|with)\s(?:(?:his|her|the)\s)?[^.;]{0,40}$/.test(text.slice(before.mention.end, name.mention.start))) elders.add(before.key);
  });
  // "his son, Brigadier Olav Ode Jr": far from the father's name
  for (const { person, mention } of people) {
    if (!person?.isFull || person.generation === '' || person.generation === 'sr') continue;
    if (isSon.test(text.slice(Math.max(0, mention.start - 50), mention.start))) elders.add(person.words.join(' '));
  }
  if (elders.size === 0) return people;
  return people.map((name) => (elders.has(name.key) && name.person ? { ...name, key: `${name.key} sr`, person: { ...name.person, generation: 'sr' } } : name));
}

/** "his son", "'s eldest son and heir,", with titles behind it. */
const isSon = /(?:\b(?:his|her|their)|['’]s?)\s(?:\p{Ll}+\s){0,2}(?:son|grandson|nephew),?\s(?:\p{Lu}\p{L}*\.?\s){0,2}$/u;

/** False for a Jr. and a Sr. */
export const sameGeneration = (a: PersonName | null, b: PersonName | null): boolean => !a?.generation || !b?.generation || a.generation === b.generation;
