import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parseDocument } from '../../src/core/document/document.js';
import type { Tokenizer } from '../../src/core/document/tokenize.js';
import { label, type GoldName, type LabelledDocument } from './corpora.js';

/** Where the silver names are kept, and the types that its numbers stand for. */
export const silverFile = { path: path.join(import.meta.dirname, 'silver.json.gz'), types: ['PER', 'ORG', 'LOC', 'MISC', '?'], doubt: '?' } as const;

/** The content of the silver file. */
export interface SilverFile {
  readonly about: string;
  readonly source: string;
  readonly licence: string;
  readonly documents: Readonly<Record<string, readonly number[]>>;
}

/** A labelled document, some of whose tokens have no certain label. */
export interface SilverDocument extends LabelledDocument {
  /** 1 for each token that the teachers do not agree on. */
  readonly doubtful: Uint8Array;
}

/** Reads the texts of `directory` (polnear-train) with the names that the silver file has for them. */
export function readSilver(directory: string, tokenize: Tokenizer): SilverDocument[] {
  const { documents } = JSON.parse(gunzipSync(fs.readFileSync(silverFile.path)).toString('utf8')) as SilverFile;
  return Object.entries(documents).map(([name, list]) => {
    const document = parseDocument(fs.readFileSync(path.join(directory, `${name}.txt`), 'utf8'), tokenize);
    const names: GoldName[] = [];
    let start = 0;
    for (let i = 0; i < list.length; i += 3) {
      start += list[i]!;
      names.push({ start, end: start + list[i + 1]!, type: silverFile.types[list[i + 2]!] as string });
    }
    const doubtful = new Uint8Array(document.tokens.count);
    let t = 0;
    for (const { start: from, end, type } of names) {
      if (type !== silverFile.doubt) continue;
      while (t < doubtful.length && document.tokens.ends[t]! <= from) t++;
      for (let k = t; k < doubtful.length && document.tokens.starts[k]! < end; k++) doubtful[k] = 1;
    }
    return { ...label(name, document, names), doubtful };
  });
}
