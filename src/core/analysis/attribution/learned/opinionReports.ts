import { posCode, type SeedDocument } from '../../../document/types.js';
import { longestSource, nounLike } from '../nounPhrases.js';
import { endWithAddition } from './accordingTo.js';
import { beginContentAfterCue, beginContentBeforeCue, beginCue, beginSourceAfterCue, beginSourceBeforeCue, outside, putSpan } from './labels.js';
import { behindDateline } from './trailingReport.js';
import { endWithoutMark, punctuationShape, quoteState, type Units } from './units.js';
import { comma, hashesOf, hashOf } from './wordHashes.js';

// "In the view of the board, …", "by the union’s count": whose opinion or reckoning it is.

const { AUX, VERB } = posCode;
const inWord = hashOf('in');
const by = hashOf('by');
const per = hashOf('per');
const of = hashOf('of');
const the = hashOf('the');
const own = hashOf('own');
const possessiveMarks = hashesOf("'s", '’s', "'", '’');
const possessives = hashesOf('his', 'her', 'their', 'its', 'my', 'our');
const opinions = hashesOf('view', 'opinion', 'words', 'estimation', 'judgment', 'judgement', 'telling', 'recollection', 'assessment', 'phrase');
const counts = hashesOf('count', 'account', 'reckoning', 'estimate', 'estimates', 'calculation', 'calculations', 'tally', 'admission');
const joins = hashesOf('and', 'but', 'that', 'which', 'who', 'because', 'while', 'yet', 'so');
const articlesBehindPer = hashesOf('the', 'a', 'an', 'his', 'her', 'its', 'their');
const leastContent = 3;
const latestMark = 10;

interface Phrase {
  readonly source: readonly [first: number, end: number];
  readonly cue: readonly [first: number, end: number];
  /** The unit behind all of it. */
  readonly end: number;
}

/**
 * "In the view of the board, a lake is no port.", "In his view …", "The crowd, by the union’s count, was larger.", "The vote was close, per a memo.": whose opinion or reckoning a sentence gives in which the tagger saw no other
 * report. Changes `labels` of the units [first, end), a paragraph, in place, and adds the cues' first units to `found`.
 */
export function labelOpinions(document: SeedDocument, units: Units, labels: Uint8Array, first: number, end: number, found: Set<number>): void {
  const { word, sentenceFirst, sentenceEnd, quote } = units;
  for (let u = first; u < end - leastContent; u++) {
    const w = word[u]!;
    if ((w !== inWord && w !== by && w !== per) || quote[u] !== quoteState.none) continue;
    const stop = sentenceEnd[u]!;
    const from = behindDateline(document, units, sentenceFirst[u]!, u);
    const opens = u === from || (u === from + 1 && joins.has(word[from]!));
    if (!opens && word[u - 1] !== comma && !joins.has(word[u - 1]!)) continue;
    const phrase = w === per ? memoBehind(units, u, stop) : phraseAt(units, u, stop);
    if (!phrase || (w === per && opens) || hasOtherCue(labels, sentenceFirst[u]!, stop, u, phrase.end)) continue;
    const last = endWithoutMark(units, stop);
    const next = word[phrase.end] === comma ? phrase.end + 1 : phrase.end;
    const before = word[u - 1] === comma ? u - 1 : u;
    const parts = partsAround(units, { opens, from, before, next, last, hasComma: word[phrase.end] === comma });
    if (parts.length === 0) continue;
    labels.fill(outside, sentenceFirst[u], stop);
    for (const [start, close] of parts) putSpan(labels, start, close, start < u ? beginContentBeforeCue : beginContentAfterCue);
    putSpan(labels, phrase.cue[0], phrase.cue[1], beginCue);
    putSpan(labels, phrase.source[0], phrase.source[1], phrase.source[0] < phrase.cue[0] ? beginSourceBeforeCue : beginSourceAfterCue);
    found.add(phrase.cue[0]);
  }
}

/** What stands around the phrase and is its content. */
function partsAround(units: Units, { opens, from, before, next, last, hasComma }: { opens: boolean; from: number; before: number; next: number; last: number; hasComma: boolean }): [number, number][] {
  const { word, quote } = units;
  if (opens) return last - next >= leastContent && hasVerb(units, next, last) ? [[next, last]] : [];
  if (next >= last) return before - from >= leastContent && hasVerb(units, from, before) ? [[from, before]] : [];
  const behind: [number, number] = [next, last];
  // "and, in the opinion of the board, …", "which in his view …", "the mayor, in the words of his aide, “a lamb”"
  if (quote[next] !== quoteState.none) return [behind];
  if (joins.has(word[before - 1]!)) return last - next >= leastContent && hasVerb(units, next, last) ? [behind] : [];
  if (hasComma && joins.has(word[next]!)) return before - from >= leastContent && hasVerb(units, from, before) ? [[from, before]] : [];
  return hasComma && before - from >= 1 && hasVerb(units, next, last) ? [[from, before], behind] : [];
}

function phraseAt(units: Units, u: number, stop: number): Phrase | null {
  const { word, tag } = units;
  const nouns = word[u] === inWord ? opinions : counts;
  // "in the view of the board"
  if (word[u + 1] === the && nouns.has(word[u + 2]!) && word[u + 3] === of) {
    let end = u + 4;
    while (end < stop && end < u + 4 + longestSource && word[end] !== comma) end++;
    const isWhole = end < stop ? word[end] === comma : true;
    if (!isWhole || end === u + 4 || !nounLike.has(tag[u + 4]!)) return null;
    const source = end < stop ? endWithAddition(units, end, stop) : end - 1;
    return source > u + 4 ? { cue: [u, u + 4], source: [u + 4, source], end: source } : null;
  }
  // "in his own view", "in the minister’s view"
  let end = u + 1;
  if (possessives.has(word[end]!)) end++;
  else {
    while (end < stop && end < u + latestMark && nounLike.has(tag[end]!) && !possessiveMarks.has(word[end]!)) end++;
    if (end === u + 1 || !possessiveMarks.has(word[end]!)) return null;
    end++;
  }
  const source: [number, number] = [u + 1, end];
  if (word[end] === own) end++;
  return nouns.has(word[end]!) ? { source, cue: [end, end + 1], end: end + 1 } : null;
}

/** "…, per | a memo by the firm": the noun phrase up to the end of the sentence. */
function memoBehind(units: Units, u: number, stop: number): Phrase | null {
  const { word, tag, shape } = units;
  if (word[u - 1] !== comma || !(articlesBehindPer.has(word[u + 1]!) || tag[u + 1] === posCode.PROPN)) return null;
  const last = shape[stop - 1] === punctuationShape ? stop - 1 : stop;
  for (let k = u + 1; k < last; k++) if (shape[k] === punctuationShape) return null;
  return last > u + 1 ? { cue: [u, u + 1], source: [u + 1, last], end: last } : null;
}

/** True where a cue is labelled in the sentence outside the phrase. */
function hasOtherCue(labels: Uint8Array, from: number, stop: number, first: number, end: number): boolean {
  for (let u = from; u < stop; u++) if (labels[u] === beginCue && (u < first || u >= end)) return true;
  return false;
}

function hasVerb({ tag, quote }: Units, first: number, end: number): boolean {
  for (let u = first; u < end; u++) if (tag[u] === VERB || tag[u] === AUX || quote[u] !== quoteState.none) return true;
  return false;
}
