import { posCode } from '../../document/types.js';
import type { Figure } from '../types.js';
import { readAmount } from './amounts.js';
import { readDate } from './dates.js';
import type { Draft } from './figure.js';
import { structureBit as bit, type ClaimWords } from './words.js';

/**
 * Reads the figures of tokens [from, to): amounts, shares, durations, dates and ranks, with what they count. Ordered, not overlapping.
 * A lone "one" and ordinals that stand for no rank ("at first") are left out.
 */
export function findFigures({ document, structure, word }: ClaimWords, from: number, to: number): Figure[] {
  const found: Figure[] = [];
  const { text, tokens } = document;
  for (let i = from; i < to; ) {
    if (!opensFigure(text.charCodeAt(tokens.starts[i]!), structure[i]!, i + 1 < to ? structure[i + 1]! : 0) || tokens.tags[i] === posCode.PUNCT) {
      i++;
      continue;
    }
    const figure = readDate(document, word, i, to) ?? readAmount(document, word, i, from, to);
    if (figure) {
      found.push(withUnitBefore(figure.figure, found));
      i = figure.next;
    } else i++;
  }
  return found;
}

const opensFigure = (first: number, bits: number, next: number): boolean =>
  (first >= 48 && first <= 57) || (bits & bit.opensFigure) !== 0 || ((bits & bit.a) !== 0 && (next & bit.magnitude) !== 0);

/** "300 million people … and 500 million": what is counted goes on. */
function withUnitBefore(figure: Draft, found: readonly Figure[]): Figure {
  const before = found[found.length - 1];
  const goesOn = figure.kind === 'quantity' && !figure.unit && before?.kind === 'quantity' && figure.value >= 1000 && before.value >= 1000;
  if (goesOn) figure.unit = before.unit;
  return figure;
}
