import { tokenAt } from '../../document/lookup.js';
import { phraseMemo } from '../../document/phrases.js';
import type { SeedDocument } from '../../document/types.js';
import { countryNames, demonyms } from '../../lexicon/demonyms.js';
import { isGivenName, names } from '../../lexicon/names.js';
import { organisationHeads, stateWords } from '../../lexicon/organisationWords.js';
import { honorifics, titleWords } from '../../lexicon/titles.js';
import type { EntityType, NamedSpan } from '../types.js';
import { changed, phraseOf, wordsOfPeople } from './namedSpan.js';

/** What a body or a part of a state may be called for short: "Halden" of Halden Grid plc and of Halden Province; '' for names whose first word says nothing of them. */
const shortOf = phraseMemo(({ isLong, words, last }) => {
  const [first = '', second = ''] = words;
  const low = first.toLowerCase();
  if (!isLong || !/^\p{Lu}[\p{L}’'-]{3,}$/u.test(first) || !/^(?:\p{Lu}|plc|&)/u.test(second) || /['’]s?$/.test(first)) return '';
  const isOwn = !isGivenName(low) && !names.cities.has(low) && !names.countries.has(low) && !names.regions.has(low) && !countryNames.has(low) && !demonyms.has(low) && !organisationHeads.has(low);
  return isOwn && !titleWords.has(low) && !honorifics.has(low) && !titleWords.has(last.toLowerCase()) ? first : '';
});
const isState = phraseMemo(({ last, words }) => words.length === 2 && stateWords.has(last.toLowerCase()));

/**
 * Gives a word that stands alone and was taken for a person the type of the body or the part of a state whose name opens with it ("Halden" beside Halden Grid plc, "Zanko" beside Zanko State), where the text calls
 * nobody so: by a longer name or behind a title. The spans stay ordered.
 */
export function settleShortNames(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  let types: Map<string, EntityType> | null = null;
  for (const span of spans) {
    if (span.type !== 'organisation' && !(span.type === 'place' && isState(phraseOf(document, span)))) continue;
    const short = shortOf(phraseOf(document, span));
    if (short) (types ??= new Map()).set(short, span.type);
  }
  if (!types) return spans;
  for (const word of wordsOfPeople(document, spans, ({ isLong }) => isLong)) types.delete(word);
  const { text, tokens } = document;
  for (const span of spans) {
    if (span.type !== 'person' || !types.has(phraseOf(document, span).text)) continue;
    const before = tokenAt(tokens, span.start) - 1;
    const word = before < 0 ? '' : text.slice(tokens.starts[before], tokens.ends[before]).toLowerCase();
    if (honorifics.has(word) || titleWords.has(word)) types.delete(phraseOf(document, span).text);
  }
  const told = types;
  return spans.map((span) => {
    const type = span.type === 'person' && !span.settled ? told.get(phraseOf(document, span).text) : undefined;
    return type === undefined ? span : changed(span, { type, confidence: 0.8, settled: true });
  });
}
