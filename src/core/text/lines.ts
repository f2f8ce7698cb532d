import { lowerBound } from './search.js';

/** Start offsets (UTF-16) of the lines of a text; lines end at \n, \r\n or \r. */
export type LineIndex = Int32Array;

/** Makes the line index of a text; its first entry is 0. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 13 && text.charCodeAt(i + 1) === 10) continue;
    if (c === 10 || c === 13) starts.push(i + 1);
  }
  return Int32Array.from(starts);
}

/** The line (from 0) that holds the offset; offsets behind the text belong to the last line. */
export const lineOf = (lines: LineIndex, offset: number): number =>
  Math.max(0, lowerBound(lines.length, (i) => lines[i]! <= offset) - 1);

/** Line and column, both from 0, the column in UTF-16 code units. */
export function positionAt(lines: LineIndex, offset: number): { line: number; column: number } {
  const line = lineOf(lines, offset);
  return { line, column: offset - lines[line]! };
}

/**
 * The text with the same line end throughout, as VS Code gives it to a document when it opens the file: \r\n where more than half of the lines
 * end with \r, else \n. Offsets in a file that is not open are then those in its document.
 */
export function unifyLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  const counts = { '\n': 0, '\r\n': 0, '\r': 0 };
  for (const [end] of text.matchAll(/\r\n|\n|\r/g)) counts[end as keyof typeof counts]++;
  const withReturn = counts['\r\n'] + counts['\r'];
  const wanted = withReturn > (withReturn + counts['\n']) / 2 ? '\r\n' : '\n';
  return Object.entries(counts).every(([end, n]) => n === 0 || end === wanted) ? text : text.replace(/\r\n|\n|\r/g, wanted);
}
