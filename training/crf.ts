import { forbidden, maximumFeatures } from '../src/core/model/sequenceModel.js';
import { createRandom, shuffle } from './random.js';

/** A sequence of positions with feature hashes and gold labels. */
export interface TrainingSequence {
  readonly length: number;
  /** Fills `out` with the feature hashes of position i; returns how many. */
  readonly extract: (i: number, out: Int32Array) => number;
  readonly labels: Uint8Array;
  /** How likely each label is at each position (position × label), where a teacher says so: learned instead of `labels`, which hold the likeliest. */
  readonly shares?: Float32Array;
  /** How much the sequence counts; 1 if absent. */
  readonly weight?: number;
}

export interface CrfSettings {
  readonly labelCount: number;
  readonly mayFollow: (from: number, to: number) => boolean;
  readonly minimumCount: number;
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
  /** Share of the feature values that each position leaves out in each pass, against overfitting. */
  readonly dropout: number;
  readonly seed: number;
  /** Features kept after half of the passes: those that matter most (`importanceOf`); the others then learn to do without the rest. */
  readonly rowLimit?: number;
  readonly log?: (line: string) => void;
}

export interface CrfWeights {
  /** Hash of each feature's row. */
  readonly keys: Int32Array;
  readonly counts: Int32Array;
  /** [row × label] */
  readonly weights: Float32Array;
  /** [from × to], and a last row for the start. */
  readonly transitions: Float32Array;
}

/**
 * Trains a linear-chain conditional random field by AdaGrad with dropout; the weights are averaged over the second half of the
 * passes. The same input gives the same weights.
 */
