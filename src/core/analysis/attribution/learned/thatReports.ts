import { posCode } from '../../../document/types.js';
import { beginContentAfterCue, beginCue, beginSourceBeforeCue, outside, putSpan } from './labels.js';
import { behindCircumstances } from './circumstances.js';
import { nounLike } from '../nounPhrases.js';
import { isParticiple, punctuationShape, quoteState, surelyCue, withAuxiliaries, type Units } from './units.js';
import { comma, hashesOf, hashOf, that } from './wordHashes.js';

const out = hashOf('out');
/** These report before "out that", and before "that" where they are not common in American news. */
const pointing = hashesOf('point', 'points', 'pointed');
const submitting = hashesOf('submit', 'submits', 'submitted', 'pleads', 'pleaded', 'confirms', 'confirm', 'maintains', 'maintain', 'reiterates', 'reiterated', 'clarified', 'clarifies',
  'states', 'state', 'stated', 'holds', 'held', 'records', 'record', 'recorded', 'intimates', 'intimated', 'rejoined', 'announced', 'announces', 'objects', 'objected', 'protests', 'protested', 'ventured', 'ventures',
  'sneers', 'sneered', 'reveals', 'revealed', 'estimates', 'estimate', 'estimated', 'answers', 'answered', 'replies', 'replied', 'responded', 'remarks', 'remarked', 'confided', 'certifies', 'certified', 'attested',
  'deposed', 'averred', 'stipulates', 'stipulated', 'countered', 'counters', 'relates', 'related', 'fears', 'feared', 'hopes', 'hoped', 'worries', 'worried', 'reports', 'reported', 'wrote', 'writes', 'warned', 'warns');
const nobody = hashesOf('it', 'that', 'this', 'there', 'what', 'which');
const it = hashOf('it');
/** `Units.cue` of what reports nearly everywhere. */
const surestCue = 5;
const leastContent = 3;
const longestSource = 30;

const { ADJ, ADV, AUX, CCONJ, DET, NOUN, NUM, PART, PRON, PROPN, SCONJ, VERB } = posCode;
const opensSource: ReadonlySet<number | undefined> = new Set([ADJ, DET, NOUN, NUM, PRON, PROPN]);
const endsSource: ReadonlySet<number | undefined> = new Set([NOUN, PRON, PROPN]);

/**
 * "Dr. Ada Brook, a chemist, points out that …", "Counsel submitted that …": where the tagger saw no cue in the sentence, its subject, a verb that reports and the
 * clause that "that" leads in. Changes `labels` of the units [first, end), a paragraph, in place, and adds the cues' first units to `found`.
 */
export function labelThatReports(units: Units, labels: Uint8Array, first: number, end: number, found: Set<number>): void {
  const { word, sentenceEnd, thats } = units;
  for (let from = first; from < end; from = Math.max(from + 1, sentenceEnd[from]!)) {
    const stop = sentenceEnd[from]!;
    if (thats[stop - 1] === thats[from] || labels.subarray(from, stop).some((label) => label === beginCue)) continue;
    for (let u = from + 2; u < stop - leastContent; u++) {
      // "a record that stood", "answers that question": no clause of its own
      if (word[u] !== that || units.tag[u] === DET || units.tag[u + 1] === VERB || units.tag[u + 1] === AUX) continue;
      const cue = cueBefore(units, u);
      const source = cue < 0 ? -1 : subjectBefore(units, cue, from);
      const last = units.shape[stop - 1] === punctuationShape ? stop - 1 : stop;
      if (source < 0 || !hasVerb(units, u + 1, last)) continue;
      labels.fill(outside, from, stop);
      putSpan(labels, source, cue, beginSourceBeforeCue);
      putSpan(labels, cue, cueEnd(units, cue, u), beginCue);
      putSpan(labels, u, last, beginContentAfterCue);
      found.add(cue);
      break;
    }
  }
}

/** Behind the verb, where what tells when, or who is told, stands behind it. */
function cueEnd({ tag, word }: Units, cue: number, that: number): number {
  let end = cue;
  while (end < that && tag[end] !== VERB) end++;
  return Math.min(word[end + 1] === out ? end + 2 : end + 1, that);
}

