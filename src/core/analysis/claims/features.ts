import { posCode } from '../../document/types.js';
import type { WordClass } from '../../lexicon/claimWords.js';
import { figureKinds, type Figure } from '../types.js';
import { features, whoFeatures } from './featureTable.js';
import { ending, endingOf, highBit, highOffset, isRelational, lowBit, nounOf, structureBit, verbOf, type ClaimWords } from './words.js';

const index = new Map(features.map(({ name }, i): [string, number] => [name, i]));
const at = (name: string): number => index.get(name)!;
const firstNoun = at('noun:3') - 3;
const firstVerb = at('verb:29') - 29;
const firstFigure = Object.fromEntries(figureKinds.map((kind) => [kind, at(`figure:${kind}`)]));
const on = {
  relational: at('adjective:relational'), evaluation: at('adjective:evaluation'), absence: at('claim:absence'),
  figureAny: at('figure:any'), figureTwo: at('figure:two'), figureBig: at('figure:big'), figureTrend: at('figure:trend'), figurePast: at('figure:past'),
  figureFirst: at('figure:first'), nameAny: at('name:any'), nameTwo: at('name:two'), nameSubject: at('name:subject'), past: at('tense:past'),
  perfect: at('tense:perfect'), passive: at('tense:passive'), progressive: at('tense:progressive'), length: at('shape:length'), short: at('shape:short'), long: at('shape:long'), question: at('shape:question'), broken: at('shape:broken'),
  joined: at('shape:joined'), noVerb: at('shape:noVerb'),
} as const;
const opensObject = new Uint8Array(32);
for (const tag of [posCode.DET, posCode.ADJ, posCode.NOUN, posCode.PROPN, posCode.NUM, posCode.PRON]) opensObject[tag] = 1;

const { PUNCT, PRON, PROPN, NOUN, VERB, AUX, ADJ, ADV, NUM, SYM, PART, CCONJ, DET } = posCode;
const subjectClasses = ['firstSingular', 'firstPlural', 'second', 'thirdPerson', 'thirdPlural', 'thing'] as const satisfies readonly WordClass[];
const subjectBits = Int32Array.from(subjectClasses, (name) => lowBit[name]);
const nameSubject = 6;
const nounSubject = 7;
/** Read from the tables once: they are looked up for every token. */
const bit = {
  be: lowBit.be, blame: lowBit.blame, comparison: lowBit.comparison, degree: lowBit.degree, firstSingular: lowBit.firstSingular, future: lowBit.future,
  have: lowBit.have, negation: lowBit.negation, participle: lowBit.participle, past: lowBit.past, pastBe: lowBit.pastBe,
  praise: lowBit.praise, record: lowBit.record, rounding: lowBit.rounding, subjective: lowBit.subjective, trend: lowBit.trend,
  country: highBit.country, there: highBit.there, possessive: structureBit.possessive,
} as const;
const verdictLow = bit.praise | bit.blame | bit.subjective;

/** Classes of words as bits. */
export interface ClassBits {
  readonly low: number;
  readonly high: number;
}

/** The bits of word classes. */
export const classBits = (...names: WordClass[]): ClassBits => ({ low: names.reduce((bits, name) => bits | lowBit[name], 0), high: names.reduce((bits, name) => bits | highBit[name], 0) });

/** True when one of the classes was seen. */
export const saw = (seen: ClassBits, { low, high }: ClassBits): boolean => ((seen.low & low) | (seen.high & high)) !== 0;

/** What was seen of one stretch of tokens, for the kinds. */
export interface Seen extends ClassBits {
  readonly past: boolean;
  readonly name: boolean;
  readonly verb: boolean;
}

/**
 * Reads the features of tokens [from, to) with the figures in them into `row` (as long as `features`, overwritten).
 * Counts are damped by log2(1 + n), so that a long sentence does not win by its length alone.
 */
