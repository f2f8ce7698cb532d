import { familyNames } from './data/familyNames.js';
import { eitherNames, femaleNames, maleNames } from './data/givenNames.js';
import { organisationNames } from './data/organisations.js';
import { cityNames, countryNames, regionNames } from './data/places.js';
import { wordSet } from './words.js';

const lists = {
  male: maleNames,
  female: femaleNames,
  either: eitherNames,
  family: familyNames,
  cities: cityNames,
  countries: countryNames,
  regions: regionNames,
  organisations: organisationNames,
} as const;

/** Given names by the gender they tell, family names, places and organisations; all in lower case. Each set is made when it is first asked for. */
export const names = {} as Readonly<Record<keyof typeof lists, ReadonlySet<string>>>;
for (const [key, list] of Object.entries(lists)) {
  const give = (): ReadonlySet<string> => {
    const value = wordSet(list);
    Object.defineProperty(names, key, { value });
    return value;
  };
  Object.defineProperty(names, key, { get: give, configurable: true, enumerable: true });
}

const isListed = (word: string): boolean => names.male.has(word) || names.female.has(word) || names.either.has(word);

function hasAccent(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return true;
  return false;
}

/** True for a given name, lower case; the lists have most without accents. */
export const isGivenName = (word: string): boolean => isListed(word) || (hasAccent(word) && isListed(word.normalize('NFD').replace(/\p{M}/gu, '')));
