import type { SeedDocument } from '../../document/types.js';
import { hashLower, mix } from '../../model/hash.js';
import type { FeatureExtractor } from '../../model/sequenceModel.js';
import type { WordClusters } from './wordClusters.js';
import { listBit, listCount, type WordLists } from './wordFacts.js';

/** What the recogniser knows of each token of a document, before any context. */
export interface TokenFacts {
  readonly words: Int32Array;
  readonly shapes: Uint8Array;
  readonly lists: Int32Array;
  /** 1: also in lower case in this document; 2: also capitalised inside a sentence; 3: both. */
  readonly evidence: Uint8Array;
  /** 1 where the token may be in or beside a name and so gets all features. */
  readonly near: Uint8Array;
  readonly sentenceStart: Uint8Array;
  /** 1 in sentences where nearly every word has a capital: headlines. */
  readonly shouted: Uint8Array;
  /** Fine word cluster from 1; 0 where not known. */
  readonly clusters: Uint16Array;
  readonly wordClusters: WordClusters;
}

export const shape = { lower: 0, capital: 1, allCapitals: 2, mixed: 3, number: 4, punctuation: 5, initial: 6, dotted: 7, quote: 8, possessive: 9 } as const;

/** Reads the facts of all tokens. */
export function readTokenFacts(document: SeedDocument, wordLists: WordLists, wordClusters: WordClusters): TokenFacts {
  const { text, tokens, sentences } = document;
  const n = tokens.count;
  const facts: TokenFacts = {
    words: new Int32Array(n), shapes: new Uint8Array(n), lists: new Int32Array(n), evidence: new Uint8Array(n),
    near: new Uint8Array(n), sentenceStart: new Uint8Array(n), shouted: new Uint8Array(n),
    clusters: new Uint16Array(n), wordClusters,
  };
  const { words, shapes, lists, near, sentenceStart, shouted } = facts;
  for (let i = 0; i < n; i++) {
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    words[i] = hashLower(text, start, end);
    shapes[i] = shapeOf(text, start, end);
  }
  for (const { firstToken, endToken } of sentences) {
    let capitals = 0;
    let letters = 0;
    for (let i = firstToken; i < endToken; i++) {
      const s = shapes[i] as number;
      const length = (tokens.ends[i] as number) - (tokens.starts[i] as number);
      if (s === shape.lower && length > 3) letters++;
      else if (s >= shape.capital && s <= shape.mixed) {
        letters++;
        capitals++;
      }
    }
    const isShouted = letters > 3 && capitals >= letters * 0.75;
    let first = firstToken;
    while (first < endToken - 1 && (shapes[first] === shape.punctuation || shapes[first] === shape.quote)) first++;
    sentenceStart[first] = 1;
    for (let i = firstToken; i < endToken; i++) {
      if (isShouted) shouted[i] = 1;
      if (i > first && shapes[i - 1] === shape.quote && shapes[i] === shape.capital) sentenceStart[i] = 1;
    }
  }
  collectEvidence(facts, n);
  for (let i = 0; i < n; i++) {
    const s = shapes[i] as number;
    if ((s >= shape.capital && s <= shape.mixed) || s === shape.initial || s === shape.dotted) {
      for (let k = Math.max(0, i - 2); k <= Math.min(n - 1, i + 2); k++) near[k] = 1;
    }
  }
  for (let i = 0; i < n; i++) {
    if (!near[i]) continue;
    facts.clusters[i] = clusterOf(text, tokens.starts[i] as number, tokens.ends[i] as number, words[i] as number, shapes[i] as number, wordClusters);
    lists[i] = (lists[i] as number) | wordLists.bitsOf(words[i] as number);
    if (i + 1 < n && near[i + 1]) {
      const pair = wordLists.bitsOf(mix(words[i] as number, words[i + 1] as number));
      if (pair) {
        lists[i] = (lists[i] as number) | pair | listBit.firstOfTwo;
        lists[i + 1] = (lists[i + 1] as number) | pair | listBit.secondOfTwo;
      }
    }
  }
  return facts;
}

