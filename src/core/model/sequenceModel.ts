import type { ModelContent } from './container.js';

/**
 * A linear-chain model over hashed features, generic over its label set. How a task uses it:
 *
 *     const model = createSequenceModel(content);            // content from readModel(bytes, 'recognition'); null when it does not fit
 *     const run = model.start();                              // buffers, kept over all sequences of a document
 *     run.decode(length, (i, out) => { out[0] = …; return n; })  // fills `out` with the feature hashes of position i, returns how many
 *     run.labels[i]                                           // index into model.labels of the best path
 *
 * A feature is any 32-bit hash (see hash.ts); one that the model does not know costs one look-up and adds nothing.
 * File sections: "keys0".."keys3" (the four bytes of the differences between the sorted unsigned feature hashes),
 * "weights" (int8, one row of labels for each feature), "transitions" (float32, [from × to], and then a row for the start).
 * In `about`: labels (strings), scale (weight = int8 × scale).
 */
export interface SequenceModel {
  readonly labels: readonly string[];
  start(): SequenceRun;
}

export interface SequenceRun {
  /** Best label of each position of the sequence decoded last. */
  labels: Uint8Array;
  /** Score of each label at each position ([position × label], transitions not included) of the sequence decoded last. */
  scores: Float32Array;
  /** The results stand from position `at` (default 0) on; what stands before it stays, so that sequences can be laid one after the other. */
  decode(length: number, extract: FeatureExtractor, at?: number, groups?: FeatureGroups): void;
}

/**
 * Features that belong together: all that depend on one word alone, say. What a group adds to the scores is summed once for each key and kept
 * for the next token that has the key; texts repeat their words, so most groups cost one look-up. Group g of `count` at position i.
 */
export interface FeatureGroups {
  readonly count: number;
  /** 32-bit hash of g and of everything that the group's features depend on. */
  keyOf(i: number, g: number): number;
  /** Fills `out` with the group's features and returns how many they are. */
  extract(i: number, g: number, out: Int32Array): number;
}

/** Fills `out` with the feature hashes of position i and returns their number, at most `maximumFeatures`. */
export type FeatureExtractor = (i: number, out: Int32Array) => number;
export const maximumFeatures = 128;

export const forbidden = -1e4;

/** Maps feature hashes to rows 0..n-1 in the order of the given keys. Open addressing, at most half full. */
export interface FeatureTable {
  readonly mask: number;
  readonly keys: Int32Array;
  /** Row + 1; 0 where the slot is empty. */
  readonly rows: Int32Array;
}

export function createFeatureTable(keys: Int32Array): FeatureTable {
  let size = 16;
  while (size < keys.length * 2) size *= 2;
  const table = { mask: size - 1, keys: new Int32Array(size), rows: new Int32Array(size) };
  keys.forEach((key, row) => {
    let slot = key & table.mask;
    while (table.rows[slot] !== 0) slot = (slot + 1) & table.mask;
    table.keys[slot] = key;
    table.rows[slot] = row + 1;
  });
  return table;
}

/** Makes the model from the content of its file; null when sections are missing or their sizes do not fit. */
export function createSequenceModel(content: ModelContent, prefix = ''): SequenceModel | null {
  const labels = content.about[`${prefix}labels`];
  const scale = content.about[`${prefix}scale`];
  const section = (name: string) => content.sections[prefix + name];
  const planes = [0, 1, 2, 3].map((i) => section(`keys${i}`));
  const weights = section('weights');
  const transitions = section('transitions');
  if (!Array.isArray(labels) || typeof scale !== 'number' || !(weights instanceof Int8Array) || !(transitions instanceof Float32Array)) return null;
  const count = labels.length;
  const n = planes[0]?.length ?? 0;
  if (planes.some((plane) => plane?.length !== n) || weights.length !== n * count || n >= rowMask || transitions.length !== (count + 1) * count) return null;
  const table = createFeatureTable(joinKeys(planes as Uint8Array[]));
  return { labels: labels.map(String), start: () => createRun(count, table, weights, scale, transitions) };
}

