import { familyNames } from './data/familyNames.js';
import { eitherNames, femaleNames, maleNames } from './data/givenNames.js';
import { organisationNames } from './data/organisations.js';
import { cityNames, countryNames, regionNames } from './data/places.js';
import { wordSet } from './words.js';

/** Given names by the gender they tell, family names, places and organisations; all in lower case. */
export const names = {
  male: wordSet(maleNames),
  female: wordSet(femaleNames),
  either: wordSet(eitherNames),
  family: wordSet(familyNames),
  cities: wordSet(cityNames),
  countries: wordSet(countryNames),
  regions: wordSet(regionNames),
  organisations: wordSet(organisationNames),
} as const;

/** True for a given name, lower case. */
export const isGivenName = (word: string): boolean => names.male.has(word) || names.female.has(word) || names.either.has(word);
