import { legalForms, tradeWords } from '../../../lexicon/organisationWords.js';
import type { SeedDocument } from '../../../document/types.js';
import type { NamedSpan } from '../../types.js';
import { namedSpan, phraseOf } from '../namedSpan.js';
import { phraseMemo } from '../../../document/phrases.js';

/** The person's names that may stand in that of a body: the whole and the family name; each with its first word. */
const ownNames = phraseMemo((person) => {
  const words = person.text.split(/\s+/);
  // "Lion of Adisa": the place is not named for the lion
  if (words.length < 2 || !person.startsWithCapital || words.includes('of')) return [];
  const last = words[words.length - 1]!;
  const isFamilyName = /^\p{Lu}(?:\p{Ll}|['’]\p{Lu})/u.test(last) && last.length > 3;
  return (isFamilyName ? [person.text, last] : [person.text]).map((name) => ({ name, first: /^[\p{L}\p{N}'’-]+/u.exec(name)?.[0] ?? '' }));
});

/** "Pruett & Lowe Haulage", "Calder Holdings": a firm that goes by its founders' name means none of them. (Of "Vole Group" the family is spoken of, too.) */
const isBusiness = phraseMemo(({ text, last }) => !/^group$/i.test(last) && (text.includes('&') || last === 'Holdings' || tradeWords.has(last.toLowerCase()) || legalForms.has(last.toLowerCase().replace(/\./g, ''))));

/** The words of a name of several, without possessive marks, and where they stand in it. */
const wordsWithin = phraseMemo(({ text }) => (/\s/.test(text) ? [...text.matchAll(/[\p{L}\p{N}'’-]+/gu)].map(({ 0: word, index }) => ({ word: word.replace(/['’]s?$/, ''), index })) : []));

/**
 * Adds the people whose name stands in that of a body, building, law or work named for them ("the Andy Warhol Foundation", "the
 * George Floyd Act"), where the document names them clearly elsewhere. These lie within other names; the result is ordered.
 */
export function addNamesakes(document: SeedDocument, spans: readonly NamedSpan[]): NamedSpan[] {
  const known = new Map<string, string[]>();
  for (const span of spans) {
    if (span.type !== 'person' || span.confidence < 0.6) continue;
    for (const { name, first } of ownNames(phraseOf(document, span))) {
      const list = known.get(first);
      if (!list) known.set(first, [name]);
      else if (!list.includes(name)) list.push(name);
    }
  }
  if (!known.size) return [...spans];
  const added: NamedSpan[] = [];
  for (const span of spans) {
    if (span.type === 'person') continue;
    const words = phraseOf(document, span);
    const whole = words.text;
    if (span.type === 'organisation' && isBusiness(words)) continue;
    for (const { word, index } of wordsWithin(words)) {
      const name = known.get(word)?.filter((n) => whole.startsWith(n, index)).sort((a, b) => b.length - a.length)[0];
      const end = index + (name?.length ?? 0);
      if (!name || name.length >= whole.length - 2 || /[\p{L}\p{N}]/u.test(whole.charAt(end))) continue;
      added.push(namedSpan(span.start + index, span.start + end, 'person', 0.7));
      break;
    }
  }
  return added.length ? [...spans, ...added].sort((a, b) => a.start - b.start || b.end - a.end) : [...spans];
}
