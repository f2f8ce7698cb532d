import { calendarWords } from '../../../lexicon/calendar.js';
import { countryNames, demonyms } from '../../../lexicon/demonyms.js';
import { names } from '../../../lexicon/names.js';
import { knownBodies, learnedTradeWords, legalForms, organisationHeads, otherHeads, placeHeads } from '../../../lexicon/organisationWords.js';
import { roleNouns } from '../../../lexicon/roles.js';
import { peoples } from '../../../lexicon/peoples.js';
import { femaleHonorifics, honorifics, maleHonorifics, nameSuffixes, nameTitles, nobleTitles, particles, titleWords } from '../../../lexicon/titles.js';
import { wordSet } from '../../../lexicon/words.js';
import { createWordMemo } from '../../../document/wordMemo.js';
import { hashLower, mix } from '../../../model/hash.js';
import { createWordTable } from '../../../model/wordTable.js';

/** What the word lists know of a word, one bit a list. */
export const listBit = {
  given: 1, family: 1 << 1, country: 1 << 2, city: 1 << 3, region: 1 << 4, organisation: 1 << 5, demonym: 1 << 6, people: 1 << 7,
  honorific: 1 << 8, title: 1 << 9, role: 1 << 10, suffix: 1 << 11, particle: 1 << 12, legal: 1 << 13, organisationHead: 1 << 14,
  placeHead: 1 << 15, otherHead: 1 << 16, calendar: 1 << 17, firstOfTwo: 1 << 18, secondOfTwo: 1 << 19, where: 1 << 20,
  nameTitle: 1 << 21, noble: 1 << 22, plain: 1 << 23,
} as const;
/** The lists that are features one by one. */
export const listMask = (1 << 21) - 1;

/** Words that open sentences and hardly ever names. */
const plain = wordSet(`
the a an this that these those he she it they we you i his her its their our your my who what when where why how which there here
but and or so if as in on at by for from with after before since while although though because despite during until once under over
about according to of not no yes all some many most more much few several both each every any one two three other another such then
now also however still yet even just only is are was were do does did has have had can could will would should may might must let
i'm i've i'll i'd it's he's she's that's there's we're they're don't
`);
const where = new Set(['in', 'at', 'near', 'from', 'across', 'throughout', 'outside', 'inside']);
const calendar = new Set([...calendarWords, ...calendarWords.map((word) => word.slice(0, 3)), 'sept']);

/** The lists as one table from word hash (or the mixed hash of two words) to bits. */
export interface WordLists {
  /** Bits of a word by its hash; 0 where no list has it. */
  bitsOf(hash: number): number;
  /** The same for a token's word, by its number, too (`Tokens`). */
  bitsOfWord(number: number, word: number): number;
}

/** Puts all word lists into one table; takes some milliseconds. */
export function createWordLists(): WordLists {
  const bits = new Map<number, number>();
  const put = (hash: number, bit: number): void => void bits.set(hash, (bits.get(hash) ?? 0) | bit);
  const addAll = (words: ReadonlySet<string>, bit: number): void => {
    for (const entry of words) {
      const parts = entry.split(' ');
      const hashes = parts.map((part) => hashLower(part, 0, part.length));
      if (parts.length === 1) put(hashes[0]!, bit);
      else if (parts.length === 2) put(mix(hashes[0]!, hashes[1]!), bit);
    }
  };
  addAll(names.male, listBit.given);
  addAll(names.female, listBit.given);
  addAll(names.either, listBit.given);
  addAll(names.family, listBit.family);
  addAll(names.countries, listBit.country);
  addAll(countryNames, listBit.country);
  addAll(names.cities, listBit.city);
  addAll(names.regions, listBit.region);
  addAll(names.organisations, listBit.organisation);
  addAll(demonyms, listBit.demonym);
  addAll(honorifics, listBit.honorific);
  addAll(titleWords, listBit.title);
  addAll(roleNouns, listBit.role);
  addAll(nameSuffixes, listBit.suffix);
  addAll(particles, listBit.particle);
  addAll(legalForms, listBit.legal);
  addAll(learnedTradeWords, listBit.legal);
  addAll(knownBodies, listBit.organisation);
  addAll(organisationHeads, listBit.organisationHead);
  addAll(placeHeads, listBit.placeHead);
  addAll(otherHeads, listBit.otherHead);
  addAll(calendar, listBit.calendar);
  addAll(peoples, listBit.people);
  addAll(nameTitles, listBit.nameTitle);
  addAll(maleHonorifics, listBit.nameTitle);
  addAll(femaleHonorifics, listBit.nameTitle);
  addAll(nobleTitles, listBit.noble);
  addAll(where, listBit.where);
  addAll(plain, listBit.plain);
  const { find } = createWordTable([...bits.keys()], [...bits.values()]);
  return { bitsOf: find, bitsOfWord: createWordMemo(find) };
}
