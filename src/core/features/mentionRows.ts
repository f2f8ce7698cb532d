import type { DocumentFacts } from '../index/facts.js';
import { mentionsOf } from '../index/mentionTable.js';
import { lineOf } from '../text/lines.js';
import { textOf, type Span } from '../text/span.js';
import { contextOf } from './context.js';

/** A mention of somebody, as a list shows it to be chosen. */
export interface MentionRow {
  readonly span: Span;
  /** Its words on one line. */
  readonly words: string;
  /** From 1. */
  readonly line: number;
  /** The words before and behind it; it is between brackets there, so that two in one sentence are told apart. */
  readonly around: string;
  /** True for the one that is asked about. */
  readonly isMeant: boolean;
}

const aroundLength = 100;

/** The mentions of an entity of a document: the one that is asked about first, then the others in the order of the text. */
export function mentionRows(facts: DocumentFacts, text: string, entity: number, meant: Span): MentionRow[] {
  const rows = mentionsOf(facts, entity).map(({ start, end }): MentionRow => ({
    span: { start, end },
    words: textOf(text, { start, end }).replace(/\s+/g, ' '),
    line: lineOf(facts.lines, start) + 1,
    around: contextOf(text, { start, end }, { length: aroundLength, marks: ['[', ']'] }),
    isMeant: start === meant.start && end === meant.end,
  }));
  return rows.sort((a, b) => Number(b.isMeant) - Number(a.isMeant));
}
