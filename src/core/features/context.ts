import type { Span } from '../text/span.js';

export interface ContextOptions {
  /** How long it may be, in UTF-16 code units; words longer than that are whole all the same. */
  readonly length?: number;
  /** What stands before and behind the words themselves. */
  readonly marks?: readonly [before: string, behind: string];
}

/** The paragraph (line) around words of a text on one line, cut to some 400 characters. */
export function contextOf(text: string, { start: first, end: last }: Span, { length = 400, marks: [before, behind] = ['', ''] }: ContextOptions = {}): string {
  const from = text.lastIndexOf('\n', Math.max(0, first - 1)) + 1;
  const next = text.indexOf('\n', last);
  const to = next < 0 ? text.length : next;
  const reach = Math.max(0, length - (last - first)) >> 1;
  const start = first - from > reach ? text.indexOf(' ', first - reach) + 1 : from;
  const end = to - last > reach ? text.lastIndexOf(' ', last + reach) : to;
  const marked = text.slice(Math.min(start, first), first) + before + text.slice(first, last) + behind + text.slice(last, Math.max(end, last));
  return `${start > from ? '… ' : ''}${marked.replace(/\s+/g, ' ').trim()}${end < to ? ' …' : ''}`;
}
