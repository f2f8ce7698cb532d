import { isGivenName } from '../../lexicon/names.js';
import { legalForms, organisationHeads } from '../../lexicon/organisationWords.js';
import { wordSet } from '../../lexicon/words.js';
import type { SeedDocument } from '../../document/types.js';
import type { NamedSpan } from '../types.js';
import { changed, phraseOf } from './namedSpan.js';
import type { Phrase } from '../../document/phrases.js';

/** What stands right before the title of a work. */
const works = wordSet('film films movie movies miniseries sitcom novel novels novella album albums song songs musical opera drama comedy thriller documentary essay textbook poem titled entitled');

/** "the television series Long Water"; a series may be of matches, too. */
const seriesBefore = /(?:television|tv|web|drama|comedy|animated|anime|fantasy|crime|hbo|netflix) series$/i;

/** From this confidence on a person is none of a work's title. */
const sure = 0.95;

/**
 * Takes the title of a work ("the film Long Water", "the songs Blue Door and Tide") for no person and no body, here and wherever the same words stand; a name that
 * is clearly a person's or a body's stays one. The spans stay ordered.
 */
export function settleWorks(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  const titles = new Set<Phrase>();
  let before: NamedSpan | undefined;
  let isInList = false;
  for (const span of spans) {
    const joins: boolean | undefined = before && isInList && (span.start - before.end === 5 ? text.startsWith(' and ', before.end) : span.start - before.end === 2 && text.startsWith(', ', before.end));
    isInList = joins || isWorkBefore(text, span.start);
    before = span;
    if (isInList && (span.type === 'person' || span.type === 'organisation') && mayBeTitle(phraseOf(document, span), span)) titles.add(phraseOf(document, span));
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

function mayBeTitle({ words }: Phrase, { type, confidence }: NamedSpan): boolean {
  const [first = ''] = words;
  if (type === 'person') return confidence < sure && words.length > 1 && !isGivenName(first.toLowerCase());
  const last = (words[words.length - 1] as string).toLowerCase();
  return !organisationHeads.has(last) && !legalForms.has(last);
}