export function trainCrf(sequences: readonly TrainingSequence[], settings: CrfSettings): CrfWeights {
  const { labelCount: L, minimumCount, epochs, rate, decay, mayFollow, log } = settings;
  const out = new Int32Array(maximumFeatures);
  const sketch = new Uint8Array(1 << 26);
  const sketchMask = sketch.length - 1;
  let total = 0;
  for (const s of sequences) {
    for (let i = 0; i < s.length; i++) {
      const n = s.extract(i, out);
      total += n;
      for (let k = 0; k < n; k++) {
        const at = (out[k]! ^ (out[k]! >>> 26)) & sketchMask;
        if (sketch[at]! < 255) sketch[at]! += 1;
      }
    }
  }
  const capacity = 1 << 24;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity);
  const slotKeys = new Int32Array(capacity);
  let keys: Int32Array = new Int32Array(1 << 20);
  let counts: Int32Array = new Int32Array(1 << 20);
  let rows = 0;
  const ids = new Int32Array(total);
  const positions = sequences.reduce((n, s) => n + s.length, 0);
  const starts = new Int32Array(positions + 1);
  let at = 0;
  let position = 0;
  for (const s of sequences) {
    for (let i = 0; i < s.length; i++) {
      const n = s.extract(i, out);
      for (let k = 0; k < n; k++) {
        const key = out[k]!;
        if (sketch[(key ^ (key >>> 26)) & sketchMask]! < minimumCount) continue;
        let slot = key & mask;
        while (slots[slot] !== 0 && slotKeys[slot] !== key) slot = (slot + 1) & mask;
        if (slots[slot] === 0) {
          if (rows === keys.length) {
            keys = grow(keys);
            counts = grow(counts);
          }
          keys[rows] = key;
          slots[slot] = ++rows;
          slotKeys[slot] = key;
        }
        const row = slots[slot]! - 1;
        counts[row]! += 1;
        ids[at++] = row;
      }
      starts[++position] = at;
    }
  }
  log?.(`${positions} tokens, ${total} feature values, ${rows} features`);
  const weights = new Float32Array(rows * L);
  const squares = new Float32Array(rows * L).fill(1e-8);
  const transitions = new Float32Array((L + 1) * L);
  const transitionSquares = new Float32Array((L + 1) * L).fill(1e-8);
  const allowed = new Uint8Array((L + 1) * L);
  for (let a = 0; a <= L; a++) for (let b = 0; b < L; b++) allowed[a * L + b] = mayFollow(a === L ? -1 : a, b) ? 1 : 0;
  const longest = sequences.reduce((most, s) => Math.max(most, s.length), 0);
  const kept = new Int32Array(longest * maximumFeatures);
  const keptEnds = new Int32Array(longest);
  const average = new Float32Array(weights.length);
  const averageTransitions = new Float32Array(transitions.length);
  let snapshots = 0;
  const order = sequences.map((_, i) => i);
  const firstPosition: number[] = [];
  sequences.reduce((n, s) => (firstPosition.push(n), n + s.length), 0);
  const psi = new Float64Array(longest * L);
  const alpha = new Float64Array(longest * L);
  const beta = new Float64Array(longest * L);
  const factor = new Float64Array((L + 1) * L);
  const expected = new Float64Array((L + 1) * L);
  const random = createRandom(settings.seed);
  const gradient = new Float64Array(L);

  for (let epoch = 0; epoch < epochs; epoch++) {
    if (settings.rowLimit && epoch === Math.floor(epochs / 2)) keepRows(settings.rowLimit);
    shuffle(order, random);
    let loss = 0;
    for (const [step, index] of order.entries()) {
      if (epoch >= epochs / 2 && step % Math.ceil(order.length / 4) === 0) takeSnapshot();
      const s = sequences[index]!;
      const first = firstPosition[index]!;
      const n = s.length;
      const share = s.weight ?? 1;
      for (let t = 0; t < factor.length; t++) factor[t] = allowed[t] ? Math.exp(transitions[t]!) : 0;
      // potentials
      let keptCount = 0;
      for (let i = 0; i < n; i++) {
        const base = i * L;
        psi.fill(0, base, base + L);
        const end = starts[first + i + 1]!;
        for (let k = starts[first + i]!; k < end; k++) {
          if (random() < settings.dropout) continue;
          const row = ids[k]! * L;
          kept[keptCount++] = row;
          for (let l = 0; l < L; l++) psi[base + l]! += weights[row + l]!;
        }
        keptEnds[i] = keptCount;
        let top = -Infinity;
        for (let l = 0; l < L; l++) if (psi[base + l]! > top) top = psi[base + l]!;
        loss -= psi[base + s.labels[i]!]! - top;
        for (let l = 0; l < L; l++) psi[base + l] = Math.exp(psi[base + l]! - top);
      }
      // forward and backward, scaled at each position
      for (let i = 0; i < n; i++) {
        const base = i * L;
        let sum = 0;
        for (let l = 0; l < L; l++) {
          let v = 0;
          if (i === 0) v = factor[L * L + l]!;
          else for (let k = 0; k < L; k++) v += alpha[base - L + k]! * factor[k * L + l]!;
          v *= psi[base + l]!;
          alpha[base + l] = v;
          sum += v;
        }
        loss += Math.log(sum);
        const previous = i === 0 ? L : s.labels[i - 1]!;
        loss -= transitions[previous * L + s.labels[i]!]!;
        for (let l = 0; l < L; l++) alpha[base + l]! /= sum;
      }
      expected.fill(0);
      beta.fill(1, (n - 1) * L, n * L);
      for (let i = n - 2; i >= 0; i--) {
        const base = i * L;
        const next = base + L;
        let sum = 0;
        for (let k = 0; k < L; k++) {
          let v = 0;
          for (let l = 0; l < L; l++) v += factor[k * L + l]! * psi[next + l]! * beta[next + l]!;
          beta[base + k] = v;
          sum += alpha[base + k]! * v;
        }
        for (let k = 0; k < L; k++) {
          const a = alpha[base + k]! / sum;
          if (a === 0) continue;
          for (let l = 0; l < L; l++) {
            const t = k * L + l;
            expected[t]! += a * factor[t]! * psi[next + l]! * beta[next + l]!;
          }
        }
        for (let k = 0; k < L; k++) beta[base + k]! /= sum;
      }
      // update
      for (let i = 0; i < n; i++) {
        const base = i * L;
        let z = 0;
        for (let l = 0; l < L; l++) z += alpha[base + l]! * beta[base + l]!;
        let largest = 0;
        for (let l = 0; l < L; l++) {
          const g = (alpha[base + l]! * beta[base + l]!) / z - target(s, i, l);
          gradient[l] = g;
          if (Math.abs(g) > largest) largest = Math.abs(g);
          if (i === 0) expected[L * L + l] = expected[L * L + l]! + g + target(s, 0, l);
        }
        if (largest < 1e-3) continue;
        const end = keptEnds[i]!;
        for (let k = i === 0 ? 0 : keptEnds[i - 1]!; k < end; k++) {
          const row = kept[k]!;
          for (let l = 0; l < L; l++) {
            const w = weights[row + l]!;
            const g = share * gradient[l]! + decay * w;
            const sq = squares[row + l]! + g * g;
            squares[row + l] = sq;
            weights[row + l] = w - (rate * g) / Math.sqrt(sq);
          }
        }
      }
      for (let i = 0; i < n; i++) subtractTargets(s, i);
      for (let t = 0; t < expected.length; t++) {
        const g = share * expected[t]!;
        if (!allowed[t] || g === 0) continue;
        const sq = transitionSquares[t]! + g * g;
        transitionSquares[t] = sq;
        transitions[t]! -= (rate * g) / Math.sqrt(sq);
      }
    }
    log?.(`pass ${epoch + 1}: loss ${(loss / positions).toFixed(4)} a token`);
  }
  takeSnapshot();
  for (let t = 0; t < average.length; t++) average[t] = (average[t]! / snapshots) * (1 - settings.dropout);
  for (let t = 0; t < transitions.length; t++) averageTransitions[t] = allowed[t] ? averageTransitions[t]! / snapshots : forbidden;
  return { keys: keys.slice(0, rows), counts: counts.slice(0, rows), weights: average, transitions: averageTransitions };

  function target({ labels, shares }: TrainingSequence, i: number, l: number): number {
    return shares ? shares[i * L + l]! : labels[i] === l ? 1 : 0;
  }

  /** Takes what the step to position i is to be from `expected`: with shares, that of each two labels which may follow each other. */
  function subtractTargets({ labels, shares }: TrainingSequence, i: number): void {
    const from = i === 0 ? L : labels[i - 1]!;
    if (!shares) {
      const t = from * L + labels[i]!;
      expected[t]! -= 1;
    } else if (i === 0) {
      for (let l = 0; l < L; l++) expected[L * L + l]! -= shares[l]!;
    } else {
      const before = (i - 1) * L;
      let sum = 0;
      for (let k = 0; k < L; k++) for (let l = 0; l < L; l++) if (allowed[k * L + l]) sum += shares[before + k]! * shares[before + L + l]!;
      if (sum === 0) return;
      for (let k = 0; k < L; k++) {
        const share = shares[before + k]! / sum;
        if (share === 0) continue;
        for (let l = 0; l < L; l++) if (allowed[k * L + l]) expected[k * L + l]! -= share * shares[before + L + l]!;
      }
    }
  }

  function keepRows(limit: number): void {
    const importance = importanceOf(weights, counts, L, rows);
    const least = Float64Array.from(importance).sort()[Math.max(0, rows - limit)]!;
    let to = 0;
    let from = 0;
    for (let i = 0; i < positions; i++) {
      const end = starts[i + 1]!;
      for (; from < end; from++) if (importance[ids[from]!]! >= least) ids[to++] = ids[from]!;
      starts[i + 1] = to;
    }
    for (let r = 0; r < rows; r++) if (importance[r]! < least) weights.fill(0, r * L, r * L + L);
    log?.(`${limit} features kept`);
  }

  function takeSnapshot(): void {
    snapshots++;
    for (let t = 0; t < weights.length; t++) average[t]! += weights[t]!;
    for (let t = 0; t < transitions.length; t++) averageTransitions[t]! += transitions[t]!;
  }
}

/** How much each feature matters: the size of its weights times the square root of how often it occurs. */
export function importanceOf(weights: Float32Array, counts: Int32Array, labelCount: number, rows: number): Float64Array {
  const importance = new Float64Array(rows);
  for (let r = 0; r < rows; r++) {
    let norm = 0;
    for (let l = 0; l < labelCount; l++) norm += weights[r * labelCount + l]! ** 2;
    importance[r] = Math.sqrt(norm) * Math.sqrt(Math.min(counts[r]!, 400));
  }
  return importance;
}

function grow(array: Int32Array): Int32Array {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
