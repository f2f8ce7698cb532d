import fs from 'node:fs';
import path from 'node:path';
import type { Span } from '../../src/core/text/span.js';
import { codePointStarts } from '../codePoints.js';

/** Chain of the gold mention that overlaps the span [start, end) by half of the shorter one or more, or -1. */
export type ChainOfSpan = (start: number, end: number) => number;

/** Reads the chains of a document of gum. */
export function readGumChains(directory: string, name: string, text: string): ChainOfSpan {
  const units = codePointStarts(text);
  const spans = new Map<string, Span>();
  const chainOf = new Map<string, number>();
  let chains = 0;
  for (const line of fs.readFileSync(path.join(directory, `${name}.ann`), 'utf8').split('\n')) {
    const [id = '', field = ''] = line.split('\t');
    if (/^T\d/.test(id)) {
      const numbers = field.replace(/;/g, ' ').split(' ').slice(1).map(Number);
      spans.set(id, { start: units[numbers[0] ?? 0] ?? 0, end: units[numbers[numbers.length - 1] ?? 0] ?? 0 });
    } else if (id === '*') {
      for (const member of field.split(' ').slice(1)) chainOf.set(member, chains);
      chains++;
    }
  }
  const list = [...spans].map(([id, span]) => ({ ...span, chain: chainOf.get(id) ?? chains++ })).sort((a, b) => a.end - a.start - (b.end - b.start));
  return (start, end) => {
    for (const m of list) {
      const shared = Math.min(m.end, end) - Math.max(m.start, start);
      if (shared > 0 && shared * 2 >= Math.min(m.end - m.start, end - start)) return m.chain;
    }
    return -1;
  };
}

/** One example of GAP: a pronoun and the names that are and are not meant; UTF-16 offsets. */
export interface GapExample {
  readonly text: string;
  readonly pronoun: number;
  readonly right: readonly Span[];
  readonly wrong: readonly Span[];
}

/** Reads GAP's table (Webster et al. 2018). */
export function readGap(file: string): GapExample[] {
  return fs.readFileSync(file, 'utf8').split('\n').slice(1).filter(Boolean).map((line) => {
    const [, text = '', , at = '0', a = '', atA = '0', isA = '', b = '', atB = '0', isB = ''] = line.split('\t');
    const units = codePointStarts(text);
    const span = (offset: string, words: string): Span => ({ start: units[+offset] ?? 0, end: (units[+offset] ?? 0) + words.length });
    const both = [{ span: span(atA, a), is: isA === 'TRUE' }, { span: span(atB, b), is: isB === 'TRUE' }];
    return { text, pronoun: units[+at] ?? 0, right: both.filter((x) => x.is).map((x) => x.span), wrong: both.filter((x) => !x.is).map((x) => x.span) };
  });
}
