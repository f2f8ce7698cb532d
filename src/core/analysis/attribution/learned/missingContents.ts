import { posCode, type SeedDocument } from '../../../document/types.js';
import { strongReportingVerbs } from '../../../lexicon/reportingVerbs.js';
import { heads, longestSource, nounLike } from '../nounPhrases.js';
import { behindColon } from './colonReports.js';
import { beginContentAfterCue, beginContentBeforeCue, beginSourceAfterCue } from './labels.js';
import type { Chunk, LinkedCue } from './link.js';
import { behindTold, tells, whoAsks } from './listeners.js';
import { behindDateline } from './trailingReport.js';
import { endWithoutMarks, isParticiple, quoteState, surelyCue, type Units } from './units.js';
import { articles, colon, comma, hashesOf, hashOf } from './wordHashes.js';

// What is reported with a source and a verb that nearly always reports, where the tagger saw no content.

const { ADP, AUX, NOUN, PRON, PROPN, SCONJ, VERB, ADV } = posCode;
const reportingVerbs = hashesOf(...strongReportingVerbs, 'asked', 'asks', 'tweeted', 'tweets');
const as = hashOf('as');
const semicolon = hashOf(';');
/** "…, he said, | on condition that he was not named": how it was said. */
const manners = hashesOf('on', 'in', 'at', 'during', 'with', 'of', 'about', 'to', 'from', 'according', 'like', 'as');
const leastContent = 3;

/**
 * Adds the content to a link that has a source and none: the parts around "…, the minister said, …", what stands before "…, said Ada Brook, a
 * lawyer.", what somebody was told behind "told the court". Returns true when it did.
 */
export function findContents(document: SeedDocument, units: Units, link: LinkedCue): boolean {
  const { cue, source, contents } = link;
  if (!source || !isReport(units, cue)) return false;
  if (isBeforeOnly(units, link)) contents.push(...(around(document, units, link)?.filter(({ label }) => label === beginContentAfterCue) ?? []));
  if (isPredicateOnly(units, link)) contents.unshift(...(around(document, units, link)?.filter(({ first, end, label }) => label === beginContentBeforeCue && hasSubject(units, first, end)) ?? []));
  if (contents.length) return false;
  const found = source.end <= cue.first ? (around(document, units, link) ?? colonContent(units, link) ?? invertedContent(document, units, link) ?? told(units, link)) : before(document, units, link);
  if (!found) return false;
  contents.push(...found);
  return true;
}

function isReport({ word, cue: likelihood }: Units, { end }: Chunk): boolean {
  const last = word[end - 1] === colon ? end - 2 : end - 1;
  return likelihood[last]! >= surelyCue && reportingVerbs.has(word[last]!);
}

/** "The company, | he said, had offered nine per cent", "There were districts, | he said, where nobody lived": the only content is what stands before the commas. */
const isBeforeOnly = ({ quote }: Units, { source, contents: [content, more] }: LinkedCue): boolean =>
  content !== undefined && more === undefined && source !== null && content.label === beginContentBeforeCue && content.end === source.first - 1 && quote[content.end - 1] === quoteState.none;

/** "The test, he said, | was its largest": the only content is what stands behind the commas, and that has no subject. */
const isPredicateOnly = (units: Units, { cue, contents: [content, more] }: LinkedCue): boolean =>
  content !== undefined && more === undefined && content.first === cue.end + 1 && (units.tag[content.first] === AUX || units.tag[content.first] === VERB) && !isParticiple(units, content.first);

const hasSubject = ({ tag }: Units, first: number, end: number): boolean => tag.subarray(first, end).some((t) => t === NOUN || t === PROPN || t === PRON);

function hasVerb({ tag }: Units, first: number, end: number): boolean {
  for (let u = first; u < end; u++) if (tag[u] === VERB || tag[u] === AUX) return true;
  return false;
}

/** True for units that say something: a subject and a verb behind it. */
function isClause(units: Units, first: number, end: number): boolean {
  for (let u = first; u < end; u++) if (units.tag[u] === NOUN || units.tag[u] === PROPN || units.tag[u] === PRON) return hasVerb(units, u + 1, end);
  return false;
}

