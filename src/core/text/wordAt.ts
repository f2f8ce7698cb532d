import { spanLength, touches, type Span } from './span.js';

const word = /[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}\p{N}]+)*/gu;

/** The word that the offset is in or beside, without a genitive ending; null where there is none. Parts with hyphens and apostrophes between them are one word. */
export function wordAt(text: string, offset: number): Span | null {
  const from = text.lastIndexOf('\n', offset - 1) + 1;
  const to = text.indexOf('\n', offset);
  for (const { index, 0: found } of text.slice(from, to < 0 ? text.length : to).matchAll(word)) {
    const whole = { start: from + index, end: from + index + found.length };
    const span = { start: whole.start, end: whole.start + found.replace(/['’]s$/u, '').length };
    if (touches(whole, offset)) return spanLength(span) > 0 ? span : null;
  }
  return null;
}
