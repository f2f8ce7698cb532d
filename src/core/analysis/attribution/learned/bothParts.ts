import { posCode, type SeedDocument } from '../../../document/types.js';
import { beginContentAfterCue, beginContentBeforeCue, outside } from './labels.js';
import type { LinkedCue } from './link.js';
import { behindDateline } from './trailingReport.js';
import { endWithoutMarks, isParticiple, quoteState, type Units } from './units.js';
import { colon, comma, hashesOf, hashOf, that, to } from './wordHashes.js';

const { ADP, ADV, AUX, NOUN, PROPN, PUNCT, VERB } = posCode;
const inWord = hashOf('in');
const semicolon = hashOf(';');
/** "…, which, | he said, | was closed", "… and, she said, …": what is reported begins behind the report. */
const joins = hashesOf('which', 'who', 'whom', 'that', 'and', 'but', 'or', 'because', 'when', 'where', 'while', 'as', 'if', 'although', 'though', 'since', 'with');
/** A comma and one of these begin the clause that the report stands in. */
const opensClause = hashesOf('and', 'but', 'so', 'yet', 'while', 'though', 'although', 'because', 'for');
/** "…, he said, | given the weather": no verbs of what he said. */
const asides = hashesOf('asked', 'given', 'provided', 'based', 'compared', 'flanked', 'accompanied', 'followed', 'surrounded', 'dressed', 'quoted', 'pressed', 'told', 'reached', 'contacted', 'let', 'see', 'say');

/**
 * "She was told by a deputy, | she says, | that he had slept", "The reason, | according to the director, | is the tax": where a report between commas has one of the two parts around it for its content, the other one is
 * added; behind "which" or "and" what stands before is none. Changes the link.
 */
export function completeParts(document: SeedDocument, units: Units, labels: Uint8Array, link: LinkedCue): void {
  const { cue, source, contents } = link;
  const [content, more] = contents;
  if (!source || !content || more || (source.end !== cue.first && cue.end !== source.first)) return;
  const { word, quote } = units;
  const first = Math.min(cue.first, source.first);
  const end = Math.max(cue.end, source.end);
  // "in the words of": opinionReports.ts has both
  if (word[cue.first] === inWord || word[first - 1] !== comma || word[end] !== comma || (source.end - source.first === 1 && joins.has(word[source.first]!))) return;
  const from = units.sentenceFirst[first]!;
  const stop = endWithoutMarks(units, end + 1, units.sentenceEnd[first]!);
  if (stop <= end + 1 || units.sentenceEnd[end] !== units.sentenceEnd[first]) return;
  if (content.first === end + 1) {
    if (joins.has(word[first - 2]!) || opensQuoted(document, units, content.first)) return;
    const opening = openingOf(units, behindDateline(document, units, from, first - 1), first - 1);
    if (opening >= first - 1 || !isFree(units, labels, opening, first - 1)) return;
    // "Instead, she said, “we will …”"
    if (quote[content.first] !== quoteState.none && opensLoosely(units, opening, first - 1)) return;
    contents.unshift({ first: opening, end: first - 1, label: beginContentBeforeCue });
  } else if (content.end === first - 1 && content.first >= from && quote[content.end - 1] === quoteState.none) {
    if (!isFree(units, labels, end + 1, stop)) return;
    if (joins.has(word[first - 2]!)) contents.pop();
    else if (!goesOn(units, end + 1, stop) && !(units.tag[cue.end - 1] === VERB && cue.end - cue.first === 1 && tellsWhere(units, end + 1, stop))) return;
    contents.push({ first: end + 1, end: stop, label: beginContentAfterCue });
  }
}

/** In a letter, she wrote, “We …”: a quotation that opens with a capital goes on with nothing. */
const opensQuoted = ({ text, tokens }: SeedDocument, { quote, firstToken }: Units, u: number): boolean => quote[u] !== quoteState.none && !/^["“”‘’'«„»]+\p{Ll}/u.test(text.slice(tokens.starts[firstToken[u]!], tokens.starts[firstToken[u]!]! + longestMark));

const longestMark = 4;

/** First unit of the clause in [first, end): behind a colon, a semicolon, or a comma and what joins a clause. */
function openingOf({ word }: Units, first: number, end: number): number {
  for (let u = end - 1; u > first; u--) {
    if (word[u] === colon || word[u] === semicolon) return u + 1;
    if (word[u - 1] === comma && opensClause.has(word[u]!)) return u + 1;
  }
  return first;
}

/** "Instead", "After all", "In other words": an adverb or a preposition without a verb. */
const opensLoosely = ({ tag }: Units, first: number, end: number): boolean => (tag[first] === ADV || tag[first] === ADP) && !tag.subarray(first, end).some((t) => t === VERB || t === AUX);

/** True for units outside quotations that no label names. */
function isFree({ quote }: Units, labels: Uint8Array, first: number, end: number): boolean {
  for (let u = first; u < end; u++) if (quote[u] !== quoteState.none || labels[u] !== outside) return false;
  return true;
}

/** True for what goes on with the words before the report: a verb, "that …", "to come". */
function goesOn(units: Units, first: number, stop: number): boolean {
  const { word, tag } = units;
  if (tag[first] === AUX) return true;
  if (tag[first] === VERB) return !isParticiple(units, first) && !asides.has(word[first]!) && first + 1 < stop;
  return word[first] === that || (word[first] === to && (tag[first + 1] === VERB || tag[first + 1] === AUX));
}

/** "in the drawer with the batteries" at the sentence's end: a place, and not in or to whom it was said, nor a day or a month. */
function tellsWhere({ word, tag }: Units, first: number, stop: number): boolean {
  if (!places.has(word[first]!) || tag[first] !== ADP || stop - first < leastPlace || stop - first > longestPlace || !articles.has(word[first + 1]!)) return false;
  for (let u = first; u < stop; u++) if (tag[u] === VERB || tag[u] === AUX || tag[u] === PUNCT || tag[u] === PROPN || utterances.has(word[u]!)) return false;
  return tag[stop - 1] === NOUN;
}

const places = hashesOf('in', 'on', 'under', 'behind', 'beside', 'inside', 'into', 'onto', 'from', 'near', 'above', 'below', 'beneath');
const articles = hashesOf('the', 'a', 'an', 'his', 'her', 'their', 'its', 'our');
const leastPlace = 3;
const longestPlace = 12;
const utterances = hashesOf(
  'statement', 'letter', 'interview', 'email', 'e-mail', 'speech', 'report', 'tweet', 'post', 'filing', 'response', 'reply', 'message', 'note', 'memo', 'paper', 'article', 'study', 'book', 'memoir', 'column', 'review', 'essay', 'blog', 'video',
  'conference', 'call', 'briefing', 'meeting', 'hearing', 'address', 'testimony', 'affidavit', 'lawsuit', 'complaint', 'petition', 'release', 'announcement', 'comment', 'remarks', 'programme', 'program', 'show', 'broadcast', 'debate', 'ruling', 'judgment', 'decision', 'opinion', 'document', 'documents', 'website', 'site', 'page', 'radio', 'television', 'phone', 'telephone',
  'voice', 'tone', 'whisper', 'language', 'reference', 'aside', 'joke', 'sentence', 'word', 'words', 'tears', 'sigh', 'laugh', 'smile', 'condition', 'sidelines', 'stand', 'record', 'nod', 'echo', 'dig', 'swipe', 'rebuke', 'warning',
  'morning', 'afternoon', 'evening', 'night', 'day', 'days', 'week', 'month', 'year', 'years', 'end', 'past', 'future', 'wake',
);
