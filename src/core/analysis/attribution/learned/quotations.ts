import { posCode, type QuotedSpan, type SeedDocument } from '../../../document/types.js';
import { beginContentAfterCue, beginContentBeforeCue, beginCue, beginSourceAfterCue, beginSourceBeforeCue, outside } from './labels.js';
import { nounLike } from '../nounPhrases.js';
import { punctuationShape, type Units } from './units.js';

/** How far from the quotation its source and cue may reach, in units. */
const reach = 14;
/** Words of this cue class and above report in nearly all places. */
const strongCue = 4;

/**
 * Where quotation marks are certain, they win over the labels: the verb right beside a quotation is its cue, and a line that is a
 * quotation and a name is signed. Changes `labels` (by unit, without E- labels) of the units [first, end), a paragraph, in place.
 */
export function alignWithQuotations(document: SeedDocument, units: Units, labels: Uint8Array, first: number, end: number): void {
  for (let u = first; u < end; u++) if (units.quotation[u]! >= 0) return align(document, units, labels, first, end);
}

function align({ text, tokens, quotedSpans }: SeedDocument, units: Units, labels: Uint8Array, first: number, end: number): void {
  const { tag, cue, shape, quotation } = units;
  const textAt = (u: number): string => text.slice(tokens.starts[units.firstToken[u]!], tokens.ends[units.endToken[u]! - 1]);
  const isMark = (u: number): boolean => shape[u] === punctuationShape;
  const isContent = (u: number): boolean => labels[u]! >= beginContentBeforeCue;
  const isCue = (u: number): boolean => labels[u] === beginCue || labels[u] === beginCue + 1;

  for (let u = first; u < end; u++) {
    const q = quotation[u]! >= 0 ? quotedSpans[quotation[u]!] : undefined;
    if (!q) continue;
    const after = q.closed ? reportAfter(q, u + 1) : null;
    if (after) setReport(after, u + 1);
    const opensByCue = u > first && leadsIn(u);
    const ledIn = opensByCue && hasCueBefore(u);
    if (!after && !ledIn && !isContent(u)) continue;
    const direction = after ? beginContentBeforeCue : ledIn ? beginContentAfterCue : labels[u]! < beginContentAfterCue ? beginContentBeforeCue : beginContentAfterCue;
    const goesOn = u > first && isContent(u - 1) && !startsStatement(q, u);
    if (goesOn && labels[u - 1]! < beginContentAfterCue !== direction < beginContentAfterCue) relabelLeft(u - 1, direction);
    labels[u] = goesOn ? direction + 1 : direction;
    for (let k = u + 1; k < end && isContent(k) && labels[k]! % 2 === 0; k++) labels[k] = direction + 1;
  }

  /** A quotation that begins a sentence, or stands behind a mark that leads it in, does not go on with what is before it. */
  function startsStatement(q: QuotedSpan, u: number): boolean {
    const previous = text.slice(Math.max(0, q.start - 2), q.start).trim().slice(-1);
    return (/[.!?:,”"’]/.test(previous) && !/\p{Ll}/u.test(text.charAt(q.inner.start))) || units.sentenceFirst[u] === u;
  }

  function leadsIn(u: number): boolean {
    let k = u - 1;
    if (k >= first && isMark(k)) k--;
    return k >= first && (isCue(k) || cue[k]! >= strongCue);
  }

  function hasCueBefore(u: number): boolean {
    for (let k = u - 1; k >= first && k >= u - reach; k--) if (isCue(k)) return true;
    return false;
  }

  /** The reporting words right behind a closing mark: "… ,” X said" or "… ,” said X". */
  function reportAfter(q: QuotedSpan, from: number): { cue: number; source: [number, number]; inverted: boolean } | null {
    if (from >= end || !/[,?!…—–-]/.test(text.charAt(q.inner.end - 1))) return null;
    if (tokens.starts[units.firstToken[from]!]! > q.end + 1 || isMark(from)) return null;
    // "fair,” but she said": another report
    if (tag[from] === posCode.CCONJ || tag[from] === posCode.SCONJ) return null;
    const limit = Math.min(end, from + 7);
    for (let k = from; k < limit; k++) {
      if (quotation[k]! >= 0) return null;
      if (isMark(k) && !/[-’'.]/.test(textAt(k).charAt(0))) return null;
      if (cue[k]! < strongCue || (tag[k] !== posCode.VERB && tag[k] !== posCode.AUX)) continue;
      if (k > from) return { cue: k, source: [from, k], inverted: false };
      let stop = k + 1;
      while (stop < end && stop < k + reach && nounLike.has(tag[stop]!)) stop++;
      return stop > k + 1 ? { cue: k, source: [k + 1, stop], inverted: true } : null;
    }
    return null;
  }

  /** Puts the report's labels where the tagger saw none of its own beside the quotation. */
  function setReport({ cue: at, source, inverted }: { cue: number; source: [number, number]; inverted: boolean }, from: number): void {
    for (let k = from; k <= Math.max(at, source[1] - 1); k++) if (labels[k] === beginCue) return;
    for (let k = from; k <= at; k++) labels[k] = outside;
    for (let k = source[0]; k < source[1]; k++) labels[k] = (inverted ? beginSourceAfterCue : beginSourceBeforeCue) + (k > source[0] ? 1 : 0);
    labels[at] = beginCue;
    const next = Math.max(at + 1, source[1]);
    if (next < end && labels[next]! !== outside && labels[next]! % 2 === 0) labels[next]! -= 1;
  }

  function relabelLeft(last: number, direction: number): void {
    for (let k = last; k >= first && isContent(k); k--) {
      const begins = labels[k]! % 2 === 1;
      labels[k] = direction + (begins ? 0 : 1);
      if (begins) return;
    }
  }
}
