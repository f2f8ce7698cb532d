import { posCode } from '../../../document/types.js';
import { administrativeUnits } from '../../../lexicon/organisationWords.js';
import { nounLike } from '../nounPhrases.js';
import { isParticiple, lowerShape, type Units } from './units.js';
import { articles, comma, hashesOf, hashOf } from './wordHashes.js';

/** What opens a clause behind one that is whole: "Traders jeered as the mayor defended …". */
const joining = hashesOf('as', 'while', 'when', 'because', 'although', 'though');
/** The same, but these open other things, too: "after the vote". */
const times = hashesOf('after', 'before', 'since', 'until', 'once');
const of = hashOf('of');
const hyphen = hashOf('-');
const relatives = hashesOf('who', 'which', 'that', 'whose', 'whom');
/** "a man identified by police as Jon Brook". */
const naming = hashesOf('identified', 'described', 'known', 'named', 'listed', 'appointed', 'elected', 'regarded', 'seen', 'cited', 'quoted', 'treated', 'served', 'serves', 'worked', 'works', 'mentioned');
/** "such as", "as much as". */
const degrees = hashesOf('such', 'as', 'much', 'well', 'far', 'long', 'soon', 'so', 'many', 'same');

/** First unit of the clause that [first, end), the source before a cue, opens with another one before: "Brook stood up as | the judge". */
function behindClause(units: Units, first: number, end: number): number {
  const { word, tag } = units;
  let verb = -1;
  let start = first;
  let late = first;
  let commas = 0;
  for (let u = first; u < end; u++) {
    const w = word[u]!;
    if (relatives.has(w)) return first;
    if (w === comma) commas++;
    // behind a first comma a verb belongs to an addition: "the plan, called …,"
    else if (u > first && (tag[u] === posCode.AUX || (tag[u] === posCode.VERB && !isParticiple(units, u)))) {
      // what the clause has a verb of its own for is no source: "taken as they came in"
      if (start > first || naming.has(w)) return first;
      if (commas % 2 === 0) verb = u;
      late = first;
    } else if (verb > 0 && !degrees.has(word[u - 1]!) && nounLike.has(tag[u + 1]!)) {
      if (joining.has(w)) start = u + 1;
      else if (times.has(w)) late = u + 1;
    }
  }
  return start > first ? start : late;
}

/** "After the vote | the League said": a second noun phrase, with an article, behind what a preposition that opens the sentence leads in. */
function behindIntroduction({ word, tag, sentenceFirst }: Units, first: number, end: number): number {
  if (first === 0 || sentenceFirst[first] !== first - 1 || tag[first - 1] !== posCode.ADP || word[first - 1] === of) return first;
  for (let u = first + 1; u < end - 1; u++) {
    const t = tag[u - 1];
    if (articles.has(word[u]!) && (t === posCode.NOUN || t === posCode.PROPN || t === posCode.NUM)) return u;
    if (!nounLike.has(tag[u]!) && word[u] !== hyphen) return first;
  }
  return first;
}


/** "The findings echo | those of a report by the League, which warned": a relative pronoun at the end of a source speaks of what stands behind the last verb. */
function behindVerbOfRelative({ word, tag, shape }: Units, first: number, end: number): number {
  if (!relatives.has(word[end - 1]!) || word[end - 2] !== comma) return first;
  for (let u = end - 3; u > first; u--) if (tag[u] === posCode.VERB && shape[u] === lowerShape && nounLike.has(tag[u + 1]!)) return u + 1;
  return first;
}

/** "the canton of | Saint-Aurèle had announced": with the kind of place before "of". */
function withKind({ word, sentenceFirst }: Units, first: number): number {
  let start = first;
  while (word[start - 1] === hyphen) start -= 2;
  const isKind = start - 3 >= sentenceFirst[first]! && word[start - 1] === of && placeKinds.has(word[start - 2]!) && articles.has(word[start - 3]!);
  return isKind ? start - 3 : first;
}

const placeKinds = hashesOf(...administrativeUnits);

const and = hashOf('and');

