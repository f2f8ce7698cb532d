import { tokenForm } from '../../../document/tokenBuffer.js';
import type { SeedDocument, Tokens } from '../../../document/types.js';
import { hashLower, mix } from '../../../model/hash.js';
import { shape, shapeOf } from './shapes.js';
import type { WordClusters } from './wordClusters.js';
import { listBit, type WordLists } from './wordFacts.js';

/** What the recogniser knows of each token of a document, before any context. */
export interface TokenFacts {
  readonly words: Int32Array;
  readonly shapes: Uint8Array;
  readonly lists: Int32Array;
  /** What the document shows of the word elsewhere: bits of `evidenceBit`. */
  readonly evidence: Uint8Array;
  /** `nearness`: `decoded` where the token may be in a name, `context` where it stands beside one that may, 0 elsewhere. */
  readonly near: Uint8Array;
  readonly sentenceStart: Uint8Array;
  /** 1 in sentences where nearly every word has a capital: headlines. */
  readonly shouted: Uint8Array;
  /** Fine word cluster from 1; 0 where not known. */
  readonly clusters: Uint16Array;
  readonly wordClusters: WordClusters;
}

/** Values of `TokenFacts.near`. */
export const nearness = { context: 1, decoded: 2 } as const;

/** Of a word with a capital: it stands in lower case too; with a capital inside a sentence; behind a title or a given name; behind a word for where; before a word that heads organisations' names. */
export const evidenceBit = { lower: 1, inside: 2, person: 4, where: 8, organisation: 16 } as const;

/** Reads the facts of all tokens. */
export function readTokenFacts(document: SeedDocument, wordLists: WordLists, wordClusters: WordClusters): TokenFacts {
  const { text, tokens } = document;
  const n = tokens.count;
  const facts: TokenFacts = {
    words: tokens.words, shapes: new Uint8Array(n), lists: new Int32Array(n), evidence: new Uint8Array(n),
    near: new Uint8Array(n), sentenceStart: new Uint8Array(n), shouted: new Uint8Array(n),
    clusters: new Uint16Array(n), wordClusters,
  };
  readShapes(text, tokens, facts);
  markSentences(document, facts);
  markNear(facts, tokens.numbers, wordLists);
  lookUp(text, tokens, facts, wordLists);
  collectEvidence(facts, tokens.numbers);
  return facts;
}

function readShapes(text: string, { starts, ends, forms, count }: Tokens, { shapes }: TokenFacts): void {
  for (let i = 0; i < count; i++) {
    const start = starts[i]!;
    const c = text.charCodeAt(start);
    shapes[i] = forms[i] === tokenForm.lower && c >= 97 && c <= 122 ? shape.lower : shapeOf(text, start, ends[i]!);
  }
}

/** Says which tokens begin sentences, or what is quoted within them, and which sentences are headlines. */
function markSentences({ sentences, tokens }: SeedDocument, { shapes, sentenceStart, shouted }: TokenFacts): void {
  for (const { firstToken, endToken } of sentences) {
    let capitals = 0;
    let letters = 0;
    for (let i = firstToken; i < endToken; i++) {
      const s = shapes[i]!;
      const length = tokens.ends[i]! - tokens.starts[i]!;
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
}

/** Says which tokens may be in names, as they have a capital that is not owed to their place. */
function markNear({ words, shapes, sentenceStart, near }: TokenFacts, numbers: Int32Array, wordLists: WordLists): void {
  const n = shapes.length;
  for (let i = 0; i < n; i++) {
    const s = shapes[i]!;
    if (s < shape.capital || (s > shape.mixed && s !== shape.initial && s !== shape.dotted)) continue;
    // "The", "He" at the start of a sentence and "I" owe their capital to their place
    if ((sentenceStart[i] || s === shape.initial) && wordLists.bitsOfWord(numbers[i]!, words[i]!) & listBit.plain) continue;
    for (let k = Math.max(0, i - 2); k <= Math.min(n - 1, i + 2); k++) {
      if (Math.abs(k - i) < 2) near[k] = nearness.decoded;
      else if (!near[k]) near[k] = nearness.context;
    }
  }
}

/** Looks up, near names, each word and each pair of words in the lists, and the words' clusters. */
function lookUp(text: string, { starts, ends, numbers, count: n }: Tokens, { words, shapes, lists, near, clusters, wordClusters }: TokenFacts, wordLists: WordLists): void {
  for (let i = 0; i < n; i++) {
    if (!near[i]) continue;
    clusters[i] = clusterOf(text, starts[i]!, ends[i]!, words[i]!, numbers[i]!, shapes[i]!, wordClusters);
    // the lists have "mr", the text "Mr."
    const end = ends[i]!;
    const isDotted = text.charCodeAt(end - 1) === 46 && end - starts[i]! > 2;
    const bits = isDotted ? wordLists.bitsOf(hashLower(text, starts[i]!, end - 1)) : wordLists.bitsOfWord(numbers[i]!, words[i]!);
    lists[i]! |= bits;
    if (i + 1 < n && near[i + 1]) {
      const pair = wordLists.bitsOf(mix(words[i]!, words[i + 1]!));
      if (pair) {
        lists[i] = lists[i]! | pair | listBit.firstOfTwo;
        lists[i + 1] = lists[i + 1]! | pair | listBit.secondOfTwo;
      }
    }
  }
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
  for (let i = 0; i < n; i++) count = Math.max(count, numbers[i]! + 1);
  const bits = new Uint8Array(count);
  for (let i = 0; i < n; i++) {
    const s = shapes[i]!;
    if (s > shape.mixed) continue;
    let found = 0;
    if (s === shape.lower) found = shouted[i] ? 0 : evidenceBit.lower;
    else {
      if (!sentenceStart[i] && !shouted[i]) found = evidenceBit.inside;
      const before = i > 0 ? lists[i - 1]! : 0;
      if (before & (listBit.honorific | listBit.title) || (before & listBit.given && shapes[i - 1]! !== shape.lower)) found |= evidenceBit.person;
      if (before & listBit.where) found |= evidenceBit.where;
      if (i + 1 < n && lists[i + 1]! & (listBit.legal | listBit.organisationHead) && shapes[i + 1]! !== shape.lower) found |= evidenceBit.organisation;
    }
    bits[numbers[i]!]! |= found;
  }
  for (let i = 0; i < n; i++) {
    const s = shapes[i]!;
    if (s !== shape.lower && s <= shape.mixed) evidence[i] = bits[numbers[i]!]!;
  }
}
