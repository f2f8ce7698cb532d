import { isCollection, isNode, isScalar, parseDocument, type Node } from 'yaml';
import type { Problem } from './problems.js';

/** How YAML is read, everywhere. */
export const parseOptions = { prettyErrors: false, version: '1.2', schema: 'core', logLevel: 'error' } as const;

/** Parses a part of a file. Offsets of problems count from its start. */
export function parseYaml(part: string): { document: ReturnType<typeof parseDocument>; problems: Problem[] } {
  const document = parseDocument(part, parseOptions);
  const found = [...document.errors, ...document.warnings].map(({ message, pos, code }) => {
    const opened = code === 'MISSING_CHAR' || code === 'BAD_INDENT' ? openedAt(document.contents, pos[0]) : null;
    const start = Math.min(opened ?? pos[0], Math.max(0, part.trimEnd().length - 1));
    const problem: Problem = { code: 'syntax', message: syntaxMessage(code, message), start, end: Math.max(start + 1, Math.min(pos[1], part.length)) };
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
