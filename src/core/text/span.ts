/**
 * A half-open range [start, end) of a text, in UTF-16 code units from the start of the text.
 * Invariant of every span the core hands out: 0 <= start <= end <= text.length.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Number of UTF-16 code units in the span. */
export const spanLength = (span: Span): number => span.end - span.start;

/** True when `inner` lies wholly within `outer` (equal ends included). */
export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** True when the offset lies within the span; the end counts, as a cursor behind the last character touches it. */
export const touches = (span: Span, offset: number): boolean => span.start <= offset && offset <= span.end;

/** True when the two spans share at least one code unit. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Number of code units that the two spans share. */
export const overlapLength = (a: Span, b: Span): number => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** Orders spans by start, the longer one first where they start together. */
export const compareSpans = (a: Span, b: Span): number => a.start - b.start || b.end - a.end;

/** The part of `text` that the span names. */
export const textOf = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The span without white space at its ends; empty at its start when it holds nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** True for the UTF-16 code units that `\s` matches. */
export function isSpace(code: number): boolean {
  return (
    code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x1680 || (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f || code === 0x3000 || code === 0xfeff
  );
}

/** True when both lists hold the same spans in the same order. */
export const sameSpans = (a: readonly Span[], b: readonly Span[]): boolean => a === b || (a.length === b.length && a.every(({ start, end }, i) => start === b[i]?.start && end === b[i].end));

/** Those of `spans` that `some` does not hold; undefined when `some` is missing or holds another span. Both are in the same order. */
export function spansBeside(some: readonly Span[] | undefined, spans: readonly Span[]): Span[] | undefined {
  if (!some) return undefined;
  const beside: Span[] = [];
  let at = 0;
  for (const span of spans) {
    const next = some[at];
    if (next && next.start === span.start && next.end === span.end) at++;
    else beside.push(span);
  }
  return at === some.length ? beside : undefined;
}

/** True when the first character is a capital letter. */
export function startsWithCapital(text: string): boolean {
  const c = text.charCodeAt(0);
  return (c >= 65 && c <= 90) || (c > 127 && /^\p{Lu}/u.test(text));
}
