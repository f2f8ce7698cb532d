import type { Anchor, Anchorer } from '../annotations/anchor.js';
import type { Annotation, Target } from '../annotations/schema.js';

/** An annotation with the places of its targets in one text (offsets in the normal text). */
export interface Anchored {
  readonly annotation: Annotation;
  readonly target: Anchor;
  readonly more: readonly Anchor[];
  /** What the machine had found, where the person moved its boundaries. */
  readonly finding: Anchor | null;
}

/**
 * Finds the annotations in a text.
 * @param known places found before in the same text, by target: only new targets are looked for
 */
export function anchorAnnotations(annotations: readonly Annotation[], anchor: Anchorer, known: Map<Target, Anchor> = new Map()): Anchored[] {
  const place = (target: Target): Anchor => {
    let found = known.get(target);
    if (!found) known.set(target, (found = anchor(target)));
    return found;
  };
  return annotations.map((annotation) => ({
    annotation,
    target: place(annotation.target),
    more: (annotation.more ?? []).map(place),
    finding: annotation.finding ? place(annotation.finding) : null,
  }));
}
