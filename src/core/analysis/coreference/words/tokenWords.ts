import type { SeedDocument } from '../../../document/types.js';
import { nounKinds } from './nounKinds.js';
import { wordBit, type Vocabulary } from '../vocabulary.js';

/** Reads the words of a document's tokens. An index outside the document is an empty word. */
export class TokenWords {
  /** The tokens of words with these bits, in order: few of all. */
  readonly nominals: number[] = [];
  readonly pronouns: number[] = [];
  readonly peopleNouns: number[] = [];
  /** Number of each token's word. */
  private readonly numbers: Int32Array;
  private readonly lowers: readonly string[];
  private readonly allBits: readonly number[];
  private readonly kinds: readonly number[];

  constructor(private readonly document: SeedDocument, vocabulary: Vocabulary) {
    const { text, tokens: { count, starts, ends, words, numbers } } = document;
    const { bits } = vocabulary;
    for (let i = 0; i < count; i++) {
      const number = numbers[i]!;
      vocabulary.read(number, words[i]!, text, starts[i]!, ends[i]!);
      const its = bits[number]!;
      if ((its & (wordBit.nominal | wordBit.pronoun | wordBit.peopleNoun)) === 0) continue;
      if ((its & wordBit.nominal) !== 0) this.nominals.push(i);
      if ((its & wordBit.pronoun) !== 0) this.pronouns.push(i);
      if ((its & wordBit.peopleNoun) !== 0) this.peopleNouns.push(i);
    }
    this.numbers = numbers;
    this.lowers = vocabulary.lowers;
    this.allBits = vocabulary.bits;
    this.kinds = vocabulary.kinds;
  }

  /** The token's text. */
  word(i: number): string {
    const { text, tokens } = this.document;
    return i >= 0 && i < tokens.count ? text.slice(tokens.starts[i], tokens.ends[i]) : '';
  }

  /** The token's text in lower case, without a final dot behind letters, apostrophes straight. */
  lower(i: number): string {
    return i >= 0 && i < this.numbers.length ? this.lowers[this.numbers[i]!]! : '';
  }

  /** What the word is: bits of `wordBit`. */
  bits(i: number): number {
    return i >= 0 && i < this.numbers.length ? this.allBits[this.numbers[i]!]! : 0;
  }

  /** What the lists say that the word can stand for: bits of `nounKinds`. */
  listedKind(i: number): number {
    return i >= 0 && i < this.numbers.length ? this.kinds[this.numbers[i]!]! : 0;
  }

  /** What the word can stand for, by the lists or by its ending: bits of `nounKinds`. */
  kind(i: number): number {
    return this.listedKind(i) || ((this.bits(i) & wordBit.personEnding) !== 0 ? nounKinds.person : 0);
  }

  /** True when the token starts with a capital letter. */
  isCapital(i: number): boolean {
    const code = this.document.text.charCodeAt(this.document.tokens.starts[i] ?? -1);
    if (code < 128) return code >= 65 && code <= 90;
    return /^\p{Lu}/u.test(this.word(i));
  }

  isPossessiveMark(i: number): boolean {
    return (this.bits(i) & wordBit.possessiveMark) !== 0;
  }

  /** True when the token is this one character. */
  isCharacter(i: number, code: number): boolean {
    const { starts, ends } = this.document.tokens;
    const start = starts[i]!;
    return ends[i]! - start === 1 && this.document.text.charCodeAt(start) === code;
  }
}
