import { posCode } from '../../../document/types.js';
import { nounLike } from '../nounPhrases.js';
import { beginContentAfterCue, beginCue, beginSourceBeforeCue, outside, putSpan } from './labels.js';
import { subjectBefore } from './thatReports.js';
import { digitShape, endWithoutMark, quoteState, withAuxiliaries, type Units } from './units.js';
import { comma, hashesOf, hashOf } from './wordHashes.js';

// Verbs that report with an object and no clause, where the tagger saw no cue.

const { ADP, ADV, NUM, PART, SYM } = posCode;
const puts = hashesOf('put', 'puts');
const at = hashOf('at');
const by = hashOf('by');
/** "at | about | £20,000". */
const beforeFigures = hashesOf('about', 'around', 'some', 'more', 'less', 'nearly', 'almost', 'roughly', 'between', 'under', 'over', 'just', 'only', 'as', 'up', 'anything', 'close', 'not', 'fewer', 'than', 'well', 'a', 'at', 'least', 'most', 'no');
const longestObject = 14;
const mostBeforeFigure = 4;

const modals = hashesOf('would', 'could', 'will', 'can', 'did', 'does', 'do', 'wo', 'ca', 'cannot', "won't", 'won’t', "wouldn't", 'wouldn’t', "couldn't", 'couldn’t', "didn't", 'didn’t', "doesn't", 'doesn’t', "can't", 'can’t');
const nots = hashesOf('not', "n't", 'n’t', 'neither', 'immediately', 'yet', 'ever', 'even');
/** What somebody does not do who is asked. */
const tells = hashesOf('say', 'comment', 'confirm', 'specify', 'disclose', 'elaborate', 'speculate', 'reveal', 'discuss', 'divulge');
const negated = hashesOf("won't", 'won’t', "wouldn't", 'wouldn’t', "couldn't", 'couldn’t', "didn't", 'didn’t', "doesn't", 'doesn’t', "can't", 'can’t', 'cannot');

/**
 * "Employers put the damage at 200 million.", "The college would not comment on the letter.": reports of a sentence in which the tagger saw no cue. Changes `labels` of the units [first, end), a paragraph, in place, and adds the
 * cues' first units to `found`.
 */
export function labelObjectReports(units: Units, labels: Uint8Array, first: number, end: number, found: Set<number>): void {
  const { word, sentenceFirst, sentenceEnd, quote } = units;
  for (let u = first + 1; u < end - 1; u++) {
    const isFigure = puts.has(word[u]!);
    if (!isFigure && !tells.has(word[u]!)) continue;
    const from = sentenceFirst[u]!;
    const stop = sentenceEnd[u]!;
    const last = endWithoutMark(units, stop);
    if (quote[u] !== quoteState.none || u + 1 >= last) continue;
    const cue = isFigure ? (figureBehind(units, u, last) > 0 ? withAuxiliaries(units, u) : -1) : refusalBefore(units, u);
    if (cue <= from || labels.subarray(from, stop).some((label) => label === beginCue)) continue;
    const source = subjectBefore(units, cue, from);
    if (source < 0) continue;
    const close = clauseEnd(units, isFigure ? figureBehind(units, u, last) : u + 1, last);
    labels.fill(outside, from, stop);
    putSpan(labels, source, cue, beginSourceBeforeCue);
    putSpan(labels, cue, u + 1, beginCue);
    putSpan(labels, u + 1, close, beginContentAfterCue);
    found.add(cue);
  }
}

/** The unit of the figure in "put | the damage | at £20m"; 0 where there is none. */
function figureBehind({ word, tag, quote, shape }: Units, verb: number, last: number): number {
  for (let u = verb + 1; u < last && u < verb + longestObject; u++) {
    if (quote[u] !== quoteState.none) return 0;
    if (word[u] === at && u > verb + 1 && word[verb + 1] !== by) {
      let figure = u + 1;
      while (figure < last && figure < u + mostBeforeFigure && beforeFigures.has(word[figure]!)) figure++;
      return figure < last && (tag[figure] === NUM || tag[figure] === SYM || shape[figure] === digitShape) ? figure : 0;
    }
    if (!nounLike.has(tag[u]!) && tag[u] !== ADP && tag[u] !== PART && tag[u] !== ADV) return 0;
  }
  return 0;
}

/** First unit of "would not", "could not immediately" before the verb; -1 where it is not negated. */
function refusalBefore({ word }: Units, verb: number): number {
  let u = verb - 1;
  let isNegated = false;
  while (u > 0 && nots.has(word[u]!)) {
    isNegated = true;
    u--;
  }
  return modals.has(word[u]!) && (isNegated || negated.has(word[u]!)) ? u : -1;
}

/** Up to the next comma. */
function clauseEnd({ word }: Units, first: number, last: number): number {
  for (let u = first + 1; u < last; u++) if (word[u] === comma) return u;
  return last;
}
