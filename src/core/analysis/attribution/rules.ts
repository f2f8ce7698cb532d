import { tokensIn, tokenText } from '../../document/lookup.js';
import { posCode, type QuotedSpan, type SeedDocument, type Sentence } from '../../document/types.js';
import { strongReportingVerbs, weakReportingVerbs } from '../../lexicon/reportingVerbs.js';
import type { Span } from '../../text/span.js';
import type { SourcedContent } from '../types.js';
import { nounLike, skippable } from './nounPhrases.js';

interface Reported {
  readonly source: Span | null;
  readonly cue: Span | null;
}

/**
 * Finds attributions by rules alone: quotations long enough to be statements with the reporting verb beside them, "X said
 * (that) …" and "according to X, …". Used where there is no model.
 */
export function attributeByRules(document: SeedDocument): SourcedContent[] {
  const found: SourcedContent[] = [];
  const reader = createReader(document);
  let last: Reported | null = null;
  const units = joinAcrossQuotations(document);
  units.forEach((sentence, u) => {
    const quotations = document.quotedSpans.filter((q) => q.parent < 0 && q.start >= sentence.start && q.start < sentence.end);
    const reported = reader.reportIn(sentence);
    const direct = quotations.filter((q) => reader.isStatement(q));
    if (direct.length) {
      const next = units[u + 1];
      const report: Reported = reported ?? reader.reportAfter(direct.at(-1)!, next) ?? { source: last?.source ?? null, cue: null };
      found.push({ ...report, kind: 'direct', contents: direct.map(({ start, end }) => ({ start, end })), confidence: report.cue ? 0.9 : 0.5, parent: -1 });
      last = report;
    } else if (reported?.cue) {
      const content = reader.contentOf(sentence, reported);
      if (content) {
        const kind = quotations.length ? 'mixed' : 'indirect';
        found.push({ ...reported, kind, contents: [content], confidence: 0.6, parent: -1 });
      }
      if (reported.source) last = reported;
    }
  });
  return found.sort((a, b) => a.contents[0]!.start - b.contents[0]!.start);
}

/** The sentences, those joined between which a quotation runs on. */
function joinAcrossQuotations({ sentences, quotedSpans }: SeedDocument): Sentence[] {
  const units: Sentence[] = [];
  let q = 0;
  for (const sentence of sentences) {
    const before = units.at(-1);
    while (q < quotedSpans.length && quotedSpans[q]!.end <= sentence.start) q++;
    const isInside = before?.paragraph === sentence.paragraph && (quotedSpans[q]?.start ?? Infinity) < sentence.start;
    if (before && isInside) units[units.length - 1] = { ...before, end: sentence.end, endToken: sentence.endToken };
    else units.push(sentence);
  }
  return units;
}

