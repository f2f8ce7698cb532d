import type { Figure } from '../analysis/types.js';
import { eachSimilarPair, shinglesOf, wordsIn } from './shingles.js';
import type { Statement } from './duplicates.js';

/** Two claims that say the same but for one figure. */
export interface Conflict {
  readonly a: Statement;
  readonly b: Statement;
  readonly figureA: Figure;
  readonly figureB: Figure;
}

const leastSimilarity = 0.75;
const leastWords = 6;
/** Relative difference up to which two figures may be one rounded. */
const rounding = 0.05;

interface Candidate {
  readonly statement: Statement;
  readonly figure: Figure;
  readonly shingles: Uint32Array;
  /** Names, dates and all else that must be the same in both. */
  readonly fixed: string;
}

/**
 * Finds claims about the same thing with different figures. Careful: each must hold exactly one figure besides dates, of one kind and unit;
 * the words around it must be nearly the same, with the same names, dates, negations and words of degree; and the values must lie
 * further apart than rounding explains. Ordered by the first claim, then the second.
 * @param spans  where a claim starts in its document, to find its figures within its text
 */
export function findConflicts(statements: readonly Statement[], startOf: (statement: Statement) => number): Conflict[] {
  const candidates = statements.flatMap((statement): Candidate[] => {
    if (statement.kind !== 'claim') return [];
    const stated = statement.figures.filter((f) => f.kind !== 'date' && f.kind !== 'rank');
    const figure = stated[0];
    if (!figure || stated.length > 1 || figure.to !== undefined) return [];
    const at = figure.start - startOf(statement);
    const rest = `${statement.text.slice(0, Math.max(0, at))} ${statement.text.slice(Math.max(0, at) + figure.text.length)}`;
    const words = wordsIn(rest);
    return words.length < leastWords ? [] : [{ statement, figure, shingles: shinglesOf(words), fixed: fixedWords(rest) }];
  });
  const seen = new Set<string>();
  const found: { i: number; j: number; conflict: Conflict }[] = [];
  eachSimilarPair(candidates.map((c) => c.shingles), leastSimilarity, (i, j) => {
    const a = candidates[i] as Candidate;
    const b = candidates[j] as Candidate;
    if (a.figure.unit !== b.figure.unit || a.figure.kind !== b.figure.kind || a.fixed !== b.fixed) return;
    const larger = Math.max(Math.abs(a.figure.value), Math.abs(b.figure.value));
    if (Math.abs(a.figure.value - b.figure.value) <= larger * rounding || seen.has(`${i} ${j}`)) return;
    seen.add(`${i} ${j}`);
    found.push({ i, j, conflict: { a: a.statement, b: b.statement, figureA: a.figure, figureB: b.figure } });
  });
  return found.sort((x, y) => x.i - y.i || x.j - y.j).map(({ conflict }) => conflict);
}

const decisive = /^(?:not|no|never|without|more|less|fewer|most|least|up|down|before|after|last|next|this|previous|first|second|third|men|women|north|south|east|west)$/;

/** Capitalised words behind the first, digits, and words that turn the sense; sorted. */
function fixedWords(text: string): string {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.,-]*/gu) ?? [];
  return words
    .map((w) => w.replace(/['’]s$|[.,]+$/g, ''))
    .filter((w, i) => /\p{N}/u.test(w) || (i > 0 && /^\p{Lu}/u.test(w)) || decisive.test(w.toLowerCase()) || /n['’]t$/.test(w))
    .map((w) => w.toLowerCase())
    .sort()
    .join(' ');
}
