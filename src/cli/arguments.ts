import { parseArgs } from 'node:util';

export type Format = 'json' | 'brat';

export interface FilesCommand {
  readonly kind: 'files';
  readonly format: Format;
  /** Folder for one file per input, or null for standard output. */
  readonly out: string | null;
  /** Of the files; UTF-8 where it is left out. */
  readonly encoding?: string;
  readonly files: readonly string[];
}

export interface CheckCommand {
  readonly kind: 'check';
  /** A table in CSV. */
  readonly table: string;
  /** Files, and folders with them; none: the folder of the table. */
  readonly places: readonly string[];
  readonly encoding?: string;
}

export type AgreementFormat = 'text' | 'json' | 'csv';

export interface AgreementCommand {
  readonly kind: 'agreement';
  /** Of the two people. */
  readonly folders: readonly [string, string];
  readonly format: AgreementFormat;
  /** File to write, or null for standard output. */
  readonly out: string | null;
  readonly encoding?: string;
}

export type Command =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | FilesCommand
  | CheckCommand
  | AgreementCommand
  | { readonly kind: 'jsonLines' }
  | { readonly kind: 'mistake'; readonly message: string };

export const help = `Finds people, organisations, quotes and claims in plain-text documents.

Usage:
  seed-annotator annotate [--format json|brat] [--out DIR] FILE...
  seed-annotator annotate --jsonl < LINES > RESULTS
  seed-annotator check [--encoding NAME] TABLE.csv [FILE|FOLDER]...
  seed-annotator agreement [--format text|json|csv] [--out FILE] [--encoding NAME] FOLDER_A FOLDER_B

check looks whether the words of a table of quotes or claims, as VS Code saves it (“Save the Quotes as a Table”), still stand in the files:
in the same line (unchanged), in another one (moved), with other words (changed: which), or nowhere (not found). It prints the rows that are
not unchanged, and how many there are of each. Files go by their names; without FILE and FOLDER they are looked for in the table's folder.

agreement compares what two people decided about the same texts, each in a folder of their own (two checkouts, or two copies) with the texts,
NAME.annotations.yaml and entities.yaml. Decisions are paired one to one where they have most words in common; where a text differs a little, they are
found again in that of FOLDER_A. For quotes, claims and names that they found right it tells how many each has, how many are the same, and F1 (with the same
bounds, with any overlap, and by characters; Hripcsak & Rothschild 2005); where both judged the same item, Cohen's kappa (1960) on right or wrong, speaker,
claimant, who is meant, kind and label. Then comes every disagreement, as file:line, with what A and B say.

Options:
  --format json   one JSON object a line (the default): file, entities, attributions, claims, each span with its words as "text"
  --format brat   brat standoff annotations (https://brat.nlplab.org/standoff.html): names and quotes, but no claims
  --out DIR       write NAME.json or NAME.ann into DIR for each file, instead of to standard output;
                  DIR is made when it is not there; brat for several files needs it
  --format text|json|csv, --out FILE
                  of agreement: for people to read (the default), all of it as one JSON object, or the disagreements as a table; into FILE,
                  whose folder is made when it is not there
  --encoding NAME the files are in this encoding (windows-1252, utf-16le, ...), not in UTF-8
  --jsonl         read {"id", "text"} lines from standard input; write one line for each, in the same order,
                  as soon as it is done (empty lines are skipped): {"id", "entities", "attributions", "claims"} or {"id", "line", "error"}, where
                  "line" is the number of the line that could not be done, from 1
  -h, --help      print this
  --version       print the version

Files must be UTF-8, or in the encoding that --encoding names. Offsets start from 0 and ends are exclusive; JSON counts UTF-16 code units (as JavaScript
and Java do), brat counts Unicode code points (as Python does). They count in the decoded text: a byte order
mark at the start of a file is not part of it, and a line end of two characters (CR LF) counts as two.

Exit status: 0 when all went well; 1 when a file or line could not be done (a message on standard error names it,
the others are still done), or when check found words changed or not at all; 2 when the command line was wrong.
`;

/** Reads the command line (without node and the script). Total: whatever is wrong with it becomes a `mistake` with a message. */
export function parseCommand(args: readonly string[]): Command {
  const mistake = (message: string): Command => ({ kind: 'mistake', message });
  let parsed;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        encoding: { type: 'string' },
        jsonl: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    return mistake((error as Error).message.replace(/\. To specify a positional argument.*/s, ''));
  }
  const { values, positionals } = parsed;
  const [command, ...files] = positionals;
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  if (command === undefined) return mistake('There is no command; there are annotate, check and agreement');
  if (command !== 'annotate' && command !== 'check' && command !== 'agreement') return mistake(`There is no command "${command}"; there are annotate, check and agreement`);
  const { format = 'json', out = null, encoding } = values;
  if (encoding !== undefined && !isKnown(encoding)) return mistake(`There is no encoding "${encoding}"; windows-1252, utf-16le or shift_jis are some`);
  if (command === 'check') {
    const [table, ...places] = files;
    if (values.jsonl || values.format !== undefined || out !== null) return mistake('check takes no --jsonl, --format or --out');
    return table === undefined ? mistake('check needs a TABLE.csv') : { kind: 'check', table, places, ...(encoding === undefined ? {} : { encoding: encoding.toLowerCase() }) };
  }
  if (command === 'agreement') return agreementOf(files, values) ?? mistake('agreement needs two folders: FOLDER_A FOLDER_B');
  if (format !== 'json' && format !== 'brat') return mistake(`There is no format "${format}"; the formats are json and brat`);
  if (values.jsonl) {
    if (files.length || out !== null || format === 'brat' || encoding !== undefined) return mistake('--jsonl reads UTF-8 from standard input and writes json to standard output: it takes no FILE, --out, --encoding or --format brat');
    return { kind: 'jsonLines' };
  }
  if (!files.length) return mistake('annotate needs a FILE');
  if (out === '') return mistake('--out needs a folder');
  if (format === 'brat' && out === null && files.length > 1) return mistake('brat files hold one document each: give --out DIR for several');
  return { kind: 'files', format, out, ...(encoding === undefined ? {} : { encoding: encoding.toLowerCase() }), files };
}

interface AgreementValues {
  readonly format?: string | undefined;
  readonly out?: string | null | undefined;
  readonly encoding?: string | undefined;
  readonly jsonl?: boolean | undefined;
}

/** Null where there are not two folders. */
function agreementOf([a, b, ...more]: readonly string[], { format = 'text', out = null, encoding, jsonl }: AgreementValues): Command | null {
  if (format !== 'text' && format !== 'json' && format !== 'csv') return { kind: 'mistake', message: `There is no format "${format}" of agreement; the formats are text, json and csv` };
  if (jsonl) return { kind: 'mistake', message: 'agreement takes no --jsonl' };
  if (out === '') return { kind: 'mistake', message: '--out needs a file' };
  if (a === undefined || b === undefined || more.length > 0) return null;
  return { kind: 'agreement', folders: [a, b], format, out, ...(encoding === undefined ? {} : { encoding: encoding.toLowerCase() }) };
}

function isKnown(encoding: string): boolean {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
}
