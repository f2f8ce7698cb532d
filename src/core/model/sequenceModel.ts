import type { ModelContent } from './container.js';
import { joinKeys } from './keyPlanes.js';
import { createKernel, createLayout, reserve, type Kernel } from './kernel/kernel.js';
import { createPerfectHash, type PerfectHash } from './perfectHash.js';

/**
 * A linear-chain model over hashed features, generic over its label set. How a task uses it:
 *
 *     const model = createSequenceModel(content);            // content from readModel(bytes, 'recognition'); null when it does not fit
 *     const run = model.start();                              // buffers, kept over all sequences of a document
 *     run.decode(length, (i, out) => { out[0] = …; return n; })  // fills `out` with the feature hashes of position i, returns how many
 *     run.labels[i]                                           // index into model.labels of the best path
 *
 * A feature is any 32-bit hash (see hash.ts); one that the model does not know adds nothing. The sums and the search for the best path (Viterbi) are
 * WebAssembly (kernel/), as only that adds sixteen weights at once.
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
  decode(length: number, extract: FeatureExtractor, at?: number, groups?: FeatureGroups, beside?: Beside): void;
}

/** The labels right before and right behind a sequence, where they are known. */
export interface Beside {
  readonly before: number | null;
  readonly behind: number | null;
}

/**
 * Features that belong together: all that depend on one word alone, say. What a group adds to the scores is summed once for each key and kept
 * for the next token that has the key; texts repeat their words, so most groups cost one look-up. Group g of `count` at position i.
 */
export interface FeatureGroups {
  /** At most four. */
  readonly count: number;
  /** 32-bit hash of g and of everything that the group's features depend on. */
  keyOf(i: number, g: number): number;
  /** Fills `out` with the group's features and returns how many they are. */
  extract(i: number, g: number, out: Int32Array): number;
}

/** Fills `out` with the feature hashes of position i and returns their number, at most `maximumFeatures`. */
export type FeatureExtractor = (i: number, out: Int32Array) => number;
/** Most features of one position. */
export const maximumFeatures = 128;

/** The score of a step that is not allowed. */
export const forbidden = -1e4;

/** A row of the kernel's table: a weight for each label, and in the bytes behind them what tells whose row it is. */
const bytesInRow = 16;
/** The upper bytes of a key stand at the end of its row: two of them at least, so that hardly a key is taken for another. */
const maximumLabels = 14;

/** Makes the model from the content of its file; null when sections are missing or their sizes do not fit. */
export function createSequenceModel({ about, sections }: ModelContent): SequenceModel | null {
  const { labels, scale } = about;
  const { weights, transitions } = sections;
  const planes = [0, 1, 2, 3].map((i) => sections[`keys${i}`]);
  if (!Array.isArray(labels) || typeof scale !== 'number' || !(weights instanceof Int8Array) || !(transitions instanceof Float32Array)) return null;
  const count = labels.length;
  const n = planes[0]?.length ?? 0;
  if (planes.some((plane) => plane?.length !== n) || weights.length !== n * count || transitions.length !== (count + 1) * count || count > maximumLabels) return null;
  const keys = joinKeys(planes as Uint8Array[]);
  const hash = createPerfectHash(keys);
  if (!hash) return null;
  return { labels: labels.map(String), start: () => createRun(count, keys, hash, weights, scale, transitions) };
}

/** Of each group so many sums are kept, each where its key puts it; a power of two. */
const keptSums = 1 << 12;
/** Groups of a position have places apart, so that none takes another's before both are added up. */
const maximumGroups = 4;
/** Labels that the kernel adds up, whether there are so many or not. */
const lanes = 16;
const bytesInSums = lanes * 2;
/** A position in the search for the best path: a number for each lane. */
const bytesInPosition = lanes * 4;
/** Scores no path can make up for: of steps to labels that are not there. */
const impossible = -1e30;

/** Where the tables stand in the kernel's memory, in bytes; `results` is where room for the results begins. */
function layOut(count: number, hash: PerfectHash) {
  const { take } = createLayout();
  return {
    features: take(maximumFeatures * 4), addresses: take(maximumFeatures * 4), sums: take(bytesInSums), groups: take(maximumFeatures * 4), displacements: take(hash.displacements.byteLength), transitions: take((count + 1) * bytesInPosition), arrivals: take(count * bytesInPosition),
    rows: take(hash.size * bytesInRow), groupSums: take(maximumGroups * keptSums * bytesInSums), results: take(0),
  };
}

type Layout = ReturnType<typeof layOut>;

