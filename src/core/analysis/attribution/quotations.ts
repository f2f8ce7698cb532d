import { tokensIn } from '../../document/lookup.js';
import { posCode, type Paragraph, type QuotedSpan, type SeedDocument } from '../../document/types.js';
import { beginContentAfterCue, beginContentBeforeCue, beginCue, beginSourceAfterCue, beginSourceBeforeCue, outside } from './labels.js';
import type { TokenFacts } from './features.js';

/** A quotation from so many tokens on, marks included, is taken as a whole. */
const minimumTokens = 7;
/** How far from the quotation its source and cue may reach, in tokens. */
const reach = 14;
/** Words of this cue class and above report in nearly all places. */
const strongCue = 4;

/**
 * Where quotation marks are certain, they win over the labels: a quotation is content as a whole or not at all, and the
 * verb right beside it is its cue. Changes `labels` of the paragraph in place; index 0 is the paragraph's first token.
 */
export function alignWithQuotations(document: SeedDocument, facts: TokenFacts, paragraph: Paragraph, labels: Uint8Array): void {
  const { text, tokens } = document;
  const offset = paragraph.firstToken;
  const length = paragraph.endToken - offset;
  const tag = (i: number): number => tokens.tags[offset + i] as number;
  const cueClass = (i: number): number => facts.cueClass[offset + i] as number;
  const isMark = (i: number): boolean => facts.shape[offset + i] === 4;
  const isContent = (i: number): boolean => (labels[i] as number) >= beginContentBeforeCue;
  const sentenceFirst = (i: number): number => (facts.sentenceFirst[offset + i] as number) - offset;

  for (const q of document.quotedSpans) {
    if (q.start < paragraph.start || q.start >= paragraph.end || q.parent >= 0 || q.style === 'dash') continue;
    const range = tokensIn(tokens, q);
    const first = range.firstToken - offset;
    const end = Math.min(length, range.endToken - offset);
    if (end - first < minimumTokens && first > 0) continue;
    if (setSignature(q, first, end) || end - first < minimumTokens) continue;
    const after = q.closed ? reportAfter(q, end) : null;
    if (after) setReport(after, end);
    let covered = 0;
    let before = 0;
    for (let i = first; i < end; i++) {
      if (!isContent(i)) continue;
      covered++;
      if ((labels[i] as number) < beginContentAfterCue) before++;
    }
    const opensByCue = first > 0 && leadsIn(first);
    if (!after && !opensByCue && covered * 2 < end - first) continue;
    if (!after && opensByCue && covered * 2 < end - first && !hasCueBefore(first)) continue;
    const direction = after ? beginContentBeforeCue : opensByCue && hasCueBefore(first) ? beginContentAfterCue
      : before * 2 > covered ? beginContentBeforeCue : beginContentAfterCue;
    const goesOn = first > 0 && isContent(first - 1) && !startsStatement(q, first);
    if (goesOn && (labels[first - 1] as number) < beginContentAfterCue !== direction < beginContentAfterCue) relabelLeft(first - 1, direction);
    for (let i = first; i < end; i++) labels[i] = i === first && !goesOn ? direction : direction + 1;
    relabelRight(end, direction);
  }

  /** A paragraph that is a quotation with its speaker's name behind a dash: “…” — A. Name */
  function setSignature(q: QuotedSpan, first: number, end: number): boolean {
    if (first !== 0 || !q.closed || end + 1 >= length || length - end > 10) return false;
    if (!/^[–—―‒-]{1,3}$/.test(text.slice(tokens.starts[offset + end], tokens.ends[offset + end]))) return false;
    if (facts.shape[offset + end + 1] !== 1 && facts.shape[offset + end + 1] !== 2) return false;
    for (let i = end + 1; i < length; i++) if (tag(i) === posCode.VERB) return false;
    labels.fill(beginContentBeforeCue + 1, 0, end);
    labels[0] = beginContentBeforeCue;
    labels[end] = beginCue;
    labels.fill(beginSourceAfterCue + 1, end + 1, length);
    labels[end + 1] = beginSourceAfterCue;
    if (length > end + 2 && text.charAt(tokens.starts[offset + length - 1] as number) === '.') labels[length - 1] = outside;
    return true;
  }

  /** A quotation that begins a sentence, or stands behind a mark that leads it in, does not go on with what is before it. */
  function startsStatement(q: QuotedSpan, first: number): boolean {
    const previous = text.slice(Math.max(0, q.start - 2), q.start).trim().slice(-1);
    return /[.!?:,”"’]/.test(previous) && !/\p{Ll}/u.test(text.charAt(q.inner.start)) || sentenceFirst(first) === first;
  }

  function leadsIn(first: number): boolean {
    let i = first - 1;
    if (i >= 0 && isMark(i)) i--;
    return i >= 0 && i >= first - 2 && (labels[i] === beginCue || labels[i] === beginCue + 1 || cueClass(i) >= strongCue);
  }

  function hasCueBefore(first: number): boolean {
    for (let i = first - 1; i >= 0 && i >= first - reach; i--) if (labels[i] === beginCue || labels[i] === beginCue + 1) return true;
    return false;
  }

  /** The reporting words right behind a closing mark: "… ,” X said" or "… ,” said X"; token indices. */
  function reportAfter(q: QuotedSpan, end: number): { cue: number; source: [number, number]; inverted: boolean } | null {
    if (end >= length || !/[,?!…—–-]/.test(text.charAt(q.inner.end - 1))) return null;
    const first = tokens.starts[offset + end] as number;
    if (first > q.end + 1 || isMark(end)) return null;
    const limit = Math.min(length, end + 7);
    for (let i = end; i < limit; i++) {
      if ((facts.quotedBy[offset + i] as number) >= 0) return null;
      if (isMark(i) && !/[-’'.]/.test(text.charAt(tokens.starts[offset + i] as number))) return null;
      if (cueClass(i) < strongCue || (tag(i) !== posCode.VERB && tag(i) !== posCode.AUX)) continue;
      if (i > end) return { cue: i, source: [end, i], inverted: false };
      let stop = i + 1;
      while (stop < length && stop < i + reach && nominal.has(tag(stop))) stop++;
      return stop > i + 1 ? { cue: i, source: [i + 1, stop], inverted: true } : null;
    }
    return null;
  }

  /** Puts the report's labels where the tagger saw none of its own beside the quotation. */
  function setReport({ cue, source, inverted }: { cue: number; source: [number, number]; inverted: boolean }, end: number): void {
    for (let i = end; i <= Math.max(cue, source[1] - 1); i++) if (labels[i] === beginCue) return;
    for (let i = end; i <= cue; i++) labels[i] = outside;
    for (let i = source[0]; i < source[1]; i++) labels[i] = (inverted ? beginSourceAfterCue : beginSourceBeforeCue) + (i > source[0] ? 1 : 0);
    labels[cue] = beginCue;
    const next = Math.max(cue + 1, source[1]);
    if (next < length && (labels[next] as number) !== outside && (labels[next] as number) % 2 === 0) labels[next] = (labels[next] as number) - 1;
  }

  function relabelLeft(last: number, direction: number): void {
    for (let i = last; i >= 0 && isContent(i); i--) {
      const begins = (labels[i] as number) % 2 === 1;
      labels[i] = direction + (begins ? 0 : 1);
      if (begins) return;
    }
  }

  /** What went on behind the quotation's end goes on with the quotation's direction. */
  function relabelRight(first: number, direction: number): void {
    for (let i = first; i < length && isContent(i) && (labels[i] as number) % 2 === 0; i++) labels[i] = direction + 1;
  }
}

const nominal = new Set<number>([posCode.NOUN, posCode.PROPN, posCode.DET, posCode.ADJ, posCode.NUM, posCode.PRON]);
