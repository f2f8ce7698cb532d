import type { QuotedSpan, SeedDocument } from '../../document/types.js';
import { lowerBound } from '../../text/search.js';
import { overlapLength, type Span } from '../../text/span.js';
import type { AttributionKind } from '../types.js';

/** Share of a content's characters within quotation marks from which it counts as quoted directly. */
const directShare = 0.8;

/** The kind of an attribution: all its contents quoted, some words of them, or none. */
export function kindOfContents({ quotedSpans }: SeedDocument, contents: readonly Span[]): AttributionKind {
  let all = 0;
  let quoted = 0;
  for (const content of contents) {
    all += content.end - content.start;
    for (let i = firstQuotation(quotedSpans, content.start); i < quotedSpans.length; i++) {
      const q = quotedSpans[i]!;
      if (q.start >= content.end) break;
      if (q.parent < 0) quoted += overlapLength(q, content);
    }
  }
  if (quoted === 0) return 'indirect';
  return quoted >= directShare * all ? 'direct' : 'mixed';
}

/** Index of the first quotation that may reach behind the offset: the outermost one around it, or the next. */
function firstQuotation(quotedSpans: readonly QuotedSpan[], offset: number): number {
  let i = lowerBound(quotedSpans.length, (k) => quotedSpans[k]!.start < offset) - 1;
  while (i > 0 && quotedSpans[i]!.parent >= 0) i--;
  return Math.max(0, i);
}

/** A title that `isTitle` tells, with its marks. */
const longestTitle = 64;
const longestBareWord = 8;

/** The name of a work or a body in quotation marks ("Winter Ferry", "Act against Cold"), which states nothing: long words have capitals, no mark ends it. */
export function isTitle(text: string, contents: readonly Span[]): boolean {
  const [content] = contents;
  if (contents.length !== 1 || !content || content.end - content.start > longestTitle) return false;
  const words = /^["“‘'«„](\p{Lu}[^"“”.,!?;:]{2,60}[^"“”.,!?;:])["”’'»“]$/u.exec(text.slice(content.start, content.end))?.[1]?.split(/\s+/) ?? [];
  return words.length > 1 && words.every((word) => word.length < 4 || /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word));
}

/** "the film titled “Arrogant,”": what a work is called, in a few words, states nothing. */
export const isTitled = (text: string, cue: Span | null, [content, ...others]: readonly Span[]): boolean =>
  cue !== null && content !== undefined && others.length === 0 && content.start > cue.end && text.startsWith('titled', cue.end - 6) && /\b(?:en)?titled$/.test(text.slice(cue.start, cue.end)) && /^["“‘«„](?:\S+ ){0,3}\S+$/.test(text.slice(content.start, content.end));

/**
 * "What the minister told the ambassador": a word that only stands for what was said states nothing; but "The mayor denied this." says what somebody thinks of what
 * was told before, other than "he said so".
 */
export function isBareWord(text: string, source: Span | null, cue: Span | null, [content, ...others]: readonly Span[]): boolean {
  if (!content || others.length > 0 || content.end - content.start > longestBareWord) return false;
  const word = text.slice(content.start, content.end);
  if (questionWord.test(word)) return true;
  if (!standIn.test(word)) return false;
  return !source || !cue || content.start < cue.end || /\bsa(?:y|ys|id|ying)$/.test(text.slice(cue.start, cue.end)) || !endsThere.test(text.slice(content.end, content.end + longestBareWord));
}

const questionWord = /^(?:what|which|whatever|as|how|why|whom|who)$/i;
const standIn = /^(?:that|this|it|so)$/i;
/** What may stand behind "denied that" where it is no conjunction. */
const endsThere = /^(?:\s*(?:[.,;!?”"’»)—–-]|$)|\s+(?:for|in|out|on|at|by|from|to|with|without|again|too)\s)/;
