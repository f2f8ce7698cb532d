import { tokensIn, tokenText } from '../../document/lookup.js';
import { posCode, type QuotedSpan, type SeedDocument, type Sentence } from '../../document/types.js';
import { isPiece } from '../../lexicon/kickers.js';
import { strongReportingVerbs, weakReportingVerbs } from '../../lexicon/reportingVerbs.js';
import { overlaps, textOf, type Span } from '../../text/span.js';
import type { SourcedContent } from '../types.js';
import { isTitle } from './kinds.js';
import { heads, longestSource, nounLike, skippable } from './nounPhrases.js';

const confidence = 0.5;
/** Tokens of a quotation that is a statement at least, and between a cue and the quotation that it leads in. */
const leastTokens = 2;
const farthestCue = 10;

const { ADP, AUX, CCONJ, NOUN, PART, PRON, PROPN, VERB } = posCode;

/**
 * Attributions of quotations with a verb that reports right beside them ("…,” the Saudis state", "wrote to her friends, “…"), or in a paragraph
 * before that ends with a colon, where nothing was found that holds any of their words. Marks around single words and titles are no statements.
 */
export function attributeBesideQuotations(document: SeedDocument, found: readonly SourcedContent[]): SourcedContent[] {
  const { quotedSpans } = document;
  if (quotedSpans.length === 0) return [];
  const isFree = (span: Span): boolean => !found.some(({ cue, contents }) => (cue !== null && overlaps(cue, span)) || contents.some((content) => overlaps(content, span)));
  const starts: Span[] = [];
  for (const { cue, contents } of found) {
    if (cue) starts.push(cue);
    for (const content of contents) starts.push(content);
  }
  starts.sort((a, b) => a.start - b.start);
  let next = 0;
  let covered = 0;
  const added: SourcedContent[] = [];
  quotedSpans.forEach((q, index) => {
    if (q.parent >= 0) return;
    // outermost quotations stand one behind the other
    while (next < starts.length && starts[next]!.start < q.end) covered = Math.max(covered, starts[next++]!.end);
    if (covered > q.start || q.continues >= 0 || q.style === 'dash' || !isStatement(document, q)) return;
    const report = reportBehind(document, q) ?? reportBefore(document, q) ?? reportAtOnce(document, q) ?? leadIn(document, q) ?? nameBefore(document, q);
    if (!report || !isFree(report.cue)) return;
    const contents = [q, ...goesOn(quotedSpans, index)].filter(isFree).map(({ start, end }) => ({ start, end }));
    added.push({ kind: 'direct', ...report, contents, confidence, parent: -1 });
  });
  return added;
}

interface Report {
  readonly source: Span | null;
  readonly cue: Span;
}

