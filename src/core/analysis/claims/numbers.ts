import { magnitudes, numberWords } from '../../lexicon/numbers.js';
import type { Words } from './figure.js';

/** A number and the token behind it. */
export interface Read {
  readonly value: number;
  readonly next: number;
}

/** A number written in digits or words with its magnitude: "1,900 billion", "twenty-five", "half a million"; null where tokens [i, to) begin with none. */
export function readNumber(word: Words, i: number, to: number): Read | null {
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
    value = Number(digits[1]!.replace(/,/g, '') + (digits[2] ?? '')) * (magnitudes.get(digits[3] ?? '') ?? 1);
  } else if (numberWords.has(first)) {
    value = numberWords.get(first)!;
    if (value >= 20 && at(next) === '-' && (numberWords.get(at(next + 1)) ?? 99) < 10) {
      value += numberWords.get(at(next + 1))!;
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
