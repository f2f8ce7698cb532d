import { posCode, type Paragraph, type SeedDocument } from '../../../document/types.js';
import { strongReportingVerbs } from '../../../lexicon/reportingVerbs.js';
import { heads, nounLike } from '../nounPhrases.js';
import { beginContentAfterCue, beginCue, beginSourceBeforeCue, outside, putSpan } from './labels.js';
import type { Lead } from './leads.js';
import type { Chunk, LinkedCue } from './link.js';
import { punctuationShape, quoteState, type Units } from './units.js';
import { colon, days, hashesOf, that } from './wordHashes.js';

// What is said or written behind a colon without quotation marks: "Brook tweeted: The bridge …", or in a paragraph of its own.

const writes = hashesOf(...strongReportingVerbs, 'tweeted', 'tweets', 'posted', 'posts', 'read', 'reads', 'texted', 'emailed');
const longestSource = 8;
const leastContent = 4;

/** The last word of the cue is one of them, but for a colon. */
const isWriting = ({ word }: Units, { end }: Chunk): boolean => writes.has(word[word[end - 1] === colon ? end - 2 : end - 1]!);

/** "On Monday the governor added:" where the tagger saw no cue in the sentence. Changes `labels` of the units [first, end), a paragraph, in place. */
export function labelColonReports(units: Units, labels: Uint8Array, first: number, end: number): void {
  const { word, tag, quote, sentenceFirst, sentenceEnd } = units;
  for (let u = first + 2; u < end; u++) {
    if (word[u] !== colon || tag[u - 1] !== posCode.VERB || !writes.has(word[u - 1]!)) continue;
    const from = sentenceFirst[u]!;
    const stop = sentenceEnd[u]!;
    if (labels.subarray(from, stop).includes(beginCue) || quote.subarray(from, stop).some((state) => state !== quoteState.none)) continue;
    const source = subjectBefore(units, u - 1, from);
    if (source < 0) continue;
    labels.fill(outside, from, stop);
    putSpan(labels, source, u - 1, beginSourceBeforeCue);
    labels[u - 1] = beginCue;
  }
}

/** First unit of the noun phrase right before the verb; -1 where there is none. */
function subjectBefore({ tag, word }: Units, verb: number, from: number): number {
  if (verb <= from || !heads.has(tag[verb - 1]!)) return -1;
  let first = verb - 1;
  while (first > from && first > verb - longestSource && nounLike.has(tag[first - 1]!) && tag[first] !== posCode.DET) first--;
  while (first < verb - 1 && days.has(word[first]!)) first++;
  return first;
}

/** "Brook tweeted: | The bridge is a disgrace." */
export function behindColon({ word, tag, sentenceEnd, shape }: Units, { cue }: LinkedCue): Chunk | null {
  const first = word[cue.end] === colon ? cue.end + 1 : word[cue.end - 1] === colon ? cue.end : -1;
  if (first < 0) return null;
  const stop = sentenceEnd[cue.first]!;
  const end = shape[stop - 1] === punctuationShape ? stop - 1 : stop;
  const hasVerb = tag.subarray(first, end).some((t) => t === posCode.VERB || t === posCode.AUX);
  return end - first >= leastContent && hasVerb ? { first, end, label: beginContentAfterCue } : null;
}

/** What opens an item of a list, a quotation, markup or the like. */
const opensOtherwise = /^[^\p{L}\d]|^\d{1,3}[.)]\s|^\p{L}[.)]\s/u;

/** "In a letter, Ada Brook wrote:" and below, without quotation marks, what she wrote: the units of that paragraph, [first, end); null where it is something else. */
export function blockBehind({ text }: SeedDocument, units: Units, labels: Uint8Array, paragraph: Paragraph, { first, end }: { first: number; end: number }, { into, mustContinue }: Lead): Chunk | null {
  if (mustContinue || into.contents.length > 0 || !into.source || paragraph.kind !== 'body' || end - first < leastContent || !isWriting(units, into.link.cue)) return null;
  if (opensOtherwise.test(text.slice(paragraph.start, paragraph.start + 4)) || text.charAt(paragraph.end - 1) === ':') return null;
  const { source } = into.link;
  if (source && source.end === source.first + 1 && units.word[source.first] === that) return null;
  // somebody else speaks there
  for (let u = first; u < units.sentenceEnd[first]!; u++) if (labels[u] === beginCue && writes.has(units.word[u]!)) return null;
  return { first, end, label: beginContentAfterCue };
}
