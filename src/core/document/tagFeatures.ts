import { tokenForm } from './tokenBuffer.js';

/** What the features of a token are made of. */
export interface TagEvidence {
  readonly words: Int32Array;
  readonly forms: Uint8Array;
  /** What the dictionary knows of each token: a tag where there is no choice, else a class of words (`classOf`). */
  readonly classes: Int32Array;
  /** Tags so far: those before the token are used. */
  readonly tags: Uint8Array;
}

/** Most features of one token. */
export const maximumTagFeatures = 24;

/** Distinguishes words with a capital letter from the same ones without in the dictionary. */
export const capitalSalt = 0x3c6ef372;
const outsideTag = 31;
const outsideClass = 4095;

/** Class of a word that the dictionary does not have: by its form. */
export const unknownClass = (form: number): number => 4000 + form;
const isUnknownClass = (wordClass: number): boolean => wordClass >= 4000;

function feature(template: number, a: number, b: number): number {
  let h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 15) ^ Math.imul(b + 0x7f4a7c15, 0x27d4eb2f), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/** Fills `out` with the feature hashes of token i of the sentence [first, end); returns how many. */
export function tagFeatures(text: string, starts: Int32Array, ends: Int32Array, { words, forms, classes, tags }: TagEvidence, first: number, end: number, i: number, out: Int32Array): number {
  const w = words[i]!;
  const c = classes[i]!;
  const form = forms[i]!;
  const v1 = i > first ? words[i - 1]! : 1;
  const n1 = i + 1 < end ? words[i + 1]! : 2;
  const t1 = i > first ? tags[i - 1]! : outsideTag;
  const t2 = i - 1 > first ? tags[i - 2]! : outsideTag;
  const c1 = i + 1 < end ? classes[i + 1]! : outsideClass;
  const c2 = i + 2 < end ? classes[i + 2]! : outsideClass;
  const isFirst = i === first || (i === first + 1 && forms[first] === tokenForm.punctuation) ? 1 : 0;
  const tt = t1 * 32 + t2;
  let n = 0;
  out[n++] = feature(1, w, isFirst);
  out[n++] = feature(2, w, t1);
  out[n++] = feature(3, w, tt);
  out[n++] = feature(4, w, c1);
  out[n++] = feature(5, w, v1);
  out[n++] = feature(6, w, n1);
  out[n++] = feature(7, c, tt);
  out[n++] = feature(8, c, t1 * 4096 + c1);
  out[n++] = feature(9, c1, c * 4096 + c2);
  out[n++] = feature(10, c, v1);
  out[n++] = feature(11, c, n1);
  out[n++] = feature(12, t1, c * 64 + form * 2 + isFirst);
  out[n++] = feature(13, c1, tt);
  const length = ends[i]! - starts[i]!;
  if (length > 3) {
    const z1 = text.charCodeAt(ends[i]! - 1) | 32;
    const z2 = z1 * 256 + (text.charCodeAt(ends[i]! - 2) | 32);
    const z3 = z2 * 256 + (text.charCodeAt(ends[i]! - 3) | 32);
    out[n++] = feature(14, z2, form * 2 + isFirst);
    out[n++] = feature(15, z3, t1);
    out[n++] = feature(16, z3, c1);
    if (isUnknownClass(c)) {
      out[n++] = feature(17, z3, form * 2 + isFirst);
      out[n++] = feature(18, z1, form * 2 + isFirst);
      if (length > 4) out[n++] = feature(19, z3, text.charCodeAt(ends[i]! - 4) | 32);
      out[n++] = feature(20, text.charCodeAt(starts[i]!) * 256 + text.charCodeAt(starts[i]! + 1), text.charCodeAt(starts[i]! + 2));
    }
  }
  return n;
}
