import { countryNames, demonyms } from '../../lexicon/demonyms.js';
import { isGivenName, names } from '../../lexicon/names.js';
import { organisationHeads } from '../../lexicon/organisationWords.js';
import { honorifics, titleWords } from '../../lexicon/titles.js';
import { textOf } from '../../text/span.js';
import type { SeedDocument } from '../../document/types.js';
import type { NamedSpan } from '../types.js';

/**
 * Cuts what word lists show to be two names or a title and a name: "Russia | Kazem …" where a given name follows a country
 * or a body, and "General | Soleimani". A person's name keeps at least one word.
 */
export function repairNames(document: SeedDocument, spans: readonly NamedSpan[]): NamedSpan[] {
  const alone = new Set(spans.filter((span) => span.type === 'person').map((span) => textOf(document.text, span).toLowerCase()));
  return spans.flatMap((found) => {
    const span = withoutTail(document.text, found);
    const words = [...textOf(document.text, span).matchAll(/\S+/g)];
    if (words.length < 2) return [span];
    const low = words.map((word) => word[0].toLowerCase().replace(/\.$/, ''));
    const cut = low.findIndex((word, i) => i > 0 && i + 1 < low.length && (isGivenName(word) || alone.has(low[low.length - 1] as string)) && closesName(low[i - 1] as string));
    if (cut > 0 && cut <= 3) {
      const before = words[cut - 1] as RegExpMatchArray;
      const isCountry = closesAsPlace(low[cut - 1] as string);
      return [
        { start: span.start, end: span.start + (before.index ?? 0) + before[0].length, type: isCountry ? 'place' : 'organisation', confidence: 0.6 },
        { ...span, start: span.start + (words[cut]?.index ?? 0), type: 'person' },
      ];
    }
    if (span.type !== 'person') return [span];
    let first = 0;
    const isTitle = (i: number): boolean => i < low.length - 1 && (honorifics.has(low[i] as string) || titleWords.has(low[i] as string));
    while (isTitle(first) || (isTitle(first + 1) && !isGivenName(low[first] as string))) first++;
    return [first ? { ...span, start: span.start + (words[first]?.index ?? 0) } : span];
  });
}

/** What is governed or run by whoever is named before it: "the Varga government". */
const ruled = new Set(['government', 'administration', 'presidency', 'regime', 'campaign', 'cabinet']);

/** "Varga government" → the person Varga, "Elbian Parliament on" → the organisation: a name does not end in lower case. */
function withoutTail(text: string, span: NamedSpan): NamedSpan {
  const words = [...textOf(text, span).matchAll(/\S+/g)];
  let end = words.length;
  while (end > 1 && /^\p{Ll}/u.test((words[end - 1] as RegExpMatchArray)[0])) end--;
  const last = words[end - 1] as RegExpMatchArray | undefined;
  if (!last) return span;
  const word = last[0].toLowerCase();
  if (end === words.length) return span.type === 'other' && end > 1 && organisationHeads.has(word) ? { ...span, type: 'organisation' } : span;
  const kept = span.start + (last.index ?? 0) + last[0].replace(/['’]s$/, '').length;
  const isRuler = ruled.has((words[end] as RegExpMatchArray)[0]) && end === 1 && !closesAsPlace(word) && !demonyms.has(word);
  const type = isRuler ? 'person' : end > 1 && organisationHeads.has(word) ? 'organisation' : span.type;
  return { ...span, end: kept, type };
}

const closesAsPlace = (word: string): boolean => countryNames.has(word) || names.countries.has(word);
const closesName = (word: string): boolean => !isGivenName(word) && (closesAsPlace(word) || organisationHeads.has(word));
