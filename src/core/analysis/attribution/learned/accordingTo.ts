import { posCode } from '../../../document/types.js';
import { beginContentAfterCue, beginContentBeforeCue, beginCue, beginSourceAfterCue, outside, putSpan } from './labels.js';
import type { LinkedCue } from './link.js';
import { nounLike } from '../nounPhrases.js';
import { isInNounPhrase, isParticiple, punctuationShape, quoteState, type Units } from './units.js';
import { comma, hashOf, to } from './wordHashes.js';

/** How sure a report with "according to" is at least. */
export const accordingToConfidence = 0.6;
/** How many words of a source behind "according to" may stand before the comma that ends it. */
const longestSource = 24;

/** How many words before "according to" are a content at least. */
const leastContent = 3;

const according = hashOf('according');
const hyphen = hashOf('-');

const startsAt = ({ word }: Units, u: number): boolean => word[u] === according && word[u + 1] === to;

/** True when the cue is "according to" and nothing else. */
export const isAccordingTo = (units: Units, { cue }: LinkedCue): boolean => cue.end === cue.first + 2 && startsAt(units, cue.first);

/**
 * "The ferry will stop, according to a report." and "According to a report, the ferry will stop.": where the tagger sees no cue in the
 * sentence, what stands behind, up to the next mark, is the source, and what stands before, or else behind the source's comma, the content.
 * Changes `labels` of the units [first, end), a paragraph, in place.
 */
export function labelAccordingTo(units: Units, labels: Uint8Array, first: number, end: number): void {
  for (let u = first; u + 2 < end; u++) {
    if (!startsAt(units, u)) continue;
    const from = units.sentenceFirst[u]!;
    const stop = units.sentenceEnd[u]!;
    if (labels.subarray(from, stop).some((label) => label === beginCue)) continue;
    let sourceEnd = u + 2;
    while (sourceEnd < stop && (units.shape[sourceEnd] !== punctuationShape || units.word[sourceEnd] === hyphen)) sourceEnd++;
    if (sourceEnd === u + 2) continue;
    if (u === from) sourceEnd = endWithAddition(units, sourceEnd, stop);
    const content = u === from ? contentBehind(units, sourceEnd, stop) : { first: from, end: units.shape[u - 1] === punctuationShape ? u - 1 : u };
    if (!content || content.end - content.first < leastContent) continue;
    labels.fill(outside, from, stop);
    putSpan(labels, content.first, content.end, u === from ? beginContentAfterCue : beginContentBeforeCue);
    putSpan(labels, u, u + 2, beginCue);
    putSpan(labels, u + 2, sourceEnd, beginSourceAfterCue);
  }
}

/** Where a source ends whose first comma is at `at`: behind "the authority's director, Amara Nwosu-Hale" or "Jon Reed, writing for the Echo" there, where a noun phrase up to the next comma adds to it and a clause follows. */
export function endWithAddition(units: Units, at: number, stop: number): number {
  const { word, tag, shape } = units;
  if (word[at] !== comma) return at;
  let next = isParticiple(units, at + 1) ? at + 2 : at + 1;
  while (next < stop && word[next] !== comma) {
    const fits = isInNounPhrase(units, next) || tag[next] === posCode.ADP || tag[next] === posCode.PART || word[next] === hyphen;
    if (!fits) return at;
    next++;
  }
  let u = next + 1;
  if (next === at + 1 || u >= stop || !nounLike.has(tag[u]!) || tag[u] === posCode.NUM) return at;
  for (; u < stop && (shape[u] !== punctuationShape || word[u] === hyphen); u++) if (tag[u] === posCode.VERB || tag[u] === posCode.AUX) return next;
  return at;
}

/** The words between the comma that ends the source and the mark that ends the sentence; null where no comma does. */
function contentBehind({ word, shape }: Units, sourceEnd: number, stop: number): { readonly first: number; readonly end: number } | null {
  if (word[sourceEnd] !== comma) return null;
  return { first: sourceEnd + 1, end: shape[stop - 1] === punctuationShape ? stop - 1 : stop };
}

/**
 * "The ferry will stop, according to a report." and "According to a report, the ferry will stop.": where the tagger saw no content for
 * the cue, it is the words before it, or, where the cue opens the sentence, those behind the comma.
 */
export function contentOfAccordingTo(units: Units, labels: Uint8Array, link: LinkedCue): void {
  const { cue, contents } = link;
  if (contents.length || !isAccordingTo(units, link)) return;
  const first = units.sentenceFirst[cue.first]!;
  if (cue.first === first) {
    let sourceEnd = cue.end;
    const stop = units.sentenceEnd[cue.first]!;
    while (sourceEnd < stop && sourceEnd < cue.end + longestSource && units.word[sourceEnd] !== comma) sourceEnd++;
    sourceEnd = endWithAddition(units, sourceEnd, stop);
    const behind = contentBehind(units, sourceEnd, stop);
    if (!behind || sourceEnd === cue.end || behind.end - behind.first < leastContent) return;
    if (!link.source || link.source.end > sourceEnd) link.source = { first: cue.end, end: sourceEnd, label: beginSourceAfterCue };
    contents.push({ first: behind.first, end: behind.end, label: beginContentAfterCue });
    return;
  }
  const end = units.shape[cue.first - 1] === punctuationShape ? cue.first - 1 : cue.first;
  // “…,” Brook said, according to the Echo: she is the one quoted
  const isQuotedAlready = units.quote.subarray(first, end).some((state) => state !== quoteState.none) && labels.subarray(first, end).includes(beginCue);
  if (end - first < leastContent || isQuotedAlready) return;
  contents.push({ first, end, label: beginContentBeforeCue });
}

/** "According to X, …": where the words up to the comma are taken for content, they are the source. */
export function sourceOfAccordingTo(units: Units, link: LinkedCue): void {
  const { cue, contents, source } = link;
  const at = contents.findIndex((c) => c.first === cue.end);
  const content = contents[at];
  if (source || !content || !isAccordingTo(units, link)) return;
  for (let u = content.first + 1; u < content.end - 1 && u < content.first + longestSource; u++) {
    if (units.word[u] !== comma) continue;
    const sourceEnd = endWithAddition(units, u, content.end);
    link.source = { first: content.first, end: sourceEnd, label: beginSourceAfterCue };
    contents[at] = { first: sourceEnd + 1, end: content.end, label: content.label };
    return;
  }
}
