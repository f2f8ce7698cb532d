import type { Span } from '../text/span.js';

const contextLength = 400;

/** The paragraph (line) around words of a text on one line, cut to some 400 characters. */
export function contextOf(text: string, { start: first, end: last }: Span): string {
  const from = text.lastIndexOf('\n', Math.max(0, first - 1)) + 1;
  const next = text.indexOf('\n', last);
  const to = next < 0 ? text.length : next;
  const reach = Math.max(0, contextLength - (last - first)) >> 1;
  const start = first - from > reach ? text.indexOf(' ', first - reach) + 1 : from;
  const end = to - last > reach ? text.lastIndexOf(' ', last + reach) : to;
  const shown = text.slice(Math.min(start, first), Math.max(end, last)).replace(/\s+/g, ' ').trim();
  return `${start > from ? '… ' : ''}${shown}${end < to ? ' …' : ''}`;
}
