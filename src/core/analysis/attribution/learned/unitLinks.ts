import { posCode } from '../../../document/types.js';
import type { Buffers } from './unitBuffers.js';
import { likelyCue, punctuationShape } from './units.js';
import { that } from './wordHashes.js';

/** Fills in, for the units of a sentence, where it begins and ends, and the verbs and clauses around each. */
export function linkSentence(b: Buffers, firstToken: number, endToken: number): void {
  let first = b.unitOf[firstToken]!;
  const end = b.unitOf[endToken - 1]! + 1;
  // a sentence that begins within a quotation goes on with the one before
  if (b.firstToken[first]! < firstToken) first = b.sentenceFirst[first]!;
  let verb = -1;
  let clause = first;
  for (let u = first; u < end; u++) {
    b.sentenceFirst[u] = first;
    b.sentenceEnd[u] = end;
    b.leftVerb[u] = verb;
    b.clauseFirst[u] = clause;
    if (b.tag[u] === posCode.VERB) verb = u;
    if (b.shape[u] === punctuationShape || b.quotation[u] !== -1) clause = u + 1;
  }
  verb = -1;
  clause = end;
  for (let u = end - 1; u >= first; u--) {
    b.rightVerb[u] = verb;
    b.clauseEnd[u] = clause;
    if (b.tag[u] === posCode.VERB) verb = u;
    if (b.shape[u] === punctuationShape || b.quotation[u] !== -1) clause = u;
  }
}

/** Fills in, for the units [first, end) of a paragraph, the cues around each and how many marks and "that"s stand before it. */
export function linkCues(b: Buffers, first: number, end: number): void {
  let cue = -1;
  let marks = 0;
  let thats = 0;
  for (let u = first; u < end; u++) {
    b.leftCue[u] = cue;
    b.marks[u] = marks;
    b.thats[u] = thats;
    if (b.word[u] === that) thats++;
    else if (b.shape[u] === punctuationShape) marks++;
    if (b.cue[u]! >= likelyCue) cue = u;
  }
  cue = -1;
  for (let u = end - 1; u >= first; u--) {
    b.rightCue[u] = cue;
    if (b.cue[u]! >= likelyCue) cue = u;
  }
}