export function readFeatures(words: ClaimWords, from: number, to: number, figures: readonly Figure[], row: Float64Array): Seen {
  row.fill(0);
  const { low, high, structure, senses } = words;
  const { text, tokens } = words.document;
  const { tags, starts, ends } = tokens;
  let seenLow = 0;
  let seenHigh = 0;
  let properNouns = 0;
  let inName = false;
  let subject = -1;
  let verbSeen = false;
  let past = false;
  let have = -9;
  let be = -9;
  let negation = -9;
  let there = -9;
  let count = 0;
  for (let i = from; i < to; i++) {
    const tag = tags[i]!;
    if (tag === PUNCT) {
      inName = false;
      continue;
    }
    count++;
    let lowBits = low[i]!;
    let highBits = high[i]!;
    if (lowBits !== 0 || highBits !== 0) {
      const next = i + 1 < to ? tags[i + 1]! : PUNCT;
      if ((highBits & bit.country) !== 0 && !isName(text, starts[i]!, ends[i]!)) highBits &= ~bit.country;
      // "about ten" but not "about culture"; "more than ten" compares nothing
      if ((lowBits & bit.rounding) !== 0 && next !== NUM && next !== SYM) lowBits &= ~bit.rounding;
      if ((lowBits & bit.comparison) !== 0 && (next === NUM || next === SYM) && i > from && (low[i - 1]! & bit.degree) !== 0) lowBits &= ~bit.comparison;
      // "their first language": an order among one's own, no record
      if ((lowBits & bit.record) !== 0 && i > from && (structure[i - 1]! & bit.possessive) !== 0) lowBits &= ~bit.record;
      // "a rose garden" but not "prices rose"
      if ((lowBits & bit.praise) !== 0 && tag === VERB) lowBits &= ~bit.praise;
      // "bought by First Dale", but not in a headline with capitals: "Arland Elects First Woman"
      if ((lowBits & bit.record) !== 0 && next === PROPN && i > from && isCapital(text, starts[i]!) && !isCapital(text, starts[i - 1]!)) lowBits &= ~bit.record;
      seenLow |= lowBits;
      seenHigh |= highBits;
      for (let bits = lowBits; bits !== 0; bits &= bits - 1) row[31 - Math.clz32(bits & -bits)]! += 1;
      for (let bits = highBits; bits !== 0; bits &= bits - 1) row[highOffset + 31 - Math.clz32(bits & -bits)]! += 1;
    }
    const sense = senses[i]!;
    if (tag === NOUN) {
      if (nounOf(sense) !== 0) row[firstNoun + nounOf(sense)]! += 1;
    } else if (tag === VERB) {
      if (verbOf(sense) !== 0) row[firstVerb + verbOf(sense)]! += 1;
    } else if (tag === ADJ && isRelational(sense)) row[on.relational]! += 1;
    if (!verbSeen && subject < 0) {
      if (tag === PRON) subject = subjectOf(lowBits);
      else if (tag === PROPN) subject = nameSubject;
      else if (tag === NOUN) subject = nounSubject;
    }
    if ((lowBits & bit.negation) !== 0) negation = i;
    if ((highBits & bit.there) !== 0) there = i;
    // "has no", "there is no", "do not (yet) have a"
    if (negation === i ? i - have <= 1 || (i - be <= 1 && be - there <= 1) : (lowBits & bit.have) !== 0 && i - negation <= 2 && opensObject[i + 1 < to ? tags[i + 1]! : PUNCT] === 1) row[on.absence] = 1;
    if (tag === VERB || tag === AUX) {
      verbSeen = true;
      const isEd = tag === VERB && endingOf(sense) === ending.ed;
      const isPast = (lowBits & bit.pastBe) !== 0 || isEd || (tag === VERB && (lowBits & bit.past) !== 0);
      const isParticiple = isEd || (tag === VERB && (lowBits & bit.participle) !== 0);
      if (isParticiple && i - have <= 3) {
        row[on.perfect]! += 1;
        past = true;
      } else if (isParticiple && i - be <= 3) row[on.passive]! += 1;
      else if (isPast) {
        row[on.past]! += 1;
        past = true;
      } else if (endingOf(sense) === ending.ing && i - be <= 3) row[on.progressive]! += 1;
      if ((lowBits & bit.have) !== 0) have = i;
      if ((lowBits & bit.be) !== 0) {
        be = i;
        if (givesVerdict(words, i + 1, to)) row[on.evaluation] = 1;
      }
    }
    if (tag === PROPN) {
      if (!inName) properNouns++;
      inName = true;
    } else inName = false;
  }
  let stated = 0;
  for (const figure of figures) {
    row[firstFigure[figure.kind]!]! += 1;
    if (figure.value >= 1e6) row[on.figureBig] = 1;
    if (figure.kind !== 'rank' && figure.kind !== 'date') stated = 1;
  }
  if (stated) {
    row[on.figureAny] = 1;
    row[on.figureTrend] = (seenLow & bit.trend) !== 0 ? 1 : 0;
    row[on.figurePast] = past ? 1 : 0;
    row[on.figureFirst] = (seenLow & bit.firstSingular) !== 0 ? 1 : 0;
  }
  row[on.figureTwo] = figures.length > 1 ? 1 : 0;
  row[on.nameAny] = properNouns > 0 ? 1 : 0;
  row[on.nameTwo] = properNouns > 1 ? 1 : 0;
  row[on.nameSubject] = subject === nameSubject ? 1 : 0;
  if (subject >= 0) row[whoFeatures.first + subject * 3 + (past ? 0 : (seenLow & bit.future) !== 0 ? 2 : 1)] = 1;
  for (let i = 0; i < whoFeatures.first; i++) if (row[i]! > 1) row[i] = damped(row[i]!);
  row[on.length] = damped(count);
  row[on.short] = count < 7 ? 1 : 0;
  row[on.long] = count > 30 ? 1 : 0;
  row[on.question] = endsWith(words, from, to, isQuestionMark) || endsWith(words, from, to - 1, isQuestionMark) ? 1 : 0;
  row[on.broken] = endsWith(words, from, to, isBreak) ? 1 : 0;
  row[on.joined] = from < to && tags[from] === CCONJ ? 1 : 0;
  row[on.noVerb] = verbSeen ? 0 : 1;
  return { low: seenLow, high: seenHigh, past, name: properNouns > 0, verb: verbSeen };
}

