import { textOf } from '../../text/span.js';
import type { SeedDocument } from '../../document/types.js';
import type { EntityType, NamedSpan } from '../types.js';

/** Below this a name's type is a guess that its clear repeats in the document may overrule. */
const clear = 0.75;

/**
 * Lets a name that is seen clearly decide its unclear repeats: the same words elsewhere, and one word alone ("Jalali")
 * that ends or starts a clear person's name ("Kazem Jalali").
 */
export function settleRepeats(document: SeedDocument, spans: readonly NamedSpan[]): NamedSpan[] {
  const weights = new Map<string, Map<EntityType, number>>();
  const vote = (key: string, type: EntityType, weight: number): void => {
    const entry = weights.get(key) ?? new Map<EntityType, number>();
    entry.set(type, (entry.get(type) ?? 0) + weight);
    weights.set(key, entry);
  };
  const keys = spans.map((span) => nameKey(textOf(document.text, span)));
  spans.forEach((span, i) => {
    const key = keys[i] as string;
    vote(key, span.type, span.confidence ** 2);
    const words = key.split(' ');
    if (span.type !== 'person' || words.length < 2 || span.confidence < 0.5) return;
    vote(words[words.length - 1] as string, 'person', span.confidence);
    if (words.length === 2) vote(words[0] as string, 'person', span.confidence * 0.5);
  });
  return spans.map((span, i) => {
    const entry = weights.get(keys[i] as string);
    if (!entry || span.confidence >= 0.97) return span;
    let best: EntityType = span.type;
    let bestWeight = entry.get(span.type) ?? 0;
    let total = 0;
    for (const [type, weight] of entry) {
      total += weight;
      if (weight > bestWeight) [best, bestWeight] = [type, weight];
    }
    if (best === span.type) return span;
    return span.confidence < clear || bestWeight > 2 * (total - bestWeight) ? { ...span, type: best, confidence: bestWeight / total } : span;
  });
}

/** A name's words for comparison: lower case, without accents, possessive mark or final dots. */
export const nameKey = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s$|['’]$/, '')
    .replace(/\.(?=\s|$)/g, '')
    .replace(/\s+/g, ' ');
