import type { Span } from '../../src/core/text/span.js';

/** A piece of the new text: old [start, end) as it was, or `text` in its place. */
export interface Piece extends Span {
  readonly text?: string;
}
/** A new text, and what became of the old one. */
export interface Edited {
  readonly text: string;
  /** New [start, end) of each old character; start is -1 where it was deleted. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Puts the pieces together. */
export function build(old: string, pieces: readonly Piece[]): Edited {
  const starts = new Int32Array(old.length).fill(-1);
  const ends = new Int32Array(old.length).fill(-1);
  let text = '';
  for (const { start, end, text: replacement } of pieces) {
    if (replacement === undefined) {
      for (let i = start; i < end; i++) {
        starts[i] = text.length + i - start;
        ends[i] = text.length + i - start + 1;
      }
      text += old.slice(start, end);
    } else {
      if (replacement !== '') {
        starts.fill(text.length, start, end);
        ends.fill(text.length + replacement.length, start, end);
      }
      text += replacement;
    }
  }
  return { text, starts, ends };
}

/** Where the span is in the new text; null where most of it was deleted. */
export function truthOf(edited: Edited, span: Span): Span | null {
  let start = Infinity;
  let end = -1;
  let kept = 0;
  for (let i = span.start; i < span.end; i++) {
    const s = edited.starts[i]!;
    if (s < 0) continue;
    kept++;
    start = Math.min(start, s);
    end = Math.max(end, edited.ends[i]!);
  }
  return kept * 2 >= span.end - span.start ? { start, end } : null;
}
