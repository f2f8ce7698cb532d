import { posCode, type SeedDocument } from '../../../document/types.js';
import { heads, nounLike } from '../nounPhrases.js';
import { beginContentAfterCue, beginCue, beginSourceAfterCue, outside, putSpan } from './labels.js';
import type { Chunk, LinkedCue } from './link.js';
import { isInNounPhrase, punctuationShape, quoteState, type Units } from './units.js';
import { articles, colon, comma, hashesOf, hashOf, that, to } from './wordHashes.js';

// Who is told or asked: no part of what is.

const tellers = hashesOf('told', 'tells', 'tell', 'telling', 'assured', 'assures', 'informed', 'informs', 'reminded', 'reminds', 'warned', 'warns', 'notified', 'advised');
const askers = hashesOf('asked', 'asks', 'ask', 'asking', 'questioned');
const questions = hashesOf('whether', 'if', 'why', 'what', 'how', 'where', 'when');
const about = hashOf('about');
/** "asked a question about …": that is what is asked. */
const asking = hashesOf('question', 'questions', 'something', 'anything', 'more');
const by = hashOf('by');
const hyphen = hashOf('-');
/** Also open a clause about the listener: "asked a woman who", "asked her which". */
const askedFor = hashesOf('who', 'which');
const subjects = hashesOf('he', 'she', 'they', 'we');
const relatives = hashesOf('who', 'which');
const definite = hashesOf('the', 'this', 'these', 'our', 'his', 'her', 'their', 'its', 'my');
const longestListener = 14;
const longestLast = 8;

const besideNouns: ReadonlySet<number> = new Set([posCode.ADP, posCode.PART, posCode.ADV]);

/** True for a cue behind which stands who is told or asked. */
export const tells = ({ word }: Units, { end }: Chunk): boolean => tellers.has(word[end - 1]!) || askers.has(word[end - 1]!);

/** True where the unit opens what is told or asked, behind who is. */
function opensMessage(units: Units, u: number, asks: boolean): boolean {
  const { word, tag } = units;
  const w = word[u]!;
  if (w === that) return !asks;
  if (questions.has(w)) return tag[u - 1] !== posCode.ADP;
  if (!asks) return subjects.has(w) && isInNounPhrase(units, u - 1) && (tag[u + 1] === posCode.VERB || tag[u + 1] === posCode.AUX || tag[u + 1] === posCode.ADV);
  return (w === about && !asking.has(word[u - 1]!)) || (askedFor.has(w) && (subjects.has(word[u + 1]!) || definite.has(word[u + 1]!)));
}

/** "told | the jury | that …", "asked | Brook | whether …": the unit that opens the message behind who is told or asked, from `first` on; `first` where there is none. */
function messageBehind(units: Units, first: number, end: number, asks: boolean): number {
  const { word, tag, quote } = units;
  let commas = 0;
  for (let u = first; u < end - 1 && u < first + longestListener; u++) {
    // "asked the engineer, Jon Reed, whether": behind the second comma
    if (u > first && (commas === 0 || (commas === 2 && word[u - 1] === comma)) && opensMessage(units, u, asks)) return u;
    if (word[u] === comma && u > first && commas < 2) {
      commas++;
      continue;
    }
    if (quote[u] !== quoteState.none || questions.has(word[u]!) || relatives.has(word[u]!) || word[u] === that) return first;
    if (!isInNounPhrase(units, u) && !besideNouns.has(tag[u]!) && word[u] !== hyphen) return first;
  }
  return first;
}

/** "told | the jury | that …", "asked | Brook | whether …", "…, he assured | the court": who is told or asked is no part of what is; "was asked | by Brook | whether" has Brook for its source. Changes the links. */
export function dropListener(units: Units, linked: readonly LinkedCue[]): void {
  const { word } = units;
  for (const link of linked) {
    const { cue, contents } = link;
    const verb = word[cue.end - 1]!;
    const asks = askers.has(verb);
    if (!asks && !tellers.has(verb)) continue;
    const at = contents.findIndex((c) => c.first === cue.end);
    const content = contents[at];
    if (!content) continue;
    const first = messageBehind(units, content.first, content.end, asks);
    if (first > content.first) {
      contents[at] = { ...content, first };
      link.source = whoAsks(units, content.first, first) ?? link.source;
    } else if (contents.length === 1 && content.end === behindListener(units, cue.end)) contents.pop();
  }
}

