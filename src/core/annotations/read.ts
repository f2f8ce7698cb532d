import * as v from 'valibot';
import { isCollection, isMap, isNode, isScalar, parseDocument, type Node } from 'yaml';
import { createLineIndex, lineOf } from '../text/lines.js';
import { layOut, quoted, type Block, type Layout, type Section } from './layout.js';
import {
  annotationSchema, annotationsVersion, ignoredNameSchema, registeredEntitySchema, registerVersion,
  type Annotation, type AnnotationFile, type IgnoredName, type Register, type RegisteredEntity,
} from './schema.js';

export const fileProblemCodes = ['syntax', 'conflict', 'newer-version', 'schema', 'duplicate-id', 'unknown-id', 'alias-claimed-twice'] as const;
/**
 * syntax: no YAML, or YAML that is not read here (anchors, tags, several documents); conflict: merge markers; newer-version;
 * schema: a value that is missing or of the wrong kind; duplicate-id; unknown-id: an id that the register does not have;
 * alias-claimed-twice: a name that two entities go by.
 */
export type FileProblemCode = (typeof fileProblemCodes)[number];

/** What is wrong with a file, and where; the message says what, and what to do. */
export interface FileProblem {
  readonly code: FileProblemCode;
  readonly message: string;
  /** UTF-16 offsets in the file's text, byte order mark included. */
  readonly start: number;
  readonly end: number;
  /** Line of `start`, from 0. */
  readonly line: number;
  /** What mends it at once: a new id, quotation marks, an entry in the register, or the line's deletion. */
  readonly remedy?: 'new-id' | 'quote' | 'add-entity' | 'delete-line';
}

/** An entry of a list, read. Offsets of problems count from the start of the block. */
interface ParsedBlock {
  readonly value: unknown;
  readonly problems: readonly Omit<FileProblem, 'line'>[];
}

/** A file as far as it could be read. */
export interface ReadFile<V> {
  readonly text: string;
  readonly value: V;
  /** Ordered by place. */
  readonly problems: readonly FileProblem[];
  /** True when a problem forbids writing to the file: its `value` may lack what people decided, so the last good one stays in use. */
  readonly isBlocked: boolean;
  readonly layout: Layout;
  /** What was read of each block, by its text: passed to the next reading, it saves reading the same again. */
  readonly parsed: ReadonlyMap<string, ParsedBlock>;
}

export type ReadAnnotations = ReadFile<AnnotationFile>;
export type ReadRegister = ReadFile<Register>;

/**
 * Reads an annotation file. Any text goes in; nothing is thrown. An empty text is a file without annotations.
 * @param previous an earlier reading of the same file: only blocks whose text is new are read, so it takes some ms instead of some 100
 */
export function readAnnotations(text: string, previous?: Pick<ReadAnnotations, 'parsed'>): ReadAnnotations {
  const reading = read(text, annotationsShape, previous?.parsed);
  const { lists } = reading;
  const value: AnnotationFile = { version: annotationsVersion, unit: 'utf-16', ...reading.scalars, annotations: (lists.get('annotations') ?? []) as Annotation[] };
  return { text, value, problems: reading.problems, isBlocked: reading.problems.length > 0, layout: reading.layout, parsed: reading.parsed };
}

/** Reads as `readAnnotations` does, a few blocks at a time: run it to its end, with pauses, and take what it returns. */
export function* readAnnotationsInSlices(text: string, previous?: ReadAnnotations): Generator<void, ReadAnnotations> {
  const parsed = new Map<string, ParsedBlock>();
  const known = previous?.parsed;
  let fresh = 0;
  for (const { start, end } of sectionOf({ layout: layOut(text) }, 'annotations')?.blocks ?? []) {
    const part = text.slice(start, end);
    const old = known?.get(part);
    parsed.set(part, old ?? parseBlock(part, annotationSchema));
    if (!old && ++fresh % blocksOfSlice === 0) yield;
  }
  return readAnnotations(text, { parsed });
}

/** Some 10 ms of work. */
const blocksOfSlice = 60;

