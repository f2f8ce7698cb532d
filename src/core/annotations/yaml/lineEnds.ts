import { isSpace } from '../../text/span.js';

/** Start of the line that holds the offset. */
export const lineStartAt = (text: string, offset: number): number => (offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

/** Offset behind the end of the line that holds the offset. */
export const lineEndAt = (text: string, offset: number): number => {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
};

/** True for a line [start, end) of nothing but spaces. */
export function isBlankLine(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return end > start;
}