/** "The plant, | the minister said, | was closed until May": both parts; "The plant was closed, he said, wiping his brow": the first; "As the minister said, …": the second. */
function around(document: SeedDocument, units: Units, { cue, source }: LinkedCue): Chunk[] | null {
  const { word, tag } = units;
  if (!source || source.end !== cue.first || word[cue.end] !== comma) return null;
  const from = behindDateline(document, units, units.sentenceFirst[cue.first]!, source.first);
  const stop = endWithoutMarks(units, cue.end + 1, units.sentenceEnd[cue.first]!);
  const rest: Chunk = { first: cue.end + 1, end: stop, label: beginContentAfterCue };
  const isAside = isParticiple(units, rest.first);
  if (word[source.first - 1] === as) return !isAside && hasVerb(units, rest.first, stop) && word[units.sentenceEnd[cue.first]! - 1] !== colon ? [rest] : null;
  if (word[source.first - 1] !== comma || source.first - 1 <= from) return null;
  const opening: Chunk = { first: behindMark(units, from, source.first - 1), end: source.first - 1, label: beginContentBeforeCue };
  if (!isAside && !isClause(units, opening.first, opening.end)) return stop - rest.first >= leastContent && hasVerb(units, rest.first, stop) ? [opening, rest] : null;
  const next = tag[rest.first];
  const goesOn = (next === SCONJ || next === AUX || next === ADP || next === ADV) && !isAside && !manners.has(word[rest.first]!);
  return goesOn ? [opening, rest] : opening.end - opening.first >= leastContent ? [opening] : null;
}

function colonContent(units: Units, link: LinkedCue): Chunk[] | null {
  const content = behindColon(units, link);
  return content && [content];
}

/** First unit behind the last colon or semicolon in [first, end). */
function behindMark({ word }: Units, first: number, end: number): number {
  for (let u = end - 1; u > first; u--) if (word[u] === colon || word[u] === semicolon) return u + 1;
  return first;
}

/** "The correction, | argued | Tom Sele of the bank, | had been visible": who stands between the cue and a comma is the source of what stands around, where it was taken for content. Changes the link. */
export function turnInterruption(document: SeedDocument, units: Units, link: LinkedCue): void {
  const { cue, contents } = link;
  const { word, tag } = units;
  const at = contents.findIndex((c) => c.first === cue.end);
  const content = contents[at];
  if (!content || contents.length > 1 || cue.end - cue.first !== 1 || word[cue.first - 1] !== comma || tells(units, cue) || !isReport(units, cue)) return;
  let end = content.first;
  while (end < content.end && (nounLike.has(tag[end]!) || tag[end] === ADP)) end++;
  if (!tag.subarray(content.first, end).includes(PROPN) || word[end] !== comma || end + 2 >= content.end || (tag[end + 1] !== AUX && tag[end + 1] !== VERB)) return;
  const first = behindDateline(document, units, units.sentenceFirst[cue.first]!, cue.first);
  if (first >= cue.first - 1) return;
  link.source = { first: cue.end, end, label: beginSourceAfterCue };
  contents.splice(0, 1, { first, end: cue.first - 1, label: beginContentBeforeCue }, { ...content, first: end + 1 });
}

/** "The vote could be held this week, | said Ada Brook, a lawyer who …": the clause before; where that was taken for the source, who stands behind the cue is it. */
function invertedContent(document: SeedDocument, units: Units, link: LinkedCue): Chunk[] | null {
  const { tag, word } = units;
  const { cue, source } = link;
  if (!source || source.end !== cue.first || word[cue.first - 1] !== comma) return null;
  let end = cue.end;
  const stop = Math.min(units.sentenceEnd[cue.first]!, cue.end + longestSource);
  while (end < stop && nounLike.has(tag[end]!)) end++;
  while (end > cue.end && !heads.has(tag[end - 1]!)) end--;
  const opensName = tag[cue.end] === PROPN || articles.has(word[cue.end]!);
  if (end === cue.end || !opensName || tells(units, cue) || hasVerb(units, cue.end, end)) return null;
  const content = clauseBefore(document, units, cue);
  if (!content) return null;
  link.source = { first: cue.end, end, label: beginSourceAfterCue };
  return [content];
}

function before(document: SeedDocument, units: Units, { cue, source }: LinkedCue): Chunk[] | null {
  const content = source?.first === cue.end && units.word[cue.first - 1] === comma ? clauseBefore(document, units, cue) : null;
  return content && [content];
}

/** What stands before the comma and the cue in the sentence. */
function clauseBefore(document: SeedDocument, units: Units, cue: Chunk): Chunk | null {
  const first = behindDateline(document, units, units.sentenceFirst[cue.first]!, cue.first);
  return isClause(units, first, cue.first - 1) ? { first, end: cue.first - 1, label: beginContentBeforeCue } : null;
}

/** "The mayor told the radio | he would resign", "Brook was asked by a reporter | whether …". */
function told(units: Units, link: LinkedCue): Chunk[] | null {
  const { cue } = link;
  const end = endWithoutMarks(units, cue.end, units.sentenceEnd[cue.first]!);
  const first = behindTold(units, cue.end, end);
  link.source = whoAsks(units, cue.end, first) ?? link.source;
  return first > cue.end && end - first >= leastContent ? [{ first, end, label: beginContentAfterCue }] : null;
}
