import { posCode, type SeedDocument } from '../../document/types.js';
import { tokensIn } from '../../document/lookup.js';
import type { Span } from '../../text/span.js';
import type { Attribution } from '../types.js';

/** A clause that may be a claim: tokens [firstToken, endToken) without what leads in and out; `readTo` is where its sentence part ends. */
export interface Clause {
  readonly firstToken: number;
  readonly endToken: number;
  readonly readTo: number;
  /** Index of the innermost attribution that holds it, or -1. */
  readonly attribution: number;
  /** True within quotation marks. */
  readonly quoted: boolean;
}

const leastTokens = 4;
/** A report without quotation marks that is less certain is read as the document's own words. */
const leastConfidence = 0.7;
const own = new Set(['i', 'we', 'you']);
const leastSpokenShare = 0.02;

/**
 * Cuts the sentences of a document into clauses: at the borders of what is attributed and of quotations, at semicolons and
 * before "but" or "and" with a subject and a verb of their own. Words that only say who speaks are left out, but where a
 * speaker reports another ("She said he had promised it") that report is a clause of the speaker too. Ordered by start.
 */
export function findClauses(document: SeedDocument, attributions: readonly Attribution[], word: (token: number) => string): Clause[] {
  const { tokens, sentences } = document;
  const quoted = new Uint8Array(tokens.count);
  for (const { start, end, parent } of document.quotedSpans) {
    if (parent >= 0) continue;
    const { firstToken, endToken } = tokensIn(tokens, { start, end });
    if (endToken - firstToken > leastTokens + 2) quoted.fill(1, firstToken, endToken);
  }
  // "I think …", "we know …": no report but the speaker's own words, so the claim is of the voice around them.
  const reports = attributions.map(
    (a) =>
      (a.kind === 'direct' || a.confidence >= leastConfidence || accordingTo(document, a)) &&
      (a.source === null || !own.has(document.text.slice(a.source.start, a.source.end).toLowerCase())) && ((a.kind === 'direct' && a.source !== null) || isStatement(document, a, word)),
  );
  const inner = paint(document, attributions, word, (i) => reports[i] === true);
  const isTranscript = spokenShare(document, quoted, word) >= leastSpokenShare;
  const isRetold = (a: Attribution): boolean => {
    const at = a.source ?? a.cue ?? a.contents[0];
    return isTranscript || a.parent >= 0 || (at !== undefined && quoted[tokensIn(tokens, at).firstToken] === 1 && (a.source ?? a.cue) !== null);
  };
  const isOuter = attributions.map((a, i) => reports[i] === true && !isRetold(a));
  const hasRetold = isOuter.some((outer, i) => !outer && reports[i] === true);
  const outer = hasRetold ? paint(document, attributions, word, (i) => isOuter[i] === true) : null;
  const clauses: Clause[] = [];
  for (const { firstToken, endToken } of sentences) {
    const first = clauses.length;
    cut(document, word, firstToken, endToken, inner, quoted, null, clauses);
    if (!outer) continue;
    cut(document, word, firstToken, endToken, outer, quoted, inner.frame, clauses);
    if (clauses.length > first + 1) {
      const sorted = clauses.splice(first).sort((x, y) => x.firstToken - y.firstToken || y.endToken - x.endToken);
      for (const c of sorted) {
        const before = clauses.length > first ? clauses[clauses.length - 1] : undefined;
        if (before?.firstToken !== c.firstToken || before.endToken !== c.endToken) clauses.push(c);
      }
    }
  }
  return clauses;
}

const nominal = new Set([posCode.NOUN, posCode.PROPN, posCode.PRON, posCode.NUM, posCode.DET]);

/**
 * True when the content is a statement: has a finite verb with its subject before it. "She views [him more favourably]" and "He wants
 * [to leave]" tell what somebody thinks or plans; that is the document's claim, not theirs.
 */
function isStatement(document: SeedDocument, { contents, cue }: Attribution, word: (token: number) => string): boolean {
  if (contents.some((span) => hasFiniteClause(document, span, word))) return true;
  if (!cue || !speech.test(document.text.slice(cue.start, cue.end))) return false;
  // The tagger may have taken the verb for a noun; words of speech are clear enough, unless the content is a mere predicate.
  const { firstToken, endToken } = tokensIn(document.tokens, contents[0] ?? cue);
  return endToken - firstToken >= leastTokens && !isVerb(document.tokens.tags[firstToken] as number);
}

