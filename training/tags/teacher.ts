import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { isSpace, type Span } from '../../src/core/text/span.js';
import { posCode, type PartOfSpeech } from '../../src/core/document/types.js';

/** Tokens and sentences of one paragraph; offsets count from the paragraph's start. */
export interface TokenizedParagraph {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly tags: readonly number[];
  /** First token of each sentence, ascending; the first is 0 where there is a token. */
  readonly sentenceStarts: readonly number[];
}

/** Makes the teacher of our own tagger: wink-nlp with its English lite model (MIT). */
export function createTeacher(): (text: string) => TokenizedParagraph {
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const { value, pos, span } = nlp.its;
  return (text) => {
    const doc = nlp.readDoc(text);
    const values = doc.tokens().out(value);
    const tags = doc.tokens().out(pos) as unknown as PartOfSpeech[];
    const sentences = doc.sentences().out(span) as unknown as [number, number][];
    const result = { starts: [] as number[], ends: [] as number[], tags: [] as number[], sentenceStarts: [] as number[] };
    const splits = new Set(sentences.map(([first]) => first));
    let cursor = 0;
    let pendingSplit = true;
    values.forEach((token, i) => {
      if (splits.has(i)) pendingSplit = true;
      const at = locate(text, token, cursor);
      if (!at || at.start === at.end) return;
      const index = result.starts.length;
      if (index === 0 || (pendingSplit && splitsBefore(text, at.start))) result.sentenceStarts.push(index);
      pendingSplit = false;
      result.starts.push(at.start);
      result.ends.push(at.end);
      result.tags.push(posCode[tags[i]!] ?? posCode.X);
      cursor = at.end;
    });
    return result;
  };
}

/** Where the token stands at or after the cursor; wink leaves out some white space, so offsets are found by walking the text. */
function locate(text: string, token: string, cursor: number): Span | null {
  let from = cursor;
  while (from < text.length && isSpace(text.charCodeAt(from))) from++;
  const start = text.startsWith(token, from) ? from : text.indexOf(token, cursor);
  if (start < 0) return null;
  let end = start + token.length;
  let first = start;
  while (first < end && isSpace(text.charCodeAt(first))) first++;
  while (end > first && isSpace(text.charCodeAt(end - 1))) end--;
  return { start: first, end };
}

/** A sentence starts only behind white space or a closing mark: not within “khamenei.ir”. */
function splitsBefore(text: string, offset: number): boolean {
  return offset === 0 || !/[\p{L}\p{N}.]/u.test(text.charAt(offset - 1));
}
