import { countryNames } from '../../../../lexicon/demonyms.js';
import { isGivenName, names } from '../../../../lexicon/names.js';
import { organisationHeads } from '../../../../lexicon/organisationWords.js';

/** The last word of a name. */
export const lastWord = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** Whether a small letter stands at the offset. */
export function isLowerCase(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  return (c >= 97 && c <= 122) || (c > 127 && /\p{Ll}/u.test(text.charAt(at)));
}

/** Whether a word (lower case) ends the name of a country, or of that or a body. */
export const closesAsPlace = (word: string): boolean => countryNames.has(word) || names.countries.has(word);
/** Whether a word (lower case) ends names of places or organisations, and is no given name. */
export const closesName = (word: string): boolean => !isGivenName(word) && (closesAsPlace(word) || organisationHeads.has(word));
