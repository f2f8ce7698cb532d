import type { TextEdit } from '../../text/edits.js';
import { editEntry } from './entryEdits.js';
import type { ListForm } from './forms.js';
import type { Block, Section } from './layout.js';
import { isBlankLine, lineEndAt, lineStartAt } from './lineEnds.js';
import { joinEntries, renderEntry, type Value } from './render.js';
import type { ListEdit, Settled } from './settle.js';
import type { Style } from './style.js';

/** The edits of a list that is in the file, not in order. */
export function editSection(text: string, section: Section, { form, values }: ListEdit, { added, changed, removed }: Settled, style: Style): TextEdit[] {
  const edits: TextEdit[] = [];
  const { blocks } = section;
  const own: Style = section.indent >= 0 ? { ...style, indent: section.indent } : style;
  for (const [i, fields] of changed) edits.push(...editEntry(text, blocks[i]!, values[i] as Value, fields, form.order, own));
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
  return edits;
}

/** New entries that go in at one place, in the order that they have in a file. */
export const inOrder = (form: ListForm, group: readonly Value[]): Value[] =>
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
  const { start, end, leadStart } = blocks[i]!;
  let from = start;
  let to = end;
  const isFirst = i === 0 || leadStart < start;
  if (!isFirst) while (from > section.valueStart && isBlankLine(text, lineStartAt(text, from - 1), from)) from = lineStartAt(text, from - 1);
  else if (i + 1 < blocks.length && !removed.has(i + 1)) {
    for (let lineEnd = lineEndAt(text, to); lineEnd > to && isBlankLine(text, to, lineEnd); lineEnd = lineEndAt(text, to)) to = lineEnd;
  }
  return { offset: from, length: to - from, newText: '' };
}