/** "She asked who had locked it. | “Nobody, sir.”": behind what is asked in other words, a quotation that opens a sentence and is no question is the answer, of somebody else. Changes the links. */
export function dropAnswers({ text, tokens }: SeedDocument, units: Units, linked: readonly LinkedCue[]): void {
  for (const { cue, contents } of linked) {
    if (!askers.has(units.word[cue.end - 1]!)) continue;
    const asked = contents.find((c) => c.first >= cue.end && units.quote[c.first] === quoteState.none);
    if (!asked || !(questions.has(units.word[asked.first]!) || askedFor.has(units.word[asked.first]!))) continue;
    const kept = contents.filter((c) => {
      if (c.first <= asked.first || units.quote[c.first] === quoteState.none || units.sentenceFirst[c.first] !== c.first) return true;
      return text.charAt(tokens.ends[units.endToken[c.end - 1]! - 1]! - 2) === '?';
    });
    contents.splice(0, contents.length, ...kept);
  }
}

/**
 * "Brook was asked by Ada Ode whether …", where the tagger saw no cue in the sentence. Changes `labels` of the units [first, end), a paragraph, in place, and adds
 * the cues' first units to `found`.
 */
export function labelAskedBy(units: Units, labels: Uint8Array, first: number, end: number, found: Set<number>): void {
  const { word, tag, sentenceFirst, sentenceEnd, shape } = units;
  for (let u = first; u < end - 2; u++) {
    if (word[u + 1] !== by || !askers.has(word[u]!)) continue;
    // "Asked by Reed whether …, she said": up to the comma
    const opens = sentenceFirst[u] === u;
    if (!opens && tag[u - 1] !== posCode.AUX) continue;
    const cue = opens ? u : u - 1;
    const stop = opens ? commaBehind(units, u) : sentenceEnd[u]!;
    const last = shape[stop - 1] === punctuationShape ? stop - 1 : stop;
    const message = messageBehind(units, u + 2, last, true);
    if (message === u + 2 || labels.subarray(sentenceFirst[u], stop).some((label) => label === beginCue)) continue;
    labels.fill(outside, sentenceFirst[u], stop);
    putSpan(labels, cue, u + 1, beginCue);
    putSpan(labels, u + 2, message, beginSourceAfterCue);
    putSpan(labels, message, last, beginContentAfterCue);
    found.add(cue);
  }
}

/** The first comma behind unit `u` in its sentence; the sentence's end where there is none. */
function commaBehind({ word, sentenceEnd }: Units, u: number): number {
  const stop = sentenceEnd[u]!;
  let at = u + 1;
  while (at < stop && word[at] !== comma) at++;
  return at;
}

const opensWhatIsTold = hashesOf('that', 'whether', 'if', 'to', 'of', 'how', 'why', 'when', 'where', 'what');

/** "was asked | by Ada Brook | whether", "was told | by a deputy | that": who is behind "by" is the source, and no content of its own. Changes the links. */
export function takeWhoTells(units: Units, linked: readonly LinkedCue[]): void {
  const { word, tag } = units;
  for (const link of linked) {
    const { cue, contents } = link;
    const first = cue.end + 1;
    if (word[cue.end] !== by || !isPassiveTelling(units, cue)) continue;
    let end = first;
    while (end < first + longestListener && (isInNounPhrase(units, end) || tag[end] === posCode.ADP || tag[end] === posCode.PART) && !opensWhatIsTold.has(word[end]!)) end++;
    const at = contents.findIndex((c) => c.first >= cue.end && c.first < end);
    const said = contents[at];
    const goesOn = opensWhatIsTold.has(word[end]!) && (said ? said.end > end + 1 || contents[at + 1]?.first === end : contents.some((c) => c.first === end));
    if (end === first || !heads.has(tag[end - 1]!) || !goesOn) continue;
    if (said && said.end > end + 1) contents[at] = { ...said, first: end };
    else if (said) contents.splice(at, 1);
    link.source = { first, end, label: beginSourceAfterCue };
  }
}

