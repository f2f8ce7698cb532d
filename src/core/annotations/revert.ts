import { createMapping } from '../text/diff/createMapping.js';
import { applyEdits, invertEdits, singleEdit, type TextEdit } from '../text/edits.js';
import { mapSpan } from '../text/mapping.js';

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
  for (const { offset, length, newText } of invertEdits(before, edits)) {
    // with one character on each side, so that a bare insertion has something to hold on to
    const around = { start: Math.max(0, offset - 1), end: Math.min(after.length, offset + length + 1) };
    const mapped = mapSpan(mapping, around);
    if (!mapped?.intact) return null;
    back.push({ offset: mapped.start + offset - around.start, length, newText });
  }
  return { text: applyEdits(now, back), edits: back };
}
