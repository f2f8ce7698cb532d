import type { Span } from '../text/span.js';
import { alignPattern } from './align.js';
import { placesOf, type GramIndex } from './gramIndex.js';
import type { Target } from './schema.js';

/** What a search must reach: the least score, the lead over the next best place, and the characters from which on words tell a place alone. */
export const anchorThresholds = { accept: 0.8, lead: 0.05, uniqueLength: 25 } as const;

/** A place where a target may stand, with the shares (0..1) of its words, and of those before and behind it, that stand there. */
export interface Found extends Span {
  /** What stands between prefix and suffix. */
  readonly gap: Span;
  readonly score: number;
  readonly quote: number;
  readonly prefix: number;
  readonly suffix: number;
}

const nearBand = 14;
/** A prefix or suffix that alone tells a place has so many characters at least. */
const leastSide = 20;
const goodFit = 0.9;
/** Longer quotations are looked for by their two ends. */
const longest = 800;
const endLength = 300;

/**
 * Looks for a target by its words and those around it, with some of them changed.
 * @param allowed false for a place that can't be it, whatever stands there
 * @returns null where no place is sure enough
 */
export function searchTarget(index: GramIndex, text: string, target: Target, allowed: (span: Span) => boolean): Found | null {
  const { exact, prefix = '', suffix = '' } = target;
  if (exact.length === 0) return null;
  if (exact.length > longest) {
    const head = best(index, text, { ...target, exact: exact.slice(0, endLength), suffix: '' }, allowed);
    const tail = best(index, text, { ...target, exact: exact.slice(-endLength), prefix: '' }, allowed);
    const length = head && tail ? tail.end - head.start : 0;
    if (!head || !tail || length < exact.length / 2 || length > exact.length * 1.5) return null;
    const same = text.slice(head.start, tail.end) === exact;
    return { start: head.start, end: tail.end, gap: { start: head.start, end: tail.end }, prefix: head.prefix, suffix: tail.suffix, quote: same ? 1 : 0.99, score: Math.min(head.score, tail.score) };
  }
  return best(index, text, { ...target, prefix, suffix }, allowed);
}

function best(index: GramIndex, text: string, target: Target, allowed: (span: Span) => boolean): Found | null {
  const { exact, prefix = '', suffix = '' } = target;
  const found: Found[] = [];
  for (const { start } of placesOf(index, prefix + exact + suffix, 5)) {
    const candidate = fitNear(text, target, start);
    if (candidate.end > candidate.start ? !allowed(candidate) : !isWhole(candidate)) continue;
    const rival = found.findIndex((other) => candidate.start < other.end && other.start < candidate.end);
    if (rival < 0) found.push(candidate);
    else if (found[rival]!.score < candidate.score) found[rival] = candidate;
  }
  found.sort((a, b) => b.score - a.score);
  const [first, second] = found;
  if (!first) return null;
  const replaced = found.map((each) => replacedIn(each, text, target)).filter((each) => each !== null);
  // where the context is whole, but not what stands in it, is the place from which the words were taken
  if (first.quote === 1 && exact.length < anchorThresholds.uniqueLength && found.some((each) => each !== first && each.quote < 1 && isWhole(each))) {
    return replaced.find(({ start }) => start === target.start) ?? null;
  }
  const leads = !second || first.score - second.score >= anchorThresholds.lead;
  if (leads && first.score >= anchorThresholds.accept && trustworthy(first, exact)) return exact.length < anchorThresholds.uniqueLength && isCut(text, first, exact) ? uncut(first, exact) : first;
  const unique = exact.length >= anchorThresholds.uniqueLength && first.quote === 1 && (!second || second.quote < 1);
  if (unique && onlyPlace(text, exact) >= 0) return first;
  return (replaced.length === 1 ? replaced[0]! : null) ?? withOneSide(text, target, allowed);
}

const isWhole = ({ prefix, suffix }: Found): boolean => prefix >= 0.97 && suffix >= 0.97;

/** Other words between the very same prefix and suffix, both long enough to tell. */
function replacedIn(found: Found, text: string, { exact, prefix = '', suffix = '' }: Target): Found | null {
  const { gap } = found;
  const length = gap.end - gap.start;
  if (!isWhole(found) || Math.min(prefix.length, suffix.length) < leastSide || length > 3 * exact.length + 10 || text.slice(gap.start, gap.end).trim() === '') return null;
  return { ...found, ...gap };
}

