import type { Span } from '../text/span.js';

/** Ends of lines other than a line feed. */
const rareLineBreaks = ['\r', '\u2028', '\u2029'];
const lineBreaks = /[\n\r\u2028\u2029]/g;

/** True where the text has line breaks other than a line feed alone. */
export const hasRareLineBreak = (text: string): boolean => rareLineBreaks.some((lineBreak) => text.includes(lineBreak));

/**
 * The text with a space in place of each line break within its paragraphs, so that all offsets stay: in hard-wrapped text a name or a phrase
 * that is cut at the end of a line reads like any other. The same string where no paragraph has two lines.
 */
export function joinLines(text: string, paragraphs: readonly Span[]): string {
  let joined = '';
  let end = 0;
  const hasRare = hasRareLineBreak(text);
  for (const paragraph of paragraphs) {
    const lines = text.slice(paragraph.start, paragraph.end);
    if (!lines.includes('\n') && !(hasRare && hasRareLineBreak(lines))) continue;
    joined += text.slice(end, paragraph.start) + lines.replace(lineBreaks, ' ');
    end = paragraph.end;
  }
  return end === 0 ? text : joined + text.slice(end);
}
