import { posCode, type Paragraph, type SeedDocument } from '../../../document/types.js';
import type { ModelContent } from '../../../model/container.js';
import { createSequenceModel } from '../../../model/sequenceModel.js';
import { tokensIn } from '../../../document/lookup.js';
import { isPiece } from '../../../lexicon/kickers.js';
import { textOf, trimSpan, type Span } from '../../../text/span.js';
import type { SourcedContent } from '../../types.js';
import { accordingToConfidence, contentOfAccordingTo, isAccordingTo, labelAccordingTo, sourceOfAccordingTo } from './accordingTo.js';
import { confidenceOf, evidenceOf, type SourceOrigin } from './confidence.js';
import { dropCircumstances, dropThanked, isPassive } from './circumstances.js';
import { createEndChooser, type Decoded } from './contentEnds.js';
import { extract } from './features.js';
import { furtherReport, splitBetweenContents } from './furtherReports.js';
import { isBareWord, isTitle, isTitled, kindOfContents } from '../kinds.js';
import { beginContentAfterCue, beginContentBeforeCue, beginSourceAfterCue, beginSourceBeforeCue, goesOnAs, outside, labels as labelNames } from './labels.js';
import { joinInterrupted } from './interrupted.js';
import { dropFarContents, dropIntroductions, dropListener, dropUnquotedRest, endAtSentence, endBeforeParticiple, keepParaphrases, keepQuotationsTogether, linkChunks, readChunks, type Chunk, type LinkedCue } from './link.js';
import { nestedReport } from './nested.js';
import { alignWithQuotations } from './quotations.js';
import { subjectBehindCue, subjectFrom, takeNameFromContent, takeSubjectFromContents } from './missingSources.js';
import { isArrival, isHandOver, isNaming, isShown, isVerdict } from './noReports.js';
import { markSource } from './sourceEnds.js';
import { labelThatReports } from './thatReports.js';
import { contentOfTrailingReport, labelTrailingReports, outerTrailingReports, trailingReportConfidence } from './trailingReport.js';
import { turnedRound } from './turnedRound.js';
import { createUnitReader } from './unitReader.js';
import { isParticiple, likelyCue, quoteState, type Units } from './units.js';
import { readWordClasses } from './wordClasses.js';
import { hashesOf } from './wordHashes.js';

interface Draft extends SourcedContent {
  readonly contents: Span[];
  readonly link: LinkedCue;
  readonly from: Chunk | null;
  readonly origin: SourceOrigin;
}

/** An attribution that the next paragraph may go on with. */
interface Lead {
  readonly into: Draft;
  /** True when only a quotation left open before may go on. */
  readonly mustContinue: boolean;
}

/** "He said:" at a paragraph's end leads in the quotation that opens the next one; an open quotation goes on in it too. */
function leadOf({ text, quotedSpans }: SeedDocument, paragraph: Paragraph, last: Draft | undefined): Lead | null {
  if (!last?.cue || last.cue.start < paragraph.start) return null;
  if (!last.contents.length) return paragraph.end - last.cue.end <= 150 && text.charAt(paragraph.end - 1) === ':' ? { into: last, mustContinue: false } : null;
  const isOpen = last.contents.at(-1)?.end === paragraph.end && quotedSpans.some((q) => !q.closed && q.parent < 0 && q.end === paragraph.end);
  return isOpen ? { into: last, mustContinue: true } : null;
}

function goesOn({ quotedSpans }: SeedDocument, paragraph: Paragraph, lead: Lead | null): Lead | null {
  if (lead?.into.contents.at(-1)?.end !== paragraph.end) return null;
  return quotedSpans.some((q) => !q.closed && q.parent < 0 && q.end === paragraph.end) ? { into: lead.into, mustContinue: true } : null;
}

/** True when the paragraph's first unit is a quotation that may go on with what is open. */
function opensWithQuotation({ quotedSpans }: SeedDocument, units: Units, first: number, mustContinue: boolean): boolean {
  const q = quotedSpans[units.quotation[first] as number];
  return q !== undefined && (!mustContinue || q.continues >= 0);
}

/** A cue without a source takes the likeliest run of words in its sentence whose score is at most so much under that of no label. */
const leastSourceMargin = -2;
/** So much less likely than no label a word may be that still goes on with such a source. */
const sourceGoesOn = 0.5;

