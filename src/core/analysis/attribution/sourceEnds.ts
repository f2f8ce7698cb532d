import { hashLower } from '../../model/hash.js';
import { beginSourceBeforeCue } from './labels.js';
import { isQuotation, type Chunk, type LinkedCue } from './link.js';
import type { Units } from './units.js';

const hash = (word: string): number => hashLower(word, 0, word.length);
const comma = hash(',');
const who = hash('who');
const on = hash('on');
const days = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(hash));
const partsOfDay = new Set(['morning', 'afternoon', 'evening', 'night'].map(hash));

/**
 * The source as people mark it: a comma belongs to it where it closes what another one opened ("Ada Brook, the mayor,"), else not; of "Ada Brook, who
 * said" it is "who" alone, unless the content is a quotation; a day before the cue is none of it ("Brook on Friday said").
 */
export function markSource(units: Units, { first, end, label }: Chunk, { contents }: LinkedCue): Chunk {
  const { word } = units;
  if (label === beginSourceBeforeCue && word[end - 1] === who && !contents.some((c) => isQuotation(units, c))) return { first: end - 1, end, label };
  const stop = word[end - 1] === comma ? end - 1 : end;
  const hasComma = word.subarray(first, stop).includes(comma);
  if (hasComma && word[stop] === comma) return { first, end: stop + 1, label };
  const behindDay = partsOfDay.has(word[stop - 1] as number) ? stop - 1 : stop;
  const isDay = label === beginSourceBeforeCue && behindDay - first > 2 && days.has(word[behindDay - 1] as number) && word[behindDay - 2] === on;
  return { first, end: isDay ? behindDay - 2 : Math.max(stop, first + 1), label };
}
