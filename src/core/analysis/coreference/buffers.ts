/** Whole numbers for the length of one document, out of one block that the next document uses again: making arrays anew takes many times as long. */
export class Buffers {
  private block = new Int32Array(1 << 14);
  private used = 0;

  /** All that was taken is free from now on. */
  start(): void {
    this.used = 0;
  }

  /** So many numbers, all of the value. */
  take(length: number, value: number): Int32Array {
    // what was taken before keeps the block that it is of
    if (this.used + length > this.block.length) {
      this.block = new Int32Array(Math.max(this.block.length * 2, length * 2));
      this.used = 0;
    }
    const from = this.used;
    this.used += length;
    return this.block.subarray(from, this.used).fill(value);
  }
}
