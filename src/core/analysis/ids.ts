import { textOf, type Span } from '../text/span.js';

/** 32-bit FNV-1a hash of the UTF-16 code units (http://www.isthe.com/chongo/tech/comp/fnv/). */
export function hashText(text: string, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** An id made from the words of the spans, so that it outlives edits elsewhere in the document. */
export const contentId = (prefix: string, text: string, spans: readonly Span[]): string =>
  prefix + hashText(spans.map((span) => textOf(text, span)).join('\u0000')).toString(36).padStart(7, '0');

/** Makes ids unique within a document: the second use of "x" becomes "x-2". */
export function createIds(): (id: string) => string {
  const used = new Map<string, number>();
  return (id) => {
    const n = (used.get(id) ?? 0) + 1;
    used.set(id, n);
    return n === 1 ? id : `${id}-${n}`;
  };
}
