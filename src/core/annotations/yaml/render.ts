import { targetSchema } from '../schema.js';
import { isLiteral, scalar, type QuoteStyle } from './scalars.js';

/** An entry, or a group within it, whatever its keys are. */
export type Value = Readonly<Record<string, unknown>>;

/** The lines of a new entry, its dash in column `indent`. */
export function renderEntry(value: Value, order: readonly string[], indent: number, step: number): string[] {
  const lines = renderMap(value, order, indent + 2, step);
  const first = lines[0] ?? `${' '.repeat(indent + 2)}{}`;
  return [`${' '.repeat(indent)}- ${first.slice(indent + 2)}`, ...lines.slice(1)];
}

export const selectorKeys: readonly string[] = Object.keys(targetSchema.entries);
const replyKeys: readonly string[] = ['text', 'by', 'at'];

/** The fixed order of the keys of a nested group. */
export const orderOf = (value: Value): readonly string[] => ('exact' in value ? selectorKeys : 'text' in value ? replyKeys : []);

/** The keys that have a value: those of `order` first, the others as they come. */
export function ordered(value: Value, order: readonly string[]): string[] {
  const keys = Object.keys(value).filter((key) => value[key] !== undefined);
  return [...order.filter((key) => keys.includes(key)), ...keys.filter((key) => !order.includes(key))];
}

const renderMap = (value: Value, order: readonly string[], indent: number, step: number): string[] =>
  ordered(value, order).flatMap((key) => renderPair(key, value[key], indent, step));

/** The lines of a key and its value. @param indent spaces before the key @param step how much further what belongs to it is indented */
export function renderPair(key: string, value: unknown, indent: number, step: number): string[] {
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
export const isSelectorText = (key: string): boolean => key === 'exact' || key === 'prefix' || key === 'suffix';

/** The lines of an item of a list. @param indent spaces before its dash */
export function renderItem(item: unknown, indent: number, step: number): string[] {
  if (typeof item === 'object' && item !== null && !Array.isArray(item)) return renderEntry(item as Value, orderOf(item as Value), indent, step);
  return [`${' '.repeat(indent)}- ${Array.isArray(item) ? renderFlow(item) : renderScalar(item, 'plain')}`];
}

/** A value that is no list or map, on one line. */
export const renderScalar = (value: unknown, style: QuoteStyle, inFlow = false): string => (typeof value === 'string' ? scalar(value, style, inFlow) : JSON.stringify(value ?? null));

/** A value on one line, lists and maps in brackets. */
export function renderFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(renderFlow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return renderScalar(value, 'plain', true);
  return `{ ${ordered(value as Value, orderOf(value as Value)).map((key) => `${scalar(key)}: ${renderFlow((value as Value)[key])}`).join(', ')} }`;
}

/** The lines of several entries. */
export const joinEntries = (entries: readonly string[][], hasGaps: boolean): string[] => entries.flatMap((lines, i) => (i > 0 && hasGaps ? ['', ...lines] : lines));
