import type { SeedDocument } from '../../document/types.js';
import { createWordMemo } from '../../document/wordMemo.js';
import { irregularVerbForms, structureClasses, supersenseLemmas, wordClasses, wordsOfClass, type StructureClass, type WordClass } from '../../lexicon/claimWords.js';
import { hashLower } from '../../model/hash.js';
import { createWordTable } from '../../model/wordTable.js';

/** What the word lists know of each token, as parallel arrays; valid until the reader reads another document. */
export interface ClaimWords {
  readonly document: SeedDocument;
  /** Classes of words as bits: `lowBit` and `highBit` tell which. */
  readonly low: Int32Array;
  readonly high: Int32Array;
  /** Bits of the classes that clauses and figures are found by: `structureBit`. */
  readonly structure: Int32Array;
  /** Packed: `nounOf`, `verbOf`, `isRelational`, `endingOf`. */
  readonly senses: Int32Array;
  /** The token in lower case, "" outside the document. */
  readonly word: (token: number) => string;
}

/** Lexicographer file of WordNet as a noun, 0 for none. */
export const nounOf = (senses: number): number => senses & 31;
/** Lexicographer file of WordNet as a verb, 0 for none. */
export const verbOf = (senses: number): number => (senses >> 5) & 63;
/** True for adjectives of a field: "economic". */
export const isRelational = (senses: number): boolean => (senses & relationalBit) !== 0;
/** The ending (`ending`) of a word of more than three letters. */
export const endingOf = (senses: number): number => (senses >> endingShift) & 3;

const relationalBit = 1 << 11;
const endingShift = 12;
const verbOrNoun = 31 | (63 << 5);
/** Bits of the senses with the ending. */
const sensesSize = 14;
const sensesMask = (1 << sensesSize) - 1;

export const ending = { none: 0, s: 1, ed: 2, ing: 3 } as const;

const perWord = 31;
/** Bit of a class within `low`, 0 for one that stands in `high`; and the other way round. */
export const lowBit = Object.fromEntries(wordClasses.map((name, i) => [name, i < perWord ? 1 << i : 0])) as Record<WordClass, number>;
export const highBit = Object.fromEntries(wordClasses.map((name, i) => [name, i < perWord ? 0 : 1 << (i - perWord)])) as Record<WordClass, number>;
export const highOffset = perWord;
export const structureBit = Object.fromEntries(structureClasses.map((name, i) => [name, 1 << i])) as Record<StructureClass, number>;

interface Row {
  low: number;
  high: number;
  structure: number;
  senses: number;
}

function readLists(): Map<number, Row> {
  const rows = new Map<number, Row>();
  const row = (word: string): Row => {
    const hash = hashLower(word, 0, word.length);
    const known = rows.get(hash);
    if (known) return known;
    const made = { low: 0, high: 0, structure: 0, senses: 0 };
    rows.set(hash, made);
    return made;
  };
  for (const name of wordClasses) {
    for (const word of wordsOfClass(name)) {
      const each = row(word);
      each.low |= lowBit[name];
      each.high |= highBit[name];
    }
  }
  for (const name of structureClasses) for (const word of wordsOfClass(`structure:${name}`)) row(word).structure |= structureBit[name];
  for (const [file, lemmas] of supersenseLemmas) {
    const bits = file === 1 ? relationalBit : file < 29 ? file : file << 5;
    for (const lemma of lemmas.split(' ')) row(lemma).senses |= bits;
  }
  for (const [form, lemma] of irregularVerbForms()) {
    const each = row(form);
    if (verbOf(each.senses) === 0) each.senses |= verbOf(row(lemma).senses) << 5;
  }
  return rows;
}

