import type { Span } from '../text/span.js';
import type { DocumentFacts, MentionFact } from './facts.js';
import { mentionAt } from './mentionTable.js';

const placesById = new WeakMap<readonly { readonly id: string }[], ReadonlyMap<string, number>>();

/** The index of the finding with this id among the attributions or claims of a document, or -1. */
export function indexOfId(findings: readonly { readonly id: string }[], id: string): number {
  let known = placesById.get(findings);
  if (!known) placesById.set(findings, (known = new Map(findings.map((finding, i) => [finding.id, i]))));
  return known.get(id) ?? -1;
}

/** The shortest mention that the offset touches, or null. */
export function mentionUnder({ mentions }: DocumentFacts, offset: number): MentionFact | null {
  let best = -1;
  for (let i = 0; i < mentions.count && mentions.starts[i]! <= offset; i++) {
    if (mentions.ends[i]! < offset) continue;
    const length = (k: number): number => mentions.ends[k]! - mentions.starts[k]!;
    if (best < 0 || length(i) < length(best)) best = i;
  }
  return best < 0 ? null : mentionAt(mentions, best);
}

/** The innermost attribution with a content that the offset touches, or -1. */
export const attributionUnder = (facts: DocumentFacts, offset: number): number =>
  innermost(facts.attributions.map((a) => a.contents), offset);

/** The shortest claim that the offset touches, or -1. */
export const claimUnder = (facts: DocumentFacts, offset: number): number => innermost(facts.claims.map((c) => [c]), offset);

function innermost(items: readonly (readonly Span[])[], offset: number): number {
  let best = -1;
  let length = Infinity;
  items.forEach((spans, i) => {
    for (const { start, end } of spans) {
      if (start > offset || end < offset || end - start >= length) continue;
      best = i;
      length = end - start;
    }
  });
  return best;
}
