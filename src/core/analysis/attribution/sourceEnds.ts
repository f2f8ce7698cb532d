import { posCode } from '../../document/types.js';
import { beginSourceBeforeCue } from './labels.js';
import { isQuotation, type Chunk, type LinkedCue } from './link.js';
import type { Units } from './units.js';
import { comma, days, hashesOf, hashOf, on } from './wordHashes.js';

const who = hashOf('who');
const partsOfDay = hashesOf('morning', 'afternoon', 'evening', 'night');
/** What opens a clause and is none of who speaks in it. */
const openers = hashesOf('when', 'which', 'that', 'what', 'how', 'perhaps', 'maybe');
/** What goes on with another verb of the same speaker: "Brook smiled and", "Brook silenced him by". */
const goesOn = hashesOf('and', 'that', 'by', 'for');
const relatives = hashesOf('who', 'which', 'that', 'whose');
const thisWord = hashOf('this');
const periods = hashesOf('week', 'month', 'year', 'spring', 'summer', 'fall', 'autumn', 'winter', 'weekend', 'morning', 'afternoon', 'evening');
const nearer = hashesOf('just', 'earlier', 'later', 'late', 'early');

/** End of [first, end) without a time behind the name: "on Friday", "on Friday night", "earlier this week", "later Friday". */
function withoutTime({ word }: Units, first: number, end: number): number {
  const isNearer = (u: number): boolean => u > first && nearer.has(word[u] as number);
  const behindDay = partsOfDay.has(word[end - 1] as number) ? end - 1 : end;
  if (behindDay - first > 2 && days.has(word[behindDay - 1] as number) && word[behindDay - 2] === on) return behindDay - 2;
  if (days.has(word[end - 1] as number) && isNearer(end - 2)) return end - 2;
  if (end - first < 3 || !periods.has(word[end - 1] as number) || word[end - 2] !== thisWord) return end;
  return isNearer(end - 3) ? end - 3 : end - 2;
}

/** End of the source within [first, end) that runs over a verb of its own up to what goes on with the cue. */
function beforeOwnVerb({ word, tag }: Units, first: number, end: number): number {
  if (!goesOn.has(word[end - 1] as number)) return end;
  for (let u = first + 1; u < end - 1; u++) {
    if (relatives.has(word[u] as number)) return end;
    if (tag[u] === posCode.VERB || tag[u] === posCode.AUX) return u;
  }
  return end;
}

/**
 * The source as people mark it: a comma belongs to it where it closes what another one opened ("Ada Brook, the mayor,"), else not; of "Ada Brook, who
 * said" it is "who" alone, unless the content is a quotation; before the cue, neither a time ("Brook on Friday said") nor what opens the clause
 * ("which officials said") nor another verb ("Brook smiled and said") belongs to it.
 */
export function markSource(units: Units, { first, end, label }: Chunk, { contents }: LinkedCue): Chunk {
  const { word } = units;
  if (label === beginSourceBeforeCue && word[end - 1] === who && !contents.some((c) => isQuotation(units, c))) return { first: end - 1, end, label };
  const stop = word[end - 1] === comma ? end - 1 : end;
  const hasComma = word.subarray(first, stop).includes(comma);
  if (hasComma && word[stop] === comma) return { first, end: stop + 1, label };
  if (label !== beginSourceBeforeCue) return { first, end: Math.max(stop, first + 1), label };
  const start = stop - first > 1 && openers.has(word[first] as number) ? first + 1 : first;
  return { first: start, end: Math.max(withoutTime(units, start, beforeOwnVerb(units, start, stop)), start + 1), label };
}
