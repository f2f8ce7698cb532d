import { posCode, type SeedDocument } from '../../document/types.js';
import { currencies, durationUnits, fractionWords, magnitudes, numberWords, rankWords } from '../../lexicon/numbers.js';
import { yearOf } from './dates.js';
import { makeFigure, type Found, type Words } from './figure.js';
import { readNumber, type Read } from './numbers.js';

/** Where an amount is looked for: the tokens [from, to) of a document, and their words in lower case, '' from `to` on. */
interface Place {
  readonly document: SeedDocument;
  readonly word: Words;
  readonly from: number;
  readonly to: number;
}

/** A number, with its upper end where it is a range. */
interface Range extends Read {
  readonly upper?: number;
}

/** Behind the number of a time of day, which is no amount. */
const timeWords = new Set(['a.m.', 'p.m.', 'am', 'pm', 'a.m', 'p.m', 'o’clock', "o'clock"]);
const countedTags = new Set([posCode.NOUN, posCode.ADJ, posCode.PROPN]);
const halved = new Set('of the my our your his her its their these those'.split(' '));
const notCounted = new Set('percent cent pct way thing things point one'.split(' '));
const possessives = new Set('my our your his her its their'.split(' '));
const pointing = new Set([...possessives, ...'the these those both other'.split(' ')]);

/** An amount, a share, a duration or a rank that begins with token i, and what it counts; null where there is none. */
export function readAmount(document: SeedDocument, words: Words, i: number, from: number, to: number): Found {
  const { tags } = document.tokens;
  const word: Words = (k) => (k < to ? words(k) : '');
  const place: Place = { document, word, from, to };
  const sign = tags[i] === posCode.NUM ? undefined : currencies.get(word(i));
  const rank = sign ? undefined : rankOf(word(i));
  if (rank !== undefined && !isFraction(place, i)) return isRank(place, i, rank) ? makeFigure(document, i, i + 1, rank, '', 'rank') : null;
  if (!sign && word(i) === 'half' && halved.has(word(i + 1))) return makeFigure(document, i, i + 1, 0.5, '', 'share');
  const first = sign ? i + 1 : i;
  const number = readNumber(words, first, to);
  if (!number || (!sign && number.value < 13 && timeWords.has(word(number.next)))) return null;
  const range = readRange(place, first, number);
  const more = range.upper === undefined ? undefined : { to: range.upper };
  return (
    readFraction(place, i, range, sign !== undefined) ??
    (sign ? makeFigure(document, i, range.next, range.value, sign, 'money', more) : readMeasure(place, i, range)) ??
    readCount(place, i, number, range)
  );
}

/** "third", "22nd" as a number. */
const rankOf = (word: string): number | undefined => rankWords.get(word) ?? (/^\d+(st|nd|rd|th)$/.test(word) ? parseInt(word, 10) : undefined);

/** "twenty-third", "a third": the end of a number, not a rank. */
function isFraction({ word, from }: Place, i: number): boolean {
  const before = i > from ? word(i - 1) : '';
  return before === '-' || numberWords.has(before) || before === 'a' || before === 'at';
}

function isRank({ document, word, from, to }: Place, i: number, rank: number): boolean {
  const follower = document.tokens.tags[i + 1];
  // "their second language": an order among one's own
  const isOwn = i > from && possessives.has(word(i - 1));
  return !isOwn && i + 1 < to && countedTags.has(follower!) && rank > 1 && !durationUnits.has(word(i + 1));
}

/** "5 to 6 million", "10-12": a number that goes on to another; `number` begins with token `first`. */
function readRange({ document, word, to }: Place, first: number, number: Read): Range {
  const { starts, ends } = document.tokens;
  const { value, next } = number;
  const joint = word(next);
  if (joint !== '-' && joint !== '–' && joint !== 'to' && joint !== 'or') {
    const joined = /^(\d+)[-–](\d+)$/.exec(word(first));
    return joined ? { ...number, upper: Number(joined[2]) } : number;
  }
  const start = currencies.has(word(next + 1)) ? next + 2 : next + 1;
  const second = readNumber(word, start, to);
  if (!second || second.value <= 0 || yearOf(word(start)) || (joint === '-' && ends[next - 1] !== starts[next])) return number;
  const scale = value < 1000 && second.value >= 1e3 ? magnitudes.get(word(second.next - 1)) ?? 1 : 1;
  return { value: value * scale, upper: second.value, next: second.next };
}

