import type { SeedDocument } from '../../../document/types.js';
import { hashLower, mix } from '../../../model/hash.js';
import type { FeatureExtractor, FeatureGroups } from '../../../model/sequenceModel.js';
import { isNameLike, shape } from './shapes.js';
import type { TokenFacts } from './tokenFacts.js';
import { listMask } from './wordFacts.js';

/**
 * Makes feature hashes of the tokens of a document, stretch by stretch. The first argument of `mix` is the number of the feature's template, which
 * keeps those of different templates apart; the weights in models/recognition.bin belong to these numbers.
 */
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

/** The groups of features, besides that of the token behind. */
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

/** Tokens that are read on either side of a stretch. */
const margin = 2;

/** What stands before and behind a sentence. */
const border = { word: 11, form: 30, list: 1 << 30, tag: 30, cluster: 1000, coarse: 60 } as const;

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
        coarse[j] = border.coarse;
      } else {
        word[j] = words[k]!;
        form[j] = shapes[k]! * 2 + shouted[k]!;
        list[j] = lists[k]!;
        tag[j] = tags[k]!;
        fine[j] = clusters[k]!;
        middle[j] = middleOf[clusters[k]!]!;
        coarse[j] = coarseOf[clusters[k]!]!;
      }
    }
    // the run of name-like tokens around each
    for (let j = margin; j < length - margin; j++) {
      const joins = j > margin && isNameLike(shapes[offset + j - 1]!, list[j - 1]!);
      runStart[j] = joins ? runStart[j - 1]! : j;
    }
    for (let j = length - margin - 1; j >= margin; j--) {
      const joins = j < length - margin - 1 && isNameLike(shapes[offset + j + 1]!, list[j + 1]!);
      runEnd[j] = joins ? runEnd[j + 1]! : j;
    }
  }

  const frameAt = (j: number): number => ((facts.evidence[offset + j]! & 3) * 2 + facts.sentenceStart[offset + j]!) * 32 + form[j]!;

  function keyOf(i: number, g: number): number {
    const j = i + margin;
    const f0 = form[j]!;
    if (g === wordGroup.own) {
      const around = facts.evidence[offset + j]! * 64 + facts.sentenceStart[offset + j]! * 32 + tag[j]!;
      return mix(mix(word[j]!, list[j]!), around * 32 + f0);
    }
    const k = g === wordGroup.left ? j - 1 : j + 1;
    return mix(mix(word[k]!, list[k]!), (g << 24) | (form[k]! << 8) | f0);
  }

  function extractGroup(i: number, g: number, out: Int32Array): number {
    const j = i + margin;
    return g === wordGroup.own ? extractOwn(j, out) : g === wordGroup.left ? extractBeside(j, j - 1, besideTemplates.left, out) : extractBeside(j, j + 1, besideTemplates.right, out);
  }

  /** What depends on the token alone. */
  function extractOwn(j: number, out: Int32Array): number {
    const at = offset + j;
    const w0 = word[j]!;
    const f0 = form[j]!;
    const l0 = list[j]!;
    const t0 = tag[j]!;
    const frame = frameAt(j);
    const { text, tokens } = document;
    const start = tokens.starts[at]!;
    const stop = tokens.ends[at]!;
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
    out[n++] = mix(30, fine[j]! * 32 + f0);
    out[n++] = mix(31, middle[j]! * 32 + f0);
    out[n++] = mix(49, coarse[j]! * 8192 + frame);
    out[n++] = mix(52, t0 * 32 + f0);
    out[n++] = mix(53, l0);
    out[n++] = mix(43, facts.evidence[at]! * 32 + f0);
    return n;
  }

  /** What depends on the token's shape and on the token k beside it. */
  function extractBeside(j: number, k: number, templates: BesideTemplates, out: Int32Array): number {
    const f0 = form[j]!;
    const wk = word[k]!;
    let n = 0;
    out[n++] = mix(templates.shaped, mix(wk, f0));
    out[n++] = mix(templates.word, wk);
    out[n++] = mix(templates.lists, mix(list[k]!, f0));
    out[n++] = mix(templates.cluster, fine[k]! * 32 + f0);
    for (let bits = list[k]! & listMask; bits !== 0; bits &= bits - 1) out[n++] = mix(templates.list, bits & -bits);
    return n;
  }

  function extract(i: number, out: Int32Array): number {
    const j = i + margin;
    let n = 0;
    const w0 = word[j]!;
    const f0 = form[j]!;
    const l0 = list[j]!;
    const t0 = tag[j]!;
    const m0 = middle[j]!;
    out[n++] = mix(5, word[j - 2]!);
    out[n++] = mix(6, word[j + 2]!);
    out[n++] = mix(7, mix(word[j - 1]!, w0));
    out[n++] = mix(8, mix(w0, word[j + 1]!));
    out[n++] = mix(10, (form[j - 1]! * 32 + f0) * 32 + form[j + 1]!);
    out[n++] = mix(11, (tag[j - 1]! * 32 + t0) * 32 + tag[j + 1]!);
    out[n++] = mix(18, mix(list[j - 1]!, l0));
    out[n++] = mix(19, mix(l0, list[j + 1]!));
    const left = runStart[j]!;
    const right = runEnd[j]!;
    out[n++] = mix(23, mix(word[left - 1]!, f0));
    out[n++] = mix(24, mix(word[right + 1]!, f0));
    out[n++] = mix(25, mix(word[right]!, f0));
    out[n++] = mix(26, mix(word[left]!, f0));
    out[n++] = mix(27, Math.min(right - left, 6) * 64 + Math.min(j - left, 6) * 8 + Math.min(right - j, 6));
    out[n++] = mix(28, mix(list[right]!, f0 * 2 + (j === right ? 1 : 0)));
    out[n++] = mix(29, (tag[right + 1]! * 32 + tag[left - 1]!) * 32 + f0);
    out[n++] = mix(34, middle[j - 2]!);
    out[n++] = mix(35, middle[j + 2]!);
    out[n++] = mix(36, (middle[j - 1]! * 1024 + m0) * 32 + f0);
    out[n++] = mix(37, (m0 * 1024 + middle[j + 1]!) * 32 + f0);
    out[n++] = mix(38, fine[right]! * 64 + f0 * 2 + (j === right ? 1 : 0));
    out[n++] = mix(39, (middle[left]! * 1024 + middle[right]!) * 8 + Math.min(j - left, 7));
    out[n++] = mix(40, (middle[left - 1]! * 1024 + middle[right + 1]!) * 32 + f0);
    out[n++] = mix(41, mix(fine[left - 1]!, f0));
    out[n++] = mix(42, mix(fine[right + 1]!, f0));
    out[n++] = mix(48, (coarse[j - 1]! * 64 + coarse[j]!) * 2048 + coarse[j + 1]! * 32 + f0);
    out[n++] = mix(50, t0 * 32 + tag[j - 1]!);
    out[n++] = mix(51, t0 * 32 + tag[j + 1]!);
    return n;
  }
  return { begin, enter, extract, groups: { count: 3, keyOf, extract: extractGroup } };
}
