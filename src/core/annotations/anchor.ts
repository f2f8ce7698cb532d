import { createMapping, mapSpan, newShare, replacementOf, type TextMapping } from '../text/mapping.js';
import type { Span } from '../text/span.js';
import { alignPattern } from './align.js';
import { createGramIndex, placesOf, type GramIndex } from './gramIndex.js';
import type { Target } from './schema.js';
import { textHash } from './textHash.js';

/**
 * exact: the same words, and no doubt about the place; moved: the same words, found elsewhere or among other words;
 * changed: the place is known, the words there differ; lost: not found.
 * Only what is exact may be written back to the file unasked.
 */
export type AnchorState = 'exact' | 'moved' | 'changed' | 'lost';

/** Where an annotation stands in a text. */
export interface Anchor {
  readonly state: AnchorState;
  /** Offsets in the normal text; null when lost. */
  readonly span: Span | null;
  /** How sure the place is, 0..1. */
  readonly score: number;
  /** What told the place: the hash, the diff from the old text, the stored position, or a search. */
  readonly method: 'hash' | 'diff' | 'position' | 'search';
  /** The place in the text that the target was made from. */
  readonly old: Span;
}

export type Anchorer = (target: Target) => Anchor;

/** What a search must reach. */
export const anchorThresholds = { accept: 0.8, lead: 0.05, uniqueLength: 25 } as const;

interface Found extends Span {
  readonly score: number;
  readonly quote: number;
  readonly prefix: number;
  readonly suffix: number;
}

/**
 * Makes the function that finds targets in a text. Make one per text and use it for all of its annotations: hash,
 * diff and search index are made once, when first needed.
 * @param text the normal text
 * @param oldText the normal text with the given hash, where it can be had (Git, a snapshot); a wrong one is recognised and not used
 * @param hash `textHash(text)`, where it is known
 */
export function createAnchorer(text: string, oldText: (hash: string) => string | undefined = () => undefined, hash?: string): Anchorer {
  let ownHash = hash;
  let index: GramIndex | undefined;
  const mappings = new Map<string, { text: string; mapping: TextMapping } | null>();
  const mappingFor = (hash: string): { text: string; mapping: TextMapping } | null => {
    let known = mappings.get(hash);
    if (known === undefined) {
      const old = oldText(hash);
      known = old !== undefined && textHash(old) === hash ? { text: old, mapping: createMapping(old, text) } : null;
      mappings.set(hash, known);
    }
    return known;
  };
  return (target) => {
    const { exact, start, end, hash } = target;
    const old = { start, end };
    const stands = start <= end && text.slice(start, end) === exact;
    if (stands && hash !== undefined && hash === (ownHash ??= textHash(text))) return { state: 'exact', span: old, score: 1, method: 'hash', old };
    const before = hash === undefined ? null : mappingFor(hash);
    if (before && before.text.slice(start, end) === exact) {
      const mapped = throughDiff(before.mapping, old, text, exact);
      if (mapped) return mapped;
      const found = search((index ??= createGramIndex(text)), text, target, (span) => newShare(before.mapping, span) >= 0.5);
      return found ? judged(found, text, target) : { state: 'lost', span: null, score: 0, method: 'diff', old };
    }
    if (stands && exact.length > 0) {
      const at = fit(text, target, start - (target.prefix ?? '').length, 8);
      if (at.quote === 1 && at.start === start && at.score >= 0.9) return { state: 'exact', span: old, score: at.score, method: 'position', old };
    }
    const found = search((index ??= createGramIndex(text)), text, target, () => true);
    return found ? judged(found, text, target) : { state: 'lost', span: null, score: 0, method: 'search', old };
  };
}

function throughDiff(mapping: TextMapping, old: Span, text: string, exact: string): Anchor | null {
  const mapped = mapSpan(mapping, old);
  if (mapped && (mapped.intact || text.slice(mapped.start, mapped.end) === exact)) {
    return { state: 'exact', span: { start: mapped.start, end: mapped.end }, score: 1, method: 'diff', old };
  }
  if (mapped && mapped.kept >= 0.5 && mapped.end - mapped.start <= 3 * (old.end - old.start) + 20) {
    return { state: 'changed', span: { start: mapped.start, end: mapped.end }, score: mapped.kept, method: 'diff', old };
  }
  const { before, after, gap } = replacementOf(mapping, old);
  const length = gap.end - gap.start;
  const oldLength = old.end - old.start;
  if (before === 0 && after === 0 && length > 0 && length <= 3 * oldLength + 10 && 3 * length + 10 >= oldLength && text.slice(gap.start, gap.end).trim() !== '') {
    return { state: 'changed', span: gap, score: Math.max(0.5, mapped?.kept ?? 0), method: 'diff', old };
  }
  return null;
}

