import { posCode } from '../../../document/types.js';
import type { ModelContent } from '../../../model/container.js';
import { createWordTable } from '../../../model/wordTable.js';
import type { Decoded } from './decoding.js';
import { beginContentAfterCue, endsAs, goesOnAs, outside } from './labels.js';
import { isQuotation, type Chunk } from './link.js';
import { likelyCue, punctuationShape, quoteState, type Units } from './units.js';

const { ADP, AUX, CCONJ, PRON, SCONJ, VERB } = posCode;
/** Parts of speech before which a content may end. */
const opensClause = new Set<number>([ADP, CCONJ, PRON, SCONJ]);
/** A content with more ends to choose from keeps its own. */
const mostEnds = 40;
/** An end takes the place of the tagger's own where it is so much better (log-odds). */
const stay = 0.5;
/** `Units.cue` of a word that often reports. */
const frequentCue = likelyCue + 1;

/** Takes the features (hashes) of the end in that row and their values; both arrays are good until the next end. */
export type VisitEnd = (row: number, keys: Int32Array, values: Float64Array) => void;

/** True where a content may end before unit `end`: before a mark or what opens a clause, behind a closing mark, or where its sentence ends. */
function mayEnd({ quote, shape, tag, sentenceEnd }: Units, end: number): boolean {
  const state = quote[end - 1];
  if (state === quoteState.first || state === quoteState.inside) return false;
  if (state !== quoteState.none) return true;
  if (shape[end - 1] === punctuationShape) return false;
  return sentenceEnd[end - 1] === end || shape[end] === punctuationShape || opensClause.has(tag[end]!);
}

/** The ends that a content may have, in order and its own among them: up to the end of its sentence, over units without a label. A quotation keeps its own. */
export function endsOf({ units, labels }: Decoded, content: Chunk): number[] {
  if (isQuotation(units, content)) return [content.end];
  const ends: number[] = [];
  const stop = Math.max(content.end, units.sentenceEnd[content.end - 1]!);
  for (let end = content.first + 1; end <= stop && (end <= content.end || labels[end - 1] === outside); end++) if (end === content.end || mayEnd(units, end)) ends.push(end);
  return ends.length > mostEnds ? [content.end] : ends;
}

const bucketOf = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : 8);
const limit = (value: number): number => Math.max(-6, Math.min(6, value));

/** Hash of template t over two numbers. */
function hash(t: number, a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(t + 1, 0x3c6ef372), 0x85ebca6b) + Math.imul(b + 1, 0x27d4eb2f);
  return h ^ (h >>> 15);
}

const featuresOfEnd = 17;

/**
 * Makes the function that hands the features of each of the ends (from `endsOf`) to `visit`: what the tagger's labels say for it, what stands before and
 * behind it, what the content holds up to there, and what would be cut off. It keeps its buffers for the next content.
 */
export function createEndDescriber(): (decoded: Decoded, cue: Chunk, content: Chunk, ends: readonly number[], visit: VisitEnd) => void {
  const keys = new Int32Array(featuresOfEnd), values = new Float64Array(featuresOfEnd).fill(1);
  // of the part from each end up to the tagger's own: margins, and whether it holds a verb, a quotation, a cue
  const sums = new Float64Array(mostEnds), rests = new Uint8Array(mostEnds);
  return (decoded, cue, content, ends, visit) => describeEnds(decoded, cue, content, ends, visit, keys, values, sums, rests);
}

