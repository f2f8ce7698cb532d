import type { ModelContent } from '../model/container.js';
import { joinKeys } from '../model/keyPlanes.js';
import { createKernel, createLayout, reserve } from '../model/kernel/kernel.js';
import { createWordTable } from '../model/wordTable.js';
import { createPlainTagger, type TagTokens } from './plainTags.js';
import { capitalSalt, maximumTagFeatures, tagFeatures, unknownClass } from './tagFeatures.js';
import { tokenForm } from './tokenBuffer.js';
import { partsOfSpeech, posCode } from './types.js';
import { createWordMemo } from './wordMemo.js';

/** Columns of the weights: all tags but X, which no weights decide. */
export const tagColumns = partsOfSpeech.length - 1;
/** Rows of the weights; a feature has the row of its lower bits, if its upper bits are the check value there. */
export const rowBits = 16;

const bit = (tags: readonly (keyof typeof posCode)[]): number => tags.reduce((mask, tag) => mask | (1 << posCode[tag]), 0);
/** What a word that the dictionary does not have may be. */
const openTags = bit(['ADJ', 'ADV', 'NOUN', 'PROPN', 'VERB', 'INTJ', 'NUM', 'ADP', 'PRON', 'SYM']);

/** What is known of words: candidates as bits by tag code. */
export interface TagDictionary {
  /** Class of a token, given its hash and its number (`Tokens`): its tag where the form or the dictionary leaves no choice (0..16), else 17 and up. */
  classOf(text: string, start: number, end: number, word: number, number: number, form: number): number;
  /** Tags that the class allows, bits by tag code. */
  readonly candidates: Int32Array;
}

/** Classes below are words of one tag, which is the class’s number; those from here on leave a choice. */
export const firstChoiceClass = partsOfSpeech.length;

/**
 * Makes the tagger: a dictionary for words that are one thing only, and for the others weights of features (greedy, left to right,
 * an averaged perceptron's; Collins 2002). With no model, or one that does not fit, plain rules tag.
 */
export function createTagger(content: ModelContent | null): TagTokens {
  const model = content && readTagModel(content);
  if (!model) return createPlainTagger();
  const { dictionary } = model;
  const { candidates } = dictionary;
  const { features, choose } = createChooser(model);
  let classes = new Int32Array(1024);
  return (text, tokens, sentenceStarts, tags) => {
    const { count, starts, ends, words, numbers, forms } = tokens;
    if (classes.length < count) classes = new Int32Array(count * 2);
    for (let i = 0; i < count; i++) {
      const c = dictionary.classOf(text, starts[i]!, ends[i]!, words[i]!, numbers[i]!, forms[i]!);
      classes[i] = c;
      tags[i] = c < firstChoiceClass ? c : 0;
    }
    const evidence = { words, forms, classes, tags };
    for (let s = 0; s < sentenceStarts.length; s++) {
      const first = sentenceStarts[s]!;
      const end = s + 1 < sentenceStarts.length ? sentenceStarts[s + 1]! : count;
      for (let i = first; i < end; i++) {
        const c = classes[i]!;
        if (c < firstChoiceClass) continue;
        const n = tagFeatures(text, starts, ends, evidence, first, end, i, features);
        // column 0 of the weights is the tag behind X
        tags[i] = choose(n, candidates[c]! >>> 1) + 1;
      }
    }
  };
}

interface TagModel {
  readonly dictionary: TagDictionary;
  /** Row of each slot, from 1; 0 where it has none. */
  readonly rowOfSlot: Uint16Array;
  /** Check value and weights of each row; row 0 is empty. */
  readonly checks: Uint8Array;
  readonly weights: Int8Array;
}

/** Puts the weights into a kernel: `choose` gives the best column for the first n of `features` among the bits of a mask. */
function createChooser({ rowOfSlot, checks, weights }: TagModel): { features: Int32Array; choose: (n: number, mask: number) => number } {
  const kernel = createKernel();
  const { take } = createLayout();
  const at = { features: take(maximumTagFeatures * 4), sums: take(32), rowOfSlot: take(rowOfSlot.byteLength), checks: take(checks.byteLength), weights: take(weights.byteLength) };
  reserve(kernel, take(0));
  const { buffer } = kernel.memory;
  new Uint16Array(buffer, at.rowOfSlot, rowOfSlot.length).set(rowOfSlot);
  new Uint8Array(buffer, at.checks, checks.length).set(checks);
  new Int8Array(buffer, at.weights, weights.length).set(weights);
  kernel.setChoices(at.features, at.rowOfSlot, at.checks, at.weights, at.sums);
  return { features: new Int32Array(buffer, at.features, maximumTagFeatures), choose: kernel.choose };
}

