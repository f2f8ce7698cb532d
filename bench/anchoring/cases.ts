import type { Span } from '../../src/core/text/span.js';
import type { Piece } from './edited.js';

/** What is edited. */
export interface Context {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly random: () => number;
  readonly filler: string;
}
/** A way in which texts are edited. */
export interface Case {
  readonly name: string;
  readonly light: boolean;
  /** One text per document, or one per span. */
  readonly perSpan: boolean;
  readonly make: (context: Context, span: Span) => Piece[];
}

const whole = (text: string): Piece => ({ start: 0, end: text.length });

/** Letters taken out, changed and put in, at a rate for each character. */
export function characterEdits(rate: number) {
  return ({ text, random }: Context): Piece[] => {
    const pieces: Piece[] = [];
    const letter = (): string => String.fromCharCode(97 + Math.floor(random() * 26));
    for (let i = 0; i < text.length; i++) {
      const x = random();
      if (x < rate / 3) pieces.push({ start: i, end: i + 1, text: '' });
      else if (x < (2 * rate) / 3) pieces.push({ start: i, end: i + 1, text: letter() });
      else if (x < rate) pieces.push({ start: i, end: i, text: letter() }, { start: i, end: i + 1 });
      else pieces.push({ start: i, end: i + 1 });
    }
    return pieces;
  };
}

export const sentencesOf = (text: string): Span[] => [...text.matchAll(/[^\s][^\n]*?(?:[.!?]["”’']?(?=\s|$)|(?=\n|$))/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
const linesOf = (text: string): Span[] => [...text.matchAll(/[^\n]+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
const around = (spans: readonly Span[], span: Span): number => spans.findIndex((s) => s.start < span.end && span.start < s.end);

function swapSentences({ text, random }: Context): Piece[] {
  const sentences = sentencesOf(text);
  const pieces: Piece[] = [];
  let at = 0;
  for (let i = 0; i + 1 < sentences.length; i++) {
    if (random() > 0.25) continue;
    const [a, b] = [sentences[i]!, sentences[i + 1]!];
    pieces.push({ start: at, end: a.start }, b, { start: a.end, end: b.start }, a);
    at = b.end;
    i++;
  }
  return [...pieces, { start: at, end: text.length }];
}

const without = (text: string, { start, end }: Span): Piece[] => [{ start: 0, end: start }, { start, end, text: '' }, { start: end, end: text.length }];

/** From the start of the sentence (line) to the start of the next one. */
function unit(text: string, spans: readonly Span[], span: Span): Span {
  const i = around(spans, span);
  if (i < 0) return span;
  let last = i;
  while (last + 1 < spans.length && spans[last + 1]!.start < span.end) last++;
  return { start: spans[i]!.start, end: spans[last + 1]?.start ?? text.length };
}

const names = ['Okonkwo', 'Lindqvist', 'Amara Diallo', 'Tevfik Oransay', 'Marisol Quine', 'Brackwater'];

export const cases: Case[] = [
  { name: 'paragraph inserted on top', light: true, perSpan: false, make: ({ text, filler }) => [{ start: 0, end: 0, text: `${filler}\n\n` }, whole(text)] },
  { name: 'CRLF and BOM added', light: true, perSpan: false, make: ({ text }) => [whole(text)] },
  {
    name: 'emoji before every sentence', light: true, perSpan: false,
    make: ({ text }) => {
      const pieces: Piece[] = [];
      let at = 0;
      for (const { start } of sentencesOf(text)) {
        pieces.push({ start: at, end: start }, { start, end: start, text: '👩‍🚀 ' });
        at = start;
      }
      return [...pieces, { start: at, end: text.length }];
    },
  },
  { name: '1.5 % character edits', light: true, perSpan: false, make: characterEdits(0.015) },
  { name: '6 % character edits', light: false, perSpan: false, make: characterEdits(0.06) },
  { name: 'a quarter of the sentences swapped', light: false, perSpan: false, make: swapSentences },
  {
    name: 'own paragraph moved to the end', light: false, perSpan: true,
    make: ({ text }, span) => {
      const p = unit(text, linesOf(text), span);
      return [{ start: 0, end: p.start }, { start: p.end, end: text.length }, { start: text.length, end: text.length, text: '\n' }, p];
    },
  },
  {
    name: 'the name (in a sentence: every third name) replaced everywhere', light: false, perSpan: true,
    make: ({ text, random }, span) => {
      const own = text.slice(span.start, span.end);
      const name = names[Math.floor(random() * names.length)]!;
      const capital = /\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2}/gu;
      const all = [...text.matchAll(own.length < 50 ? new RegExp(own.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g') : capital)];
      const pieces: Piece[] = [];
      let at = 0;
      all.forEach((m, i) => {
        if (own.length >= 50 && i % 3 !== 0) return;
        pieces.push({ start: at, end: m.index }, { start: m.index, end: m.index + m[0].length, text: name });
        at = m.index + m[0].length;
      });
      return [...pieces, { start: at, end: text.length }];
    },
  },
  {
    name: 'one letter within the span changed', light: true, perSpan: true,
    make: ({ text, random }, span) => {
      const i = span.start + Math.floor(random() * (span.end - span.start));
      return [{ start: 0, end: i }, { start: i, end: i + 1, text: text[i] === 'x' ? 'y' : 'x' }, { start: i + 1, end: text.length }];
    },
  },
  { name: 'deleted: the span alone', light: false, perSpan: true, make: ({ text }, span) => without(text, span) },
  { name: 'deleted: its sentence', light: false, perSpan: true, make: ({ text }, span) => without(text, unit(text, sentencesOf(text), span)) },
  { name: 'deleted: its paragraph', light: false, perSpan: true, make: ({ text }, span) => without(text, unit(text, linesOf(text), span)) },
  {
    name: 'deleted: its paragraph, and 1.5 % character edits', light: false, perSpan: true,
    make: (context, span) => {
      const p = unit(context.text, linesOf(context.text), span);
      return characterEdits(0.015)(context).map((piece) => (piece.start >= p.start && piece.end <= p.end ? { start: piece.start, end: piece.end, text: '' } : piece));
    },
  },
];
