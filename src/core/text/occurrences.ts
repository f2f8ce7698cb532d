import type { Span } from './span.js';

const wordCharacter = /[\p{L}\p{M}\p{N}_]/u;

/**
 * All places of the words in the text, in order and not overlapping, where they stand as whole words: “Ada” is not found in “Adam”.
 * Letter case counts. Empty for words without a letter or digit.
 */
export function occurrences(text: string, words: string): Span[] {
  const found: Span[] = [];
  if (!wordCharacter.test(words)) return found;
  for (let at = text.indexOf(words); at >= 0; ) {
    const end = at + words.length;
    const isWhole = standsFree(text, at, words, 0) && standsFree(text, end, words, words.length);
    if (isWhole) found.push({ start: at, end });
    at = text.indexOf(words, isWhole ? end : at + 1);
  }
  return found;
}

/** True when the edge of the words at the offset does not cut a word in two. */
function standsFree(text: string, offset: number, words: string, within: number): boolean {
  const inside = within === 0 ? firstCharacter(words, 0) : lastCharacter(words, words.length);
  const outside = within === 0 ? lastCharacter(text, offset) : firstCharacter(text, offset);
  return !(wordCharacter.test(inside) && wordCharacter.test(outside));
}

const firstCharacter = (text: string, offset: number): string => {
  const code = text.codePointAt(offset);
  return code === undefined ? '' : String.fromCodePoint(code);
};

const lastCharacter = (text: string, offset: number): string => {
  if (offset <= 0) return '';
  const isPair = offset > 1 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xdc00;
  return text.slice(offset - (isPair ? 2 : 1), offset);
};