/** Makes the reader, which keeps its arrays for the next document; takes some milliseconds, so make one and keep it. */
export function createClaimWordReader(): (document: SeedDocument) => ClaimWords {
  const rows = readLists();
  // the four numbers of a row lie together; the first row, of words of no list, is empty
  const table = new Int32Array(4 * (rows.size + 1));
  [...rows.values()].forEach((r, i) => table.set([r.low, r.high, r.structure, r.senses], 4 * (i + 1)));
  /** Place of the word's four numbers in the table. */
  const { find } = createWordTable([...rows.keys()], Array.from(rows, (_, i) => 4 * (i + 1)));
  let size = 0;
  const none = new Int32Array(0);
  let arrays = [none, none, none, none] as [Int32Array, Int32Array, Int32Array, Int32Array];

  /** Senses of the word without its last `cut` letters, with one more letter; 0 for none. */
  function stem(text: string, start: number, end: number, cut: number, more: number): number {
    return end - cut > start ? table[find(hashLower(text, start, end - cut, more)) + 3]! & verbOrNoun : 0;
  }

  /** Senses of the word's base form by its regular ending, 0 where the lists have none. */
  function baseSenses(text: string, start: number, end: number, kind: number): number {
    if (kind === ending.s) {
      if (letter(text, end - 2) !== code.e) return stem(text, start, end, 1, 0);
      if (letter(text, end - 3) === code.i) return stem(text, start, end, 3, code.y);
      return stem(text, start, end, 1, 0) || stem(text, start, end, 2, 0);
    }
    const cut = kind === ending.ed ? 2 : 3;
    if (kind === ending.ed && letter(text, end - 3) === code.i) return stem(text, start, end, 3, code.y);
    const found = kind === ending.ed ? stem(text, start, end, 1, 0) || stem(text, start, end, 2, 0) : stem(text, start, end, 3, 0) || stem(text, start, end, 3, code.e);
    return found || (letter(text, end - cut - 1) === letter(text, end - cut - 2) ? stem(text, start, end, cut + 1, 0) : 0);
  }

  // place of the word's row and its senses, in one number; the word is read where `current` stands
  let current = { text: '', start: 0, end: 0 };
  const readWord = createWordMemo((word) => {
    const { text, start, end } = current;
    const row = find(word);
    const kind = end - start > 3 ? endingIn(text, end) : ending.none;
    let sense = table[row + 3]!;
    if (kind !== ending.none && sense === 0) sense = baseSenses(text, start, end, kind);
    return ((row / 4) << sensesSize) | sense | (kind << endingShift);
  });

  return (document) => {
    const { text, tokens } = document;
    const { count, starts, ends, words, numbers } = tokens;
    current = { text, start: 0, end: 0 };
    if (count > size) {
      size = Math.max(count, 2 * size);
      arrays = [new Int32Array(size), new Int32Array(size), new Int32Array(size), new Int32Array(size)];
    }
    const [lows, highs, structures, allSenses] = arrays;
    for (let i = 0; i < count; i++) {
      current.start = starts[i]!;
      current.end = ends[i]!;
      const read = readWord(numbers[i]!, words[i]!);
      const row = (read >> sensesSize) * 4;
      lows[i] = table[row]!;
      highs[i] = table[row + 1]!;
      structures[i] = table[row + 2]!;
      allSenses[i] = read & sensesMask;
    }
    return {
      document, low: lows, high: highs, structure: structures, senses: allSenses,
      word: (i) => (i < 0 || i >= count ? '' : text.slice(starts[i], ends[i]).toLowerCase()),
    };
  };
}

const code = { d: 100, e: 101, g: 103, i: 105, n: 110, s: 115, y: 121 } as const;
/** Letter of the text, small. */
const letter = (text: string, at: number): number => text.charCodeAt(at) | 32;

function endingIn(text: string, end: number): number {
  const last = letter(text, end - 1);
  if (last === code.s) return ending.s;
  if (last === code.d) return letter(text, end - 2) === code.e ? ending.ed : ending.none;
  return last === code.g && letter(text, end - 2) === code.n && letter(text, end - 3) === code.i ? ending.ing : ending.none;
}
