import { posCode, type SeedDocument } from '../../../document/types.js';
import { beginContentBeforeCue, beginCue, beginSourceAfterCue, beginSourceBeforeCue, outside, putSpan } from './labels.js';
import type { LinkedCue } from './link.js';
import { behindCircumstances } from './circumstances.js';
import { behindListener } from './listeners.js';
import { punctuationShape, quoteState, surelyCue, type Units } from './units.js';
import { comma, days, hashesOf, on } from './wordHashes.js';

/** How sure such a report is at least. */
export const trailingReportConfidence = 0.5;
/** Words before the cue at least, and of what is said before it: where the sentence goes on behind a comma, and where it ends. */
const leastBefore = 5;
const leastContent = 5;
const leastWhole = 3;
const surestCue = 5;
const farthestCue = 8;
const longestSource = 10;

/** What opens a clause of its own, no source. */
const clauseOpeners = hashesOf('who', 'which', 'that', 'and', 'but', 'as', 'when', 'where', 'while', 'what');
/** What joins a clause to the one before. */
const joining = hashesOf('and', 'but');
const { ADV, AUX, NOUN, PRON, PROPN, PUNCT, SCONJ, VERB } = posCode;

/**
 * "The ferry will stop in March, Minister Ada Brook announced on Tuesday": where the tagger saw source and cue at the end of a sentence and no
 * content, it is the clause before their comma. Behind the cue stands nothing but a day before the sentence ends or goes on behind a comma.
 * Returns true when it added the content to the link.
 */
export function contentOfTrailingReport(document: SeedDocument, units: Units, link: LinkedCue): boolean {
  const { cue, source, contents } = link;
  const [only] = contents;
  // "…, Deputy Chief Ada Ode of the Granby Fire Department | said": all before the cue was taken for the content
  if (!source && only && contents.length === 1 && only.end === cue.first && only.label === beginContentBeforeCue && closesSentence(units, cue.end)) {
    const own = sourceBefore(units, cue.first, only.first);
    if (own < 0 || !isClause(units, only.first, own - 1)) return false;
    link.source = { first: own, end: cue.first, label: beginSourceBeforeCue };
    contents[0] = { ...only, end: own - 1 };
    return true;
  }
  if (opensNextClause(units, link)) contents.pop();
  if (contents.length || !source || source.end !== cue.first || !(closesSentence(units, behindListener(units, cue.end)) || closesWithCircumstances(units, cue.end) || joinsOn(units, cue.end))) return false;
  if (!units.cue.subarray(cue.first, cue.end).some((likelihood) => likelihood >= surelyCue)) return false;
  const own = sourceBefore(units, cue.first, source.first);
  if (own > source.first + 1 && isClause(units, source.first, own - 1)) {
    // all that stands before the cue was taken for the source
    link.source = { ...source, first: own };
    contents.push({ first: behindDateline(document, units, source.first, own), end: own - 1, label: beginContentBeforeCue });
    return true;
  }
  if (units.word[source.first - 1] !== comma) return false;
  const first = behindDateline(document, units, units.sentenceFirst[cue.first]!, source.first);
  const end = source.first - 1;
  if (!isClause(units, first, end, leastOf(units, cue.end))) return false;
  contents.push({ first, end, label: beginContentBeforeCue });
  return true;
}

/** "The firm made £9m, the mayor | said, | and it paid": all before the cue was taken for the source, and the clause behind it for what was said. */
function opensNextClause(units: Units, { cue, source, contents: [only, more] }: LinkedCue): boolean {
  if (!source || !only || more || source.end !== cue.first || only.first !== cue.end + 1 || !joinsOn(units, cue.end)) return false;
  const own = sourceBefore(units, cue.first, source.first);
  return own > source.first + 1 && isClause(units, source.first, own - 1);
}

/**
 * The same where the tagger saw no cue in the sentence: its last words behind a comma are a noun phrase and a verb that nearly always reports.
 * Changes `labels` of the units [first, end), a paragraph, in place, and adds the cues' first units to `found`.
 */
