import { familyNames } from './data/familyNames.js';
import { firmNames } from './data/firms.js';
import { eitherNames, femaleNames, maleNames } from './data/givenNames.js';
import { organisationNames } from './data/organisations.js';
import { cityNames, countryNames, regionNames } from './data/places.js';
import { unisexNames } from './data/unisexNames.js';
import { genderOfWorldName } from './worldGivenNames.js';
import { wordSet } from './words.js';

const lists = {
  male: maleNames,
  female: femaleNames,
  either: eitherNames,
  unisex: unisexNames,
  family: familyNames,
  cities: cityNames,
  countries: countryNames,
  regions: regionNames,
  organisations: organisationNames,
  firms: firmNames,
} as const;

/** Given names by the gender they tell (`unisex`: those that tell little, be they in the others or not), family names, places, organisations and firms (one word each); all in lower case. Each set is made when it is first asked for. */
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

/** Given names that public life knows as family names, too. Source: own compilation of common knowledge. Licence: MIT, as the project. */
const publicFamilies = wordSet(`
clinton carter lincoln jefferson madison harrison tyler grant jackson wilson cameron blair nixon reagan kennedy franklin hamilton truman pierce cleveland warren winston nelson
morgan jordan preston dean ford hayes garfield taylor harding hoover johnson kerry gore cruz rubio walker perry ryan pence christie carson kelly sanders castro chavez lula merkel may major
brown heath macron hollande modi gandhi khan singh trump obama biden bush
`);

/** The gender that a given name tells where it stands alone; none where it is as well a family name. */
export const genderOfGivenName = (word: string): 'male' | 'female' | 'unknown' =>
  names.family.has(word) || publicFamilies.has(word) ? 'unknown' : names.female.has(word) ? 'female' : names.male.has(word) ? 'male' : genderOfWorldName(word);

/** True for a given name, lower case; the lists have most without accents. */
export const isGivenName = (word: string): boolean => isListed(word) || (hasAccent(word) && isListed(word.normalize('NFD').replace(/\p{M}/gu, '')));
