import { isMap, isScalar, isSeq, parseDocument, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../../text/edits.js';
import type { Block } from './layout.js';
import { isBlankLine, lineEndAt, lineStartAt } from './lineEnds.js';
import { isSelectorText, ordered, orderOf, renderFlow, renderItem, renderPair, renderScalar, selectorKeys, type Value } from './render.js';
import { isLiteral, scalar, type QuoteStyle } from './scalars.js';
import type { Style } from './style.js';
import { parseOptions } from './syntax.js';

/** Edits within one block. Offsets of nodes count from the start of `source`. */
interface BlockSource {
  readonly source: string;
  readonly offset: number;
  readonly style: Style;
  readonly edits: TextEdit[];
}

/**
 * The edits that give fields of one entry new values; undefined takes a field out. `value` is what the entry holds, `order` that of its keys. All
 * lines but those of the fields stay as they are.
 */
export function editEntry(text: string, block: Block, value: Value, fields: Value, order: readonly string[], style: Style): TextEdit[] {
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
  const pairs = map.items as Pair<Scalar>[];
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
      const before = pairs.findLast((p) => !isGone(p.key) && (rank < 0 || (order.includes(p.key) && order.indexOf(p.key) < rank))) ?? pairs.find((p) => !isGone(p.key)) ?? first;
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
