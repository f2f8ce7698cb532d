/**
 * Index of the first item for which `isBefore` is false, in a list where it is true for a leading run only.
 * `O(log n)`; returns `length` when it is true for all.
 */
export function lowerBound(length: number, isBefore: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
