import { posCode } from '../../../document/types.js';
import { longestSource, nounLike } from '../nounPhrases.js';
import { beginContentAfterCue, beginContentBeforeCue, beginCue, beginSourceAfterCue, outside, putSpan } from './labels.js';
import { isParticiple, punctuationShape, quoteState, surelyCue, type Units } from './units.js';
import { comma, days, hashesOf, hashOf } from './wordHashes.js';

/** No participles in such a place: "The plan, announced Monday, has". */
const verbs = hashesOf('said', 'says', 'argued', 'argues', 'wrote', 'writes', 'explained', 'explains', 'insisted', 'insists', 'warned', 'warns', 'claims', 'believes', 'thinks', 'recalled', 'recalls', 'added', 'adds');
const by = hashOf('by');

const { ADP, AUX, PROPN, VERB } = posCode;

/**
 * "The union, argued labour historian Pedro Lume of Caldera University, has little to lose.": a report within the sentence that it reports, between commas, whose source is named behind its verb. Changes `labels` of
 * the units [first, end), a paragraph, in place.
 */
export function labelInsertedReports(units: Units, labels: Uint8Array, first: number, end: number): void {
  const { word, tag, cue, quote, shape, sentenceFirst, sentenceEnd } = units;
  for (let u = first + 2; u < end - 3; u++) {
    if (word[u - 1] !== comma || !verbs.has(word[u]!) || cue[u]! < surelyCue) continue;
    const from = sentenceFirst[u]!;
    const stop = sentenceEnd[u]!;
    if (labels[u] === beginCue || u - 1 <= from || !isNounPhrase(units, from, u - 1)) continue;
    const sourceEnd = nameBehind(units, u + 1, stop);
    const next = sourceEnd + 1;
    if (sourceEnd === u + 1 || next >= stop || (tag[next] !== AUX && tag[next] !== VERB) || isParticiple(units, next)) continue;
    if (quote.subarray(from, stop).some((state) => state !== quoteState.none)) continue;
    const last = shape[stop - 1] === punctuationShape ? stop - 1 : stop;
    labels.fill(outside, from, stop);
    putSpan(labels, from, u - 1, beginContentBeforeCue);
    putSpan(labels, u, u + 1, beginCue);
    putSpan(labels, u + 1, sourceEnd, beginSourceAfterCue);
    putSpan(labels, next, last, beginContentAfterCue);
  }
}

function isNounPhrase({ tag }: Units, first: number, end: number): boolean {
  for (let u = first; u < end; u++) if (!nounLike.has(tag[u]!) && tag[u] !== ADP) return false;
  return true;
}

/** The comma behind the noun phrase with a name from `first` on; `first` where there is none. */
function nameBehind({ word, tag }: Units, first: number, stop: number): number {
  if (days.has(word[first]!)) return first;
  let end = first;
  while (end < stop && end < first + longestSource && word[end] !== by && (nounLike.has(tag[end]!) || tag[end] === ADP)) end++;
  return word[end] === comma && tag.subarray(first, end).includes(PROPN) ? end : first;
}
