import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import type { Analysis } from '../core/analysis/types.js';
import type { Analyze } from '../core/analysis/analyze.js';
import { toBrat } from '../core/formats/brat.js';
import { toJson } from '../core/formats/json.js';
import type { Format } from './arguments.js';
import { decodeText } from './decode.js';
import type { Write } from './output.js';

export interface FilesRequest {
  readonly format: Format;
  /** Folder for one file per input, or null for standard output. */
  readonly out: string | null;
  readonly files: readonly string[];
}

const extensions: Record<Format, string> = { json: '.json', brat: '.ann' };

/**
 * Annotates files one after the other. A file that cannot be done is named to `report` with the reason; the others are still done.
 * With `out`, no output overwrites that of another input, nor an input.
 * @returns whether all were done
 * @throws ReaderGone when nobody reads `write` any more
 */
export async function annotateFiles(analyze: Analyze, { format, out, files }: FilesRequest, write: Write, report: (message: string) => void): Promise<boolean> {
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
  for (const file of files) {
    const target = out === null ? null : join(out, parse(file).name + extensions[format]);
    if (target !== null) {
      const first = writers.get(sameFile(target));
      if (first !== undefined) {
        if (resolve(first) !== resolve(file)) fail(`${file}: left out, because ${target} already holds the annotations of ${first}`);
        continue;
      }
      if (inputs.has(resolve(target))) {
        fail(`${file}: left out, because its annotations would overwrite the input ${target}`);
        continue;
      }
    }
    const result = await annotate(analyze, format, file);
    if ('problem' in result) {
      fail(`${file}: ${result.problem}`);
      continue;
    }
    if (target === null) {
      await write(result.output);
      continue;
    }
    try {
      await writeFile(target, result.output);
      writers.set(sameFile(target), file);
    } catch (error) {
      fail(`${file}: ${target} cannot be written (${codeOf(error)})`);
    }
  }
  return complete;
}

async function annotate(analyze: Analyze, format: Format, file: string): Promise<{ output: string } | { problem: string }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { problem: unreadable(codeOf(error)) };
  }
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return decoded;
  try {
    return { output: serialize(format, file, analyze(decoded.text)) };
  } catch (error) {
    return { problem: `cannot be analysed (${String(error)})` };
  }
}

const serialize = (format: Format, file: string, analysis: Analysis): string =>
  format === 'brat' ? toBrat(analysis) : JSON.stringify({ file, ...toJson(analysis) }) + '\n';

/** The usual file systems of macOS and Windows take names that differ only in case for the same. */
const sameFile = (path: string): string => (process.platform === 'darwin' || process.platform === 'win32' ? resolve(path).toLowerCase() : resolve(path));

/** What an error of the file system means for somebody who wanted the file analysed. */
function unreadable(code: string): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'is a folder; name its files (DIR/*.txt)';
  if (code === 'EACCES' || code === 'EPERM') return 'may not be read by you';
  return `cannot be read (${code})`;
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? String(error);
