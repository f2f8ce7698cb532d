import type { Span } from '../text/span.js';

/** A cell of a table: what it says, and where it is written, its quotation marks included. */
export interface CsvCell extends Span {
  readonly text: string;
}

const separators = [',', ';', '\t'] as const;
type Separator = (typeof separators)[number];

const cellsWith = (separator: Separator): RegExp => new RegExp(`(?:"((?:[^"]|"")*)(?:"|$)([^${separator}\\r\\n]*)|([^${separator}\\r\\n]*))(${separator}|\\r\\n|\\r|\\n|$)`, 'gy');

/**
 * Rows of a table in CSV (RFC 4180), with line ends of any kind; a mark at the start and an unclosed quotation mark do no harm. As spreadsheets
 * write it, too: with semicolons or tabs in place of commas, and a first line "sep=;", which is no row.
 */
export function readCsv(text: string): CsvCell[][] {
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  const [mark] = /^\ufeff?(?:sep=[,;\t](?:\r\n|\r|\n))?/.exec(text)!;
  const separator = /sep=(.)/.exec(mark)?.[1] as Separator | undefined ?? separatorOf(text.slice(mark.length));
  const cells = cellsWith(separator);
  cells.lastIndex = mark.length;
  while (cells.lastIndex < text.length || row.length > 0) {
    const start = cells.lastIndex;
    const [whole, quoted, rest = '', bare = '', last = ''] = cells.exec(text)!;
    row.push({ text: quoted === undefined ? bare : quoted.replaceAll('""', '"') + rest, start, end: start + whole.length - last.length });
    if (last === separator) continue;
    if (row.length > 1 || row[0]?.text !== '') rows.push(row);
    row = [];
  }
  return rows;
}

/** What parts the cells of the first row most often; a comma where nothing does. */
function separatorOf(text: string): Separator {
  const head = /^(?:"(?:[^"]|"")*(?:"|$)|[^"\r\n])*/.exec(text)?.[0].replace(/"(?:[^"]|"")*"/g, '') ?? '';
  const [most] = separators.map((separator) => ({ separator, times: head.split(separator).length })).sort((a, b) => b.times - a.times);
  return most?.separator ?? ',';
}
