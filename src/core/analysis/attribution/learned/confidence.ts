import { posCode } from '../../../document/types.js';
import type { AttributionKind } from '../../types.js';
import { beginContentAfterCue, beginContentBeforeCue, beginCue, outside } from './labels.js';
import type { Chunk, LinkedCue } from './link.js';
import { quoteState, type Units } from './units.js';

/** How the source of an attribution was found. */
export type SourceOrigin = 'own' | 'shared' | 'likely' | 'none';

const clauseWords = new Set<number>([posCode.SCONJ, posCode.ADP, posCode.PART]);
const pronoun = posCode.PRON;

const limit = (value: number): number => Math.max(-6, Math.min(6, value));

/**
 * The numbers that the confidence of an attribution is computed from, in this order. By how much its labels win over none: the cue's, the same where it
 * loses, the least of the cue's, the one that begins the cue, the source's, the one that begins it, the contents', those that begin them, the one that
 * ends the last. Whether it has no source, the source of an earlier cue, only a likely one; is direct, is mixed; has several contents, the last behind
 * the cue. The class of the cue, the lengths of cue and content; whether the content opens with a clause word, the source is a pronoun, or has a capital.
 * The gaps before the content and beside the source, other cues of the sentence; whether it is a whole quotation, a short one and nothing else, stands in
 * the first paragraph, or was found as a further report; and the doubt about its ends.
 */
export function evidenceOf(
  units: Units, scores: Float32Array, labelCount: number, { cue, contents, isFurther, doubt = 0 }: LinkedCue, source: Chunk | null, origin: SourceOrigin, kind: AttributionKind,
): number[] {
  const marginAt = (u: number, label: number): number => limit(scores[u * labelCount + label]! - scores[u * labelCount + outside]!);
  const meanMargin = ({ first, end, label }: Chunk): number => {
    let sum = marginAt(first, label);
    for (let u = first + 1; u < end; u++) sum += marginAt(u, label + 1);
    return sum / (end - first);
  };
  let length = 0, contentMargins = 0, beginMargins = 0, isWhole = false;
  let own = contents[0]!;
  for (const content of contents) {
    length += content.end - content.first;
    contentMargins += meanMargin(content);
    beginMargins += marginAt(content.first, content.label);
    if (content.end === content.first + 1 && units.quote[content.first] === quoteState.whole) isWhole = true;
    if (own.first < cue.end && content.first >= cue.end) own = content;
  }
  const cueMargin = meanMargin(cue);
  let leastCueMargin = marginAt(cue.first, cue.label);
  let cueClass = units.cue[cue.first]!;
  for (let u = cue.first + 1; u < cue.end; u++) {
    leastCueMargin = Math.min(leastCueMargin, marginAt(u, cue.label + 1));
    cueClass = Math.max(cueClass, units.cue[u]!);
  }
  let hasCapital = 0;
  for (let u = source?.first ?? 0; u < (source?.end ?? 0); u++) if (units.shape[u] === 1 || units.shape[u] === 2) hasCapital = 1;
  const last = contents[contents.length - 1]!;
  const lastLabel = last.label === beginContentBeforeCue ? 11 : 12;
  const sentence = units.sentenceFirst[cue.first]!;
  let others = 0;
  for (let u = sentence; u < units.sentenceEnd[cue.first]!; u++) if ((u < cue.first || u >= cue.end) && units.cue[u]! >= 4) others++;
  return [
    cueMargin, Math.min(0, cueMargin), leastCueMargin, marginAt(cue.first, beginCue),
    source ? meanMargin(source) : 0, source ? marginAt(source.first, source.label) : 0,
    contentMargins / contents.length, beginMargins / contents.length,
    last.end - last.first > 1 ? marginAt(last.end - 1, lastLabel) : marginAt(last.first, last.label),
    origin === 'none' ? 1 : 0, origin === 'shared' ? 1 : 0, origin === 'likely' ? 1 : 0, kind === 'direct' ? 1 : 0, kind === 'mixed' ? 1 : 0,
    contents.length > 1 ? 1 : 0, last.label === beginContentAfterCue ? 1 : 0, cueClass / 5,
    Math.min(4, cue.end - cue.first - 1), Math.log(length), clauseWords.has(units.tag[own.first]!) ? 1 : 0,
    source && source.end === source.first + 1 && units.tag[source.first] === pronoun ? 1 : 0,
    hasCapital,
    Math.min(6, Math.max(0, own.first >= cue.end ? own.first - cue.end : cue.first - own.end)) / 3,
    source ? Math.min(6, Math.max(0, source.first >= cue.end ? source.first - cue.end : cue.first - source.end)) / 3 : 0,
    Math.min(3, others), isWhole ? 1 : 0, !isWhole && length < 8 && kind === 'direct' ? 1 : 0, cue.first < units.endUnit[0]! ? 1 : 0, isFurther ? 1 : 0, Math.min(3, doubt),
  ];
}

/** Logistic function of the evidence's weighted sum, the last weight being the constant; two decimals are as fine as the calibration. */
export function confidenceOf(evidence: readonly number[], weights: readonly number[]): number {
  const sum = evidence.reduce((total, value, i) => total + value * (weights[i] ?? 0), weights[evidence.length] ?? 0);
  return Math.round(100 / (1 + Math.exp(-sum))) / 100;
}
