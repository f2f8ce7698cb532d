import type { SeedDocument } from '../../document/types.js';
import { overlapLength, type Span } from '../../text/span.js';
import type { AttributionKind } from '../types.js';

/** Share of a content's characters within quotation marks from which it counts as quoted directly. */
const directShare = 0.8;

/** The kind of an attribution: all its contents quoted, some words of them, or none. */
export function kindOfContents({ quotedSpans }: SeedDocument, contents: readonly Span[]): AttributionKind {
  let all = 0;
  let quoted = 0;
  for (const content of contents) {
    all += content.end - content.start;
    for (const q of quotedSpans) if (q.parent < 0) quoted += overlapLength(q, content);
  }
  if (quoted === 0) return 'indirect';
  return quoted >= directShare * all ? 'direct' : 'mixed';
}
