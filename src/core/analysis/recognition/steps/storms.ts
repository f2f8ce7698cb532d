import type { SeedDocument } from '../../../document/types.js';
import { isGivenName } from '../../../lexicon/names.js';
import type { NamedSpan } from '../../types.js';
import { changed, nameOf, phraseOf } from '../namedSpan.js';
import { phraseMemo } from '../../../document/phrases.js';

const opening = /^(?:Hurricane|Cyclone|Typhoon|(?:Tropical|Winter) Storm|Storm) (?=\p{Lu})/u;
/** The words of `opening` that open a name; empty where it has none. */
const openingOf = phraseMemo(({ text }) => opening.exec(text)?.[0] ?? '');
const before = /\b(?:[Hh]urricane|[Cc]yclone|[Tt]yphoon|(?:Tropical|Winter) Storm|[Tt]ropical storm|[Ss]torm) $/;
const reach = 16;
/** "TC Ida", "T. C. Ida": a tropical cyclone where the document says so elsewhere, as initials may be a person's. */
const abbreviated = /^T\.? ?C\.? (?=\p{Lu}\p{Ll}+$)/u;
/** The last letters of the words above. */
const lastLetters = new Set([101, 109, 110]);

/**
 * Takes what a storm is called ("Hurricane Ida") for no person, body or place, here and where its name stands alone, unless a person of the
 * document is called so too ("Ida Ode"). "Storm Ida" is one where that is a given name. The spans stay ordered.
 */
export function settleStorms(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  const storms = new Set<string>();
  const isStorm = spans.map((span) => {
    const name = phraseOf(document, span);
    const lead = openingOf(name) || (lastLetters.has(text.charCodeAt(span.start - 2)) ? before.exec(text.slice(Math.max(0, span.start - reach), span.start))?.[0] : undefined);
    if (!lead) return false;
    const own = name.text.replace(opening, '');
    if (own.includes(' ') || (lead === 'Storm ' && !isGivenName(own.toLowerCase()))) return false;
    storms.add(own);
    return true;
  });
  if (storms.size === 0) return spans;
  for (const span of spans) {
    const name = phraseOf(document, span);
    if (span.type === 'person' && !openingOf(name) && name.isLong && !storms.has(name.text.replace(abbreviated, ''))) for (const word of name.words) storms.delete(word);
  }
  return spans.map((span, i) => (isStorm[i] || storms.has(nameOf(text, span).replace(abbreviated, '')) ? changed(span, { type: 'other', confidence: 0.97, settled: true }) : span));
}
