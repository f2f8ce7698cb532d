import { spanLength, type Span } from '../../text/span.js';
import type { SourcedContent } from '../types.js';

/** Sets `parent` of each attribution to the smallest other one whose content holds all its contents and its cue. */
export function nest(attributions: readonly SourcedContent[]): SourcedContent[] {
  return attributions.map((inner, i) => {
    const start = Math.min(inner.cue?.start ?? Infinity, ...inner.contents.map((c) => c.start));
    const end = Math.max(inner.cue?.end ?? 0, ...inner.contents.map((c) => c.end));
    let parent = -1;
    let size = Infinity;
    for (let k = 0; k < attributions.length; k++) {
      if (k === i) continue;
      for (const content of (attributions[k] as SourcedContent).contents) {
        if (content.start > start || content.end < end || spanLength(content) >= size) continue;
        if (inner.contents.some((part) => same(part, content))) continue;
        parent = k;
        size = spanLength(content);
      }
    }
    return { ...inner, parent };
  });
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
