import { tokensIn } from '../../document/lookup.js';
import { posCode, type Paragraph, type SeedDocument } from '../../document/types.js';
import { strongReportingVerbs } from '../../lexicon/reportingVerbs.js';
import type { Span } from '../../text/span.js';
import type { SourcedContent } from '../types.js';

/** How sure the layout alone makes an attribution: a speaker's label at a line's start, a dash with or without reporting words. */
const confidence = { headline: 0.7, turn: 0.9, dash: 0.8, dashWithoutReport: 0.6 } as const;

/**
 * Attributions that the layout of a paragraph shows: turns of an interview ("Q: …", "A: …", "NAME: …", at least two of them in
 * the document) and lines of speech opened by a dash. Where there is one, it stands for its whole paragraph.
 */
export function attributeLayout(document: SeedDocument): Map<Paragraph, SourcedContent[]> {
  const found = new Map<Paragraph, SourcedContent[]>();
  const turns = document.paragraphs.flatMap((paragraph) => turnOf(document, paragraph) ?? []);
  for (const paragraph of document.paragraphs.slice(0, 1)) {
    const headline = paragraph.end - paragraph.start <= 120 && document.text.charAt(paragraph.end - 1) !== '.' ? labelled(document, paragraph, headlineLabel, confidence.headline) : null;
    if (headline) found.set(paragraph, [headline]);
  }
  if (turns.length >= 2) for (const { paragraph, attribution } of turns) found.set(paragraph, [attribution]);
  for (const q of document.quotedSpans) {
    if (q.style !== 'dash') continue;
    const paragraph = document.paragraphs[q.paragraph] as Paragraph;
    found.set(paragraph, [dashSpeech(document, { start: q.start, end: q.end })]);
  }
  return found;
}

const label = /^(\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}(?: \([^()\n]{1,40}\))?):\s+(?=\S)/u;

/** "Putin: …"; not "Live: …", "Analysis: …" and the like. */
const headlineLabel = /^((?!(?:Live|Watch|Video|Photos|Exclusive|Breaking|Opinion|Analysis|Update|Updated|Poll|Report|Review|Interview|Fact [Cc]heck|How|Why|What)\b)\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}):\s+(?=\S)/u;

function turnOf(document: SeedDocument, paragraph: Paragraph): { paragraph: Paragraph; attribution: SourcedContent } | null {
  const attribution = paragraph.kind === 'title' ? null : labelled(document, paragraph, label, confidence.turn);
  return attribution && { paragraph, attribution };
}

function labelled({ text }: SeedDocument, paragraph: Paragraph, pattern: RegExp, sure: number): SourcedContent | null {
  const match = pattern.exec(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 120)));
  if (!match?.[1] || match[0].length >= paragraph.end - paragraph.start) return null;
  const source = { start: paragraph.start, end: paragraph.start + match[1].length };
  const contents = [{ start: paragraph.start + match[0].length, end: paragraph.end }];
  const kind = pattern === label ? 'direct' : 'indirect';
  return { kind, source, cue: { start: source.end, end: source.end + 1 }, contents, confidence: sure, parent: -1 };
}

/** "– I saw it, said Mara Lind. It was red." */
function dashSpeech(document: SeedDocument, line: Span): SourcedContent {
  const { text, tokens } = document;
  const { firstToken, endToken } = tokensIn(tokens, line);
  const lower = (i: number): string => text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase();
  const isName = (i: number): boolean => nominal.has(tokens.tags[i] as number);
  for (let i = firstToken + 2; i < endToken; i++) {
    if (!strongReportingVerbs.has(lower(i)) && !/^(asked|replied|answered|cried|whispered|shouted|continued)$/.test(lower(i))) continue;
    const span = (first: number, end: number): Span => ({ start: tokens.starts[first] as number, end: tokens.ends[end - 1] as number });
    let first = i;
    let after = i + 1;
    if (/^[,!?…–—]$/.test(lower(i - 1))) while (after < endToken && isName(after)) after++;
    else while (first > firstToken && isName(first - 1)) first--;
    const source = first < i ? span(first, i) : after > i + 1 ? span(i + 1, after) : null;
    if (!source || first < firstToken + 3 || !/^[,!?…–—]$/.test(lower(first - 1))) continue;
    const before = span(firstToken, /^[,–—]$/.test(lower(first - 1)) ? first - 1 : first);
    const next = after < endToken && /^[.,:–—]$/.test(lower(after)) ? after + 1 : after;
    const contents = next < endToken ? [before, { start: tokens.starts[next] as number, end: line.end }] : [before];
    return { kind: 'direct', source, cue: span(i, i + 1), contents, confidence: confidence.dash, parent: -1 };
  }
  return { kind: 'direct', source: null, cue: null, contents: [line], confidence: confidence.dashWithoutReport, parent: -1 };
}

const nominal = new Set<number>([posCode.NOUN, posCode.PROPN, posCode.DET, posCode.ADJ, posCode.NUM, posCode.PRON]);
