import { demonyms } from '../../lexicon/demonyms.js';
import { kinshipNouns } from '../../lexicon/roles.js';
import { honorifics, titleWords } from '../../lexicon/titles.js';
import { Buffers } from './buffers.js';
import { copulas, joins } from './words/functionWords.js';
import { endsAsPerson, listedKind } from './words/nounKinds.js';
import { isDescribing, isTitleNoun } from './words/roleWords.js';
import { pronounClasses } from './words/pronounWords.js';

/** What a word is, one bit each. */
export const wordBit = {
  /** "his", "whose". */
  possessive: 1, definite: 1 << 1, indefinite: 1 << 2, possessiveMark: 1 << 3, demonym: 1 << 4,
  /** A form of "to be" or "to become". */
  copula: 1 << 5, join: 1 << 6,
  /** A personal pronoun. */
  pronoun: 1 << 7,
  /** On no list, but ends as nouns for people do. */
  personEnding: 1 << 8,
  /** Stands for nobody by the lists, and ends in "est". */
  superlative: 1 << 9,
  /** "ed", "en", "wn": how participles end. */
  participle: 1 << 10,
  /** "people", "citizens": a people when it is somebody's. */
  peopleNoun: 1 << 11,
  /** Stands before names: "Mr", "president". */
  title: 1 << 12,
  /** Can stand for somebody or a body, by the lists or by how it ends. */
  nominal: 1 << 13,
  /** See roleWords.ts. */
  titleNoun: 1 << 14, describing: 1 << 15,
  kinNoun: 1 << 16,
} as const;

const lists: readonly (readonly [ReadonlySet<string>, number])[] = [
  [new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose']), wordBit.possessive],
  [new Set(['the', 'this', 'that', 'these', 'those']), wordBit.definite],
  [new Set(['a', 'an', 'another', 'one', 'some', 'any', 'no']), wordBit.indefinite],
  [demonyms, wordBit.demonym],
  [copulas, wordBit.copula],
  [joins, wordBit.join],
  [new Set(["'s", "'"]), wordBit.possessiveMark], [new Set(['people', 'citizens', 'countrymen', 'compatriots']), wordBit.peopleNoun], [honorifics, wordBit.title], [titleWords, wordBit.title], [kinshipNouns, wordBit.kinNoun], [new Set(pronounClasses.keys()), wordBit.pronoun],
];

/** In the place of bits: nothing has been read under this number. */
const unread = -1;

/**
 * The words met so far, each read once and kept under its number (document/wordNumbers.ts): in lower case, without a final dot behind letters,
 * apostrophes straight; with the bits of `wordBit` and what it can stand for. It only saves time: what it tells of a word does not depend on the
 * words before. Words are told apart by their hashes (model/hash.ts), two of which are the same once in four billion.
 */
export class Vocabulary {
  readonly buffers = new Buffers();
  readonly lowers: string[] = [];
  readonly bits: number[] = [];
  /** Bits of `nounKinds` by the lists. */
  readonly kinds: number[] = [];
  /** Hash of the word that is kept under each number. */
  private readonly words: number[] = [];

  /** Sees to it that the word text[start, end), with this hash of its lower-case form, is what is kept under the number. */
  read(number: number, word: number, text: string, start: number, end: number): void {
    if (this.words[number] === word && this.bits[number] !== unread) return;
    for (let next = this.lowers.length; next <= number; next++) {
      this.lowers.push('');
      this.bits.push(unread);
      this.kinds.push(0);
      this.words.push(0);
    }
    const low = lowerOf(text.slice(start, end));
    const listed = listedKind(low);
    let bits = 0;
    for (const [list, bit] of lists) if (list.has(low)) bits |= bit;
    if (listed === undefined && endsAsPerson(low)) bits |= wordBit.personEnding;
    else if (!listed && low.length > 4 && low.endsWith('est')) bits |= wordBit.superlative;
    if (listed || (bits & (wordBit.personEnding | wordBit.superlative)) !== 0) bits |= wordBit.nominal;
    if (isTitleNoun(low)) bits |= wordBit.titleNoun;
    if (isDescribing(low)) bits |= wordBit.describing;
    if (/(?:ed|[^i]n)$/.test(low)) bits |= wordBit.participle;
    this.lowers[number] = low;
    this.bits[number] = bits;
    this.kinds[number] = listed ?? 0;
    this.words[number] = word;
  }
}

function lowerOf(word: string): string {
  // joined anew, or a long word would keep the whole text it was cut from
  const low = word.toLowerCase().split('').join('').replace(/’/g, "'");
  return low.replace(/(?<=\p{L})\.$/u, '');
}
