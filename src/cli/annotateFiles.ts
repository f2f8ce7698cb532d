import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import type { Analysis } from '../core/analysis/types.js';
import type { AnalyzeAll } from '../core/analysis/analyze.js';
import { batchUnits, doEach } from '../core/analysis/batch.js';
import { toBrat } from '../core/formats/brat.js';
import { toJson } from '../core/formats/json.js';
import type { FilesCommand, Format } from './arguments.js';
import { decodeText } from './decode.js';
import { codeOf, unreadable } from './fileErrors.js';
import type { Write } from './output.js';

const extensions: Record<Format, string> = { json: '.json', brat: '.ann' };

/** A file that is read and waits for others, to be annotated with them. */
interface Task {
  readonly file: string;
  readonly target: string | null;
  readonly text: string;
}

/**
 * Annotates files in their order, small ones some at a time. A file that cannot be done is named to `report` with the reason; the others are still
 * done. With `out`, no output overwrites that of another input, nor an input.
 * @returns whether all were done
 * @throws ReaderGone when nobody reads `write` any more
 */
export async function annotateFiles(analyzeAll: AnalyzeAll, { format, out, encoding, files }: FilesCommand, write: Write, report: (message: string) => void): Promise<boolean> {
  const inputs = new Set(files.map((file) => resolve(file)));
  const writers = new Map<string, string>();
  let complete = true;
  const fail = (message: string): void => {
    complete = false;
    report(message);
  };
  if (out !== null) {
    try {
      await mkdir(out, { recursive: true });
    } catch (error) {
      report(`${out}: cannot be made or is no folder (${codeOf(error)})`);
      return false;
    }
  }

  async function finish({ file, target }: Task, analysis: Analysis | Error): Promise<void> {
    if (analysis instanceof Error) {
      fail(`${file}: cannot be analysed (${String(analysis)})`);
      return;
    }
    const output = serialize(format, file, analysis);
    if (target === null) {
      await write(output);
      return;
    }
    try {
      await writeFile(target, output);
      writers.set(sameFile(target), file);
    } catch (error) {
      fail(`${file}: ${target} cannot be written (${codeOf(error)})`);
    }
  }

  let tasks: Task[] = [];
  let units = 0;
  async function finishAll(): Promise<void> {
    const analyses = doEach(analyzeAll, tasks.map(({ text }) => text));
    for (const [i, task] of tasks.entries()) await finish(task, analyses[i]!);
    tasks = [];
    units = 0;
  }

  for (const file of files) {
    const target = out === null ? null : join(out, parse(file).name + extensions[format]);
    if (target !== null) {
      if (tasks.some((task) => sameFile(task.target!) === sameFile(target))) await finishAll();
      const first = writers.get(sameFile(target));
      if (first !== undefined && resolve(first) === resolve(file)) continue;
      const obstacle = first !== undefined ? `${target} already holds the annotations of ${first}` : inputs.has(resolve(target)) ? `its annotations would overwrite the input ${target}` : null;
      if (obstacle !== null) {
        fail(`${file}: left out, because ${obstacle}`);
        continue;
      }
    }
    const read = await readSeed(file, encoding);
    if ('problem' in read) {
      fail(`${file}: ${read.problem}`);
      continue;
    }
    if (units > 0 && units + read.text.length > batchUnits) await finishAll();
    tasks.push({ file, target, text: read.text });
    units += read.text.length;
  }
  await finishAll();
  return complete;
}

async function readSeed(file: string, encoding: string | undefined): Promise<{ text: string } | { problem: string }> {
  try {
    return decodeText(await readFile(file), encoding);
  } catch (error) {
    return { problem: unreadable(error) };
  }
}

const serialize = (format: Format, file: string, analysis: Analysis): string =>
  format === 'brat' ? toBrat(analysis) : JSON.stringify({ file, ...toJson(analysis) }) + '\n';

/** The usual file systems of macOS and Windows take names that differ only in case for the same. */
const sameFile = (path: string): string => (process.platform === 'darwin' || process.platform === 'win32' ? resolve(path).toLowerCase() : resolve(path));
