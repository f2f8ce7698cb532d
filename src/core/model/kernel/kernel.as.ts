// AssemblyScript (https://www.assemblyscript.org), not TypeScript: `npm run build:kernel` makes kernelCode.ts of it. sequenceModel.ts says
// what it computes and lays out its memory; all addresses are in bytes, all tables are written by it.

/** Labels of a row, and of a position in `best`, whatever the model has. */
const lanes: i32 = 16;

let features: usize = 0;
/** Room for as many addresses as there are features. */
let addresses: usize = 0;
/** Room for 16 sums of two bytes. */
let sums: usize = 0;
let groups: usize = 0;
let displacements: usize = 0;
let bucketMask: u32 = 0;
let rows: usize = 0;
let slots: u64 = 0;
let checkMask: u32 = 0;
let groupSums: usize = 0;
let transitions: usize = 0;
/** As the transitions, but a row for each label that is gone to. */
let arrivals: usize = 0;
let scores: usize = 0;
let best: usize = 0;
let labels: usize = 0;
let count: i32 = 0;
let scale: f64 = 1;

export function setModel(
  newFeatures: usize, newAddresses: usize, newSums: usize, newGroups: usize, newDisplacements: usize, newBucketMask: u32, newRows: usize, newSlots: u32, newCheckMask: u32, newGroupSums: usize,
  newTransitions: usize, newArrivals: usize, newCount: i32, newScale: f64,
): void {
  features = newFeatures;
  addresses = newAddresses;
  sums = newSums;
  groups = newGroups;
  displacements = newDisplacements;
  bucketMask = newBucketMask;
  rows = newRows;
  slots = <u64>newSlots;
  checkMask = newCheckMask;
  groupSums = newGroupSums;
  transitions = newTransitions;
  arrivals = newArrivals;
  count = newCount;
  scale = newScale;
}

/** Where results go: float32 [position × label], float32 [position × 16], uint8 [position]. */
export function setResults(newScores: usize, newBest: usize, newLabels: usize): void {
  scores = newScores;
  best = newBest;
  labels = newLabels;
}

/** Slot of a key: there is one for each that the model knows, see perfectHash.ts. */
// @ts-ignore: decorator
@inline
function slotOf(key: u32): usize {
  const d = <u32>load<u16>(displacements + (<usize>(key & bucketMask) << 1));
  const h = (key ^ (d * 0x9e3779b1)) * 0x85ebca6b;
  return <usize>((<u64>h * slots) >> 32);
}

/** The row at an address; zeros where it is not the key's. */
// @ts-ignore: decorator
@inline
function rowAt(at: usize, key: u32): v128 {
  const row = v128.load(at);
  const isKnown = ((i32x4.extract_lane(row, 3) ^ key) & checkMask) == 0;
  return v128.and(row, i32x4.splat(-<i32>isKnown));
}

/** Stores the sums of the rows of the first n features. */
function sumRows(n: i32, to: usize): void {
  let low = i16x8.splat(0), high = i16x8.splat(0);
  let p = features;
  const all = p + (<usize>n << 2);
  // addresses first: rows that have to come from far memory are then fetched all at once
  let a = addresses;
  for (; p < all; p += 4, a += 4) store<u32>(a, <u32>(rows + (slotOf(load<u32>(p)) << 4)));
  p = features;
  a = addresses;
  const pairs = p + (<usize>(n & ~1) << 2);
  for (; p < pairs; p += 8, a += 8) {
    // no weight is so large that two of them are cut
    const pair = i8x16.add_sat_s(rowAt(load<u32>(a), load<u32>(p)), rowAt(load<u32>(a, 4), load<u32>(p, 4)));
    low = i16x8.add(low, i16x8.extend_low_i8x16_s(pair));
    high = i16x8.add(high, i16x8.extend_high_i8x16_s(pair));
  }
  if (n & 1) {
    const row = rowAt(load<u32>(a), load<u32>(p));
    low = i16x8.add(low, i16x8.extend_low_i8x16_s(row));
    high = i16x8.add(high, i16x8.extend_high_i8x16_s(row));
  }
  v128.store(to, low);
  v128.store(to, high, 16);
}

/** Sums the rows of the first n features into the group's place. */
export function sumGroup(slot: i32, n: i32): void {
  sumRows(n, groupSums + (<usize>slot << 5));
}

// @ts-ignore: decorator
@inline
function storeScores(to: usize, sums: v128): void {
  const low = i32x4.extend_low_i16x8_s(sums);
  const high = i32x4.extend_high_i16x8_s(sums);
  const factor = f64x2.splat(scale);
  const zero = i32x4.splat(0);
  const a = f32x4.demote_f64x2_zero(f64x2.mul(f64x2.convert_low_i32x4_s(low), factor));
  const b = f32x4.demote_f64x2_zero(f64x2.mul(f64x2.convert_low_i32x4_s(i32x4.shuffle(low, zero, 2, 3, 4, 4)), factor));
  const c = f32x4.demote_f64x2_zero(f64x2.mul(f64x2.convert_low_i32x4_s(high), factor));
  const d = f32x4.demote_f64x2_zero(f64x2.mul(f64x2.convert_low_i32x4_s(i32x4.shuffle(high, zero, 2, 3, 4, 4)), factor));
  v128.store(to, f32x4.shuffle(a, b, 0, 1, 4, 5));
  v128.store(to, f32x4.shuffle(c, d, 0, 1, 4, 5), 16);
}

