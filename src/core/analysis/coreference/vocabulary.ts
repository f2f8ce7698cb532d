import { demonyms } from '../../lexicon/demonyms.js';
import { endsAsPerson, listedKind } from './nounKinds.js';
import { pronounClasses } from './pronounWords.js';

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
} as const;

const lists: readonly (readonly [ReadonlySet<string>, number])[] = [
  [new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose']), wordBit.possessive],
  [new Set(['the', 'this', 'that', 'these', 'those']), wordBit.definite],
  [new Set(['a', 'an', 'another', 'one', 'some', 'any', 'no']), wordBit.indefinite],
  [demonyms, wordBit.demonym],
  [new Set(["is", "was", "are", "were", "am", "'m", "'re", 'be', 'been', 'being', 'became', 'become', 'becomes', 'becoming', 'remains', 'remained', 'remain', 'stayed', "'s"]), wordBit.copula],
  [new Set(['and', 'or', 'but', '&']), wordBit.join],
  [new Set(["'s", "'"]), wordBit.possessiveMark], [new Set(pronounClasses.keys()), wordBit.pronoun],
];

/** Words that documents are not expected to have more of; a longer list is begun anew. */
const most = 60_000;

/**
 * The words met so far, each read once: in lower case, without a final dot behind letters, apostrophes straight; with the bits of `wordBit` and
 * what it can stand for. It only saves time: what it tells of a word does not depend on the words before. Words are told apart by
 * their hashes (model/hash.ts), two of which are the same once in four billion.
 */
export class Vocabulary {
  readonly lowers: string[] = [];
  readonly bits: number[] = [];
  /** Bits of `nounKinds` by the lists. */
  readonly kinds: number[] = [];
  private hashes = new Int32Array(1 << 13);
  /** Number of the word + 1; 0 for a free slot. */
  private slots = new Int32Array(1 << 13);

  /** Begins a document: the numbers given out before are good no more. */
  begin(): void {
    if (this.lowers.length <= most) return;
    this.lowers.length = this.bits.length = this.kinds.length = 0;
    this.slots.fill(0);
  }

  /** Number of the word text[start, end) with this hash of its lower-case form. */
  numberOf(hash: number, text: string, start: number, end: number): number {
    const mask = this.slots.length - 1;
    let slot = hash & mask;
    while (this.slots[slot] !== 0) {
      if (this.hashes[slot] === hash) return (this.slots[slot] as number) - 1;
      slot = (slot + 1) & mask;
    }
    this.hashes[slot] = hash;
    this.slots[slot] = this.lowers.length + 1;
    this.put(lowerOf(text.slice(start, end)));
    if (this.lowers.length * 2 > this.slots.length) this.grow();
    return this.lowers.length - 1;
  }

  private put(low: string): void {
    const listed = listedKind(low);
    let bits = 0;
    for (const [list, bit] of lists) if (list.has(low)) bits |= bit;
    if (listed === undefined && endsAsPerson(low)) bits |= wordBit.personEnding;
    else if (!listed && low.length > 4 && low.endsWith('est')) bits |= wordBit.superlative;
    if (/(?:ed|[^i]n)$/.test(low)) bits |= wordBit.participle;
    this.lowers.push(low);
    this.bits.push(bits);
    this.kinds.push(listed ?? 0);
  }

  private grow(): void {
    const { hashes, slots } = this;
    this.hashes = new Int32Array(hashes.length * 2);
    this.slots = new Int32Array(hashes.length * 2);
    const mask = this.slots.length - 1;
    for (let i = 0; i < slots.length; i++) {
      if (slots[i] === 0) continue;
      let slot = (hashes[i] as number) & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.hashes[slot] = hashes[i] as number;
      this.slots[slot] = slots[i] as number;
    }
  }
}

function lowerOf(word: string): string {
  // joined anew, or a long word would keep the whole text it was cut from
  const low = word.toLowerCase().split('').join('').replace(/’/g, "'");
  return low.replace(/(?<=\p{L})\.$/u, '');
}
