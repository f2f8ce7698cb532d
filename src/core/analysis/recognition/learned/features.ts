import { tokenForm } from '../../../document/tokenBuffer.js';
import type { SeedDocument } from '../../../document/types.js';
import { hashLower, mix } from '../../../model/hash.js';
import type { FeatureExtractor, FeatureGroups } from '../../../model/sequenceModel.js';
import type { WordClusters } from './wordClusters.js';
import { listBit, listMask, type WordLists } from './wordFacts.js';

/** What the recogniser knows of each token of a document, before any context. */
export interface TokenFacts {
  readonly words: Int32Array;
  readonly shapes: Uint8Array;
  readonly lists: Int32Array;
  /** What the document shows of the word elsewhere: bits of `evidenceBit`. */
  readonly evidence: Uint8Array;
  /** `decoded` where the token may be in a name, `context` where it stands beside one that may, 0 elsewhere. */
  readonly near: Uint8Array;
  readonly sentenceStart: Uint8Array;
  /** 1 in sentences where nearly every word has a capital: headlines. */
  readonly shouted: Uint8Array;
  /** Fine word cluster from 1; 0 where not known. */
  readonly clusters: Uint16Array;
  readonly wordClusters: WordClusters;
}

export const near = { context: 1, decoded: 2 } as const;

/** Of a word with a capital: it stands in lower case too; with a capital inside a sentence; behind a title or a given name; behind a word for where; before a word that heads organisations' names. */
export const evidenceBit = { lower: 1, inside: 2, person: 4, where: 8, organisation: 16 } as const;

export const shape = { lower: 0, capital: 1, allCapitals: 2, mixed: 3, number: 4, punctuation: 5, initial: 6, dotted: 7, quote: 8, possessive: 9 } as const;