/** Scores of the labels at a position: the sums of its first n features and of its groups. Numbers behind the last label are not defined. */
export function score(position: i32, n: i32, groupCount: i32): void {
  sumRows(n, sums);
  let low = v128.load(sums), high = v128.load(sums, 16);
  for (let g = 0; g < groupCount; g++) {
    const from = groupSums + (<usize>load<u32>(groups + (<usize>g << 2)) << 5);
    low = i16x8.add(low, v128.load(from));
    high = i16x8.add(high, v128.load(from, 16));
  }
  const to = scores + ((<usize>position * count) << 2);
  storeScores(to, low);
  storeScores(to + 32, high);
}

/** Best path over the positions [at, at + length), which come behind the label `before` (the number of labels: nothing) and before `behind` (likewise): writes their labels. */
export function findBestPath(at: i32, length: i32, before: i32, behind: i32): void {
  const stride = <usize>count << 2;
  let from = scores + <usize>at * stride;
  let to = best;
  const start = transitions + (<usize>before << 6);
  for (let b: usize = 0; b < 64; b += 16) v128.store(to + b, f32x4.add(v128.load(from + b), v128.load(start + b)));
  for (let i = 1; i < length; i++) {
    const previous = to;
    to += 64;
    from += stride;
    let b0 = f32x4.splat(-1e30), b1 = b0, b2 = b0, b3 = b0;
    for (let k = 0; k < count; k++) {
      const step = transitions + (<usize>k << 6);
      const s = v128.load_splat<f32>(previous + (<usize>k << 2));
      b0 = f32x4.pmax(b0, f32x4.add(s, v128.load(step)));
      b1 = f32x4.pmax(b1, f32x4.add(s, v128.load(step, 16)));
      b2 = f32x4.pmax(b2, f32x4.add(s, v128.load(step, 32)));
      b3 = f32x4.pmax(b3, f32x4.add(s, v128.load(step, 48)));
    }
    v128.store(to, f32x4.add(b0, v128.load(from)));
    v128.store(to, f32x4.add(b1, v128.load(from, 16)), 16);
    v128.store(to, f32x4.add(b2, v128.load(from, 32)), 32);
    v128.store(to, f32x4.add(b3, v128.load(from, 48)), 48);
  }
  let label = 0;
  let highest: f32 = -1e30;
  for (let l = 0; l < count; l++) {
    let s = load<f32>(to + (<usize>l << 2));
    if (behind < count) s += load<f32>(transitions + (<usize>l << 6) + (<usize>behind << 2));
    if (s > highest) {
      highest = s;
      label = l;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    store<u8>(labels + at + i, <u8>label);
    if (i == 0) break;
    to -= 64;
    label = bestBefore(to, arrivals + (<usize>label << 6));
  }
}

/** The lane, from 0 to 15, in which the sum of two rows of floats is highest; the first of equal ones. */
// @ts-ignore: decorator
@inline
function bestBefore(to: usize, steps: usize): i32 {
  const a = f32x4.add(v128.load(to), v128.load(steps));
  const b = f32x4.add(v128.load(to, 16), v128.load(steps, 16));
  const c = f32x4.add(v128.load(to, 32), v128.load(steps, 32));
  const d = f32x4.add(v128.load(to, 48), v128.load(steps, 48));
  let top = f32x4.pmax(f32x4.pmax(a, b), f32x4.pmax(c, d));
  top = f32x4.pmax(top, f32x4.shuffle(top, top, 2, 3, 0, 1));
  top = f32x4.pmax(top, f32x4.shuffle(top, top, 1, 0, 3, 2));
  const first = i16x8.narrow_i32x4_s(f32x4.eq(a, top), f32x4.eq(b, top));
  const second = i16x8.narrow_i32x4_s(f32x4.eq(c, top), f32x4.eq(d, top));
  return ctz(i8x16.bitmask(i8x16.narrow_i16x8_s(first, second)));
}

let rowOfSlot: usize = 0;
let checks: usize = 0;
let choiceRows: usize = 0;

/** For `choose`: uint16 row of each of 65,536 slots (0: none), uint8 check of each row, int8 rows of 16 choices of which row 0 is all zeros, room for 32 bytes. */
export function setChoices(newFeatures: usize, newRowOfSlot: usize, newChecks: usize, newChoiceRows: usize, newSums: usize): void {
  features = newFeatures;
  rowOfSlot = newRowOfSlot;
  checks = newChecks;
  choiceRows = newChoiceRows;
  sums = newSums;
}

/**
 * The choice (0 to 15) among the bits of `mask`, which has one at least, that the first n features speak for most. A feature has the row of its
 * lower 16 bits if the row's check is its upper 8 bits.
 */
export function choose(n: i32, mask: u32): i32 {
  let low = i16x8.splat(0), high = i16x8.splat(0);
  const end = features + (<usize>n << 2);
  for (let p = features; p < end; p += 4) {
    const key = load<u32>(p);
    const row = <usize>load<u16>(rowOfSlot + (<usize>(key & 0xffff) << 1));
    const isKnown = <u32>load<u8>(checks + row) == key >> 24;
    const weights = v128.load(choiceRows + (select<usize>(row, 0, isKnown) << 4));
    low = i16x8.add(low, i16x8.extend_low_i8x16_s(weights));
    high = i16x8.add(high, i16x8.extend_high_i8x16_s(weights));
  }
  v128.store(sums, low);
  v128.store(sums, high, 16);
  let best = ctz(mask);
  let top = load<i16>(sums + (<usize>best << 1));
  for (let rest = mask & (mask - 1); rest != 0; rest &= rest - 1) {
    const choice = ctz(rest);
    const sum = load<i16>(sums + (<usize>choice << 1));
    if (sum > top) {
      top = sum;
      best = choice;
    }
  }
  return best;
}
