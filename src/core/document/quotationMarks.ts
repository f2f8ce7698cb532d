import { isSpace } from '../text/span.js';
import { linesOfSpeech } from './dialogue.js';
import type { Paragraph, QuotationMarkStyle, QuotedSpan } from './types.js';

interface Open {
  readonly index: number;
  readonly at: number;
  readonly style: QuotationMarkStyle;
  readonly closers: string;
}

/** A quoted span while its paragraph is read. */
type Draft = { -readonly [K in keyof QuotedSpan]: QuotedSpan[K] };

const openers: Record<string, { style: QuotationMarkStyle; closers: string }> = {
  // the opening mark once more is a slip of the typist's
  '“': { style: 'double', closers: '”"“' },
  '«': { style: 'guillemets', closers: '»' },
  '‹': { style: 'guillemets', closers: '›' },
  '„': { style: 'low', closers: '“”' },
  '‚': { style: 'low', closers: '‘’' },
};

/**
 * Finds what stands between quotation marks, nested ones too, paragraph by paragraph. Apostrophes are told from single
 * marks by their neighbours; a double mark without a partner runs to the end of its paragraph; a paragraph that opens
 * with a mark while the one before left its own open goes on with the same quotation. A line of speech that a dash opens is one span
 * as a whole (reporting words in it included).
 */
export function findQuotedSpans(text: string, paragraphs: readonly Paragraph[]): QuotedSpan[] {
  const spans: Draft[] = [];
  const speech = linesOfSpeech(text, paragraphs);
  let unclosedBefore = -1;
  paragraphs.forEach((paragraph, p) => {
    const first = spans.length;
    if (speech.has(p)) {
      const { start, end } = paragraph;
      spans.push({ start, end, inner: { start: start + 1, end }, style: 'dash', closed: true, parent: -1, continues: -1, paragraph: p });
    } else scanParagraph(text, paragraph, p, spans);
    const opening = spans[first];
    if (unclosedBefore >= 0 && opening && opening.start === paragraph.start && opening.style === spans[unclosedBefore]?.style) {
      opening.continues = unclosedBefore;
    }
    unclosedBefore = -1;
    for (let i = first; i < spans.length; i++) if (!spans[i]?.closed && spans[i]?.parent === -1) unclosedBefore = i;
  });
  return spans;
}

/** Ends what is quoted at `inner`, and the span with its mark at `end`. */
function endAt(span: Draft, inner: number, end: number): void {
  span.end = end;
  span.inner = { start: span.inner.start, end: inner };
}

function scanParagraph(text: string, { start, end }: Paragraph, paragraph: number, spans: Draft[]): void {
  const stack: Open[] = [];
  const open = (at: number, style: QuotationMarkStyle, closers: string): void => {
    stack.push({ index: spans.length, at, style, closers });
    const parent = stack[stack.length - 2]?.index ?? -1;
    spans.push({ start: at, end, inner: { start: at + 1, end }, style, closed: false, parent, continues: -1, paragraph });
  };
  const close = (depth: number, at: number): void => {
    const { index } = stack[depth]!;
    const span = spans[index]!;
    for (const inner of stack.splice(depth).slice(1)) {
      endAt(spans[inner.index]!, at, at);
    }
    endAt(span, at, at + 1);
    span.closed = true;
  };
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 34 && code !== 39 && (code < 0xab || !marks.has(code))) continue;
    const c = text.charAt(i);
    const depth = findCloser(text, stack, c, i, end);
    if (depth >= 0) close(depth, i);
    else if (c === '"' && opensHere(text, i, start, end)) open(i, 'straight', '"”');
    else if (c === '‘' && opensHere(text, i, start, end) && hasSingleCloser(text, i, end)) open(i, 'single', '’');
    else if (c === "'" && opensHere(text, i, start, end) && hasSingleCloser(text, i, end)) open(i, 'straightSingle', "'");
    else if (openers[c] && i + 1 < end) open(i, openers[c].style, openers[c].closers);
    else if (c === '»' && i + 1 < end && opensHere(text, i, start, end)) open(i, 'guillemets', '«');
  }
  dropUnclosedSingles(stack, spans);
}

