import { tokensIn } from '../../document/lookup.js';
import { posCode, type SeedDocument } from '../../document/types.js';

/** What stands between quotation marks, by token. */
export interface Quoted {
  /** 1 within marks that are not within others. */
  readonly within: Uint8Array;
  /** The same without the words that are part of the sentence around them: `it was “the worst storm in a century” and …`. */
  readonly apart: Uint8Array;
  /** The closing mark of each opening one, and the other way round. */
  readonly partners: ReadonlyMap<number, number>;
}

const closing = /[,.?!…]/;

/** Reads the quotations of a document; those of fewer tokens than `least`, the marks included, count as words of the sentence around them. */
export function readQuoted({ text, tokens, sentences, quotedSpans }: SeedDocument, least: number): Quoted {
  const within = new Uint8Array(tokens.count);
  const apart = new Uint8Array(tokens.count);
  const partners = new Map<number, number>();
  let sentence = 0;
  for (const span of quotedSpans) {
    const { firstToken, endToken } = tokensIn(tokens, span);
    if (span.closed && endToken - firstToken > 1) partners.set(firstToken, endToken - 1).set(endToken - 1, firstToken);
    if (span.parent >= 0 || endToken - firstToken < least) continue;
    within.fill(1, firstToken, endToken);
    while (sentence + 1 < sentences.length && (sentences[sentence]?.endToken ?? 0) <= firstToken) sentence++;
    const around = sentences[sentence];
    const isLedIn = around !== undefined && firstToken > around.firstToken && tokens.tags[firstToken - 1] !== posCode.PUNCT;
    // “The Keeper’s Daughter” was written …
    const goesOn = around !== undefined && endToken < around.endToken && tokens.tags[endToken] !== posCode.PUNCT && !closing.test(text.slice(span.inner.end - 1, span.inner.end));
    const isPart = isLedIn || goesOn;
    apart.fill(1, isPart ? around.endToken : firstToken, endToken);
  }
  return { within, apart, partners };
}
