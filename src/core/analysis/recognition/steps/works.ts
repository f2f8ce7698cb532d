import { isGivenName } from '../../../lexicon/names.js';
import { legalForms, organisationHeads } from '../../../lexicon/organisationWords.js';
import { wordSet } from '../../../lexicon/words.js';
import { tokenAt } from '../../../document/lookup.js';
import { posCode, type SeedDocument } from '../../../document/types.js';
import type { NamedSpan } from '../../types.js';
import { changed, phraseOf, wordsOfPeople } from '../namedSpan.js';
import type { Phrase } from '../../../document/phrases.js';

/** What stands right before the title of a work. */
const works = wordSet('film films movie movies miniseries sitcom novel novels novella album albums song songs musical opera drama comedy thriller documentary essay textbook poem titled entitled');

/** "the television series Long Water"; a series may be of matches, too. */
const seriesBefore = /(?:television|tv|web|drama|comedy|animated|anime|fantasy|crime|hbo|netflix) series$/i;
/** What may be somebody's, before a title of any words: "in his book Hydrarchia", "the singer’s album Ada". */
const ownedWorks = wordSet('film movie book novel novella album song musical opera play documentary memoir autobiography poem thriller');
const owner = /(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|['’]s?)(?: [\p{Ll}-]+){0,2} $/u;
/** "Brack (2013)": when it came out; not "a play by Brack (2013)" or "Ode and Brack (2013)". */
const yearBehind = /^ \((?:19|20)\d\d\)/;
const authorBefore = /(?:\bby|\p{Lu}\p{L}+ (?:and|&)) $/u;
const reach = 40;

/** From this confidence on a person is none of a work's title. */
const sure = 0.95;

/**
 * Takes the title of a work ("the film Long Water", "the songs Blue Door and Tide") for no person and no body, here and wherever the same words stand; a name that
 * is clearly a person's or a body's stays one. The spans stay ordered.
 */
export function settleWorks(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  const titles = new Set<Phrase>();
  /** Those that may be a person's elsewhere, and where they are none. */
  const shown = new Set<Phrase>();
  const own = new Set<NamedSpan>();
  let before: NamedSpan | undefined;
  let isInList = false;
  for (const span of spans) {
    const joins: boolean | undefined = before && isInList && (span.start - before.end === 5 ? text.startsWith(' and ', before.end) : span.start - before.end === 2 && text.startsWith(', ', before.end));
    isInList = joins || isWorkBefore(text, span.start);
    before = span;
    if (span.type === 'person' && (isOwnedWork(document, span) || hasYear(document, span))) {
      shown.add(phraseOf(document, span));
      own.add(span);
    } else if (isInList && (span.type === 'person' || span.type === 'organisation') && mayBeTitle(phraseOf(document, span), span)) titles.add(phraseOf(document, span));
  }
  if (shown.size > 0) {
    const inPeople = wordsOfPeople(document, spans, (name, span) => !own.has(span) && !(name.isLong && shown.has(name)));
    for (const name of shown) if (!inPeople.has(name.last)) titles.add(name);
  }
  if (titles.size === 0) return spans;
  return spans.map((span) => ((span.type === 'person' || span.type === 'organisation') && titles.has(phraseOf(document, span)) ? changed(span, { type: 'other', confidence: 0.9, settled: true }) : span));
}

/** Whether the word before the offset, over an opening quotation mark, is what a work is. */
function isWorkBefore(text: string, start: number): boolean {
  const mark = text.charCodeAt(start - 1);
  const end = mark === 34 || mark === 0x201c ? start - 2 : start - 1;
  if (end <= 0 || text.charCodeAt(end) !== 32) return false;
  const word = text.slice(Math.max(text.lastIndexOf(' ', end - 1) + 1, end - 12), end);
  return works.has(word) || (word === 'series' && seriesBefore.test(text.slice(Math.max(0, end - 20), end)));
}

/** "since his debut, The | Ferry at Wushan,": a title with an article behind the comma. */
const appositive = /(?:\b[Hh]is|\b[Hh]er|\b[Tt]heir|['’]s?)(?: [\p{Ll}-]+){0,2} (?:film|movie|book|novel|novella|album|song|musical|opera|play|documentary|memoir|autobiography|poem|thriller|debut|sequel|follow-up|series|exhibition|show), ["“‘]?(?:The|An?) $/u;
const isAppositive = (text: string, start: number, end: number): boolean =>
  /^(?:[,.;”"’]| (?:at|of|in|and|on) )/.test(text.slice(end, end + 5)) && text.charCodeAt(start - 1) === 32 && appositive.test(text.slice(Math.max(0, start - reach), start));

/** "in his book Hydrarchia", but not "in his book Brook wrote". */
function isOwnedWork({ text, tokens }: SeedDocument, { type, start, end, confidence }: NamedSpan): boolean {
  const mark = text.charCodeAt(start - 1);
  const behind = mark === 34 || mark === 0x201c ? start - 2 : start - 1;
  if (type !== 'person' || confidence >= sure || behind <= 0 || text.charCodeAt(behind) !== 32) return false;
  if (isAppositive(text, start, end)) return true;
  const from = text.lastIndexOf(' ', behind - 1) + 1;
  if (!ownedWorks.has(text.slice(Math.max(from, behind - 14), behind)) || !owner.test(text.slice(Math.max(0, from - reach), from))) return false;
  const tag = tokens.tags[tokenAt(tokens, end)];
  return text.charCodeAt(end) !== 32 || (tag !== posCode.VERB && tag !== posCode.AUX);
}

/** "(Long Water, 1950)". */
const yearWithin = /^, (?:19|20)\d\d\)/;

/** "Brack (2013)", "(Long Water, 1950)". */
function hasYear(document: SeedDocument, span: NamedSpan): boolean {
  const { text } = document;
  const name = phraseOf(document, span);
  if (name.isLong && text.charCodeAt(span.start - 1) === 40 && yearWithin.test(text.slice(span.end, span.end + 7))) return !isGivenName(name.words[0]!.toLowerCase());
  if (text.charCodeAt(span.end + 1) !== 40 || !yearBehind.test(text.slice(span.end, span.end + 8)) || authorBefore.test(text.slice(Math.max(0, span.start - reach), span.start))) return false;
  return !isGivenName(name.words[0]!.toLowerCase());
}

function mayBeTitle({ words }: Phrase, { type, confidence }: NamedSpan): boolean {
  const [first = ''] = words;
  if (type === 'person') return confidence < sure && words.length > 1 && !isGivenName(first.toLowerCase());
  const last = words[words.length - 1]!.toLowerCase();
  return !organisationHeads.has(last) && !legalForms.has(last);
}
