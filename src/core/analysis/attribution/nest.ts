import { spanLength, type Span } from '../../text/span.js';
import type { SourcedContent } from '../types.js';

interface OwnedContent extends Span {
  /** Index of the attribution that the content belongs to. */
  readonly owner: number;
}

/** Copies the attributions; the `parent` of each is the smallest other one whose content holds all its contents and its cue. */
export function nest(attributions: readonly SourcedContent[]): SourcedContent[] {
  const wholes = attributions.map(wholeOf);
  const contents: OwnedContent[] = [];
  attributions.forEach((a, owner) => {
    for (const { start, end } of a.contents) contents.push({ start, end, owner });
  });
  contents.sort((a, b) => a.start - b.start);
  const startOf = (i: number): number => wholes[i]!.start;
  const order = wholes.map((_, i) => i).sort((a, b) => startOf(a) - startOf(b));
  const parents = new Int32Array(attributions.length);
  // the contents that begin before the attribution at hand and go on in it
  let open: OwnedContent[] = [];
  let next = 0;
  for (const i of order) {
    const { start, end } = wholes[i]!;
    while (next < contents.length && contents[next]!.start <= start) open.push(contents[next++]!);
    open = open.filter((content) => content.end > start);
    const own = attributions[i]!.contents;
    let best: OwnedContent | null = null;
    for (const content of open) {
      if (content.owner === i || content.end < end || own.some((part) => same(part, content))) continue;
      const longer = best ? spanLength(content) - spanLength(best) : -1;
      if (longer < 0 || (longer === 0 && best && content.owner < best.owner)) best = content;
    }
    parents[i] = best ? best.owner : -1;
  }
  return attributions.map(({ kind, source, cue, contents: own, confidence }, i) => ({ kind, source, cue, contents: own, confidence, parent: parents[i]! }));
}

/** From the first to the last of the contents and the cue. */
function wholeOf({ contents, cue }: SourcedContent): Span {
  let start = cue?.start ?? Infinity;
  let end = cue?.end ?? 0;
  for (const content of contents) {
    if (content.start < start) start = content.start;
    if (content.end > end) end = content.end;
  }
  return { start, end };
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;