/** "I thought of her when | Amara Diallo | stood on the dyke and declared": whom the clause before "and" and the cue is about, where the labels have a source before it; null where there is none. */
export function subjectOfClause({ word, tag }: Units, end: number, cue: number): { first: number; end: number } | null {
  if (word[cue - 1] !== and) return null;
  for (let u = cue - 2; u > end; u--) {
    if (word[u] === comma) return null;
    if (!joining.has(word[u - 1]!) || degrees.has(word[u - 2]!)) continue;
    let stop = u;
    while (stop < cue && nounLike.has(tag[stop]!)) stop++;
    return stop > u && tag[stop - 1] !== posCode.PRON && tag[stop] === posCode.VERB ? { first: u, end: stop } : null;
  }
  return null;
}

const definite = hashesOf('the');
const additions = hashesOf('who', 'whose', 'which');

/** "A neighbour, | who did not want to be named, said": the noun phrase that the addition before the cue speaks of; -1 where there is none. */
export function headOfAddition({ word, tag, sentenceFirst }: Units, first: number, cue: number): number {
  if (!additions.has(word[first]!) || word[first - 1] !== comma || word[cue - 1] !== comma || cue - 1 <= first) return -1;
  const stop = sentenceFirst[first]!;
  let head = first - 1;
  while (head > stop && (nounLike.has(tag[head - 1]!) || (head < first - 1 && word[head - 1] === of))) head--;
  return head < first - 1 ? head : -1;
}

const indefinite = hashesOf('a', 'an', 'the');
const today = hashOf('today');
/** What closes a dateline. */
const dashes = hashesOf('-', '--', '–', '—');
const inFirmName: ReadonlySet<number> = new Set([posCode.PROPN, posCode.PUNCT, posCode.NUM, posCode.SYM, posCode.CCONJ]);

/** "Veridane Foods, Inc. (VRDN), | a maker of snacks, today announced": the whole, from the sentence's start to the comma, where the labels have only what the firm is; null where they have more. */
export function releaserOf({ word, tag, shape, sentenceFirst }: Units, first: number, cue: number): { first: number; end: number } | null {
  const end = word[cue - 1] === today && shape[cue - 1] === lowerShape ? cue - 1 : cue;
  if (!indefinite.has(word[first]!) || word[first - 1] !== comma || word[end - 1] !== comma) return null;
  let start = first - 1;
  for (; start > sentenceFirst[first]! && !dashes.has(word[start - 1]!); start--) if (!inFirmName.has(tag[start - 1]!)) return null;
  return start < first - 1 && tag[start] === posCode.PROPN && shape[start] !== lowerShape ? { first: start, end } : null;
}

/** "Commenting on a statement by the envoy, Ada Brook, | the minister said", "Through his aide, Jon Reed, | the mayor said": behind a sentence's opening and its apposition, what has no comma before the cue is the subject. */
function behindApposition({ word, tag, sentenceFirst }: Units, first: number, end: number, cue: number): number {
  const opening = sentenceFirst[first]!;
  if (first === opening || word[cue - 1] === comma) return first;
  if (tag[opening] !== posCode.VERB && tag[opening] !== posCode.ADP) return first;
  for (let u = end - 1; u > first; u--) if (word[u] === comma) return u < end - 2 && tag[u - 1] === posCode.PROPN && definite.has(word[u + 1]!) ? u + 1 : first;
  return first;
}

/** First unit of who speaks, of the source [first, end) before a cue as the labels have it; `cue` is the cue's first one. */
export function startOfSource(units: Units, first: number, end: number, cue: number): number {
  if (isParticiple(units, cue)) return first;
  const nearer = behindApposition(units, first, end, cue);
  if (nearer > first) return nearer;
  const start = behindIntroduction(units, behindVerbOfRelative(units, behindClause(units, first, end), end), end);
  return start === first ? withKind(units, first) : start;
}

const reflexives = hashesOf('himself', 'herself', 'itself', 'themselves', 'myself', 'ourselves');

/** "| Demir himself refused": first unit of the noun phrase that a reflexive pronoun at `first` belongs to; else `first`. */
export function withAntecedent({ word, tag, sentenceFirst }: Units, first: number): number {
  if (!reflexives.has(word[first]!)) return first;
  let start = first;
  while (start > sentenceFirst[first]! && nounLike.has(tag[start - 1]!) && tag[start] !== posCode.DET) start--;
  return start;
}
