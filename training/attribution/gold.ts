import { tokensIn } from '../../src/core/document/lookup.js';
import type { SeedDocument } from '../../src/core/document/types.js';
import {
  beginContentAfterCue, beginContentBeforeCue, beginCue, beginSourceAfterCue, beginSourceBeforeCue, outside,
} from '../../src/core/analysis/attribution/labels.js';
import type { Span } from '../../src/core/text/span.js';
import type { GoldAttribution } from '../brat.js';

/** Labels of all tokens of a document after its gold attributions; a token counts as part of a span that overlaps it. */
export function goldLabels(document: SeedDocument, attributions: readonly GoldAttribution[]): Uint8Array {
  const result = new Uint8Array(document.tokens.count);
  const cues = attributions.flatMap((a) => a.cue.map((c) => c.start)).sort((a, b) => a - b);
  const mark = (span: Span, begin: number): void => {
    const { firstToken, endToken } = tokensIn(document.tokens, span);
    for (let i = firstToken; i < endToken; i++) if (result[i] !== outside) return;
    for (let i = firstToken; i < endToken; i++) result[i] = i === firstToken ? begin : begin + 1;
  };
  for (const { cue } of attributions) cue.forEach((span) => mark(span, beginCue));
  for (const { cue, source } of attributions) {
    for (const span of source) {
      const own = cue[0]?.start ?? Infinity;
      const isNearest = span.start < own
        ? !cues.some((c) => c > span.start && c < own)
        : !cues.some((c) => c < span.start && c > own);
      if (isNearest) mark(span, span.start < own ? beginSourceBeforeCue : beginSourceAfterCue);
    }
  }
  for (const { cue, content } of attributions) {
    const own = cue[0]?.start ?? -1;
    content.forEach((span) => mark(span, span.start < own ? beginContentBeforeCue : beginContentAfterCue));
  }
  return result;
}