const marks = new Set(Array.from('“”"‘’\'«»‹›„‚', (mark) => mark.charCodeAt(0)));

/** Depth in the stack of the span that the mark closes, or -1. */
function findCloser(text: string, stack: readonly Open[], c: string, i: number, end: number): number {
  for (let depth = stack.length - 1; depth >= 0; depth--) {
    const { closers, at, style } = stack[depth]!;
    if (!closers.includes(c) || i === at + 1) continue;
    if ((style === 'single' || style === 'straightSingle') && !closesSingle(text, i, end)) continue;
    if (c === '“' && style === 'double' && !closesWrongly(text, i, end)) continue;
    if (c === '"' && isSpace(text.charCodeAt(i - 1)) && !isSpace(text.charCodeAt(i + 1)) && i + 1 < end && !closesBehindSpace(text, i, end)) continue;
    return depth;
  }
  return -1;
}

/** “She wrote "On Tides "and "On Ice".”: a straight mark behind a space closes where words in lower case go on and the next one opens, or there is none. */
function closesBehindSpace(text: string, i: number, end: number): boolean {
  if (!/\p{Ll}/u.test(text.charAt(i + 1))) return false;
  const next = text.indexOf('"', i + 1);
  return next < 0 || next >= end || (isSpace(text.charCodeAt(next - 1)) && next + 1 < end && !isSpace(text.charCodeAt(next + 1)));
}

function opensHere(text: string, i: number, start: number, end: number): boolean {
  const before = i === start ? ' ' : text.charAt(i - 1);
  return i + 1 < end && !isSpace(text.charCodeAt(i + 1)) && (isSpace(before.charCodeAt(0)) || /[([{—–\-/“"‘'«„:]/.test(before));
}

/** “…,“ said: an opening mark behind a comma, a full stop or the like, and before white space, closes. */
const closesWrongly = (text: string, i: number, end: number): boolean => /[,.?!…]/.test(text.charAt(i - 1)) && (i + 1 >= end || isSpace(text.charCodeAt(i + 1)));

const letterOrDigit = /[\p{L}\p{N}]/u;

function closesSingle(text: string, i: number, end: number): boolean {
  if (i + 1 < end && letterOrDigit.test(text.charAt(i + 1))) return false;
  const mark = text.charAt(i);
  const possessive = /[sS]/.test(text.charAt(i - 1)) && /^ \p{Ll}/u.test(text.slice(i + 1, i + 3));
  if (!possessive) return true;
  // "the leaders’ plan’": a plural's apostrophe when a better partner follows before the next opening mark
  for (let k = i + 1; k < end; k++) {
    const c = text.charAt(k);
    if (c === '‘') return true;
    if (c === mark && !(k + 1 < end && letterOrDigit.test(text.charAt(k + 1)))) return false;
  }
  return true;
}

function hasSingleCloser(text: string, i: number, end: number): boolean {
  if (/^['‘’]\d0s\b/.test(text.slice(i, i + 5))) return false;
  const closer = text.charAt(i) === '‘' ? '’' : "'";
  for (let k = i + 2; k < end; k++) if (text.charAt(k) === closer && closesSingle(text, k, end)) return true;
  return false;
}

/** A single mark that never closes is an apostrophe; no quoted span may depend on it. */
function dropUnclosedSingles(stack: readonly Open[], spans: Draft[]): void {
  for (const { index, style } of [...stack].reverse()) {
    if (style !== 'single' && style !== 'straightSingle') continue;
    const parent = spans[index]!.parent;
    spans.splice(index, 1);
    for (let k = index; k < spans.length; k++) {
      const span = spans[k]!;
      span.parent = span.parent === index ? parent : span.parent > index ? span.parent - 1 : span.parent;
    }
  }
}