/** Reads the entity register, as `readAnnotations` reads an annotation file. */
export function readRegister(text: string, previous?: ReadRegister): ReadRegister {
  const reading = read(text, registerShape, previous?.parsed);
  const { lists } = reading;
  const value: Register = { version: registerVersion, ...reading.scalars, entities: (lists.get('entities') ?? []) as RegisteredEntity[] };
  const ignored = lists.get('ignored') as IgnoredName[] | undefined;
  if (ignored) value.ignored = ignored;
  return { text, value, problems: reading.problems, isBlocked: reading.problems.length > 0, layout: reading.layout, parsed: reading.parsed };
}

/** What a file may hold at its left margin. */
interface Shape {
  readonly version: number;
  readonly scalars: Readonly<Record<string, { readonly schema: v.GenericSchema; readonly required: boolean; readonly example: string }>>;
  readonly lists: Readonly<Record<string, { readonly schema: v.GenericSchema; readonly required: boolean }>>;
}

const versionSchema = v.pipe(v.number(), v.integer(), v.minValue(1));

const annotationsShape: Shape = {
  version: annotationsVersion,
  scalars: {
    version: { schema: versionSchema, required: true, example: `version: ${annotationsVersion}` },
    unit: { schema: v.literal('utf-16'), required: true, example: 'unit: utf-16' },
  },
  lists: { annotations: { schema: annotationSchema, required: true } },
};

const registerShape: Shape = {
  version: registerVersion,
  scalars: { version: { schema: versionSchema, required: true, example: `version: ${registerVersion}` } },
  lists: { entities: { schema: registeredEntitySchema, required: true }, ignored: { schema: ignoredNameSchema, required: false } },
};

interface Reading {
  readonly layout: Layout;
  readonly scalars: Record<string, never>;
  readonly lists: ReadonlyMap<string, unknown[]>;
  readonly problems: readonly FileProblem[];
  readonly parsed: ReadonlyMap<string, ParsedBlock>;
}

function read(text: string, shape: Shape, known: ReadonlyMap<string, ParsedBlock> | undefined): Reading {
  const layout = layOut(text);
  const problems: Omit<FileProblem, 'line'>[] = [...layout.problems];
  const scalars: Record<string, unknown> = {};
  const lists = new Map<string, unknown[]>();
  const parsed = new Map<string, ParsedBlock>();
  const seen = new Set<string>();
  const blockOf = (from: number, to: number, schema: v.GenericSchema | null): ParsedBlock => {
    const part = text.slice(from, to);
    const block = parsed.get(part) ?? known?.get(part) ?? parseBlock(part, schema);
    parsed.set(part, block);
    for (const problem of block.problems) problems.push({ ...problem, start: from + problem.start, end: from + problem.end });
    return block;
  };
  for (const section of layout.sections) {
    const { key, start, end, blocks } = section;
    const keyEnd = section.valueStart;
    if (seen.has(key)) problems.push({ code: 'syntax', message: `“${key}” stands here for the second time. Put everything below the first one.`, start, end: keyEnd });
    seen.add(key);
    const list = Object.hasOwn(shape.lists, key) ? shape.lists[key] : undefined;
    const scalar = Object.hasOwn(shape.scalars, key) ? shape.scalars[key] : undefined;
    if (blocks.length > 0) {
      const values: unknown[] = [];
      const ids = new Set<unknown>();
      for (const block of blocks) {
        const { value, problems: found } = blockOf(block.start, block.end, list?.schema ?? null);
        if (!list || found.length > 0) continue;
        const id = (value as { id?: string }).id;
        if (id !== undefined && ids.has(id)) {
          const place = locate(text, block, ['id']);
          problems.push({ code: 'duplicate-id', message: `The id ${quoted(id)} is used twice. Give one of the two a different id.`, ...place, remedy: 'new-id' });
        }
        ids.add(id);
        values.push(value);
      }
      if (list) lists.set(key, values);
      else if (scalar) problems.push({ code: 'schema', message: `“${key}” must be a single value, as in “${scalar.example}”.`, start, end: keyEnd });
      continue;
    }
    const { value } = parseSection(text.slice(start, end), start, key, problems);
    if (list) {
      if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) lists.set(key, []);
      else if (!problems.some((p) => p.start >= start && p.end <= end)) {
        problems.push({ code: 'schema', message: `“${key}” must be a list: an entry each, on lines of its own that start with a dash.`, start, end: keyEnd });
      }
    } else if (scalar) {
      const checked = v.safeParse(scalar.schema, value);
      if (!checked.success) problems.push({ code: 'schema', message: `“${key}” must be as in “${scalar.example}”.`, start, end: keyEnd });
      else if (key === 'version' && (value as number) > shape.version) {
        const message = `This file has version ${String(value)}, and this extension reads up to ${shape.version}. Update the extension; until then the file is neither read nor changed.`;
        problems.push({ code: 'newer-version', message, start, end: keyEnd });
      } else scalars[key] = value;
    }
  }
  if (layout.sections.length > 0 && problems.length === 0) {
    for (const [key, { required, example }] of Object.entries(shape.scalars)) {
      if (required && !seen.has(key)) problems.push({ code: 'schema', message: `“${key}” is missing. Add a line “${example}” at the top.`, start: 0, end: Math.min(1, text.length) });
    }
    for (const [key, { required }] of Object.entries(shape.lists)) {
      if (required && !seen.has(key)) problems.push({ code: 'schema', message: `“${key}” is missing. Add a line “${key}: []”.`, start: 0, end: Math.min(1, text.length) });
    }
  }
  return { layout, scalars: scalars as Record<string, never>, lists, problems: withLines(text, problems), parsed };
}

