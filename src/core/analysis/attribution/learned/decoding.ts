import type { SequenceModel } from '../../../model/sequenceModel.js';
import { extract } from './features.js';
import { beginContentAfterCue, goesOnAs } from './labels.js';
import { likelyCue, quoteState, type Units } from './units.js';

/** What the model says of a document's units. Good until the next document is decoded. */
export interface Decoded {
  readonly units: Units;
  /** By unit, without E- labels; rules may change them. */
  readonly labels: Uint8Array;
  /** By unit × label. */
  readonly scores: Float32Array;
  readonly labelCount: number;
}

/** Makes the function that decodes the units of a document. A sentence without a possible cue or a quotation mark keeps the label 0, outside. */
export function createDecoder(model: SequenceModel): (units: Units, paragraphs: number) => Decoded {
  const run = model.start();
  const labelCount = model.labels.length;
  return (units, paragraphs) => {
    // makes room for all
    run.decode(0, () => 0, units.count);
    run.labels.fill(0, 0, units.count);
    run.scores.fill(0, 0, units.count * labelCount);
    for (let p = 0; p < paragraphs; p++) {
      for (const { first, end } of liveRuns(units, p)) {
        run.decode(end - first, (i, out) => extract(units, first + i, out), first);
        for (let u = first; u < end; u++) {
          const label = run.labels[u]!;
          if (label > beginContentAfterCue + 1) run.labels[u] = goesOnAs(label);
        }
      }
    }
    return { units, labels: run.labels, scores: run.scores, labelCount };
  };
}

/** The units [first, end) of each run of sentences of a paragraph that may hold a report: with a likely cue or a quotation mark. */
export function liveRuns({ firstUnit, endUnit, sentenceEnd, cue, quote }: Units, paragraph: number): { first: number; end: number }[] {
  const runs: { first: number; end: number }[] = [];
  const stop = endUnit[paragraph]!;
  let open = -1;
  for (let u = firstUnit[paragraph]!; u < stop; ) {
    const end = Math.max(u + 1, sentenceEnd[u]!);
    let isLive = false;
    for (let k = u; k < end && !isLive; k++) isLive = cue[k]! >= likelyCue || quote[k] !== quoteState.none;
    if (isLive && open < 0) open = u;
    if (!isLive && open >= 0) {
      runs.push({ first: open, end: u });
      open = -1;
    }
    u = end;
  }
  if (open >= 0) runs.push({ first: open, end: stop });
  return runs;
}