/** Splits sorted unsigned hashes into the four byte planes of their differences, which deflate well. */
export function splitKeys(sorted: Uint32Array): Uint8Array[] {
  const planes = [0, 1, 2, 3].map(() => new Uint8Array(sorted.length));
  let before = 0;
  sorted.forEach((key, i) => {
    const delta = key - before;
    before = key;
    for (let b = 0; b < 4; b++) (planes[b] as Uint8Array)[i] = (delta >>> (8 * b)) & 255;
  });
  return planes;
}

/** The hashes from their planes: what `splitKeys` split. */
export function joinKeys([p0, p1, p2, p3]: Uint8Array[]): Int32Array {
  const keys = new Int32Array(p0?.length ?? 0);
  let key = 0;
  for (let i = 0; i < keys.length; i++) {
    key = (key + ((p0?.[i] ?? 0) | ((p1?.[i] ?? 0) << 8) | ((p2?.[i] ?? 0) << 16) | ((p3?.[i] ?? 0) << 24))) | 0;
    keys[i] = key;
  }
  return keys;
}

/** A slot holds row + 1 in its lower bits (0: empty) and above them the upper bits of the key: small, so that the table stays near. */
const rowBits = 17;
const rowMask = (1 << rowBits) - 1;

function packSlots({ keys, rows }: FeatureTable): Int32Array {
  return Int32Array.from(rows, (row, slot) => (row === 0 ? 0 : ((keys[slot] as number) & ~rowMask) | row));
}

/** The filter has 2^21 bits, so that it stays in the processor's near memory. */
const filterShift = 11;

/** A bit for each value of a hash's upper bits: 0 where no known feature has it, so most unknown ones cost no look-up. */
function createFilter({ keys, rows }: FeatureTable): Int32Array {
  const filter = new Int32Array(1 << (32 - filterShift - 5));
  keys.forEach((key, slot) => {
    const bit = key >>> filterShift;
    if (rows[slot] !== 0) filter[bit >> 5] = (filter[bit >> 5] as number) | (1 << (bit & 31));
  });
  return filter;
}

/** So many groups of features are kept, each where its key puts it; a power of two. */
const keptGroups = 1 << 14;

/** 32-bit numbers in a block of weights: half a cache line. */
const blockSize = 8;

/**
 * Two weights in each 32-bit number, the even label in the lower half: sums of up to 256 of them can be taken at once. A row is one
 * block or more; a block's sums fit into the processor's registers. Behind the rows is room for `more` of them.
 */
function packPairs(weights: Int8Array, count: number, more: number): { packed: Int32Array; blocks: number } {
  const blocks = Math.ceil(count / 2 / blockSize);
  const stride = blocks * blockSize;
  const rows = weights.length / count;
  const packed = new Int32Array((rows + more) * stride);
  for (let r = 0; r < rows; r++) {
    for (let l = 0; l < count; l++) {
      const at = r * stride + (l >> 1);
      packed[at] = ((packed[at] as number) + (l & 1 ? (weights[r * count + l] as number) << 16 : (weights[r * count + l] as number))) | 0;
    }
  }
  return { packed, blocks };
}

