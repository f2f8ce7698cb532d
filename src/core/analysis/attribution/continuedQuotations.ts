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
  for (const q of free) {
    const into = lastReport(document, result, q);
    const report = result[into];
    if (!report) continue;
    const last = report.contents.at(-1)!;
    if (/\?["”»’']*$/.test(text.slice(last.start, last.end)) || /^ask/i.test(text.slice(report.cue?.start, report.cue?.end))) continue;
    result[into] = { ...report, contents: [...report.contents, { start: q.start, end: q.end }] };
  }
  return result;
}

const wordsIn = (text: string, { inner }: QuotedSpan): number => text.slice(inner.start, inner.end).split(/\s+/).length;

/** Index of the report that closes the paragraph before the quotation and is itself one of a quotation; -1 where another sentence does. */
function lastReport({ text, paragraphs }: SeedDocument, reports: readonly SourcedContent[], q: QuotedSpan): number {
  const before = paragraphs[q.paragraph - 1];
  if (before?.kind !== 'body') return -1;
  let best = -1;
  let end = before.start;
  reports.forEach(({ source, cue, contents, kind, parent }, i) => {
    if (!source || !cue || kind !== 'direct' || parent >= 0 || text.charAt(cue.start) === ':') return;
    const last = Math.max(cue.end, source.end, ...contents.map((content) => content.end));
    if (last <= before.end && last > end && contents.some((content) => content.start >= before.start)) [best, end] = [i, last];
  });
  const rest = text.slice(end, before.end);
  return best >= 0 && rest.length <= longestRest && !/[.!?]["”]?\s/.test(rest) ? best : -1;
}
