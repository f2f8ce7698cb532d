import { tokensIn } from '../../../document/lookup.js';
import { posCode, type QuotedSpan, type SeedDocument } from '../../../document/types.js';
import { tokenForm } from '../../../document/tokenBuffer.js';
import { createWordMemo } from '../../../document/wordMemo.js';
import { commonReportingForms, neverNouns } from '../../../lexicon/rareReportingVerbs.js';
import { tokenBehindStamp } from '../stamps.js';
import { cueOf, fineOf, type WordClasses } from './wordClasses.js';
import { comma, hashOf, that } from './wordHashes.js';

/** A quotation of so many tokens or more, marks included, is one unit: it is content as a whole or not at all. */
const wholeFrom = 6;

/** Codes of `Units.quote`. */
export const quoteState = { none: 0, first: 1, inside: 2, last: 3, whole: 4 } as const;
/** Codes of `Units.tag` above those of parts of speech. */
const quotationTag = 17;
const gapTag = 18;
const quotationShape = 6;
const gapShape = 7;
export const punctuationShape = 4;
/** Least `Units.cue` of a word that is likely to report. */
export const likelyCue = 3;
/** `Units.cue` of a word that is nearly always a cue. */
export const surelyCue = 4;

/**
 * What the tagger reads: the tokens, but a long quotation is a single unit, and two empty units and a stamp (stamps.ts) stand around each paragraph. All
 * arrays are by unit unless said otherwise, and longer than `count`.
 */
export interface Units {
  readonly count: number;
  /** The tokens [firstToken, endToken) of the unit; none for the empty ones. */
  readonly firstToken: Int32Array;
  readonly endToken: Int32Array;
  /** The units [firstUnit, endUnit) of each paragraph, and of each token the unit that holds it. */
  readonly firstUnit: Int32Array;
  readonly endUnit: Int32Array;
  readonly unitOf: Int32Array;
  /** Hash of the word in lower case; of a quotation one of a few that tell its form. */
  readonly word: Int32Array;
  readonly suffix: Int32Array;
  readonly tag: Uint8Array;
  readonly shape: Uint8Array;
  readonly fine: Uint8Array;
  readonly cue: Uint8Array;
  readonly quote: Uint8Array;
  /** Index into the document's quoted spans where the unit is a whole quotation, else -1. */
  readonly quotation: Int32Array;
  /** Nearest likely cue to the left and to the right in the paragraph, -1 where there is none. */
  readonly leftCue: Int32Array;
  readonly rightCue: Int32Array;
  /** Nearest verb to the left and to the right in the sentence, or -1. */
  readonly leftVerb: Int32Array;
  readonly rightVerb: Int32Array;
  /** The units [sentenceFirst, sentenceEnd) of the sentence around the unit; one that begins within a quotation goes on with the sentence before. */
  readonly sentenceFirst: Int32Array;
  readonly sentenceEnd: Int32Array;
  /** First unit behind the last punctuation mark, and the next punctuation mark or the sentence's end. */
  readonly clauseFirst: Int32Array;
  readonly clauseEnd: Int32Array;
  /** Number of punctuation marks and of "that"s before the unit in its paragraph. */
  readonly marks: Int32Array;
  readonly thats: Int32Array;
}

const intFields = [
  'firstToken', 'endToken', 'word', 'suffix', 'quotation', 'leftCue', 'rightCue', 'leftVerb', 'rightVerb', 'sentenceFirst', 'sentenceEnd',
  'clauseFirst', 'clauseEnd', 'marks', 'thats',
] as const;
const byteFields = ['tag', 'shape', 'fine', 'cue', 'quote'] as const;

type Buffers = Record<(typeof intFields)[number], Int32Array> & Record<(typeof byteFields)[number], Uint8Array> & Record<'firstUnit' | 'endUnit' | 'unitOf', Int32Array>;

function createBuffers(units: number, tokens: number, paragraphs: number): Buffers {
  return {
    ...Object.fromEntries(intFields.map((name) => [name, new Int32Array(units)])),
    ...Object.fromEntries(byteFields.map((name) => [name, new Uint8Array(units)])),
    firstUnit: new Int32Array(paragraphs), endUnit: new Int32Array(paragraphs), unitOf: new Int32Array(tokens),
  } as Buffers;
}