/** "two thirds", "one in five". */
function readFraction({ document, word, to }: Place, i: number, { value, next }: Range, isMoney: boolean): Found {
  if (value < 1 || value >= 10) return null;
  const part = word(next) === '-' ? next + 1 : next;
  const fraction = fractionWords.get(word(part));
  if (fraction !== undefined) return makeFigure(document, i, part + 1, value * fraction, '', 'share');
  if (isMoney || word(next) !== 'in') return null;
  const whole = readNumber(word, next + 1, to);
  const isWhole = whole && whole.value > value && whole.value <= 1000 && !yearOf(word(next + 1));
  return isWhole ? makeFigure(document, i, whole.next, value / whole.value, '', 'share') : null;
}

/** A number with the percent, currency or duration behind it. */
function readMeasure({ document, word }: Place, i: number, { value, upper, next }: Range): Found {
  const more = upper === undefined ? undefined : { to: upper };
  const own = word(next);
  const percent = own === '%' || own === 'percent' || own === 'pct' ? 1 : own === 'per' && word(next + 1) === 'cent' ? 2 : 0;
  if (percent) return makeFigure(document, i, next + percent, value, '%', 'share', more);
  if (own === 'percentage' && word(next + 1).startsWith('point')) return makeFigure(document, i, next + 2, value, 'percentage points', 'share', more);
  const hyphened = own === '-' ? next + 1 : next;
  const currency = currencies.get(word(hyphened));
  if (currency) return makeFigure(document, i, hyphened + 1, value, currency, 'money', more);
  if (own === 'us' && word(next + 1) === 'dollars') return makeFigure(document, i, next + 2, value, 'USD', 'money', more);
  // "5 long years"
  const last = !durationUnits.has(word(hyphened)) && document.tokens.tags[next] === posCode.ADJ ? next + 1 : hyphened;
  const duration = durationUnits.get(word(last));
  return duration ? makeFigure(document, i, last + 1, value, duration, 'duration', more) : null;
}

/** A number with what it counts; null for one that states no number. `number`: how it begins, where it is a range. */
function readCount(place: Place, i: number, number: Read, { value, upper, next }: Range): Found {
  const { document, word, from } = place;
  // "the two countries" points back to them
  if (value <= 3 && i > from && pointing.has(word(i - 1))) return null;
  const isOneWord = number.next === i + 1;
  const isNumeral = document.tokens.tags[i] === posCode.NUM;
  if ((isOneWord && (!isNumeral || (value <= 1 && !/\d/.test(word(i))))) || (value === 1 && word(i) === 'one')) return null;
  const counted = noun(place, next) ?? partOf(place, next);
  return makeFigure(document, i, counted ? counted.next : next, value, counted ? counted.unit : '', 'quantity', upper === undefined ? undefined : { to: upper });
}

/** "two [of its five piers]": what the number is a part of; the words behind it stay figures of their own. */
function partOf(place: Place, next: number): { unit: string; next: number } | null {
  const { document, word, to } = place;
  if (next >= to || word(next) !== 'of') return null;
  let k = next + 1;
  while (k < to && k < next + 4 && (possessives.has(word(k)) || pointing.has(word(k)) || document.tokens.tags[k] === posCode.NUM)) k++;
  const whole = noun(place, k);
  return whole && k > next + 1 ? { unit: whole.unit, next } : null;
}

/** The noun that is counted, up to two words behind the number. */
function noun({ document, word, to }: Place, next: number): { unit: string; next: number } | null {
  const { tags } = document.tokens;
  for (let k = next; k < to && k < next + 3; k++) {
    if (!countedTags.has(tags[k]!) || notCounted.has(word(k))) return null;
    if (tags[k] !== posCode.NOUN) continue;
    // "three air, land and sea routes": the head stands behind the list.
    if (k + 1 < to && word(k + 1) === ',' && !word(k).endsWith('s') && word(k) !== 'people') {
      for (let h = k + 2; h < to && h < k + 7; h++) if (tags[h] === posCode.NOUN && word(h).endsWith('s')) return { unit: word(h), next: k };
    }
    return { unit: word(k), next: k + 1 };
  }
  return null;
}
