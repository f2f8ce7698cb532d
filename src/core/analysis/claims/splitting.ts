import { posCode, type SeedDocument, type Tokens } from '../../document/types.js';
import { comma } from '../../text/characterCodes.js';
import { hasVerb, isVerb, leadInLength, opensAfterComma, opensClause, opensWithSubject } from './opening.js';
import type { Quoted } from './quoted.js';
import { structureBit as bit, type ClaimWords } from './words.js';

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

/** What the clauses of a document are cut with, and where they are put. */
export interface Cutter {
  readonly words: ClaimWords;
  readonly quoted: Quoted;
  readonly into: Clause[];
}

/** A clause has so many tokens at least where a sentence is cut in two. */
export const leastTokens = 4;
const semicolon = 59;

const { PUNCT, NUM, ADP, ADV, CCONJ, SCONJ, INTJ } = posCode;

/** Cuts tokens [from, to), which one attribution holds (or -1), at semicolons and where a clause with a subject and a verb of its own begins. */
export function split(cutter: Cutter, from: number, to: number, attribution: number, quoted: boolean): void {
  const { words } = cutter;
  const { partners } = cutter.quoted;
  const { tags, starts } = words.document.tokens;
  const { text } = words.document;
  let start = from;
  let verb = false;
  let word = false;
  // where the quotation ends that opened within the clause
  let nestedEnd = -1;
  let opensPlainly = opensWithSubject(tags, from, to);
  for (let i = from; i < to; i++) {
    const tag = tags[i]!;
    if (isVerb(tag)) verb = true;
    if (tag !== PUNCT) word = true;
    else if (word) nestedEnd = Math.max(nestedEnd, partners.get(i) ?? -1);
    if (!verb || i < nestedEnd || i - start < leastTokens || to - i <= leastTokens || (tag !== PUNCT && tag !== CCONJ)) continue;
    const opensReport = tag === CCONJ && attribution >= 0 && !quoted && isAndThat(words, i, to);
    if (!opensReport) {
      if (tag !== PUNCT) continue;
      const mark = text.charCodeAt(starts[i]!);
      if (mark !== semicolon && !(mark === comma && opensAfterComma(words, i + 1, to, opensPlainly))) continue;
      if (!hasVerb(tags, i + 1, to)) continue;
    }
    push(cutter, start, i, i, attribution, quoted);
    start = i + 1;
    opensPlainly = opensWithSubject(tags, start, to);
    verb = false;
    word = false;
  }
  push(cutter, start, to, to, attribution, quoted);
}

/** "(said that it runs) and that its price is secret" */
function isAndThat({ document, structure }: ClaimWords, i: number, to: number): boolean {
  return (structure[i]! & (bit.and | bit.but)) !== 0 && i + 1 < to && (structure[i + 1]! & bit.that) !== 0 &&
    (document.tokens.tags[i + 2] === NUM || opensClause(document.tokens.tags, i + 2, to, true));
}

function push({ words, quoted: { partners }, into }: Cutter, from: number, to: number, readTo: number, attribution: number, quoted: boolean): void {
  const { document, structure } = words;
  const { tags, starts } = document.tokens;
  const codeAt = (i: number): number => document.text.charCodeAt(starts[i]!);
  let first = from;
  let end = to;
  let opened = from;
  while (opened < to && (tags[opened] === PUNCT || tags[opened] === CCONJ)) opened++;
  while (end > first && tags[end - 1] === PUNCT && !(codeAt(end - 1) === 41 && hasOpeningBracket(document, first, end)) && (partners.get(end - 1) ?? -1) < opened) end--;
  for (let moved = true; moved && first < end; ) {
    moved = false;
    const tag = tags[first]!;
    if (tag === PUNCT) {
      const partner = partners.get(first);
      moved = partner === undefined || partner < first || partner >= end;
      if (moved) first++;
    } else if (tag === CCONJ || tag === INTJ || ((structure[first]! & bit.that) !== 0 && (tag === SCONJ || (attribution >= 0 && !quoted && opensSubject(document.tokens, first + 1, end))))) {
      moved = true;
      first++;
    } else if (tag === ADV && first + 1 < end && codeAt(first + 1) === comma) {
      moved = true;
      first += 2;
    } else {
      const lead = leadInLength(words, first, end);
      if (lead > 0) {
        moved = true;
        first += lead;
      }
    }
  }
  let count = 0;
  for (let i = first; i < end && count < 2; i++) if (tags[i] !== PUNCT) count++;
  if (count >= 2) into.push({ firstToken: first, endToken: end, readTo: Math.max(end, readTo), attribution, quoted });
}

/** "that [hackers have …]": "that" only leads into the clause, unless a verb behind it makes it the subject ("that was …"). */
function opensSubject({ tags }: Tokens, i: number, to: number): boolean {
  const tag = tags[i]!;
  return i < to && !isVerb(tag) && tag !== ADV && tag !== PUNCT && tag !== ADP;
}

function hasOpeningBracket({ text, tokens }: SeedDocument, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(tokens.starts[i]!) === 40) return true;
  return false;
}