/** Less likely ones are left out: below half of the F1 that is reached, an attribution costs more than it brings. */
const minimumConfidence = 0.32;

const questionWords = hashesOf('who', 'whoever', 'what', 'whom');
/** Adjectives that stand for people. */
const quantities = hashesOf('many', 'most', 'more', 'few', 'several', 'some', 'other', 'others', 'both', 'enough', 'such', 'former', 'latter', 'first', 'second', 'third');

/** A report within another one is found by rule. */
const nestedConfidence = 0.6;

/** An attribution with the numbers that its confidence comes from; none where a rule found it. */
export type Evident = SourcedContent & { readonly evidence: readonly number[] };

/** Sees the cues of a paragraph, linked, before the ends of their contents are chosen; for training. */
export type Watch = (document: SeedDocument, decoded: Decoded, linked: readonly LinkedCue[]) => void;

/**
 * Makes the learned attribution step from the content of its model file; null when that does not fit. `about.confidence` holds
 * the weights of a logistic regression over the evidence; without it confidence is the plain 0.5.
 */
export function createTagger(content: ModelContent, watch?: Watch): ((document: SeedDocument) => Evident[]) | null {
  const model = createSequenceModel(content);
  const confidenceWeights = Array.isArray(content.about.confidence) ? content.about.confidence.map(Number) : [];
  const classes = readWordClasses(content);
  if (!model || !classes) return null;
  if (model.labels.length !== labelNames.length) return null;
  const run = model.start();
  const readUnits = createUnitReader(classes);
  const chooseEnd = createEndChooser(content);
  const labelCount = model.labels.length;

  /** Fills the run's labels (without E- labels) and scores, by unit. A sentence without a possible cue or a quotation mark keeps the label 0, outside. */
  function decode(units: Units, paragraphs: number): void {
    // makes room for all
    run.decode(0, () => 0, units.count);
    run.labels.fill(0, 0, units.count);
    run.scores.fill(0, 0, units.count * labelCount);
    for (let p = 0; p < paragraphs; p++) {
      for (const { first, end } of liveRuns(units, p)) {
        run.decode(end - first, (i, out) => extract(units, first + i, out), first);
        for (let u = first; u < end; u++) {
          const label = run.labels[u] as number;
          if (label > beginContentAfterCue + 1) run.labels[u] = goesOnAs(label);
        }
      }
    }
  }

  /** Ends each content where it ends best; what is cut off may be a report of its own, which is added. */
  function chooseEnds(decoded: Decoded, linked: LinkedCue[]): void {
    for (const link of linked) {
      link.contents.forEach((whole, i) => {
        const { end, doubt } = chooseEnd(decoded, link.cue, whole);
        link.doubt = (link.doubt ?? 0) + doubt;
        link.contents[i] = { ...whole, end };
        const further = whole.label === beginContentAfterCue && end < whole.end ? furtherReport(decoded.units, end, whole.end) : null;
        if (further && !linked.some(({ cue }) => cue.first < further.cue.end && further.cue.first < cue.end)) linked.push(further);
      });
    }
    for (const link of [...linked]) {
      const split = splitBetweenContents(decoded.units, link);
      if (split) linked.push(split);
    }
  }

  return (document) => {
    const { tokens, paragraphs } = document;
    const units = readUnits(document);
    decode(units, paragraphs.length);
    const { labels, scores } = run;
    const decoded: Decoded = { units, labels, scores, labelCount };
    const span = ({ first, end }: Chunk): Span => ({
      start: tokens.starts[units.firstToken[first] as number] as number,
      end: tokens.ends[(units.endToken[end - 1] as number) - 1] as number,
    });
    // a dateline before them belongs to neither source nor content
    const { dateline } = document;
    const withoutDateline = (whole: Span): Span =>
      !dateline || whole.start >= dateline.end || whole.end <= dateline.end ? whole : trimSpan(document.text, { start: dateline.end, end: whole.end });
    const sourceSpan = (chunk: Chunk, link: LinkedCue): Span => withoutDateline(wholeWord(document.text, span(markSource(units, chunk, link))));
    // "ROME — The bank left its rate …, citing slow growth": it is no place that speaks
    const behindDateline = (chunk: Chunk): Chunk | null =>
      dateline && span(chunk).start >= dateline.start && span(chunk).end <= dateline.end ? subjectFrom(units, units.unitOf[tokensIn(tokens, { start: dateline.end, end: document.text.length }).firstToken] as number) : chunk;
    // "Mwangi praised “a gifted colleague”, adding: …": who speaks is none of the words in marks
    const outsideMarks = (chunk: Chunk, cue: Chunk): Chunk =>
      units.quote[chunk.end - 1] === quoteState.none || !isParticiple(units, cue.first) ? chunk : (subjectFrom(units, units.sentenceFirst[cue.first] as number) ?? chunk);
    const contentSpan = (chunk: Chunk): Span => withoutDateline(span(chunk));
    const found: Draft[] = [];
    // the likeliest source among the unlabelled units of the cue's sentence; null where none is likely
    const likelySource = (cue: Chunk): Chunk | null => {
      let best: Chunk | null = null;
      let top = leastSourceMargin;
      const end = units.sentenceEnd[cue.first] as number;
      for (let u = units.sentenceFirst[cue.first] as number; u < end; u++) {
        if (labels[u] !== outside) continue;
        const label = u < cue.first ? beginSourceBeforeCue : beginSourceAfterCue;
        const score = (scores[u * labelCount + label] as number) - (scores[u * labelCount] as number);
        if (score <= top) continue;
        top = score;
        let stop = u + 1;
        while (stop < end && labels[stop] === outside && (scores[stop * labelCount + label + 1] as number) > (scores[stop * labelCount] as number) - sourceGoesOn) stop++;
        best = { first: u, end: stop, label };
      }
      return best;
    };
    /** First units of cues whose content a rule found. */
    const trailingCues = new Set<number>();
    let led: Lead | null = null;
    for (let p = 0; p < paragraphs.length; p++) {
      const paragraph = paragraphs[p] as Paragraph;
      const first = units.firstUnit[p] as number;
      const end = units.endUnit[p] as number;
      alignWithQuotations(document, units, labels, first, end);
      labelAccordingTo(units, labels, first, end);
      labelTrailingReports(document, units, labels, first, end, trailingCues);
      labelThatReports(units, labels, first, end, trailingCues);
      if (led && labels[first] !== beginContentBeforeCue && opensWithQuotation(document, units, first, led.mustContinue)) labels[first] = beginContentAfterCue;
      const { linked, orphans } = linkChunks(readChunks(labels, first, end));
      keepQuotationsTogether(document, units, linked);
      joinInterrupted(document, units, linked, p);
      keepParaphrases(document, units, linked);
      dropUnquotedRest(units, linked);
      dropFarContents(units, linked);
      dropListener(units, linked);
      dropCircumstances(units, linked);
      dropThanked(units, linked);
      endAtSentence(document, units, linked);
      dropIntroductions(document, units, linked);
      endBeforeParticiple(document, units, linked);
      for (const each of linked) {
        takeSubjectFromContents(units, each);
        takeNameFromContent(units, each);
        sourceOfAccordingTo(units, each);
        contentOfAccordingTo(units, labels, each);
        if (contentOfTrailingReport(document, units, labels, each)) trailingCues.add(each.cue.first);
      }
      if (led && orphans[0]?.first === first) {
        led.into.contents.push(span(orphans[0]));
        led.into.link.contents.push(orphans[0]);
      }
      for (const link of outerTrailingReports(document, units, first, end, linked)) {
        linked.push(link);
        trailingCues.add(link.cue.first);
      }
      watch?.(document, decoded, linked);
      chooseEnds(decoded, linked);
      if (linked.length > 1) linked.sort((a, b) => a.cue.first - b.cue.first);
      let last: { readonly source: Chunk; readonly cue: Chunk } | null = null;
      for (const link of linked) {
        const { cue, source, contents } = link;
        const shared: Chunk | null = source ?? (last && units.sentenceFirst[last.cue.first] === units.sentenceFirst[cue.first] ? last.source : null);
        const labelled = shared ?? likelySource(cue) ?? subjectBehindCue(units, labels, cue);
        const from = labelled && !isPassive(units, { ...link, source: labelled }) ? behindDateline(outsideMarks(labelled, cue)) : null;
        if (shared) last = { source: shared, cue };
        if (!contents.length && link !== linked.at(-1)) continue;
        const origin = source ? 'own' : shared ? 'shared' : from ? 'likely' : 'none';
        found.push({ kind: 'indirect', source: from ? sourceSpan(from, link) : null, cue: span(cue), contents: contents.map(contentSpan), confidence: 0, parent: -1, link, from, origin });
      }
      led = leadOf(document, paragraph, found.at(-1)) ?? goesOn(document, paragraph, led);
    }
    const result: Evident[] = [];
    for (const { link, from, origin, cue, ...said } of found) {
      const { source, contents } = turnedRound(document, cue, said.contents) ?? said;
      if (!contents.length || isTitle(document.text, contents) || isTitled(document.text, cue, contents) || isBareWord(document.text, contents)) continue;
      // "TARNVIK: The strike …": the colon of a dateline
      if (cue && dateline && cue.start >= dateline.start && cue.end <= dateline.end) continue;
      if (source && cue && textOf(document.text, cue) === ':' && isPiece(textOf(document.text, source))) continue;
      if (from && (isLoneAdjective(units, from, link.cue) || isQuestion(units, from))) continue;
      if (isShown(units, link.cue, link.contents[0] as Chunk) || isVerdict(units, link.cue, link.contents[0] as Chunk)) continue;
      if (isArrival(units, link.cue) || isHandOver(units, link.cue, link.contents[0] as Chunk) || (from && isNaming(units, from, link.cue, link.contents[0] as Chunk))) continue;
      const kind = kindOfContents(document, contents);
      const evidence = evidenceOf(units, scores, labelCount, link, from, origin, kind);
      const least = isAccordingTo(units, link) ? accordingToConfidence : trailingCues.has(link.cue.first) ? trailingReportConfidence : 0;
      const confidence = Math.max(least, confidenceOf(evidence, confidenceWeights));
      if (confidence < minimumConfidence) continue;
      result.push({ kind, source, cue, contents, confidence, parent: -1, evidence });
      for (const content of link.contents) {
        const nested = nestedReport(units, content);
        if (!nested || found.some((other) => other.link.cue.first < nested.cue.end && nested.cue.first < other.link.cue.end)) continue;
        const inner = [span(nested.content)];
        result.push({
          kind: kindOfContents(document, inner), source: span(nested.source), cue: span(nested.cue), contents: inner,
          confidence: Math.min(confidence, nestedConfidence), parent: -1, evidence: [],
        });
      }
    }
    return result.sort((a, b) => (a.contents[0] as Span).start - (b.contents[0] as Span).start);
  };
}

