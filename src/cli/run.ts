import type { Writable } from 'node:stream';
import type { AnalyzeAll } from '../core/analysis/analyze.js';
import { messageOf } from '../host/errors.js';
import { annotateFiles } from './annotateFiles.js';
import { annotateLines } from './annotateLines.js';
import { help, parseCommand } from './arguments.js';
import { checkTable } from './checkTable.js';
import { compareFolders } from './compareAnnotators.js';
import { createWrite, ReaderGone } from './output.js';

/** What the command line needs of the world. */
export interface Environment {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
  version(): string;
  /** @param warn gets a line on what is missing */
  loadAnalyzer(warn: (message: string) => void): Promise<AnalyzeAll>;
}

/** Runs one command line (without node and the script) and returns the exit status: 0 done, 1 something failed, 2 wrong usage. */
export async function run(args: readonly string[], { stdin, stdout, stderr, version, loadAnalyzer }: Environment): Promise<number> {
  const write = createWrite(stdout);
  const writeError = createWrite(stderr);
  // Messages are few; one that cannot be written has no other place to go.
  const report = (message: string): void => void writeError(`seed-annotator: ${message}\n`).catch(() => undefined);
  const command = parseCommand(args);
  try {
    switch (command.kind) {
      case 'help':
        await write(help);
        return 0;
      case 'version':
        await write(`${version()}\n`);
        return 0;
      case 'mistake':
        report(`${command.message}. See seed-annotator --help.`);
        return 2;
      case 'jsonLines':
        return (await annotateLines(await loadAnalyzer(report), stdin, write, report)) ? 0 : 1;
      case 'check':
        return (await checkTable(command, write, report)) ? 0 : 1;
      case 'agreement':
        return (await compareFolders(command, write, report)) ? 0 : 1;
      case 'files':
        return (await annotateFiles(await loadAnalyzer(report), command, write, report)) ? 0 : 1;
    }
  } catch (error) {
    if (error instanceof ReaderGone) return 0;
    report(messageOf(error));
    return 1;
  }
}