const isPassiveTelling = ({ word, tag }: Units, { first, end }: Chunk): boolean =>
  (tellers.has(word[end - 1]!) || askers.has(word[end - 1]!) || urged.has(word[end - 1]!)) && (tag[end - 2] === posCode.AUX || first === end - 1);

const urged = hashesOf('urged', 'ordered', 'instructed', 'accused', 'requested', 'invited', 'encouraged', 'directed');

/** Who asks, in what stands between a cue and the message: "was asked | by Ada Ode | whether"; null for others. */
export const whoAsks = ({ word }: Units, first: number, message: number): Chunk | null => (word[first] === by && message > first + 1 ? { first: first + 1, end: message, label: beginSourceAfterCue } : null);

/** "told | the radio | the plan was dead", where nothing tells who is told: the unit behind who is; `first` where no clause follows. */
export function behindTold(units: Units, first: number, end: number): number {
  const { word, tag } = units;
  const asks = askers.has(word[first - 1]!);
  if (!asks && !tellers.has(word[first - 1]!)) return first;
  const message = messageBehind(units, first, end, asks);
  if (message > first || asks) return message;
  for (let u = first; u < end - 1 && u < first + longestListener && nounLike.has(tag[u]!); u++) {
    if (u > first && heads.has(tag[u - 1]!) && (articles.has(word[u]!) || definite.has(word[u]!)) && isSubject(units, u, end)) return u;
  }
  return first;
}

/** True for a noun phrase from `first` on that a verb follows. */
function isSubject({ tag }: Units, first: number, end: number): boolean {
  let u = first;
  while (u < end && nounLike.has(tag[u]!)) u++;
  return u < end && (tag[u] === posCode.VERB || tag[u] === posCode.AUX || (tag[u] === posCode.ADV && u + 1 < end && tag[u + 1] === posCode.VERB));
}

/** "…, he assured | the court ▮.": the unit behind who is told, where nothing else stands behind the cue in the sentence; else that behind the cue. */
export function behindListener({ word, tag, sentenceEnd }: Units, behindCue: number): number {
  if (!tellers.has(word[behindCue - 1]!) || relatives.has(word[behindCue - 2]!)) return behindCue;
  // "he tells one joke", "to tell more lies"
  const opening = tag[behindCue];
  if (opening !== posCode.PROPN && opening !== posCode.PRON && !definite.has(word[behindCue]!) && tag[behindCue + 1] !== posCode.PUNCT) return behindCue;
  const stop = sentenceEnd[behindCue - 1]!;
  let u = behindCue;
  while (u < stop && u < behindCue + longestLast && (nounLike.has(tag[u]!) || tag[u] === posCode.ADP)) u++;
  return u > behindCue && u === stop - 1 && tag[u] === posCode.PUNCT && heads.has(tag[u - 1]!) ? u : behindCue;
}

/** "said to my mother, | “…”": who is told stands between the cue and a quotation, and is no content of its own. Changes the links. */
export function dropListenerBeforeQuotation(units: Units, linked: readonly LinkedCue[]): void {
  const { word, tag, quote } = units;
  for (const { cue, contents } of linked) {
    const at = contents.findIndex((c) => c.first === cue.end);
    const content = contents[at];
    const next = contents[at + 1];
    if (!content || !next || next.first > content.end + 1 || (word[cue.end - 1] !== to && word[content.first] !== to)) continue;
    if (quote[next.first] !== quoteState.first && quote[next.first] !== quoteState.whole) continue;
    const isListener = (u: number): boolean => quote[u] === quoteState.none && (isInNounPhrase(units, u) || tag[u] === posCode.ADP || tag[u] === posCode.PART || word[u] === comma || word[u] === colon);
    let u = content.first;
    while (u < content.end && isListener(u)) u++;
    if (u === content.end) contents.splice(at, 1);
  }
}
