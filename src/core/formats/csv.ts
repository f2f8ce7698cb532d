/** Rows of a table in CSV (RFC 4180), with line ends of any kind; a mark at the start and an unclosed quotation mark do no harm. */
export function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)(?:"|$)([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\r|\n|$)/gy;
  cells.lastIndex = text.startsWith('\ufeff') ? 1 : 0;
  while (cells.lastIndex < text.length || row.length > 0) {
    const [, quoted, rest = '', bare = '', end] = cells.exec(text)!;
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"') + rest);
    if (end === ',') continue;
    if (row.length > 1 || row[0] !== '') rows.push(row);
    row = [];
  }
  return rows;
}
