import { posCode } from '../../document/types.js';
import type { Attribution } from '../types.js';
import { comma } from '../../text/characterCodes.js';
import { opensClause } from './opening.js';
import { readQuoted, type Quoted } from './quoted.js';
import { toReport, type Report } from './reports.js';
import { leastTokens, split, type Clause, type Cutter } from './splitting.js';
import { structureBit as bit, type ClaimWords } from './words.js';

const leastSpokenShare = 0.02;

const { PRON } = posCode;

/**
 * Cuts the sentences of a document into clauses: at the borders of what is attributed and of quotations, at semicolons and
 * where a clause with a subject and a verb of its own begins behind a comma. Words that only say who speaks are left out, but where a
 * speaker reports another ("She said he had promised it") that report is a clause of the speaker too. Ordered by start.
 * `isSpoken` says whether the document as a whole is speech, as a debate without quotation marks is.
 */
export function findClauses(words: ClaimWords, attributions: readonly Attribution[]): { clauses: Clause[]; isSpoken: boolean } {
  const { sentences } = words.document;
  const quoted = readQuoted(words.document, leastTokens + 3);
  const reports = attributions.map((a) => toReport(words, a));
  const inner = paint(words, attributions, reports, ({ counts }) => counts);
  const isSpoken = spokenShare(words, quoted.within, reports) >= leastSpokenShare;
  const outer = paintOuter(words, attributions, reports, quoted, isSpoken);
  const into: Clause[] = [];
  const cutter: Cutter = { words, quoted, into };
  for (const { firstToken, endToken } of sentences) {
    const first = into.length;
    cut(cutter, reports, firstToken, endToken, inner, null);
    if (!outer) continue;
    cut(cutter, reports, firstToken, endToken, outer.painted, outer.retold);
    if (into.length > first + 1) {
      const sorted = into.splice(first).sort((x, y) => x.firstToken - y.firstToken || y.endToken - x.endToken);
      for (const c of sorted) {
        const before = into.length > first ? into[into.length - 1] : undefined;
        if (before?.firstToken !== c.firstToken || before.endToken !== c.endToken) into.push(c);
      }
    }
  }
  return { clauses: into, isSpoken };
}

/**
 * The document without the reports that somebody retells ("She said [he had promised it]"), and which tokens say who speaks in those (report + 1);
 * null where nothing is retold.
 */
function paintOuter(
  words: ClaimWords, attributions: readonly Attribution[], reports: readonly Report[], { within }: Quoted, isSpoken: boolean,
): { painted: Painted; retold: Int32Array } | null {
  const isOuter = attributions.map((a, i) => {
    const { counts, isLabel, source, cue } = reports[i]!;
    const at = source ?? cue;
    return counts && (isLabel || !(isSpoken || a.parent >= 0 || (at !== null && within[at.firstToken] === 1)));
  });
  if (!isOuter.some((is, i) => !is && reports[i]?.counts === true)) return null;
  const retold = new Int32Array(words.document.tokens.count);
  reports.forEach((report, i) => {
    if (report.counts && !isOuter[i]) fillFrame(report, retold, i + 1);
  });
  return { painted: paint(words, attributions, reports, (_, i) => isOuter[i] === true), retold };
}

function fillFrame({ source, cue }: Report, into: Int32Array, value: number): void {
  if (source) into.fill(value, source.firstToken, source.endToken);
  if (cue) into.fill(value, cue.firstToken, cue.endToken);
}

/** Which attribution holds each token, and which tokens say who speaks (the attribution whose words they are, + 1; 0 for none). */
interface Painted {
  readonly owner: Int32Array;
  readonly frame: Int32Array;
}

function paint(words: ClaimWords, attributions: readonly Attribution[], reports: readonly Report[], counts: (report: Report, index: number) => boolean): Painted {
  const { tokens } = words.document;
  const owner = new Int32Array(tokens.count).fill(-1);
  const frame = new Int32Array(tokens.count);
  const order: number[] = [];
  for (let i = 0; i < attributions.length; i++) if (counts(reports[i]!, i)) order.push(i);
  if (attributions.some(({ parent }) => parent >= 0)) {
    const depths = attributions.map((a) => depthOf(attributions, a));
    order.sort((x, y) => depths[x]! - depths[y]!);
  }
  for (const i of order) {
    const { finite, contents } = reports[i]!;
    const whole = attributions[i]?.kind === 'direct' || contents.length < 2 || !finite.includes(true);
    contents.forEach(({ firstToken, endToken }, k) => {
      if (whole || finite[k]) owner.fill(i, firstToken, endToken);
    });
  }
  for (const i of order) {
    const { source, cue } = reports[i]!;
    if (source) for (let k = source.firstToken; k < source.endToken; k++) if (owner[k] !== i) frame[k] = i + 1;
    if (cue) for (let k = cue.firstToken; k < cue.endToken; k++) if (owner[k] !== i) frame[k] = i + 1;
  }
  return { owner, frame };
}

