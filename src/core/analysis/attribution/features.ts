import { tokensIn } from '../../document/lookup.js';
import { posCode, type SeedDocument } from '../../document/types.js';
import { hashLower } from '../../model/hash.js';
import type { WordClasses } from './wordClasses.js';

/** Where a token stands with respect to quotation marks. */
const quotation = { none: 0, open: 1, inside: 2, close: 3, short: 4 } as const;
const shortQuotation = 5;

/** What the features are made of: per token, numbers only. */
export interface TokenFacts {
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly shape: Uint8Array;
  readonly fine: Uint8Array;
  readonly coarse: Uint8Array;
  readonly cueClass: Uint8Array;
  readonly quote: Uint8Array;
  /** Index of the long quoted span around the token, or -1. */
  readonly quotedBy: Int32Array;
  /** First token and end token of each long quoted span. */
  readonly quotedFirst: Int32Array;
  readonly quotedEnd: Int32Array;
  /** Nearest likely cue to the left and to the right within the paragraph, outside long quotations; -1 where there is none. */
  readonly leftCue: Int32Array;
  readonly rightCue: Int32Array;
  /** Nearest verb to the right and to the left within the sentence, or -1. */
  readonly nextVerb: Int32Array;
  readonly lastVerb: Int32Array;
  /** First token of the sentence, and the token behind its last. */
  readonly sentenceFirst: Int32Array;
  readonly sentenceEnd: Int32Array;
  /** Number of commas, dashes, colons before the token in its paragraph; of "that"s and sentence ends likewise. */
  readonly commas: Uint16Array;
  readonly thats: Uint16Array;
}

/** Reads the facts that the features need off the document. */
export function readTokenFacts(document: SeedDocument, classes: WordClasses): TokenFacts {
  const { text, tokens, sentences, paragraphs, quotedSpans } = document;
  const n = tokens.count;
  const ints = (value = 0) => new Int32Array(n).fill(value);
  const facts = {
    word: ints(), suffix: ints(), shape: new Uint8Array(n), fine: new Uint8Array(n), coarse: new Uint8Array(n), cueClass: new Uint8Array(n),
    quote: new Uint8Array(n), quotedBy: ints(-1), quotedFirst: new Int32Array(quotedSpans.length), quotedEnd: new Int32Array(quotedSpans.length),
    leftCue: ints(-1), rightCue: ints(-1), nextVerb: ints(-1), lastVerb: ints(-1), sentenceFirst: ints(), sentenceEnd: ints(),
    commas: new Uint16Array(n), thats: new Uint16Array(n),
  };
  for (let i = 0; i < n; i++) {
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    const word = hashLower(text, start, end);
    facts.word[i] = word;
    facts.suffix[i] = hashLower(text, Math.max(start, end - 3), end) ^ (end - start > 3 ? 0x5bd1e995 : 0);
    facts.shape[i] = shapeOf(text, start, end);
    const slot = classes.find(word);
    if (slot >= 0) {
      facts.fine[i] = classes.fine[slot] as number;
      facts.coarse[i] = classes.coarseOf[classes.fine[slot] as number] as number;
      facts.cueClass[i] = classes.cue[slot] as number;
    }
  }
  quotedSpans.forEach((q, k) => {
    if (q.parent >= 0 || q.style === 'dash') return;
    const { firstToken, endToken } = tokensIn(tokens, q);
    facts.quotedFirst[k] = firstToken;
    facts.quotedEnd[k] = endToken;
    const isShort = endToken - firstToken <= shortQuotation;
    for (let i = firstToken; i < endToken; i++) {
      facts.quote[i] = isShort ? quotation.short : i === firstToken ? quotation.open : i === endToken - 1 && q.closed ? quotation.close : quotation.inside;
      if (!isShort) facts.quotedBy[i] = k;
    }
  });
  for (const s of sentences) {
    let verb = -1;
    for (let i = s.firstToken; i < s.endToken; i++) {
      facts.sentenceFirst[i] = s.firstToken;
      facts.sentenceEnd[i] = s.endToken;
      facts.lastVerb[i] = verb;
      if (tokens.tags[i] === posCode.VERB) verb = i;
    }
    verb = -1;
    for (let i = s.endToken - 1; i >= s.firstToken; i--) {
      facts.nextVerb[i] = verb;
      if (tokens.tags[i] === posCode.VERB) verb = i;
    }
  }
  const that = hashLower('that', 0, 4);
  for (const p of paragraphs) {
    let cue = -1;
    let commas = 0;
    let thats = 0;
    for (let i = p.firstToken; i < p.endToken; i++) {
      facts.leftCue[i] = cue;
      facts.commas[i] = commas;
      facts.thats[i] = thats;
      if (facts.word[i] === that) thats++;
      else if (facts.shape[i] === 4 && facts.quote[i] !== quotation.open && facts.quote[i] !== quotation.close) commas++;
      if (isLikelyCue(i)) cue = i;
    }
    cue = -1;
    for (let i = p.endToken - 1; i >= p.firstToken; i--) {
      facts.rightCue[i] = cue;
      if (isLikelyCue(i)) cue = i;
    }
  }
  return facts;

  function isLikelyCue(i: number): boolean {
    return (facts.cueClass[i] as number) >= 3 && (facts.quotedBy[i] as number) < 0;
  }
}