function createRun(count: number, table: FeatureTable, weights: Int8Array, scale: number, transitionTable: Float32Array): SequenceRun {
  const tableMask = table.mask;
  const tableSlots = packSlots(table);
  const filter = createFilter(table);
  const { packed, blocks } = packPairs(weights, count, keptGroups);
  const stride = blocks * blockSize;
  const firstKept = packed.length - keptGroups * stride;
  const keptKeys = new Int32Array(keptGroups);
  const groupBuffer = new Int32Array(maximumFeatures);
  const featureBuffer = new Int32Array(maximumFeatures);
  const sumBuffer = new Int32Array(stride);
  const steps = readSteps(count, transitionTable);
  let bestBuffer = new Float64Array(0);
  let fromBuffer = new Uint8Array(0);
  const run: SequenceRun = { labels: new Uint8Array(0), scores: new Float32Array(0), decode };

  function reserve(length: number, end: number): void {
    if (bestBuffer.length < length * count) {
      bestBuffer = new Float64Array(length * 2 * count);
      fromBuffer = new Uint8Array(length * 2 * count);
    }
    if (run.labels.length >= end) return;
    const { labels, scores } = run;
    run.labels = new Uint8Array(Math.max(256, end * 2));
    run.scores = new Float32Array(Math.max(256, end * 2) * count);
    run.labels.set(labels);
    run.scores.set(scores);
  }

  /** Writes the places of the known ones of the first n features' rows over them; returns how many they are. */
  const findRows = (features: Int32Array, n: number): number => lookUp(features, n, tableSlots, tableMask, filter, stride);

  /** The place of the row of sums of a group. */
  function rowOfGroup(groups: FeatureGroups, i: number, g: number): number {
    const key = groups.keyOf(i, g) | 1;
    const slot = (key >>> 1) & (keptGroups - 1);
    const row = firstKept + slot * stride;
    if (keptKeys[slot] === key) return row;
    keptKeys[slot] = key;
    addRows(groupBuffer, findRows(groupBuffer, groups.extract(i, g, groupBuffer)), packed, stride, packed, row);
    return row;
  }

  function decode(length: number, extract: FeatureExtractor, at = 0, groups?: FeatureGroups): void {
    reserve(length, at + length);
    if (length === 0) return;
    const groupCount = groups?.count ?? 0;
    for (let i = 0; i < length; i++) {
      let found = findRows(featureBuffer, extract(i, featureBuffer));
      for (let g = 0; g < groupCount; g++) featureBuffer[found++] = rowOfGroup(groups as FeatureGroups, i, g);
      addRows(featureBuffer, found, packed, stride, sumBuffer, 0);
      unpackSums(sumBuffer, count, scale, run.scores, (at + i) * count);
    }
    findBestPath(at, length, run.scores, run.labels, bestBuffer, fromBuffer, steps, transitionTable, count);
  }
  return run;
}

/**
 * Writes the places of the rows of the first n features over them and returns how many have one. The loops go over all features without
 * depending on their own results and nearly without branches, so that the processor fetches from many places of the tables at once.
 */
function lookUp(features: Int32Array, n: number, slots: Int32Array, mask: number, filter: Int32Array, stride: number): number {
  let known = 0;
  for (let f = 0; f < n; f++) {
    const key = features[f] as number;
    const bit = key >>> filterShift;
    features[known] = key;
    known += ((filter[bit >> 5] as number) >>> (bit & 31)) & 1;
  }
  let found = 0;
  for (let f = 0; f < known; f++) {
    const key = features[f] as number;
    let slot = key & mask;
    while (slots[slot] !== 0 && ((slots[slot] as number) ^ key) >>> rowBits !== 0) slot = (slot + 1) & mask;
    const row = (slots[slot] as number) & rowMask;
    features[found] = (row - 1) * stride;
    found += row === 0 ? 0 : 1;
  }
  return found;
}

/** Writes the sum of the rows at the first n places into `sums` from `at` on. */
function addRows(places: Int32Array, n: number, rows: Int32Array, stride: number, sums: Int32Array, at: number): void {
  for (let first = 0; first < stride; first += blockSize) {
    let s0 = 0, s1 = 0, s2 = 0, s3 = 0, s4 = 0, s5 = 0, s6 = 0, s7 = 0;
    for (let f = 0; f < n; f++) {
      const r = (places[f] as number) + first;
      s0 = (s0 + (rows[r] as number)) | 0;
      s1 = (s1 + (rows[r + 1] as number)) | 0;
      s2 = (s2 + (rows[r + 2] as number)) | 0;
      s3 = (s3 + (rows[r + 3] as number)) | 0;
      s4 = (s4 + (rows[r + 4] as number)) | 0;
      s5 = (s5 + (rows[r + 5] as number)) | 0;
      s6 = (s6 + (rows[r + 6] as number)) | 0;
      s7 = (s7 + (rows[r + 7] as number)) | 0;
    }
    const to = at + first;
    sums[to] = s0;
    sums[to + 1] = s1;
    sums[to + 2] = s2;
    sums[to + 3] = s3;
    sums[to + 4] = s4;
    sums[to + 5] = s5;
    sums[to + 6] = s6;
    sums[to + 7] = s7;
  }
}

/** Writes the labels' scores from their packed sums. */
function unpackSums(sums: Int32Array, count: number, scale: number, scores: Float32Array, at: number): void {
  for (let l = 0; l < count; l++) {
    const sum = sums[l >> 1] as number;
    const low = (sum << 16) >> 16;
    scores[at + l] = (l & 1 ? (sum - low) >> 16 : low) * scale;
  }
}

