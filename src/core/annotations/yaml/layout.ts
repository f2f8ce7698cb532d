import { isSpace, type Span } from '../../text/span.js';

/** One entry of a list of a YAML file: whole lines from its dash to its last line, comments above it left out. */
export interface Block {
  /** Offset of the start of the line with the dash. */
  readonly start: number;
  /** Offset behind its last line, that line's end included. */
  readonly end: number;
  /** Where the comment lines directly above it start; `start` when there are none. */
  readonly leadStart: number;
}

/** A key at the left margin with all that belongs to it. */
export interface Section {
  readonly key: string;
  /** Offset of the start of its line. */
  readonly start: number;
  /** Offset behind the colon. */
  readonly valueStart: number;
  /** Offset behind the last line that belongs to it, that line's end included; comments behind it are left out. */
  readonly end: number;
  /** Column of the dashes; -1 where the value is no list of blocks. */
  readonly indent: number;
  readonly blocks: readonly Block[];
}

/** A place in a file that is not understood. */
export interface LayoutProblem {
  readonly code: 'conflict' | 'syntax';
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** How the lines of an annotation file or register fall into keys and blocks. */
export interface Layout {
  readonly eol: '\n' | '\r\n';
  readonly sections: readonly Section[];
  readonly problems: readonly LayoutProblem[];
}

const keyPattern = /^(?:"([^"\\]*)"|'([^']*)'|([\p{L}\p{N}_$][^:#"'{}[\]]*?))[ \t]*:(?=[ \t\r\n]|$)/u;
const conflictPattern = /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \t]|\r|$)/;

interface OpenSection {
  key: string;
  start: number;
  valueStart: number;
  end: number;
  indent: number;
  isInline: boolean;
  blocks: { start: number; end: number; leadStart: number }[];
}

/**
 * Divides a file into its keys and the entries of their lists, line by line, without reading what is in them: so one entry can be
 * read, or changed, without the rest. Time is linear. Whatever YAML allows beyond block lists under keys is reported as a problem.
 */
export function layOut(text: string): Layout {
  const sections: OpenSection[] = [];
  const problems: LayoutProblem[] = [];
  const firstEnd = text.indexOf('\n');
  const eol = firstEnd > 0 && text.charCodeAt(firstEnd - 1) === 13 ? '\r\n' : '\n';
  let current: OpenSection | undefined;
  let leadStart = -1;
  let inConflict = false;
  for (let at = text.charCodeAt(0) === 0xfeff ? 1 : 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline < 0 ? text.length : newline + 1;
    const start = at;
    at = end;
    let column = start;
    while (column < end && text.charCodeAt(column) === 32) column++;
    const indent = column - start;
    const code = text.charCodeAt(column);
    let contentEnd = end;
    while (contentEnd > column && isSpace(text.charCodeAt(contentEnd - 1))) contentEnd--;
    const report = (code_: LayoutProblem['code'], message: string): void => void problems.push({ code: code_, message, start: column, end: Math.max(column + 1, contentEnd) });
    if (contentEnd === column) {
      leadStart = -1;
      continue;
    }
    if (indent === 0 && conflictPattern.test(text.slice(start, Math.min(end, start + 9)))) {
      if (!inConflict || code === 60) report('conflict', 'An unresolved merge conflict. Choose one side, or keep both, and delete the lines with <<<<<<<, ======= and >>>>>>>.');
      inConflict = code !== 62;
      continue;
    }
    if (inConflict) continue;
    const block = current?.blocks.at(-1);
    const isComment = code === 35;
    if (isComment && (!block || indent <= current!.indent)) {
      if (leadStart < 0) leadStart = start;
      continue;
    }
    const lead = leadStart < 0 ? start : leadStart;
    leadStart = -1;
    if (code === 9) {
      report('syntax', 'A tab stands at the start of this line. YAML wants spaces there.');
      continue;
    }
    const isDash = code === 45 && (column + 1 >= contentEnd || isSpace(text.charCodeAt(column + 1)));
    if (isDash && current && !current.isInline && (current.indent === indent || (current.indent < 0 && current.end === current.start))) {
      current.indent = indent;
      current.blocks.push({ start, end, leadStart: lead });
      continue;
    }
    if (indent === 0) {
      const match = isDash ? null : keyPattern.exec(text.slice(start, contentEnd));
      if (match) {
        const valueStart = start + match[0].length;
        const rest = text.slice(valueStart, contentEnd).trim();
        const isInline = rest !== '' && !rest.startsWith('#');
        current = { key: (match[1] ?? match[2] ?? match[3] ?? '').trim(), start, valueStart, end: isInline ? end : start, indent: -1, isInline, blocks: [] };
        sections.push(current);
        continue;
      }
      if (/^---(?:\s|$)/.test(text.slice(start, contentEnd)) && sections.length === 0) continue;
      report('syntax', isDash ? 'This entry belongs to no list: a line with a key, such as "annotations:", must stand above it.' : `This line is not understood: ${quoted(text.slice(start, contentEnd))}. A key and a colon are expected at the start of a line.`);
      continue;
    }
    if (!current) {
      report('syntax', 'This line is indented, but belongs to no key above it.');
      continue;
    }
    if (isDash && current.isInline) report('syntax', `This entry stands below “${current.key}”, which has a value already. Is a line with a key missing above it?`);
    else if (block) {
      if (indent > current.indent) block.end = end;
      else report('syntax', `The indentation of this line fits nothing above it: entries of "${current.key}" start with a dash in column ${current.indent + 1}.`);
    } else current.end = end;
  }
  return {
    eol,
    problems,
    sections: sections.map(({ key, start, valueStart, end, indent, blocks }) => {
      const lineEnd = text.indexOf('\n', valueStart) + 1 || text.length;
      return { key, start, valueStart, end: Math.max(lineEnd, end, blocks.at(-1)?.end ?? 0), indent, blocks };
    }),
  };
}

/** The words as a message shows them: in quotation marks, at most 40 characters. */
export const quoted = (words: string): string => `“${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`;

/** The list under a key, as it is laid out in the file. */
export const sectionOf = ({ layout }: { readonly layout: Layout }, key: string): Section | undefined => layout.sections.find((s) => s.key === key);

/** The first line of an entry of a list, without its dash and its end; undefined where there is no such entry. Offsets in the file. */
export function entryPlace({ text, layout }: { readonly text: string; readonly layout: Layout }, key: string, index: number): Span | undefined {
  const block = sectionOf({ layout }, key)?.blocks[index];
  if (!block) return undefined;
  const [, lead = '', words = ''] = /^([ ]*-[ ]*)(.*?)[ \t\r]*$/m.exec(text.slice(block.start, block.end)) ?? [];
  const start = block.start + lead.length;
  return { start, end: start + words.length };
}