/** "inaccurate | reports on …": an adjective right before the cue, no "most" or "many", makes a noun of it. */
const isLoneAdjective = ({ tag, word }: Units, source: Chunk, cue: Chunk): boolean =>
  source.end - source.first === 1 && source.end === cue.first && tag[source.first] === posCode.ADJ && !quantities.has(word[source.first] as number);

/** "Who said what": a question, or a heading, names nobody. */
const isQuestion = ({ word, sentenceFirst }: Units, { first, end }: Chunk): boolean => end - first === 1 && sentenceFirst[first] === first && questionWords.has(word[first] as number);

/** The span from the start of the word that it begins in: of "Saint-Aurèle", not of "Aurèle". */
function wholeWord(text: string, { start, end }: Span): Span {
  let first = start;
  while (text.charCodeAt(first - 1) === 45 && /[\p{L}\p{N}]/u.test(text.charAt(first - 2))) {
    first--;
    while (first > 0 && /[\p{L}\p{N}]/u.test(text.charAt(first - 1))) first--;
  }
  return { start: first, end };
}

/** The units [first, end) of each run of sentences of a paragraph that may hold a report: with a likely cue or a quotation mark. */
export function liveRuns({ firstUnit, endUnit, sentenceEnd, cue, quote }: Units, paragraph: number): { first: number; end: number }[] {
  const runs: { first: number; end: number }[] = [];
  const stop = endUnit[paragraph] as number;
  let open = -1;
  for (let u = firstUnit[paragraph] as number; u < stop; ) {
    const end = Math.max(u + 1, sentenceEnd[u] as number);
    let isLive = false;
    for (let k = u; k < end && !isLive; k++) isLive = (cue[k] as number) >= likelyCue || quote[k] !== quoteState.none;
    if (isLive && open < 0) open = u;
    if (!isLive && open >= 0) {
      runs.push({ first: open, end: u });
      open = -1;
    }
    u = end;
  }
  if (open >= 0) runs.push({ first: open, end: stop });
  return runs;
}
