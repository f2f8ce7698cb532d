import type { Span } from '../text/span.js';

/** 32-bit FNV-1a hash of the UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/**
 * An id made from the words of the spans, so that it outlives edits elsewhere in the document: the hash of `hashText` over them,
 * with a zero between two.
 */
export function contentId(prefix: string, text: string, spans: readonly Span[]): string {
  let hash = 0x811c9dc5;
  for (let k = 0; k < spans.length; k++) {
    const { start, end } = spans[k]!;
    if (k > 0) hash = Math.imul(hash, 0x01000193);
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return idOf(prefix, hash);
}

/** The same for the words of one run of tokens, made from their hashes (`Tokens.words`). */
export function wordsId(prefix: string, words: Int32Array, firstToken: number, endToken: number): string {
  let hash = 0x811c9dc5;
  for (let i = firstToken; i < endToken; i++) hash = Math.imul(hash ^ words[i]!, 0x01000193);
  return idOf(prefix, hash);
}

/** The prefix and the unsigned hash as seven digits to base 36; Number's own way of writing them is many times slower. */
function idOf(prefix: string, hash: number): string {
  const high = Math.floor((hash >>> 0) / 46_656);
  const low = (hash >>> 0) - high * 46_656;
  return prefix + String.fromCharCode(
    digit(Math.floor(high / 46_656)), digit(Math.floor(high / 1296) % 36), digit(Math.floor(high / 36) % 36), digit(high % 36),
    digit(Math.floor(low / 1296)), digit(Math.floor(low / 36) % 36), digit(low % 36),
  );
}

const digit = (value: number): number => (value < 10 ? 48 : 87) + value;

/** Makes ids unique within a document: the second use of "x" becomes "x-2". */
export function createIds(): (id: string) => string {
  const used = new Map<string, number>();
  return (id) => {
    const n = (used.get(id) ?? 0) + 1;
    used.set(id, n);
    return n === 1 ? id : `${id}-${n}`;
  };
}