/** Index of the class of pronouns that the word is of, or -1. */
function subjectOf(lowBits: number): number {
  for (let k = 0; k < subjectBits.length; k++) if ((lowBits & subjectBits[k]!) !== 0) return k;
  return -1;
}

const logs = Float64Array.from({ length: 64 }, (_, n) => Math.log2(1 + n));
const damped = (n: number): number => (n < logs.length ? logs[n]! : Math.log2(1 + n));

const isCapital = (text: string, at: number): boolean => text.charCodeAt(at) >= 65 && text.charCodeAt(at) <= 90;

/** True for a capitalised word; one of two letters must have two capitals ("US", not "us" or "Us"). */
function isName(text: string, start: number, end: number): boolean {
  return isCapital(text, start) && (end - start > 2 || isCapital(text, end - 1));
}

/** "is very important", "were hardly successful": a form of "be" at the end of which stands a judging adjective, and no noun behind it. */
function givesVerdict({ low, document }: ClaimWords, from: number, to: number): boolean {
  const { tags } = document.tokens;
  for (let i = from; i < to && i < from + 4; i++) {
    const tag = tags[i]!;
    if (tag === ADJ && (low[i]! & verdictLow) !== 0) {
      const next = i + 1 < to ? tags[i + 1]! : PUNCT;
      return next !== NOUN && next !== PROPN && next !== ADJ && next !== NUM;
    }
    if (tag !== ADV && tag !== PART && tag !== DET) return false;
  }
  return false;
}

const isQuestionMark = (c: number): boolean => c === 63;
const isBreak = (c: number): boolean => c === 45 || c === 0x2026 || c === 46;

/** True when the last of tokens [from, to) is a mark of the kind; a full stop counts only when there are several in one token. */
function endsWith({ document }: ClaimWords, from: number, to: number, fits: (code: number) => boolean): boolean {
  if (to <= from) return false;
  const end = document.tokens.ends[to - 1]!;
  const start = document.tokens.starts[to - 1]!;
  const c = document.text.charCodeAt(end - 1);
  return fits(c) && document.tokens.tags[to - 1] === PUNCT && (c !== 46 || end - start > 1);
}
