import type { SeedDocument } from '../../document/types.js';

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
    const low = this.lower(i);
    return low === "'s" || low === "'";
  }
}