function withLines(text: string, problems: readonly Omit<FileProblem, 'line'>[]): FileProblem[] {
  if (problems.length === 0) return [];
  const lines = createLineIndex(text);
  return problems.map((p) => ({ ...p, line: lineOf(lines, p.start) })).sort((a, b) => a.start - b.start || a.end - b.end);
}

/** How YAML is read, everywhere. */
export const parseOptions = { prettyErrors: false, version: '1.2', schema: 'core', logLevel: 'error' } as const;

function parseSection(part: string, offset: number, key: string, problems: Omit<FileProblem, 'line'>[]): { value: unknown } {
  const { document, problems: found } = parseYaml(part);
  for (const problem of found) problems.push({ ...problem, start: offset + problem.start, end: offset + problem.end });
  const value: unknown = found.length > 0 ? undefined : document.toJS();
  return { value: value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined };
}

type RelativeProblem = Omit<FileProblem, 'line'>;

function parseYaml(part: string): { document: ReturnType<typeof parseDocument>; problems: RelativeProblem[] } {
  const document = parseDocument(part, parseOptions);
  const found = [...document.errors, ...document.warnings].map(({ message, pos, code }) => {
    const opened = code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? openedAt(document.contents, pos[0]) : null;
    const start = Math.min(opened ?? pos[0], Math.max(0, part.trimEnd().length - 1));
    const problem: RelativeProblem = { code: 'syntax', message: syntaxMessage(code, message), start, end: Math.max(start + 1, Math.min(pos[1], part.length)) };
    return { problem, isUnclosed: opened !== null };
  });
  // all that is wrong behind a bracket or quotation mark that is not closed comes of that
  const unclosed = found.filter(({ isUnclosed }) => isUnclosed).reduce((least, { problem }) => Math.min(least, problem.start), Infinity);
  const problems = found.filter(({ problem: { start }, isUnclosed }) => start < unclosed || (isUnclosed && start === unclosed)).map(({ problem }) => problem);
  const reference = problems.length > 0 ? null : referenceIn(document.contents);
  if (reference) {
    const [start = 0, end = start + 1] = reference.range ?? [];
    problems.push({ code: 'syntax', message: 'Anchors and references (&name, *name) are not read here. Write the value out, or put it in quotation marks.', start, end });
  }
  return { document, problems };
}

