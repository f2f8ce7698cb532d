import type { Phrase } from '../../document/phrases.js';
import type { SeedDocument } from '../../document/types.js';
import { textOf } from '../../text/span.js';
import type { NamedSpan } from '../types.js';

// All names are made here, with the same fields in the same order: so many passes read them that it is felt when engines meet other forms.

/** A name with its phrase once that has been asked for. */
interface Read extends NamedSpan {
  phrase: Phrase | undefined;
}

const make = (start: number, end: number, type: NamedSpan['type'], confidence: number, shares: NamedSpan['shares'], settled: boolean | undefined, phrase: Phrase | undefined): Read => ({
  start, end, type, confidence, shares, settled, phrase,
});

/** A name that a rule has found. */
export const namedSpan = (start: number, end: number, type: NamedSpan['type'], confidence: number, settled = false): NamedSpan => make(start, end, type, confidence, undefined, settled, undefined);

/** A name that the tagger has found, with its shares (NamedSpan.shares). */
export const taggedSpan = (start: number, end: number, type: NamedSpan['type'], confidence: number, shares: NamedSpan['shares']): NamedSpan => make(start, end, type, confidence, shares, false, undefined);

/** What may change of a name; undefined: nothing. */
export interface NameChange {
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly type?: NamedSpan['type'] | undefined;
  readonly confidence?: number | undefined;
  readonly settled?: boolean | undefined;
}

/** The name with some of its fields changed. */
export const changed = (span: NamedSpan, { start = span.start, end = span.end, type = span.type, confidence = span.confidence, settled = span.settled }: NameChange): NamedSpan =>
  make(start, end, type, confidence, span.shares, settled, start === span.start && end === span.end ? (span as Read).phrase : undefined);

/** The phrase that a name is. */
export const phraseOf = ({ text, phrases }: SeedDocument, span: NamedSpan): Phrase => ((span as Read).phrase ??= phrases.of(textOf(text, span)));

/** All words of the people's names that are meant. */
export function wordsOfPeople(document: SeedDocument, spans: readonly NamedSpan[], isMeant: (name: Phrase, span: NamedSpan) => boolean): Set<string> {
  const words = new Set<string>();
  for (const span of spans) {
    if (span.type !== 'person') continue;
    const name = phraseOf(document, span);
    if (isMeant(name, span)) for (const word of name.words) words.add(word);
  }
  return words;
}

/** The last words of the people's full names that are meant. */
export function familiesOf(document: SeedDocument, spans: readonly NamedSpan[], isMeant: (name: Phrase, span: NamedSpan) => boolean = () => true): Set<string> {
  const families = new Set<string>();
  for (const span of spans) {
    if (span.type !== 'person') continue;
    const name = phraseOf(document, span);
    if (name.isLong && isMeant(name, span)) families.add(name.last);
  }
  return families;
}

/** The words of a name; `text` is that of its document. */
export const nameOf = (text: string, span: NamedSpan): string => (span as Read).phrase?.text ?? textOf(text, span);
