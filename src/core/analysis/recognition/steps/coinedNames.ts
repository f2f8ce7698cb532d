import { phraseMemo } from '../../../document/phrases.js';
import type { SeedDocument } from '../../../document/types.js';
import type { NamedSpan } from '../../types.js';
import { changed, phraseOf } from '../namedSpan.js';

/**
 * One word with a capital behind four letters and more ("OpenHarbour"); a family name has fewer before it ("McAllen", "DeVries"), but for "Fitz". Or one in
 * lower case up to a capital ("webQuill", "eBay"), where no family name's small word stands before it ("deVries").
 */
const isCoined = phraseMemo(({ text, words }) => words.length === 1 && ((/^\p{Lu}\p{Ll}{3,}\p{Lu}\p{Ll}+$/u.test(text) && !/^(?:Fitz|Vander)/.test(text)) || (/^\p{Ll}+\p{Lu}\p{L}+$/u.test(text) && !/^(?:d[aeiu]|del|della|dos|van|vander|von|l[ae]|ma?c|al|el|bin|ben|st|ter|ten|fitz|o|d|l)\p{Lu}/u.test(text))));

/** Takes a coined name for a body where it was taken for a person, unless a person of the document has it as family name. The spans stay ordered. */
export function settleCoinedNames(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const coined = spans.map((span) => span.type === 'person' && isCoined(phraseOf(document, span)));
  if (!coined.includes(true)) return spans;
  const families = new Set<string>();
  for (const span of spans) {
    const name = phraseOf(document, span);
    if (span.type === 'person' && name.isLong) families.add(name.last);
  }
  return spans.map((span, i) => (coined[i] && !families.has(phraseOf(document, span).text) ? changed(span, { type: 'organisation', settled: true }) : span));
}
