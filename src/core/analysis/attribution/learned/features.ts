import type { Units } from './units.js';

/** The feature that every unit has. */
export const biasFeature = 0x1234567;

const bucket = Uint8Array.from({ length: 64 }, (_, d) => (d < 4 ? d : d < 6 ? 4 : d < 10 ? 5 : d < 20 ? 6 : 7));
const bucketOf = (distance: number): number => bucket[distance < 63 ? distance : 63]!;

/** Hash of template t (under 64) over a number under 2^26. */
function small(t: number, value: number): number {
  const h = Math.imul(value ^ (t << 26), 0x9e3779b1);
  return h ^ (h >>> 15);
}

/** Hash of template t over a word. */
const one = (t: number, word: number): number => word ^ Math.imul(t + 1, 0x3c6ef372);

/** Hash of template t over two words. */
function pair(t: number, a: number, b: number): number {
  const h = Math.imul(a ^ Math.imul(t + 1, 0x3c6ef372), 0x85ebca6b) + b;
  return h ^ (h >>> 16);
}

/** Fills `out` with the features of unit i and returns how many they are. Which ones, and what each brings: training/TRIED.md. */
export function extract(x: Units, i: number, out: Int32Array): number {
  const { word, tag, shape, fine, cue, quote } = x;
  const w = word[i]!, w1 = word[i + 1]!, v1 = word[i - 1]!;
  const p = tag[i]!, p1 = tag[i + 1]!, o1 = tag[i - 1]!;
  const f1 = fine[i + 1]!;
  const q = quote[i]!;
  const qq = quote[i - 1]! * 64 + q * 8 + quote[i + 1]!;
  let n = 0;
  out[n++] = biasFeature;
  out[n++] = one(1, w);
  out[n++] = one(2, word[i + 2]!);
  out[n++] = one(3, v1);
  out[n++] = pair(5, v1, w);
  out[n++] = small(6, p * 1024 + p1 * 32 + tag[i + 2]!);
  out[n++] = small(7, p * 1024 + o1 * 32 + tag[i - 2]!);
  out[n++] = w ^ small(8, p1 * 32 + o1);
  out[n++] = w1 ^ small(9, p);
  out[n++] = v1 ^ small(10, p * 32 + p1);
  out[n++] = x.suffix[i]! ^ small(11, p);
  out[n++] = small(12, shape[i]! * 64 + shape[i - 1]! * 8 + shape[i + 1]!);
  out[n++] = small(13, fine[i]! * 32 + p);
  out[n++] = small(14, f1 * 32 + p);
  out[n++] = small(16, cue[i]! * 64 + cue[i - 1]! * 8 + cue[i + 1]!);
  out[n++] = small(17, qq * 32 + p);
  out[n++] = w ^ small(18, qq);
  out[n++] = v1 ^ small(19, qq);
  // the likely cues on both sides, how far they are and what stands between
  const l = x.leftCue[i]!, r = x.rightCue[i]!;
  const first = x.sentenceFirst[i]!, end = x.sentenceEnd[i]!;
  const left = l < 0 ? 0 : bucketOf(i - l), right = r < 0 ? 0 : bucketOf(r - i);
  const leftWord = l < 0 ? 0 : word[l]!, rightWord = r < 0 ? 0 : word[r]!;
  const leftSame = l < 0 ? 0 : l >= first ? 1 : 2, rightSame = r < 0 ? 0 : r < end ? 1 : 2;
  const leftMarks = l < 0 ? 0 : Math.min(3, x.marks[i]! - x.marks[l]!);
  const rightMarks = r < 0 ? 0 : Math.min(3, x.marks[r]! - x.marks[i]!);
  const leftThat = l < 0 ? 0 : Math.min(1, x.thats[i]! - x.thats[l]!);
  const sides = (leftSame * 3 + rightSame) * 8 + q;
  const between = (leftMarks * 4 + rightMarks) * 2 + leftThat;
  const further = l < 0 ? -1 : x.leftCue[l]!;
  out[n++] = small(31, (sides * 32 + between) * 32 + p);
  out[n++] = small(32, sides * 64 + left * 8 + right);
  out[n++] = leftWord ^ small(33, sides * 4 + leftMarks);
  out[n++] = w ^ small(34, sides * 32 + between);
  out[n++] = rightWord ^ small(35, sides * 8 + leftThat * 4 + leftMarks);
  out[n++] = (further < 0 ? 0 : word[further]!) ^ small(36, leftSame * 16 + q * 2 + (further >= first ? 1 : 0));
  out[n++] = small(37, ((l < 0 ? 511 : fine[l]!) * 32 + between) * 128 + sides);
  // the verbs on both sides: subject and object
  const lv = x.leftVerb[i]!, rv = x.rightVerb[i]!;
  out[n++] = (lv < 0 ? 0 : word[lv]!) ^ small(40, (lv < 0 ? 0 : bucketOf(i - lv)) * 32 + p);
  out[n++] = small(41, ((rv < 0 ? 7 : cue[rv]!) * 8 + (lv < 0 ? 7 : cue[lv]!)) * 128 + sides);
  // place in the sentence and in the clause, and what stands before them
  const a = x.clauseFirst[i]!, b = x.clauseEnd[i]!;
  out[n++] = small(50, (Math.min(i - first, 4) * 4 + Math.min(end - i, 3)) * 32 + p);
  out[n++] = word[first - 1]! ^ small(51, Math.min(3, i - first) * 8 + q);
  out[n++] = word[b + 1]! ^ small(53, Math.min(3, b - i) * 128 + sides);
  out[n++] = word[b]! ^ small(54, tag[b + 1]! * 8 + Math.min(4, b - i));
  out[n++] = pair(55, word[a - 1]!, Math.imul(tag[a]! * 32 + p, 0x27d4eb2f));
  return n;
}