function describeEnds(
  { units, scores, labelCount }: Decoded, cue: Chunk, content: Chunk, ends: readonly number[], visit: VisitEnd, keys: Int32Array, values: Float64Array, sums: Float64Array, rests: Uint8Array,
): void {
  const { word, tag, quote, shape, sentenceEnd } = units;
  const { first, label } = content;
  const side = label === beginContentAfterCue ? 1 : 0;
  const last = endsAs(label), inside = goesOnAs(label);
  const scoreOf = (u: number, l: number): number => scores[u * labelCount + l]!;
  const insideMargin = (u: number): number => limit(scoreOf(u, inside) - scoreOf(u, outside));
  const isVerb = (u: number): boolean => tag[u] === VERB || tag[u] === AUX;
  const opener = word[first]!, cueFirst = word[cue.first]!, cueLast = word[cue.end - 1]!;
  const own = ends.indexOf(content.end);
  sums[own] = rests[own] = 0;
  for (let row = own - 1, sum = 0, rest = 0, u = content.end; row >= 0; row--) {
    for (; u > ends[row]!; u--) {
      sum += insideMargin(u - 1);
      rest |= (isVerb(u - 1) ? 4 : 0) | (quote[u - 1] !== quoteState.none ? 2 : 0) | (units.cue[u - 1]! >= frequentCue ? 1 : 0);
    }
    sums[row] = sum;
    rests[row] = rest;
  }
  for (let row = own + 1, sum = 0, u = content.end; row < ends.length; row++) {
    for (; u < ends[row]!; u++) sum += insideMargin(u);
    sums[row] = sum;
    rests[row] = 0;
  }
  let verbs = 0, quotations = 0, marks = 0, u = first;
  for (let row = 0; row < ends.length; row++) {
    const end = ends[row]!;
    for (; u < end; u++) {
      if (isVerb(u)) verbs = 1;
      if (quote[u] === quoteState.last || quote[u] === quoteState.whole) quotations++;
      if (shape[u] === punctuationShape && quote[u] === quoteState.none) marks++;
    }
    const change = Math.sign(row - own) * 2 + 2 + side;
    const endsSentence = sentenceEnd[end - 1] === end;
    const next = endsSentence ? 1 : word[end]!;
    const nextTag = endsSentence ? 31 : tag[end]!;
    const secondTag = endsSentence ? 31 : tag[end + 1]!;
    const isMark = quote[end - 1] === quoteState.none ? 0 : 1;
    const form = (verbs * 2 + isMark) * 8 + change;
    const rest = rests[row]! * 8 + change;
    const held = verbs * 4 + Math.min(3, quotations);
    keys[0] = hash(0, change, 0);
    keys[1] = hash(1, change, 0);
    values[1] = limit(scoreOf(end - 1, last) - scoreOf(end - 1, inside)) / 3;
    keys[2] = hash(2, change, 0);
    values[2] = endsSentence ? 0 : limit(scoreOf(end, outside) - Math.max(scoreOf(end, inside), scoreOf(end, last))) / 3;
    keys[3] = hash(3, change, 0);
    values[3] = limit(sums[row]! / 3);
    keys[4] = hash(4, next, change * 2 + isMark);
    keys[5] = hash(5, nextTag * 32 + secondTag, change * 2 + isMark);
    keys[6] = hash(6, next, secondTag);
    keys[7] = hash(7, next, endsSentence ? 0 : word[end + 1]!);
    keys[8] = hash(8, opener, form);
    keys[9] = hash(9, opener, next);
    keys[10] = hash(10, next, rest);
    keys[11] = hash(11, bucketOf(Math.abs(content.end - end)), rest);
    keys[12] = hash(12, cueFirst, form);
    keys[13] = hash(13, cueLast, next);
    keys[14] = hash(14, Math.min(3, quotations) * 4 + Math.min(3, marks), isMark * 8 + change);
    keys[15] = hash(15, next, held);
    keys[16] = hash(16, nextTag, held * 8 + change);
    visit(row, keys, values);
  }
}

/** Where a content ends, and how doubtful that is: the negative logarithm of its likelihood, 0 for the only end that it may have. */
export interface ChosenEnd {
  readonly end: number;
  readonly doubt: number;
}

/**
 * Makes the function that says where a content of a cue ends: a log-linear model over the ends that it may have. The model file's sections "endKeys" (int32)
 * and "endWeights" (int8, times `about.endScale`) hold its weights; without them a content keeps its end.
 */
export function createEndChooser({ sections: { endKeys, endWeights }, about: { endScale } }: ModelContent): (decoded: Decoded, cue: Chunk, content: Chunk) => ChosenEnd {
  if (!(endKeys instanceof Int32Array) || !(endWeights instanceof Int8Array) || typeof endScale !== 'number') return (_, __, { end }) => ({ end, doubt: 0 });
  const weights = createWordTable(endKeys, endWeights);
  const describe = createEndDescriber();
  const sums = new Float64Array(mostEnds);
  const add: VisitEnd = (row, keys, values) => {
    let sum = 0;
    for (let k = 0; k < featuresOfEnd; k++) sum += weights.find(keys[k]!) * values[k]!;
    sums[row] = sum;
  };
  return (decoded, cue, content) => {
    const ends = endsOf(decoded, content);
    if (ends.length < 2) return { end: content.end, doubt: 0 };
    describe(decoded, cue, content, ends, add);
    let best = ends.indexOf(content.end);
    sums[best]! += stay / endScale;
    for (let row = 0; row < ends.length; row++) if (sums[row]! > sums[best]!) best = row;
    const top = sums[best]!;
    let total = 0;
    for (let row = 0; row < ends.length; row++) total += Math.exp((sums[row]! - top) * endScale);
    return { end: ends[best]!, doubt: Math.log(total) };
  };
}
