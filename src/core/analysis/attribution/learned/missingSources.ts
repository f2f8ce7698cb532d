import { posCode } from '../../../document/types.js';
import { strongReportingVerbs } from '../../../lexicon/reportingVerbs.js';
import type { Decoded } from './decoding.js';
import { beginContentAfterCue, beginCue, beginSourceAfterCue, beginSourceBeforeCue, outside, putSpan } from './labels.js';
import { isQuotation, type Chunk, type LinkedCue } from './link.js';
import { headOfAddition } from './sourceStarts.js';
import { heads, longestSource, nounLike } from '../nounPhrases.js';
import { punctuationShape, quoteState, type Units } from './units.js';
import { colon, comma, days, hashesOf, hashOf, that, to } from './wordHashes.js';

const of = hashOf('of');

/** A cue without a source takes the likeliest run of words in its sentence whose score is at most so much under that of no label. */
const leastSourceMargin = -2;
/** So much less likely than no label a word may be that still goes on with such a source. */
const sourceGoesOn = 0.5;

/** Within so many words a clause has its verb. */
const opening = 6;

/** The likeliest source among the unlabelled units of the cue's sentence; null where none is likely. */
export function likelySource({ units, labels, scores, labelCount }: Decoded, cue: Chunk): Chunk | null {
  let best: Chunk | null = null;
  let top = leastSourceMargin;
  const end = units.sentenceEnd[cue.first]!;
  for (let u = units.sentenceFirst[cue.first]!; u < end; u++) {
    if (labels[u] !== outside) continue;
    const label = u < cue.first ? beginSourceBeforeCue : beginSourceAfterCue;
    const score = scores[u * labelCount + label]! - scores[u * labelCount]!;
    if (score <= top) continue;
    top = score;
    let stop = u + 1;
    while (stop < end && labels[stop] === outside && scores[stop * labelCount + label + 1]! > scores[stop * labelCount]! - sourceGoesOn) stop++;
    best = { first: u, end: stop, label };
  }
  return best;
}

/** "…,” said O’Neill, on what …": the noun phrase right behind a cue of one word that stands right behind a quotation, where the labels have it in no part or in a content; null where there is none. */
export function subjectBehindCue(units: Units, labels: Uint8Array, cue: Chunk): Chunk | null {
  const { tag, quotation, quote } = units;
  const before = cue.first - 1;
  if (cue.end - cue.first !== 1 || before < 0 || (quotation[before] === -1 && quote[before] !== quoteState.last)) return null;
  const stop = Math.min(units.sentenceEnd[cue.first]!, cue.end + longestSource);
  let end = cue.end;
  while (end < stop && isLeftOver(labels[end]!) && nounLike.has(tag[end]!)) end++;
  while (end > cue.end && !heads.has(tag[end - 1]!)) end--;
  return end > cue.end ? { first: cue.end, end: behindName(units, end, stop), label: beginSourceAfterCue } : null;
}

/** "the mayor | , Jon Reed, |": behind the name that an apposition adds to an office; `end` where none does. */
function behindName({ tag, word }: Units, end: number, stop: number): number {
  if (tag[end - 1] !== posCode.NOUN || word[end] !== comma) return end;
  let u = end + 1;
  while (u < stop && tag[u] === posCode.PROPN) u++;
  return u > end + 1 && word[u] === comma ? u + 1 : end;
}

/** "and it came, says | Emil Sartori, | “like a train”": a name between a cue behind a comma and a quotation, which the labels have in the content, is the source. Changes the link. */
export function takeNameFromContent({ word, tag, quote }: Units, link: LinkedCue): void {
  const { cue, contents } = link;
  const at = contents.findIndex((c) => c.first === cue.end);
  const content = contents[at];
  if (!content || word[cue.first - 1] !== comma) return;
  let end = content.first;
  while (end < content.end && tag[end] === posCode.PROPN) end++;
  if (end === content.first || word[end] !== comma || end + 1 >= content.end || quote[end + 1] === quoteState.none) return;
  link.source = { first: content.first, end, label: beginSourceAfterCue };
  contents[at] = { ...content, first: end + 1 };
}

