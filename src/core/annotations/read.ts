import * as v from 'valibot';
import {
  annotationSchema, annotationsVersion, entityDecisionSchema, ignoredNameSchema, registeredEntitySchema, registerVersion,
  type Annotation, type AnnotationFile, type EntityDecision, type IgnoredName, type Register, type RegisteredEntity,
} from './schema.js';
import { locate, parseBlock, type ParsedBlock } from './yaml/blocks.js';
import { layOut, quoted, sectionOf, type Layout } from './yaml/layout.js';
import { withLines, type FileProblem, type Problem } from './yaml/problems.js';
import { parseYaml } from './yaml/syntax.js';

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
  const decisions = lists.get('decisions') as EntityDecision[] | undefined;
  if (decisions) value.decisions = decisions;
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
  lists: { entities: { schema: registeredEntitySchema, required: true }, ignored: { schema: ignoredNameSchema, required: false }, decisions: { schema: entityDecisionSchema, required: false } },
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
  const problems: Problem[] = [...layout.problems];
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
  return { layout, scalars: scalars as Record<string, never>, lists, problems: withLines(text, problems).sort((a, b) => a.start - b.start || a.end - b.end), parsed };
}

function parseSection(part: string, offset: number, key: string, problems: Problem[]): { value: unknown } {
  const { document, problems: found } = parseYaml(part);
  for (const problem of found) problems.push({ ...problem, start: offset + problem.start, end: offset + problem.end });
  const value: unknown = found.length > 0 ? undefined : document.toJS();
  return { value: value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined };
}
