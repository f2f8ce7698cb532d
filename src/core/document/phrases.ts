import { startsWithCapital } from '../text/span.js';

/** A few words, a name say, and what depends on them alone. */
export class Phrase {
  /** Lower case. */
  readonly low: string;
  /** The words between spaces; one at least. */
  readonly words: readonly string[];
  readonly startsWithCapital: boolean;
  /** What the memos know of it, by their number. */
  readonly kept: unknown[] = [];

  constructor(readonly text: string) {
    this.low = text.toLowerCase();
    this.words = text.split(' ');
    this.startsWithCapital = startsWithCapital(text);
  }

  /** True for two words and more. */
  get isLong(): boolean {
    return this.words.length > 1;
  }

  /** What stands behind the last space: all of it where there is none. */
  get last(): string {
    return this.words[this.words.length - 1]!;
  }
}

/** So many phrases may be met before the next document begins anew; one document may have more. */
const most = 20_000;

/** Phrases by their text: texts repeat their names, so each is read once and kept from document to document. Within a document the same text is the same phrase. */
export class Phrases {
  private readonly known = new Map<string, Phrase>();

  /** Begins a document. */
  begin(): void {
    if (this.known.size > most) this.known.clear();
  }

  of(text: string): Phrase {
    const found = this.known.get(text);
    if (found) return found;
    // a string of its own: a part of a document would keep the whole document
    const phrase = new Phrase(text.split('').join(''));
    this.known.set(phrase.text, phrase);
    return phrase;
  }
}

/** What has a number in `Phrase.kept`. */
const memos: unknown[] = [];

/** Makes a function of a phrase keep its result for each phrase; it must depend on nothing else. */
export function phraseMemo<T extends NonNullable<unknown> | null>(read: (phrase: Phrase) => T): (phrase: Phrase) => T {
  const number = memos.push(read) - 1;
  return (phrase) => {
    const kept = phrase.kept[number] as T | undefined;
    if (kept !== undefined) return kept;
    const found = read(phrase);
    phrase.kept[number] = found;
    return found;
  };
}
