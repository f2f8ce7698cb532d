import { diffCleanupSemantic, diffMain } from 'diff-match-patch-es';
import { lowerBound } from './search.js';
import { isSpace, type Span } from './span.js';

/** Where a span of the old text stands in the new one. */
export interface MappedSpan extends Span {
  /** True when every character of the span is still there, side by side. */
  readonly intact: boolean;
  /** Share of the span's characters that are still there, 0..1. */
  readonly kept: number;
}

/** How an old text became a new one: the stretches that both share, in the same order in both. */
export interface TextMapping {
  /** Number of shared stretches; stretch i is oldStarts[i], newStarts[i], lengths[i]. */
  readonly count: number;
  readonly oldStarts: Int32Array;
  readonly newStarts: Int32Array;
  readonly lengths: Int32Array;
  readonly oldLength: number;
  readonly newLength: number;
}

/** A gap up to this many cells (old length times new length) is compared character by character. */
const characterCells = 250_000;
/** Lengths, in words, of the phrases that serve as fixed points. */
const phraseLengths = [8, 4, 2, 1];
/** A phrase with more places than this is no fixed point. */
const commonest = 4;

/**
 * Compares two texts. Phrases that occur equally often in each (at most four times) are fixed points (patience diff, B. Cohen), the gaps between
 * them are compared character by character (Myers, diff-match-patch). About O(n log n); needs no clock.
 * Moved text counts as deleted here and inserted there.
 */
export function createMapping(oldText: string, newText: string): TextMapping {
  const blocks: number[] = [];
  matchRange(oldText, newText, { o0: 0, o1: oldText.length, n0: 0, n1: newText.length }, 0, blocks);
  const merged = slideGaps(oldText, newText, mergeBlocks(blocks));
  const count = merged.length / 3;
  const column = (c: number): Int32Array => Int32Array.from({ length: count }, (_, i) => merged[3 * i + c] as number);
  return { count, oldStarts: column(0), newStarts: column(1), lengths: column(2), oldLength: oldText.length, newLength: newText.length };
}

/** Maps a span of the old text; null when nothing of it is left. What was inserted at its ends stays outside. */
export function mapSpan(mapping: TextMapping, span: Span): MappedSpan | null {
  const { count, oldStarts, newStarts, lengths } = mapping;
  const first = lowerBound(count, (i) => (oldStarts[i] as number) + (lengths[i] as number) <= span.start);
  let last = first - 1;
  let kept = 0;
  for (let i = first; i < count && (oldStarts[i] as number) < span.end; i++) {
    last = i;
    kept += Math.min(span.end, (oldStarts[i] as number) + (lengths[i] as number)) - Math.max(span.start, oldStarts[i] as number);
  }
  if (last < first || kept === 0) return null;
  const offset = (i: number): number => (newStarts[i] as number) - (oldStarts[i] as number);
  let start: number;
  if ((oldStarts[first] as number) <= span.start) start = span.start + offset(first);
  else {
    const gapStart = first > 0 ? (oldStarts[first - 1] as number) + (lengths[first - 1] as number) : 0;
    start = gapStart === span.start ? (first > 0 ? gapStart + offset(first - 1) : 0) : (newStarts[first] as number);
  }
  let end: number;
  const lastEnd = (oldStarts[last] as number) + (lengths[last] as number);
  if (lastEnd >= span.end) end = span.end + offset(last);
  else {
    const gapEnd = last + 1 < count ? (oldStarts[last + 1] as number) : mapping.oldLength;
    end = gapEnd === span.end ? (last + 1 < count ? (newStarts[last + 1] as number) : mapping.newLength) : lastEnd + offset(last);
  }
  const length = span.end - span.start;
  return { start, end, kept: kept / length, intact: kept === length && end - start === length };
}

