import { posCode, type SeedDocument } from '../../document/types.js';
import { currencies, durationUnits, fractionWords, magnitudes, numberWords, rankWords } from '../../lexicon/numbers.js';
import type { Figure } from '../types.js';
import { readDate, yearOf } from './dates.js';
import { makeFigure, type Draft, type Found, type Words } from './figure.js';
import { structureBit as bit, type ClaimWords } from './words.js';

interface Read {
  readonly value: number;
  readonly next: number;
}

/**
 * Reads the figures of tokens [from, to): amounts, shares, durations, dates and ranks, with what they count. Ordered, not overlapping.
 * A lone "one" and ordinals that stand for no rank ("at first") are left out.
 */
export function findFigures({ document, structure, word }: ClaimWords, from: number, to: number): Figure[] {
  const found: Figure[] = [];
  const { text, tokens } = document;
  for (let i = from; i < to; ) {
    if (!opensFigure(text.charCodeAt(tokens.starts[i] as number), structure[i] as number, i + 1 < to ? (structure[i + 1] as number) : 0) || tokens.tags[i] === posCode.PUNCT) {
      i++;
      continue;
    }
    const figure = readDate(document, word, i, to) ?? readAmount(document, word, i, from, to);
    if (figure) {
      found.push(withUnitBefore(figure.figure, found));
      i = figure.next;
    } else i++;
  }
  return found;
}

const opensFigure = (first: number, bits: number, next: number): boolean =>
  (first >= 48 && first <= 57) || (bits & bit.opensFigure) !== 0 || ((bits & bit.a) !== 0 && (next & bit.magnitude) !== 0);

/** "300 million people … and 500 million": what is counted goes on. */
function withUnitBefore(figure: Draft, found: readonly Figure[]): Figure {
  const before = found[found.length - 1];
  const goesOn = figure.kind === 'quantity' && !figure.unit && before?.kind === 'quantity' && figure.value >= 1000 && before.value >= 1000;
  if (goesOn) figure.unit = before.unit;
  return figure;
}

/** A number written in digits or words with its magnitude: "1,900 billion", "twenty-five", "half a million". */
function readNumber(word: Words, i: number, to: number): Read | null {
  const at = (k: number): string => (k < to ? word(k) : '');
  const first = at(i);
  const code = first.charCodeAt(0);
  let value: number;
  let next = i + 1;
  if (code >= 48 && code <= 57) {
    const digits = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(k|m|mn|bn|b|tn)?$/.exec(first);
    const fraction = digits ? null : /^(\d+)\/(\d+)$/.exec(first);
    if (fraction && Number(fraction[2])) return { value: Number(fraction[1]) / Number(fraction[2]), next };
    if (!digits) return null;
    value = Number((digits[1] as string).replace(/,/g, '') + (digits[2] ?? '')) * (magnitudes.get(digits[3] ?? '') ?? 1);
  } else if (numberWords.has(first)) {
    value = numberWords.get(first) as number;
    if (value >= 20 && at(next) === '-' && (numberWords.get(at(next + 1)) ?? 99) < 10) {
      value += numberWords.get(at(next + 1)) as number;
      next += 2;
    }
  } else if ((first === 'a' || first === 'half') && (magnitudes.get(at(next)) ?? 0) >= 12 && at(next).length > 2) value = first === 'a' ? 1 : 0.5;
  else if (first === 'half' && at(next) === 'a' && (magnitudes.get(at(next + 1)) ?? 0) >= 12) {
    value = 0.5;
    next++;
  } else return null;
  for (let magnitude = magnitudes.get(at(next)); magnitude; magnitude = magnitudes.get(at(next))) {
    if (at(next).length === 1 && !(code >= 48 && code <= 57)) break;
    value *= magnitude;
    next++;
    const more = at(next) === 'and' ? next + 1 : next;
    const rest = numberWords.get(at(more));
    if (magnitude <= 1000 && rest !== undefined && rest < magnitude && (more > next || magnitude === 100)) {
      value += rest;
      next = more + 1;
    }
  }
  return { value, next };
}

/** Behind the number of a time of day, which is no amount. */
const timeWords = new Set(['a.m.', 'p.m.', 'am', 'pm', 'a.m', 'p.m', 'o’clock', "o'clock"]);
const countedTags = new Set([posCode.NOUN, posCode.ADJ, posCode.PROPN]);
const halved = new Set('of the my our your his her its their these those'.split(' '));
const notCounted = new Set('percent cent pct way thing things point one'.split(' '));

