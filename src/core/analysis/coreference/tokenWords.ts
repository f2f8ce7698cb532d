import type { SeedDocument } from '../../document/types.js';
import { hashLower } from '../../model/hash.js';

/** Tells words that are surely not in a list by the hashes that tokens have, without making a string of them. */
export class WordFilter {
  private readonly seen = new Uint8Array(1 << 15);

  constructor(words: Iterable<string>) {
    for (const word of words) this.seen[slotOf(hashLower(word, 0, word.length))] = 1;
  }

  /** False when a token of this hash (`Tokens.words`) is none of the list. */
  mayHave(hash: number): boolean {
    return this.seen[slotOf(hash)] === 1;
  }
}

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & 0x7fff;

/** Reads the words of a document's tokens, each in lower case at most once. */
export class TokenWords {
  private readonly lowered: (string | undefined)[];

  constructor(private readonly document: SeedDocument) {
    this.lowered = new Array<string | undefined>(document.tokens.count);
  }

  /** The token's text; empty for an index outside the document. */
  word(i: number): string {
    const { text, tokens } = this.document;
    return i >= 0 && i < tokens.count ? text.slice(tokens.starts[i], tokens.ends[i]) : '';
  }

  /** The token's text in lower case, without a final dot behind letters, apostrophes straight. */
  lower(i: number): string {
    const known = this.lowered[i];
    if (known !== undefined) return known;
    let low = this.word(i).toLowerCase();
    if (low.includes('’')) low = low.replace(/’/g, "'");
    if (low.endsWith('.')) low = low.replace(/(?<=\p{L})\.$/u, '');
    if (i >= 0 && i < this.lowered.length) this.lowered[i] = low;
    return low;
  }

  /** True when the token starts with a capital letter. */
  isCapital(i: number): boolean {
    const code = this.document.text.charCodeAt(this.document.tokens.starts[i] ?? -1);
    if (code < 128) return code >= 65 && code <= 90;
    return /^\p{Lu}/u.test(this.word(i));
  }

  isPossessiveMark(i: number): boolean {
    const code = this.document.text.charCodeAt(this.document.tokens.starts[i] ?? -1);
    if (code !== 39 && code !== 0x2019) return false;
    const low = this.lower(i);
    return low === "'s" || low === "'";
  }

  /** True when the token is this one character. */
  isCharacter(i: number, code: number): boolean {
    const { starts, ends } = this.document.tokens;
    const start = starts[i] as number;
    return (ends[i] as number) - start === 1 && this.document.text.charCodeAt(start) === code;
  }
}
