import { createMapping } from '../text/diff/createMapping.js';
import { mapSpan, newShare, replacementOf, type TextMapping } from '../text/mapping.js';
import type { Span } from '../text/span.js';
import { createGramIndex, type GramIndex } from './gramIndex.js';
import type { Target } from './schema.js';
import { contextLength } from './target.js';
import { anchorThresholds, isAmong, searchTarget, type Found } from './targetSearch.js';
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
      const mapped = throughDiff(before.mapping, target, text);
      if (mapped) return mapped;
      const found = searchTarget((index ??= createGramIndex(text)), text, target, (span) => newShare(before.mapping, span) >= 0.5);
      return found ? judged(found, text, target) : { state: 'lost', span: null, score: 0, method: 'diff', old };
    }
    if (stands && exact.length > 0 && hasContext(text, target, old, contextLength)) return { state: 'exact', span: old, score: 1, method: 'position', old };
    const found = searchTarget((index ??= createGramIndex(text)), text, target, () => true);
    return found ? judged(found, text, target) : { state: 'lost', span: null, score: 0, method: 'search', old };
  };
}

/** True when as much as `length` characters of the target's prefix and suffix stand around the span; its context at the text's ends is shorter. */
function hasContext(text: string, { prefix = '', suffix = '' }: Target, { start, end }: Span, length: number): boolean {
  const before = prefix.slice(Math.max(0, prefix.length - length));
  return text.endsWith(before, start) && text.startsWith(suffix.slice(0, length), end) && start >= before.length;
}

function throughDiff(mapping: TextMapping, target: Target, text: string): Anchor | null {
  const { exact } = target;
  const old = { start: target.start, end: target.end };
  const mapped = mapSpan(mapping, old);
  if (mapped && (mapped.intact || text.slice(mapped.start, mapped.end) === exact)) {
    const span = { start: mapped.start, end: mapped.end };
    // a short word may be there still and yet be another sentence's: then the words around it are not the same
    const isSure = exact.length >= anchorThresholds.uniqueLength || hasContext(text, target, span, 12) || isAmong(text, target, span);
    return { state: isSure ? 'exact' : 'moved', span, score: isSure ? 1 : anchorThresholds.accept, method: 'diff', old };
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
