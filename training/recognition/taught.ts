import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from '../../src/core/document/document.js';
import type { Tokenizer } from '../../src/core/document/tokenize.js';
import { labels, type LabelledDocument } from './corpora.js';

/** Where what the teachers say is kept, in how many steps a share is, and whose teachers there are: one for each quarter of gum that it has not seen, and one that has seen all. */
export const taughtFile = { path: path.join(import.meta.dirname, 'taught.json.gz'), steps: 15, quarters: 4 } as const;

/** The content of the file. */
export interface TaughtFile {
  readonly about: string;
  readonly source: string;
  readonly licence: string;
  /** For each document (see unlabelledTexts) what each teacher says. */
  readonly documents: Readonly<Record<string, readonly (readonly number[])[]>>;
}

/** A document with the likeliest label of each token, and the share of each label (token × label). */
export interface TaughtDocument extends LabelledDocument {
  readonly shares: Float32Array;
}

const linesOfSpeech = 60;

/** Whether the text of this name is a passage of a biography. */
export const isPassage = (name: string): boolean => name.startsWith('development-');

/** The texts that teachers label, by name: articles, passages of biographies, speeches and debates (some sixty sentences each). */
export function unlabelledTexts(corpora: string): Map<string, string> {
  const texts = new Map<string, string>();
  const news = path.join(corpora, 'polnear-train');
  for (const file of fs.readdirSync(news).filter((entry) => entry.endsWith('.txt')).sort()) texts.set(file.slice(0, -4), fs.readFileSync(path.join(news, file), 'utf8'));
  const rowsOf = (file: string): string[][] => fs.readFileSync(file, 'utf8').trim().split('\n').map((line) => line.split('\t'));
  for (const [id = '', text = ''] of rowsOf(path.join(corpora, 'gap', 'gap-development.tsv')).slice(1)) texts.set(id, text);
  const debates = path.join(corpora, 'claims', 'clef2019-train');
  for (const file of fs.readdirSync(debates).sort()) {
    const lines = rowsOf(path.join(debates, file)).map((row) => row.slice(1).join(' '));
    for (let i = 0; i < lines.length; i += linesOfSpeech) texts.set(`${file}:${i}`, lines.slice(i, i + linesOfSpeech).join('\n'));
  }
  return texts;
}

/**
 * A teacher's shares as numbers: for each token that may be of a name [UTF-16 units since the start of the one before, then label × 16 + step of
 * each label, the last one negative].
 */
export function packShares(starts: ArrayLike<number>, count: number, shareOf: (token: number, label: number) => number): number[] {
  const list: number[] = [];
  let before = 0;
  for (let i = 0; i < count; i++) {
    const codes = labels.flatMap((_, l) => {
      const step = Math.round(shareOf(i, l) * taughtFile.steps);
      return step > 0 ? [l * 16 + step] : [];
    });
    if (codes.length === 0 || (codes.length === 1 && codes[0] === taughtFile.steps)) continue;
    list.push(starts[i]! - before, ...codes.slice(0, -1), -codes.at(-1)!);
    before = starts[i]!;
  }
  return list;
}

/** Reads what teacher `teacher` says: 0 to 3 has not seen that quarter of gum's documents, 4 has seen all. */
export function readTaught(corpora: string, teacher: number, tokenize: Tokenizer): TaughtDocument[] {
  const texts = unlabelledTexts(corpora);
  const { documents } = JSON.parse(gunzipSync(fs.readFileSync(taughtFile.path)).toString('utf8')) as TaughtFile;
  return Object.entries(documents).map(([name, lists]) => {
    const document = parseDocument(texts.get(name) ?? '', tokenize);
    return { name, document, ...unpackShares(document.tokens.starts, document.tokens.count, lists[teacher] ?? []) };
  });
}

function unpackShares(starts: ArrayLike<number>, count: number, list: readonly number[]): { labels: Uint8Array; shares: Float32Array } {
  const size = labels.length;
  const shares = new Float32Array(count * size);
  const likeliest = new Uint8Array(count);
  for (let i = 0; i < count; i++) shares[i * size] = 1;
  let start = 0;
  let token = 0;
  for (let i = 0; i < list.length; ) {
    start += list[i++]!;
    while (token < count && starts[token]! < start) token++;
    const row = new Float32Array(size);
    for (let isLast = false; !isLast; ) {
      const code = list[i++]!;
      isLast = code < 0;
      row[Math.abs(code) >> 4] = Math.abs(code) & 15;
    }
    if (token >= count || starts[token] !== start) continue;
    const sum = row.reduce((a, b) => a + b, 0);
    shares.set(row.map((step) => step / sum), token * size);
    likeliest[token] = row.indexOf(Math.max(...row));
  }
  for (let i = 0; i < count; i++) {
    const label = likeliest[i]!;
    const before = i === 0 ? 0 : likeliest[i - 1]!;
    if (labels[label]?.startsWith('I-') && before !== label && before !== label - 1) likeliest[i] = label - 1;
  }
  return { labels: likeliest, shares };
}
