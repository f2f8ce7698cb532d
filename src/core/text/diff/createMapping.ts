import { diffCleanupSemantic, diffMain } from 'diff-match-patch-es';
import { fixedPoints } from './fixedPoints.js';
import type { TextMapping } from '../mapping.js';
import type { Range } from './range.js';
import { slideGaps } from './slideGaps.js';

/** A gap up to this many cells (old length times new length) is compared character by character. */
const characterCells = 250_000;
/** Lengths, in words, of the phrases that serve as fixed points. */
const phraseLengths = [8, 4, 2, 1];

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
  const column = (c: number): Int32Array => Int32Array.from({ length: count }, (_, i) => merged[3 * i + c]!);
  return { count, oldStarts: column(0), newStarts: column(1), lengths: column(2), oldLength: oldText.length, newLength: newText.length };
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
    const fixed = fixedPoints(oldText, newText, range, phraseLengths[next]!);
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
      const [o, n, end] = [a.starts[i]!, b.starts[k]!, a.starts[i + part.length]!];
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

function mergeBlocks(blocks: readonly number[]): number[] {
  const merged: number[] = [];
  for (let i = 0; i < blocks.length; i += 3) {
    const [o, n, length] = [blocks[i]!, blocks[i + 1]!, blocks[i + 2]!];
    const k = merged.length - 3;
    if (k >= 0 && merged[k]! + merged[k + 2]! === o && merged[k + 1]! + merged[k + 2]! === n) {
      merged[k + 2]! += length;
    } else if (length > 0) merged.push(o, n, length);
  }
  return merged;
}
