import { tokensIn } from '../../../document/lookup.js';
import type { QuotedSpan, SeedDocument } from '../../../document/types.js';
import { lowerBound } from '../../../text/search.js';
import { strongReportingVerbs, weakReportingVerbs } from '../../../lexicon/reportingVerbs.js';
import { beginContentAfterCue } from './labels.js';
import type { LinkedCue } from './link.js';
import { likelyCue, type Units } from './units.js';
import { comma, hashesOf } from './wordHashes.js';

/**
 * "“Every time you say that,” Brook said, turning to the mayor, “you give …”": a quotation that a comma leaves open goes on in its sentence with one behind a comma,
 * which opens in lower case or with "I", or with no verb between that reports; the words between are neither said nor a report of their own.
 * @param linked the cues of the paragraph
 */
export function joinInterrupted(document: SeedDocument, units: Units, linked: readonly LinkedCue[], paragraph: number): void {
  if (linked.length === 0) return;
  const { quotedSpans } = document;
  let before: QuotedSpan | undefined;
  for (let q = lowerBound(quotedSpans.length, (k) => quotedSpans[k]!.paragraph < paragraph); quotedSpans[q]?.paragraph === paragraph; q++) {
    const after = quotedSpans[q]!;
    if (after.parent >= 0) continue;
    if (before && isLeftOpen(document, before)) join(document, units, linked, before, after);
    before = after;
  }
}

function join(document: SeedDocument, units: Units, linked: readonly LinkedCue[], before: QuotedSpan, after: QuotedSpan): void {
  const opening = unitsOf(document, units, before);
  const rest = unitsOf(document, units, after);
  const link = linked.find(({ cue, contents }) => cue.first >= opening.end && cue.end < rest.first && contents.some((c) => c.first <= opening.first && c.end >= opening.end - 1 && c.end <= cue.first));
  if (link && units.word[rest.first - 1] === comma && units.sentenceEnd[link.cue.first]! > rest.first && goesOn(document, units, link.cue.end, rest.first, after)) take(units, link, { ...rest, opensLow: isLow(document, after) }, linked);
}

/** A comma stands at its end, within the marks or right behind them. */
const isLeftOpen = ({ text }: SeedDocument, { closed, inner, end }: QuotedSpan): boolean => closed && (text.charAt(inner.end - 1) === ',' || text.charAt(end) === ',');

function unitsOf({ tokens }: SeedDocument, { unitOf }: Units, q: QuotedSpan): { first: number; end: number } {
  const { firstToken, endToken } = tokensIn(tokens, q);
  return { first: unitOf[firstToken]!, end: unitOf[endToken - 1]! + 1 };
}

const opensLow = /^(?:\p{Ll}|I(?:['’]|\b))/u;

const isLow = ({ text }: SeedDocument, { inner }: QuotedSpan): boolean => opensLow.test(text.slice(inner.start, inner.start + 2));

function goesOn(document: SeedDocument, { cue }: Units, from: number, to: number, q: QuotedSpan): boolean {
  return isLow(document, q) || !cue.subarray(from, to).some((c) => c >= likelyCue);
}

const reportingVerbs = hashesOf(...strongReportingVerbs, ...weakReportingVerbs);

/** Gives the quotation to the link, with what its content has behind it: of a content that begins before it, or is that of a verb that does not report ("his voice breaking, “…"); one that opens in lower case where nobody has it. */
function take(units: Units, link: LinkedCue, rest: { first: number; end: number; opensLow: boolean }, linked: readonly LinkedCue[]): void {
  for (const each of linked) {
    const reports = units.word.subarray(each.cue.first, each.cue.end).some((word) => reportingVerbs.has(word));
    const at = each.contents.findIndex((c) => c.first > link.cue.first && rest.first < c.end && (c.first < rest.first || (c.first === rest.first && (each === link || !reports))));
    if (at < 0) continue;
    const { end } = each.contents[at]!;
    each.contents.splice(at, 1);
    link.contents.push({ first: rest.first, end, label: beginContentAfterCue, goesOn: true });
    return;
  }
  const isFree = rest.opensLow && !linked.some(({ contents }) => contents.some((c) => c.first < rest.end && rest.first < c.end));
  if (isFree) link.contents.push({ first: rest.first, end: rest.end, label: beginContentAfterCue, goesOn: true });
}
