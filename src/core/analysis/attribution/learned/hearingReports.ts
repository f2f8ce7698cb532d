import { posCode, type SeedDocument } from '../../../document/types.js';
import { hearers, hears } from './hearers.js';
import { nounLike } from '../nounPhrases.js';
import { beginContentAfterCue, beginContentBeforeCue, beginCue, outside, putSpan } from './labels.js';
import { behindDateline } from './trailingReport.js';
import { endWithoutMark, punctuationShape, quoteState, type Units } from './units.js';
import { comma, days, hashesOf, hashOf, on, that } from './wordHashes.js';

// What a court or a committee heard: of people whom the sentence does not name.

const { ADJ, ADP, AUX, DET, NOUN, PART, PRON, PROPN, VERB } = posCode;
const told = hashOf('told');
const wasForms = hashesOf('was', 'were', 'is', 'has', 'have', 'had', 'been', 'also', 'later', 'then', 'previously', 'earlier');
const opens = hashesOf('that', 'how', 'whether', 'why');
const times = hashesOf('yesterday', 'today', 'earlier', 'later', 'last', 'week', 'month', 'night', 'morning', 'afternoon', 'this');
const joins = hashesOf('and', 'but', 'as', 'when', 'where', 'which', 'while', 'who');
const of = hashOf('of');
const longestName = 12;
const leastContent = 3;
const longestTime = 5;

/**
 * "The court heard that …", "An inquest in Harrowby was told how …", "Two men had left the boat, the inquiry heard on Monday.": reports without a source, where the tagger saw no cue in the sentence. Changes `labels` of the
 * units [first, end), a paragraph, in place, and adds the cues' first units to `found`: they have no source, whatever else in the sentence looks like one.
 */
export function labelHearings(document: SeedDocument, units: Units, labels: Uint8Array, first: number, end: number, found: Set<number>): void {
  const { word, tag, sentenceFirst, sentenceEnd, quote } = units;
  for (let u = first + 1; u < end; u++) {
    if ((!hears.has(word[u]!) && word[u] !== told) || tag[u] === NOUN || quote[u] !== quoteState.none) continue;
    const stop = sentenceEnd[u]!;
    const start = sentenceFirst[u]!;
    let cue = u;
    while (cue > start && wasForms.has(word[cue - 1]!)) cue--;
    // "told the court" is a report of its own; "the court was told", and in headlines "court told"
    if (word[u] === told && cue === u && !closes(units, u + 1, stop)) continue;
    const from = behindDateline(document, units, start, u);
    const subject = subjectBefore(units, cue, from);
    if (subject < 0 || labels.subarray(start, stop).some((label, i) => label === beginCue && (start + i < cue || start + i > u))) continue;
    const last = endWithoutMark(units, stop);
    const closing = behindTime(units, u + 1, last) >= last;
    let content: [number, number] | null = null;
    if (subject > from && word[subject - 1] === comma && closing) content = [from, subject - 1];
    else if (subject === from || (subject === from + 1 && joins.has(word[from]!))) {
      const behind = behindTime(units, u + 1, last);
      if (opens.has(word[behind]!) || (behind === u + 1 && isClause(units, behind, last))) content = [behind, last];
    }
    if (!content || content[1] - content[0] < leastContent || !hasVerb(units, content[0], content[1])) continue;
    labels.fill(outside, start, stop);
    putSpan(labels, cue, u + 1, beginCue);
    putSpan(labels, content[0], content[1], content[0] < cue ? beginContentBeforeCue : beginContentAfterCue);
    found.add(cue);
  }
}

/** First unit of the noun phrase before the cue in which one of `hearers` is: "a court in Harrowby", "the inquest into her death"; -1 where there is none. */
function subjectBefore({ word, tag }: Units, cue: number, from: number): number {
  let isHearing = false;
  let u = cue;
  while (u > from && u > cue - longestName && (nounLike.has(tag[u - 1]!) || tag[u - 1] === ADP || tag[u - 1] === PART)) {
    u--;
    if (hearers.has(word[u]!)) isHearing = true;
  }
  while (u < cue && tag[u] === ADP) u++;
  return isHearing && u < cue ? u : -1;
}

/** Behind "on Monday", "yesterday", "last week"; else `u`. */
function behindTime({ word }: Units, u: number, last: number): number {
  const end = Math.min(last, u + longestTime);
  let k = u;
  while (k < end && (times.has(word[k]!) || days.has(word[k]!) || (word[k] === on && days.has(word[k + 1]!)))) k++;
  return k;
}

const closes = ({ shape }: Units, u: number, stop: number): boolean => u >= stop || (u === stop - 1 && shape[u] === punctuationShape);

/** "the boat had sunk": a noun phrase and a verb. */
function isClause({ tag, word }: Units, first: number, last: number): boolean {
  let u = first;
  while (u < last && (nounLike.has(tag[u]!) || word[u] === of)) u++;
  return u > first && u < last && (tag[u] === VERB || tag[u] === AUX) && (tag[first] === DET || tag[first] === PROPN || tag[first] === PRON || tag[first] === ADJ);
}

function hasVerb({ tag, word }: Units, first: number, last: number): boolean {
  for (let u = first; u < last; u++) if (tag[u] === VERB || tag[u] === AUX || word[u] === that) return true;
  return false;
}
