import type { Paragraph, SeedDocument } from '../../../document/types.js';
import type { Span } from '../../../text/span.js';
import type { SourcedContent } from '../../types.js';
import type { SourceOrigin } from './confidence.js';
import type { Chunk, LinkedCue } from './link.js';
import type { Units } from './units.js';

/** An attribution before it is known whether it is kept, and how sure it is. */
export interface Draft extends SourcedContent {
  readonly contents: Span[];
  readonly link: LinkedCue;
  /** The units of the source. */
  readonly from: Chunk | null;
  readonly origin: SourceOrigin;
}

/** An attribution that the next paragraph may go on with. */
export interface Lead {
  readonly into: Draft;
  /** True when only a quotation left open before may go on. */
  readonly mustContinue: boolean;
}

/** "He said:" at a paragraph's end leads in the quotation that opens the next one; an open quotation goes on in it too. */
export function leadOf({ text, quotedSpans }: SeedDocument, paragraph: Paragraph, last: Draft | undefined): Lead | null {
  if (!last?.cue || last.cue.start < paragraph.start) return null;
  if (!last.contents.length) return paragraph.end - last.cue.end <= 150 && text.charAt(paragraph.end - 1) === ':' ? { into: last, mustContinue: false } : null;
  const isOpen = last.contents.at(-1)?.end === paragraph.end && quotedSpans.some((q) => !q.closed && q.parent < 0 && q.end === paragraph.end);
  return isOpen ? { into: last, mustContinue: true } : null;
}

/** The lead of the paragraph before, where an open quotation of it goes on through this one. */
export function goesOn({ quotedSpans }: SeedDocument, paragraph: Paragraph, lead: Lead | null): Lead | null {
  if (lead?.into.contents.at(-1)?.end !== paragraph.end) return null;
  return quotedSpans.some((q) => !q.closed && q.parent < 0 && q.end === paragraph.end) ? { into: lead.into, mustContinue: true } : null;
}

/** True when the paragraph's first unit is a quotation that may go on with what is open. */
export function opensWithQuotation({ quotedSpans }: SeedDocument, units: Units, first: number, mustContinue: boolean): boolean {
  const q = quotedSpans[units.quotation[first]!];
  return q !== undefined && (!mustContinue || q.continues >= 0);
}
