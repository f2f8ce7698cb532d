import type { SeedDocument } from '../../../document/types.js';
import { overlaps, type Span } from '../../../text/span.js';
import type { NamedSpan } from '../../types.js';
import { namedSpan } from '../namedSpan.js';

/** What leads in what somebody is called: "known as “the Lion of Adisa”", "dubbed 'The Iron Heron'", "whom all call “…”". */
const calls = /(?:\bwhom\s(?:\S+\s){1,4}call(?:s|ed)?|(?:,|\bis|was|been|often|also|widely|once)\scalled|\bknown\sas|\bdubbed|\bnicknamed)\s$/u;
/** "the Lion of Adisa": what it is shortened to, and the rest. */
const epithet = /^[Tt]he\s(\p{Lu}[\p{L}’-]+(?:\s\p{Lu}[\p{L}’-]+)?)((?:\s(?:of|from)\s(?:the\s)?\p{Lu}[\p{L}’-]+)?)$/u;
/** Characters before the marks in which the words that lead in stand, of what is within, and back to whose it is, at most. */
const leadReach = 60;
const longest = 60;
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

/** Whether the word before the marks ends as those do that lead in. */
function mayCall(text: string, start: number): boolean {
  const last = text.charCodeAt(start - 2);
  return last === 100 || last === 108 || last === 115;
}

/** Finds what people are called in quotation marks behind "the"; the people are ordered. */
export function findEpithets<Person extends Span>({ text, quotedSpans }: SeedDocument, people: readonly Person[]): Epithet<Person>[] {
  const found: Epithet<Person>[] = [];
  for (const { start, inner } of quotedSpans) {
    if (inner.end - inner.start > longest || !mayCall(text, start)) continue;
    const lead = calls.exec(text.slice(Math.max(0, start - leadReach), start));
    const parts = lead && epithet.exec(text.slice(inner.start, inner.end));
    if (!parts) continue;
    const from = start - lead[0].length;
    const bearer = people.findLast(({ end }) => end <= from);
    if (!bearer || from - bearer.end > reach || /[.!?;]\s/.test(text.slice(bearer.end, from))) continue;
    const [, short = '', rest = ''] = parts;
    found.push({ whole: { start: inner.end - short.length - rest.length, end: inner.end }, short, bearer });
  }
  return found;
}

/** Makes people's epithets names of people, where they are given and, shortened, wherever they stand alone behind "the"; the spans are ordered and stay so. */
export function addEpithets(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  const epithets = findEpithets(document, spans.filter(({ type }) => type === 'person'));
  if (epithets.length === 0) return spans;
  const added: NamedSpan[] = [];
  for (const { whole, short } of epithets) {
    added.push(namedSpan(whole.start, whole.end, 'person', 0.8, true));
    for (const { index } of text.matchAll(new RegExp(`(?<=[Tt]he\\s)${short.replace(/\s/g, '\\s')}(?![\\p{L}\\p{N}’'-]| \\p{Lu}| of )`, 'gu'))) {
      const end = index + short.length;
      if (index >= whole.end) added.push(namedSpan(index, end, 'person', 0.7, true));
    }
  }
  const isFree = (span: Span): boolean => !added.some((each) => overlaps(each, span));
  return [...spans.filter(isFree), ...added].sort((a, b) => a.start - b.start);
}
