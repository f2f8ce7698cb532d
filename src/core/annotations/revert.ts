import { createLineIndex, lineOf } from '../text/lines.js';
import { createMapping } from '../text/diff/createMapping.js';
import { applyEdits, invertEdits, singleEdit, type TextEdit } from '../text/edits.js';
import type { Span } from '../text/span.js';
import { mapSpan, replacementOf } from '../text/mapping.js';
import { describeWordChanges, wordChanges } from '../text/wordChanges.js';

/** A way back: the edits of the present text, and the text behind them. */
export interface Reverted {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Takes edits of `before`, which made it `after`, back in a text that may have changed since. Where the text is still `after`, the result is
 * `before`, byte for byte. Else only what the edits did is taken back; null when what they did is no longer there as it was.
 */
export function revert(before: string, edits: readonly TextEdit[], after: string, now: string): Reverted | null {
  if (now === after) {
    const edit = singleEdit(now, before);
    return { text: before, edits: edit ? [edit] : [] };
  }
  const mapping = createMapping(after, now);
  const back: TextEdit[] = [];
  for (const { offset, length, newText } of wayBack(before, edits, after)) {
    const around = withNeighbours(after, offset, length);
    const mapped = mapSpan(mapping, around);
    if (!mapped?.intact) return null;
    back.push({ offset: mapped.start + offset - around.start, length, newText });
  }
  return { text: applyEdits(now, back), edits: back };
}

/** The edits of `after` that take it back; of a file that was made by them, without its head, which what others have added since needs. */
function wayBack(before: string, edits: readonly TextEdit[], after: string): TextEdit[] {
  const head = before === '' ? (/^(?:annotations|entities|ignored):.*\n/m.exec(after) ?? { index: 0, 0: '' }) : { index: 0, 0: '' };
  const headEnd = head.index + head[0].length;
  return invertEdits(before, edits).map((edit) => (headEnd > 0 ? { offset: headEnd, length: after.length - headEnd, newText: '' } : edit));
}

/** With one character on each side, so that a bare insertion has something to hold on to. */
const withNeighbours = ({ length: end }: string, offset: number, length: number): Span => ({ start: Math.max(0, offset - 1), end: Math.min(end, offset + length + 1) });

/** What keeps edits from being taken back. */
export interface Conflict {
  /** In the present text, from 0. */
  readonly line: number;
  /** What became of the lines that were edited, for people: “40” → “45”. */
  readonly change: string;
}

/** The first change of the present text that keeps `revert` from taking edits back; null where nothing does. */
export function conflictOf(before: string, edits: readonly TextEdit[], after: string, now: string): Conflict | null {
  const mapping = createMapping(after, now);
  for (const { offset, length } of wayBack(before, edits, after)) {
    const around = withNeighbours(after, offset, length);
    if (mapSpan(mapping, around)?.intact) continue;
    const lines = wholeLines(after, around);
    const present = mapSpan(mapping, lines) ?? replacementOf(mapping, lines).gap;
    const { start, end } = wholeLines(now, present);
    const runs = wordChanges(after.slice(lines.start, lines.end), now.slice(start, end));
    const same = runs[0]?.type === 'same' ? runs[0].text.length : 0;
    return { line: lineOf(createLineIndex(now), start + same), change: describeWordChanges(runs.map((run) => ({ ...run, text: run.text.replace(/\s+/g, ' ') }))) };
  }
  return null;
}

/** The lines that a span touches, without the last line's end. */
function wholeLines(text: string, { start, end }: Span): Span {
  const behind = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: behind < 0 ? text.length : behind };
}