/** 0 lower case, 1 capital first, 2 all capitals, 3 digit first, 4 no letter or digit, 5 capital within. */
function shapeOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first >= 48 && first <= 57) return 3;
  let upper = 0;
  let lower = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c < 128) {
      if (c >= 65 && c <= 90) upper++;
      else if (c >= 97 && c <= 122) lower++;
    } else if (c >= 0xc0 && (c < 0x2000 || c > 0x206f)) {
      const ch = text.charAt(i);
      if (ch.toLowerCase() !== ch) upper++;
      else lower++;
    }
  }
  if (upper + lower === 0) return 4;
  if (upper === 0) return 0;
  const firstIsUpper = text.charAt(start).toLowerCase() !== text.charAt(start);
  if (lower === 0) return upper > 1 ? 2 : 1;
  return firstIsUpper ? 1 : 5;
}

/** Feature hash of template t over up to three values. */
function feature(t: number, a: number, b: number, c: number): number {
  let h = Math.imul(a + Math.imul(t, 0x9e3779b1), 0x85ebca6b);
  h = Math.imul((h ^ (h >>> 15)) + b, 0xc2b2ae35);
  h = Math.imul((h ^ (h >>> 13)) + c, 0x27d4eb2f);
  return h ^ (h >>> 16);
}

/** The feature that every token has. */
export const biasFeature = 0x1234567;

const bucket = (distance: number): number => (distance < 4 ? distance : distance < 6 ? 4 : distance < 10 ? 5 : distance < 20 ? 6 : 7);

