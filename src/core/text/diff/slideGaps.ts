import { isSpace } from '../span.js';

/** How well a text divides before the offset: at a line, behind a sentence, between words, within a word. */
function boundaryScore(text: string, offset: number): number {
  if (offset <= 0 || offset >= text.length) return 5;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before === 10) return 4;
  if (after === 10) return 3;
  if (isSpace(before) && /[.!?”"’]/.test(text.charAt(offset - 2))) return 3;
  if (isSpace(before) || isSpace(after)) return 2;
  return /[\p{L}\p{N}]/u.test(text.charAt(offset - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(offset)) ? 0 : 1;
}

/** Slides pure deletions and insertions, whose place the characters leave open, to the best boundary. `blocks`: old start, new start and length of each shared stretch; changed in place. */
export function slideGaps(oldText: string, newText: string, blocks: number[]): number[] {
  const reach = 400;
  for (let i = 3; i < blocks.length; i += 3) {
    const [po, pn, pl] = [blocks[i - 3]!, blocks[i - 2]!, blocks[i - 1]!];
    const [o, n, l] = [blocks[i]!, blocks[i + 1]!, blocks[i + 2]!];
    const deleted = o - po - pl;
    const inserted = n - pn - pl;
    if ((deleted > 0) === (inserted > 0)) continue;
    const text = deleted > 0 ? oldText : newText;
    const a = deleted > 0 ? po + pl : pn + pl;
    const size = deleted + inserted;
    let left = 0;
    while (left < reach && left < pl - 1 && text.charCodeAt(a - 1 - left) === text.charCodeAt(a + size - 1 - left)) left++;
    let right = 0;
    while (right < reach && right < l - 1 && text.charCodeAt(a + right) === text.charCodeAt(a + size + right)) right++;
    let best = 0;
    let bestScore = -1;
    for (let slide = -left; slide <= right; slide++) {
      const score = boundaryScore(text, a + slide) + boundaryScore(text, a + size + slide);
      if (score > bestScore || (score === bestScore && Math.abs(slide) < Math.abs(best))) {
        best = slide;
        bestScore = score;
      }
    }
    blocks[i - 1] = pl + best;
    blocks[i] = o + best;
    blocks[i + 1] = n + best;
    blocks[i + 2] = l - best;
  }
  return blocks;
}
