import { posCode } from '../../../document/types.js';
import { strongReportingVerbs } from '../../../lexicon/reportingVerbs.js';
import { nounLike } from '../nounPhrases.js';
import { isHearer } from './hearers.js';
import { beginContentBeforeCue } from './labels.js';
import type { LinkedCue } from './link.js';
import { quoteState, type Units } from './units.js';
import { comma, days, hashesOf, hashOf, that } from './wordHashes.js';

// When, where and in what something is said: "announced Thursday in a filing with the exchange".

const reportingVerbs = hashesOf(...strongReportingVerbs);
const times = hashesOf('today', 'yesterday', 'last', 'late', 'earlier', 'later', 'early', 'week', 'month', 'year', 'morning', 'afternoon', 'evening', 'night', 'tonight', 'this');
const leads = hashesOf('in', 'on', 'at', 'during', 'via', 'through');
const goesOn = hashesOf('in', 'on', 'at', 'during', 'via', 'through', 'to', 'with', 'of', 'from', 'for', 'and');
const inNames: ReadonlySet<number> = new Set([posCode.NOUN, posCode.PROPN, posCode.ADJ, posCode.NUM, posCode.PART]);

/** The unit behind all that tells when, where or in what, from `u` on; `u` itself where nothing does. */
export function behindCircumstances({ word, tag }: Units, u: number, stop: number): number {
  while (u < stop && (days.has(word[u]!) || times.has(word[u]!))) u++;
  if (u >= stop || !leads.has(word[u]!)) return u;
  while (u < stop && goesOn.has(word[u]!)) {
    let end = u + 1;
    if (word[end] !== that && (tag[end] === posCode.DET || tag[end] === posCode.PRON)) end++;
    const first = end;
    // "a filing" is tagged as a verb, too
    while (end < stop && (inNames.has(tag[end]!) || (end === first && first > u + 1 && tag[end] === posCode.VERB))) end++;
    if (end === first) return u;
    u = end;
  }
  return u;
}

/** True for units that say something: a noun and a verb behind it. */
function isClause({ tag }: Units, first: number, end: number): boolean {
  let hasSubject = false;
  for (let u = first; u < end; u++) {
    if (tag[u] === posCode.VERB || tag[u] === posCode.AUX) {
      if (hasSubject) return true;
    } else if (nounLike.has(tag[u]!)) hasSubject = true;
  }
  return false;
}

/** What closes a sentence is no content in "The plant will close, the firm announced Thursday | in a filing with the exchange": the clause before is; in "announced in a filing | that it would" it begins with "that". */
export function dropCircumstances(units: Units, linked: readonly LinkedCue[]): void {
  const { word, tag, quote, sentenceFirst, sentenceEnd } = units;
  for (const { cue, source, contents } of linked) {
    const at = contents.findIndex((c) => c.first >= cue.end);
    const content = contents[at];
    if (!content) continue;
    let verb = cue.first;
    while (verb < cue.end && !reportingVerbs.has(word[verb]!)) verb++;
    if (verb === cue.end || content.first !== cue.end) continue;
    const stop = sentenceEnd[verb]!;
    const end = behindCircumstances(units, verb + 1, stop);
    if (end <= content.first) continue;
    if (word[end] === that && end < content.end && tag[end + 1] !== posCode.PUNCT) {
      contents[at] = { ...content, first: end };
      continue;
    }
    const closes = end >= content.end && (end >= stop || (tag[end] === posCode.PUNCT && end === stop - 1));
    if (!closes || !source || source.end > cue.first || quote.subarray(content.first, content.end).some((state) => state !== quoteState.none)) continue;
    if (contents.length > 1) {
      if (contents.some((c) => c.end === source.first - 1)) contents.splice(at, 1);
      continue;
    }
    const first = sentenceFirst[cue.first]!;
    if (word[source.first - 1] === comma && isClause(units, first, source.first - 1)) contents[at] = { first, end: source.first - 1, label: beginContentBeforeCue };
  }
}

const thanks = hashesOf('thanked', 'thanks', 'thanking', 'congratulated', 'praised', 'commended');

const forWord = hashOf('for');
const longestObject = 10;

/** "thanked the mayor for | “standing by us”": whom somebody thanks is no part of what for. */
export function dropThanked(units: Units, linked: readonly LinkedCue[]): void {
  const { word, tag, quote } = units;
  for (const { cue, contents } of linked) {
    if (!thanks.has(word[cue.end - 1]!)) continue;
    const at = contents.findIndex((c) => c.first === cue.end);
    const content = contents[at];
    if (!content) continue;
    let u = content.first;
    while (u < content.end - 1 && u < content.first + longestObject && quote[u] === quoteState.none && (nounLike.has(tag[u]!) || tag[u] === posCode.ADP)) u++;
    if (u > content.first && word[u - 1] === forWord && (quote[u] === quoteState.first || quote[u] === quoteState.whole)) contents[at] = { ...content, first: u };
  }
}

const of = hashOf('of');
const beForms = hashesOf('is', 'are', 'was', 'were', 'be', 'been', 'being', 'am');
const askedForms = hashesOf('asked', 'told', 'warned', 'urged', 'advised', 'informed', 'reminded', 'instructed', 'ordered', 'assured', 'notified', 'questioned', 'requested', 'encouraged', 'invited');
const told = hashOf('told');
/** "is alleged to", "was accused of": what somebody says of who stands before it. */
const saidOf = hashesOf('alleged', 'said', 'believed', 'thought', 'reported', 'understood', 'claimed', 'estimated', 'rumoured', 'rumored', 'feared', 'accused', 'suspected');
const behindSaidOf = hashesOf('to', 'of');
const passiveAdverbs: ReadonlySet<number> = new Set([posCode.ADV, posCode.PART]);

/** "Brook was asked whether", "Brook is alleged to", "the court heard": who stands before the cue is told or asked, or spoken of, and does not speak. */
export function isPassive(units: Units, { cue, source }: LinkedCue): boolean {
  const { word, tag, sentenceEnd } = units;
  if (!source || source.first > cue.first) return false;
  if (isHearer(units, source.first, source.end, cue)) return true;
  for (let u = cue.first; u < cue.end; u++) {
    const isSaidOf = saidOf.has(word[u]!) && behindSaidOf.has(word[u + 1]!);
    if (!isSaidOf && (!askedForms.has(word[u]!) || word[u + 1] === of)) continue;
    // "Pilot slept, court told": nobody else is told
    if (word[u] === told && source.end === u && u + 1 >= sentenceEnd[u]!) return true;
    let before = u - 1;
    while (before > source.first && passiveAdverbs.has(tag[before]!)) before--;
    return before >= source.end - 1 && beForms.has(word[before]!);
  }
  return false;
}
