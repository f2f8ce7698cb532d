import { posCode, type SeedDocument } from '../../document/types.js';
import { hashLower } from '../../model/hash.js';
import { beginContentBeforeCue, outside } from './labels.js';
import type { LinkedCue } from './link.js';
import { punctuationShape, type Units } from './units.js';

/** How sure such a report is at least. */
export const trailingReportConfidence = 0.5;
const leastContent = 5;
/** `Units.cue` of a word that is nearly always a cue. */
const surelyCue = 4;

const hash = (word: string): number => hashLower(word, 0, word.length);
const comma = hash(',');
const on = hash('on');
const days = new Set(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'].map(hash));
const { AUX, NOUN, PRON, PROPN, VERB } = posCode;

/**
 * "The ferry will stop in March, Minister Ada Brook announced on Tuesday": where the tagger saw source and cue at the end of a sentence and no
 * content, it is the clause before their comma. Behind the cue stands nothing but a day before the sentence ends or goes on behind a comma.
 * Returns true when it added the content to the link.
 */
export function contentOfTrailingReport(document: SeedDocument, units: Units, labels: Uint8Array, { cue, source, contents }: LinkedCue): boolean {
  if (contents.length || !source || source.end !== cue.first || units.word[source.first - 1] !== comma || !closesSentence(units, cue.end)) return false;
  if (!units.cue.subarray(cue.first, cue.end).some((likelihood) => likelihood >= surelyCue)) return false;
  const first = behindDateline(document, units, units.sentenceFirst[cue.first] as number, source.first);
  const end = source.first - 1;
  if (labels.subarray(first, end).some((label) => label !== outside) || !isClause(units, first, end)) return false;
  contents.push({ first, end, label: beginContentBeforeCue });
  return true;
}

function closesSentence({ word, shape, sentenceEnd }: Units, behindCue: number): boolean {
  const stop = sentenceEnd[behindCue - 1] as number;
  let u = behindCue;
  if (word[u] === on && days.has(word[u + 1] as number)) u += 2;
  else if (days.has(word[u] as number)) u++;
  return u >= stop || (shape[u] === punctuationShape && (u === stop - 1 || word[u] === comma));
}

function behindDateline({ dateline, tokens }: SeedDocument, units: Units, from: number, stop: number): number {
  let u = from;
  while (dateline && u < stop && (tokens.starts[units.firstToken[u] as number] as number) < dateline.end) u++;
  return u;
}

/** True for a run of units that says something: a subject and a verb behind it. */
function isClause({ tag }: Units, first: number, end: number): boolean {
  let hasSubject = false;
  for (let u = first; u < end; u++) {
    const t = tag[u];
    if (t === NOUN || t === PROPN || t === PRON) hasSubject = true;
    else if (hasSubject && (t === VERB || t === AUX)) return end - first >= leastContent;
  }
  return false;
}
