import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { count } from '../core/features/labels.js';
import { createWordsCheck, readTable, type TableRow, type WordsCheck } from '../core/features/tableCheck.js';
import { inMarks } from '../core/text/shorten.js';
import { messageOf } from '../host/errors.js';
import type { CheckCommand } from './arguments.js';
import { decodeText } from './decode.js';
import { unreadable } from './fileErrors.js';
import type { Write } from './output.js';

type State = WordsCheck['state'];
type Checker = ReturnType<typeof createWordsCheck>;

/** The best first: of files of one name it counts where the words are. */
const states: readonly State[] = ['unchanged', 'moved', 'changed', 'gone'];
const stateWords: Readonly<Record<State, string>> = { unchanged: 'unchanged', moved: 'moved to another line', changed: 'changed', gone: 'not found' };
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
  const rows = 'text' in csv ? readTable(csv.text) : null;
  if (!rows) {
    report(`${table}: ${'problem' in csv ? csv.problem : 'has no columns Words and File, as “Save the Quotes as a Table” writes them'}`);
    return false;
  }
  const { checkers, isComplete } = await readFiles(new Set(rows.map(({ file }) => file)), places.length ? places : [dirname(table)], encoding, report);
  const counts = new Map<State, number>();
  for (const row of rows) {
    const checks = (checkers.get(row.file) ?? []).map((check) => check(row.words, row.line));
    const [best = { state: 'gone' } as const] = checks.sort((a, b) => states.indexOf(a.state) - states.indexOf(b.state));
    counts.set(best.state, (counts.get(best.state) ?? 0) + 1);
    if (best.state !== 'unchanged') await write(`row ${row.row}, ${place(row)}: ${describe(best, checkers.has(row.file))}: ${inMarks(row.words, shownWords)}\n`);
  }
  await write(`${count(rows.length, 'row')}: ${states.flatMap((state) => (counts.has(state) ? [`${counts.get(state)!.toLocaleString('en-GB')} ${stateWords[state]}`] : [])).join(', ') || 'nothing to check'}\n`);
  return isComplete && !counts.has('changed') && !counts.has('gone');
}

const place = ({ file, line }: TableRow): string => (line > 0 ? `${file}, line ${line}` : file);

function describe(check: WordsCheck, isThere: boolean): string {
  if (check.state === 'moved') return `moved to line ${check.line}`;
  if (check.state === 'changed') return `changed (line ${check.line}), ${check.changes}`;
  return isThere ? 'not found' : 'there is no such file';
}

/** The files of these names that are given or are below given folders, ready to be looked through. */
async function readFiles(names: ReadonlySet<string>, places: readonly string[], encoding: string | undefined, report: (message: string) => void): Promise<{ checkers: Map<string, Checker[]>; isComplete: boolean }> {
  const checkers = new Map<string, Checker[]>();
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
        if (!names.has(name)) continue;
        const read = decodeText(await readFile(file), encoding);
        if ('problem' in read) fail(`${file}: ${read.problem}`);
        else checkers.set(name, [...(checkers.get(name) ?? []), createWordsCheck(read.text)]);
      }
    } catch (error) {
      fail(`${given}: cannot be read (${messageOf(error)})`);
    }
  }
  return { checkers, isComplete };
}