/** The allowed steps between labels, as the search for the best path walks them. */
interface Steps {
  /** Labels that may stand before label l: before[first[l]] … before[first[l + 1] - 1], with the scores of the steps. */
  readonly first: Int32Array;
  readonly before: Uint8Array;
  readonly scores: Float64Array;
  /** 1 for the labels that may stand behind any of `anywhere`: the largest group of labels with the same ones before them. */
  readonly isFree: Uint8Array;
  readonly anywhere: Uint8Array;
  /** Largest and least score of a step from a label to a free one. */
  readonly most: Float64Array;
  readonly least: Float64Array;
}

function readSteps(count: number, transitions: Float32Array): Steps {
  const labels = Array.from({ length: count }, (_, l) => l);
  const score = (from: number, to: number): number => transitions[from * count + to] as number;
  const beforeEach = labels.map((l) => labels.filter((k) => score(k, l) > forbidden / 2));
  const groups = new Map<string, number[]>();
  for (const l of labels) groups.set(String(beforeEach[l]), [...(groups.get(String(beforeEach[l])) ?? []), l]);
  const free = [...groups.values()].reduce((a, b) => (b.length > a.length ? b : a), []);
  const anywhere = beforeEach[free[0] ?? 0] ?? [];
  const first = new Int32Array(count + 1);
  for (const l of labels) first[l + 1] = (first[l] as number) + (beforeEach[l]?.length ?? 0);
  return {
    first, before: Uint8Array.from(beforeEach.flat()), scores: Float64Array.from(beforeEach.flatMap((from, l) => from.map((k) => score(k, l)))),
    isFree: Uint8Array.from(labels, (l) => (free.includes(l) ? 1 : 0)), anywhere: Uint8Array.from(anywhere),
    most: Float64Array.from(labels, (k) => Math.max(...free.map((l) => score(k, l)))), least: Float64Array.from(labels, (k) => Math.min(...free.map((l) => score(k, l)))),
  };
}

/**
 * The best path (Viterbi). Before a free label only those need a look that some step could make better than the safest of the others:
 * mostly two or three.
 */
function findBestPath(
  offset: number, length: number, scores: Float32Array, labels: Uint8Array, best: Float64Array, from: Uint8Array, steps: Steps, transitions: Float32Array, count: number,
): void {
  const { first, before, scores: stepScores, isFree, anywhere, most, least } = steps;
  const candidates = new Uint8Array(count);
  const base = offset * count;
  for (let l = 0; l < count; l++) best[l] = (scores[base + l] as number) + (transitions[count * count + l] as number);
  for (let i = 1; i < length; i++) {
    const at = i * count;
    const previous = at - count;
    let safest = -1e9;
    for (let k = 0; k < anywhere.length; k++) {
      const label = anywhere[k] as number;
      const s = (best[previous + label] as number) + (least[label] as number);
      if (s > safest) safest = s;
    }
    let live = 0;
    for (let k = 0; k < anywhere.length; k++) {
      const label = anywhere[k] as number;
      candidates[live] = label;
      if ((best[previous + label] as number) + (most[label] as number) >= safest) live++;
    }
    for (let l = 0; l < count; l++) {
      let top = -1e9;
      let argument = 0;
      if (isFree[l]) {
        for (let c = 0; c < live; c++) {
          const label = candidates[c] as number;
          const s = (best[previous + label] as number) + (transitions[label * count + l] as number);
          if (s > top) {
            top = s;
            argument = label;
          }
        }
      } else {
        const end = first[l + 1] as number;
        for (let b = first[l] as number; b < end; b++) {
          const label = before[b] as number;
          const s = (best[previous + label] as number) + (stepScores[b] as number);
          if (s > top) {
            top = s;
            argument = label;
          }
        }
      }
      best[at + l] = top + (scores[base + at + l] as number);
      from[at + l] = argument;
    }
  }
  let label = 0;
  const last = (length - 1) * count;
  for (let l = 1; l < count; l++) if ((best[last + l] as number) > (best[last + label] as number)) label = l;
  for (let i = length - 1; i >= 0; i--) {
    labels[offset + i] = label;
    label = from[i * count + label] as number;
  }
}
