import type { SeedDocument } from '../../../document/types.js';
import { trimSpan, type Span } from '../../../text/span.js';
import type { Chunk, LinkedCue } from './link.js';
import { markSource } from './sourceEnds.js';
import type { Units } from './units.js';

/** The text spans of units. */
export interface ChunkSpans {
  of(chunk: Pick<Chunk, 'first' | 'end'>): Span;
  /** Of a content, and of the source of a link: a dateline before them belongs to neither. */
  ofContent(chunk: Chunk): Span;
  ofSource(chunk: Chunk, link: LinkedCue): Span;
}

/** Makes them for a document. */
export function createChunkSpans({ text, tokens, dateline }: SeedDocument, units: Units): ChunkSpans {
  const of = ({ first, end }: Pick<Chunk, 'first' | 'end'>): Span => ({
    start: tokens.starts[units.firstToken[first]!]!,
    end: tokens.ends[units.endToken[end - 1]! - 1]!,
  });
  const withoutDateline = (whole: Span): Span =>
    !dateline || whole.start >= dateline.end || whole.end <= dateline.end ? whole : trimSpan(text, { start: dateline.end, end: whole.end });
  return {
    of,
    ofContent: (chunk) => withoutMarksBefore(text, withoutDateline(of(chunk))),
    ofSource: (chunk, link) => withoutDateline(wholeWord(text, of(markSource(units, chunk, link)))),
  };
}

const marksBefore = /^(?:[,;:.)]|[-–—]{1,2}(?=\s))+\s*/u;

/** "noted | ; the rest": a mark that ends what is before does not open a content. */
function withoutMarksBefore(text: string, { start, end }: Span): Span {
  const marks = marksBefore.exec(text.slice(start, start + 6))?.[0].length ?? 0;
  return { start: start + marks < end ? start + marks : start, end };
}

/** The span from the start of the word that it begins in: of "Saint-Aurèle", not of "Aurèle". */
function wholeWord(text: string, { start, end }: Span): Span {
  let first = start;
  while (text.charCodeAt(first - 1) === 45 && /[\p{L}\p{N}]/u.test(text.charAt(first - 2))) {
    first--;
    while (first > 0 && /[\p{L}\p{N}]/u.test(text.charAt(first - 1))) first--;
  }
  return { start: first, end };
}
