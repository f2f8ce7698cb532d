import { applyEdits, invertEdits, type TextEdit } from '../text/edits.js';
import { createMapping, editsOf, mapSpan } from '../text/mapping.js';

/** A way back: the edits of the present text, and the text behind them. */
export interface Reverted {
  readonly text: string;
  readonly edits: readonly TextEdit[];
}

/**
 * Takes a change from `before` to `after` back in a text that may have changed since. Where the text is still `after`, the result is
 * `before`, byte for byte. Else only what the change did is taken back; null when what it did is no longer there as it was.
 */
export function revert(before: string, after: string, now: string): Reverted | null {
  const inverse = invertEdits(before, editsOf(createMapping(before, after), after));
  if (now === after) return { text: before, edits: inverse };
  const mapping = createMapping(after, now);
  const edits: TextEdit[] = [];
  for (const { offset, length, newText } of inverse) {
    // with one character on each side, so that a bare insertion has something to hold on to
    const around = { start: Math.max(0, offset - 1), end: Math.min(after.length, offset + length + 1) };
    const mapped = mapSpan(mapping, around);
    if (!mapped?.intact) return null;
    edits.push({ offset: mapped.start + offset - around.start, length, newText });
  }
  return { text: applyEdits(now, edits), edits };
}
