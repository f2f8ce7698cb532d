import { lowerBound } from '../text/search.js';
import { shorten } from '../text/shorten.js';
import type { Span } from '../text/span.js';
import type { DocumentFacts, HeadingFact } from '../index/facts.js';
import { noSpeaker, speakerLabel } from './labels.js';

/** An entry of the outline; children lie within its range. */
export interface OutlineEntry {
  /** Of a quotation its speaker and its words: what stands behind the name is cut off in a narrow view. */
  readonly name: string;
  readonly kind: 'title' | 'heading' | 'quotation';
  readonly range: Span;
  /** What is selected when the entry is chosen; lies within `range`. */
  readonly selection: Span;
  readonly children: readonly OutlineEntry[];
}

const shownLength = 80;
const speakerLength = 40;

/** Headings with their sections, and the direct and mixed quotations in them; ordered by position. */
export function outline(facts: DocumentFacts): OutlineEntry[] {
  const quotations = facts.attributions
    .filter((a) => a.kind !== 'indirect')
    .map((a): OutlineEntry => {
      const selection = a.contents[0]!;
      const range = { start: selection.start, end: a.contents.at(-1)!.end };
      const speaker = speakerLabel(facts, a);
      return { name: `${speaker === noSpeaker ? '' : `${shorten(speaker, speakerLength)}: `}${shorten(a.text, shownLength)}`, kind: 'quotation', range, selection, children: [] };
    });
  const parts = sections(facts);
  const children = parts.map((): OutlineEntry[] => []);
  const entries: OutlineEntry[] = [];
  for (const quotation of quotations) {
    // sections stand one behind the other, without gaps
    const behind = lowerBound(parts.length, (i) => (parts[i]?.range.start ?? 0) <= quotation.range.start);
    (children[behind - 1] ?? entries).push(quotation);
  }
  parts.forEach(({ heading, range }, i) => {
    entries.push({ name: heading.text, kind: heading.kind, range, selection: { start: heading.start, end: heading.end }, children: children[i] ?? [] });
  });
  return entries.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

/** Each heading with the text below it, up to the next heading; the title's section ends at the first heading. */
function sections(facts: DocumentFacts): { heading: HeadingFact; range: Span }[] {
  return facts.headings.map((heading, i) => ({
    heading,
    range: { start: heading.start, end: facts.headings[i + 1]?.start ?? facts.length },
  }));
}

/** The ranges that can be folded: each section, from its heading to its last line. */
export const foldingRanges = (facts: DocumentFacts): Span[] => sections(facts).map(({ range }) => range);