const accordingTo = ({ text }: SeedDocument, { cue }: Attribution): boolean => cue !== null && /^according to/i.test(text.slice(cue.start, cue.end));

const speech = /^(?:said|says|say|saying|told|tells|stated|according|announced|added|reported|argued|claimed|noted|explained)\b/i;

function hasFiniteClause({ tokens }: SeedDocument, span: Span, word: (token: number) => string): boolean {
  const { firstToken, endToken } = tokensIn(tokens, span);
  let subject = false;
  let within = false;
  let wasVerb = false;
  for (let i = firstToken; i < endToken; i++) {
    const tag = tokens.tags[i] as number;
    const w = word(i);
    if (isVerb(tag)) {
      const isFinite = !w.endsWith('ing') && (i === 0 || (tokens.tags[i - 1] !== posCode.PART && word(i - 1) !== 'to')) && w !== 'be' && w !== 'been';
      if (isFinite && subject && !within) return true;
      wasVerb = isFinite;
      continue;
    }
    if (within && wasVerb && tag !== posCode.ADV && tag !== posCode.PART) within = false;
    if (subject && (relative.has(w) || w === 'that')) {
      within = true;
      wasVerb = false;
    } else if (nominal.has(tag)) subject = true;
  }
  return false;
}

/** Which attribution holds each token, and which tokens say who speaks. */
interface Painted {
  readonly owner: Int32Array;
  readonly frame: Uint8Array;
}

function paint(
  document: SeedDocument, attributions: readonly Attribution[], word: (token: number) => string, counts: (index: number) => boolean,
): Painted {
  const { tokens } = document;
  const owner = new Int32Array(tokens.count).fill(-1);
  const frame = new Uint8Array(tokens.count);
  const order = attributions.map((a, index) => ({ a, index, depth: depthOf(attributions, a) })).filter(({ index }) => counts(index));
  for (const { a, index } of order.sort((x, y) => x.depth - y.depth)) {
    const whole = a.kind === 'direct' || a.contents.length < 2 || !a.contents.some((span) => hasFiniteClause(document, span, word));
    for (const span of a.contents) {
      if (!whole && !hasFiniteClause(document, span, word)) continue;
      const { firstToken, endToken } = tokensIn(tokens, span);
      owner.fill(index, firstToken, endToken);
    }
  }
  for (const { a, index } of order) {
    for (const span of [a.source, a.cue]) {
      if (!span) continue;
      const { firstToken, endToken } = tokensIn(tokens, span);
      for (let i = firstToken; i < endToken; i++) if (owner[i] !== index) frame[i] = 1;
    }
  }
  return { owner, frame };
}

/** The share of "I", "we" and "you" among the tokens outside quotations: high where the whole text is speech. */
function spokenShare({ tokens }: SeedDocument, quoted: Uint8Array, word: (token: number) => string): number {
  let spoken = 0;
  let all = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (quoted[i] === 1) continue;
    all++;
    if (tokens.tags[i] === posCode.PRON && own.has(word(i))) spoken++;
  }
  return all > leastTokens * 5 ? spoken / all : 0;
}

/** Cuts tokens [from, to); pieces that say who speaks are left out. With `only`, nothing but pieces with a token set there are taken. */
function cut(
  document: SeedDocument, word: (i: number) => string, from: number, to: number, { owner, frame }: Painted, quoted: Uint8Array, only: Uint8Array | null, into: Clause[],
): void {
  for (let i = from; i < to; ) {
    let end = i + 1;
    while (end < to && owner[end] === owner[i] && quoted[end] === quoted[i]) end++;
    let taken = only === null;
    let framed = false;
    for (let k = i; k < end; k++) {
      if (frame[k] === 1) framed = true;
      if (only?.[k] === 1) taken = true;
    }
    if (taken && !framed) split(document, word, i, end, owner[i] as number, quoted[i] === 1, into);
    i = end;
  }
}

