import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { allStand, createTableCheck, describeChecked, placeOfRow, summaryOfChecked, type TableCheck } from '../core/features/checkedTable.js';
import { noTable, readTable } from '../core/features/tableCheck.js';
import { inMarks } from '../core/text/shorten.js';
import { messageOf } from '../host/errors.js';
import type { CheckCommand } from './arguments.js';
import { decodeText } from './decode.js';
import { unreadable } from './fileErrors.js';
import type { Write } from './output.js';

const shownWords = 60;
const withoutSeeds = new Set(['node_modules', '.git']);

/**
 * Looks for the words of a table of quotes or claims in the files, and writes a line for each row that does not stand as it did, and one for all.
 * @returns true where all words are there, be it in another line
 */
export async function checkTable({ table, places, encoding }: CheckCommand, write: Write, report: (message: string) => void): Promise<boolean> {
  const bytes = await readFile(table).catch((error: unknown) => {
    report(`${table}: ${unreadable(error)}`);
    return null;
  });
  if (!bytes) return false;
  const csv = decodeText(bytes);
  const found = 'text' in csv ? readTable(csv.text) : null;
  if (!found) {
    report(`${table}: ${'problem' in csv ? csv.problem : noTable}`);
    return false;
  }
  const check = createTableCheck<string>(found);
  const isComplete = await readFiles(check, places.length ? places : [dirname(table)], encoding, report);
  const rows = check.rows();
  for (const checked of rows) {
    const { row } = checked;
    if (checked.check.state !== 'unchanged') await write(`row ${row.row}, ${placeOfRow(row)}: ${describeChecked(checked)}: ${inMarks(row.words, shownWords)}\n`);
  }
  await write(`${summaryOfChecked(rows)}\n`);
  return isComplete && allStand(rows);
}

/** Adds the files that are given or are below given folders; false, and a report, where one of them can't be read. */
async function readFiles(check: TableCheck<string>, places: readonly string[], encoding: string | undefined, report: (message: string) => void): Promise<boolean> {
  let isComplete = true;
  const fail = (message: string): void => {
    isComplete = false;
    report(message);
  };
  for (const given of places) {
    try {
      const isFolder = (await stat(given)).isDirectory();
      const files = isFolder ? (await readdir(given, { recursive: true })).filter((path) => !path.split(sep).some((part) => withoutSeeds.has(part))).map((path) => join(given, path)) : [given];
      for (const file of files) {
        const name = basename(file);
        if (!check.names.has(name)) continue;
        const read = decodeText(await readFile(file), encoding);
        if ('problem' in read) fail(`${file}: ${read.problem}`);
        else check.add(name, read.text, file);
      }
    } catch (error) {
      fail(`${given}: cannot be read (${messageOf(error)})`);
    }
  }
  return isComplete;
}