/** The noun phrase from unit `first` on that a verb follows: the subject of the sentence that it opens; null where there is none. */
export function subjectFrom({ tag, word, sentenceEnd }: Units, first: number): Chunk | null {
  const stop = Math.min(sentenceEnd[first]!, first + longestSource);
  let end = first;
  while (end < stop && (nounLike.has(tag[end]!) || (end > first && word[end] === of))) end++;
  return end > first && end < stop && heads.has(tag[end - 1]!) && (tag[end] === posCode.VERB || tag[end] === posCode.AUX) ? { first, end, label: beginSourceBeforeCue } : null;
}

const isLeftOver = (label: number): boolean => label === outside || label === beginContentAfterCue || label === beginContentAfterCue + 1;

/** "that …", "it was …": begins with "that", or has a verb within its first words. */
function isClause({ word, tag }: Units, { first, end }: Chunk): boolean {
  if (word[first] === that) return true;
  // "X seems to …": what is expected of X, by nobody
  if (word[first] === to) return false;
  for (let u = first; u < Math.min(end, first + opening) && word[u] !== comma; u++) if (tag[u] === posCode.VERB || tag[u] === posCode.AUX) return true;
  return false;
}

/**
 * "Ada Brook, who keeps the books, said, “…”": where a cue leads straight into a quotation or a clause and has no source, what opens the sentence up to the cue is
 * its source and no content. Changes the link.
 */
export function takeSubjectFromContents(units: Units, link: LinkedCue): void {
  const { cue, contents } = link;
  const [subject, said] = contents;
  if (link.source || !subject || !said || isQuotation(units, subject) || !(isQuotation(units, said) || isClause(units, said))) return;
  const next = units.word[cue.end];
  const leadsIn = said.first === cue.end || (said.first === cue.end + 1 && (next === comma || next === colon));
  const reachesCue = subject.end === cue.first || (subject.end === cue.first - 1 && units.shape[subject.end] === punctuationShape);
  if (!leadsIn || !reachesCue || subject.first !== units.sentenceFirst[cue.first]) return;
  link.source = { first: subject.first, end: cue.first, label: beginSourceBeforeCue };
  contents.shift();
}

const relatives = hashesOf('who', 'which', 'that');

/** "The council, which …, called it “fair” | and said": of a likely source that is a relative pronoun alone, with a comma before the cue, the source of the report before in the sentence. */
export function nearOr(units: Units, before: { readonly source: Chunk; readonly cue: Chunk } | null, likely: Chunk | null, cue: Chunk): Chunk | null {
  const { word, sentenceFirst } = units;
  if (!before || !likely || likely.end - likely.first !== 1 || !relatives.has(word[likely.first]!) || likely.first > before.cue.first) return likely;
  if (sentenceFirst[before.cue.first] !== sentenceFirst[cue.first]) return likely;
  const head = headOfAddition(units, before.source.first, before.cue.first);
  return head >= 0 ? { ...before.source, first: head, end: before.cue.first } : before.source;
}

const reports = hashesOf(...[...strongReportingVerbs].filter((verb) => !/^tell|told|ing$/.test(verb)));

/** "“…,” wrote | Devika Rao in a note", which is one cue for the labels: the name behind the verb is the source. Changes `labels` of the units [first, end), a paragraph, in place. */
export function splitCues({ word, tag, quote, quotation, sentenceFirst }: Units, labels: Uint8Array, first: number, end: number): void {
  for (let u = first; u < end - 1; u++) {
    if (labels[u] !== beginCue || labels[u + 1] !== beginCue + 1 || tag[u + 1] !== posCode.PROPN || days.has(word[u + 1]!) || !reports.has(word[u]!)) continue;
    if (sentenceFirst[u] !== u && (u === first || (quotation[u - 1] === -1 && quote[u - 1] !== quoteState.last && word[u - 1] !== comma))) continue;
    let stop = u + 1;
    while (stop < end && tag[stop] === posCode.PROPN && labels[stop] === beginCue + 1) stop++;
    putSpan(labels, u + 1, stop, beginSourceAfterCue);
    for (let k = stop; k < end && labels[k] === beginCue + 1; k++) labels[k] = outside;
  }
}
