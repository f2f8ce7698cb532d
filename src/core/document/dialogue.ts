import { strongReportingVerbs } from '../lexicon/reportingVerbs.js';
import type { Paragraph } from './types.js';

const dashLine = /^[–—―]\s*[\p{Lu}¿¡…]/u;
/** "– Old hands –": a heading within an article. */
const headingEnd = /[–—―]\.?$/;
const spoken = /[?!]|(?<!\p{L})(?:I|[Ww]e|[Yy]ou|[Mm]y|[Oo]ur|[Yy]our|[Mm]e|[Uu]s)(?!\p{L})/u;
/** The words behind a part of speech: "… today, the mayor said". */
const behindSpeech = /[,–—―?!…] ((?:[\p{L}’'-]+ ){0,3}[\p{L}’'-]+)/gu;

/**
 * The paragraphs that are lines of speech opened by a dash, by index. In lists and headings lines open so, too: they are speech where
 * half of them or more ask, exclaim, say "I", "we" or "you", or hold a verb that reports behind a comma or a dash.
 */
export function linesOfSpeech(text: string, paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const lines: number[] = [];
  let shown = 0;
  paragraphs.forEach(({ start, end }, p) => {
    if (!dashLine.test(text.slice(start, Math.min(end, start + 8)))) return;
    const line = text.slice(start + 1, end);
    if (headingEnd.test(line)) return;
    lines.push(p);
    if (spoken.test(line) || reports(line)) shown++;
  });
  return new Set(shown * 2 >= lines.length ? lines : []);
}

function reports(line: string): boolean {
  for (const [, words = ''] of line.matchAll(behindSpeech)) if (words.split(' ').some((word) => strongReportingVerbs.has(word))) return true;
  return false;
}
