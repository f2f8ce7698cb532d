import type { SeedDocument } from '../../../document/types.js';
import { phraseMemo } from '../../../document/phrases.js';
import { countryNames } from '../../../lexicon/demonyms.js';
import { names } from '../../../lexicon/names.js';
import type { NamedSpan } from '../../types.js';
import { changed, phraseOf } from '../namedSpan.js';

/** "Vale School", "University of Vale": the place that a school goes by. */
const placeOfSchool = phraseMemo(({ text }) => /^(?:(\p{Lu}[\p{L}'’-]+) (?:School|College|University)|(?:University|College) of (\p{Lu}[\p{L}'’-]+))$/u.exec(text)?.slice(1).find(Boolean) ?? '');
/** "St. Anselm": who the saint is. */
const saint = phraseMemo(({ text }) => /^(?:St\.?|Saint) (\p{Lu}[\p{L}'’-]+)$/u.exec(text)?.[1] ?? '');
/** "at Vale": towns have "in" there. Behind the place: who is of a school. */
const atSchool = /\b[Aa]t $/;
const ofSchool = /^ (?:boys?|girls?|pupils?|students?|graduates?|alumn(?:us|a|i|ae)|professors?|classmates?|teammates?|undergraduates?|freshm[ae]n)\b/;
/** What only a person has, before "of". */
const ofPerson = /\b(?:portrait|bust|biography|request|behest|insistence|orders|biographer|son|daughter|wife|widow|birth|friend|letters|murder|assassination) of $/;
const reach = 20;
const inPlace = /(?:\b(?:in|near|from|outside|into|throughout|across|through|via)|,) $/;
const isPlaceName = (word: string): boolean => {
  const low = word.toLowerCase();
  return names.cities.has(low) || names.regions.has(low) || names.countries.has(low) || countryNames.has(low);
};

/** "two daughters, Inés and Kaarina": one of those who are somebody's. */
const relatives = /\b(?:sons?|daughters?|children|brothers?|sisters?|siblings|twins|grandsons?|granddaughters?|grandchildren|nephews?|nieces?),? (?:\p{Lu}[\p{L}’'-]+,? ){0,3}(?:and )?$/u;
function isRelative(text: string, { type, start, end }: NamedSpan): boolean {
  const last = text.charCodeAt(start - 2);
  return type === 'place' && (last === 44 || last === 100 || last === 110 || last === 114 || last === 115) && text.indexOf(' ', start) >= end && relatives.test(text.slice(Math.max(0, start - 60), start));
}

/**
 * Gives places the type of whom or what the document names by the same word: a school ("at Vale" of Vale School; all of them where two are so and none is a town's),
 * a saint ("St. Anselm" beside Anselm), a person whom only a person's words show ("the portrait of Vale" beside Ada Vale), and one in a list of somebody's relatives.
 */
export function settlePlaceNamesakes(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  const schools = new Set<string>();
  const families = new Set<string>();
  const alone = new Set<string>();
  const given = new Set<string>();
  let places = 0;
  for (const span of spans) {
    if (span.type === 'place') places++;
    else if (span.type === 'organisation') {
      const place = placeOfSchool(phraseOf(document, span));
      if (place) schools.add(place);
    } else if (span.type === 'person' && span.confidence >= 0.6) {
      const { text: name, isLong, last, words } = phraseOf(document, span);
      if (isLong) families.add(last);
      if (isLong && span.confidence >= 0.8 && !isPlaceName(words[0]!)) given.add(words[0]!);
      else alone.add(name);
    }
  }
  if (places === 0) return spans;
  if (schools.size + families.size + alone.size === 0) return spans.map((span) => (isRelative(text, span) ? changed(span, { type: 'person', confidence: 0.8 }) : span));
  const before = ({ start }: NamedSpan): string => text.slice(Math.max(0, start - reach), start);
  const isOfSchool = (span: NamedSpan): boolean => atSchool.test(before(span)) || ofSchool.test(text.slice(span.end, span.end + reach));
  // how often each is spoken of as a school; a town is none at all
  const shown = new Map<string, number>();
  if (schools.size > 0) for (const span of spans) {
    const { text: name } = phraseOf(document, span);
    if (span.type !== 'place' || !schools.has(name)) continue;
    const isTown = /(?:\b(?:[Ii]n|[Nn]ear|[Ff]rom)|,) $/.test(before(span));
    shown.set(name, (shown.get(name) ?? 0) + (isTown ? -Infinity : Number(isOfSchool(span))));
  }
  return spans.map((span) => {
    if (span.type !== 'place') return span;
    if (isRelative(text, span)) return changed(span, { type: 'person', confidence: 0.8 });
    const phrase = phraseOf(document, span);
    const { text: name } = phrase;
    if (schools.has(name) && ((shown.get(name) ?? 0) > 1 || isOfSchool(span))) return changed(span, { type: 'organisation', confidence: 0.7, settled: true });
    if (families.has(name) && ofPerson.test(before(span))) return changed(span, { type: 'person', confidence: 0.7 });
    // "looked at Dawit" beside Dawit Tessema
    if (given.has(name) && !inPlace.test(before(span))) return changed(span, { type: 'person', confidence: 0.7 });
    const bearer = saint(phrase);
    return bearer && alone.has(bearer) && !/\b[Ii]n $/.test(before(span)) && !/^['’]/.test(text.charAt(span.end)) ? changed(span, { type: 'person', confidence: 0.7 }) : span;
  });
}
