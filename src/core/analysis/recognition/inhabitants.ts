import { phraseMemo } from '../../document/phrases.js';
import type { SeedDocument } from '../../document/types.js';
import type { NamedSpan } from '../types.js';
import { changed, phraseOf } from './namedSpan.js';

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

/**
 * Takes what is of a place of the document ("the Suyaani envoy" beside Suyaan, "Lomarians" beside Lomaria) for no person, body or place. The spans stay ordered.
 */
export function settleInhabitants(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
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
