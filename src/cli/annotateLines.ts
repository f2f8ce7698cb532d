import type { Analyze } from '../core/analysis/analyze.js';
import { toJson } from '../core/formats/json.js';
import type { Write } from './output.js';

/** An id that a caller may give: it comes back unchanged. */
type Id = string | number;

/**
 * Maps {"id", "text"} lines to result lines, one each, in order; lines of nothing but white space are left out; at most one line and its result are in memory at a time.
 * A line that is no such object gives {"id", "error"} (id null where it has none that is a string or number) and a message to `report`.
 * @param input bytes, cut anywhere; lines end with "\n", the last one may lack it
 * @returns whether all lines were good
 * @throws ReaderGone when nobody reads `write` any more
 */
export async function annotateLines(analyze: Analyze, input: AsyncIterable<Uint8Array>, write: Write, report: (message: string) => void): Promise<boolean> {
  let number = 0;
  let complete = true;
  for await (const line of splitLines(input)) {
    number++;
    if (isBlank(line)) continue;
    const result = annotateLine(analyze, line);
    if ('error' in result) {
      complete = false;
      report(`line ${number}${result.id === null ? '' : ` (id ${JSON.stringify(result.id)})`}: ${result.error}`);
    }
    await write(JSON.stringify(result) + '\n');
  }
  return complete;
}

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));

type Result = ({ readonly id: Id } & ReturnType<typeof toJson>) | { readonly id: Id | null; readonly error: string };

function annotateLine(analyze: Analyze, line: Uint8Array): Result {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line));
  } catch (error) {
    return { id: null, error: error instanceof SyntaxError ? 'is not JSON' : 'is not UTF-8' };
  }
  if (typeof value !== 'object' || value === null) return { id: null, error: 'is not an object with "id" and "text"' };
  const { id, text } = value as { id?: unknown; text?: unknown };
  if (typeof id !== 'string' && typeof id !== 'number') return { id: null, error: 'has no "id" that is a string or a number' };
  if (typeof text !== 'string') return { id, error: 'has no "text" that is a string' };
  try {
    return { id, ...toJson(analyze(text)) };
  } catch (error) {
    return { id, error: `cannot be analysed (${String(error)})` };
  }
}

async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let pending: Uint8Array[] = [];
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      yield Buffer.concat([...pending, chunk.subarray(start, end)]);
      pending = [];
      start = end + 1;
    }
    if (start < chunk.length) pending.push(chunk.subarray(start));
  }
  if (pending.length) yield Buffer.concat(pending);
}