/** Reads the facts of all tokens. */
export function readTokenFacts(document: SeedDocument, wordLists: WordLists, wordClusters: WordClusters): TokenFacts {
  const { text, tokens, sentences } = document;
  const { count: n, numbers } = tokens;
  const facts: TokenFacts = {
    words: tokens.words, shapes: new Uint8Array(n), lists: new Int32Array(n), evidence: new Uint8Array(n),
    near: new Uint8Array(n), sentenceStart: new Uint8Array(n), shouted: new Uint8Array(n),
    clusters: new Uint16Array(n), wordClusters,
  };
  const { words, shapes, lists, near: nearness, sentenceStart, shouted, clusters } = facts;
  for (let i = 0; i < n; i++) {
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    const c = text.charCodeAt(start);
    shapes[i] = tokens.forms[i] === tokenForm.lower && c >= 97 && c <= 122 ? shape.lower : shapeOf(text, start, end);
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
  for (let i = 0; i < n; i++) {
    const s = shapes[i] as number;
    if (s < shape.capital || (s > shape.mixed && s !== shape.initial && s !== shape.dotted)) continue;
    // "The", "He" at the start of a sentence and "I" owe their capital to their place
    if ((sentenceStart[i] || s === shape.initial) && wordLists.bitsOfWord(numbers[i] as number, words[i] as number) & listBit.plain) continue;
    for (let k = Math.max(0, i - 2); k <= Math.min(n - 1, i + 2); k++) {
      if (Math.abs(k - i) < 2) nearness[k] = near.decoded;
      else if (!nearness[k]) nearness[k] = near.context;
    }
  }
  for (let i = 0; i < n; i++) {
    if (!nearness[i]) continue;
    clusters[i] = clusterOf(text, tokens.starts[i] as number, tokens.ends[i] as number, words[i] as number, numbers[i] as number, shapes[i] as number, wordClusters);
    // the lists have "mr", the text "Mr."
    const end = tokens.ends[i] as number;
    const isDotted = text.charCodeAt(end - 1) === 46 && end - (tokens.starts[i] as number) > 2;
    const bits = isDotted ? wordLists.bitsOf(hashLower(text, tokens.starts[i] as number, end - 1)) : wordLists.bitsOfWord(numbers[i] as number, words[i] as number);
    lists[i] = (lists[i] as number) | bits;
    if (i + 1 < n && nearness[i + 1]) {
      const pair = wordLists.bitsOf(mix(words[i] as number, words[i + 1] as number));
      if (pair) {
        lists[i] = (lists[i] as number) | pair | listBit.firstOfTwo;
        lists[i + 1] = (lists[i + 1] as number) | pair | listBit.secondOfTwo;
      }
    }
  }
  collectEvidence(facts, numbers);
  return facts;
}

function clusterOf(text: string, start: number, end: number, word: number, number: number, form: number, clusters: WordClusters): number {
  if (form >= shape.number && form !== shape.initial && form !== shape.dotted) return 0;
  const found = clusters.ofWord(number, word);
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

function collectEvidence({ shapes, lists, evidence, sentenceStart, shouted }: TokenFacts, numbers: Int32Array): void {
  const n = numbers.length;
  let count = 0;
  for (let i = 0; i < n; i++) count = Math.max(count, (numbers[i] as number) + 1);
  const bits = new Uint8Array(count);
  for (let i = 0; i < n; i++) {
    const s = shapes[i] as number;
    if (s > shape.mixed) continue;
    let found = 0;
    if (s === shape.lower) found = shouted[i] ? 0 : evidenceBit.lower;
    else {
      if (!sentenceStart[i] && !shouted[i]) found = evidenceBit.inside;
      const before = i > 0 ? (lists[i - 1] as number) : 0;
      if (before & (listBit.honorific | listBit.title) || (before & listBit.given && (shapes[i - 1] as number) !== shape.lower)) found |= evidenceBit.person;
      if (before & listBit.where) found |= evidenceBit.where;
      if (i + 1 < n && (lists[i + 1] as number) & (listBit.legal | listBit.organisationHead) && (shapes[i + 1] as number) !== shape.lower) found |= evidenceBit.organisation;
    }
    bits[numbers[i] as number] = (bits[numbers[i] as number] as number) | found;
  }
  for (let i = 0; i < n; i++) {
    const s = shapes[i] as number;
    if (s !== shape.lower && s <= shape.mixed) evidence[i] = bits[numbers[i] as number] as number;
  }
}

/** "al-Amri", "d'Herbois", "O'Hara": an article of few letters and a capital behind its mark. */
function hasArticle(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 2 && i < start + 4; i++) {
    const c = text.charCodeAt(i);
    if (c === 45 || c === 39 || c === 0x2019) {
      const next = text.charCodeAt(i + 1);
      return next >= 65 && next <= 90;
    }
  }
  return false;
}

/** "wikiHow", "eBay": a capital within letters. */
const isCamel = (text: string, start: number, end: number): boolean => end - start > 3 && camel.test(text.slice(start, end));
const camel = /^[a-z]+[A-Z][A-Za-z]+$/;

function shapeOf(text: string, start: number, end: number): number {
  const c = text.charCodeAt(start);
  const length = end - start;
  if (c >= 97 && c <= 122) return hasArticle(text, start, end) || isCamel(text, start, end) ? shape.mixed : shape.lower;
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


/** Makes feature hashes of the tokens of a document, stretch by stretch. */
export interface StretchFeatures {
  /** Goes to a document. */
  begin(document: SeedDocument, facts: TokenFacts): void;
  /** Goes to the stretch of tokens [from, to) within the sentence [first, end). */
  enter(from: number, to: number, first: number, end: number): void;
  /** Writes the features of the stretch's token i that depend on several tokens into `out`; returns how many. */
  readonly extract: FeatureExtractor;
  /** All other features: those of the token itself, of the one before it and of the one behind it. */
  readonly groups: FeatureGroups;
}

const wordGroup = { own: 0, left: 1 } as const;

/** Numbers of the templates over a token beside the one at hand. */
interface BesideTemplates {
  readonly shaped: number;
  readonly word: number;
  readonly lists: number;
  readonly list: number;
  readonly cluster: number;
}

const besideTemplates = { left: { shaped: 3, word: 44, lists: 46, list: 21, cluster: 32 }, right: { shaped: 4, word: 45, lists: 47, list: 22, cluster: 33 } } as const;

const margin = 2;
const isNameLike = (s: number, list: number): boolean =>
  (s >= shape.capital && s <= shape.mixed) || s === shape.initial || s === shape.dotted || (list & listBit.particle) !== 0;

/** What stands before and behind a sentence. */
const border = { word: 11, form: 30, list: 1 << 30, tag: 30, cluster: 1000 } as const;

type Columns = [Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array, Int32Array];

const createColumns = (length: number): Columns => Array.from({ length: 9 }, () => new Int32Array(length)) as Columns;

/** Makes them; one instance serves one document after the other. */
export function createStretchFeatures(): StretchFeatures {
  let document: SeedDocument;
  let facts: TokenFacts;
  // the stretch with a margin on both sides
  let capacity = 128;
  let [word, form, list, tag, fine, middle, coarse, runStart, runEnd] = createColumns(capacity);
  let offset = 0;

  function begin(its: SeedDocument, itsFacts: TokenFacts): void {
    document = its;
    facts = itsFacts;
  }

  function enter(from: number, to: number, first: number, end: number): void {
    const { words, shapes, lists, shouted, clusters } = facts;
    const { middle: middleOf, coarse: coarseOf } = facts.wordClusters;
    const { tags } = document.tokens;
    const length = to - from + 2 * margin;
    if (length > capacity) {
      capacity = length * 2;
      [word, form, list, tag, fine, middle, coarse, runStart, runEnd] = createColumns(capacity);
    }
    offset = from - margin;
    for (let j = 0; j < length; j++) {
      const k = offset + j;
      if (k < first || k >= end) {
        word[j] = border.word + (k < first ? 0 : 1);
        form[j] = border.form;
        list[j] = border.list;
        tag[j] = border.tag;
        fine[j] = border.cluster;
        middle[j] = border.cluster;
        coarse[j] = 60;
      } else {
        word[j] = words[k] as number;
        form[j] = (shapes[k] as number) * 2 + (shouted[k] as number);
        list[j] = lists[k] as number;
        tag[j] = tags[k] as number;
        fine[j] = clusters[k] as number;
        middle[j] = middleOf[clusters[k] as number] as number;
        coarse[j] = coarseOf[clusters[k] as number] as number;
      }
    }
    // the run of name-like tokens around each
    for (let j = margin; j < length - margin; j++) {
      const joins = j > margin && isNameLike(shapes[offset + j - 1] as number, list[j - 1] as number);
      runStart[j] = joins ? (runStart[j - 1] as number) : j;
    }
    for (let j = length - margin - 1; j >= margin; j--) {
      const joins = j < length - margin - 1 && isNameLike(shapes[offset + j + 1] as number, list[j + 1] as number);
      runEnd[j] = joins ? (runEnd[j + 1] as number) : j;
    }
  }

  const frameAt = (j: number): number => (((facts.evidence[offset + j] as number) & 3) * 2 + (facts.sentenceStart[offset + j] as number)) * 32 + (form[j] as number);

  function keyOf(i: number, g: number): number {
    const j = i + margin;
    const f0 = form[j] as number;
    if (g === wordGroup.own) {
      const around = (facts.evidence[offset + j] as number) * 64 + (facts.sentenceStart[offset + j] as number) * 32 + (tag[j] as number);
      return mix(mix(word[j] as number, list[j] as number), around * 32 + f0);
    }
    const k = g === wordGroup.left ? j - 1 : j + 1;
    return mix(mix(word[k] as number, list[k] as number), (g << 24) | ((form[k] as number) << 8) | f0);
  }

  function extractGroup(i: number, g: number, out: Int32Array): number {
    const j = i + margin;
    return g === wordGroup.own ? extractOwn(j, out) : g === wordGroup.left ? extractBeside(j, j - 1, besideTemplates.left, out) : extractBeside(j, j + 1, besideTemplates.right, out);
  }

  /** What depends on the token alone. */
  function extractOwn(j: number, out: Int32Array): number {
    const at = offset + j;
    const w0 = word[j] as number;
    const f0 = form[j] as number;
    const l0 = list[j] as number;
    const t0 = tag[j] as number;
    const frame = frameAt(j);
    const { text, tokens } = document;
    const start = tokens.starts[at] as number;
    const stop = tokens.ends[at] as number;
    const length = stop - start;
    let n = 0;
    out[n++] = mix(2, w0);
    out[n++] = mix(9, frame);
    out[n++] = mix(12, mix(w0, f0));
    out[n++] = mix(13, (Math.min(length, 12) * 32 + f0) * 32 + t0);
    if (length > 2 && f0 < shape.number * 2) {
      out[n++] = mix(14, mix(hashLower(text, stop - 3, stop), f0));
      out[n++] = mix(15, mix(hashLower(text, start, start + 3), f0));
      if (length > 4) out[n++] = mix(16, mix(hashLower(text, stop - 4, stop), f0));
    }
    out[n++] = mix(17, mix(l0, frame));
    for (let bits = l0 & listMask; bits !== 0; bits &= bits - 1) out[n++] = mix(20, mix(bits & -bits, f0));
    out[n++] = mix(30, (fine[j] as number) * 32 + f0);
    out[n++] = mix(31, (middle[j] as number) * 32 + f0);
    out[n++] = mix(49, (coarse[j] as number) * 8192 + frame);
    out[n++] = mix(52, t0 * 32 + f0);
    out[n++] = mix(53, l0);
    out[n++] = mix(43, (facts.evidence[at] as number) * 32 + f0);
    return n;
  }

  /** What depends on the token's shape and on the token k beside it. */
  function extractBeside(j: number, k: number, templates: BesideTemplates, out: Int32Array): number {
    const f0 = form[j] as number;
    const wk = word[k] as number;
    let n = 0;
    out[n++] = mix(templates.shaped, mix(wk, f0));
    out[n++] = mix(templates.word, wk);
    out[n++] = mix(templates.lists, mix(list[k] as number, f0));
    out[n++] = mix(templates.cluster, (fine[k] as number) * 32 + f0);
    for (let bits = (list[k] as number) & listMask; bits !== 0; bits &= bits - 1) out[n++] = mix(templates.list, bits & -bits);
    return n;
  }

  function extract(i: number, out: Int32Array): number {
    const j = i + margin;
    let n = 0;
    const w0 = word[j] as number;
    const f0 = form[j] as number;
    const l0 = list[j] as number;
    const t0 = tag[j] as number;
    const m0 = middle[j] as number;
    out[n++] = mix(5, word[j - 2] as number);
    out[n++] = mix(6, word[j + 2] as number);
    out[n++] = mix(7, mix(word[j - 1] as number, w0));
    out[n++] = mix(8, mix(w0, word[j + 1] as number));
    out[n++] = mix(10, ((form[j - 1] as number) * 32 + f0) * 32 + (form[j + 1] as number));
    out[n++] = mix(11, ((tag[j - 1] as number) * 32 + t0) * 32 + (tag[j + 1] as number));
    out[n++] = mix(18, mix(list[j - 1] as number, l0));
    out[n++] = mix(19, mix(l0, list[j + 1] as number));
    const left = runStart[j] as number;
    const right = runEnd[j] as number;
    out[n++] = mix(23, mix(word[left - 1] as number, f0));
    out[n++] = mix(24, mix(word[right + 1] as number, f0));
    out[n++] = mix(25, mix(word[right] as number, f0));
    out[n++] = mix(26, mix(word[left] as number, f0));
    out[n++] = mix(27, Math.min(right - left, 6) * 64 + Math.min(j - left, 6) * 8 + Math.min(right - j, 6));
    out[n++] = mix(28, mix(list[right] as number, f0 * 2 + (j === right ? 1 : 0)));
    out[n++] = mix(29, ((tag[right + 1] as number) * 32 + (tag[left - 1] as number)) * 32 + f0);
    out[n++] = mix(34, middle[j - 2] as number);
    out[n++] = mix(35, middle[j + 2] as number);
    out[n++] = mix(36, ((middle[j - 1] as number) * 1024 + m0) * 32 + f0);
    out[n++] = mix(37, (m0 * 1024 + (middle[j + 1] as number)) * 32 + f0);
    out[n++] = mix(38, (fine[right] as number) * 64 + f0 * 2 + (j === right ? 1 : 0));
    out[n++] = mix(39, ((middle[left] as number) * 1024 + (middle[right] as number)) * 8 + Math.min(j - left, 7));
    out[n++] = mix(40, ((middle[left - 1] as number) * 1024 + (middle[right + 1] as number)) * 32 + f0);
    out[n++] = mix(41, mix(fine[left - 1] as number, f0));
    out[n++] = mix(42, mix(fine[right + 1] as number, f0));
    out[n++] = mix(48, ((coarse[j - 1] as number) * 64 + (coarse[j] as number)) * 2048 + (coarse[j + 1] as number) * 32 + f0);
    out[n++] = mix(50, t0 * 32 + (tag[j - 1] as number));
    out[n++] = mix(51, t0 * 32 + (tag[j + 1] as number));
    return n;
  }
  return { begin, enter, extract, groups: { count: 3, keyOf, extract: extractGroup } };
}

/** Goes through the stretches of tokens that may be in names, in order. */
export function eachStretch({ sentences }: SeedDocument, { near: nearness }: TokenFacts, visit: (from: number, to: number, first: number, end: number) => void): void {
  for (const { firstToken, endToken } of sentences) {
    let from = firstToken;
    for (;;) {
      while (from < endToken && nearness[from] !== near.decoded) from++;
      if (from >= endToken) break;
      let to = from;
      while (to < endToken && nearness[to] === near.decoded) to++;
      visit(from, to, firstToken, endToken);
      from = to;
    }
  }
}

/** The first token of [from, to) that may begin a name; `to` where none may. */
export function firstOfNames({ shapes, lists }: TokenFacts, from: number, to: number): number {
  let first = from;
  while (first < to && !isNameLike(shapes[first] as number, lists[first] as number)) first++;
  return first;
}

/** The token behind the last one of [from, to) that may end a name; `from` where none may. */
export function endOfNames({ shapes, lists }: TokenFacts, from: number, to: number): number {
  let end = to;
  while (end > from && shapes[end - 1] !== shape.number && !isNameLike(shapes[end - 1] as number, lists[end - 1] as number)) end--;
  return end;
}
