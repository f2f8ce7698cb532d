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

/** What was found before in one text: only what is new is looked for. */
export interface Anchors {
  readonly ofTargets: Map<Target, Anchor>;
  readonly ofAnnotations: WeakMap<Annotation, Anchored>;
}

/** Finds the annotations in a text; the same object again for the same annotation. */
export function anchorAnnotations(annotations: readonly Annotation[], anchor: Anchorer, { ofTargets, ofAnnotations }: Anchors): Anchored[] {
  const place = (target: Target): Anchor => {
    let found = ofTargets.get(target);
    if (!found) ofTargets.set(target, (found = anchor(target)));
    return found;
  };
  return annotations.map((annotation) => {
    let anchored = ofAnnotations.get(annotation);
    if (!anchored) {
      const { target, more, finding } = annotation;
      anchored = { annotation, target: place(target), more: (more ?? []).map(place), finding: finding ? place(finding) : null };
      ofAnnotations.set(annotation, anchored);
    }
    return anchored;
  });
}