export function labelTrailingReports(document: SeedDocument, units: Units, labels: Uint8Array, first: number, end: number, found: Set<number>): void {
  for (let from = first; from < end; from = Math.max(from + 1, units.sentenceEnd[from]!)) {
    const stop = units.sentenceEnd[from]!;
    if (labelInvertedHeadline(document, units, labels, from, stop, found)) continue;
    const cue = trailingCue(units, from, stop);
    if (cue < 0 || labels.subarray(from, stop).some((label) => label === beginCue)) continue;
    const source = sourceBefore(units, cue, from);
    const start = behindDateline(document, units, from, cue);
    if (source < 0 || !isClause(units, start, source - 1, leastOf(units, cue + 1))) continue;
    labels.fill(outside, from, stop);
    putSpan(labels, start, source - 1, beginContentBeforeCue);
    const verb = withAuxiliaries(units, cue);
    putSpan(labels, source, verb, beginSourceBeforeCue);
    putSpan(labels, verb, cue + 1, beginCue);
    found.add(verb);
  }
}

const inverting = hashesOf('says', 'say', 'said', 'warns', 'warn', 'claims', 'claim');

/** "Prisoners paid for hot water “by the minute,” | say | monitors": the same with the verb before who says it, which end a headline. Returns true where it is one. */
function labelInvertedHeadline(document: SeedDocument, units: Units, labels: Uint8Array, from: number, stop: number, found: Set<number>): boolean {
  const { word, tag, shape, quote } = units;
  if (shape[stop - 1] === punctuationShape || quote[stop - 1] !== quoteState.none) return false;
  let cue = stop - 2;
  while (cue > from && cue > stop - farthestCue && !inverting.has(word[cue]!)) {
    if (tag[cue] === PUNCT || tag[cue] === AUX) return false;
    cue--;
  }
  const isBehind = inverting.has(word[cue]!) && (word[cue - 1] === comma || (quote[cue - 1] === quoteState.last && word[cue - 2] === comma));
  if (!isBehind || !endsName.has(tag[stop - 1]) || labels.subarray(from, stop).some((label, i) => label === beginCue && from + i !== cue)) return false;
  const start = behindDateline(document, units, from, cue);
  const end = word[cue - 1] === comma ? cue - 1 : cue;
  if (!isClause(units, start, end, leastWhole)) return false;
  labels.fill(outside, from, stop);
  putSpan(labels, start, end, beginContentBeforeCue);
  putSpan(labels, cue, cue + 1, beginCue);
  putSpan(labels, cue + 1, stop, beginSourceAfterCue);
  found.add(cue);
  return true;
}

const endsName: ReadonlySet<number | undefined> = new Set([NOUN, PROPN]);

/** "Varga had told the board that …, a guard added": the reports of that form that none of the links has, around one within. */
export function outerTrailingReports(document: SeedDocument, units: Units, first: number, end: number, linked: readonly LinkedCue[]): LinkedCue[] {
  const outer: LinkedCue[] = [];
  for (let from = first; from < end; from = Math.max(from + 1, units.sentenceEnd[from]!)) {
    const cue = trailingCue(units, from, units.sentenceEnd[from]!);
    if (cue < 0 || linked.some((link) => link.cue.first <= cue && cue < link.cue.end)) continue;
    const source = sourceBefore(units, cue, from);
    const start = behindDateline(document, units, from, cue);
    if (source < 0 || !isClause(units, start, source - 1)) continue;
    outer.push({
      cue: { first: cue, end: cue + 1, label: beginCue }, source: { first: source, end: cue, label: beginSourceBeforeCue },
      contents: [{ first: start, end: source - 1, label: beginContentBeforeCue }],
    });
  }
  return outer;
}

/** The verb that closes the sentence, or its part before a last comma; -1 where none does. */
function trailingCue(units: Units, from: number, stop: number): number {
  for (let u = stop - 1; u > from + leastBefore && u >= stop - farthestCue; u--) if (isHeadlineCue(units, u, stop) || (units.tag[u] === VERB && (units.cue[u] === surestCue || isFinding(units, u, from)))) return closesSentence(units, u + 1) ? u : -1;
  return -1;
}

