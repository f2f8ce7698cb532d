import { createAnchorer, type Anchorer } from '../annotations/anchor.js';
import { readCsv } from '../formats/csv.js';
import { lowerBound } from '../text/search.js';
import type { Span } from '../text/span.js';
import { describeWordChanges, wordChanges } from '../text/wordChanges.js';

/** A row of a table of quotes or claims, as far as it can be checked. */
export interface TableRow {
  /** Of the table, the head being row 1. */
  readonly row: number;
  readonly words: string;
  /** The name of the file, without folders. */
  readonly file: string;
  /** From 1; 0 where the table has none. */
  readonly line: number;
  /** Where the table's text has the words. */
  readonly cell: Span;
}

/** Whether words stand in a text as they did: there, in another line, with other words (`changes`, for people), or not at all. */
export type WordsCheck =
  | { readonly state: 'unchanged' }
  | { readonly state: 'moved'; readonly line: number }
  | { readonly state: 'changed'; readonly line: number; readonly changes: string }
  | { readonly state: 'gone' };

/** Reads a table as `quotesTable` and `claimsTable` make it; columns may be left out and in another order, but for Words and File. Null where it has not these. */
export function readTable(csv: string): TableRow[] | null {
  const [head = [], ...rows] = readCsv(csv);
  const [words, file, line] = ['Words', 'File', 'Line'].map((name) => head.findIndex(({ text }) => text === name)) as [number, number, number];
  if (words < 0 || file < 0) return null;
  return rows.flatMap((cells, i): TableRow[] => {
    const { text, start, end } = cells[words] ?? noCell;
    if (text === '') return [];
    return [{ row: i + 2, words: text.replace(/^'(?=[=+@-])/, ''), file: cells[file]?.text ?? '', line: Number.parseInt(cells[line]?.text ?? '', 10) || 0, cell: { start, end } }];
  });
}

const noCell = { text: '', start: 0, end: 0 };

/** What keeps a table that `readTable` gives null for from being checked. */
export const noTable = 'has no columns Words and File, as “Save the Quotes as a Table” writes them';

/** What joins the parts of an interrupted quotation. */
const partMark = ' … ';

/** Makes the function that looks for words, which stood in a line (from 1, or 0), in a text; white space of any kind and length is alike. */
export function createWordsCheck(text: string): (words: string, line: number) => WordsCheck {
  const { flat, lineStarts } = flatten(text);
  const lineAt = (offset: number): number => lowerBound(lineStarts.length, (i) => lineStarts[i]! <= offset);
  let anchor: Anchorer | undefined;

  /** Where the words stand nearest to the line, or else what stands in their place. */
  function find(words: string, line: number): { readonly line: number; readonly now: string } | null {
    let best: number | null = null;
    for (let at = flat.indexOf(words); at >= 0; at = flat.indexOf(words, at + 1)) {
      const here = lineAt(at);
      if (best === null || Math.abs(here - line) < Math.abs(best - line)) best = here;
    }
    if (best !== null) return { line: best, now: words };
    const start = lineStarts[line - 1] ?? 0;
    const { span } = (anchor ??= createAnchorer(flat))({ exact: words, start, end: start + words.length });
    return span && { line: lineAt(span.start), now: flat.slice(span.start, span.end) };
  }

  return (given, line) => {
    const words = given.replace(/\s+/g, ' ').trim();
    const parts = flat.includes(words) ? [words] : words.split(partMark);
    let near = line;
    const found = parts.map((part) => {
      const place = find(part, near);
      if (place) near = place.line;
      return place;
    });
    const there = found.filter((place) => place !== null);
    const [first] = there;
    if (!first) return { state: 'gone' };
    if (there.length === parts.length && there.every(({ now }, i) => now === parts[i])) return line === 0 || first.line === line ? { state: 'unchanged' } : { state: 'moved', line: first.line };
    return { state: 'changed', line: first.line, changes: describeWordChanges(wordChanges(words, there.map(({ now }) => now).join(partMark))) };
  };
}

/** The text with one space for each run of white space, and where its lines start there. */
function flatten(text: string): { readonly flat: string; readonly lineStarts: readonly number[] } {
  const lineStarts = [0];
  let flat = '';
  for (const [run] of text.replace(/\r\n?/g, '\n').matchAll(/\s+|\S+/g)) {
    const isSpace = /^\s/.test(run);
    for (let i = isSpace ? run.split('\n').length - 1 : 0; i > 0; i--) lineStarts.push(flat.length + 1);
    flat += isSpace ? ' ' : run;
  }
  return { flat, lineStarts };
}
