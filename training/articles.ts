import fs from 'node:fs';
import path from 'node:path';
import type { Span } from '../src/core/text/span.js';
import type { BratDocument, GoldAttribution } from './brat.js';

/** A name as marked in an article; UTF-16 offsets in its text. */
export interface MarkedName extends Span {
  readonly type: 'PER' | 'ORG' | 'LOC' | 'MISC';
}

/** An attribution as marked, with who speaks by the name that the text uses first, where the source is another. */
export interface MarkedAttribution extends GoldAttribution {
  readonly id: string;
  readonly speaker: string | null;
}

/** One of our own articles (training/articles), without its marks. */
export interface Article extends BratDocument {
  readonly attributions: MarkedAttribution[];
  readonly names: MarkedName[];
}

const nameTypes: Readonly<Record<string, MarkedName['type']>> = { P: 'PER', O: 'ORG', L: 'LOC', M: 'MISC' };
const opening = /\{([scq])(\d+)(?:@([^|{}[\]]+)\|| )|\[([POLM]) /uy;

/**
 * Reads a marked text: `[P Ada Ode]` is a name (P person, O organisation, L place, M anything else), `{s1 …}`, `{c1 …}`, `{q1 …}` are source, cue and
 * content of attribution 1, `{s1@Ada Ode|she}` says who speaks. Marks may hold others. A first line that "%" opens says what manner of text it is.
 * @throws Error with the line, where a mark is not closed or not known
 */
export function readArticle(name: string, marked: string): Article {
  const body = marked.replace(/\r/g, '').replace(/^%.*\n+/, '');
  const lineAt = (at: number): number => marked.length - body.length + at;
  const fail = (at: number, what: string): never => {
    throw new Error(`${name}, line ${marked.slice(0, lineAt(at)).split('\n').length}: ${what}: ${JSON.stringify(body.slice(Math.max(0, at - 20), at + 40))}`);
  };
  let text = '';
  const open: { close: string; end: (span: Span) => void; start: number; at: number }[] = [];
  const names: MarkedName[] = [];
  const found = new Map<string, { source: Span[]; cue: Span[]; content: Span[]; speaker: string | null }>();
  for (let i = 0; i < body.length; ) {
    const c = body[i]!;
    if (c === '{' || c === '[') {
      opening.lastIndex = i;
      const [all = '', role, id = '', speaker, type] = opening.exec(body) ?? fail(i, 'no mark that is known');
      const end = (span: Span): void => {
        if (type) return void names.push({ ...span, type: nameTypes[type]! });
        const entry = found.get(id) ?? { source: [], cue: [], content: [], speaker: null };
        found.set(id, entry);
        entry[role === 's' ? 'source' : role === 'c' ? 'cue' : 'content'].push(span);
        if (speaker) entry.speaker = speaker.trim();
      };
      open.push({ close: c === '{' ? '}' : ']', end, start: text.length, at: i });
      i += all.length;
    } else if (c === '}' || c === ']') {
      const mark = open.pop();
      if (mark?.close !== c) fail(i, 'closes no mark');
      mark!.end({ start: mark!.start, end: text.length });
      i++;
    } else {
      text += c;
      i++;
    }
  }
  if (open.length) fail(open.at(-1)!.at, 'not closed');
  const byStart = (a: Span, b: Span): number => a.start - b.start;
  const attributions = [...found].map(([id, { source, cue, content, speaker }]) => ({ id, speaker, source: source.sort(byStart), cue: cue.sort(byStart), content: content.sort(byStart) }));
  return { name, text, names: names.sort(byStart), attributions };
}

/** Reads all articles of a directory, in the order of their names. */
export function readArticles(directory: string): Article[] {
  return fs.readdirSync(directory).filter((file) => file.endsWith('.txt')).sort().map((file) => readArticle(file.slice(0, -4), fs.readFileSync(path.join(directory, file), 'utf8')));
}

/** What looks like a slip of whoever marked the article, in words. */
export function slipsOf({ text, names, attributions }: Article): string[] {
  const said = (span: Span): string => JSON.stringify(text.slice(span.start, span.end).slice(0, 60));
  const slips: string[] = [];
  for (const { id, source, cue, content, speaker } of attributions) {
    if (!content.length) slips.push(`attribution ${id} has no content: ${[...source, ...cue].map(said).join(' ')}`);
    if (!cue.length && (source.length || !speaker)) slips.push(`attribution ${id} has no cue (only a quotation with neither source nor cue beside it has none, and then names its speaker): ${content.map(said).join(' ')}`);
    const all = [...source, ...cue, ...content];
    if (all.length && Math.max(...all.map((s) => s.end)) - Math.min(...all.map((s) => s.start)) > 1500) slips.push(`attribution ${id} is over 1500 characters long: the same number twice?`);
    for (const span of all) if (/^\s|\s$/.test(text.slice(span.start, span.end)) || span.end === span.start) slips.push(`space at the edge of a mark: ${said(span)}`);
    for (const span of all) if (text.slice(span.start, span.end).includes('\n\n') && !content.includes(span)) slips.push(`a source or cue over two paragraphs: ${said(span)}`);
  }
  const isNamed = (at: number): boolean => names.some((n) => n.start <= at && at < n.end);
  for (const words of new Set(names.filter((n) => n.type !== 'MISC').map((n) => text.slice(n.start, n.end)))) {
    for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) {
      if (!isNamed(at) && !/[\p{L}\p{N}]/u.test((text[at - 1] ?? ' ') + (text[at + words.length] ?? ' '))) {
        slips.push(`a name not marked here but elsewhere: ${JSON.stringify(text.slice(Math.max(0, at - 20), at + words.length + 20))}`);
      }
    }
  }
  for (const match of text.matchAll(/[“"]([^”"\n]+)[”"]/g)) {
    const middle = match.index + match[0].length / 2;
    if (match[1]!.split(' ').length > 3 && !attributions.some(({ content }) => content.some((s) => s.start <= middle && middle < s.end))) slips.push(`a quotation in no content: ${match[0].slice(0, 60)}`);
  }
  return slips;
}
