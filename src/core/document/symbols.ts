import { characterClass } from './characters.js';

const zeroWidthJoiner = 0x200d;

/** End of the code point at `from`. */
function codePointEnd(text: string, from: number, end: number): number {
  return text.codePointAt(from)! > 0xffff && from + 1 < end ? from + 2 : from + 1;
}

/** True where a pair of surrogates is a letter or digit. */
export function isLetterPair(text: string, from: number, end: number): boolean {
  return codePointEnd(text, from, end) === from + 2 && /^[\p{L}\p{N}\p{M}]/u.test(text.slice(from, from + 2));
}

/** True for half a flag. */
function isRegional(text: string, p: number, end: number): boolean {
  if (p + 1 >= end) return false;
  const code = text.codePointAt(p)!;
  return code >= 0x1f1e6 && code <= 0x1f1ff;
}

function isSkinTone(text: string, p: number): boolean {
  const code = text.codePointAt(p)!;
  return code >= 0x1f3fb && code <= 0x1f3ff;
}

/** End of the symbol at `from` with all that joins it: variation selectors, skin tones, zero-width joiners with what they join, a flag's second half. */
export function symbolEnd(text: string, from: number, end: number, classOf: (code: number) => number): number {
  let to = codePointEnd(text, from, end);
  if (isRegional(text, from, end) && isRegional(text, to, end)) to = codePointEnd(text, to, end);
  while (to < end) {
    const c = text.charCodeAt(to);
    if (c === 0xfe0e || c === 0xfe0f || c === 0x20e3) to++;
    else if (c === 0xd83c && isSkinTone(text, to)) to += 2;
    else if (c === zeroWidthJoiner && to + 1 < end && classOf(text.charCodeAt(to + 1)) > characterClass.space) to = codePointEnd(text, to + 1, end);
    else break;
  }
  return to;
}

/** True for the symbol text[from, to) that is an emoji, and no sign as "§" is. */
export const isEmoji = (text: string, from: number, to: number): boolean => to - from > 1 || /\p{Extended_Pictographic}/u.test(text.charAt(from));
