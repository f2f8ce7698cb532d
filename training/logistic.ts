/** A logistic model: log-odds = bias + weights · x. */
export interface LogisticModel {
  readonly bias: number;
  readonly weights: Float64Array;
}

/**
 * Fits a logistic regression with an L2 penalty by Newton's method. Deterministic.
 * @param rows     feature vectors, all of one length
 * @param labels   0 or 1
 * @param penalty  of the squared weights, summed (not of the bias)
 */
export function fitLogistic(rows: readonly Float64Array[], labels: readonly number[], penalty: number, iterations = 12): LogisticModel {
  const n = (rows[0]?.length ?? 0) + 1;
  const w = new Float64Array(n);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const gradient = new Float64Array(n);
    const hessian = Array.from({ length: n }, () => new Float64Array(n));
    rows.forEach((row, r) => {
      let z = w[n - 1]!;
      const active: number[] = [];
      for (let i = 0; i < n - 1; i++) {
        if (!row[i]) continue;
        active.push(i);
        z += w[i]! * row[i]!;
      }
      active.push(n - 1);
      const p = 1 / (1 + Math.exp(-z));
      const error = labels[r]! - p;
      const v = p * (1 - p);
      const value = (i: number): number => (i === n - 1 ? 1 : row[i]!);
      for (const i of active) {
        gradient[i]! += error * value(i);
        const line = hessian[i] as Float64Array;
        const vi = v * value(i);
        for (const j of active) if (j <= i) line[j]! += vi * value(j);
      }
    });
    for (let i = 0; i < n; i++) {
      const line = hessian[i] as Float64Array;
      line[i]! += i < n - 1 ? penalty : 1e-6;
      if (i < n - 1) gradient[i]! -= penalty * w[i]!;
    }
    const step = solve(hessian, gradient);
    let size = 0;
    for (let i = 0; i < n; i++) {
      w[i]! += step[i]!;
      size = Math.max(size, Math.abs(step[i]!));
    }
    if (size < 1e-6) break;
  }
  return { bias: w[n - 1]!, weights: w.slice(0, n - 1) };
}

/** Solves H x = g for a positive definite H (lower half given) by Cholesky's method. */
function solve(h: readonly Float64Array[], g: Float64Array): Float64Array {
  const n = g.length;
  const l = h.map((row) => Float64Array.from(row));
  for (let i = 0; i < n; i++) {
    const li = l[i] as Float64Array;
    for (let j = 0; j <= i; j++) {
      const lj = l[j] as Float64Array;
      let sum = li[j]!;
      for (let k = 0; k < j; k++) sum -= li[k]! * lj[k]!;
      li[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lj[j]!;
    }
  }
  const x = Float64Array.from(g);
  for (let i = 0; i < n; i++) {
    const li = l[i] as Float64Array;
    let sum = x[i]!;
    for (let k = 0; k < i; k++) sum -= li[k]! * x[k]!;
    x[i] = sum / li[i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!;
    for (let k = i + 1; k < n; k++) sum -= (l[k] as Float64Array)[i]! * x[k]!;
    x[i] = sum / (l[i] as Float64Array)[i]!;
  }
  return x;
}

/** Log-odds of a row. */
export function logOdds({ bias, weights }: LogisticModel, row: Float64Array): number {
  let z = bias;
  for (let i = 0; i < row.length; i++) z += weights[i]! * row[i]!;
  return z;
}

/** Average precision of scores against labels, in file order where scores tie. */
export function averagePrecision(scores: readonly number[], labels: readonly number[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  let hits = 0;
  let sum = 0;
  order.forEach((i, rank) => {
    if (labels[i]) sum += ++hits / (rank + 1);
  });
  return hits ? sum / hits : 0;
}

/** The threshold with the best F1, and that F1. */
export function bestThreshold(scores: readonly number[], labels: readonly number[]): { threshold: number; f1: number } {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!);
  const positives = labels.reduce((n, l) => n + l, 0);
  let hits = 0;
  let best = { threshold: 0, f1: 0 };
  order.forEach((i, rank) => {
    hits += labels[i]!;
    const f1 = (2 * hits) / (rank + 1 + positives);
    if (f1 > best.f1) best = { threshold: scores[i]!, f1 };
  });
  return best;
}
