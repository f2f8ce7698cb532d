import { tokensIn } from '../../src/core/document/lookup.js';
import type { SeedDocument } from '../../src/core/document/types.js';
import {
  beginContentAfterCue, beginContentBeforeCue, beginCue, beginSourceAfterCue, beginSourceBeforeCue, endsAs, goesOnAs, outside,
} from '../../src/core/analysis/attribution/learned/labels.js';
import type { Units } from '../../src/core/analysis/attribution/learned/units.js';
import type { Span } from '../../src/core/text/span.js';
import type { GoldAttribution } from '../brat.js';

/** Labels of all units of a document after its gold attributions that have a cue; a unit counts as part of a span that covers half of it or more. */
export function goldLabels(document: SeedDocument, units: Units, all: readonly GoldAttribution[]): Uint8Array {
  const attributions = all.filter(({ cue }) => cue.length > 0);
  const result = new Uint8Array(units.count);
  const mark = (span: Span, begin: number): void => {
    const { firstToken, endToken } = tokensIn(document.tokens, span);
    if (endToken <= firstToken) return;
    const covers = (u: number): boolean => {
      const from = units.firstToken[u]!;
      const to = units.endToken[u]!;
      return 2 * (Math.min(to, endToken) - Math.max(from, firstToken)) >= to - from;
    };
    let first = units.unitOf[firstToken]!;
    let end = units.unitOf[endToken - 1]! + 1;
    if (!covers(first)) first++;
    if (end > first && !covers(end - 1)) end--;
    for (let u = first; u < end; u++) if (result[u] !== outside) return;
    for (let u = first; u < end; u++) result[u] = u === first ? begin : u === end - 1 ? endsAs(begin) : goesOnAs(begin);
  };
  for (const { cue } of attributions) cue.forEach((span) => mark(span, beginCue));
  for (const { cue, source } of attributions) {
    for (const span of source) {
      const own = cue[0]?.start ?? Infinity;
      mark(span, span.start < own ? beginSourceBeforeCue : beginSourceAfterCue);
    }
  }
  for (const { cue, content } of attributions) {
    const own = cue[0]?.start ?? -1;
    content.forEach((span) => mark(span, span.start < own ? beginContentBeforeCue : beginContentAfterCue));
  }
  return result;
}
