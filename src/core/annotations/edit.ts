import { isMap, isScalar, isSeq, parseDocument, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../text/edits.js';
import { isSpace } from '../text/span.js';
import type { Block, Layout, Section } from './layout.js';
import { parseOptions, sectionOf, type ReadAnnotations, type ReadRegister } from './read.js';
import { isLiteral, scalar, type QuoteStyle } from './scalars.js';
import {
  annotationSchema, annotationsVersion, ignoredNameSchema, registeredEntitySchema, registerVersion, targetSchema,
  type Annotation, type AnnotationFile, type IgnoredName, type Register, type RegisteredEntity,
} from './schema.js';

/** New values of some fields; undefined takes a field out. */
export type Fields<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A change of an annotation file. Adding what is there already sets its fields. */
export type AnnotationChange =
  | { readonly do: 'add'; readonly annotation: Annotation }
  | { readonly do: 'set'; readonly id: string; readonly fields: Fields<Annotation> }
  | { readonly do: 'remove'; readonly id: string };

/** A change of the register. Adding what is there already sets its fields. */
export type RegisterChange =
  | { readonly do: 'addEntity'; readonly entity: RegisteredEntity }
  | { readonly do: 'setEntity'; readonly id: string; readonly fields: Fields<RegisteredEntity> }
  | { readonly do: 'removeEntity'; readonly id: string }
  | { readonly do: 'addIgnored'; readonly ignored: IgnoredName }
  | { readonly do: 'removeIgnored'; readonly name: string };

export interface EditResult {
  /** Edits of the file's text, ordered, not overlapping; together they make the changes. */
  readonly edits: readonly TextEdit[];
  /** Changes that could not be made, in words for people: what they were to change is not in the file. */
  readonly problems: readonly string[];
}

/** The edits that make changes in an annotation file. All lines but those of the changed entries and fields stay as they are, byte for byte. Pass no blocked file. */
export const editAnnotations = (file: ReadAnnotations, changes: readonly AnnotationChange[]): EditResult =>
  edit(file.text, file.layout, annotationsForm, [
    {
      form: annotationList,
      values: file.value.annotations,
      changes: changes.map((c) => (c.do === 'add' ? { key: c.annotation.id, value: c.annotation } : c.do === 'set' ? { key: c.id, fields: c.fields } : { key: c.id })),
    },
  ]);

/** The edits that make changes in the register; as `editAnnotations`. */
export const editRegister = (file: ReadRegister, changes: readonly RegisterChange[]): EditResult =>
  edit(file.text, file.layout, registerForm, [
    {
      form: entityList,
      values: file.value.entities,
      changes: changes.flatMap((c) =>
        c.do === 'addEntity' ? [{ key: c.entity.id, value: c.entity }] : c.do === 'setEntity' ? [{ key: c.id, fields: c.fields }] : c.do === 'removeEntity' ? [{ key: c.id }] : [],
      ),
    },
    {
      form: ignoredList,
      values: file.value.ignored ?? [],
      changes: changes.flatMap((c) => (c.do === 'addIgnored' ? [{ key: c.ignored.name, value: c.ignored }] : c.do === 'removeIgnored' ? [{ key: c.name }] : [])),
    },
  ]);

/** The annotation file as it is after the changes; changes of what is not there are left out. */
export function applyAnnotationChanges(file: AnnotationFile, changes: readonly AnnotationChange[]): AnnotationFile {
  let annotations = file.annotations;
  for (const change of changes) {
    const id = change.do === 'add' ? change.annotation.id : change.id;
    const at = annotations.findIndex((a) => a.id === id);
    if (change.do === 'remove') annotations = annotations.filter((a) => a.id !== id);
    else if (at >= 0) annotations = annotations.with(at, withFields(annotations[at] as Annotation, change.do === 'add' ? change.annotation : change.fields));
    else if (change.do === 'add') {
      const behind = annotationList.placeOf(annotations, change.annotation);
      annotations = annotations.toSpliced(behind, 0, change.annotation);
    }
  }
  return { ...file, annotations };
}

/** The register as it is after the changes. */
export function applyRegisterChanges(register: Register, changes: readonly RegisterChange[]): Register {
  let { entities } = register;
  let ignored = register.ignored ?? [];
  for (const change of changes) {
    if (change.do === 'addIgnored') ignored = [...ignored.filter((i) => i.name !== change.ignored.name), change.ignored];
    else if (change.do === 'removeIgnored') ignored = ignored.filter((i) => i.name !== change.name);
    else {
      const id = change.do === 'addEntity' ? change.entity.id : change.id;
      const at = entities.findIndex((e) => e.id === id);
      if (change.do === 'removeEntity') entities = entities.filter((e) => e.id !== id);
      else if (at >= 0) entities = entities.with(at, withFields(entities[at] as RegisteredEntity, change.do === 'addEntity' ? change.entity : change.fields));
      else if (change.do === 'addEntity') entities = [...entities, change.entity];
    }
  }
  return ignored.length > 0 || register.ignored ? { ...register, entities, ignored } : { ...register, entities };
}

function withFields<T extends object>(value: T, fields: Fields<T>): T {
  const result = { ...value, ...fields } as Record<string, unknown>;
  for (const key of Object.keys(result)) if (result[key] === undefined) delete result[key];
  return result as T;
}

type Value = Record<string, unknown>;

/** How the entries of a list are written. */
interface ListForm {
  readonly key: string;
  readonly idKey: string;
  readonly order: readonly string[];
  /** What one entry is called in messages. */
  readonly noun: string;
  /** Index at which a new value goes in. */
  placeOf(values: readonly never[], value: never): number;
}

interface FileForm {
  readonly header: readonly string[];
  readonly scalars: readonly string[];
  readonly emptyLists: readonly string[];
}

const annotationList = {
  key: 'annotations',
  idKey: 'id',
  order: Object.keys(annotationSchema.entries),
  noun: 'annotation',
  /** Behind the last one that does not start later. */
  placeOf(annotations: readonly Annotation[], { target }: Annotation): number {
    return annotations.findLastIndex((a) => a.target.start < target.start || (a.target.start === target.start && a.target.end >= target.end)) + 1;
  },
};
const atTheEnd = (values: readonly unknown[]): number => values.length;
const entityList = { key: 'entities', idKey: 'id', order: Object.keys(registeredEntitySchema.entries), noun: 'entity', placeOf: atTheEnd };
const ignoredList = { key: 'ignored', idKey: 'name', order: Object.keys(ignoredNameSchema.entries), noun: 'ignored name', placeOf: atTheEnd };

const annotationsForm: FileForm = {
  header: [
    '# What people decided about the text file beside this one: what is right, what is wrong, who said it.',
    '# Seed Annotator writes it, and you may too: one entry for each decision, in the order of the text.',
  ],
  scalars: [`version: ${annotationsVersion}`, 'unit: utf-16'],
  emptyLists: ['annotations'],
};
const registerForm: FileForm = {
  header: [
    '# The people, organisations and places that the seeds of this folder speak of.',
    '# Seed Annotator writes it, and you may too. Every name and alias here is found in every seed.',
  ],
  scalars: [`version: ${registerVersion}`],
  emptyLists: ['entities'],
};

interface ListChange {
  readonly key: string;
  readonly value?: object;
  readonly fields?: object;
}

interface ListEdit {
  readonly form: ListForm;
  readonly values: readonly object[];
  readonly changes: readonly ListChange[];
}

function edit(text: string, layout: Layout, form: FileForm, lists: readonly ListEdit[]): EditResult {
  const edits: TextEdit[] = [];
  const problems: string[] = [];
  const tail: string[] = [];
  const isNew = layout.sections.length === 0;
  const style = styleOf(text, layout);
  for (const list of lists) {
    const { added, changed, removed } = settled(list, problems);
    const section = sectionOf({ layout }, list.form.key);
    const needed = isNew && form.emptyLists.includes(list.form.key) && lists.some(({ changes }) => changes.length > 0);
    if (!section) {
      const entries = inOrder(list.form, added).map((value) => renderEntry(value, list.form.order, style.indent, style.step));
      if (entries.length > 0) tail.push([`${list.form.key}:`, ...joinEntries(entries, style.hasGaps)].join('\n'));
      else if (needed) tail.push(`${list.form.key}: []`);
      continue;
    }
    editSection(text, section, list, added, changed, removed, style, edits);
  }
  if (tail.length > 0) {
    const head = isNew ? [...(text.trim() === '' ? form.header : []), ...form.scalars] : [];
    const start = text.length === 0 || text.endsWith('\n') || text === '\ufeff' ? '' : '\n';
    const gap = !isNew && text.trim() !== '' ? '\n' : '';
    const newText = `${start}${gap}${[...head, ...tail].join('\n')}\n`;
    edits.push({ offset: text.length, length: 0, newText: layout.eol === '\n' ? newText : newText.replaceAll('\n', '\r\n') });
  }
  return { edits: edits.sort((a, b) => a.offset - b.offset || a.length - b.length), problems };
}

/** What a sequence of changes comes to: new values, fields of old ones, and what goes. */
function settled({ form, values, changes }: ListEdit, problems: string[]) {
  const index = new Map(values.map((value, i) => [(value as Value)[form.idKey] as string, i]));
  const added = new Map<string, Value>();
  const changed = new Map<number, Value>();
  const removed = new Set<number>();
  for (const { key, value, fields } of changes) {
    const at = index.get(key);
    const isThere = at !== undefined && !removed.has(at);
    const own = added.get(key);
    if (value || fields) {
      const news = (value ?? fields) as Value;
      if (own) added.set(key, withFields(own, news));
      else if (isThere) changed.set(at, { ...changed.get(at), ...news });
      else if (value && at !== undefined) {
        // removed and added again in one go
        removed.delete(at);
        const gone = Object.fromEntries(Object.keys(values[at] as Value).map((k) => [k, undefined]));
        changed.set(at, { ...gone, ...news });
      } else if (value) added.set(key, withFields({}, news));
      else problems.push(`The ${form.noun} “${key}” is not in the file any more.`);
    } else if (own) added.delete(key);
    else if (isThere) {
      removed.add(at);
      changed.delete(at);
    } else if (at === undefined) problems.push(`The ${form.noun} “${key}” is not in the file any more.`);
  }
  return { added: [...added.values()], changed, removed };
}

interface Style {
  /** Column of the dashes. */
  readonly indent: number;
  /** Columns that a nested group stands to the right. */
  readonly step: number;
  /** True when an empty line stands between entries. */
  readonly hasGaps: boolean;
  readonly eol: string;
}

function styleOf(text: string, layout: Layout): Style {
  const lists = layout.sections.filter((s) => s.blocks.length > 0);
  const indent = lists[0]?.indent ?? 2;
  const pair = lists.find((s) => s.blocks.length > 1)?.blocks;
  const hasGaps = pair ? /\n[ \t]*\r?\n/.test(text.slice((pair[0] as Block).end - 1, (pair[1] as Block).start)) : true;
  let step = 2;
  for (const section of lists) {
    const nested = /^( *)(?:- +)?[\w-]+:[ \t]*\r?\n( +)[^\s#-]/m.exec(text.slice(section.start, Math.min(section.end, section.start + 5000)).replace(/^.*\n/, ''));
    const found = nested && /- /.test(nested[0].split('\n')[0] as string) ? 0 : nested ? (nested[2] as string).length - (nested[1] as string).length : 0;
    if (found > 0 && found <= 8) {
      step = found;
      break;
    }
  }
  return { indent, step, hasGaps, eol: layout.eol };
}

function editSection(text: string, section: Section, { form, values }: ListEdit, added: readonly Value[], changed: ReadonlyMap<number, Value>, removed: ReadonlySet<number>, style: Style, edits: TextEdit[]): void {
  const { blocks } = section;
  const own: Style = section.indent >= 0 ? { ...style, indent: section.indent } : style;
  for (const [i, fields] of changed) edits.push(...editEntry(text, blocks[i] as Block, values[i] as Value, fields, form.order, own));
  for (const i of removed) edits.push(removalOf(text, blocks, i, removed, section));
  if (removed.size > 0 && removed.size === blocks.length && added.length === 0) edits.push({ offset: section.valueStart, length: 0, newText: ' []' });
  const places = new Map<number, Value[]>();
  for (const value of added) {
    const place = form.placeOf(values as never, value as never);
    places.set(place, [...(places.get(place) ?? []), value]);
  }
  for (const [place, group] of places) {
    const entries = inOrder(form, group).map((value) => renderEntry(value, form.order, own.indent, own.step));
    edits.push(insertionOf(text, section, place, removed, entries, own));
  }
}

const inOrder = (form: ListForm, group: readonly Value[]): Value[] =>
  group.toSorted((a, b) => (form.placeOf([a] as never, b as never) === 0 ? 1 : form.placeOf([b] as never, a as never) === 0 ? -1 : 0));

/** New entries in front of the block with the index `place`: behind the last block before it that stays, else before the first one that does. */
function insertionOf(text: string, section: Section, place: number, removed: ReadonlySet<number>, entries: readonly string[][], style: Style): TextEdit {
  const { blocks } = section;
  const lines = joinEntries(entries, style.hasGaps);
  const body = (newText: string): string => (style.eol === '\n' ? newText : newText.replaceAll('\n', '\r\n'));
  const last = blocks.at(-1);
  if (!last) {
    const lineEnd = lineEndAt(text, section.valueStart);
    const empty = /^[ \t]*\[[ \t]*\]/.exec(text.slice(section.valueStart, section.end)) ?? /^[ \t]*(?:null|~)(?=\s|$)/.exec(text.slice(section.valueStart, section.end));
    const length = empty?.[0].length ?? 0;
    const rest = text.slice(section.valueStart + length, lineEnd);
    const hasEnd = rest.endsWith('\n');
    return { offset: section.valueStart, length: lineEnd - section.valueStart, newText: `${hasEnd ? rest : `${rest}${style.eol}`}${body(lines.join('\n'))}${style.eol}` };
  }
  const stays = (_: Block, i: number): boolean => !removed.has(i);
  const behind = blocks.findLastIndex((block, i) => i < place && stays(block, i));
  const next = blocks.find(stays);
  if (behind < 0 && next) return { offset: next.leadStart, length: 0, newText: body(`${lines.join('\n')}\n${style.hasGaps ? '\n' : ''}`) };
  const before = blocks[behind] ?? last;
  const hasEnd = text.charCodeAt(before.end - 1) === 10;
  return { offset: before.end, length: 0, newText: body(`${hasEnd ? '' : '\n'}${style.hasGaps ? '\n' : ''}${lines.join('\n')}\n`) };
}

/** The lines of a block, with the empty lines before it (or, of the first one, behind it). Comments above it stay. */
function removalOf(text: string, blocks: readonly Block[], i: number, removed: ReadonlySet<number>, section: Section): TextEdit {
  const { start, end, leadStart } = blocks[i] as Block;
  let from = start;
  let to = end;
  const isFirst = i === 0 || leadStart < start;
  if (!isFirst) while (from > section.valueStart && isBlankLine(text, lineStartAt(text, from - 1), from)) from = lineStartAt(text, from - 1);
  else if (i + 1 < blocks.length && !removed.has(i + 1)) {
    for (let lineEnd = lineEndAt(text, to); lineEnd > to && isBlankLine(text, to, lineEnd); lineEnd = lineEndAt(text, to)) to = lineEnd;
  }
  return { offset: from, length: to - from, newText: '' };
}

const lineStartAt = (text: string, offset: number): number => (offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1);

const lineEndAt = (text: string, offset: number): number => {
  const newline = text.indexOf('\n', offset);
  return newline < 0 ? text.length : newline + 1;
};

function isBlankLine(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return end > start;
}

const joinEntries = (entries: readonly string[][], hasGaps: boolean): string[] => entries.flatMap((lines, i) => (i > 0 && hasGaps ? ['', ...lines] : lines));

/** The lines of a new entry, its dash in column `indent`. */
function renderEntry(value: Value, order: readonly string[], indent: number, step: number): string[] {
  const lines = renderMap(value, order, indent + 2, step);
  const first = lines[0] ?? `${' '.repeat(indent + 2)}{}`;
  return [`${' '.repeat(indent)}- ${first.slice(indent + 2)}`, ...lines.slice(1)];
}

const selectorKeys: readonly string[] = Object.keys(targetSchema.entries);
const replyKeys: readonly string[] = ['text', 'by', 'at'];

/** The fixed order of the keys of a nested group. */
const orderOf = (value: Value): readonly string[] => ('exact' in value ? selectorKeys : 'text' in value ? replyKeys : []);

function ordered(value: Value, order: readonly string[]): string[] {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return [...order.filter((key) => keys.includes(key)), ...keys.filter((key) => !order.includes(key))];
}

const renderMap = (value: Value, order: readonly string[], indent: number, step: number): string[] =>
  ordered(value, order).flatMap((key) => renderPair(key, value[key], indent, step));

function renderPair(key: string, value: unknown, indent: number, step: number): string[] {
  const margin = ' '.repeat(indent);
  const name = scalar(key);
  if (Array.isArray(value)) return value.length === 0 ? [`${margin}${name}: []`] : [`${margin}${name}:`, ...value.flatMap((item) => renderItem(item, indent + step, step))];
  if (typeof value === 'object' && value !== null) {
    const lines = renderMap(value as Value, orderOf(value as Value), indent + step, step);
    return lines.length === 0 ? [`${margin}${name}: {}`] : [`${margin}${name}:`, ...lines];
  }
  if (typeof value === 'string' && isLiteral(value) && !selectorKeys.includes(key)) {
    return [`${margin}${name}: |-`, ...value.split('\n').map((line) => (line === '' ? '' : `${' '.repeat(indent + step)}${line}`))];
  }
  return [`${margin}${name}: ${renderScalar(value, isSelectorText(key) ? 'double' : 'plain')}`];
}

/** Words of the seed always stand in quotation marks. */
const isSelectorText = (key: string): boolean => key === 'exact' || key === 'prefix' || key === 'suffix';

function renderItem(item: unknown, indent: number, step: number): string[] {
  if (typeof item === 'object' && item !== null && !Array.isArray(item)) return renderEntry(item as Value, orderOf(item as Value), indent, step);
  return [`${' '.repeat(indent)}- ${Array.isArray(item) ? renderFlow(item) : renderScalar(item, 'plain')}`];
}

const renderScalar = (value: unknown, style: QuoteStyle, inFlow = false): string => (typeof value === 'string' ? scalar(value, style, inFlow) : JSON.stringify(value ?? null));

function renderFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(renderFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return renderScalar(value, 'plain', true);
  return `{ ${ordered(value as Value, orderOf(value as Value)).map((key) => `${scalar(key)}: ${renderFlow((value as Value)[key])}`).join(', ')} }`;
}

/** Edits within one block. Offsets of nodes count from the start of `source`. */
interface BlockSource {
  readonly source: string;
  readonly offset: number;
  readonly style: Style;
  readonly edits: TextEdit[];
}

function editEntry(text: string, block: Block, value: Value, fields: Value, order: readonly string[], style: Style): TextEdit[] {
  const source = text.slice(block.start, block.end);
  const list: unknown = parseDocument(source, parseOptions).contents;
  const map = isSeq(list) ? list.items[0] : null;
  if (!isMap(map)) return [];
  const edits: TextEdit[] = [];
  editMap({ source, offset: block.start, style, edits }, map, value, fields, order);
  return edits;
}

interface MapPair {
  readonly key: string;
  readonly keyStart: number;
  readonly value: unknown;
  /** Start of the key's line. */
  readonly start: number;
  /** Offset behind the last line of its value. */
  readonly end: number;
}

function pairsOf(source: string, map: YAMLMap): MapPair[] {
  const limit = map.range?.[2] ?? source.length;
  const pairs = map.items as Pair<Scalar, unknown>[];
  return pairs.map(({ key, value }, i) => {
    const keyStart = key.range?.[0] ?? 0;
    const next = pairs[i + 1]?.key.range?.[0];
    let end = next === undefined ? (limit === source.length || source.charCodeAt(limit - 1) === 10 ? limit : lineEndAt(source, limit)) : lineStartAt(source, next);
    const column = keyStart - lineStartAt(source, keyStart);
    for (let start = lineStartAt(source, end - 1); start > keyStart; start = lineStartAt(source, end - 1)) {
      const indent = /^ */.exec(source.slice(start, end))?.[0].length ?? 0;
      if (!isBlankLine(source, start, end) && !(source.charCodeAt(start + indent) === 35 && indent <= column)) break;
      end = start;
    }
    return { key: String(key.value), keyStart, value, start: lineStartAt(source, keyStart), end };
  });
}

function editMap(target: BlockSource, map: YAMLMap, value: Value, fields: Value, order: readonly string[]): void {
  const changes = Object.keys(fields).filter((key) => !isSame(value[key], fields[key]));
  if (changes.length === 0) return;
  if (map.flow) {
    editFlowMap(target, map, { ...value, ...fields }, changes, order);
    return;
  }
  const { source, style } = target;
  const pairs = pairsOf(source, map);
  const first = pairs[0];
  if (!first) return;
  const column = first.keyStart - first.start;
  const isGone = (key: string): boolean => changes.includes(key) && fields[key] === undefined;
  for (const key of ordered(Object.fromEntries(changes.map((k) => [k, true])), order)) {
    const i = pairs.findIndex((p) => p.key === key);
    const pair = pairs[i];
    const next = fields[key];
    if (pair && next === undefined) {
      const isBehindDash = source.slice(first.start, first.keyStart).trim() !== '';
      if (!isBehindDash || pairs.slice(0, i + 1).some((p) => !isGone(p.key))) splice(target, pair.start, pair.end, '');
      else if (i === 0) splice(target, pair.keyStart, (pairs.find((p) => !isGone(p.key)) ?? pair).keyStart, '');
    } else if (pair) editValue(target, pair, value[key], next, column);
    else {
      const lines = renderPair(key, next, column, style.step);
      const rank = order.indexOf(key);
      const before = pairs.findLast((p) => !isGone(p.key) && (rank < 0 || (order.indexOf(p.key) >= 0 && order.indexOf(p.key) < rank))) ?? pairs.find((p) => !isGone(p.key)) ?? first;
      insertLines(target, before.end, lines);
    }
  }
}

function splice({ offset, edits, style }: BlockSource, start: number, end: number, newText: string): void {
  edits.push({ offset: offset + start, length: end - start, newText: style.eol === '\n' ? newText : newText.replaceAll('\n', '\r\n') });
}

function insertLines(target: BlockSource, at: number, lines: readonly string[]): void {
  const hasEnd = at > 0 && target.source.charCodeAt(at - 1) === 10;
  splice(target, at, at, hasEnd ? `${lines.join('\n')}\n` : `\n${lines.join('\n')}`);
}

const styleOfScalar = (node: Scalar): QuoteStyle => (node.type === 'QUOTE_SINGLE' ? 'single' : node.type === 'QUOTE_DOUBLE' ? 'double' : 'plain');

function editValue(target: BlockSource, pair: MapPair, old: unknown, next: unknown, column: number): void {
  const { source, style } = target;
  const node = pair.value;
  const isOneLine = isScalar(node) && node.range && !source.slice(node.range[0], node.range[1]).includes('\n') && node.type !== 'BLOCK_LITERAL' && node.type !== 'BLOCK_FOLDED';
  const nextIsLiteral = typeof next === 'string' && isLiteral(next) && !selectorKeys.includes(pair.key);
  if (isOneLine && (next === null || typeof next !== 'object') && !nextIsLiteral) {
    const [start, end] = node.range as [number, number, number];
    const rendered = renderScalar(next, isSelectorText(pair.key) ? 'double' : styleOfScalar(node));
    splice(target, start, end, start === end && source.charCodeAt(start - 1) === 58 ? ` ${rendered}` : rendered);
  } else if (isMap(node) && typeof next === 'object' && next !== null && !Array.isArray(next)) {
    const gone = Object.fromEntries(Object.keys(old as Value).map((key) => [key, undefined]));
    if (Object.keys(next).some((key) => key in (old as Value))) editMap(target, node, old as Value, { ...gone, ...next }, orderOf(next as Value));
    else replacePair(target, pair, next, column);
  } else if (!(isSeq(node) && Array.isArray(next) && editList(target, node, old as unknown[], next))) replacePair(target, pair, next, column);
  function replacePair(at: BlockSource, { key, keyStart, end }: MapPair, value: unknown, indent: number): void {
    const hasEnd = source.charCodeAt(end - 1) === 10;
    splice(at, keyStart, end, `${renderPair(key, value, indent, style.step).join('\n').slice(indent)}${hasEnd ? '\n' : ''}`);
  }
}

/** Edits a list where its items only go, come at the end, or change in place; false when it must be written anew. */
function editList(target: BlockSource, list: YAMLSeq, old: readonly unknown[], next: readonly unknown[]): boolean {
  const { source, style } = target;
  if (list.flow) {
    if (!list.range) return false;
    splice(target, list.range[0], list.range[1], renderFlow(next));
    return true;
  }
  let kept = 0;
  const stays = old.map((item) => kept < next.length && isSame(item, next[kept]) && ++kept > 0);
  const items = itemsOf(source, list);
  const firstItem = items[0];
  if (kept === 0 || !firstItem || items.length !== old.length) return false;
  items.forEach(({ start, end }, i) => {
    if (!stays[i]) splice(target, start, end, '');
  });
  const news = next.slice(kept);
  const last = items.findLast((_, i) => stays[i]);
  if (news.length > 0 && last) insertLines(target, last.end, news.flatMap((item) => renderItem(item, firstItem.column, style.step)));
  return true;
}

function itemsOf(source: string, list: YAMLSeq): { start: number; end: number; column: number }[] {
  const limit = list.range?.[2] ?? source.length;
  const starts = (list.items as { range?: [number, number, number] | null }[]).map((node) => lineStartAt(source, node.range?.[0] ?? 0));
  return starts.map((start, i) => {
    let end = starts[i + 1] ?? (source.charCodeAt(limit - 1) === 10 ? limit : lineEndAt(source, limit));
    while (end > start && isBlankLine(source, lineStartAt(source, end - 1), end)) end = lineStartAt(source, end - 1);
    return { start, end, column: /^ */.exec(source.slice(start, end))?.[0].length ?? 0 };
  });
}

function editFlowMap(target: BlockSource, map: YAMLMap, value: Value, changes: readonly string[], order: readonly string[]): void {
  const pairs = map.items as Pair<Scalar, { range?: [number, number, number] | null } | null>[];
  const endOf = (pair: (typeof pairs)[number]): number => pair.value?.range?.[1] ?? pair.key.range?.[1] ?? 0;
  const isSimple = pairs.every((p) => p.value?.range && p.value.range[1] > p.value.range[0]) && changes.every((key) => value[key] !== undefined);
  const last = pairs.at(-1);
  if (!isSimple || !last || !map.range) {
    const [start, end] = map.range ?? [0, 0];
    splice(target, start, end, `{ ${ordered(value, order).map((key) => `${scalar(key)}: ${renderFlow(value[key])}`).join(', ')} }`);
    return;
  }
  let tail = '';
  for (const key of changes) {
    const pair = pairs.find((p) => String(p.key.value) === key);
    if (pair) splice(target, pair.value?.range?.[0] ?? 0, endOf(pair), renderFlow(value[key]));
    else tail += `, ${scalar(key)}: ${renderFlow(value[key])}`;
  }
  const at = endOf(last);
  if (tail !== '') splice(target, at, at, tail);
}

function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false;
  const [x, y] = [a as Value, b as Value];
  const keys = new Set([...Object.keys(x), ...Object.keys(y)]);
  return [...keys].every((key) => isSame(x[key], y[key]));
}
