import { count } from './labels.js';
import { createWordsCheck, type TableRow, type WordsCheck } from './tableCheck.js';

type State = WordsCheck['state'];

/** A row of a table, and what became of its words. */
export interface CheckedRow<P> {
  readonly row: TableRow;
  readonly check: WordsCheck;
  /** The file that was looked at; undefined where none has the name that the row gives. */
  readonly place: P | undefined;
}

/** A table that is being checked: files are added, then each row is looked for in those of its name. `P` tells files of one name apart. */
export interface TableCheck<P> {
  /** The names of the files that rows are about. */
  readonly names: ReadonlySet<string>;
  /** Adds a file; one that no row is about is passed over. */
  add(name: string, text: string, place: P): void;
  rows(): CheckedRow<P>[];
}

/** The best first: of files of one name it counts where the words are. */
const states: readonly State[] = ['unchanged', 'moved', 'changed', 'gone'];
const stateWords: Readonly<Record<State, string>> = { unchanged: 'unchanged', moved: 'moved to another line', changed: 'changed', gone: 'not found' };

/** Starts to check the rows of a table. */
export function createTableCheck<P>(table: readonly TableRow[]): TableCheck<P> {
  const names = new Set(table.map(({ file }) => file));
  const files = new Map<string, { readonly place: P; readonly check: ReturnType<typeof createWordsCheck> }[]>();
  return {
    names,
    add(name, text, place) {
      if (names.has(name)) files.set(name, [...(files.get(name) ?? []), { place, check: createWordsCheck(text) }]);
    },
    rows: () =>
      table.map((row): CheckedRow<P> => {
        const found = (files.get(row.file) ?? []).map(({ place, check }): CheckedRow<P> => ({ row, check: check(row.words, row.line), place }));
        const [best] = found.sort((a, b) => states.indexOf(a.check.state) - states.indexOf(b.check.state));
        return best ?? { row, check: { state: 'gone' }, place: undefined };
      }),
  };
}

/** Where the table says that the words stand: "a.txt, line 5". */
export const placeOfRow = ({ file, line }: TableRow): string => (line > 0 ? `${file}, line ${line}` : file);

/** What became of the words, for people: "moved to line 7". */
export function describeChecked<P>({ check, place }: CheckedRow<P>): string {
  if (check.state === 'moved') return `moved to line ${check.line}`;
  if (check.state === 'changed') return `changed (line ${check.line}), ${check.changes}`;
  if (check.state === 'unchanged') return stateWords.unchanged;
  return place === undefined ? 'there is no such file' : 'not found';
}

/** How many rows there are, and what became of them: "5 rows: 4 unchanged, 1 changed". */
export function summaryOfChecked<P>(rows: readonly CheckedRow<P>[]): string {
  const numbers = states.map((state) => [rows.filter(({ check }) => check.state === state).length, state] as const).filter(([n]) => n > 0);
  return `${count(rows.length, 'row')}: ${numbers.map(([n, state]) => `${n.toLocaleString('en-GB')} ${stateWords[state]}`).join(', ') || 'nothing to check'}`;
}

/** True where all words are there, be it in another line. */
export const allStand = <P>(rows: readonly CheckedRow<P>[]): boolean => rows.every(({ check: { state } }) => state === 'unchanged' || state === 'moved');