/** What stands in the new text where the old span was replaced: the gap between the stretches shared before and behind it. */
export function replacementOf(mapping: TextMapping, span: Span): { before: number; after: number; gap: Span } {
  const { count, oldStarts, newStarts, lengths } = mapping;
  const next = lowerBound(count, (i) => (oldStarts[i] as number) < span.end);
  let previous = next - 1;
  while (previous >= 0 && (oldStarts[previous] as number) + (lengths[previous] as number) > span.start && (oldStarts[previous] as number) >= span.start) previous--;
  const previousEnd = previous >= 0 ? Math.min(span.start, (oldStarts[previous] as number) + (lengths[previous] as number)) : 0;
  const nextStart = next < count ? (oldStarts[next] as number) : mapping.oldLength;
  const start = previous >= 0 ? previousEnd + (newStarts[previous] as number) - (oldStarts[previous] as number) : 0;
  const end = next < count ? (newStarts[next] as number) : mapping.newLength;
  return { before: span.start - previousEnd, after: nextStart - span.end, gap: { start, end: Math.max(start, end) } };
}

/** Share of the span of the new text that was not in the old text at that place, 0..1. */
export function newShare(mapping: TextMapping, span: Span): number {
  const { count, newStarts, lengths } = mapping;
  let known = 0;
  const first = lowerBound(count, (i) => (newStarts[i] as number) + (lengths[i] as number) <= span.start);
  for (let i = first; i < count && (newStarts[i] as number) < span.end; i++) {
    known += Math.min(span.end, (newStarts[i] as number) + (lengths[i] as number)) - Math.max(span.start, newStarts[i] as number);
  }
  return span.end > span.start ? 1 - known / (span.end - span.start) : 0;
}

interface Range {
  o0: number;
  o1: number;
  n0: number;
  n1: number;
}

function matchRange(oldText: string, newText: string, range: Range, level: number, blocks: number[]): void {
  let { o0, o1, n0, n1 } = range;
  const prefixStart = { o: o0, n: n0 };
  while (o0 < o1 && n0 < n1 && oldText.charCodeAt(o0) === newText.charCodeAt(n0)) {
    o0++;
    n0++;
  }
  if (o0 > prefixStart.o) blocks.push(prefixStart.o, prefixStart.n, o0 - prefixStart.o);
  const suffixEnd = o1;
  while (o1 > o0 && n1 > n0 && oldText.charCodeAt(o1 - 1) === newText.charCodeAt(n1 - 1)) {
    o1--;
    n1--;
  }
  if (o0 < o1 && n0 < n1) matchMiddle(oldText, newText, { o0, o1, n0, n1 }, level, blocks);
  if (suffixEnd > o1) blocks.push(o1, n1, suffixEnd - o1);
}

function matchMiddle(oldText: string, newText: string, range: Range, level: number, blocks: number[]): void {
  const { o0, o1, n0, n1 } = range;
  if ((o1 - o0) * (n1 - n0) <= characterCells) {
    matchCharacters(oldText, newText, range, blocks);
    return;
  }
  for (let next = level; next < phraseLengths.length; next++) {
    const fixed = fixedPoints(oldText, newText, range, phraseLengths[next] as number);
    if (fixed.length === 0) continue;
    let o = o0;
    let n = n0;
    for (const [po, pn, length] of fixed) {
      matchRange(oldText, newText, { o0: o, o1: po, n0: n, n1: pn }, next, blocks);
      blocks.push(po, pn, length);
      o = po + length;
      n = pn + length;
    }
    matchRange(oldText, newText, { o0: o, o1, n0: n, n1 }, next, blocks);
    return;
  }
  matchLines(oldText, newText, range, blocks);
}

/** Beyond this many lines on a side, text that repeats itself all over is not compared. */
const mostLines = 20_000;

