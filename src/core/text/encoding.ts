import type { Span } from './span.js';

/** What becomes of letters and quotation marks that were read in another encoding: “�” of Windows-1252 read as UTF-8, “â€œ” and “Ã©” of UTF-8 read as Windows-1252. */
const misread = /\ufffd|â€.|[ÂÃ][\u0080-\u00bf]/gu;

/** The places of characters that say that the text was read in another encoding than it has, in order. */
export const misreadCharacters = (text: string): Span[] => Array.from(text.matchAll(misread), ({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** Fewer may stand in the text itself. */
export const fewestMisread = 3;

/** How many such characters the text has; quick where it has none. */
export const countMisread = (text: string): number => (text.includes('\ufffd') || text.includes('â€') || /[ÂÃ][\u0080-\u00bf]/u.test(text) ? misreadCharacters(text).length : 0);

/**
 * True where decoding the bytes to the text made replacement characters that they do not hold: the text has another encoding. One that holds
 * such characters itself, as an earlier conversion left them, can't be read better than it is.
 */
export function isDecodedWrongly(text: string, bytes: Uint8Array): boolean {
  if (!text.includes('\ufffd')) return false;
  let held = 0;
  for (let i = bytes.indexOf(0xef); i >= 0; i = bytes.indexOf(0xef, i + 1)) if (bytes[i + 1] === 0xbf && bytes[i + 2] === 0xbd) held++;
  return text.split('\ufffd').length - 1 - held >= fewestMisread;
}
