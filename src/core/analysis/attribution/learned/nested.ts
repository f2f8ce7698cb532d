import { posCode } from '../../../document/types.js';
import { beginContentAfterCue, beginCue, beginSourceBeforeCue } from './labels.js';
import type { Chunk } from './link.js';
import { punctuationShape, quoteState, type Units } from './units.js';

/** A report within a reported content, in units. */
export interface NestedReport {
  readonly source: Chunk;
  readonly cue: Chunk;
  readonly content: Chunk;
}

/** Words of this cue class and above report in nearly all places, of the two next lower ones before "that". */
const strongCue = 5;
/** A report within another is worth saying from so many words on. */
const leastWords = 3;
/** How far from the outer content's beginning the inner subject may stand, unless it is behind "that". */
const latestSubject = 2;

const nominal = new Set<number>([posCode.NOUN, posCode.PROPN, posCode.DET, posCode.ADJ, posCode.NUM]);
const heads = new Set<number>([posCode.NOUN, posCode.PROPN]);

/**
 * "… that the mayor had told reporters (that) …": a reporting verb with its subject before it within a content that is reported without
 * quotation marks. The inner content goes on to the end of the outer one. The corpus marks none, so this is a rule; null where there is none.
 */
export function nestedReport(units: Units, { first, end }: Chunk): NestedReport | null {
  const { tag, cue, shape, quote } = units;
  for (let u = first + 1; u + leastWords < end; u++) {
    const isStrong = cue[u]! >= strongCue || (cue[u]! >= strongCue - 2 && isThat(tag[u + 1]!, u + 1, units));
    if (!isStrong || tag[u] !== posCode.VERB || quote[u] !== quoteState.none) continue;
    let verb = u;
    while (verb > first && (tag[verb - 1] === posCode.AUX || tag[verb - 1] === posCode.ADV)) verb--;
    const subject = subjectBefore(units, first, verb);
    if (subject < 0 || (subject > first + latestSubject && !isThat(tag[subject - 1]!, subject - 1, units)) || shape[u + 1] === punctuationShape) continue;
    let from = u + 1;
    // "told reporters that": what is told begins behind the one who is told
    for (let k = from; k < end && k < from + 5; k++) if (isThat(tag[k]!, k, units)) from = k;
    if (end - from < leastWords) continue;
    return {
      source: { first: subject, end: verb, label: beginSourceBeforeCue },
      cue: { first: verb, end: u + 1, label: beginCue },
      content: { first: from, end, label: beginContentAfterCue },
    };
  }
  return null;
}

const isThat = (tag: number, k: number, { thats, quote }: Units): boolean =>
  (tag === posCode.SCONJ || tag === posCode.PRON || tag === posCode.DET) && thats[k + 1]! > thats[k]! && quote[k] === quoteState.none;

/** First unit of the noun phrase or pronoun that ends before `end`; -1 where there is none. */
function subjectBefore({ tag, shape }: Units, first: number, end: number): number {
  if (end <= first) return -1;
  if (tag[end - 1] === posCode.PRON) return end - 1;
  if (!heads.has(tag[end - 1]!)) return -1;
  let start = end - 1;
  while (start > first && nominal.has(tag[start - 1]!) && shape[start - 1] !== punctuationShape) start--;
  return start;
}