/** Text without a phrase that is rare enough, as text that repeats itself: line by line (Myers), if most lines are in both. */
function matchLines(oldText: string, newText: string, range: Range, blocks: number[]): void {
  const codes = new Map<string, number>();
  const encode = (text: string, start: number, end: number): { starts: number[]; codes: number[] } => {
    const starts: number[] = [];
    const own: number[] = [];
    for (let at = start; at < end; ) {
      const newline = text.indexOf('\n', at);
      const next = newline < 0 || newline >= end ? end : newline + 1;
      const line = text.slice(at, next);
      const code = codes.get(line) ?? codes.size;
      codes.set(line, code);
      starts.push(at);
      own.push(code);
      at = next;
    }
    starts.push(end);
    return { starts, codes: own };
  };
  const a = encode(oldText, range.o0, range.o1);
  const b = encode(newText, range.n0, range.n1);
  const inBoth = new Set(a.codes);
  const shared = b.codes.filter((code) => inBoth.has(code)).length;
  if (a.codes.length > mostLines || b.codes.length > mostLines || 2 * shared < Math.max(a.codes.length, b.codes.length)) return;
  // one character for each line, beyond those that diff-match-patch treats by themselves
  const asText = (list: readonly number[]): string => list.map((code) => String.fromCharCode(0x100 + code)).join('');
  let i = 0;
  let k = 0;
  let { o0, n0 } = range;
  for (const [operation, part] of diffMain(asText(a.codes), asText(b.codes), { diffTimeout: 0 }, false)) {
    if (operation === 0) {
      const [o, n, end] = [a.starts[i] as number, b.starts[k] as number, a.starts[i + part.length] as number];
      matchRange(oldText, newText, { o0, o1: o, n0, n1: n }, 0, blocks);
      blocks.push(o, n, end - o);
      o0 = end;
      n0 = n + end - o;
    }
    if (operation <= 0) i += part.length;
    if (operation >= 0) k += part.length;
  }
  if (o0 > range.o0) matchRange(oldText, newText, { o0, o1: range.o1, n0, n1: range.n1 }, 0, blocks);
}

function matchCharacters(oldText: string, newText: string, { o0, o1, n0, n1 }: Range, blocks: number[]): void {
  const diffs = diffMain(oldText.slice(o0, o1), newText.slice(n0, n1), { diffTimeout: 0 }, false);
  diffCleanupSemantic(diffs);
  let o = o0;
  let n = n0;
  for (const [operation, part] of diffs) {
    if (operation === 0) {
      blocks.push(o, n, part.length);
      o += part.length;
      n += part.length;
    } else if (operation < 0) o += part.length;
    else n += part.length;
  }
}

interface Words {
  readonly starts: number[];
  readonly ends: number[];
  readonly hashes: number[];
}

function wordsOf(text: string, start: number, end: number): Words {
  const words: Words = { starts: [], ends: [], hashes: [] };
  for (let i = start; i < end; ) {
    while (i < end && isSpace(text.charCodeAt(i))) i++;
    if (i >= end) break;
    words.starts.push(i);
    let hash = 0x811c9dc5;
    while (i < end && !isSpace(text.charCodeAt(i))) hash = Math.imul(hash ^ text.charCodeAt(i++), 0x01000193);
    words.ends.push(i);
    words.hashes.push(hash);
  }
  return words;
}

/** Places of the phrases of so many words, as indices of their first words; those with more than `commonest` places are empty. */
function phrasePlaces(words: Words, length: number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i + length <= words.starts.length; i++) {
    let hash = 17;
    for (let k = 0; k < length; k++) hash = (Math.imul(hash, 0x9e3779b1) + (words.hashes[i + k] as number)) | 0;
    const list = places.get(hash);
    if (!list) places.set(hash, [i]);
    else if (list.length > 0 && list.length < commonest) list.push(i);
    else list.length = 0;
  }
  return places;
}

