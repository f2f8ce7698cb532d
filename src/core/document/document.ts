import { findDateline } from './dateline.js';
import { splitParagraphs } from './paragraphs.js';
import { findQuotedSpans } from './quotationMarks.js';
import type { Tokenizer } from './tokenize.js';
import type { Paragraph, SeedDocument, Sentence } from './types.js';

/**
 * Reads the structure of a text: paragraphs, sentences, tokens with part of speech, quotation marks, dateline.
 * Total: works for any string; all offsets are UTF-16 offsets into `text` as given.
 */
export function parseDocument(text: string, tokenize: Tokenizer): SeedDocument {
  const raw = splitParagraphs(text);
  const { tokens, paragraphEnds, sentenceStarts, phrases } = tokenize(text, raw);
  const { starts, ends } = tokens;
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let firstToken = 0;
  raw.forEach((p, i) => {
    const endToken = paragraphEnds[i]!;
    const firstSentence = sentences.length;
    while (sentences.length < sentenceStarts.length && sentenceStarts[sentences.length]! < endToken) {
      const first = sentenceStarts[sentences.length]!;
      const end = Math.min(sentenceStarts[sentences.length + 1] ?? endToken, endToken);
      sentences.push({ start: starts[first]!, end: ends[end - 1]!, firstToken: first, endToken: end, paragraph: i });
    }
    paragraphs.push({ start: p.start, end: p.end, kind: p.kind, firstToken, endToken, firstSentence, endSentence: sentences.length });
    firstToken = endToken;
  });
  return { text, tokens, sentences, paragraphs, quotedSpans: findQuotedSpans(text, paragraphs), dateline: findDateline(text, raw), phrases };
}
