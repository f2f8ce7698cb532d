import type { ModelContent } from '../model/container.js';
import type { Span } from '../text/span.js';
import { Phrases } from './phrases.js';
import { createScanner } from './scan.js';
import { createSentenceSplitter } from './sentences.js';
import { createTagger } from './tagger.js';
import { TokenBuffer } from './tokenBuffer.js';
import type { Tokens } from './types.js';
import { WordNumbers } from './wordNumbers.js';

/** The tokens and sentences of a text's paragraphs. */
export interface TokenizedText {
  readonly tokens: Tokens;
  /** Token behind the last one of each paragraph. */
  readonly paragraphEnds: readonly number[];
  /** First token of each sentence; sentences end at the end of their paragraph. */
  readonly sentenceStarts: readonly number[];
  /** Of all texts that the tokenizer has read. */
  readonly phrases: Phrases;
}

/** Reads the paragraphs of a text: spans in order, without white space at their ends. */
export type Tokenizer = (text: string, paragraphs: readonly Span[]) => TokenizedText;

/**
 * Makes the tokenizer, sentence splitter and part-of-speech tagger; takes some milliseconds, so make one and keep it.
 * `model` is what `readModel` gives for models/tags.bin; without it the tags come from plain rules.
 * The result works for any string and is the same for the same string.
 */
export function createTokenizer(model: ModelContent | null = null): Tokenizer {
  const scan = createScanner();
  const split = createSentenceSplitter();
  const tag = createTagger(model);
  const wordNumbers = new WordNumbers();
  const phrases = new Phrases();
  return (text, paragraphs) => {
    const buffer = new TokenBuffer(text, (text.length >> 2) + 16);
    const paragraphEnds: number[] = [];
    const sentenceStarts: number[] = [];
    for (const { start, end } of paragraphs) {
      const first = buffer.count;
      scan(text, start, end, buffer);
      split(text, buffer, first, buffer.count, sentenceStarts);
      paragraphEnds.push(buffer.count);
    }
    const { count } = buffer;
    const { words } = buffer;
    const numbers = new Int32Array(count);
    wordNumbers.begin();
    phrases.begin();
    for (let i = 0; i < count; i++) numbers[i] = wordNumbers.numberOf(words[i]!);
    const tags = new Uint8Array(count);
    const tokens = { count, starts: buffer.starts.slice(0, count), ends: buffer.ends.slice(0, count), words: words.slice(0, count), numbers, forms: buffer.forms.slice(0, count), tags };
    tag(text, tokens, sentenceStarts, tags);
    return { tokens, paragraphEnds, sentenceStarts, phrases };
  };
}