function isStatement({ text, tokens }: SeedDocument, q: QuotedSpan): boolean {
  const { firstToken, endToken } = tokensIn(tokens, q.inner);
  return endToken - firstToken >= leastTokens && /^[\p{Lu}\p{N}[(‘'"…]/u.test(text.slice(q.inner.start, q.inner.end).trimStart()) && !isTitle(text, [q]);
}

/** The quotations in the paragraphs behind with which it goes on. */
function goesOn(quotedSpans: readonly QuotedSpan[], index: number): QuotedSpan[] {
  const next = quotedSpans.findIndex((q, i) => i > index && q.continues === index);
  return next < 0 ? [] : [quotedSpans[next]!, ...goesOn(quotedSpans, next)];
}

const span = ({ tokens }: SeedDocument, first: number, end: number): Span => ({ start: tokens.starts[first]!, end: tokens.ends[end - 1]! });

const isCue = (document: SeedDocument, i: number): boolean => document.tokens.tags[i] === VERB && strongReportingVerbs.has(tokenText(document, i).toLowerCase());

/** Right before a quotation those report, too, that tell how somebody speaks. */
const isCueAtOnce = (document: SeedDocument, i: number): boolean => isCue(document, i) || (document.tokens.tags[i] === VERB && /^(?:shout|whisper|cr(?:y|ied)|sang|sing|type)/i.test(tokenText(document, i)));

/** Right behind a quotation more verbs report: "…?” asked"; also one that could be a noun, before a name: "…,” repeats Ada Brook". */
function isCueBehind(document: SeedDocument, i: number): boolean {
  const { tags } = document.tokens;
  const word = tokenText(document, i).toLowerCase();
  const mayBeVerb = tags[i] === VERB || (tags[i] === NOUN && tags[i + 1] === PROPN && word.endsWith('s'));
  return mayBeVerb && (strongReportingVerbs.has(word) || weakReportingVerbs.has(word));
}

/** "…,” said Ada Brook", "…?” she asked". */
function reportBehind(document: SeedDocument, q: QuotedSpan): Report | null {
  const { text, tokens } = document;
  // « They counted us », sums up Ada Brook: the comma may stand behind the mark
  const isOutside = text.charAt(q.end) === ',';
  if (!isOutside && !/[,?!]\s?$/.test(text.slice(q.inner.end - 2, q.inner.end))) return null;
  const limit = paragraphEnd(document, q);
  const first = tokensIn(tokens, { start: q.end, end: q.end + 1 }).endToken;
  if (first >= limit) return null;
  if (isCueBehind(document, first)) {
    // « … », sums up Ada Brook
    const behind = tokenText(document, first + 1) === 'up' ? first + 2 : first + 1;
    const end = nounPhraseEnd(document, behind, limit);
    return end > behind ? { source: span(document, behind, end), cue: span(document, first, behind) } : null;
  }
  const end = nounPhraseEnd(document, first, limit);
  let cue = end;
  while (cue < limit && skippable.has(tokens.tags[cue]!)) cue++;
  return end > first && cue < limit && isCueBehind(document, cue) ? { source: span(document, first, end), cue: span(document, cue, cue + 1) } : null;
}

/** "The crowd chanted “Open the gate!”": a verb that reports right before a quotation that ends like a sentence. */
function reportAtOnce(document: SeedDocument, q: QuotedSpan): Report | null {
  const { text, tokens, sentences } = document;
  const { firstToken } = tokensIn(tokens, q);
  const cue = firstToken - 1;
  if (!/[.,?!]/.test(text.charAt(q.inner.end - 1)) || cue < 1 || !isCueAtOnce(document, cue)) return null;
  const sentence = sentences.find((s) => s.firstToken < cue && cue < s.endToken);
  const near = sentence && sourceBefore(document, cue, sentence);
  if (!near) return null;
  // "Protesters in the streets chanted": the phrase before the verb belongs to the subject
  const head = tokensIn(tokens, near).firstToken;
  const end = tokens.tags[head - 1] === ADP ? nounPhraseEnd(document, sentence.firstToken, head) : 0;
  return { source: end > sentence.firstToken ? span(document, sentence.firstToken, end) : near, cue: span(document, cue, firstToken) };
}

/** "Ada Brook wrote to her friends, “…". */
function reportBefore(document: SeedDocument, q: QuotedSpan): Report | null {
  const { tokens, sentences } = document;
  const { firstToken } = tokensIn(tokens, q);
  const sentence = sentences.find((s) => s.firstToken < firstToken && firstToken <= s.endToken && s.end >= q.start - 2);
  if (!sentence || !/^[,:]$/.test(tokenText(document, firstToken - 1))) return null;
  for (let i = firstToken - 2; i > sentence.firstToken && i > firstToken - farthestCue; i--) {
    if (isCue(document, i)) {
      const source = sourceBefore(document, i, sentence) ?? subjectBefore(document, i, sentence);
      return source && { source, cue: span(document, i, i + 1) };
    }
    const tag = tokens.tags[i];
    if (tag === VERB || tag === AUX || /^[,;:”"“]$/.test(tokenText(document, i))) return null;
  }
  return null;
}

/** "Brook: “…", "More from Brook and Lind: “…", "The vote is near - Tom Lind: “…": a name alone before the colon, at the sentence's start, behind a dash or "from". */
function nameBefore(document: SeedDocument, q: QuotedSpan): Report | null {
  const { tokens, sentences } = document;
  const { firstToken } = tokensIn(tokens, q);
  const colon = firstToken - 1;
  const sentence = sentences.find((s) => s.firstToken < firstToken && firstToken <= s.endToken && s.end >= q.start - 2);
  if (!sentence || colon <= sentence.firstToken || tokenText(document, colon) !== ':') return null;
  let first = colon;
  while (first > sentence.firstToken && (tokens.tags[first - 1] === PROPN || (first < colon && /^(?:and|of|[.’'-])$/.test(tokenText(document, first - 1))))) first--;
  while (first < colon && tokens.tags[first] !== PROPN) first++;
  if (first === colon || (first > sentence.firstToken && !/^(?:from|[-–—―])$/i.test(tokenText(document, first - 1)))) return null;
  const source = span(document, first, colon);
  return isPiece(textOf(document.text, source)) ? null : { source, cue: span(document, colon, firstToken) };
}

/** "President Varga released this statement:" in the paragraph before one that the quotation opens. */
function leadIn(document: SeedDocument, q: QuotedSpan): Report | null {
  const { text, tokens, paragraphs, sentences } = document;
  const lead = paragraphs[q.paragraph - 1];
  if (paragraphs[q.paragraph]?.start !== q.start || lead?.kind !== 'body' || text.charAt(lead.end - 1) !== ':') return null;
  const sentence = sentences[lead.endSentence - 1]!;
  let first = -1;
  for (let i = sentence.endToken - 1; i > sentence.firstToken; i--) {
    if (tokens.tags[i] !== VERB) continue;
    const source = sourceBefore(document, i, sentence);
    if (!source) continue;
    if (isCue(document, i)) return { source, cue: span(document, i, i + 1) };
    first = i;
  }
  if (first < 0) return null;
  const source = sourceBefore(document, first, sentence);
  return source && isNamed(document, source) ? { source, cue: span(document, first, first + 1) } : null;
}

/** True for who is named or meant by a pronoun; a thing ("The bias begins …:") says nothing. */
function isNamed({ tokens }: SeedDocument, source: Span): boolean {
  const { firstToken, endToken } = tokensIn(tokens, source);
  for (let i = firstToken; i < endToken; i++) if (tokens.tags[i] === PROPN || tokens.tags[i] === PRON) return true;
  return false;
}

/** The noun phrase before token `end`, auxiliaries and adverbs between left out; null where there is none. */
function sourceBefore(document: SeedDocument, end: number, sentence: Sentence): Span | null {
  const { tags } = document.tokens;
  let last = end;
  while (last > sentence.firstToken && skippable.has(tags[last - 1]!)) last--;
  let first = last;
  while (first > sentence.firstToken && first > last - longestSource && (nounLike.has(tags[first - 1]!) || (first < last && isJoint(document, first - 1)))) first--;
  while (first < last && isJoint(document, first)) first++;
  return first < last && heads.has(tags[last - 1]!) ? span(document, first, last) : null;
}

/** Of a participle ("Varga went on, telling the crowd, “…") and of a verb behind "and" the subject of the sentence. */
function subjectBefore(document: SeedDocument, cue: number, sentence: Sentence): Span | null {
  let before = cue - 1;
  while (before > sentence.firstToken && skippable.has(document.tokens.tags[before]!)) before--;
  if (document.tokens.tags[before] !== CCONJ && !/ing$/i.test(tokenText(document, cue))) return null;
  for (let i = sentence.firstToken + 1; i < cue; i++) if (document.tokens.tags[i] === VERB || document.tokens.tags[i] === AUX) return sourceBefore(document, i, sentence);
  return null;
}

/** End of the noun phrase from `first` on; `first` where there is none. */
function nounPhraseEnd(document: SeedDocument, first: number, limit: number): number {
  const { tags } = document.tokens;
  let end = first;
  while (end < limit && end < first + longestSource && (nounLike.has(tags[end]!) || (end > first && isJoint(document, end)))) end++;
  while (end > first && !heads.has(tags[end - 1]!)) end--;
  return end;
}

/** "of", "for", "’s", "-": what joins the parts of a noun phrase. */
const isJoint = (document: SeedDocument, i: number): boolean => (document.tokens.tags[i] === ADP || document.tokens.tags[i] === PART || tokenText(document, i) === '-') && /^(?:of|for|['’]s|['’]|-)$/.test(tokenText(document, i));

const paragraphEnd = ({ paragraphs }: SeedDocument, q: QuotedSpan): number => paragraphs[q.paragraph]?.endToken ?? 0;