/**
 * Sections: "keys0".."keys3" and "classes" (the dictionary: hashes of words, index into "masks" of each), "masks" (int32: seen tags; bit 31:
 * seen too rarely to trust), "used" (uint8, a bit for each row that is there), "checks" (uint8) and "weights" (int8) of those rows.
 */
function readTagModel({ sections }: ModelContent): TagModel | null {
  const { classes, masks, used, checks, weights } = sections;
  const planes = [0, 1, 2, 3].map((i) => sections[`keys${i}`]);
  if (!(classes instanceof Uint16Array) || !(masks instanceof Int32Array) || !(used instanceof Uint8Array) || !(checks instanceof Uint8Array) || !(weights instanceof Int8Array)) return null;
  if (planes.some((plane) => !(plane instanceof Uint8Array) || plane.length !== classes.length)) return null;
  if (used.length !== 1 << (rowBits - 3) || weights.length !== checks.length * tagColumns || classes.some((c) => c >= masks.length)) return null;
  const rowOfSlot = new Uint16Array(1 << rowBits);
  let row = 0;
  for (let slot = 0; slot < rowOfSlot.length; slot++) if (((used[slot >> 3]! >> (slot & 7)) & 1) !== 0) rowOfSlot[slot] = ++row;
  if (row !== checks.length || row >= 1 << rowBits) return null;
  const withEmptyRow = { checks: new Uint8Array(row + 1), weights: new Int8Array((row + 1) * tagColumns) };
  withEmptyRow.checks.set(checks, 1);
  withEmptyRow.weights.set(weights, tagColumns);
  return { dictionary: createDictionary(joinKeys(planes as Uint8Array[]), classes, masks), rowOfSlot, ...withEmptyRow };
}

const lone = (mask: number): number => ((mask & (mask - 1)) === 0 ? 31 - Math.clz32(mask) : -1);

/** The dictionary from its words' hashes, the index into `masks` of each, and the masks. */
export function createDictionary(hashes: Int32Array, maskOf: Uint16Array, masks: Int32Array): TagDictionary {
  const candidates = new Int32Array(4096);
  const classOfMask = Int32Array.from(masks, (mask, i) => {
    const isRare = mask < 0;
    const seen = mask & 0x7fffffff;
    const c = firstChoiceClass + i;
    candidates[c] = isRare ? seen | openTags : seen;
    return isRare ? c : lone(seen) >= 0 ? lone(seen) : c;
  });
  for (let form = 0; form < 16; form++) candidates[unknownClass(form)] = openTags;
  // one more than the class, as 0 is no word's number
  const { find } = createWordTable(hashes, Array.from(maskOf, (mask) => classOfMask[mask]! + 1));
  const findSmall = createWordMemo(find);
  const findCapital = createWordMemo((word) => find(word ^ capitalSalt));
  return {
    candidates,
    classOf(text, start, end, word, number, form) {
      if (form === tokenForm.punctuation) return posCode.PUNCT;
      if (form === tokenForm.number) return numberTag(text, end);
      if (form >= tokenForm.address && form <= tokenForm.emoji) return form === tokenForm.address && isHost(text, start, end) ? posCode.PROPN : posCode.SYM;
      const found = form > tokenForm.lower ? findCapital(number, word) : findSmall(number, word);
      if (found > 0) return found - 1;
      if (form === tokenForm.symbol) return posCode.SYM;
      return unknownClass(form);
    },
  };
}

/** Digits are numbers, "3rd" an adjective, "1990s" a noun. */
function numberTag(text: string, end: number): number {
  const last = text.charCodeAt(end - 1) | 32;
  if (last < 97 || last > 122) return posCode.NUM;
  if (last === 115) return posCode.NOUN;
  return last === 109 ? posCode.NUM : posCode.ADJ;
}

function isHost(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 64 || text.charCodeAt(i) === 47) return false;
  return true;
}
