import fs from 'node:fs';
import path from 'node:path';
import type { NamedSpan } from '../../src/core/analysis/types.js';
import { parseDocument } from '../../src/core/document/document.js';
import type { Tokenizer } from '../../src/core/document/tokenize.js';
import type { SeedDocument } from '../../src/core/document/types.js';
import { demonyms } from '../../src/core/lexicon/demonyms.js';
import { honorifics, titleWords } from '../../src/core/lexicon/titles.js';
import { roleNouns } from '../../src/core/lexicon/roles.js';
import { readArticles } from '../articles.js';
import { codePointStarts } from '../codePoints.js';

export const labels = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'];

/** A document with a label for each token. */
export interface LabelledDocument {
  readonly name: string;
  readonly document: SeedDocument;
  readonly labels: Uint8Array;
}

/** A gold name; UTF-16 offsets. */
export interface GoldName {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

const sentencesADocument = 25;

/** Reads a CoNLL file (token TAB BIO tag, blank line between sentences) as running text, a few sentences a document. */
export function readConll(file: string, tokenize: Tokenizer): LabelledDocument[] {
  const blocks = fs.readFileSync(file, 'utf8').split(/\n\s*\n/).map((block) => block.split('\n').filter((line) => line.includes('\t')));
  const filled = blocks.filter((block) => block.length > 0);
  const documents: LabelledDocument[] = [];
  for (let i = 0; i < filled.length; i += sentencesADocument) {
    let text = '';
    const names: GoldName[] = [];
    for (const block of filled.slice(i, i + sentencesADocument)) {
      if (text) text += '\n';
      let open: { start: number; end: number; type: string } | null = null;
      let glue = true;
      for (const line of block) {
        const [token = '', tag = 'O'] = line.split('\t');
        const attaches = /^(?:[.,;:!?)%\]”’]|'s|'|n't|'re|'ve|'ll|'m|'d|…|\.\.\.)$/i.test(token);
        if (!glue && !attaches) text += ' ';
        glue = /^[(“‘[$£€]$/.test(token);
        const start = text.length;
        text += token;
        const type = tag.slice(2);
        if (tag.startsWith('I-') && open && open.type === type) open.end = text.length;
        else {
          if (open) names.push(open);
          open = tag === 'O' ? null : { start, end: text.length, type };
        }
      }
      if (open) names.push(open);
    }
    documents.push(label(`${path.basename(file)}:${i}`, parseDocument(text, tokenize), names));
  }
  return documents;
}

/** Gives each token that overlaps a gold name the name's label. */
export function label(name: string, document: SeedDocument, gold: readonly GoldName[]): LabelledDocument {
  const { tokens } = document;
  const result = new Uint8Array(tokens.count);
  const sorted = [...gold].sort((a, b) => a.start - b.start);
  let t = 0;
  for (const { start, end, type } of sorted) {
    const code = labels.indexOf(`B-${type}`);
    if (code < 0) continue;
    while (t < tokens.count && tokens.ends[t]! <= start) t++;
    let begun = false;
    for (let k = t; k < tokens.count && tokens.starts[k]! < end; k++) {
      if (result[k]) break;
      result[k] = begun ? code + 1 : code;
      begun = true;
    }
  }
  return { name, document, labels: result };
}

/** Reads GUM's names as the recogniser is to give them (a person without titles, owners and "of …"; a bare title is none), and as they are (`named`). */
export function readGum(directory: string, tokenize: Tokenizer): { name: string; document: SeedDocument; gold: GoldName[]; named: GoldName[] }[] {
  return fs.readdirSync(directory).filter((file) => file.endsWith('.ann')).sort().map((file) => {
    const name = file.slice(0, -4);
    const text = fs.readFileSync(path.join(directory, `${name}.txt`), 'utf8');
    const units = codePointStarts(text);
    const spans = new Map<string, GoldName>();
    for (const line of fs.readFileSync(path.join(directory, file), 'utf8').split('\n')) {
      const [id = '', field = '', value = ''] = line.split('\t');
      if (/^T\d/.test(id)) {
        const [type = '', a = '0', b = '0'] = field.split(' ');
        spans.set(id, { start: units[+a] ?? 0, end: units[+b] ?? 0, type: type === 'Person' ? 'PER' : 'ORG' });
      } else if (/^A\d/.test(id)) spans.delete(field.split(' ')[1] ?? value);
    }
    const gold = [...spans.values()].map((span) => trimPerson(text, span)).filter((span): span is GoldName => span !== null);
    const outer = gold.filter((a) => !gold.some((b) => b !== a && b.start <= a.start && b.end >= a.end && b.end - b.start > a.end - a.start));
    return { name, document: parseDocument(text, tokenize), gold: outer, named: [...spans.values()] };
  });
}

/**
 * Gum's names, with the places and other names of `find` where gum, which marks none, says nothing: `find` is to be a recogniser that was taught by
 * the other corpora.
 */
export function completeGum(gum: ReturnType<typeof readGum>, find: (document: SeedDocument) => { readonly names: readonly NamedSpan[] }): LabelledDocument[] {
  return gum.map(({ name, document, gold }) => {
    const added = find(document).names.filter((span) => (span.type === 'place' || span.type === 'other') && !gold.some((g) => g.start < span.end && span.start < g.end));
    const places: GoldName[] = added.map(({ start, end, type }) => ({ start, end, type: type === 'place' ? 'LOC' : 'MISC' }));
    return label(name, document, [...gold, ...places]);
  });
}

/** Our own articles, and as names what they are marked with; peoples of one word are names, too, as in the other corpora. */
export function readArticleNames(directory: string, tokenize: Tokenizer): (LabelledDocument & { readonly named: GoldName[] })[] {
  return readArticles(directory).map(({ name, text, names }) => {
    const peoples = [...text.matchAll(/\p{Lu}[\p{L}-]+/gu)].filter(([word]) => demonyms.has(word.toLowerCase())).map((match) => ({ start: match.index, end: match.index + match[0].length, type: 'MISC' }));
    const unmarked = peoples.filter((p) => !names.some((n) => n.start < p.end && p.start < n.end));
    return { ...label(name, parseDocument(text, tokenize), [...names, ...unmarked]), named: names.filter(({ type }) => type !== 'MISC') };
  });
}

function trimPerson(text: string, span: GoldName): GoldName | null {
  if (span.type !== 'PER') return /\p{Lu}/u.test(text.slice(span.start, span.end)) ? span : null;
  let { start, end } = span;
  const possessive = text.slice(start, end).search(/['’]s?\s/);
  if (possessive >= 0) start += possessive + (/^['’]s?\s+/.exec(text.slice(start + possessive, end))?.[0].length ?? 0);
  const cut = text.slice(start, end).search(/\s(?:of|and|in|&)\s/);
  if (cut > 0) end = start + cut;
  for (;;) {
    const word = /^\S+/.exec(text.slice(start, end))?.[0] ?? '';
    const low = word.toLowerCase().replace(/[.,]$/, '');
    if (!word) return null;
    const isTitle = honorifics.has(low) || titleWords.has(low) || roleNouns.has(low) || /^(?:u\.?s|vice|prime|acting|the|chief|major|united|nasa)$/.test(low);
    if (!isTitle) break;
    start += word.length + (/^\s*/.exec(text.slice(start + word.length, end))?.[0].length ?? 0);
    if (start >= end) return null;
  }
  const rest = text.slice(start, end);
  if (!/\p{Lu}/u.test(rest)) return null;
  return { start, end, type: demonyms.has(rest.toLowerCase()) ? 'MISC' : 'PER' };
}