/** True when a place cuts a word in two that was whole. */
function isCut(text: string, { start, end, quote }: Found, exact: string): boolean {
  const isWord = (code: string): boolean => /[\p{L}\p{N}]/u.test(code);
  return quote < 1 && ((isWord(text.charAt(start - 1)) && isWord(text.charAt(start)) && isWord(exact.charAt(0))) || (isWord(text.charAt(end - 1)) && isWord(text.charAt(end)) && isWord(exact.charAt(exact.length - 1))));
}

/** The place widened to all that stands between prefix and suffix; null when that is too much. */
function uncut(found: Found, exact: string): Found | null {
  const { gap } = found;
  const wide = { start: Math.min(gap.start, found.start), end: Math.max(gap.end, found.end) };
  return wide.end - wide.start <= 3 * exact.length + 10 ? { ...found, ...wide } : null;
}

/** The words with all of their prefix, or of their suffix, as far as these are of the same sentence, if the text has that once: as where a sentence was moved. */
function withOneSide(text: string, target: Target, allowed: (span: Span) => boolean): Found | null {
  const { exact } = target;
  const prefix = (target.prefix ?? '').replace(/^[^]*(?:[.!?]["”’')]*\s|\n)/u, '');
  const suffix = (target.suffix ?? '').replace(/(?:[.!?]["”’')]*\s|\n)[^]*$/u, '');
  const places = [
    prefix.length >= leastSide ? { start: onlyPlace(text, prefix + exact) + prefix.length, before: 1, after: 0 } : null,
    suffix.length >= leastSide ? { start: onlyPlace(text, exact + suffix), before: 0, after: 1 } : null,
  ].filter((each) => each !== null && each.start >= (each.before === 1 ? prefix.length : 0));
  const [place] = places;
  if (!place || places.some((each) => each?.start !== place.start)) return null;
  const span = { start: place.start, end: place.start + exact.length };
  return allowed(span) ? { ...span, gap: span, score: anchorThresholds.accept, quote: 1, prefix: place.before, suffix: place.after } : null;
}

/** Where the words stand if they stand in the text once, else -Infinity. */
const onlyPlace = (text: string, words: string): number => {
  const first = text.indexOf(words);
  return first >= 0 && !text.includes(words, first + 1) ? first : -Infinity;
};

/** Few characters say little: a short text must stand among its own words on both sides, or wholly so on one. */
function trustworthy({ quote, prefix, suffix }: Found, exact: string): boolean {
  if (exact.length >= anchorThresholds.uniqueLength) return quote >= 0.6;
  return quote >= 0.5 && Math.min(prefix, suffix) >= 0.5;
}

/** Fits the target where its prefix would begin somewhere near `place`: as it is, else with few changes, else with many. */
function fitNear(text: string, target: Target, place: number): Found {
  const { exact, prefix = '', suffix = '' } = target;
  const from = Math.max(0, place - nearBand);
  const whole = text.slice(from, place + prefix.length + exact.length + suffix.length + nearBand).indexOf(prefix + exact + suffix);
  if (whole >= 0) {
    const start = from + whole + prefix.length;
    return { start, end: start + exact.length, gap: { start, end: start + exact.length }, score: 1, quote: 1, prefix: 1, suffix: 1 };
  }
  const near = fit(text, target, place, nearBand);
  return near.score >= goodFit ? near : fit(text, target, place, 40 + (exact.length >> 4));
}

/** Fits the target where its prefix would begin at `place`, `band` characters more or less. */
function fit(text: string, target: Target, place: number, band: number): Found {
  const { exact, prefix = '', suffix = '' } = target;
  const length = prefix.length + exact.length + suffix.length;
  const from = Math.max(0, place - band);
  const window = text.slice(from, Math.max(from, place + length + band));
  const { start, end, gapStart, gapEnd, errors } = alignPattern(window, prefix, exact, suffix, place - from, band);
  const share = (part: string, wrong: number): number => (part.length === 0 ? 1 : Math.max(0, 1 - wrong / part.length));
  const quote = share(exact, errors[1]);
  const before = share(prefix, errors[0]);
  const after = share(suffix, errors[2]);
  const quoteWeight = Math.min(64, Math.max(20, exact.length));
  const score = (quoteWeight * quote + prefix.length * before + suffix.length * after) / (quoteWeight + prefix.length + suffix.length);
  return { start: from + start, end: from + end, gap: { start: from + gapStart, end: from + gapEnd }, score, quote, prefix: before, suffix: after };
}

/** True when most of the words around the span are those of the target, on both sides. */
export function isAmong(text: string, target: Target, { start }: Span): boolean {
  const { prefix, suffix } = fit(text, target, start - (target.prefix ?? '').length, nearBand);
  return Math.min(prefix, suffix) >= 0.6;
}
