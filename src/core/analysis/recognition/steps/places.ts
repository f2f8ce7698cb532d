import { tokenAt } from '../../../document/lookup.js';
import { posCode, type SeedDocument } from '../../../document/types.js';
import { countryNames } from '../../../lexicon/demonyms.js';
import { isGivenName } from '../../../lexicon/names.js';
import { placeNounsBehind } from '../../../lexicon/organisationWords.js';
import { titleWords } from '../../../lexicon/titles.js';
import { type Span } from '../../../text/span.js';
import type { NamedSpan } from '../../types.js';
import { changed, nameOf, namedSpan, phraseOf } from '../namedSpan.js';

/** What only a country has: "Qeshtar’s minister", "the government of Qeshtar". A person may have a government or a secretary, too. */
const behind = /^['’]s? (?:[a-z]+ )?(?:minister|parliament|ambassador|population|border|capital|coast|armed forces|army|navy|economy|central bank|supreme court)\b/i;
/** It ends in "of" or "to". */
const before = /\b(?:republic|government|parliament|people|kingdom|population|capital|coast|borders?|citizens|ambassador to|envoy to) of $/i;
const reach = 40;
/** What stands before a place: "in Paris", "Paris, Paris", "Central Paris". */
const beforePlace = /(?:\b(?:in|at|to|from|near|of|for|into|through|outside|inside|around|across|via|leave|left|reached|visit(?:ed)?)|,|\p{Lu}\p{L}+) $/u;

/**
 * Mends names by where they stand: in a dateline ("PORT AVEL, Arland (Gulf Ledger) –") the place stands first and the paper or agency in
 * parentheses; one word that has what only a country has is a place wherever it stands, unless the text names a person so;
 * a city's name that is also the family name of a person of the document is that person where nothing before it tells a place.
 */
export function settlePlaces(document: SeedDocument, spans: readonly NamedSpan[]): NamedSpan[] {
  const { text, dateline } = document;
  const inPeople = new Set<string>();
  const families = new Set<string>();
  const countries = new Set<string>();
  /** Names that are a place's once: "the MP for Pellham", but also "the province of Twitter". */
  const shown = new Set<string>();
  for (const span of spans) {
    if (span.type === 'place') continue;
    const { text: name, isLong, words, last } = phraseOf(document, span);
    if (isLong) {
      if (span.type !== 'person') continue;
      for (const word of words) inPeople.add(word);
      if (span.confidence >= 0.8) families.add(last);
    } else if (isCountryHere(text, span) || (span.type === 'person' && name.endsWith('ia') && hasPeople(text, name))) countries.add(name);
  }
  const agency = dateline && parenthesis(text, dateline);
  const added = dateline ? datelinePlaces(text, { start: dateline.start, end: agency ? agency.start - 1 : dateline.end }, spans) : [];
  for (const span of added) if (!nameOf(text, span).includes(' ')) countries.add(nameOf(text, span)).add(inSmall(nameOf(text, span)));
  const found = added.length ? [...spans, ...added].sort((a, b) => a.start - b.start) : spans;
  const agencies = new Set<string>();
  const settled = found.map((span): NamedSpan => {
    if (isNamedPlace(text, span)) {
      if (!nameOf(text, span).includes(' ')) shown.add(nameOf(text, span));
      return changed(span, { type: 'place', confidence: 0.8, settled: true });
    }
    if (!dateline || span.end > dateline.end || span.start < dateline.start) return span;
    if (agency && span.start >= agency.start && span.end <= agency.end) {
      agencies.add(nameOf(text, span));
      // "Meridian" of the Meridian News
      const short = /^(\p{Lu}\p{L}{3,}) (?:News|Press|Wire)$/u.exec(nameOf(text, span))?.[1];
      if (short && !countryNames.has(short.toLowerCase())) agencies.add(short);
      return changed(span, { type: 'organisation', confidence: 0.9, settled: true });
    }
    const isHead = !agency || span.end <= agency.start;
    if (!isHead || /\d/.test(nameOf(text, span))) return span;
    if (!nameOf(text, span).includes(' ')) countries.add(nameOf(text, span)).add(inSmall(nameOf(text, span)));
    if (span.type === 'place') return span;
    return changed(span, { type: 'place', confidence: 0.9 });
  });
  if (countries.size + agencies.size + families.size + shown.size === 0) return settled;
  return settled.map((span): NamedSpan => {
    const name = nameOf(text, span);
    const isNamesake = span.type === 'place' && families.has(name) && !countryNames.has(name.toLowerCase()) && !(dateline && span.end <= dateline.end);
    if (isNamesake) {
      const opening = text.slice(Math.max(0, span.start - 20), span.start);
      if (!beforePlace.test(opening) || (opening.endsWith(', ') && isVerbBehind(document, span))) return changed(span, { type: 'person', confidence: 0.7 });
    }
    if (agencies.has(name)) return changed(span, { type: 'organisation', confidence: 0.9, settled: true });
    if (span.type === 'person' && shown.has(name) && !inPeople.has(name)) return changed(span, { type: 'place', confidence: 0.8 });
    return span.type !== 'place' && countries.has(name) && !inPeople.has(name) ? changed(span, { type: 'place', confidence: 0.8 }) : span;
  });
}

/** "Avel" of a dateline's "AVEL". */
const inSmall = (name: string): string => name.charAt(0) + name.slice(1).toLowerCase();

/** "Carpathia" where the text has "Carpathian" too. */
const hasPeople = (text: string, name: string): boolean => !isGivenName(name.toLowerCase()) && text.includes(`${name}n`);

/** "the island of Little Sorrel": the noun before the name says what it is. */
const placeOf = /\b(?:islands?|isles?|towns?|villages?|hamlet|city|port|canton|district|province|county|municipality|suburb|peninsula) of (?:the )?$|\b(?:centre|center|outskirts|suburbs|streets|residents|mayor|MP|(?:north|south|east|west)(?:ern (?:part|edge|end))?) of $|\b(?:M[PS]P?|Member) for $/;

const isNamedPlace = (text: string, { type, settled, start, end }: NamedSpan): boolean =>
  type !== 'place' && !settled && (((text.startsWith('of ', start - 3) || text.startsWith('of the ', start - 7) || text.startsWith(' for ', start - 5)) && placeOf.test(text.slice(Math.max(0, start - reach), start)))
    || (text.startsWith(', ', start - 2) && behindStreet.test(text.slice(Math.max(0, start - reach), start)) && text.indexOf(' ', start) >= end)
    || (type !== 'other' && text.charCodeAt(end) === 32 && text.startsWith('e ', start - 2) && placeBehind.test(text.slice(end, end + reach)) && text.slice(start - 4, start).toLowerCase() === 'the '));

/** "of Tregarrick Road, Bodinnick": where the street is. */
const behindStreet = /\b(?:of|in|at|on) (?:\d+\p{L}? )?(?:\p{Lu}[\p{L}’']+ ){1,2}(?:Road|Street|Lane|Avenue|Close|Drive|Crescent|Terrace|Gardens), $/u;
/** "the Tamsa valley": not "the Brook province governor". */
const placeBehind = new RegExp(`^ (?:${[...placeNounsBehind].join('|')}|local government area)(?=[,.;:’']| (?!${[...titleWords].filter((word) => !word.includes(' ')).join('|')}))`);

/** True where what stands beside the name has, or is had by, a country. */
function isCountryHere(text: string, { start, end }: Span): boolean {
  const mark = text.charCodeAt(end);
  if ((mark === 39 || mark === 0x2019) && behind.test(text.slice(end, end + reach))) return true;
  const last = text.charCodeAt(start - 2) | 32;
  return (last === 102 || last === 111) && before.test(text.slice(Math.max(0, start - reach), start));
}

/** "On the quay, Paris claimed": no comma of a place ("Marat, Paris"). */
function isVerbBehind({ tokens }: SeedDocument, { start }: Span): boolean {
  const code = tokens.tags[tokenAt(tokens, start) + 1];
  return code === posCode.VERB || code === posCode.AUX;
}

/** The places of a dateline's head ("PORT AVEL, Arland") that stand in none of the names. */
function datelinePlaces(text: string, head: Span, spans: readonly NamedSpan[]): NamedSpan[] {
  const added: NamedSpan[] = [];
  for (const part of text.slice(head.start, head.end).matchAll(/(?<=^|, )\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}(?=,|:|\.$|\s*$|\s+[-–—])/gu)) {
    const start = head.start + part.index;
    const end = start + part[0].length;
    if (!spans.some((span) => span.start < end && span.end > start)) added.push(namedSpan(start, end, 'place', 0.8));
  }
  return added;
}

/** What stands in the dateline's parentheses. */
function parenthesis(text: string, { start, end }: Span): Span | null {
  const open = text.indexOf('(', start);
  const close = open < 0 ? -1 : text.indexOf(')', open);
  return close >= 0 && close < end ? { start: open + 1, end: close } : null;
}
