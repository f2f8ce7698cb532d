import { isGivenName, names } from '../../../lexicon/names.js';
import type { SeedDocument } from '../../../document/types.js';
import type { NamedSpan } from '../../types.js';
import { changed, phraseOf } from '../namedSpan.js';

/** What closes a name in a list of works or people: a full stop, the line, another such name. */
const closes = /^(?:\.|\n|$|;| and \p{Lu}[\p{L}’'-]+, \p{Lu})/u;
const reach = 40;
const longestFamily = 24;

/**
 * Makes one name of the family name that opens a line and the given names behind its comma, as lists of works and of people have them ("Brook, Ada. A Life on Water",
 * "Brook, Ada and Lind, Per"). The spans stay ordered.
 */
export function joinInvertedNames(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  let joined: NamedSpan[] | null = null;
  let end = -1;
  for (let i = 0; i < spans.length; i++) {
    const given = spans[i]!;
    const start = given.type === 'person' && text.charCodeAt(given.start - 2) === 44 && text.charCodeAt(given.start - 1) === 32 ? familyStart(text, given.start - 2, end) : -1;
    const before = spans[i - 1];
    const isInverted = start >= 0 && isGivenName(phraseOf(document, given).words[0]!.toLowerCase()) && closes.test(text.slice(given.end, given.end + reach))
      && ((before?.start === start && before.end === given.start - 2) || names.family.has(text.slice(start, given.start - 2).toLowerCase()));
    if (isInverted) {
      joined ??= spans.slice(0, i);
      if (before?.start === start) joined.pop();
      joined.push(changed(given, { start, confidence: 0.9, settled: true }));
      ({ end } = given);
    } else joined?.push(given);
  }
  return joined ?? spans;
}

/** Start of the word that ends at the comma, where it opens a line or stands behind the "and" that follows another such name; -1 else. */
function familyStart(text: string, comma: number, endBefore: number): number {
  const start = Math.max(text.lastIndexOf(' ', comma - 1), text.lastIndexOf('\n', comma - 1)) + 1;
  const opens = start === 0 || text.charCodeAt(start - 1) === 10 || (endBefore > 0 && text.slice(endBefore, start) === ' and ');
  return opens && comma - start <= longestFamily && /^\p{Lu}[\p{L}’'-]+$/u.test(text.slice(start, comma)) ? start : -1;
}
