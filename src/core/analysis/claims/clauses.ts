import { posCode, type SeedDocument } from '../../document/types.js';
import { tokensIn } from '../../document/lookup.js';
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

/**
 * Cuts the sentences of a document into clauses: at the borders of what is attributed and of quotations, at semicolons and
 * before "but" or "and" with a subject and a verb of their own. Words that only say who speaks are left out. Ordered.
 */
export function findClauses(document: SeedDocument, attributions: readonly Attribution[], word: (token: number) => string): Clause[] {
  const { tokens, sentences } = document;
  const owner = new Int32Array(tokens.count).fill(-1);
  const frame = new Uint8Array(tokens.count);
  const quoted = new Uint8Array(tokens.count);
  for (const { index } of attributions.map((a, index) => ({ index, depth: depthOf(attributions, a) })).sort((a, b) => a.depth - b.depth)) {
    for (const span of (attributions[index] as Attribution).contents) {
      const { firstToken, endToken } = tokensIn(tokens, span);
      owner.fill(index, firstToken, endToken);
    }
  }
  attributions.forEach((a, index) => {
    for (const span of [a.source, a.cue]) {
      if (!span) continue;
      const { firstToken, endToken } = tokensIn(tokens, span);
      for (let i = firstToken; i < endToken; i++) if (owner[i] !== index) frame[i] = 1;
    }
  });
  for (const { start, end, parent } of document.quotedSpans) {
    if (parent >= 0) continue;
    const { firstToken, endToken } = tokensIn(tokens, { start, end });
    if (endToken - firstToken > leastTokens + 2) quoted.fill(1, firstToken, endToken);
  }
  const clauses: Clause[] = [];
  for (const sentence of sentences) {
    for (let i = sentence.firstToken; i < sentence.endToken; ) {
      let end = i + 1;
      while (end < sentence.endToken && owner[end] === owner[i] && quoted[end] === quoted[i]) end++;
      let framed = false;
      for (let k = i; k < end && !framed; k++) framed = frame[k] === 1;
      if (!framed) split(document, word, i, end, owner[i] as number, quoted[i] === 1, clauses);
      i = end;
    }
  }
  return clauses;
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
