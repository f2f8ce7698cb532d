/** So many words may be met before the next document begins anew; one document may have more. */
const most = 30_000;

/**
 * Numbers words by the order of their first use, from 0. A number is a place to keep what is known of a word: those of the words that texts repeat are
 * small, so what is kept of them lies close together and at hand. Within a document two words never have the same number; from document to document
 * a number may come to stand for another word, so what is kept has the word's hash beside it (wordMemo.ts).
 */
export class WordNumbers {
  private count = 0;
  /** Hash of each numbered word. */
  private hashes = new Int32Array(1 << 12);
  /** Number of the word + 1; 0 for a free slot. Two slots and more for each word. */
  private slots = new Int32Array(1 << 13);

  /** Begins a document. */
  begin(): void {
    if (this.count <= most) return;
    this.count = 0;
    this.slots.fill(0);
  }

  /** Number of the word with this hash. */
  numberOf(hash: number): number {
    const { slots, hashes } = this;
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let number = slots[slot]!; number !== 0; number = slots[slot]!) {
      if (hashes[number - 1] === hash) return number - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.count++;
    if (number === hashes.length) {
      this.grow(hash);
      return number;
    }
    hashes[number] = hash;
    slots[slot] = number + 1;
    return number;
  }

  /** Makes room for twice as many words, with the one that did not fit as the last. */
  private grow(last: number): void {
    const old = this.hashes;
    this.hashes = new Int32Array(old.length * 2);
    this.hashes.set(old);
    this.hashes[old.length] = last;
    this.slots = new Int32Array(this.slots.length * 2);
    const mask = this.slots.length - 1;
    for (let number = 0; number < this.count; number++) {
      let slot = this.hashes[number]! & mask;
      while (this.slots[slot] !== 0) slot = (slot + 1) & mask;
      this.slots[slot] = number + 1;
    }
  }
}
