import { tokensIn } from '../../../document/lookup.js';
import { posCode, type SeedDocument } from '../../../document/types.js';
import { tokenForm } from '../../../document/tokenBuffer.js';
import { createWordMemo } from '../../../document/wordMemo.js';
import { commonReportingForms, neverNouns } from '../../../lexicon/rareReportingVerbs.js';
import { tokenBehindStamp } from '../stamps.js';
import { createBuffers, type Buffers } from './unitBuffers.js';
import { linkCues, linkSentence } from './unitLinks.js';
import { quotationsByToken, type UnitQuotation } from './unitQuotations.js';
import { punctuationShape, quotationForm, quoteState, suffixOf, type Units } from './units.js';
import { cueOf, fineOf, type WordClasses } from './wordClasses.js';
import { hashOf } from './wordHashes.js';

/** Codes of `Units.tag` above those of parts of speech. */
const quotationTag = 17;
const gapTag = 18;
const quotationShape = 6;
const gapShape = 7;

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
    const paragraph = paragraphs[p]!;
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
      while (next < quotations.length && quotations[next]!.firstToken < i) next++;
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
  for (let p = 0; p < paragraphs.length; p++) linkCues(b, b.firstUnit[p]!, b.endUnit[p]!);
  return n;
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

function putQuotation(b: Buffers, n: number, { text, quotedSpans }: SeedDocument, { index, firstToken, endToken }: UnitQuotation): void {
  const { inner, closed } = quotedSpans[index]!;
  const opensLow = text.charAt(inner.start).toUpperCase() !== text.charAt(inner.start);
  const size = endToken - firstToken < 12 ? 0 : endToken - firstToken < 30 ? 1 : 2;
  const form = quotationForm(closed ? endingOf(text.charAt(inner.end - 1)) : 0, opensLow, size);
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
  const start = tokens.starts[i]!;
  const end = tokens.ends[i]!;
  const hash = tokens.words[i]!;
  b.firstToken[n] = i;
  b.endToken[n] = i + 1;
  b.word[n] = hash;
  b.suffix[n] = suffixOf(text, start, end);
  b.tag[n] = tokens.tags[i]!;
  b.shape[n] = tokens.forms[i] === tokenForm.lower && isPlainLower(text.charCodeAt(start)) ? 0 : shapeOf(text, start, end);
  b.quotation[n] = -1;
  b.quote[n] = quoteState.none;
  const known = classesOf(tokens.numbers[i]!, hash);
  b.fine[n] = fineOf(known);
  b.cue[n] = cueOf(known);
}

/** "retorted" as "responded". */
function putCommonForm(b: Buffers, n: number, commonOf: ReadonlyMap<number, CommonForm>): void {
  const common = commonOf.get(b.word[n]!);
  if (!common || (b.tag[n] !== posCode.VERB && !common.isVerb)) return;
  b.tag[n] = posCode.VERB;
  b.word[n] = common.word;
  b.suffix[n] = common.suffix;
  b.fine[n] = fineOf(common.classes);
  b.cue[n] = cueOf(common.classes);
}

const isPlainLower = (c: number): boolean => c >= 97 && c <= 122;

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

function markShortQuotations(b: Buffers, { quotedSpans, tokens, paragraphs }: SeedDocument, whole: Map<number, UnitQuotation>): void {
  for (const { index, endToken } of whole.values()) {
    if (endToken !== Infinity) continue;
    const q = quotedSpans[index]!;
    const range = tokensIn(tokens, q);
    for (let i = range.firstToken; i < range.endToken; i++) {
      const state = i === range.firstToken ? quoteState.first : i === range.endToken - 1 ? quoteState.last : quoteState.inside;
      b.quote[b.unitOf[i]!] = state;
    }
    if (q.style === 'double' || q.style === 'straight' || paragraphs[q.paragraph]?.kind !== 'body') continue;
    // the tagger has learned from news with double marks: others say the same, but in headlines they hold scraps
    putMark(b, b.unitOf[range.firstToken]!, openingMark);
    if (q.closed) putMark(b, b.unitOf[range.endToken - 1]!, closingMark);
  }
}
