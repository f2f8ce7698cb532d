/**
 * Makes a function of a word (its hash) keep its last result for each word number (wordNumbers.ts). It only saves time: what it gives does
 * not depend on what was asked before.
 */
export function createWordMemo(read: (word: number) => number): (number: number, word: number) => number {
  // the word of each number and what was read of it, side by side; no word is kept under a number that it does not have
  let kept = new Int32Array(0);
  return (number, word) => {
    const at = number * 2;
    if (at >= kept.length) {
      const larger = new Int32Array(Math.max(1 << 12, at * 2 + 2));
      larger.set(kept);
      for (let i = kept.length; i < larger.length; i += 2) larger[i + 1] = empty;
      kept = larger;
    }
    const known = kept[at + 1]!;
    if (kept[at] === word && known !== empty) return known;
    const found = read(word);
    kept[at] = word;
    kept[at + 1] = found;
    return found;
  };
}

/** No table of words gives this number. */
const empty = -0x80000000;
