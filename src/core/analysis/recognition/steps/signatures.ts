import type { SeedDocument } from '../../../document/types.js';
import { isGivenName } from '../../../lexicon/names.js';
import type { NamedSpan } from '../../types.js';
import { changed, phraseOf } from '../namedSpan.js';

/** "Ada Brook", "Ada Brook (Mrs)": the line of a name. */
const longestLine = 50;

/** Takes the line below the name that closes a letter ("Ada Brook ¶ Spicer Grove") for where somebody writes from: a name alone there that no given name opens, with nothing below. The spans stay ordered. */
export function settleSignatures(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { text } = document;
  return spans.map((span, i) => {
    if (span.type !== 'person' || span.settled || text.charCodeAt(span.start - 1) !== 10 || (text.charCodeAt(span.end) !== 10 && span.end < text.length)) return span;
    const above = spans[i - 1];
    const lineStart = text.lastIndexOf('\n', span.start - 2) + 1;
    if (above?.type !== 'person' || above.start !== lineStart || span.start - lineStart > longestLine || !/^(?: \([^()\n]{1,20}\))?\n$/.test(text.slice(above.end, span.start))) return span;
    // a letter above, nothing below
    if (text.charCodeAt(lineStart - 1) !== 10 || text.charCodeAt(lineStart - 2) !== 10 || !/^(?:\n\s*\n|\s*$)/.test(text.slice(span.end, span.end + 4))) return span;
    const { words, isLong } = phraseOf(document, span);
    return isLong && isGivenName(words[0]!.toLowerCase()) ? span : changed(span, { type: 'place', confidence: 0.8, settled: true });
  });
}