function clusterOf(text: string, start: number, end: number, word: number, form: number, clusters: WordClusters): number {
  if (form >= shape.number && form !== shape.initial && form !== shape.dotted) return 0;
  const found = clusters.of(word);
  if (found || end - start < 3) return found;
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) > 127) {
      const plain = text.slice(start, end).normalize('NFD').replace(/\p{M}/gu, '');
      return clusters.of(hashLower(plain, 0, plain.length));
    }
  }
  for (let i = end - 3; i > start; i--) if (text.charCodeAt(i) === 45) return clusters.of(hashLower(text, i + 1, end));
  return 0;
}

function collectEvidence({ words, shapes, evidence, sentenceStart, shouted }: TokenFacts, n: number): void {
  let size = 64;
  while (size < n * 2) size *= 2;
  const keys = new Int32Array(size);
  const bits = new Uint8Array(size);
  const slotOf = (key: number): number => {
    let slot = key & (size - 1);
    while (bits[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (size - 1);
    return slot;
  };
  for (let i = 0; i < n; i++) {
    const s = shapes[i] as number;
    if (shouted[i] || s > shape.mixed) continue;
    const bit = s === shape.lower ? 1 : sentenceStart[i] ? 0 : 2;
    if (!bit) continue;
    const slot = slotOf(words[i] as number);
    keys[slot] = words[i] as number;
    bits[slot] = (bits[slot] as number) | bit;
  }
  for (let i = 0; i < n; i++) if ((shapes[i] as number) <= shape.mixed) evidence[i] = bits[slotOf(words[i] as number)] as number;
}

function shapeOf(text: string, start: number, end: number): number {
  const c = text.charCodeAt(start);
  const length = end - start;
  if (c >= 97 && c <= 122) return shape.lower;
  if (c >= 65 && c <= 90) {
    if (length === 1) return shape.initial;
    if (length === 2 && text.charCodeAt(start + 1) === 46) return shape.initial;
    let upper = 0;
    let lower = 0;
    let dots = 0;
    for (let i = start + 1; i < end; i++) {
      const d = text.charCodeAt(i);
      if (d >= 97 && d <= 122) lower++;
      else if (d >= 65 && d <= 90) upper++;
      else if (d === 46) dots++;
      else if (d > 127) lower++;
    }
    if (dots && upper) return shape.dotted;
    if (!lower) return shape.allCapitals;
    return upper ? shape.mixed : shape.capital;
  }
  if (c >= 48 && c <= 57) return shape.number;
  if (c === 0x201c || c === 0x201d || c === 34 || c === 0x2018 || c === 0xab || c === 0x201e) return shape.quote;
  if (c === 39 || c === 0x2019) return length > 1 ? shape.possessive : shape.quote;
  if (c < 128 || (c >= 0x2010 && c <= 0x2060)) return shape.punctuation;
  const letter = text.slice(start, start + 1);
  if (letter !== letter.toLowerCase()) return shape.capital;
  return letter !== letter.toUpperCase() || c > 0x2e80 ? shape.lower : shape.punctuation;
}


/** Feature hashes of the tokens of one sentence; tokens far from any capital letter get one feature only. */
export function createExtractor(document: SeedDocument, facts: TokenFacts, first: number, end: number): FeatureExtractor {
  const { text, tokens } = document;
  const { words, shapes, lists, evidence, near, sentenceStart, shouted, clusters } = facts;
  const { middle: middleOf, coarse: coarseOf } = facts.wordClusters;
  const { starts, ends, tags } = tokens;
  let n = 0;
  let sink = new Int32Array(0);
  const has = (k: number): boolean => k >= first && k < end;
  const word = (k: number): number => (has(k) ? (words[k] as number) : k < first ? 11 : 12);
  const form = (k: number): number => (has(k) ? (shapes[k] as number) * 2 + (shouted[k] as number) : 30);
  const list = (k: number): number => (has(k) ? (lists[k] as number) : 1 << 30);
  const tag = (k: number): number => (has(k) ? (tags[k] as number) : 30);
  const fine = (k: number): number => (has(k) ? (clusters[k] as number) : 1000);
  const middle = (k: number): number => (has(k) ? (middleOf[clusters[k] as number] as number) : 1000);
  const coarse = (k: number): number => (has(k) ? (coarseOf[clusters[k] as number] as number) : 1000);
  const add = (kind: number, value: number): void => {
    sink[n++] = mix(kind, value);
  };
  return (position, out) => {
    const i = first + position;
    if (!near[i]) {
      out[0] = mix(1, shapes[i] as number);
      return 1;
    }
    n = 0;
    sink = out as Int32Array<ArrayBuffer>;
    const w0 = word(i);
    const f0 = form(i);
    const l0 = list(i);
    const e0 = (evidence[i] as number) * 2 + (sentenceStart[i] as number);
    const frame = f0 * 16 + e0;
    add(2, w0);
    add(3, word(i - 1));
    add(4, word(i + 1));
    add(5, word(i - 2));
    add(6, word(i + 2));
    add(7, mix(word(i - 1), w0));
    add(8, mix(w0, word(i + 1)));
    add(9, frame);
    add(10, mix(form(i - 1), f0));
    add(11, mix(f0, form(i + 1)));
    add(12, mix(form(i - 1) * 64 + form(i + 1), frame));
    add(13, mix(tag(i), tag(i - 1)));
    add(14, mix(tag(i), tag(i + 1)));
    add(15, tag(i) * 32 + f0);
    add(16, mix(word(i - 1), f0));
    add(17, mix(word(i + 1), f0));
    add(18, mix(w0, f0));
    if ((shapes[i] as number) !== shape.punctuation) {
      const start = starts[i] as number;
      const stop = ends[i] as number;
      const length = stop - start;
      if (length > 2) {
        add(19, hashLower(text, stop - 2, stop));
        add(20, mix(hashLower(text, stop - 3, stop), f0));
        add(21, mix(hashLower(text, start, start + 3), f0));
      }
      if (length > 4) {
        add(22, mix(hashLower(text, stop - 4, stop), f0));
        add(23, mix(hashLower(text, start, start + 4), f0));
      }
      add(24, Math.min(length, 12) * 32 + f0);
    }
    add(25, l0);
    add(26, mix(l0, frame));
    add(27, mix(list(i - 1), f0));
    add(28, mix(list(i + 1), f0));
    add(29, mix(list(i - 1), l0));
    add(30, mix(l0, list(i + 1)));
    add(31, mix(list(i - 2), list(i - 1)));
    add(32, mix(list(i + 1), list(i + 2)));
    for (let b = 0; b < listCount; b++) {
      if ((l0 >> b) & 1) add(33, b * 64 + f0);
      if ((list(i - 1) >> b) & 1) add(34, b);
      if ((list(i + 1) >> b) & 1) add(35, b);
      if ((list(i + 2) >> b) & 1) add(36, b);
    }
    // the ends of the run of capitals that the token stands in: what comes before it, behind it, and its last word
    let left = i;
    while (left > first && i - left < 6 && isNameLike(shapes[left - 1] as number, lists[left - 1] as number)) left--;
    let right = i;
    while (right + 1 < end && right - i < 6 && isNameLike(shapes[right + 1] as number, lists[right + 1] as number)) right++;
    add(37, mix(word(left - 1), f0));
    add(38, mix(word(right + 1), f0));
    add(39, mix(word(right), f0));
    add(40, mix(list(right), list(left)));
    add(41, Math.min(right - left, 6) * 8 + Math.min(i - left, 6));
    add(42, mix(word(left), f0));
    add(43, mix(list(right), mix(f0, i === right ? 1 : 0)));
    add(44, mix(tag(right + 1), mix(tag(left - 1), f0)));
    const c0 = fine(i);
    const m0 = middle(i);
    add(50, mix(c0, f0));
    add(51, mix(m0, f0));
    add(52, mix(coarse(i), frame));
    add(53, mix(fine(i - 1), f0));
    add(54, mix(fine(i + 1), f0));
    add(55, middle(i - 2));
    add(56, middle(i + 2));
    add(57, mix(mix(middle(i - 1), m0), f0));
    add(58, mix(mix(m0, middle(i + 1)), f0));
    add(59, mix(mix(coarse(i - 1), coarse(i)), mix(coarse(i + 1), f0)));
    add(60, mix(fine(left - 1), f0));
    add(61, mix(fine(right + 1), f0));
    add(62, mix(fine(right), mix(f0, i === right ? 1 : 0)));
    add(63, mix(middle(left), mix(middle(right), i - left)));
    add(64, mix(mix(middle(left - 1), middle(right + 1)), f0));
    return n;
  };
}

const isNameLike = (s: number, list: number): boolean =>
  (s >= shape.capital && s <= shape.mixed) || s === shape.initial || s === shape.dotted || (list & listBit.particle) !== 0;