function depthOf(attributions: readonly Attribution[], attribution: Attribution): number {
  let depth = 0;
  for (let a: Attribution | undefined = attribution; a && a.parent >= 0 && depth < 16; a = attributions[a.parent]) depth++;
  return depth;
}

const isVerb = (tag: number): boolean => tag === posCode.VERB || tag === posCode.AUX;
const subjectTags = new Set([posCode.PRON, posCode.PROPN, posCode.DET]);

function split(document: SeedDocument, word: (i: number) => string, from: number, to: number, attribution: number, quoted: boolean, into: Clause[]): void {
  const { tags } = document.tokens;
  let start = from;
  let verb = false;
  let opensPlainly = subjectTags.has(firstTag(tags, from, to));
  for (let i = from; i < to; i++) {
    if (isVerb(tags[i] as number)) verb = true;
    if (!verb || i - start < leastTokens || to - i <= leastTokens || tags[i] !== posCode.PUNCT) continue;
    const mark = word(i);
    const next = word(i + 1);
    const splices = mark === ',' && opensPlainly && tags[i + 1] === posCode.PRON && i + 2 < to && isVerb(tags[i + 2] as number) && !relative.has(next);
    const cuts = mark === ';' || splices || (mark === ',' && (next === 'but' || next === 'and') && opensClause(tags, i + 2, to, next === 'but'));
    if (!cuts || !hasVerb(tags, i + 1, to)) continue;
    push(document, word, start, i, i, attribution, quoted, into);
    start = i + 1;
    opensPlainly = subjectTags.has(firstTag(tags, start, to));
    verb = false;
  }
  push(document, word, start, to, to, attribution, quoted, into);
}

const relative = new Set('which who whom that what whose'.split(' '));

function firstTag(tags: Uint8Array, from: number, to: number): number {
  let i = from;
  while (i < to && (tags[i] === posCode.PUNCT || tags[i] === posCode.CCONJ)) i++;
  return i < to ? (tags[i] as number) : 0;
}

function opensClause(tags: Uint8Array, i: number, to: number, loose: boolean): boolean {
  if (i >= to || !(subjectTags.has(tags[i] as number) || (loose && tags[i] === posCode.NOUN))) return false;
  return hasVerb(tags, i + 1, Math.min(to, i + 7));
}

function hasVerb(tags: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isVerb(tags[i] as number)) return true;
  return false;
}

const leadIns = new Set(`of course|for example|for instance|in fact|as a matter of fact|on the other hand|on the one hand|first of all|in addition|after all`.split('|'));

function push(document: SeedDocument, word: (i: number) => string, from: number, to: number, readTo: number, attribution: number, quoted: boolean, into: Clause[]): void {
  const { tags } = document.tokens;
  let first = from;
  let end = to;
  while (end > first && tags[end - 1] === posCode.PUNCT && !(word(end - 1) === ')' && hasWord(word, first, end, '('))) end--;
  for (let moved = true; moved && first < end; ) {
    moved = false;
    const tag = tags[first] as number;
    if (tag === posCode.PUNCT || tag === posCode.CCONJ || tag === posCode.INTJ || (word(first) === 'that' && tag === posCode.SCONJ)) moved = true;
    else if (tag === posCode.ADV && first + 1 < end && word(first + 1) === ',') {
      first++;
      moved = true;
    } else {
      const comma = first + 2 < end && word(first + 2) === ',' ? 2 : first + 3 < end && word(first + 3) === ',' ? 3 : first + 4 < end && word(first + 4) === ',' ? 4 : 0;
      const lead = comma ? Array.from({ length: comma }, (_, k) => word(first + k)).join(' ') : '';
      if (comma && leadIns.has(lead)) {
        first += comma;
        moved = true;
      }
    }
    if (moved) first++;
  }
  let words = 0;
  for (let i = first; i < end; i++) if (tags[i] !== posCode.PUNCT) words++;
  if (words >= 2) into.push({ firstToken: first, endToken: end, readTo: Math.max(end, readTo), attribution, quoted });
}

function hasWord(word: (i: number) => string, from: number, to: number, wanted: string): boolean {
  for (let i = from; i < to; i++) if (word(i) === wanted) return true;
  return false;
}