function readAmount(document: SeedDocument, word: Words, i: number, from: number, to: number): Found {
  const { tags, starts, ends } = document.tokens;
  const at = (k: number): string => (k < to ? word(k) : '');
  const first = i;
  let unit = '';
  let k = i;
  const sign = currencies.get(at(i));
  if (sign && tags[i] !== posCode.NUM) {
    unit = sign;
    k++;
  }
  const rank = unit ? undefined : rankWords.get(at(i)) ?? (/^\d+(st|nd|rd|th)$/.test(at(i)) ? parseInt(at(i), 10) : undefined);
  if (rank !== undefined && !fractionBefore(word, i, from)) {
    const follower = tags[i + 1];
    // "their second language": an order among one's own
    const real = !(i > from && possessives.has(word(i - 1))) && i + 1 < to && (follower === posCode.NOUN || follower === posCode.ADJ || follower === posCode.PROPN) && rank > 1 && !durationUnits.has(at(i + 1));
    return real ? makeFigure(document, i, i + 1, rank, '', 'rank') : null;
  }
  if (!unit && at(i) === 'half' && halved.has(at(i + 1))) return makeFigure(document, i, i + 1, 0.5, '', 'share');
  const number = readNumber(word, k, to);
  if (!number) return null;
  let { value, next } = number;
  if (!unit && value < 13 && timeWords.has(at(next))) return null;
  let upper: number | undefined;
  const joined = at(next) === '-' || at(next) === '–' || at(next) === 'to' || at(next) === 'or' ? next + 1 : next;
  if (joined > next) {
    const jump = currencies.has(at(joined)) ? joined + 1 : joined;
    const second = readNumber(word, jump, to);
    if (second && second.value > 0 && !yearOf(at(jump)) && (at(joined - 1) !== '-' || (ends[next - 1] as number) === (starts[next] as number))) {
      const scale = value < 1000 && second.value >= 1e3 ? magnitudes.get(at(second.next - 1)) ?? 1 : 1;
      upper = second.value;
      value *= scale;
      next = second.next;
    }
  } else {
    const range = /^(\d+)[-–](\d+)$/.exec(at(k));
    if (range) upper = Number(range[2]);
  }
  if (at(next) === '-' && fractionWords.has(at(next + 1))) next++;
  const fraction = fractionWords.get(at(next));
  if (fraction !== undefined && value >= 1 && value < 10) return makeFigure(document, first, next + 1, value * fraction, '', 'share');
  const more = upper === undefined ? undefined : { to: upper };
  if (at(next) === 'in' && value >= 1 && value < 10 && !unit) {
    const whole = readNumber(word, next + 1, to);
    if (whole && whole.value > value && whole.value <= 1000 && !yearOf(at(next + 1))) return makeFigure(document, first, whole.next, value / whole.value, '', 'share');
  }
  if (unit) return makeFigure(document, first, next, value, unit, 'money', more);
  const percent = at(next) === '%' || at(next) === 'percent' || at(next) === 'pct' ? 1 : at(next) === 'per' && at(next + 1) === 'cent' ? 2 : 0;
  if (percent) return makeFigure(document, first, next + percent, value, '%', 'share', more);
  if (at(next) === 'percentage' && at(next + 1).startsWith('point')) return makeFigure(document, first, next + 2, value, 'percentage points', 'share', more);
  const hyphened = at(next) === '-' ? next + 1 : next;
  const currency = currencies.get(at(hyphened));
  if (currency) return makeFigure(document, first, hyphened + 1, value, currency, 'money', more);
  if (at(next) === 'us' && at(next + 1) === 'dollars') return makeFigure(document, first, next + 2, value, 'USD', 'money', more);
  const duration = durationUnits.get(at(hyphened)) ?? (tags[next] === posCode.ADJ ? durationUnits.get(at(next + 1)) : undefined);
  if (duration) {
    const last = durationUnits.has(at(hyphened)) ? hyphened : next + 1;
    return makeFigure(document, first, last + 1, value, duration, 'duration', more);
  }
  const counted = noun(document, word, next, to) ?? partOf(document, word, next, to);
  // "the two countries" points back to them and states no number.
  if (value <= 3 && i > from && pointing.has(word(i - 1))) return null;
  const lone = number.next === k + 1 && tags[k] !== posCode.NUM;
  if (lone || (value <= 1 && !/\d/.test(at(k)) && number.next === k + 1) || (value === 1 && at(k) === 'one')) return null;
  return makeFigure(document, first, counted ? counted.next : next, value, counted ? counted.unit : '', 'quantity', more);
}

const fractionBefore = (word: Words, i: number, from: number): boolean => {
  const before = i > from ? word(i - 1) : '';
  return before === '-' || numberWords.has(before) || before === 'a' || before === 'at';
};

const possessives = new Set('my our your his her its their'.split(' '));
const pointing = new Set([...possessives, ...'the these those both other'.split(' ')]);

/** "two [of its five piers]": what the number is a part of; the words behind it stay figures of their own. */
function partOf(document: SeedDocument, word: Words, next: number, to: number): { unit: string; next: number } | null {
  if (next >= to || word(next) !== 'of') return null;
  let k = next + 1;
  while (k < to && k < next + 4 && (possessives.has(word(k)) || pointing.has(word(k)) || document.tokens.tags[k] === posCode.NUM)) k++;
  const whole = noun(document, word, k, to);
  return whole && k > next + 1 ? { unit: whole.unit, next } : null;
}

/** The noun that is counted, up to two words behind the number. */
function noun(document: SeedDocument, word: Words, next: number, to: number): { unit: string; next: number } | null {
  const { tags } = document.tokens;
  for (let k = next; k < to && k < next + 3; k++) {
    if (!countedTags.has(tags[k] as number) || notCounted.has(word(k))) return null;
    if (tags[k] !== posCode.NOUN) continue;
    // "three air, land and sea routes": the head stands behind the list.
    if (k + 1 < to && word(k + 1) === ',' && !word(k).endsWith('s') && word(k) !== 'people') {
      for (let h = k + 2; h < to && h < k + 7; h++) if (tags[h] === posCode.NOUN && word(h).endsWith('s')) return { unit: word(h), next: k };
    }
    return { unit: word(k), next: k + 1 };
  }
  return null;
}
