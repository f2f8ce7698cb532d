import { paragraphAt } from '../../document/lookup.js';
import type { SeedDocument } from '../../document/types.js';
import { lowerBound } from '../../text/search.js';
import { overlaps, type Span } from '../../text/span.js';
import type { SourcedContent } from '../types.js';

const speaksItself = /^(?:I|we)$/i;

/**
 * "“I sent him a cake,” Lee says, and laughs.": the numbers of the paragraphs with a quotation whose source, other than "I" or "we", and cue stand outside all marks: words of the text's
 * writer, which are no part of an answer.
 * @param reports what was found without the layout
 */
export function toldParagraphs({ text, paragraphs, quotedSpans }: SeedDocument, reports: readonly SourcedContent[]): Set<number> {
  const told = new Set<number>();
  const outermost = quotedSpans.filter(({ parent }) => parent < 0);
  const isQuoted = (span: Span): boolean => {
    const q = outermost[lowerBound(outermost.length, (k) => outermost[k]!.end <= span.start)];
    return q !== undefined && overlaps(q, span);
  };
  for (const { kind, source, cue, contents } of reports) {
    if (kind !== 'direct' || !source || !cue || speaksItself.test(text.slice(source.start, source.end))) continue;
    if (!isQuoted(source) && !isQuoted(cue) && contents.some(isQuoted)) told.add(paragraphAt(paragraphs, cue.start));
  }
  return told;
}