function createReader(document: SeedDocument) {
  const { tokens } = document;
  const word = (i: number): string => tokenText(document, i);
  const lower = (i: number): string => word(i).toLowerCase();
  const tag = (i: number): number => tokens.tags[i]!;
  const span = (first: number, end: number): Span => ({ start: tokens.starts[first]!, end: tokens.ends[end - 1]! });
  const quoted = (i: number): QuotedSpan | undefined =>
    document.quotedSpans.find((q) => q.parent < 0 && q.start <= tokens.starts[i]! && tokens.ends[i]! <= q.end && isStatement(q));

  function isStatement(q: QuotedSpan): boolean {
    const { firstToken, endToken } = tokensIn(tokens, q.inner);
    const words = endToken - firstToken;
    const last = document.text.slice(q.inner.end - 1, q.inner.end);
    return words >= 8 || (words >= 3 && /[,.!?…]/.test(last));
  }

  /** The noun phrase that ends before token `end`, over an apposition between commas; null when there is none. */
  function sourceBefore(first: number, end: number): Span | null {
    let e = end;
    while (e > first && skippable.has(tag(e - 1))) e--;
    if (e > first && word(e - 1) === ',') {
      const comma = lastComma(first, e - 1);
      if (comma > first) e = comma;
    }
    let s = e;
    while (s > first && (nounLike.has(tag(s - 1)) || (s - 1 > first && s < e && /^(of|'s|’s|for|-)$/.test(lower(s - 1))))) s--;
    return s < e && !/^(that|which|it|there)$/.test(lower(e - 1)) ? span(s, e) : null;
  }

  function lastComma(first: number, end: number): number {
    for (let i = end - 1; i > first; i--) if (word(i) === ',') return i;
    return -1;
  }

  function sourceAfter(first: number, end: number): Span | null {
    let e = first;
    while (e < end && (nounLike.has(tag(e)) || (e > first && /^(of|'s|’s|for|-)$/.test(lower(e))))) e++;
    return e > first ? span(first, e) : null;
  }

  const isCue = (i: number, beside: boolean): boolean => {
    const w = lower(i);
    if (!strongReportingVerbs.has(w) && !(beside && weakReportingVerbs.has(w))) return false;
    return tag(i) === posCode.VERB || tag(i) === posCode.AUX || strongReportingVerbs.has(w);
  };

  /** Source and cue where token i is the reporting verb. */
  function reportAt(i: number, sentence: Sentence): Reported | null {
    let end = i + 1;
    if (end < sentence.endToken && /^(point|went|go|call)/.test(lower(i)) && /^(out|on|for)$/.test(lower(end))) end++;
    const besideQuotation = quoted(Math.max(0, i - 1)) ?? (i > 1 && word(i - 1) === ',' ? quoted(i - 2) : undefined);
    const source = besideQuotation ? sourceAfter(end, sentence.endToken) : sourceBefore(sentence.firstToken, i);
    return { source: source ?? sourceAfter(end, sentence.endToken), cue: span(i, end) };
  }

  /** The first report outside quotations in the sentence; verbs without a subject only next to a quotation. */
  function reportIn(sentence: Sentence): Reported | null {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      if (quoted(i)) continue;
      const beside = [i - 1, i - 2, i + 1, i + 2, i + 3].some((k) => k >= 0 && k < tokens.count && quoted(k) !== undefined);
      if (lower(i) === 'according' && i + 2 < sentence.endToken && lower(i + 1) === 'to') {
        const source = sourceAfter(i + 2, sentence.endToken);
        if (source) return { source, cue: span(i, i + 2) };
      }
      if (isCue(i, beside)) {
        const report = reportAt(i, sentence);
        if (report?.source) return report;
      }
    }
    return null;
  }

  /** "…” he said" where the sentence splitter cut behind the closing mark. */
  function reportAfter(q: QuotedSpan, next: Sentence | undefined): Reported | null {
    if (!next || next.start - q.end > 2) return null;
    for (let i = next.firstToken; i < Math.min(next.endToken, next.firstToken + 6); i++) if (isCue(i, true)) return reportAt(i, next);
    return null;
  }

  /** What is reported: behind the cue to the sentence's end, or all that stands before it; null when that is nothing. */
  function contentOf(sentence: Sentence, { source, cue }: Reported): Span | null {
    if (!cue) return null;
    const isFinal = /[.!?]$/.test(document.text.slice(sentence.start, sentence.end));
    const end = sentence.end - (isFinal ? 1 : 0);
    const accordingTo = lowerOf(cue).startsWith('according');
    const from = accordingTo ? Math.max(source?.end ?? 0, cue.end) : Math.max(cue.end, source && source.start > cue.end ? source.end : 0);
    const rest = trimmed({ start: from, end });
    if (rest.end - rest.start > 15) return rest;
    const before = trimmed({ start: sentence.start, end: Math.min(cue.start, source?.start ?? cue.start) });
    return before.end - before.start > 15 ? before : null;
  }

  const lowerOf = (s: Span): string => document.text.slice(s.start, s.end).toLowerCase();

  function trimmed({ start, end }: Span): Span {
    let s = start;
    let e = end;
    while (s < e && /[\s,:;]/.test(document.text.charAt(s))) s++;
    while (e > s && /[\s,;]/.test(document.text.charAt(e - 1))) e--;
    return { start: s, end: e };
  }

  return { reportIn, reportAfter, contentOf, isStatement };
}
