import { phraseMemo, type Phrase } from '../../../document/phrases.js';
import { countryOf } from '../../../lexicon/demonyms.js';
import { placeName } from '../../../lexicon/placeNames.js';
import { nameKey } from '../../recognition/steps/repeats.js';
import { readOrganisationName, type OrganisationName } from './organisationName.js';
import { readPersonName } from './personName.js';

// What names tell by their words alone, read once for each phrase (document/phrases.ts).

/** A name of a place or another thing for comparison. */
export interface PlainName {
  /** Lower case, without "the". */
  readonly key: string;
  /** What it is compared by as a place: its country or state where it is a name of one, else the key. */
  readonly place: string;
  /** First letters of its words, small words left out; '' for one word. */
  readonly initials: string;
}

export const personNamed = phraseMemo(({ text }) => readPersonName(text));

const bareOrganisation = phraseMemo(({ text }) => readOrganisationName(text));
const ownedOrganisations = phraseMemo(() => new Map<string, OrganisationName>());

/** `country`: the one before the name ("Iran’s"), or ''. */
export function organisationNamed(phrase: Phrase, country: string): OrganisationName {
  if (!country) return bareOrganisation(phrase);
  const owned = ownedOrganisations(phrase);
  let name = owned.get(country);
  if (!name) owned.set(country, (name = readOrganisationName(phrase.text, country)));
  return name;
}

/** First letters of the words of a name in lower case, small words left out. */
export const initialsOfKey = (key: string): string => key.split(/[\s-]+/).filter((word) => !/^(?:of|the|and|for|on|to)$/.test(word)).map((word) => word[0]).join('');

export const plainNamed = phraseMemo(({ text }): PlainName => {
  const key = nameKey(text).replace(/^the /, '');
  const initials = initialsOfKey(key);
  return { key, place: countryOf.get(key) ?? placeName(key), initials: initials.length > 1 ? initials : '' };
});
