import { phraseMemo } from '../../../document/phrases.js';
import { tokenAt } from '../../../document/lookup.js';
import { posCode, type SeedDocument } from '../../../document/types.js';
import { isGivenName } from '../../../lexicon/names.js';
import { demonyms } from '../../../lexicon/demonyms.js';
import { isPeople } from '../../../lexicon/peoples.js';
import type { NamedSpan } from '../../types.js';
import { changed, phraseOf } from '../namedSpan.js';

const ending = /(?:i|n|an|ian|ean|ese|ish|er|ic)s?$/;
const wholeEnding = new RegExp(`^${ending.source}`);
/** What a last vowel gives way to: "Mexican", "Tennessean". */
const vowelEnding = /^(?:an|ian|ean|ese|ish)s?$/;

/** What a word may be made of and the ending: "Suyaan" and "i" of "Suyaani"; none for several words. */
const readings = phraseMemo(({ text, isLong }) => {
  if (isLong || text.length < 5) return [];
  const found: { readonly stem: string; readonly dropsVowel: boolean }[] = [];
  for (let at = Math.max(4, text.search(ending)); at < text.length; at++) if (wholeEnding.test(text.slice(at))) found.push({ stem: text.slice(0, at), dropsVowel: vowelEnding.test(text.slice(at)) });
  return found;
});

/** "Velian", of a place that may not be named. */
const madeOfPlace = phraseMemo(({ text, isLong, low }) => !isLong && text.length > 5 && /(?:ian|ean|ese|ish)$/.test(text) && !isGivenName(low));

/** Takes a person's name for none that only stands before a noun, as what is of a place does ("the Velian title", "a Velian international"), unless somebody is called so in full. */
function settleAdjectives(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { tokens, text } = document;
  let before: Map<string, boolean> | null = null;
  for (const span of spans) {
    const name = phraseOf(document, span);
    if (span.type !== 'person' || !madeOfPlace(name)) continue;
    const next = tokenAt(tokens, span.end);
    const code = text.charCodeAt(span.end + 1);
    const tag = tokens.tags[next];
    const isBefore = text.charCodeAt(span.end) === 32 && code >= 97 && code <= 122 && (tag === posCode.NOUN || tag === posCode.ADJ) && /(?:\b(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|\p{Ll}+)) $/u.test(text.slice(Math.max(0, span.start - 12), span.start));
    before ??= new Map();
    before.set(name.text, isBefore && (before.get(name.text) ?? true));
  }
  if (!before) return spans;
  for (const span of spans) if (span.type === 'person' && phraseOf(document, span).isLong) for (const word of phraseOf(document, span).words) before.delete(word);
  return spans.map((span) => (span.type === 'person' && before.get(phraseOf(document, span).text) ? changed(span, { type: 'other', confidence: 0.9, settled: true }) : span));
}

/** Takes "New Yorkers" and "the Dane" for no person. */
function settlePeoples(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const isOne = spans.map((span) => {
    if (span.settled || (span.type !== 'person' && span.type !== 'other')) return false;
    const { low } = phraseOf(document, span);
    return demonyms.has(low) && (low.endsWith('s') ? isPeople(low) : span.type === 'person' && (isGivenName(low) ? /\b[Tt]he $/ : /\b(?:[Tt]he|[Aa]n?) $/).test(document.text.slice(Math.max(0, span.start - 5), span.start)));
  });
  return isOne.includes(true) ? spans.map((span, i) => (isOne[i] ? changed(span, { type: 'other', confidence: 0.9, settled: true }) : span)) : spans;
}

/**
 * Takes what is of a place of the document ("the Suyaani envoy" beside Suyaan, "Lomarians" beside Lomaria) for no person, body or place. The spans stay ordered.
 */
export function settleInhabitants(document: SeedDocument, found: readonly NamedSpan[]): readonly NamedSpan[] {
  const spans = settleAdjectives(document, settlePeoples(document, found));
  const places = new Set<string>();
  const withoutVowel = new Set<string>();
  for (const span of spans) {
    if (span.type !== 'place') continue;
    const { text, isLong } = phraseOf(document, span);
    if (isLong) continue;
    places.add(text);
    if (/[aeiouy]$/.test(text)) withoutVowel.add(text.slice(0, -1));
  }
  if (places.size === 0) return spans;
  return spans.map((span) => {
    if (span.type === 'other' || span.settled) return span;
    const isMade = readings(phraseOf(document, span)).some(({ stem, dropsVowel }) => places.has(stem) || (dropsVowel && withoutVowel.has(stem)));
    return isMade ? changed(span, { type: 'other', confidence: 0.9, settled: true }) : span;
  });
}