function judged(found: Found, text: string, target: Target): Anchor {
  const { start, end, score, prefix, suffix } = found;
  const old = { start: target.start, end: target.end };
  const same = text.slice(start, end) === target.exact;
  const state = !same ? 'changed' : prefix === 1 && suffix === 1 && score > 0.99 ? 'exact' : 'moved';
  return { state, span: { start, end }, score, method: 'search', old };
}

const nearBand = 14;
const goodFit = 0.9;
/** Longer quotations are looked for by their two ends. */
const longest = 800;
const endLength = 300;

function search(index: GramIndex, text: string, target: Target, allowed: (span: Span) => boolean): Found | null {
  const { exact, prefix = '', suffix = '' } = target;
  if (exact.length === 0) return null;
  if (exact.length > longest) {
    const head = best(index, text, { ...target, exact: exact.slice(0, endLength), suffix: '' }, allowed);
    const tail = best(index, text, { ...target, exact: exact.slice(-endLength), prefix: '' }, allowed);
    const length = head && tail ? tail.end - head.start : 0;
    if (!head || !tail || length < exact.length / 2 || length > exact.length * 1.5) return null;
    const same = text.slice(head.start, tail.end) === exact;
    return { start: head.start, end: tail.end, prefix: head.prefix, suffix: tail.suffix, quote: same ? 1 : 0.99, score: Math.min(head.score, tail.score) };
  }
  return best(index, text, { ...target, prefix, suffix }, allowed);
}

function best(index: GramIndex, text: string, target: Target, allowed: (span: Span) => boolean): Found | null {
  const { exact, prefix = '', suffix = '' } = target;
  const found: Found[] = [];
  for (const { start } of placesOf(index, prefix + exact + suffix, 5)) {
    const candidate = fitNear(text, target, start);
    if (candidate.end <= candidate.start || !allowed(candidate)) continue;
    const rival = found.findIndex((other) => candidate.start < other.end && other.start < candidate.end);
    if (rival < 0) found.push(candidate);
    else if ((found[rival] as Found).score < candidate.score) found[rival] = candidate;
  }
  found.sort((a, b) => b.score - a.score);
  const [first, second] = found;
  if (!first) return null;
  const leads = !second || first.score - second.score >= anchorThresholds.lead;
  const unique = exact.length >= anchorThresholds.uniqueLength && first.quote === 1 && (!second || second.quote < 1);
  return (leads && first.score >= anchorThresholds.accept && trustworthy(first, exact)) || (unique && isUnique(text, exact)) ? first : null;
}

/** Few characters say little: a short text must stand among its own words on both sides, or wholly so on one. */
function trustworthy({ quote, prefix, suffix }: Found, exact: string): boolean {
  if (exact.length >= anchorThresholds.uniqueLength) return quote >= 0.6;
  return quote >= 0.5 && Math.min(prefix, suffix) >= 0.5;
}

const isUnique = (text: string, exact: string): boolean => {
  const first = text.indexOf(exact);
  return first >= 0 && text.indexOf(exact, first + 1) < 0;
};

/** Fits the target where its prefix would begin somewhere near `place`: as it is, else with few changes, else with many. */
function fitNear(text: string, target: Target, place: number): Found {
  const { exact, prefix = '', suffix = '' } = target;
  const from = Math.max(0, place - nearBand);
  const whole = text.slice(from, place + prefix.length + exact.length + suffix.length + nearBand).indexOf(prefix + exact + suffix);
  if (whole >= 0) {
    const start = from + whole + prefix.length;
    return { start, end: start + exact.length, score: 1, quote: 1, prefix: 1, suffix: 1 };
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
  const { start, end, errors } = alignPattern(window, prefix, exact, suffix, place - from, band);
  const share = (part: string, wrong: number): number => (part.length === 0 ? 1 : Math.max(0, 1 - wrong / part.length));
  const quote = share(exact, errors[1]);
  const before = share(prefix, errors[0]);
  const after = share(suffix, errors[2]);
  const quoteWeight = Math.min(64, Math.max(20, exact.length));
  const score = (quoteWeight * quote + prefix.length * before + suffix.length * after) / (quoteWeight + prefix.length + suffix.length);
  return { start: from + start, end: from + end, score, quote, prefix: before, suffix: after };
}
