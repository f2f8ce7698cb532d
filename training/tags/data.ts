import fs from 'node:fs';
import path from 'node:path';
import { splitParagraphs } from '../../src/core/document/paragraphs.js';
import { createTokenizer } from '../../src/core/document/tokenize.js';
import type { Tokens } from '../../src/core/document/types.js';
import { readConll } from '../recognition/corpora.js';
import { createTeacher } from './teacher.js';

/** A text with its tokens and the teacher's tag of each; -1 where the teacher cut the text into other tokens. */
export interface TaughtText {
  readonly text: string;
  readonly tokens: Tokens;
  readonly sentenceStarts: readonly number[];
  readonly gold: Int8Array;
}

const textsOf = (directory: string): string[] =>
  fs.readdirSync(directory).filter((file) => file.endsWith('.txt')).sort().map((file) => fs.readFileSync(path.join(directory, file), 'utf8'));

/** The texts to learn from: news, GUM, and what the corpora of names hold. */
export function trainingTexts(corpora: string): string[] {
  const tokenize = createTokenizer();
  const ner = fs.readdirSync(path.join(corpora, 'ner')).filter((file) => file.endsWith('.conll')).sort();
  return [
    ...textsOf(path.join(corpora, 'polnear-train')),
    ...textsOf(path.join(corpora, 'gum')),
    ...ner.flatMap((file) => readConll(path.join(corpora, 'ner', file), tokenize).map(({ document }) => document.text)),
  ];
}

/** The texts that the agreement with the teacher is measured on: none of them is learned from. */
export const developmentTexts = (corpora: string): string[] => textsOf(path.join(corpora, 'polnear-dev'));

/** Tokenizes the texts and asks the teacher. */
export function teach(texts: readonly string[]): TaughtText[] {
  const tokenize = createTokenizer();
  const teacher = createTeacher();
  return texts.map((text) => {
    const paragraphs = splitParagraphs(text);
    const { tokens, sentenceStarts, paragraphEnds } = tokenize(text, paragraphs);
    const gold: number[] = [];
    paragraphs.forEach(({ start, end }, p) => {
      const taught = teacher(text.slice(start, end));
      const tagOf = new Map(taught.starts.map((from, i) => [from * 0x10000 + taught.ends[i]! - from, taught.tags[i]!]));
      for (let i = paragraphEnds[p - 1] ?? 0; i < paragraphEnds[p]!; i++) {
        const from = tokens.starts[i]! - start;
        gold.push(tagOf.get(from * 0x10000 + tokens.ends[i]! - start - from) ?? -1);
      }
    });
    return { text, tokens, sentenceStarts, gold: Int8Array.from(gold) };
  });
}