/** What closes a headline behind who says it, also where it could be a noun: "…, board rules". */
const headlineVerbs = hashesOf('says', 'say', 'rules', 'rule', 'finds', 'find', 'shows', 'show', 'warns', 'warn', 'claims', 'claim', 'reveals', 'reveal', 'suggests', 'suggest', 'concludes', 'conclude', 'admits', 'confirms', 'insists', 'insist');

/** The verb that is the last word, without a mark behind it. */
const isHeadlineCue = ({ word }: Units, u: number, stop: number): boolean => u === stop - 1 && headlineVerbs.has(word[u]!);

/** First unit of the verb: "has found". */
function withAuxiliaries({ tag }: Units, cue: number): number {
  let first = cue;
  while (tag[first - 1] === AUX) first--;
  return first;
}

/** First unit of the noun phrase between a comma and the cue, or -1. */
function sourceBefore({ tag, word }: Units, cue: number, from: number): number {
  let last = cue - 1;
  while (last > from && (tag[last] === AUX || tag[last] === ADV)) last--;
  if (tag[last] !== NOUN && tag[last] !== PROPN && tag[last] !== PRON) return -1;
  for (let u = last; u > from && u >= cue - longestSource; u--) {
    if (word[u] === comma) return u < last && !clauseOpeners.has(word[u + 1]!) ? u + 1 : -1;
    const t = tag[u];
    if (t === VERB || t === AUX || t === SCONJ || t === PUNCT) return -1;
  }
  return -1;
}

function closesSentence({ word, shape, sentenceEnd }: Units, behindCue: number): boolean {
  const stop = sentenceEnd[behindCue - 1]!;
  let u = behindCue;
  if (word[u] === on && days.has(word[u + 1]!)) u += 2;
  else if (days.has(word[u]!)) u++;
  return u >= stop || (shape[u] === punctuationShape && (u === stop - 1 || word[u] === comma));
}

/** "…, the company announced | Monday on its website." */
function closesWithCircumstances(units: Units, behindCue: number): boolean {
  const stop = units.sentenceEnd[behindCue - 1]!;
  const end = behindCircumstances(units, behindCue, stop);
  return end > behindCue && end === stop - 1 && units.shape[end] === punctuationShape;
}

/** True where a clause goes on behind the cue: "…, the mayor said[, and it …]". */
const joinsOn = ({ word }: Units, behindCue: number): boolean => word[behindCue] === comma && joining.has(word[behindCue + 1]!);

/** First unit from `from` on that is none of the dateline. */
export function behindDateline({ dateline, tokens }: SeedDocument, units: Units, from: number, stop: number): number {
  let u = from;
  while (dateline && u < stop && tokens.starts[units.firstToken[u]!]! < dateline.end) u++;
  return u;
}

const leastOf = ({ word }: Units, behindCue: number): number => (word[behindCue] === comma ? leastContent : leastWhole);

/** True for a run of units that says something: a subject and a verb behind it. */
function isClause({ tag }: Units, first: number, end: number, least = leastContent): boolean {
  let hasSubject = false;
  for (let u = first; u < end; u++) {
    const t = tag[u];
    if (t === NOUN || t === PROPN || t === PRON) hasSubject = true;
    else if (hasSubject && (t === VERB || t === AUX)) return end - first >= least;
  }
  return false;
}

const findings = hashesOf('found', 'finds', 'find', 'suggests', 'suggested', 'suggest', 'shows', 'showed', 'show', 'concludes', 'concluded', 'indicates');
const studies = hashesOf('study', 'studies', 'report', 'survey', 'poll', 'research', 'review', 'inquiry', 'analysis', 'audit', 'figures', 'data', 'documents', 'records');

/** "…, a study has found": what the verb says of a study. */
function isFinding({ word, tag }: Units, verb: number, from: number): boolean {
  if (!findings.has(word[verb]!)) return false;
  let subject = verb - 1;
  while (subject > from && (tag[subject] === AUX || tag[subject] === ADV)) subject--;
  return studies.has(word[subject]!);
}