/** The share of "I", "we" and "you" among the tokens outside quotations and turns: high where the whole text is speech. */
function spokenShare({ document, structure }: ClaimWords, quoted: Uint8Array, reports: readonly Report[]): number {
  const { count, tags } = document.tokens;
  let inTurn: Uint8Array | null = null;
  for (const { isLabel, counts, contents } of reports) {
    if (!isLabel || !counts) continue;
    inTurn ??= new Uint8Array(count);
    for (const { firstToken, endToken } of contents) inTurn.fill(1, firstToken, endToken);
  }
  let spoken = 0;
  let all = 0;
  for (let i = 0; i < count; i++) {
    if (quoted[i] === 1 || inTurn?.[i] === 1) continue;
    all++;
    if (tags[i] === PRON && (structure[i]! & bit.spoken) !== 0) spoken++;
  }
  return all > leastTokens * 5 ? spoken / all : 0;
}

/**
 * Cuts tokens [from, to); clauses that say who speaks are left out. With `retold`, nothing but what a report marked there is in is cut, and the clauses
 * that hold a report hold its content too.
 */
function cut(cutter: Cutter, reports: readonly Report[], from: number, to: number, { owner, frame }: Painted, retold: Int32Array | null): void {
  const { into, words, quoted } = cutter;
  const { apart } = quoted;
  const retells = (start: number, end: number): boolean => retold === null || hasAny(retold, start, end);
  for (let i = from; i < to; ) {
    let end = i + 1;
    while (end < to && owner[end] === owner[i] && apart[end] === apart[i]) end++;
    if (retells(i, end)) {
      const first = into.length;
      split(cutter, i, end, owner[i]!, apart[i] === 1);
      let lastFrame = end - 1;
      while (lastFrame >= i && frame[lastFrame] === 0) lastFrame--;
      const isFramed = lastFrame >= i;
      if (isFramed || retold) {
        const kept = into.splice(first).filter((c) =>
          c.firstToken <= (isFramed ? lastFrame : end) && !hasAny(frame, c.firstToken, c.endToken) && (retold === null || holdsContents(reports, retold, c)));
        into.push(...kept);
      }
      const report = isFramed && retold === null && i > from ? frame[lastFrame]! - 1 : -1;
      if (report >= 0 && owner[i - 1] === report && goesOn(words, quoted, lastFrame + 1, end)) split(cutter, lastFrame + 1, end, report, apart[i] === 1);
    }
    i = end;
  }
}

function hasAny(marks: Int32Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (marks[i] !== 0) return true;
  return false;
}

/** True when each report whose words stand in the clause has its content there, too. */
function holdsContents(reports: readonly Report[], retold: Int32Array, { firstToken: from, endToken: to }: Clause): boolean {
  for (let i = from; i < to; i++) {
    const report = reports[retold[i]! - 1];
    if (report && !report.contents.some(({ firstToken }) => firstToken >= from && firstToken < to)) return false;
  }
  return true;
}

/** "It made £9m, the mayor said[, and it paid £2m]": true when a clause of its own goes on with what stood before the words that say who speaks. */
function goesOn(words: ClaimWords, { partners }: Quoted, i: number, to: number): boolean {
  const { text, tokens } = words.document;
  if (i + 1 >= to || text.charCodeAt(tokens.starts[i]!) !== comma) return false;
  const bits = words.structure[i + 1]!;
  return (bits & (bit.and | bit.but)) !== 0 && (partners.has(i + 2) || opensClause(tokens.tags, i + 2, to, true));
}

function depthOf(attributions: readonly Attribution[], attribution: Attribution): number {
  let depth = 0;
  for (let a: Attribution | undefined = attribution; a && a.parent >= 0 && depth < 16; a = attributions[a.parent]) depth++;
  return depth;
}
