import { beginContentAfterCue, beginContentBeforeCue, beginCue, beginSourceAfterCue, beginSourceBeforeCue, outside } from './labels.js';

/** A run of tokens with one role, [first, end), and where its cue is: -1 to the left, 1 to the right, 0 for a cue itself. */
export interface Chunk {
  readonly first: number;
  readonly end: number;
  readonly label: number;
}

/** A cue with what belongs to it; all in token indices. */
export interface LinkedCue {
  readonly cue: Chunk;
  source: Chunk | null;
  readonly contents: Chunk[];
}

/** The runs of tokens that the labels of a sequence name; token indices count from `offset`. */
export function readChunks(labels: Uint8Array, length: number, offset: number): Chunk[] {
  const chunks: Chunk[] = [];
  let i = 0;
  while (i < length) {
    const label = labels[i] as number;
    if (label === outside) {
      i++;
      continue;
    }
    const begin = label % 2 === 1 ? label : label - 1;
    let end = i + 1;
    while (end < length && labels[end] === begin + 1) end++;
    chunks.push({ first: offset + i, end: offset + end, label: begin });
    i = end;
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
