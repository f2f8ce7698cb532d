import { createLineIndex, lineOf } from '../../text/lines.js';

/**
 * syntax: no YAML, or YAML that is not read here (anchors, tags, several documents); conflict: merge markers; newer-version;
 * schema: a value that is missing or of the wrong kind; duplicate-id; unknown-id: an id that the register does not have;
 * alias-claimed-twice: a name that two entities go by.
 */
export type FileProblemCode = 'syntax' | 'conflict' | 'newer-version' | 'schema' | 'duplicate-id' | 'unknown-id' | 'alias-claimed-twice';

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

/** A problem whose line is not known yet. */
export type Problem = Omit<FileProblem, 'line'>;

/** Adds the lines of problems, whose offsets are of the text. */
export function withLines(text: string, problems: readonly Problem[]): FileProblem[] {
  if (problems.length === 0) return [];
  const lines = createLineIndex(text);
  return problems.map((p) => ({ ...p, line: lineOf(lines, p.start) }));
}
