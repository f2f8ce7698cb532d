import { tokensIn } from '../../document/lookup.js';
import { posCode, type SeedDocument, type TokenRange } from '../../document/types.js';
import type { Attribution } from '../types.js';
import { ending, endingOf, structureBit as bit, type ClaimWords } from './words.js';

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
/** A report that is less likely right than wrong is read as the document's own words. */
const leastConfidence = 0.5;
/** The same where the words that name the source or those that report are missing. */
const leastConfidenceInPart = 0.7;
const leastSpokenShare = 0.02;

const { PUNCT, PRON, PROPN, NOUN, NUM, DET, VERB, AUX, ADJ, ADP, ADV, CCONJ, SCONJ, INTJ, PART, SYM } = posCode;

/**
 * Cuts the sentences of a document into clauses: at the borders of what is attributed and of quotations, at semicolons and
 * where a clause with a subject and a verb of its own begins behind a comma. Words that only say who speaks are left out, but where a
 * speaker reports another ("She said he had promised it") that report is a clause of the speaker too. Ordered by start.
 */
export function findClauses(words: ClaimWords, attributions: readonly Attribution[]): Clause[] {
  const { document } = words;
  const { tokens, sentences } = document;
  const quoted = new Uint8Array(tokens.count);
  for (const { start, end, parent } of document.quotedSpans) {
    if (parent >= 0) continue;
    const { firstToken, endToken } = tokensIn(tokens, { start, end });
    if (endToken - firstToken > leastTokens + 2) quoted.fill(1, firstToken, endToken);
  }
  const reports = attributions.map((a) => toReport(words, a));
  const inner = paint(words, attributions, reports, (i) => reports[i]?.counts === true);
  let outer: Painted | null = null;
  if (reports.some(({ counts }) => counts)) {
    const isTranscript = spokenShare(words, quoted) >= leastSpokenShare;
    const isRetold = (a: Attribution, { source, cue }: Report): boolean => {
      const at = source ?? cue;
      return isTranscript || a.parent >= 0 || (at !== null && quoted[at.firstToken] === 1);
    };
    const isOuter = attributions.map((a, i) => reports[i]?.counts === true && !isRetold(a, reports[i]));
    if (isOuter.some((is, i) => !is && reports[i]?.counts === true)) outer = paint(words, attributions, reports, (i) => isOuter[i] === true);
  }
  const clauses: Clause[] = [];
  for (const { firstToken, endToken } of sentences) {
    const first = clauses.length;
    cut(words, firstToken, endToken, inner, quoted, null, clauses);
    if (!outer) continue;
    cut(words, firstToken, endToken, outer, quoted, inner.frame, clauses);
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

/** An attribution as this component reads it. */
interface Report {
  /** True when its content is a statement of its source, and not what somebody thinks, plans, or says of himself ("I think"). */
  readonly counts: boolean;
  /** Of each content, whether it has a finite verb with its subject before it. */
  readonly finite: readonly boolean[];
  readonly contents: readonly TokenRange[];
  readonly source: TokenRange | null;
  readonly cue: TokenRange | null;
}

/** True when the words report speech and nothing else: "has said", "according to". */
function isSpeechCue({ structure }: ClaimWords, { firstToken, endToken }: TokenRange): boolean {
  for (let i = firstToken; i < endToken; i++) if (((structure[i] as number) & bit.speech) !== 0) return true;
  return false;
}

/** "She views [him more favourably]" and "He wants [to leave]" tell what somebody thinks or plans; that is the document's claim, not theirs. */
function toReport(words: ClaimWords, a: Attribution): Report {
  const { tokens } = words.document;
  const source = a.source && tokensIn(tokens, a.source);
  const cue = a.cue && tokensIn(tokens, a.cue);
  const contents = a.contents.map((span) => tokensIn(tokens, span));
  const isSpeech = cue !== null && isSpeechCue(words, cue);
  const finite = contents.map((range) => isStatement(words, range, a.kind !== 'direct' && !isSpeech));
  return { counts: isStated(words, a, isSpeech, finite, contents, source, cue), finite, contents, source, cue };
}

function isStated(
  words: ClaimWords, a: Attribution, isSpeech: boolean, finite: readonly boolean[], contents: readonly TokenRange[], source: TokenRange | null, cue: TokenRange | null,
): boolean {
  const { text, tokens } = words.document;
  if (source && ((words.structure[source.firstToken] as number) & bit.spoken) !== 0 && !text.slice(source.start, source.end).includes(' ')) return false;
  if (a.kind === 'direct') return source !== null || finite.includes(true);
  const least = isAccordingTo(words, cue) ? 0 : source && cue ? leastConfidence : leastConfidenceInPart;
  if (a.confidence < least) return false;
  if (finite.includes(true)) return true;
  if (!isSpeech) return false;
  // The tagger may have taken the verb for a noun; words of speech are clear enough, unless the content is a mere predicate.
  const { firstToken, endToken } = contents[0] as TokenRange;
  return endToken - firstToken >= leastTokens && !isVerb(tokens.tags[firstToken] as number);
}

/** "According to" reports and nothing else, however unsure the attribution is of its borders. */
const isAccordingTo = ({ word }: ClaimWords, cue: TokenRange | null): boolean => cue !== null && word(cue.firstToken) === 'according';

/**
 * True where the content, or this part of it, states something by itself. "[An explosion that] he called [deliberate]": the first part only
 * names what is spoken of. Behind verbs that take things too ("pointed to a law passed by them"), a form in -ed may be no verb of a sentence.
 */
function isStatement(words: ClaimWords, { firstToken, endToken }: TokenRange, strict: boolean): boolean {
  if (endToken > firstToken && ((words.structure[endToken - 1] as number) & bit.relative) !== 0) return false;
  return hasFinite(words, firstToken, endToken, strict && ((words.structure[firstToken] as number) & bit.that) === 0);
}

const isVerb = (tag: number): boolean => tag === VERB || tag === AUX;
const isNominal = (tag: number): boolean => tag === NOUN || tag === PROPN || tag === PRON || tag === NUM || tag === DET;

/** True when tokens [from, to) hold a finite verb with its subject before it, outside relative clauses; where `strict`, one that does not end in -ed. */
function hasFinite({ document, structure, senses }: ClaimWords, from: number, to: number, strict: boolean): boolean {
  const { tags } = document.tokens;
  let subject = false;
  let within = false;
  let wasVerb = false;
  let wasInfinitive = false;
  for (let i = from; i < to; i++) {
    const tag = tags[i] as number;
    const bits = structure[i] as number;
    if (isVerb(tag)) {
      const before = i > 0 ? (tags[i - 1] as number) : PUNCT;
      // "to discuss it and refrain from it"
      wasInfinitive = i > 0 && (before === PART || ((structure[i - 1] as number) & bit.to) !== 0 || (wasInfinitive && before === CCONJ));
      const isFinite = endingOf(senses[i] as number) !== ending.ing && !wasInfinitive && (bits & bit.notFinite) === 0;
      if (isFinite && subject && !within && !(strict && endingOf(senses[i] as number) === ending.ed)) return true;
      wasVerb = isFinite;
      continue;
    }
    if (within && wasVerb && tag !== ADV && tag !== PART) within = false;
    if (subject && (bits & bit.relative) !== 0) {
      within = true;
      wasVerb = false;
    } else if (isNominal(tag)) subject = true;
  }
  return false;
}

/** Which attribution holds each token, and which tokens say who speaks. */
interface Painted {
  readonly owner: Int32Array;
  readonly frame: Uint8Array;
}

function paint(words: ClaimWords, attributions: readonly Attribution[], reports: readonly Report[], counts: (index: number) => boolean): Painted {
  const { tokens } = words.document;
  const owner = new Int32Array(tokens.count).fill(-1);
  const frame = new Uint8Array(tokens.count);
  const order: number[] = [];
  for (let i = 0; i < attributions.length; i++) if (counts(i)) order.push(i);
  if (attributions.some(({ parent }) => parent >= 0)) {
    const depths = attributions.map((a) => depthOf(attributions, a));
    order.sort((x, y) => (depths[x] as number) - (depths[y] as number));
  }
  for (const i of order) {
    const { finite, contents } = reports[i] as Report;
    const whole = attributions[i]?.kind === 'direct' || contents.length < 2 || !finite.includes(true);
    contents.forEach(({ firstToken, endToken }, k) => {
      if (whole || finite[k]) owner.fill(i, firstToken, endToken);
    });
  }
  for (const i of order) {
    const { source, cue } = reports[i] as Report;
    if (source) for (let k = source.firstToken; k < source.endToken; k++) if (owner[k] !== i) frame[k] = 1;
    if (cue) for (let k = cue.firstToken; k < cue.endToken; k++) if (owner[k] !== i) frame[k] = 1;
  }
  return { owner, frame };
}

/** The share of "I", "we" and "you" among the tokens outside quotations: high where the whole text is speech. */
function spokenShare({ document, structure }: ClaimWords, quoted: Uint8Array): number {
  const { count, tags } = document.tokens;
  let spoken = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    if (quoted[i] === 1) continue;
    all++;
    if (tags[i] === PRON && ((structure[i] as number) & bit.spoken) !== 0) spoken++;
  }
  return all > leastTokens * 5 ? spoken / all : 0;
}

/** Cuts tokens [from, to); pieces that say who speaks are left out. With `only`, nothing but pieces with a token set there are taken. */
function cut(words: ClaimWords, from: number, to: number, { owner, frame }: Painted, quoted: Uint8Array, only: Uint8Array | null, into: Clause[]): void {
  for (let i = from; i < to; ) {
    let end = i + 1;
    while (end < to && owner[end] === owner[i] && quoted[end] === quoted[i]) end++;
    let taken = only === null;
    let framed = false;
    for (let k = i; k < end; k++) {
      if (frame[k] === 1) framed = true;
      if (only?.[k] === 1) taken = true;
    }
    if (taken && !framed) split(words, i, end, owner[i] as number, quoted[i] === 1, into);
    i = end;
  }
}

function depthOf(attributions: readonly Attribution[], attribution: Attribution): number {
  let depth = 0;
  for (let a: Attribution | undefined = attribution; a && a.parent >= 0 && depth < 16; a = attributions[a.parent]) depth++;
  return depth;
}

function split(words: ClaimWords, from: number, to: number, attribution: number, quoted: boolean, into: Clause[]): void {
  const { tags, starts } = words.document.tokens;
  const { text } = words.document;
  let start = from;
  let verb = false;
  let opensPlainly = opensWithSubject(tags, from, to);
  for (let i = from; i < to; i++) {
    if (isVerb(tags[i] as number)) verb = true;
    if (!verb || i - start < leastTokens || to - i <= leastTokens || tags[i] !== PUNCT) continue;
    const mark = text.charCodeAt(starts[i] as number);
    if (mark !== semicolon && !(mark === comma && opensAfterComma(words, i + 1, to, opensPlainly))) continue;
    if (!hasVerb(tags, i + 1, to)) continue;
    push(words, start, i, i, attribution, quoted, into);
    start = i + 1;
    opensPlainly = opensWithSubject(tags, start, to);
    verb = false;
  }
  push(words, start, to, to, attribution, quoted, into);
}

const comma = 44;
const semicolon = 59;
const isSubjectTag = (tag: number): boolean => tag === PRON || tag === PROPN || tag === DET;

/** True when a clause of its own begins at token i, which stands behind a comma. */
function opensAfterComma(words: ClaimWords, i: number, to: number, opensPlainly: boolean): boolean {
  const { tags } = words.document.tokens;
  const bits = words.structure[i] as number;
  if ((bits & (bit.but | bit.and)) !== 0) {
    return opensClause(tags, i + 1, to, (bits & bit.but) !== 0) || opensBehindPhrase(words, i + 1, to);
  }
  if (!opensPlainly) return false;
  // "we saw it, they did not"
  if (tags[i] === PRON && i + 1 < to && isVerb(tags[i + 1] as number)) return (bits & bit.relative) === 0;
  // "we have no language in common, 300 million people speak it"
  if (tags[i] === NUM || tags[i] === SYM) return opensFigureClause(words, i, to);
  const lead = leadInLength(words, i, to);
  return lead > 0 && opensClause(tags, i + lead, to, true);
}

function opensFigureClause({ document, senses }: ClaimWords, from: number, to: number): boolean {
  const { tags } = document.tokens;
  let nouns = 0;
  for (let i = from; i < to && i < from + 8; i++) {
    const tag = tags[i] as number;
    if (isVerb(tag)) return nouns > 0 && endingOf(senses[i] as number) !== ending.ing && endingOf(senses[i] as number) !== ending.ed;
    if (tag === NOUN) nouns++;
    else if (tag !== NUM && tag !== ADJ && tag !== SYM && tag !== PROPN) return false;
  }
  return false;
}

/** "(and) at the highest levels, in the letter, it was agreed": phrases with a preposition, then a comma and a pronoun with its verb. */
function opensBehindPhrase({ document }: ClaimWords, from: number, to: number): boolean {
  const { tags, starts } = document.tokens;
  if (from >= to || tags[from] !== ADP) return false;
  const end = sentenceEnd(document, from);
  for (let i = from + 1; i + 2 < end; i++) {
    if (tags[i] === PUNCT && document.text.charCodeAt(starts[i] as number) === comma && tags[i + 1] === PRON && isVerb(tags[i + 2] as number)) return true;
  }
  return false;
}

function sentenceEnd({ sentences }: SeedDocument, token: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.endToken ?? 0) <= token) low = middle + 1;
    else high = middle;
  }
  return sentences[low]?.endToken ?? token;
}