/** Where the text in quotation marks, or the list or group in brackets, starts that runs up to the offset. */
function openedAt(node: unknown, offset: number): number | null {
  if (isScalar(node)) {
    const [start, end] = node.range ?? [offset, offset];
    return (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') && start < offset && end >= offset ? start : null;
  }
  const inner = partsOf(node).reduce<number | null>((found, part) => found ?? openedAt(part, offset), null);
  const isOpen = isCollection(node) && node.flow && node.range && node.range[0] < offset && node.range[1] >= offset;
  return inner ?? (isOpen ? (node.range?.[0] ?? null) : null);
}

/** The nodes right below a node. */
function partsOf(node: unknown): unknown[] {
  if (!isNode(node) || !('items' in node)) return [];
  return (node.items as unknown[]).flatMap((item) => (isNode(item) ? [item] : [(item as { key?: unknown }).key, (item as { value?: unknown }).value]));
}

/** The first node with an anchor, or that refers to one. */
function referenceIn(node: unknown): Node | null {
  if (!isNode(node)) return null;
  if ('anchor' in node && node.anchor !== undefined) return node;
  if ('source' in node && !('value' in node)) return node;
  return partsOf(node).reduce<Node | null>((found, part) => found ?? referenceIn(part), null);
}

const syntaxAdvice: Readonly<Record<string, string>> = {
  MISSING_CHAR: 'A character is missing, most often a closing quotation mark or bracket',
  BLOCK_AS_IMPLICIT_KEY: 'A value with a colon and a space in it must be in quotation marks',
  DUPLICATE_KEY: 'This key stands twice in one entry; delete one of the two',
  TAB_AS_INDENT: 'A tab stands where YAML wants spaces',
  BAD_INDENT: 'The indentation fits nothing above it',
  MULTILINE_IMPLICIT_KEY: 'A key must stand on one line, with a colon behind it',
  TAG_RESOLVE_FAILED: 'Tags (!name) are not read here; delete it, or put the value in quotation marks',
};

/** What the parser means by some of its messages, where its code alone does not tell. */
const adviceFor: readonly (readonly [RegExp, string])[] = [
  [/^Flow (?:sequence|map)/, 'A bracket that opens here is never closed. Close it, or put the value in quotation marks'],
  [/^Missing closing .quote/, 'A closing quotation mark is missing. Add it at the end of the value'],
  [/^Sequence item without/, 'This line does not stand under those of its entry. Give it as many spaces as they have'],
];

const syntaxMessage = (code: string, message: string): string => {
  const advice = adviceFor.find(([pattern]) => pattern.test(message))?.[1];
  if (advice) return `${advice}.`;
  return syntaxAdvice[code] ? `${syntaxAdvice[code]} (${message}).` : `This is not valid YAML: ${message}.`;
};

function parseBlock(part: string, schema: v.GenericSchema | null): ParsedBlock {
  const { document, problems } = parseYaml(part);
  if (problems.length > 0) return { value: undefined, problems };
  const list: unknown = document.toJS();
  const value: unknown = Array.isArray(list) ? list[0] : undefined;
  if (!schema) return { value, problems: [] };
  const checked = v.safeParse(schema, value);
  if (checked.success) return { value: checked.output, problems: [] };
  const dash = { start: part.length - part.trimStart().length, end: part.length - part.trimStart().length + 1 };
  const rows = checked.issues.map((issue): RelativeProblem => {
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
  if (received === 'undefined') return `“${name}” is missing${expected && !/^"/.test(expected) ? ` (${inWords(expected)})` : ''}.`;
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
  return names[expected] ?? (/^>=/.test(expected) ? `at least ${expected.slice(2)}` : expected);
}

/** Where a value stands in a block of a file: offsets in the file. The whole first line of the block when it has no such value. */
export function locate(text: string, block: Block, path: readonly (string | number)[]): { start: number; end: number } {
  const document = parseDocument(text.slice(block.start, block.end), parseOptions);
  const node: unknown = document.getIn([0, ...path], true);
  if (isNode(node) && node.range && !isMap(node)) return { start: block.start + node.range[0], end: block.start + node.range[1] };
  return { start: block.start, end: lineEndIn(text, block.start) };
}

/** The list under a key, as it is laid out in the file. */
export const sectionOf = ({ layout }: { readonly layout: Layout }, key: string): Section | undefined => layout.sections.find((s) => s.key === key);
