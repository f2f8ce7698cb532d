import { hashLower } from '../model/hash.js';

/** How a token is written. Words are those from `lower` to `abbreviation`. */
export const tokenForm = {
  punctuation: 0, symbol: 1, number: 2, clitic: 3, address: 4, handle: 5, emoji: 6,
  /** "word" */ lower: 7, /** "Word" */ capital: 8, /** "NATO" */ allCapitals: 9, /** "McCabe", "iPad" */ mixed: 10,
  /** "J." */ initial: 11, /** "U.S.", "p.m." */ dotted: 12, /** "Mr.", "No.": what it belongs to follows */ title: 13, /** "Inc.", "etc." */ abbreviation: 14,
} as const;

/** Tokens as they are found: parallel arrays that grow. */
export class TokenBuffer {
  count = 0;
  starts: Int32Array;
  ends: Int32Array;
  /** Hash of the lower-case text (core/model/hash.ts). */
  words: Int32Array;
  forms: Uint8Array;

  constructor(private readonly text: string, capacity: number) {
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.words = new Int32Array(capacity);
    this.forms = new Uint8Array(capacity);
  }

  push(start: number, end: number, form: number): void {
    const at = this.count++;
    if (at === this.starts.length) this.grow();
    this.starts[at] = start;
    this.ends[at] = end;
    this.words[at] = hashLower(this.text, start, end);
    this.forms[at] = form;
  }

  private grow(): void {
    const capacity = this.starts.length * 2 + 16;
    const copy = <T extends Int32Array | Uint8Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.starts = copy(this.starts, new Int32Array(capacity));
    this.ends = copy(this.ends, new Int32Array(capacity));
    this.words = copy(this.words, new Int32Array(capacity));
    this.forms = copy(this.forms, new Uint8Array(capacity));
  }
}
