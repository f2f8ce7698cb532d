import { findDateline } from './dateline.js';
import { splitParagraphs } from './paragraphs.js';
import { findQuotedSpans } from './quotationMarks.js';
import type { TokenizedParagraph, Tokenizer } from './tokenize.js';
import type { Paragraph, SeedDocument, Sentence } from './types.js';

/**
 * Reads the structure of a text: paragraphs, sentences, tokens with part of speech, quotation marks, dateline.
 * Total: works for any string; all offsets are UTF-16 offsets into `text` as given.
 */
export function parseDocument(text: string, tokenize: Tokenizer): SeedDocument {
  const raw = splitParagraphs(text);
  const parts = raw.map((p) => tokenize(text.slice(p.start, p.end)));
  const count = parts.reduce((n, part) => n + part.starts.length, 0);
  const tokens = { count, starts: new Int32Array(count), ends: new Int32Array(count), tags: new Uint8Array(count) };
  const sentences: Sentence[] = [];
  const paragraphs: Paragraph[] = [];
  let next = 0;
  raw.forEach((p, i) => {
    const part = parts[i] as TokenizedParagraph;
    const firstToken = next;
    const firstSentence = sentences.length;
    for (let k = 0; k < part.starts.length; k++, next++) {
      tokens.starts[next] = p.start + (part.starts[k] as number);
      tokens.ends[next] = p.start + (part.ends[k] as number);
      tokens.tags[next] = part.tags[k] as number;
    }
    part.sentenceStarts.forEach((first, k) => {
      const end = part.sentenceStarts[k + 1] ?? part.starts.length;
      sentences.push({
        start: p.start + (part.starts[first] as number),
        end: p.start + (part.ends[end - 1] as number),
        firstToken: firstToken + first,
        endToken: firstToken + end,
        paragraph: i,
      });
    });
    paragraphs.push({ ...p, firstToken, endToken: next, firstSentence, endSentence: sentences.length });
  });
  return { text, tokens, sentences, paragraphs, quotedSpans: findQuotedSpans(text, paragraphs), dateline: findDateline(text, raw) };
}
