import { posCode, type SeedDocument } from '../../document/types.js';
import { currencies, durationUnits, magnitudes, months } from '../../lexicon/numbers.js';
import { makeFigure, type Found, type Words } from './figure.js';

/** The year that the word is, or 0. */
export const yearOf = (text: string): number => (text.length === 4 && /^(1[5-9]|20)\d\d$/.test(text) ? Number(text) : 0);
const dayOf = (text: string): number => (text.length < 5 && /^([12]?\d|3[01])(st|nd|rd|th)?$/.test(text) ? parseInt(text, 10) : 0);
const two = (n: number): string => String(n).padStart(2, '0');

/** Reads the date that begins at token i of [i, to): "14 May 2016", "by March", "2014-16", "the 1990s". */
export function readDate(document: SeedDocument, word: Words, i: number, to: number): Found {
  const first = word(i);
  const code = first.charCodeAt(0);
  const isDigit = code >= 48 && code <= 57;
  if (!isDigit && !isMonth(document, word, i)) return null;
  const at = (k: number): string => (k < to ? word(k) : '');
  let day = 0;
  let next = i;
  if (isDigit) {
    day = dayOf(first);
    if (day && i + 1 < to && isMonth(document, word, i + 1)) next = i + 1;
    else return readYear(document, word, i, to);
  }
  const month = months.get(at(next))!;
  const isWhole = at(next).length > 3 || at(next) === 'may';
  next++;
  if (at(next) === '.') next++;
  if (!day && dayOf(at(next)) && !magnitudes.has(at(next + 1))) day = dayOf(at(next++));
  const afterComma = at(next) === ',' ? next + 1 : next;
  const year = yearOf(at(afterComma));
  if (year) next = afterComma + 1;
  // "by March", but not "March"; "in May", but not "May"
  if (!year && !day) return isWhole && monthPrepositions.has(i > 0 ? word(i - 1) : '') ? makeFigure(document, i, next, month * 100, 'date', 'date', { date: `--${two(month)}` }) : null;
  const date = year ? `${year}-${two(month)}${day ? `-${two(day)}` : ''}` : `--${two(month)}-${two(day)}`;
  return makeFigure(document, i, next, year || month * 100 + day, 'date', 'date', { date });
}

function isMonth(document: SeedDocument, word: Words, i: number): boolean {
  if (!months.has(word(i))) return false;
  const c = document.text.charCodeAt(document.tokens.starts[i]!);
  return c >= 65 && c <= 90;
}

const datePrepositions = new Set('in since by until till before after during of from through to late early mid and , ( -'.split(' '));
const monthPrepositions = new Set('in since by until till before after during from through to late early mid last next this'.split(' '));
const isCounted = new Set([posCode.NOUN, posCode.ADJ, posCode.NUM]);

function readYear(document: SeedDocument, word: Words, i: number, to: number): Found {
  const text = word(i);
  if (text.length < 4) return null;
  const decade = /^((?:1[5-9]|20)\d0)s$/.exec(text);
  if (decade) return makeFigure(document, i, i + 1, Number(decade[1]), 'date', 'date', { date: decade[1]!, to: Number(decade[1]) + 9 });
  const range = text.length < 7 ? null : /^((?:1[5-9]|20)\d\d)[-–](\d\d|(?:1[5-9]|20)\d\d)$/.exec(text);
  if (range) {
    const first = Number(range[1]);
    const last = Number(range[2]);
    return makeFigure(document, i, i + 1, first, 'date', 'date', { date: range[1]!, to: last < 100 ? Math.floor(first / 100) * 100 + last : last });
  }
  const year = yearOf(text);
  if (!year) return null;
  const before = i > 0 ? word(i - 1) : '';
  const nextTag = i + 1 < to ? document.tokens.tags[i + 1] : posCode.PUNCT;
  if (currencies.has(before) || (isCounted.has(nextTag!) && !datePrepositions.has(before) && before !== 'the')) return null;
  if (i + 1 < to && (word(i + 1) === '%' || magnitudes.has(word(i + 1)) || durationUnits.has(word(i + 1)))) return null;
  return makeFigure(document, i, i + 1, year, 'date', 'date', { date: String(year) });
}
