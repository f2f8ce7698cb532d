import { countryNames, countryOf } from './demonyms.js';
import { stateAbbreviations } from './data/stateAbbreviations.js';

const stateOf: ReadonlyMap<string, string> = new Map(
  stateAbbreviations.trim().split(/\s+/).flatMap((entry) => {
    const [state = '', short = ''] = entry.split(':');
    return short.split(',').map((each) => [each, state.replace(/_/g, ' ')] as const);
  }),
);

/**
 * The name by which a place is compared: the first name of its country ("united states" of "u.s."), the state that an abbreviation stands
 * for ("florida" of "fla."), or what was given.
 * @param name lower case, without "the"
 */
export function placeName(name: string): string {
  const bare = name.replace(/\./g, '');
  const country = countryNames.has(name) ? name : countryNames.has(bare) ? bare : undefined;
  return country === undefined ? (stateOf.get(bare) ?? name) : (countryOf.get(country) ?? country);
}
