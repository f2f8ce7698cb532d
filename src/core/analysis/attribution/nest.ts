import { contains, spanLength, type Span } from '../../text/span.js';
import type { SourcedContent } from '../types.js';

/** Sets `parent` of each attribution to the smallest other one whose content holds all its contents and its cue. */
export function nest(attributions: readonly SourcedContent[]): SourcedContent[] {
  return attributions.map((inner, i) => {
    const parts = [...inner.contents, ...(inner.cue ? [inner.cue] : [])];
    let parent = -1;
    let size = Infinity;
    attributions.forEach((outer, k) => {
      if (k === i) return;
      for (const content of outer.contents) {
        const holds = spanLength(content) < size && parts.every((part) => contains(content, part)) && !parts.some((part) => same(part, content));
        if (holds) {
          parent = k;
          size = spanLength(content);
        }
      }
    });
    return { ...inner, parent };
  });
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