/** Makes the reader of units. What it hands out is good until its next call: the arrays are used again. */
export function createUnitReader(classes: WordClasses): (document: SeedDocument) => Units {
  let buffers = createBuffers(0, 0, 0);
  const classesOf = createWordMemo(classes.of);
  const commonOf = readCommonForms(classes);
  return (document) => {
    const { tokens, paragraphs } = document;
    const units = tokens.count + 2 * (paragraphs.length + 1);
    if (buffers.word.length < units || buffers.unitOf.length < tokens.count || buffers.firstUnit.length < paragraphs.length) {
      buffers = createBuffers(2 * units, 2 * units, units);
    }
    return { count: fill(buffers, document, classesOf, commonOf), ...buffers };
  };
}

/** The classes of a word by its number and its hash. */
type ClassesOf = (number: number, word: number) => number;

/** What the tagger reads a verb as that it has not learned. */
interface CommonForm {
  readonly word: number;
  readonly suffix: number;
  readonly classes: number;
  /** True where the rare word is hardly ever a noun, whatever the tags say. */
  readonly isVerb: boolean;
}

/** The rare verbs that report and that the tagger has never seen do so, by hash. */
function readCommonForms(classes: WordClasses): Map<number, CommonForm> {
  const found = new Map<number, CommonForm>();
  for (const [rare, common] of commonReportingForms) {
    const word = hashOf(common);
    const known = classes.of(word);
    if (cueOf(classes.of(hashOf(rare))) === 0 && cueOf(known) > 0) found.set(hashOf(rare), { word, suffix: suffixOf(common, 0, common.length), classes: known, isVerb: neverNouns.has(rare) });
  }
  return found;
}

/** Fills the buffers from the document and returns the number of units. */
function fill(b: Buffers, document: SeedDocument, classesOf: ClassesOf, commonOf: ReadonlyMap<number, CommonForm>): number {
  const { text, sentences, paragraphs } = document;
  const whole = quotationsByToken(document);
  const quotations = [...whole.values()];
  /** The first token behind the stamp of a paragraph that has one, by its first. */
  const openings = new Map<number, number>();
  let next = 0;
  let n = 0;
  let before = 0;
  for (let p = 0; p < paragraphs.length; p++) {
    const paragraph = paragraphs[p] as (typeof paragraphs)[number];
    putGap(b, n++, 0);
    putGap(b, n++, before * 4 + (paragraph.kind === 'title' ? 1 : paragraph.kind === 'heading' ? 2 : 0));
    const opening = tokenBehindStamp(document, paragraph);
    if (opening > paragraph.firstToken) openings.set(paragraph.firstToken, opening);
    for (let i = paragraph.firstToken; i < opening; i++) {
      b.firstToken[n] = i;
      b.endToken[n] = i + 1;
      b.unitOf[i] = n;
      putGap(b, n++, 0);
    }
    b.firstUnit[p] = n;
    before = 1;
    for (let i = opening; i < paragraph.endToken; n++) {
      while (next < quotations.length && (quotations[next] as WholeQuotation).firstToken < i) next++;
      const q = quotations[next];
      if (q && q.firstToken === i && q.endToken <= paragraph.endToken) {
        putQuotation(b, n, document, q);
        for (; i < q.endToken; i++) b.unitOf[i] = n;
        before = document.quotedSpans[q.index]?.closed ? 2 : 3;
        continue;
      }
      putToken(b, n, document, i, classesOf);
      if ((b.tag[n] === posCode.VERB || b.tag[n] === posCode.NOUN) && b.shape[n] === 0) putCommonForm(b, n, commonOf);
      b.unitOf[i++] = n;
    }
    if (text.charAt(paragraph.end - 1) === ':') before = 4;
    b.endUnit[p] = n;
  }
  putGap(b, n++, 0);
  putGap(b, n++, 0);
  markShortQuotations(b, document, whole);
  for (const { firstToken, endToken } of sentences) if (endToken > firstToken) linkSentence(b, openings.get(firstToken) ?? firstToken, endToken);
  for (let p = 0; p < paragraphs.length; p++) linkCues(b, b.firstUnit[p] as number, b.endUnit[p] as number);
  return n;
}