/** True when a subject stands first, so that no phrase or clause before it ends at the next comma. */
function opensWithSubject(tags: Uint8Array, from: number, to: number): boolean {
  let i = from;
  while (i < to && (tags[i] === PUNCT || tags[i] === CCONJ || tags[i] === ADV)) i++;
  return i < to && (isSubjectTag(tags[i] as number) || tags[i] === NUM);
}

const subjectReach = 7;

function opensClause(tags: Uint8Array, i: number, to: number, loose: boolean): boolean {
  if (i >= to || !(isSubjectTag(tags[i] as number) || (loose && tags[i] === NOUN))) return false;
  return hasVerb(tags, i + 1, Math.min(to, i + subjectReach + lengthOfBrackets(tags, i, to)));
}

/** Tokens between marks behind a subject: "the new government (the cabinet of Tosk) must". */
function lengthOfBrackets(tags: Uint8Array, from: number, to: number): number {
  const end = Math.min(to, from + subjectReach);
  for (let i = from + 1; i < end; i++) {
    if (tags[i] !== PUNCT) continue;
    for (let k = i + 1; k < to && k < i + subjectReach; k++) if (tags[k] === PUNCT) return k - i + 1;
    return 0;
  }
  return 0;
}

function hasVerb(tags: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isVerb(tags[i] as number)) return true;
  return false;
}

