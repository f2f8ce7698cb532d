import type { SeedDocument } from '../../document/types.js';
import type { Span } from '../../text/span.js';
import type { NamedSpan } from '../types.js';

/** What somebody is called in quotation marks: "known as “the Lion of Adisa”", "dubbed 'The Iron Heron'". */
const epithetIn = /(?:\bwhom\s(?:\S+\s){1,4}call(?:s|ed)?|(?:,|\bis|was|been|often|also|widely|once)\scalled|\bknown\sas|\bdubbed|\bnicknamed)\s["“‘'](?:[Tt]he\s)(\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)?)((?:\s(?:of|from)\s(?:the\s)?\p{Lu}[\p{L}’-]+)?)["”’']/gu;
const reach = 120;

/** A name that somebody goes by besides their own. */
export interface Epithet<Person extends Span> {
  /** All of it: "Lion of Adisa". */
  readonly whole: Span;
  /** What it is shortened to: "Lion". */
  readonly short: string;
  /** Whose it is: the person named last before it, in the same sentence. */
  readonly bearer: Person;
}

/** Finds what people are called in quotation marks behind "the"; the people are ordered. */
export function findEpithets<Person extends Span>(text: string, people: readonly Person[]): Epithet<Person>[] {
  const found: Epithet<Person>[] = [];
  for (const match of text.matchAll(epithetIn)) {
    const [all, short = '', rest = ''] = match;
    const bearer = people.findLast(({ end }) => end <= match.index);
    if (!bearer || match.index - bearer.end > reach || /[.!?;]\s/.test(text.slice(bearer.end, match.index))) continue;
    const end = match.index + all.length - 1;
    found.push({ whole: { start: end - short.length - rest.length, end }, short, bearer });
  }
  return found;
}

/** Makes people's epithets names of people, where they are given and, shortened, wherever they stand alone behind "the"; the spans are ordered and stay so. */
export function addEpithets({ text }: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const epithets = findEpithets(text, spans.filter(({ type }) => type === 'person'));
  if (epithets.length === 0) return spans;
  const added: NamedSpan[] = [];
  for (const { whole, short } of epithets) {
    added.push({ ...whole, type: 'person', confidence: 0.8, settled: true });
    for (const { index } of text.matchAll(new RegExp(`(?<=[Tt]he\\s)${short.replace(/\s/g, '\\s')}(?![\\p{L}\\p{N}’'-]| \\p{Lu}| of )`, 'gu'))) {
      const end = index + short.length;
      if (index >= whole.end) added.push({ start: index, end, type: 'person', confidence: 0.7, settled: true });
    }
  }
  const isFree = (span: Span): boolean => !added.some((each) => each.start < span.end && each.end > span.start);
  return [...spans.filter(isFree), ...added].sort((a, b) => a.start - b.start);
}
