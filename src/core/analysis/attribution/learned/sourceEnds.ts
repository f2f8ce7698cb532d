import { posCode } from '../../../document/types.js';
import { beginSourceBeforeCue } from './labels.js';
import { isQuotation, type Chunk, type LinkedCue } from './link.js';
import { headOfAddition, releaserOf, startOfSource, subjectOfClause, withAntecedent } from './sourceStarts.js';
import { isParticiple, lowerShape, type Units } from './units.js';
import { articles, comma, days, hashesOf, hashOf, on, to } from './wordHashes.js';

const who = hashOf('who');
const partsOfDay = hashesOf('morning', 'afternoon', 'evening', 'night');
/** What opens a clause and is none of who speaks in it. */
const openers = hashesOf('when', 'which', 'that', 'what', 'how', 'perhaps', 'maybe');
/** What goes on with another verb of the same speaker: "Brook smiled and", "Brook silenced him by". */
const goesOn = hashesOf('and', 'that', 'by', 'for');
const relatives = hashesOf('who', 'which', 'that', 'whose');
const thisWord = hashOf('this');
const today = hashOf('today');
const periods = hashesOf('week', 'month', 'year', 'spring', 'summer', 'fall', 'autumn', 'winter', 'weekend', 'morning', 'afternoon', 'evening');
const nearerWords = hashesOf('just', 'earlier', 'later', 'late', 'early');

/** End of [first, end) without a time behind the name: "on Friday", "on Friday night", "earlier this week", "later Friday". */
function withoutTime({ word }: Units, first: number, end: number): number {
  const isNearer = (u: number): boolean => u > first && nearerWords.has(word[u]!);
  const behindDay = partsOfDay.has(word[end - 1]!) ? end - 1 : end;
  if (behindDay - first > 2 && days.has(word[behindDay - 1]!) && word[behindDay - 2] === on) return behindDay - 2;
  if (days.has(word[end - 1]!) && isNearer(end - 2)) return end - 2;
  if (end - first < 3 || !periods.has(word[end - 1]!) || word[end - 2] !== thisWord) return end;
  return isNearer(end - 3) ? end - 3 : end - 2;
}

/** End of the source within [first, end) that runs over a verb of its own up to what goes on with the cue. */
function beforeOwnVerb({ word, tag }: Units, first: number, end: number): number {
  if (!goesOn.has(word[end - 1]!)) return end;
  for (let u = first + 1; u < end - 1; u++) {
    if (relatives.has(word[u]!)) return end;
    if (tag[u] === posCode.VERB || tag[u] === posCode.AUX) return u;
  }
  return end;
}

/** The same before a cue that is no finite verb: "The owners | sent a letter urging", "Brook, the mayor, | came to the harbour to discuss". */
function beforeFiniteVerb(units: Units, first: number, end: number, cue: Chunk): number {
  const { word, tag } = units;
  if (word[cue.first] !== to && !isParticiple(units, cue.first)) return end;
  let commas = 0;
  for (let u = first + 1; u < end; u++) {
    if (relatives.has(word[u]!)) return end;
    if (word[u] === comma) commas++;
    // behind a first comma a verb belongs to an addition: "the plan, called …,"
    if (commas % 2 === 0 && (tag[u] === posCode.AUX || (tag[u] === posCode.VERB && !isParticiple(units, u) && word[u - 1] !== to))) return u;
  }
  return end;
}

/** What tells where, when or how it was said, behind a comma: "Brook, in a letter", "Brook, like Lind,". */
const circumstances = hashesOf('in', 'at', 'on', 'like', 'through', 'during', 'after');

/** End of [first, end) before an aside that is not about who speaks: "Brook, like Lind,", "Brook, the mayor, | in a letter". */
function beforeAside(units: Units, first: number, end: number): number {
  let commas = 0;
  for (let u = first + 1; u < end - 1; u++) {
    if (units.word[u] !== comma) continue;
    if (circumstances.has(units.word[u + 1]!)) return commas % 2 === 0 ? u : u + 1;
    commas++;
  }
  return end;
}

const inWord = hashOf('in');
const pieces = hashesOf('note', 'letter', 'statement', 'report', 'e-mail', 'email', 'interview', 'tweet', 'memo', 'post', 'blog', 'article', 'column', 'speech', 'message', 'filing');

/** End of [first, end) before what it is written in: "wrote Devika Rao | in a note to clients". */
function beforePiece({ word }: Units, first: number, end: number): number {
  for (let u = first + 1; u < end - 2; u++) if (word[u] === inWord && articles.has(word[u + 1]!) && (pieces.has(word[u + 2]!) || pieces.has(word[u + 3]!))) return u;
  return end;
}

/**
 * The source as people mark it: a comma belongs to it where it closes what another one opened ("Ada Brook, the mayor,"), else not; of "Ada Brook, who
 * said" it is "who" alone, unless the content is a quotation; an aside ("Brook, in a letter, said") does not belong to it; before the cue, neither a time ("Brook on Friday said") nor what opens the clause
 * ("which officials said") nor another verb ("Brook smiled and said") belongs to it.
 */
export function markSource(units: Units, { first: found, end: labelledEnd, label }: Chunk, { cue, contents }: LinkedCue): Chunk {
  const { word } = units;
  const labelled = withAntecedent(units, found);
  const whole = label === beginSourceBeforeCue && labelledEnd > labelled + 1 && word[labelledEnd - 1] === today && units.shape[labelledEnd - 1] === lowerShape ? labelledEnd - 1 : labelledEnd;
  const head = label === beginSourceBeforeCue ? headOfAddition(units, labelled, cue.first) : -1;
  if (head >= 0) return { first: head, end: cue.first, label };
  const releaser = label === beginSourceBeforeCue ? releaserOf(units, labelled, cue.first) : null;
  if (releaser) return { ...releaser, label };
  const nearer = label === beginSourceBeforeCue ? subjectOfClause(units, whole, cue.first) : null;
  if (nearer) return { ...nearer, label };
  const first = label === beginSourceBeforeCue ? startOfSource(units, labelled, whole, cue.first) : labelled;
  const end = beforeAside(units, first, whole);
  if (end < whole) return { first, end, label };
  if (label === beginSourceBeforeCue && word[end - 1] === who && !contents.some((c) => isQuotation(units, c))) return { first: end - 1, end, label };
  const stop = word[end - 1] === comma ? end - 1 : end;
  // "Ada Brook, who keeps the books, said": the addition up to the cue belongs to the name
  const isAdded = label === beginSourceBeforeCue && word[stop] === comma && word[stop + 1] === who && word[cue.first - 1] === comma && cue.first - 1 > stop + 1;
  if (isAdded && units.sentenceFirst[first] === units.sentenceFirst[cue.first]) return { first, end: cue.first, label };
  const hasComma = word.subarray(first, stop).includes(comma);
  if (hasComma && word[stop] === comma) return { first, end: stop + 1, label };
  if (label !== beginSourceBeforeCue) return { first, end: Math.max(beforePiece(units, first, stop), first + 1), label };
  const start = stop - first > 1 && openers.has(word[first]!) ? first + 1 : first;
  return { first: start, end: Math.max(withoutTime(units, start, beforeFiniteVerb(units, start, beforeOwnVerb(units, start, stop), cue)), start + 1), label };
}
