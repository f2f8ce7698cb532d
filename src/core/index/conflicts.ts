import type { Figure } from '../analysis/types.js';
import { jaccard, shinglesOf, wordsIn } from './shingles.js';

/** What two claims that say the same but for one figure say differently. */
export interface FigureConflict {
  readonly own: Figure;
  readonly other: Figure;
}

/** A claim as far as conflicts need it. */
export interface FiguredClaim {
  readonly text: string;
  /** Where it starts in its document; the figures' offsets count in the document. */
  readonly start: number;
  readonly figures: readonly Figure[];
}

const leastSimilarity = 0.75;
const leastWords = 6;
/** Relative difference up to which two figures may be one rounded. */
const rounding = 0.05;

/**
 * The figures that two claims about the same thing give differently, or null. Careful: each must hold exactly one figure besides dates, of one
 * kind and unit; the words around it must be nearly the same, with the same names, dates, negations and words of degree; and the values must
 * lie further apart than rounding explains.
 */
export function conflictBetween(a: FiguredClaim, b: FiguredClaim): FigureConflict | null {
  const own = onlyFigure(a);
  const other = onlyFigure(b);
  if (!own || !other || own.unit !== other.unit || own.kind !== other.kind) return null;
  const larger = Math.max(Math.abs(own.value), Math.abs(other.value));
  if (Math.abs(own.value - other.value) <= larger * rounding) return null;
  const restA = without(a, own);
  const restB = without(b, other);
  const wordsA = wordsIn(restA);
  const wordsB = wordsIn(restB);
  if (wordsA.length < leastWords || wordsB.length < leastWords || fixedWords(restA) !== fixedWords(restB)) return null;
  return jaccard(shinglesOf(wordsA), shinglesOf(wordsB)) >= leastSimilarity ? { own, other } : null;
}

function onlyFigure({ figures }: FiguredClaim): Figure | null {
  const stated = figures.filter((f) => f.kind !== 'date' && f.kind !== 'rank');
  const figure = stated[0];
  return figure && stated.length === 1 && figure.to === undefined ? figure : null;
}

function without({ text, start }: FiguredClaim, figure: Figure): string {
  const at = Math.max(0, figure.start - start);
  return `${text.slice(0, at)} ${text.slice(at + figure.text.length)}`;
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
