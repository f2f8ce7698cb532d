/** Where the parts of a pattern stand in a window of text, and how many characters differ in each. */
export interface Alignment {
  /** Offsets in the window of the pattern's middle part. */
  readonly start: number;
  readonly end: number;
  /** Offsets in the window between which something stands in the place of the middle part: where the first part ends and the last one starts. */
  readonly gapStart: number;
  readonly gapEnd: number;
  /** Differences (insertions, deletions, substitutions) in the three parts; a longer insertion counts as two. */
  readonly errors: readonly [number, number, number];
}

/** What is put in between in one piece changes no word that was there, however long it is. */
const mostInserted = 2;

/**
 * Fits prefix + exact + suffix into a window: semi-global alignment with unit costs (Sellers 1980), in a band around
 * the diagonal `shift` (window offset minus pattern offset). What the window holds between the parts stays outside of `exact`.
 * Time and memory: pattern length times (2 * `band` + 1).
 */
export function alignPattern(window: string, prefix: string, exact: string, suffix: string, shift: number, band: number): Alignment {
  const pattern = prefix + exact + suffix;
  const m = pattern.length;
  const width = 2 * band + 1;
  const far = 0x3fffffff;
  let previous = new Int32Array(width + 1).fill(far);
  let current = new Int32Array(width + 1).fill(far);
  const steps = new Uint8Array((m + 1) * width);
  const low = (row: number): number => row + shift - band;
  for (let k = 0; k < width; k++) {
    const column = low(0) + k;
    if (column >= 0 && column <= window.length) previous[k] = 0;
  }
  for (let row = 1; row <= m; row++) {
    const code = pattern.charCodeAt(row - 1);
    const base = low(row);
    const offset = row * width;
    for (let k = 0; k < width; k++) {
      const column = base + k;
      if (column < 0 || column > window.length) {
        current[k] = far;
        continue;
      }
      let cost = column > 0 ? previous[k]! + (window.charCodeAt(column - 1) === code ? 0 : 1) : far;
      let step = 0;
      const up = previous[k + 1]! + 1;
      if (up < cost) {
        cost = up;
        step = 1;
      }
      const left = k > 0 ? current[k - 1]! + 1 : far;
      if (left < cost) {
        cost = left;
        step = 2;
      }
      current[k] = cost;
      steps[offset + k] = step;
    }
    current[width] = far;
    [previous, current] = [current, previous];
  }
  let best = 0;
  for (let k = 1; k < width; k++) if (previous[k]! < previous[best]!) best = k;
  const exactStart = prefix.length;
  const exactEnd = exactStart + exact.length;
  const errors: [number, number, number] = [0, 0, 0];
  if (previous[best]! >= far) return { start: 0, end: 0, gapStart: 0, gapEnd: 0, errors: [prefix.length, exact.length, suffix.length] };
  let start = -1;
  let end = -1;
  let gapStart = -1;
  let gapEnd = -1;
  let inserted = 0;
  let row = m;
  let k = best;
  while (row > 0) {
    const step = steps[row * width + k]!;
    const column = low(row) + k;
    const part = row <= exactStart ? 0 : row <= exactEnd ? 1 : 2;
    if (step === 2) {
      if (inserted++ < mostInserted && (part === 0 || row < exactEnd || part === 2)) errors[part]++;
      k--;
      continue;
    }
    inserted = 0;
    if (part === 1) {
      if (end < 0) end = column;
      start = step === 0 ? column - 1 : column;
    }
    if (step === 0 && part === 2) gapEnd = column - 1;
    if (step === 0 && part === 0 && gapStart < 0) gapStart = column;
    if (step === 1) {
      errors[part]++;
      k++;
    } else if (window.charCodeAt(column - 1) !== pattern.charCodeAt(row - 1)) errors[part]++;
    row--;
  }
  if (end < 0) start = end = Math.max(0, low(exactStart) + k);
  return { start, end, gapStart: gapStart < 0 ? start : gapStart, gapEnd: gapEnd < 0 ? end : gapEnd, errors };
}