interface WholeQuotation {
  readonly index: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/**
 * The quotations that are units, by their first token. Where a straight mark opens a paragraph and never closes, the paragraph is an
 * excerpt: what is quoted within it counts.
 */
function quotationsByToken({ quotedSpans, paragraphs, tokens }: SeedDocument): Map<number, WholeQuotation> {
  const result = new Map<number, WholeQuotation>();
  const isExcerpt = (q: QuotedSpan | undefined, k: number): boolean =>
    q?.style === 'straight' && !q.closed && q.start === paragraphs[q.paragraph]?.start && quotedSpans[k + 1]?.parent === k && quotedSpans[k + 1]?.style === 'double';
  quotedSpans.forEach((q, index) => {
    if (q.style === 'dash' || (q.parent >= 0 && !isExcerpt(quotedSpans[q.parent], q.parent)) || isExcerpt(q, index)) return;
    const { firstToken, endToken } = tokensIn(tokens, q);
    result.set(firstToken, { index, firstToken, endToken });
  });
  for (const [first, { firstToken, endToken, index }] of result) if (endToken - firstToken < wholeFrom) result.set(first, { index, firstToken, endToken: Infinity });
  return result;
}

function putGap(b: Buffers, n: number, context: number): void {
  b.word[n] = Math.imul(0x51ab3c + context, 0x9e3779b1);
  b.tag[n] = gapTag;
  b.shape[n] = gapShape;
  b.quotation[n] = -1;
  b.suffix[n] = b.fine[n] = b.cue[n] = b.quote[n] = 0;
  b.leftCue[n] = b.rightCue[n] = b.leftVerb[n] = b.rightVerb[n] = -1;
}

/** How a quotation ends tells most about its place in the sentence. */
function endingOf(c: string): number {
  if (c === ',') return 1;
  if (c === '.') return 2;
  if (c === '?' || c === '!') return 3;
  return /[…—–-]/.test(c) ? 4 : 5;
}

/** “…,” Brook said, turning to the mayor, “you give …”: true for a whole quotation behind a comma that opens in lower case, so that one before may go on with it. */
export const goesOnInSentence = ({ quote, suffix, word }: Units, u: number): boolean =>
  quote[u] === quoteState.whole && word[u - 1] === comma && Math.floor((suffix[u] as number) / 3) % 2 === 1;

function putQuotation(b: Buffers, n: number, { text, quotedSpans }: SeedDocument, { index, firstToken, endToken }: WholeQuotation): void {
  const { inner, closed } = quotedSpans[index] as QuotedSpan;
  const opensLow = text.charAt(inner.start).toUpperCase() === text.charAt(inner.start) ? 0 : 1;
  const size = endToken - firstToken < 12 ? 0 : endToken - firstToken < 30 ? 1 : 2;
  const form = ((closed ? endingOf(text.charAt(inner.end - 1)) : 0) * 2 + opensLow) * 3 + size;
  b.firstToken[n] = firstToken;
  b.endToken[n] = endToken;
  b.word[n] = Math.imul(0x7a31d5 + form, 0x85ebca6b);
  b.suffix[n] = form;
  b.tag[n] = quotationTag;
  b.shape[n] = quotationShape;
  b.fine[n] = b.cue[n] = 0;
  b.quote[n] = quoteState.whole;
  b.quotation[n] = index;
}

function putToken(b: Buffers, n: number, { text, tokens }: SeedDocument, i: number, classesOf: ClassesOf): void {
  const start = tokens.starts[i] as number;
  const end = tokens.ends[i] as number;
  const hash = tokens.words[i] as number;
  b.firstToken[n] = i;
  b.endToken[n] = i + 1;
  b.word[n] = hash;
  b.suffix[n] = suffixOf(text, start, end);
  b.tag[n] = tokens.tags[i] as number;
  b.shape[n] = tokens.forms[i] === tokenForm.lower && isPlainLower(text.charCodeAt(start)) ? 0 : shapeOf(text, start, end);
  b.quotation[n] = -1;
  b.quote[n] = quoteState.none;
  const known = classesOf(tokens.numbers[i] as number, hash);
  b.fine[n] = fineOf(known);
  b.cue[n] = cueOf(known);
}

/** "retorted" as "responded". */
function putCommonForm(b: Buffers, n: number, commonOf: ReadonlyMap<number, CommonForm>): void {
  const common = commonOf.get(b.word[n] as number);
  if (!common || (b.tag[n] !== posCode.VERB && !common.isVerb)) return;
  b.tag[n] = posCode.VERB;
  b.word[n] = common.word;
  b.suffix[n] = common.suffix;
  b.fine[n] = fineOf(common.classes);
  b.cue[n] = cueOf(common.classes);
}

const isPlainLower = (c: number): boolean => c >= 97 && c <= 122;

/** The last three characters in one number. */
function suffixOf(text: string, start: number, end: number): number {
  const long = end - start > 3 ? 1 : 0;
  const at = end - start > 2 ? end - 3 : start;
  let sum = long;
  for (let k = at; k < end; k++) sum = (sum << 8) + (text.charCodeAt(k) | 32);
  return Math.imul(sum, 0x2c1b3c6d);
}

const ing = suffixOf('xing', 0, 4);

/** True for a verb in -ing. */
export const isParticiple = ({ tag, suffix }: Units, u: number): boolean => tag[u] === posCode.VERB && suffix[u] === ing;

/** 0 lower case, 1 capital first, 2 all capitals, 3 digit first, 4 no letter or digit, 5 capital within. */
function shapeOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  if (first >= 48 && first <= 57) return 3;
  let upper = 0;
  let lower = 0;
  for (let i = start; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c >= 97 && c <= 122) lower++;
    else if (c >= 65 && c <= 90) upper++;
    else if (c >= 0xc0 && (c < 0x2000 || c > 0x206f)) {
      if (text.charAt(i).toLowerCase() === text.charAt(i)) lower++;
      else upper++;
    }
  }
  if (upper === 0) return lower === 0 ? punctuationShape : 0;
  if (lower === 0) return upper > 1 ? 2 : 1;
  return text.charAt(start).toLowerCase() === text.charAt(start) ? 5 : 1;
}

