import type { Units } from './units.js';

/** The feature that every unit has. */
export const biasFeature = 0x1234567;

const bucket = Uint8Array.from({ length: 64 }, (_, d) => (d < 4 ? d : d < 6 ? 4 : d < 10 ? 5 : d < 20 ? 6 : 7));
const bucketOf = (distance: number): number => bucket[distance < 63 ? distance : 63] as number;

/** Hash of template t (under 64) over a number under 2^26. */
function small(t: number, value: number): number {
  const h = Math.imul(value ^ (t << 26), 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** Hash of template t over a word. */
const one = (t: number, word: number): number => word ^ Math.imul(t + 1, 0x3c6ef372);

/** Hash of template t over a word and a small number. */
const both = (t: number, word: number, value: number): number => word ^ small(t, value);

/** Hash of template t over two words. */
function pair(t: number, a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(t + 1, 0x3c6ef372), 0x85ebca6b) + b;
  return h ^ (h >>> 16);
}

/** Fills `out` with the features of unit i and returns how many they are. */
export function extract(x: Units, i: number, out: Int32Array): number {
  const { word, tag, shape, fine, coarse, cue, quote } = x;
  let n = 0;
  const w = word[i] as number, w1 = word[i + 1] as number, w2 = word[i + 2] as number, v1 = word[i - 1] as number, v2 = word[i - 2] as number;
  const p = tag[i] as number, p1 = tag[i + 1] as number, p2 = tag[i + 2] as number, o1 = tag[i - 1] as number, o2 = tag[i - 2] as number;
  const f = fine[i] as number, f1 = fine[i + 1] as number, e1 = fine[i - 1] as number;
  const g = coarse[i] as number, g1 = coarse[i + 1] as number, h1 = coarse[i - 1] as number;
  const c = cue[i] as number, c1 = cue[i + 1] as number, d1 = cue[i - 1] as number;
  const q = quote[i] as number;
  const qq = (quote[i - 1] as number) * 64 + q * 8 + (quote[i + 1] as number);
  out[n++] = biasFeature;
  out[n++] = one(1, w);
  out[n++] = one(2, w1);
  out[n++] = one(3, w2);
  out[n++] = one(4, v1);
  out[n++] = one(5, v2);
  out[n++] = pair(6, w, w1);
  out[n++] = pair(7, v1, w);
  out[n++] = small(8, p * 1024 + o1 * 32 + p1);
  out[n++] = small(9, p * 1024 + p1 * 32 + p2);
  out[n++] = small(10, p * 1024 + o1 * 32 + o2);
  out[n++] = both(11, w, p1 * 32 + o1);
  out[n++] = both(12, v1, p);
  out[n++] = both(13, w1, p);
  out[n++] = both(14, x.suffix[i] as number, p);
  out[n++] = small(15, (shape[i] as number) * 64 + (shape[i - 1] as number) * 8 + (shape[i + 1] as number));
  out[n++] = small(16, f * 32 + p);
  out[n++] = small(17, g * 64 + h1);
  out[n++] = small(18, e1 * 32 + p);
  out[n++] = small(19, f1 * 32 + p);
  out[n++] = small(20, (g * 64 + g1) * 32 + p);
  out[n++] = small(21, c * 64 + d1 * 8 + c1);
  out[n++] = small(22, (c * 32 + p) * 512 + qq);
  out[n++] = small(23, qq * 32 + p);
  out[n++] = both(24, w, qq);
  out[n++] = both(25, v1, qq);
  out[n++] = pair(26, v2, v1);
  out[n++] = pair(27, w1, w2);
  out[n++] = pair(28, Math.imul(v1, 0x27d4eb2f) ^ w, w1);
  // the likely cues on both sides, how far they are and what stands between
  const l = x.leftCue[i] as number, r = x.rightCue[i] as number;
  const first = x.sentenceFirst[i] as number, end = x.sentenceEnd[i] as number;
  const left = l < 0 ? 0 : bucketOf(i - l), right = r < 0 ? 0 : bucketOf(r - i);
  const leftWord = l < 0 ? 0 : (word[l] as number), rightWord = r < 0 ? 0 : (word[r] as number);
  const leftSame = l < 0 ? 0 : l >= first ? 1 : 2, rightSame = r < 0 ? 0 : r < end ? 1 : 2;
  const leftMarks = l < 0 ? 0 : Math.min(3, (x.marks[i] as number) - (x.marks[l] as number));
  const rightMarks = r < 0 ? 0 : Math.min(3, (x.marks[r] as number) - (x.marks[i] as number));
  const leftThat = l < 0 ? 0 : Math.min(1, (x.thats[i] as number) - (x.thats[l] as number));
  const sides = (leftSame * 3 + rightSame) * 8 + q;
  const between = (leftMarks * 4 + rightMarks) * 2 + leftThat;
  out[n++] = both(30, leftWord, left * 4 + leftSame);
  out[n++] = both(31, rightWord, right * 4 + rightSame);
  out[n++] = small(32, (sides * 32 + between) * 32 + p);
  out[n++] = small(33, sides * 64 + left * 8 + right);
  out[n++] = both(34, leftWord, sides * 4 + leftMarks);
  out[n++] = both(35, rightWord, sides * 4 + rightMarks);
  out[n++] = both(36, Math.imul(leftWord, 0x27d4eb2f) ^ w, leftSame);
  out[n++] = both(37, w, sides * 32 + between);
  out[n++] = both(38, rightWord, sides * 8 + leftThat * 4 + leftMarks);
  // verbs on both sides: subject and object
  const lv = x.leftVerb[i] as number, rv = x.rightVerb[i] as number;
  const lvAt = lv < 0 ? 0 : bucketOf(i - lv), rvAt = rv < 0 ? 0 : bucketOf(rv - i);
  out[n++] = both(40, rv < 0 ? 0 : (word[rv] as number), rvAt * 32 + p);
  out[n++] = both(41, lv < 0 ? 0 : (word[lv] as number), lvAt * 32 + p);
  out[n++] = small(42, ((rv < 0 ? 511 : (fine[rv] as number)) * 8 + rvAt) * 32 + p);
  out[n++] = small(43, ((lv < 0 ? 511 : (fine[lv] as number)) * 8 + lvAt) * 32 + p);
  out[n++] = small(44, ((rv < 0 ? 7 : (cue[rv] as number)) * 8 + (lv < 0 ? 7 : (cue[lv] as number))) * 128 + sides);
  // place in the sentence and in the clause
  const fromStart = Math.min(i - first, 4), toEnd = Math.min(end - i, 3);
  const a = x.clauseFirst[i] as number, b = x.clauseEnd[i] as number;
  out[n++] = small(50, (fromStart * 4 + toEnd) * 32 + p);
  out[n++] = both(51, word[first] as number, leftSame * 2 + (right === 0 ? 0 : 1));
  out[n++] = small(52, (toEnd * 512 + qq) * 128 + sides);
  out[n++] = both(53, word[a] as number, Math.min(3, i - a) * 8 + sides);
  out[n++] = both(54, word[b + 1] as number, Math.min(3, b - i) * 8 + sides);
  out[n++] = both(55, word[b] as number, (tag[b + 1] as number) * 8 + Math.min(4, b - i));
  out[n++] = small(56, (((tag[a] as number) * 32 + (tag[a - 1] as number)) * 4 + Math.min(3, i - a)) * 128 + sides);
  out[n++] = both(57, v1, (p * 32 + p1) * 3 + leftSame);
  out[n++] = both(58, w1, (p * 32 + p2) * 3 + rightSame);
  return n;
}