/** Makes the extractor for the tokens [first, end), a paragraph: fills `out` with the hashes of position i's features. */
export function createExtractor(facts: TokenFacts, tags: Uint8Array, first: number, end: number) {
  const { word, suffix, shape, fine, coarse, cueClass, quote, quotedBy, quotedFirst, quotedEnd, leftCue, rightCue, nextVerb, lastVerb, commas, thats } = facts;
  const inside = (i: number): boolean => i >= first && i < end;
  const at = (values: Int32Array | Uint8Array, i: number): number => (inside(i) ? (values[i] as number) : -1);
  return (position: number, out: Int32Array): number => {
    const i = first + position;
    let n = 0;
    const w = word[i] as number, w1 = at(word, i + 1), w2 = at(word, i + 2), v1 = at(word, i - 1), v2 = at(word, i - 2);
    const p = tags[i] as number, p1 = at(tags, i + 1), p2 = at(tags, i + 2), o1 = at(tags, i - 1), o2 = at(tags, i - 2);
    const s = shape[i] as number;
    const c = cueClass[i] as number, c1 = at(cueClass, i + 1), d1 = at(cueClass, i - 1);
    const q = quote[i] as number, q1 = at(quote, i + 1), r1 = at(quote, i - 1);
    const f = fine[i] as number, g = coarse[i] as number;
    const qq = (r1 + 1) * 36 + (q + 1) * 6 + q1 + 1;
    out[n++] = biasFeature;
    out[n++] = feature(1, w, 0, 0);
    out[n++] = feature(2, w1, 0, 0);
    out[n++] = feature(3, w2, 0, 0);
    out[n++] = feature(4, v1, 0, 0);
    out[n++] = feature(5, v2, 0, 0);
    out[n++] = feature(6, w, w1, 0);
    out[n++] = feature(7, v1, w, 0);
    out[n++] = feature(8, p, o1, p1);
    out[n++] = feature(9, p, p1, p2);
    out[n++] = feature(10, p, o1, o2);
    out[n++] = feature(11, w, p1, o1);
    out[n++] = feature(12, v1, p, 0);
    out[n++] = feature(13, w1, p, 0);
    out[n++] = feature(14, suffix[i] as number, p, 0);
    out[n++] = feature(15, s, at(shape, i - 1), at(shape, i + 1));
    out[n++] = feature(16, f, p, 0);
    out[n++] = feature(17, g, at(coarse, i - 1), 0);
    out[n++] = feature(18, at(fine, i - 1), p, 0);
    out[n++] = feature(19, at(fine, i + 1), p, 0);
    out[n++] = feature(20, g, at(coarse, i + 1), p);
    out[n++] = feature(21, c, d1, c1);
    out[n++] = feature(22, c, p, qq);
    out[n++] = feature(23, qq, p, 0);
    out[n++] = feature(24, qq, w, 0);
    out[n++] = feature(25, qq, v1, 0);
    out[n++] = feature(26, v2, v1, 0);
    out[n++] = feature(27, w1, w2, 0);
    out[n++] = feature(28, v1, w, w1);
    // the likely cues on both sides, how far they are and what stands between
    const l = leftCue[i] as number, r = rightCue[i] as number;
    const left = l < 0 ? 0 : bucket(i - l), right = r < 0 ? 0 : bucket(r - i);
    const leftWord = l < 0 ? 0 : (word[l] as number), rightWord = r < 0 ? 0 : (word[r] as number);
    const sentenceFirst = facts.sentenceFirst[i] as number;
    const leftSame = l < 0 ? 0 : l >= sentenceFirst ? 1 : 2;
    const rightSame = r < 0 ? 0 : r < (facts.sentenceEnd[i] as number) ? 1 : 2;
    const leftCommas = l < 0 ? 0 : Math.min(3, (commas[i] as number) - (commas[l] as number));
    const rightCommas = r < 0 ? 0 : Math.min(3, (commas[r] as number) - (commas[i] as number));
    const leftThat = l < 0 ? 0 : Math.min(1, (thats[i] as number) - (thats[l] as number));
    const sides = (leftSame * 3 + rightSame) * 6 + q;
    const between = (leftCommas * 4 + rightCommas) * 2 + leftThat;
    out[n++] = feature(30, leftWord, left, leftSame);
    out[n++] = feature(31, rightWord, right, rightSame);
    out[n++] = feature(32, sides, between, p);
    out[n++] = feature(33, left, right, sides);
    out[n++] = feature(34, leftWord, leftCommas, sides);
    out[n++] = feature(35, rightWord, rightCommas, sides);
    out[n++] = feature(36, leftWord, w, leftSame);
    out[n++] = feature(37, sides, between, w);
    out[n++] = feature(38, sides, leftThat * 4 + leftCommas, rightWord);
    // verbs on both sides: subject and object
    const nv = nextVerb[i] as number, lv = lastVerb[i] as number;
    const nvWord = nv < 0 ? 0 : (word[nv] as number), lvWord = lv < 0 ? 0 : (word[lv] as number);
    out[n++] = feature(40, nvWord, nv < 0 ? 0 : bucket(nv - i), p);
    out[n++] = feature(41, lvWord, lv < 0 ? 0 : bucket(i - lv), p);
    out[n++] = feature(42, nv < 0 ? 99 : (fine[nv] as number), nv < 0 ? 0 : bucket(nv - i), p);
    out[n++] = feature(43, lv < 0 ? 99 : (fine[lv] as number), lv < 0 ? 0 : bucket(i - lv), p);
    out[n++] = feature(44, nv < 0 ? 99 : (cueClass[nv] as number), lv < 0 ? 99 : (cueClass[lv] as number), sides);
    // place in the sentence
    const fromStart = Math.min(i - sentenceFirst, 4), toEnd = Math.min((facts.sentenceEnd[i] as number) - i, 3);
    out[n++] = feature(50, fromStart, toEnd, p);
    out[n++] = feature(51, at(word, sentenceFirst), leftSame, right === 0 ? 0 : 1);
    out[n++] = feature(52, toEnd, qq, sides);
    // what stands around the quotation
    const k = quotedBy[i] as number;
    if (k >= 0) {
      const a = quotedEnd[k] as number, b = (quotedFirst[k] as number) - 1;
      const after = at(word, a), after2 = at(word, a + 1), before = at(word, b), before2 = at(word, b - 1);
      out[n++] = feature(60, after, after2, 0);
      out[n++] = feature(61, before, before2, 0);
      out[n++] = feature(62, at(tags, a), at(tags, a + 1), at(cueClass, a + 1) * 8 + at(cueClass, a));
      out[n++] = feature(63, at(tags, b), at(cueClass, b - 1), at(cueClass, b));
      out[n++] = feature(64, at(cueClass, a), at(cueClass, a + 1), (at(cueClass, b) + 1) * 9 + at(cueClass, b - 1));
      out[n++] = feature(65, at(tags, a), at(tags, b), q);
      out[n++] = feature(66, rightWord, r < 0 ? 0 : Math.min(6, r - a), at(tags, a));
      out[n++] = feature(67, leftWord, l < 0 ? 0 : Math.min(6, b - l), at(tags, b));
    }
    return n;
  };
}
