import { clusterKeyShift, longStep } from '../../src/core/analysis/recognition/learned/wordClusters.js';
import { writeModel } from '../../src/core/model/container.js';
import { hashLower } from '../../src/core/model/hash.js';

/** The bytes of a file with the clusters of the words, in the form that createWordClusters reads. */
export function writeWordClusters(words: readonly string[], fine: Uint16Array, levels: readonly Uint16Array[]): Uint8Array {
  const byKey = new Map<number, number>();
  words.forEach((word, i) => {
    const key = hashLower(word, 0, word.length) >>> clusterKeyShift;
    if (!byKey.has(key)) byKey.set(key, fine[i]!);
  });
  const steps: number[] = [];
  let before = 0;
  const keys = [...byKey.keys()].sort((a, b) => a - b);
  for (const key of keys) {
    let step = key - before;
    for (; step >= longStep; step -= longStep) steps.push(longStep);
    steps.push(step);
    before = key;
  }
  const [middle, coarse] = levels as [Uint16Array, Uint16Array];
  return writeModel({
    task: 'word clusters',
    about: {},
    sections: {
      clusterSteps: Uint16Array.from(steps),
      clusterOf: Uint16Array.from(keys, (key) => byKey.get(key)!),
      clusterLevels: Uint8Array.from({ length: middle.length * 2 }, (_, i) => (i & 1 ? coarse : middle)[i >> 1]!),
    },
  });
}
