/**
 * The last value made for each number from 0 to `size` - 1, with what it was made of, so that it is made again only of something else:
 * one object (or none) and up to four integers. Held column by column, as a large document has ten thousand of them.
 */
export class Kept<V> {
  private readonly objects: unknown[];
  private readonly integers: Int32Array;
  private readonly values: (V | undefined)[];

  constructor(size: number) {
    this.objects = new Array<unknown>(size).fill(undefined);
    this.integers = new Int32Array(size * 4);
    this.values = new Array<V | undefined>(size).fill(undefined);
  }

  /** The value kept for `key`, where it was made of just this; undefined where it has to be made, as always under a negative key. */
  get(key: number, object: unknown, a: number, b = 0, c = 0, d = 0): V | undefined {
    if (key < 0) return undefined;
    const { integers } = this;
    const at = key * 4;
    return this.objects[key] === object && integers[at] === a && integers[at + 1] === b && integers[at + 2] === c && integers[at + 3] === d ? this.values[key] : undefined;
  }

  /** Keeps the value and gives it back; under a negative key without keeping it. */
  put(key: number, value: V, object: unknown, a: number, b = 0, c = 0, d = 0): V {
    if (key < 0) return value;
    this.objects[key] = object;
    this.integers.set([a, b, c, d], key * 4);
    this.values[key] = value;
    return value;
  }

  /** Forgets all values. */
  clear(): void {
    this.values.fill(undefined);
  }
}