function writeTables({ memory }: Kernel, layout: Layout, count: number, keys: Int32Array, { displacements, places }: PerfectHash, weights: Int8Array, transitions: Float32Array): void {
  const bytes = new Int8Array(memory.buffer);
  const view = new DataView(memory.buffer);
  new Uint16Array(memory.buffer, layout.displacements, displacements.length).set(displacements);
  for (let r = 0; r < keys.length; r++) {
    const at = layout.rows + places[r]! * bytesInRow;
    view.setInt32(at + bytesInRow - 4, keys[r]!, true);
    for (let l = 0; l < count; l++) bytes[at + l] = weights[r * count + l]!;
  }
  const steps = new Float32Array(memory.buffer, layout.transitions, (count + 1) * lanes).fill(impossible);
  for (let from = 0; from <= count; from++) steps.set(transitions.subarray(from * count, (from + 1) * count), from * lanes);
  const arrivals = new Float32Array(memory.buffer, layout.arrivals, count * lanes).fill(impossible);
  for (let to = 0; to < count; to++) for (let from = 0; from < count; from++) arrivals[to * lanes + from] = transitions[from * count + to]!;
}

function createRun(count: number, keys: Int32Array, hash: PerfectHash, weights: Int8Array, scale: number, transitions: Float32Array): SequenceRun {
  const kernel = createKernel();
  const layout = layOut(count, hash);
  reserve(kernel, layout.results);
  writeTables(kernel, layout, count, keys, hash, weights, transitions);
  // of labels behind the twelfth the weights stand where the lower bytes of the key would
  const checkMask = count > 12 ? -1 << (8 * (count - 12)) : -1;
  kernel.setModel(layout.features, layout.addresses, layout.sums, layout.groups, layout.displacements, hash.displacements.length - 1, layout.rows, hash.size, checkMask, layout.groupSums, layout.transitions, layout.arrivals, count, scale);
  const keptKeys = new Int32Array(maximumGroups * keptSums);
  /** What stands behind the scores of a sequence while they are made: the kernel writes all its lanes. */
  const spilled = new Float32Array(lanes);
  let featureBuffer = new Int32Array(kernel.memory.buffer, layout.features, maximumFeatures);
  let groupBuffer = new Int32Array(kernel.memory.buffer, layout.groups, maximumFeatures);
  let capacity = 0;
  const run: SequenceRun = { labels: new Uint8Array(0), scores: new Float32Array(0), decode };

  function makeRoom(positions: number): void {
    if (positions <= capacity) return;
    const { labels, scores } = run;
    capacity = Math.max(256, positions * 2);
    const best = layout.results;
    const newScores = best + capacity * bytesInPosition;
    const newLabels = newScores + capacity * count * 4 + bytesInPosition;
    const kept = { labels: labels.slice(), scores: scores.slice() };
    reserve(kernel, newLabels + capacity);
    kernel.setResults(newScores, best, newLabels);
    const { buffer } = kernel.memory;
    featureBuffer = new Int32Array(buffer, layout.features, maximumFeatures);
    groupBuffer = new Int32Array(buffer, layout.groups, maximumFeatures);
    run.labels = new Uint8Array(buffer, newLabels, capacity);
    run.scores = new Float32Array(buffer, newScores, capacity * count + lanes);
    run.labels.set(kept.labels);
    run.scores.set(kept.scores);
  }

  /** Where the sums of a group are kept. */
  function slotOfGroup(groups: FeatureGroups, i: number, g: number): number {
    const key = groups.keyOf(i, g) | 1;
    const slot = g * keptSums + ((key >>> 1) & (keptSums - 1));
    if (keptKeys[slot] !== key) {
      keptKeys[slot] = key;
      kernel.sumGroup(slot, groups.extract(i, g, featureBuffer));
    }
    return slot;
  }

  function decode(length: number, extract: FeatureExtractor, at = 0, groups?: FeatureGroups, beside?: Beside): void {
    makeRoom(at + length);
    if (length === 0) return;
    const groupCount = groups?.count ?? 0;
    const { scores } = run;
    const end = (at + length) * count;
    for (let k = 0; k < lanes - count; k++) spilled[k] = scores[end + k]!;
    for (let i = 0; i < length; i++) {
      for (let g = 0; g < groupCount; g++) groupBuffer[g] = slotOfGroup(groups!, i, g);
      kernel.score(at + i, extract(i, featureBuffer), groupCount);
    }
    kernel.findBestPath(at, length, beside?.before ?? count, beside?.behind ?? count);
    for (let k = 0; k < lanes - count; k++) scores[end + k] = spilled[k]!;
  }
  return run;
}
