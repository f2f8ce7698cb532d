import { paragraphAt } from '../../document/lookup.js';
import type { QuotedSpan, SeedDocument } from '../../document/types.js';
import { outsideOf } from '../../text/outside.js';
import type { SourcedContent } from '../types.js';

/** Words of such a quotation at least: shorter ones may be somebody's answer. */
const leastWords = 7;
/** Characters behind a paragraph's quotation that may still belong to its report: "…,” Brook told the Echo in a long interview on Monday." */
const longestRest = 120;

/**
 * Adds a paragraph that is a quotation and nothing else, and that nobody is said to have said, to the quotation that the paragraph before closes with: “…,” Brook said. ¶ “…”.
 * A question may be answered by somebody else, so behind one nothing is added.
 */
export function continueQuotations(document: SeedDocument, found: readonly SourcedContent[]): SourcedContent[] {
  const { text, paragraphs, quotedSpans } = document;
  const result = [...found];
  const isFree = outsideOf(found.flatMap(({ cue, contents }) => [cue, ...contents]));
  const free = quotedSpans.filter((q) => {
    const paragraph = paragraphs[q.paragraph];
    if (q.parent >= 0 || q.paragraph === 0 || !paragraph || paragraph.start !== q.start || q.end < paragraph.end - 1) return false;
    return paragraph.kind === 'body' && wordsIn(text, q) >= leastWords && /[.,!?…—–-]$/.test(text.slice(q.inner.start, q.inner.end)) && isFree(q);
  });
  if (free.length === 0) return result;
  const closing = closingReports(document, result);
  for (const q of free) {
    const { report: into, end } = closing.get(q.paragraph - 1) ?? none;
    const report = result[into];
    if (!report || !closesParagraph(document, q.paragraph - 1, end)) continue;
    const last = report.contents.at(-1)!;
    if (/\?["”»’']*$/.test(text.slice(last.start, last.end)) || /^ask/i.test(text.slice(report.cue?.start, report.cue?.end))) continue;
    result[into] = { ...report, contents: [...report.contents, { start: q.start, end: q.end }] };
    closing.set(q.paragraph, { report: into, end: q.end });
  }
  return result;
}

const wordsIn = (text: string, { inner }: QuotedSpan): number => text.slice(inner.start, inner.end).split(/\s+/).length;

/** A report by its index, and where the last of its parts ends. */
interface Closing {
  readonly report: number;
  readonly end: number;
}
const none: Closing = { report: -1, end: 0 };

/** For each paragraph in which reports of quotations end, the one that ends last. */
function closingReports({ text, paragraphs }: SeedDocument, reports: readonly SourcedContent[]): Map<number, Closing> {
  const closing = new Map<number, Closing>();
  reports.forEach(({ source, cue, contents, kind, parent }, report) => {
    if (!source || !cue || kind !== 'direct' || parent >= 0 || text.charAt(cue.start) === ':') return;
    const end = Math.max(cue.end, source.end, ...contents.map((content) => content.end));
    const at = paragraphAt(paragraphs, end - 1);
    const paragraph = paragraphs[at];
    if (paragraph && end > (closing.get(at)?.end ?? 0) && contents.some(({ start }) => start >= paragraph.start)) closing.set(at, { report, end });
  });
  return closing;
}

/** Whether hardly more than the report that ends there stands in the paragraph, and no other sentence behind it. */
function closesParagraph({ text, paragraphs }: SeedDocument, index: number, end: number): boolean {
  const paragraph = paragraphs[index];
  if (paragraph?.kind !== 'body') return false;
  const rest = text.slice(end, paragraph.end);
  return rest.length <= longestRest && !/[.!?]["”]?\s/.test(rest);
}
