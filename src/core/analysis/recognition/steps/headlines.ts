import { tokenAt } from '../../../document/lookup.js';
import { posCode, type SeedDocument } from '../../../document/types.js';
import { phraseMemo } from '../../../document/phrases.js';
import { legalForms } from '../../../lexicon/organisationWords.js';
import type { NamedSpan } from '../../types.js';
import { phraseOf } from '../namedSpan.js';

/** "Solm Storage" of Solm Storage S.A. */
const withoutForm = phraseMemo(({ text, last }) => (legalForms.has(last.toLowerCase().replace(/\./g, '')) ? text.slice(0, -last.length - 1) : text));

/**
 * Leaves out what a headline in which every word has a capital made one name of ("Halden Grid Acquires Solm Storage"): names of title and headings that open with a name of the text and go on with a verb or
 * end in another one. The names in them are found as the repeats that they are. The spans stay ordered.
 */
export function withoutHeadlines(document: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const { paragraphs, tokens } = document;
  const heads = paragraphs.filter(({ kind }) => kind !== 'body');
  const last = heads[heads.length - 1];
  if (!last) return spans;
  const inHead = ({ start, end }: NamedSpan): boolean => heads.some((head) => start >= head.start && end <= head.end);
  const doubtful = spans.filter((span) => span.end <= last.end && !span.settled && span.type !== 'place' && phraseOf(document, span).words.length > 2 && inHead(span));
  if (doubtful.length === 0) return spans;
  const known = [...new Set(spans.filter((span) => !inHead(span) && span.confidence >= 0.5).flatMap((span) => [phraseOf(document, span).text, withoutForm(phraseOf(document, span))]))].filter((name) => name.length > 3);
  const isHeadline = (span: NamedSpan): boolean => {
    const { text: name } = phraseOf(document, span);
    if (known.includes(name)) return false;
    return known.some((opening) => {
      if (!name.startsWith(`${opening} `)) return false;
      const next = tokenAt(tokens, span.start + opening.length + 1);
      if (tokens.tags[next] === posCode.VERB && tokens.ends[next] !== span.end) return true;
      const rest = name.slice(opening.length);
      return known.some((last) => last !== opening && rest.length > last.length + 2 && rest.endsWith(` ${last}`) && !/^ (?:of|for|and|&|in|at|on) /.test(rest));
    });
  };
  const dropped = new Set(doubtful.filter(isHeadline));
  return dropped.size === 0 ? spans : spans.filter((span) => !dropped.has(span));
}
