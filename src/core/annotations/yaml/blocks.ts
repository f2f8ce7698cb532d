import * as v from 'valibot';
import { isMap, isNode, isScalar, parseDocument } from 'yaml';
import { quoted, type Block } from './layout.js';
import type { Problem } from './problems.js';
import { parseOptions, parseYaml } from './syntax.js';

/** An entry of a list, read. Offsets of problems count from the start of the block. */
export interface ParsedBlock {
  readonly value: unknown;
  readonly problems: readonly Problem[];
}

/** Reads an entry; `schema` says what it must be, null takes anything. */
export function parseBlock(part: string, schema: v.GenericSchema | null): ParsedBlock {
  const { document, problems } = parseYaml(part);
  if (problems.length > 0) return { value: undefined, problems };
  const list: unknown = document.toJS();
  const value: unknown = Array.isArray(list) ? list[0] : undefined;
  if (!schema) return { value, problems: [] };
  const checked = v.safeParse(schema, value);
  if (checked.success) return { value: checked.output, problems: [] };
  const dash = { start: part.length - part.trimStart().length, end: part.length - part.trimStart().length + 1 };
  const rows = checked.issues.map((issue): Problem => {
    const path = (issue.path ?? []).map((step) => step.key as string | number);
    const isMissing = issue.received === 'undefined';
    const node: unknown = document.getIn([0, ...(isMissing ? path.slice(0, -1) : path)], true);
    const range = isNode(node) && node.range ? { start: node.range[0], end: Math.max(node.range[0] + 1, node.range[1]) } : dash;
    const place = isMissing ? { start: range.start, end: Math.min(range.end, lineEndIn(part, range.start)) } : range;
    const isBare = isScalar(node) && (typeof node.value === 'number' || typeof node.value === 'boolean') && wantsText(issue.expected);
    return { code: 'schema', message: schemaMessage(path, issue), ...place, ...(isBare ? { remedy: 'quote' as const } : {}) };
  });
  return { value, problems: rows };
}

const lineEndIn = (text: string, offset: number): number => {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
};

const wantsText = (expected: string | null): boolean => /^\(?string/i.test(expected ?? '');

function schemaMessage(path: readonly (string | number)[], { expected, received, input }: v.BaseIssue<unknown>): string {
  const name = path.map((step) => (typeof step === 'number' ? `entry ${step + 1}` : step)).join(' › ') || 'This entry';
  if (received === 'undefined') return `“${name}” is missing${expected && !expected.startsWith('"') ? ` (${inWords(expected)})` : ''}.`;
  if (typeof input === 'number' || typeof input === 'boolean') {
    if (wantsText(expected)) return `“${name}” must be text. Put ${String(input)} in quotation marks.`;
  }
  const found = input === null ? 'it is empty' : typeof input === 'object' ? `it is ${Array.isArray(input) ? 'a list' : 'a group of keys'}` : `it is ${quoted(String(input))}`;
  return `“${name}” must be ${inWords(expected ?? 'something else')}; ${found}.`;
}

function inWords(expected: string): string {
  const choices = [...expected.matchAll(/"([^"]*)"/g)].map((m) => m[1]);
  if (choices.length > 1) return `one of ${choices.join(', ')}`;
  const names: Readonly<Record<string, string>> = { string: 'text', number: 'a number', Array: 'a list', Object: 'a group of keys', '(string | null)': 'text or null', integer: 'a whole number' };
  return names[expected] ?? (expected.startsWith('>=') ? `at least ${expected.slice(2)}` : expected);
}

/** Where a value stands in a block of a file: offsets in the file. The whole first line of the block when it has no such value. */
export function locate(text: string, block: Block, path: readonly (string | number)[]): { start: number; end: number } {
  const document = parseDocument(text.slice(block.start, block.end), parseOptions);
  const node: unknown = document.getIn([0, ...path], true);
  if (isNode(node) && node.range && !isMap(node)) return { start: block.start + node.range[0], end: block.start + node.range[1] };
  return { start: block.start, end: lineEndIn(text, block.start) };
}
