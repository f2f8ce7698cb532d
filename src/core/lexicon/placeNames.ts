import { countryNames, countryOf } from './demonyms.js';
import { stateAbbreviations } from './data/stateAbbreviations.js';

/** What stands for a state, and the state. */
const abbreviations = stateAbbreviations.trim().split(/\s+/).flatMap((entry) => {
  const [state = '', short = ''] = entry.split(':');
  return short.split(',').map((each) => [each, state.replace(/_/g, ' ')] as const);
});
const stateOf: ReadonlyMap<string, string> = new Map(abbreviations.map(([short, state]) => [short.toLowerCase(), state]));
const written: ReadonlySet<string> = new Set(abbreviations.map(([short]) => short));

/** True for what US newspapers write for a state: "Fla.", "Wash.". */
export const isStateAbbreviation = (word: string): boolean => /^[A-Z][a-z]+\.$/.test(word) && written.has(word.slice(0, -1).toLowerCase());

/** Their names are more often another place's: the capital's. */
const ambiguous = new Set(['washington']);

/**
 * The name by which a place is compared: the first name of its country ("united states" of "u.s."), the state that an abbreviation stands
 * for ("florida" of "fla."), or what was given.
 * @param name lower case, without "the"
 */
export function placeName(name: string): string {
  const bare = name.replace(/\./g, '');
  const country = countryNames.has(name) ? name : countryNames.has(bare) ? bare : undefined;
  if (country !== undefined) return countryOf.get(country) ?? country;
  const state = stateOf.get(bare);
  return state === undefined || ambiguous.has(state) ? name : state;
}
