import { tokenAt } from '../../../document/lookup.js';
import { posCode, type SeedDocument } from '../../../document/types.js';
import { demonyms } from '../../../lexicon/demonyms.js';
import { isGivenName } from '../../../lexicon/names.js';
import type { NamedSpan } from '../../types.js';
import { changed, familiesOf, phraseOf } from '../namedSpan.js';

const noGivenName: ReadonlySet<number> = new Set([posCode.VERB, posCode.AUX, posCode.ADP, posCode.DET]);

/**
 * Takes from a family name the word before it that is no given name but a verb, a preposition, an article or a people ("Denounces | Brook",
 * "Against | Brook", "Velian | Brook voters"), in a text that names somebody of that family in full.
 */
export function withoutOpeningVerbs(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { tokens } = document;
  const doubtful = new Set(spans.filter((span) => {
    if (span.type !== 'person') return false;
    const { words } = phraseOf(document, span);
    const first = words[0]!.toLowerCase();
    return words.length === 2 && !isGivenName(first) && (noGivenName.has(tokens.tags[tokenAt(tokens, span.start)]!) || demonyms.has(first));
  }));
  if (doubtful.size === 0) return spans;
  const families = familiesOf(document, spans, ({ words }, span) => !doubtful.has(span) && isGivenName(words[0]!.toLowerCase()));
  return spans.map((span) => {
    const { last } = phraseOf(document, span);
    return doubtful.has(span) && families.has(last) ? changed(span, { start: span.end - last.length }) : span;
  });
}