const leadIns = new Set(
  'of course|for example|for instance|in fact|as a matter of fact|on the other hand|on the one hand|first of all|in addition|after all|at the same time|in other words'.split('|'),
);
const longestLeadIn = 5;

/** Number of tokens of a lead-in ("of course") at token i, a comma behind it included; 0 for none. */
function leadInLength({ document, structure, word }: ClaimWords, i: number, to: number): number {
  if (((structure[i] as number) & bit.opensLeadIn) === 0) return 0;
  const { starts } = document.tokens;
  let lead = word(i);
  for (let n = 2; n <= longestLeadIn && i + n < to; n++) {
    lead += ` ${word(i + n - 1)}`;
    if (leadIns.has(lead)) return document.text.charCodeAt(starts[i + n] as number) === comma ? n + 1 : n;
  }
  return 0;
}

function push(words: ClaimWords, from: number, to: number, readTo: number, attribution: number, quoted: boolean, into: Clause[]): void {
  const { document, structure } = words;
  const { tags, starts } = document.tokens;
  const codeAt = (i: number): number => document.text.charCodeAt(starts[i] as number);
  let first = from;
  let end = to;
  while (end > first && tags[end - 1] === PUNCT && !(codeAt(end - 1) === 41 && hasOpeningBracket(document, first, end))) end--;
  for (let moved = true; moved && first < end; ) {
    moved = false;
    const tag = tags[first] as number;
    if (tag === PUNCT || tag === CCONJ || tag === INTJ || (tag === SCONJ && ((structure[first] as number) & bit.that) !== 0)) {
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

function hasOpeningBracket({ text, tokens }: SeedDocument, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(tokens.starts[i] as number) === 40) return true;
  return false;
}