/** First unit of the verb that reports right before "that", its auxiliaries included; -1 where none does. */
function cueBefore(units: Units, that: number): number {
  const { word, tag, cue } = units;
  const verb = word[that - 1] === out && pointing.has(word[that - 2]!) ? that - 2 : that - 1;
  if (tag[that - 1] !== VERB) {
    const told = Math.max(verbBeforeCircumstances(units, that), verbBeforeListener(units, that));
    if (told >= 0) return withAuxiliaries(units, told);
  }
  const isReport = verb === that - 2 || submitting.has(word[verb]!) || (tag[verb] === VERB && cue[verb]! >= surelyCue);
  if (!isReport) return -1;
  return withAuxiliaries(units, verb);
}

/** "It | added | in a note to the exchange that": the verb before what tells when or in what, up to "that"; -1 where there is none. */
function verbBeforeCircumstances(units: Units, that: number): number {
  for (let u = that - 2; u > that - longestCircumstances && u > 0; u--) {
    if (units.tag[u] === VERB && units.cue[u]! >= surelyCue) return behindCircumstances(units, u + 1, that) === that ? u : -1;
  }
  return -1;
}

const longestCircumstances = 14;
const informing = hashesOf('informed', 'informs', 'notified', 'notifies', 'assured', 'assures', 'told', 'tells', 'reminded', 'reminds', 'warned', 'warns', 'advised', 'advises');
const longestListener = 8;

/** "The regiment | informed | his mother that": the verb before who is told, up to "that"; -1 where there is none. */
function verbBeforeListener({ word, tag }: Units, that: number): number {
  let u = that - 1;
  while (u > 0 && u > that - longestListener && (nounLike.has(tag[u]!) || tag[u] === PART)) u--;
  if (u === that - 1 || tag[u] !== VERB || !informing.has(word[u]!)) return -1;
  // "was informed": somebody else told
  return tag[u - 1] !== AUX || has.has(word[u - 1]!) ? u : -1;
}

const has = hashesOf('has', 'have', 'had');

/** First unit of the subject that opens the sentence and ends before the cue: with its appositions, and participles between commas; -1 where something else stands there. */
export function subjectBefore(units: Units, cue: number, from: number): number {
  const { tag, word, quote } = units;
  let first = from;
  while (first < cue && (tag[first] === CCONJ || tag[first] === ADV || (word[first] === comma && first > from))) first++;
  const last = word[cue - 1] === comma ? cue - 2 : cue - 1;
  // "It seems that", "That shows that": nobody says it; but "It added that"
  if (first === last && nobody.has(word[first]!) && !(word[first] === it && units.cue[cue] === surestCue)) return -1;
  if (first > last || cue - first > longestSource || !opensSource.has(tag[first]) || !endsSource.has(tag[last])) return -1;
  const added = word[cue - 1] === comma ? additionFrom(units, first, cue - 1) : cue;
  for (let u = first; u < added; u++) {
    if (quote[u] !== quoteState.none || tag[u] === SCONJ || tag[u] === AUX) return -1;
    if (tag[u] === VERB && !(word[u - 1] === comma && isParticiple(units, u) && word[cue - 1] === comma)) return -1;
  }
  return first;
}

const relatives = hashesOf('who', 'which', 'whose');

/** "The board, | which must approve it, | warned": the relative clause between commas up to the one before the cue; `end` where there is none. */
function additionFrom({ word }: Units, first: number, end: number): number {
  for (let u = first + 1; u < end; u++) if (word[u] === comma && relatives.has(word[u + 1]!)) return word.subarray(u + 1, end).includes(comma) ? end : u;
  return end;
}

const hasVerb = ({ tag, quote }: Units, first: number, end: number): boolean => {
  for (let u = first; u < end; u++) if (quote[u] === quoteState.none && (tag[u] === VERB || tag[u] === AUX)) return end - first >= leastContent;
  return false;
};
