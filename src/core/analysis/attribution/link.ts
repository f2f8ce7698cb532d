import { beginContentAfterCue, beginContentBeforeCue, beginCue, beginSourceAfterCue, beginSourceBeforeCue, outside } from './labels.js';

/** A run of units with one role, [first, end), and where its cue is: -1 to the left, 1 to the right, 0 for a cue itself. */
export interface Chunk {
  readonly first: number;
  readonly end: number;
  readonly label: number;
}

/** A cue with what belongs to it; all in units. */
export interface LinkedCue {
  readonly cue: Chunk;
  source: Chunk | null;
  readonly contents: Chunk[];
}

/** The runs of units [first, end) that the labels name; by unit, without E- labels. */
export function readChunks(labels: Uint8Array, first: number, end: number): Chunk[] {
  const chunks: Chunk[] = [];
  let i = first;
  while (i < end) {
    const label = labels[i] as number;
    if (label === outside) {
      i++;
      continue;
    }
    const begin = label % 2 === 1 ? label : label - 1;
    let stop = i + 1;
    while (stop < end && labels[stop] === begin + 1) stop++;
    chunks.push({ first: i, end: stop, label: begin });
    i = stop;
  }
  return chunks;
}

/**
 * Gives each source and content to the nearest cue on the side that its label names. Orphans are contents without a cue.
 * A cue keeps one source, the nearest.
 */
export function linkChunks(chunks: readonly Chunk[]): { linked: LinkedCue[]; orphans: Chunk[] } {
  const linked: LinkedCue[] = chunks.filter((c) => c.label === beginCue).map((cue) => ({ cue, source: null, contents: [] }));
  const orphans: Chunk[] = [];
  for (const chunk of chunks) {
    if (chunk.label === beginCue) continue;
    const toRight = chunk.label === beginSourceBeforeCue || chunk.label === beginContentBeforeCue;
    const target = toRight ? linked.find(({ cue }) => cue.first >= chunk.end) : linked.findLast(({ cue }) => cue.end <= chunk.first);
    if (chunk.label === beginContentBeforeCue || chunk.label === beginContentAfterCue) {
      if (target) target.contents.push(chunk);
      else orphans.push(chunk);
    } else if (target && (!target.source || (toRight && chunk.label === beginSourceBeforeCue) || chunk.label !== beginSourceAfterCue)) target.source = chunk;
  }
  return { linked, orphans };
}