const openingMark = '“';
const closingMark = '”';

function putMark(b: Buffers, n: number, mark: string): void {
  b.word[n] = hashOf(mark);
  b.suffix[n] = suffixOf(mark, 0, 1);
}

function markShortQuotations(b: Buffers, { quotedSpans, tokens, paragraphs }: SeedDocument, whole: Map<number, WholeQuotation>): void {
  for (const { index, endToken } of whole.values()) {
    if (endToken !== Infinity) continue;
    const q = quotedSpans[index] as QuotedSpan;
    const range = tokensIn(tokens, q);
    for (let i = range.firstToken; i < range.endToken; i++) {
      const state = i === range.firstToken ? quoteState.first : i === range.endToken - 1 ? quoteState.last : quoteState.inside;
      b.quote[b.unitOf[i] as number] = state;
    }
    if (q.style === 'double' || q.style === 'straight' || paragraphs[q.paragraph]?.kind !== 'body') continue;
    // the tagger has learned from news with double marks: others say the same, but in headlines they hold scraps
    putMark(b, b.unitOf[range.firstToken] as number, openingMark);
    if (q.closed) putMark(b, b.unitOf[range.endToken - 1] as number, closingMark);
  }
}

function linkSentence(b: Buffers, firstToken: number, endToken: number): void {
  let first = b.unitOf[firstToken] as number;
  const end = (b.unitOf[endToken - 1] as number) + 1;
  // a sentence that begins within a quotation goes on with the one before
  if ((b.firstToken[first] as number) < firstToken) first = b.sentenceFirst[first] as number;
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

function linkCues(b: Buffers, first: number, end: number): void {
  let cue = -1;
  let marks = 0;
  let thats = 0;
  for (let u = first; u < end; u++) {
    b.leftCue[u] = cue;
    b.marks[u] = marks;
    b.thats[u] = thats;
    if (b.word[u] === that) thats++;
    else if (b.shape[u] === punctuationShape) marks++;
    if ((b.cue[u] as number) >= likelyCue) cue = u;
  }
  cue = -1;
  for (let u = end - 1; u >= first; u--) {
    b.rightCue[u] = cue;
    if ((b.cue[u] as number) >= likelyCue) cue = u;
  }
}
