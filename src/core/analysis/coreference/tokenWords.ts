import type { SeedDocument } from '../../document/types.js';

/** 32-bit FNV-1a hash of a word's letters in lower case, up to an apostrophe. */
function wordHash(word: string, start = 0, end = word.length): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let code = word.charCodeAt(i);
    if (code >= 65 && code <= 90) code |= 32;
    else if ((code === 39 || code === 0x2019) && i > start) break;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash;
}

/** Tells words that are surely not in a list without making a string of them. */
export class WordFilter {
  private readonly seen = new Uint8Array(1 << 15);

  constructor(words: Iterable<string>) {
    for (const word of words) this.seen[slotOf(wordHash(word))] = 1;
  }

  /** False when the word [start, end) of the text is none of the list, whatever its case. */
  mayHave(text: string, start: number, end: number): boolean {
    return this.seen[slotOf(wordHash(text, start, end))] === 1;
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
