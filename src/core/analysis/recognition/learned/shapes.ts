import { listBit } from './wordFacts.js';

/** What a token looks like. */
export const shape = { lower: 0, capital: 1, allCapitals: 2, mixed: 3, number: 4, punctuation: 5, initial: 6, dotted: 7, quote: 8, possessive: 9 } as const;

/** "al-Amri", "d'Herbois", "O'Hara": an article of few letters and a capital behind its mark. */
function hasArticle(text: string, start: number, end: number): boolean {
  for (let i = start + 1; i < end - 2 && i < start + 4; i++) {
    const c = text.charCodeAt(i);
    if (c === 45 || c === 39 || c === 0x2019) {
      const next = text.charCodeAt(i + 1);
      return next >= 65 && next <= 90;
    }
  }
  return false;
}

/** "wikiHow", "eBay": a capital within letters. */
const isCamel = (text: string, start: number, end: number): boolean => end - start > 3 && camel.test(text.slice(start, end));
const camel = /^[a-z]+[A-Z][A-Za-z]+$/;

/** The shape of the token text[start, end). */
export function shapeOf(text: string, start: number, end: number): number {
  const c = text.charCodeAt(start);
  const length = end - start;
  if (c >= 97 && c <= 122) return hasArticle(text, start, end) || isCamel(text, start, end) ? shape.mixed : shape.lower;
  if (c >= 65 && c <= 90) {
    if (length === 1) return shape.initial;
    if (length === 2 && text.charCodeAt(start + 1) === 46) return shape.initial;
    let upper = 0;
    let lower = 0;
    let dots = 0;
    for (let i = start + 1; i < end; i++) {
      const d = text.charCodeAt(i);
      if (d >= 97 && d <= 122) lower++;
      else if (d >= 65 && d <= 90) upper++;
      else if (d === 46) dots++;
      else if (d > 127) lower++;
    }
    if (dots && upper) return shape.dotted;
    if (!lower) return shape.allCapitals;
    return upper ? shape.mixed : shape.capital;
  }
  if (c >= 48 && c <= 57) return shape.number;
  if (c === 0x201c || c === 0x201d || c === 34 || c === 0x2018 || c === 0xab || c === 0x201e) return shape.quote;
  if (c === 39 || c === 0x2019) return length > 1 ? shape.possessive : shape.quote;
  if (c < 128 || (c >= 0x2010 && c <= 0x2060)) return shape.punctuation;
  const letter = text.slice(start, start + 1);
  if (letter !== letter.toLowerCase()) return shape.capital;
  return letter !== letter.toUpperCase() || c > 0x2e80 ? shape.lower : shape.punctuation;
}

/** True for the shapes that words of names have, and, by its lists, for a particle ("van"). */
export const isNameLike = (s: number, list: number): boolean =>
  (s >= shape.capital && s <= shape.mixed) || s === shape.initial || s === shape.dotted || (list & listBit.particle) !== 0;
