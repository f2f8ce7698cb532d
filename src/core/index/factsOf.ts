import type { Analysis } from '../analysis/types.js';
import { findUnbalancedMarks } from '../document/unbalancedMarks.js';
import { countMisread } from '../text/encoding.js';
import { createLineIndex, lineOf } from '../text/lines.js';
import { textOf, type Span } from '../text/span.js';
import type { DocumentFacts, HeadingFact } from './facts.js';
import { mentionTableOf } from './mentionTable.js';

/** Extracts the facts of an analysis. */
export function factsOf(analysis: Analysis): DocumentFacts {
  const { document, entities, attributions, claims } = analysis;
  const { text, paragraphs } = document;
  const lines = createLineIndex(text);
  const words = (span: Span | null): string => (span ? textOf(text, span) : '');
  const headings = paragraphs
    .filter((p) => p.kind !== 'body')
    .map((p): HeadingFact => ({ start: p.start, end: p.end, kind: p.kind === 'title' ? 'title' : 'heading', text: words(p), line: lineOf(lines, p.start) }));
  const first = paragraphs[0];
  return {
    length: text.length,
    lines,
    title: first ? words({ start: first.start, end: Math.min(first.end, first.start + 200) }) : '',
    headings,
    entities: entities.map(({ id, type, name, aliases, roles, gender }) => ({ id, type, name, aliases, roles, gender })),
    mentions: mentionTableOf(analysis.mentions),
    attributions: attributions.map((a) => ({
      id: a.id,
      kind: a.kind,
      source: a.source,
      cue: a.cue,
      contents: a.contents,
      confidence: a.confidence,
      parent: a.parent,
      speaker: a.speaker,
      speakerReason: a.speakerReason,
      text: a.contents.map(words).join(' … '),
      sourceText: words(a.source),
      cueText: words(a.cue),
      line: lineOf(lines, a.contents[0]?.start ?? 0),
    })),
    claims: claims.map((c) => ({ ...c, text: words(c), line: lineOf(lines, c.start) })),
    quoted: document.quotedSpans.filter(({ parent }) => parent < 0).map(({ start, end }) => ({ start, end })),
    misread: countMisread(text),
    unbalanced: findUnbalancedMarks(text, paragraphs, document.quotedSpans),
  };
}