/** Phrases that occur equally often in both ranges, and seldom, extended as far as the texts agree: [old, new, length], increasing in both. */
function fixedPoints(oldText: string, newText: string, { o0, o1, n0, n1 }: Range, length: number): [number, number, number][] {
  const oldWords = wordsOf(oldText, o0, o1);
  const newWords = wordsOf(newText, n0, n1);
  const inNew = phrasePlaces(newWords, length);
  const pairs: [number, number][] = [];
  for (const [hash, places] of phrasePlaces(oldWords, length)) {
    const newPlaces = inNew.get(hash);
    if (newPlaces?.length !== places.length) continue;
    places.forEach((place, i) => {
      const o = oldWords.starts[place] as number;
      const n = newWords.starts[newPlaces[i] as number] as number;
      const size = (oldWords.ends[place + length - 1] as number) - o;
      if (oldText.slice(o, o + size) === newText.slice(n, n + size)) pairs.push([o, n]);
    });
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const points: [number, number, number][] = [];
  let oldEnd = o0;
  let newEnd = n0;
  for (const index of longestIncreasing(pairs.map((pair) => pair[1]))) {
    let [o, n] = pairs[index] as [number, number];
    if (o < oldEnd || n < newEnd) continue;
    let end = o;
    const shift = n - o;
    while (end < o1 && end + shift < n1 && oldText.charCodeAt(end) === newText.charCodeAt(end + shift)) end++;
    while (o > oldEnd && n > newEnd && oldText.charCodeAt(o - 1) === newText.charCodeAt(n - 1)) {
      o--;
      n--;
    }
    points.push([o, n, end - o]);
    oldEnd = end;
    newEnd = end + shift;
  }
  return points;
}

/** Indices of a longest increasing subsequence. */
function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  values.forEach((value, i) => {
    const k = lowerBound(tails.length, (t) => (values[tails[t] as number] as number) < value);
    if (k > 0) previous[i] = tails[k - 1] as number;
    tails[k] = i;
  });
  const chain: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i] as number) chain.push(i);
  return chain.reverse();
}

function mergeBlocks(blocks: readonly number[]): number[] {
  const merged: number[] = [];
  for (let i = 0; i < blocks.length; i += 3) {
    const [o, n, length] = [blocks[i] as number, blocks[i + 1] as number, blocks[i + 2] as number];
    const k = merged.length - 3;
    if (k >= 0 && (merged[k] as number) + (merged[k + 2] as number) === o && (merged[k + 1] as number) + (merged[k + 2] as number) === n) {
      merged[k + 2] = (merged[k + 2] as number) + length;
    } else if (length > 0) merged.push(o, n, length);
  }
  return merged;
}

/** How well a text divides before the offset: at a line, behind a sentence, between words, within a word. */
function boundaryScore(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return 5;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 10) return 4;
  if (after === 10) return 3;
  if (isSpace(before) && /[.!?”"’]/.test(text.charAt(offset - 2))) return 3;
  if (isSpace(before) || isSpace(after)) return 2;
  return /[\p{L}\p{N}]/u.test(text.charAt(offset - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(offset)) ? 0 : 1;
}

/** Slides pure deletions and insertions, whose place the characters leave open, to the best boundary. */
function slideGaps(oldText: string, newText: string, blocks: number[]): number[] {
  const reach = 400;
  for (let i = 3; i < blocks.length; i += 3) {
    const [po, pn, pl] = [blocks[i - 3] as number, blocks[i - 2] as number, blocks[i - 1] as number];
    const [o, n, l] = [blocks[i] as number, blocks[i + 1] as number, blocks[i + 2] as number];
    const deleted = o - po - pl;
    const inserted = n - pn - pl;
    if ((deleted > 0) === (inserted > 0)) continue;
    const text = deleted > 0 ? oldText : newText;
    const a = deleted > 0 ? po + pl : pn + pl;
    const size = deleted + inserted;
    let left = 0;
    while (left < reach && left < pl - 1 && text.charCodeAt(a - 1 - left) === text.charCodeAt(a + size - 1 - left)) left++;
    let right = 0;
    while (right < reach && right < l - 1 && text.charCodeAt(a + right) === text.charCodeAt(a + size + right)) right++;
    let best = 0;
    let bestScore = -1;
    for (let slide = -left; slide <= right; slide++) {
      const score = boundaryScore(text, a + slide) + boundaryScore(text, a + size + slide);
      if (score > bestScore || (score === bestScore && Math.abs(slide) < Math.abs(best))) {
        best = slide;
        bestScore = score;
      }
    }
    blocks[i - 1] = pl + best;
    blocks[i] = o + best;
    blocks[i + 1] = n + best;
    blocks[i + 2] = l - best;
  }
  return blocks;
}
