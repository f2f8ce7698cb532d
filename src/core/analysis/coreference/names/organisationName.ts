import { countryOf, demonyms } from '../../../lexicon/demonyms.js';
import { initialsOf } from '../../recognition/steps/abbreviations.js';
import { clubOpenings, legalForms, organisationHeads, parliaments, shortNames, tradeWords } from '../../../lexicon/organisationWords.js';
import { isGivenName, names } from '../../../lexicon/names.js';
import { isPeople } from '../../../lexicon/peoples.js';
import { nameKey } from '../../recognition/steps/repeats.js';

/** An organisation's name for comparison. */
export interface OrganisationName {
  /** Lower case, without "the", legal forms, and the country before it. */
  readonly words: readonly string[];
  /** The words, joined. */
  readonly key: string;
  /** The country and the key: two names with the same are one body's. */
  readonly id: string;
  /** The country that the name starts with, or ''. */
  readonly country: string;
  /** First letters of its words, joined: "UN"; of the words with a capital only. */
  readonly initials: string;
  /** The same of the words before "in" or "at": "SIT" of "Sarimet Institute of Trade in Port Hamun". */
  readonly headInitials: string;
  /** True when it is itself an acronym. */
  readonly isAcronym: boolean;
  /** True when a part of it says whose it is: "NASA's Earth Observatory". */
  readonly isOwned: boolean;
  /** True when a legal form or a trade at its end says that it is a firm's: "Saxon Freight Ltd". */
  readonly isFirm: boolean;
}

/** Reads an organisation's name as written; `countryBefore` is the country in "Iran’s Parliament" when it stands outside the name. */
export function readOrganisationName(text: string, countryBefore = ''): OrganisationName {
  const bare = text.replace(/['’]s$/, '').replace(/^[Tt]he\s+/, '');
  const initials = initialsOf(bare);
  const head = / (?:in|at) /.exec(bare);
  const headInitials = head ? initialsOf(bare.slice(0, head.index)) : initials;
  let words = nameKey(bare).replace(/[,“”"()]/g, '').replace(/['’]s(?= )/g, '').split(' ').filter(Boolean);
  let country = countryBefore;
  const all = words.length;
  while (words.length > 1 && legalForms.has(words[words.length - 1]!.replace(/\./g, ''))) words = words.slice(0, -1);
  const isFirm = words.length < all || (words.length > 1 && (tradeWords.has(words[words.length - 1]!) || clubOpenings.has(words[0]!) || words[1] === '&'));
  for (const size of [2, 1]) {
    const head = words.slice(0, size).join(' ').replace(/\./g, '');
    if (words.length > size && countryOf.has(head) && !/^(?:news|times|post|today|tv|radio|daily|airlines|airways)$/.test(words[size]!)) {
      country = countryOf.get(head)!;
      words = words.slice(size);
      break;
    }
  }
  const isAcronym = /^(?:\p{Lu}\.?){2,7}s?$/u.test(bare) && words.length === 1;
  const read = words.map((word) => word.replace(/\.(?=\w)/g, ''));
  const key = read.join(' ');
  return { words: read, key, id: `${country}|${key}`, country, initials, headInitials, isAcronym, isOwned: /['’]s /.test(bare), isFirm };
}

/** True when the shorter name can stand for the longer one: the same end ("the Duma"), or the acronym of it. */
export function isShortOrganisation(short: OrganisationName, long: OrganisationName): boolean {
  if (short.country && long.country && short.country !== long.country) return false;
  if (short.isAcronym) {
    const letters = short.words.join('').replace(/\./g, '').toUpperCase();
    return letters.length > 1 && (letters === long.initials || letters === long.headInitials);
  }
  const { words } = short;
  // "Canadian Press" is not the "Associated Press"; "the Russian Duma" is the State Duma
  if (short.country && !long.country && words.length === 1 && !parliaments.has(words[0]!) && long.words.length > 1) return false;
  if (words.length >= long.words.length) return words.length === long.words.length && words.every((word, i) => word === long.words[i]);
  // "Harvard" for "Harvard University", "Saxon" for "Saxon Freight Ltd": what is left away is only the kind of organisation, or a firm's trade
  const rest = long.words.slice(words.length);
  const startsSame = words.every((word, i) => word === long.words[i]);
  const start = words.join(' ');
  if (startsSame && (long.isFirm || rest.every((word) => organisationHeads.has(word))) && !demonyms.has(start) && !names.cities.has(start) && !names.regions.has(start)) return true;
  // "Vale" for "Vale School" and "University of Vale", whatever else is called so
  if (words.length === 1 && isSchoolOf(words[0]!, long.words)) return true;
  // "the Commission" for "the Commission on Human Rights", "General Assembly" for "General Assembly of the United Nations"
  if (startsSame && (words.length > 1 || organisationHeads.has(words[0]!)) && /^(?:of|for|on)$/.test(rest[0]!) && !/^(?:of|for|on|and)$/.test(words[words.length - 1]!)) return true;
  // "Centre" for "European Centre for Rivers"
  return endsWith(long.words, words) || endsWith(coreOf(long.words), words);
}

/** True for the first word alone where it names one body rather than tells of what kind many are: "Halden" for "Halden Ridge Capital". Looser than `isShortOrganisation`. */
export function isOpeningOf({ words, isAcronym }: OrganisationName, long: OrganisationName): boolean {
  const [word = ''] = words;
  if (isAcronym || long.isOwned || words.length !== 1 || word !== long.words[0] || word.length < 4 || /^(?:of|for|on|and|in)$/.test(long.words[1] ?? 'of')) return false;
  return !organisationHeads.has(word) && !isGivenName(word) && !demonyms.has(word) && !names.cities.has(word) && !names.regions.has(word) && !names.countries.has(word) && !isPeople(word);
}

function isSchoolOf(place: string, [first = '', second = '', third = '', fourth]: readonly string[]): boolean {
  if (first === place) return schools.has(second) && third === '';
  return schools.has(first) && second === 'of' && third === place && fourth === undefined;
}

const schools = new Set(['school', 'college', 'university']);

function endsWith(long: readonly string[], words: readonly string[]): boolean {
  if (words.length >= long.length) return false;
  const tail = long.slice(long.length - words.length);
  // the "General Assembly of the United Nations" is a part of them; the White House is no "House"
  const joint = long[long.length - words.length - 1]!;
  if (/^(?:of|the|for|on|at|in|and|to)$/.test(joint) || (joint === 'white' && words[0] === 'house')) return false;
  return words.every((word, i) => word === tail[i]) && (organisationHeads.has(words[words.length - 1]!) || words.length > 1 || shortNames.has(words[0]!) || isTeam(long));
}

/** "Port Avel Herons": a place and a word in the plural, which is then the team's short name. */
function isTeam(words: readonly string[]): boolean {
  const place = words.slice(0, -1).join(' ');
  const short = words[words.length - 1]!;
  return words.length > 1 && short.length > 3 && short.endsWith('s') && !isPeople(short) && !organisationHeads.has(short) && (names.cities.has(place) || names.regions.has(place));
}

/** The words of an organisation's name before what it is for or of: "European Centre" for Rivers. */
export function coreOf(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => word === 'of' || word === 'for' || word === 'on');
  return end < 0 ? words : words.slice(0, end);
}
