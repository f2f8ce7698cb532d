import { posCode, type SeedDocument } from '../../../document/types.js';
import { isPiece } from '../../../lexicon/kickers.js';
import { textOf } from '../../../text/span.js';
import type { SourcedContent } from '../../types.js';
import { isBareWord, isTitle, isTitled, kindOfContents } from '../kinds.js';
import { accordingToConfidence, isAccordingTo } from './accordingTo.js';
import type { ChunkSpans } from './chunkSpans.js';
import { confidenceOf, evidenceOf } from './confidence.js';
import type { Decoded } from './decoding.js';
import type { Draft } from './leads.js';
import type { Chunk } from './link.js';
import { nestedReport } from './nested.js';
import { isArrival, isAttributive, isHandOver, isNaming, isShown, isVerdict } from './noReports.js';
import { trailingReportConfidence } from './trailingReport.js';
import { turnedRound } from './turnedRound.js';
import type { Units } from './units.js';
import { hashesOf } from './wordHashes.js';

/** Less likely ones are left out: below half of the F1 that is reached, an attribution costs more than it brings. */
const minimumConfidence = 0.32;

const questionWords = hashesOf('who', 'whoever', 'what', 'whom');
/** Adjectives that stand for people. */
const quantities = hashesOf('many', 'most', 'more', 'few', 'several', 'some', 'other', 'others', 'both', 'enough', 'such', 'former', 'latter', 'first', 'second', 'third');

/** A report within another one is found by rule. */
const nestedConfidence = 0.6;

/** An attribution with the numbers that its confidence comes from; none where a rule found it. */
export type Evident = SourcedContent & { readonly evidence: readonly number[] };

/**
 * The attributions among the drafts, in the order of their contents, with those that their contents hold.
 * @param trailingCues first units of cues whose content a rule found
 * @param weights of a logistic regression over the evidence; without them confidence is the plain 0.5
 */
export function keepReports(document: SeedDocument, decoded: Decoded, drafts: readonly Draft[], spans: ChunkSpans, trailingCues: ReadonlySet<number>, weights: readonly number[]): Evident[] {
  const { units } = decoded;
  const result: Evident[] = [];
  for (const { link, from, origin, cue, ...said } of drafts) {
    const turned = turnedRound(document, cue, said.contents) ?? said;
    const { source } = turned;
    const contents = turned.contents.filter((content) => saysSomething.test(textOf(document.text, content)));
    if (!contents.length || isNoReport(document, units, { source, cue, contents, link, from })) continue;
    const kind = kindOfContents(document, contents);
    const evidence = evidenceOf(units, decoded.scores, decoded.labelCount, link, from, origin, kind);
    const least = isAccordingTo(units, link) ? accordingToConfidence : trailingCues.has(link.cue.first) ? trailingReportConfidence : 0;
    const confidence = Math.max(least, confidenceOf(evidence, weights));
    if (confidence < minimumConfidence) continue;
    result.push({ kind, source, cue, contents, confidence, parent: -1, evidence });
    for (const content of link.contents) {
      const nested = nestedReport(units, content);
      if (!nested || drafts.some((other) => other.link.cue.first < nested.cue.end && nested.cue.first < other.link.cue.end)) continue;
      const inner = [spans.of(nested.content)];
      result.push({
        kind: kindOfContents(document, inner), source: spans.of(nested.source), cue: spans.of(nested.cue), contents: inner,
        confidence: Math.min(confidence, nestedConfidence), parent: -1, evidence: [],
      });
    }
  }
  return result.sort((a, b) => a.contents[0]!.start - b.contents[0]!.start);
}

const saysSomething = /[\p{L}\p{N}]/u;

/** True for what looks like a report and is a title, a heading, a list or the like. */
function isNoReport({ text, dateline }: SeedDocument, units: Units, { source, cue, contents, link, from }: Pick<Draft, 'source' | 'cue' | 'contents' | 'link' | 'from'>): boolean {
  if (isTitle(text, contents) || isTitled(text, cue, contents) || isBareWord(text, source, cue, contents)) return true;
  // "TARNVIK: The strike …": the colon of a dateline
  if (cue && dateline && cue.start >= dateline.start && cue.end <= dateline.end) return true;
  if (source && cue && textOf(text, cue) === ':' && isPiece(textOf(text, source))) return true;
  if (from && (isLoneAdjective(units, from, link.cue) || isQuestion(units, from))) return true;
  const content = link.contents[0]!;
  return isAttributive(units, link.cue, content) || isShown(units, link.cue, content) || isVerdict(units, link.cue, content) || isArrival(units, link.cue) || isHandOver(units, link.cue, content) || (from !== null && isNaming(units, from, link.cue, content));
}

/** "inaccurate | reports on …": an adjective right before the cue, no "most" or "many", makes a noun of it. */
const isLoneAdjective = ({ tag, word }: Units, source: Chunk, cue: Chunk): boolean =>
  source.end - source.first === 1 && source.end === cue.first && tag[source.first] === posCode.ADJ && !quantities.has(word[source.first]!);

/** "Who said what": a question, or a heading, names nobody. */
const isQuestion = ({ word, sentenceFirst }: Units, { first, end }: Chunk): boolean => end - first === 1 && sentenceFirst[first] === first && questionWords.has(word[first]!);
