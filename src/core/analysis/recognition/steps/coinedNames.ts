import { phraseMemo } from '../../../document/phrases.js';
import type { SeedDocument } from '../../../document/types.js';
import { names } from '../../../lexicon/names.js';
import { honorifics, titleWords } from '../../../lexicon/titles.js';
import type { NamedSpan } from '../../types.js';
import { changed, familiesOf, phraseOf } from '../namedSpan.js';

/**
 * One word with a capital behind four letters and more ("OpenHarbour"); a family name has fewer before it ("McAllen", "DeVries"), but for "Fitz". Or one in
 * lower case up to a capital ("webQuill", "eBay"), where no family name's small word stands before it ("deVries").
 */
const isCoined = phraseMemo(({ text, words }) => words.length === 1 && ((/^\p{Lu}\p{Ll}{3,}\p{Lu}\p{Ll}+$/u.test(text) && !/^(?:Fitz|Vander)/.test(text)) || (/^\p{Ll}+\p{Lu}\p{L}+$/u.test(text) && !/^(?:d[aeiu]|del|della|dos|van|vander|von|l[ae]|ma?c|al|el|bin|ben|st|ter|ten|fitz|o|d|l)\p{Lu}/u.test(text))));

/** "Sundposten", "Severobank", "Karatspor": a paper, a bank or a club in one word. */
const isCompound = phraseMemo(({ text, words }) => words.length === 1 && /^\p{Lu}\p{Ll}{2,}(?:bladet|posten|tidningen|tidende|avisen|zeitung|anzeiger|dagblad|sanomat|lehti|telegram|telegraf|spor|(?<!Bur|Mill?|Clyde|Fair|E[uw]|South|River|West|North|Brock|Thorn|Wind)bank)$/u.test(text));

/** One word that the list of firms has, and that is no family name. */
const isFirm = phraseMemo(({ text, low, words }) => words.length === 1 && /^\p{Lu}/u.test(text) && names.firms.has(low) && !names.family.has(low));
/** "Mr. Lazard", "President Lazard", "Lazard, 45,": somebody. */
const title = /\b(\p{Lu}?\p{L}+)\.? $/u;
const ofPerson = /^(?:, (?:who|whose|\d\d)\b|['’]s (?:wife|husband|son|daughter|mother|father)\b)/;

function isSomebody(text: string, { start, end }: NamedSpan): boolean {
  const before = title.exec(text.slice(Math.max(0, start - 14), start))?.[1]?.toLowerCase();
  return (before !== undefined && (honorifics.has(before) || titleWords.has(before))) || ofPerson.test(text.slice(end, end + 12));
}

/** Takes a coined name, or that of a known firm, for a body where it was taken for a person or something else, unless a person of the document has it as family name. The spans stay ordered. */
export function settleCoinedNames(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  const isBody = spans.map((span) => (span.type === 'person' && isCoined(phraseOf(document, span))) || (span.type !== 'organisation' && (isCompound(phraseOf(document, span)) || isFirm(phraseOf(document, span))) && !isSomebody(text, span)));
  if (!isBody.includes(true)) return spans;
  const families = familiesOf(document, spans);
  return spans.map((span, i) => (isBody[i] && !families.has(phraseOf(document, span).text) ? changed(span, { type: 'organisation', settled: true }) : span));
}
