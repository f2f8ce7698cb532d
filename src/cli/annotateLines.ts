import type { AnalyzeAll } from '../core/analysis/analyze.js';
import { batchUnits, doEach } from '../core/analysis/batch.js';
import { toJson } from '../core/formats/json.js';
import type { Write } from './output.js';

/** An id that a caller may give: it comes back unchanged. */
type Id = string | number;

/**
 * Maps {"id", "text"} lines to result lines, one each, in order; lines of nothing but white space are left out. Lines that come together are
 * annotated together; none waits for one that has not come yet, and only so many are in memory at a time.
 * A line that is no such object gives {"id", "line", "error"} (id null where it has none that is a string or number; lines count from 1) and a
 * message to `report`.
 * @param input bytes, cut anywhere; lines end with "\n", the last one may lack it
 * @returns whether all lines were good
 * @throws ReaderGone when nobody reads `write` any more
 */
export async function annotateLines(analyzeAll: AnalyzeAll, input: AsyncIterable<Uint8Array>, write: Write, report: (message: string) => void): Promise<boolean> {
  let number = 0;
  let complete = true;
  for await (const lines of splitLines(input)) {
    const requests = lines.map((line) => (isBlank(line) ? null : readRequest(line)));
    for (const result of resultsOf(analyzeAll, requests)) {
      number++;
      if (result === null) continue;
      if ('error' in result) {
        complete = false;
        const { id, error } = result;
        report(`line ${number}${id === null ? '' : ` (id ${JSON.stringify(id)})`}: ${error}`);
        await write(JSON.stringify({ id, line: number, error }) + '\n');
      } else await write(JSON.stringify(result) + '\n');
    }
  }
  return complete;
}

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === 32 || (byte >= 9 && byte <= 13));

type Request = { readonly id: Id; readonly text: string };
type Failure = { readonly id: Id | null; readonly error: string };
type Result = ({ readonly id: Id } & ReturnType<typeof toJson>) | Failure;

function readRequest(line: Uint8Array): Request | Failure {
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
  return { id, text };
}

/** A result for each request, in their order; null for null. */
function resultsOf(analyzeAll: AnalyzeAll, requests: readonly (Request | Failure | null)[]): (Result | null)[] {
  const analyses = doEach(analyzeAll, requests.flatMap((request) => (request && 'text' in request ? [request.text] : [])));
  let next = 0;
  return requests.map((request) => {
    if (request === null || 'error' in request) return request;
    const analysis = analyses[next++]!;
    return analysis instanceof Error ? { id: request.id, error: `cannot be analysed (${String(analysis)})` } : { id: request.id, ...toJson(analysis) };
  });
}

/** The lines that each piece of the input ends, some at a time. */
async function* splitLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[]> {
  let pending: Uint8Array[] = [];
  for await (const chunk of input) {
    let lines: Uint8Array[] = [];
    let bytes = 0;
    let start = 0;
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, start)) {
      const line = Buffer.concat([...pending, chunk.subarray(start, end)]);
      if (bytes > 0 && bytes + line.length > batchUnits) {
        yield lines;
        lines = [];
        bytes = 0;
      }
      lines.push(line);
      bytes += line.length;
      pending = [];
      start = end + 1;
    }
    if (lines.length > 0) yield lines;
    if (start < chunk.length) pending.push(chunk.subarray(start));
  }
  if (pending.length) yield [Buffer.concat(pending)];
}
