import type { Range } from './range.js';
import { lowerBound } from '../search.js';
import { isSpace } from '../span.js';

/** A phrase with more places than this is no fixed point. */
const commonest = 4;

interface Words {
  readonly starts: number[];
  readonly ends: number[];
  readonly hashes: number[];
}

function wordsOf(text: string, start: number, end: number): Words {
  const words: Words = { starts: [], ends: [], hashes: [] };
  for (let i = start; i < end; ) {
    while (i < end && isSpace(text.charCodeAt(i))) i++;
    if (i >= end) break;
    words.starts.push(i);
    let hash = 0x811c9dc5;
    while (i < end && !isSpace(text.charCodeAt(i))) hash = Math.imul(hash ^ text.charCodeAt(i++), 0x01000193);
    words.ends.push(i);
    words.hashes.push(hash);
  }
  return words;
}

/** Places of the phrases of so many words, as indices of their first words; those with more than `commonest` places are empty. */
function phrasePlaces(words: Words, length: number): Map<number, number[]> {
  const places = new Map<number, number[]>();
  for (let i = 0; i + length <= words.starts.length; i++) {
    let hash = 17;
    for (let k = 0; k < length; k++) hash = (Math.imul(hash, 0x9e3779b1) + words.hashes[i + k]!) | 0;
    const list = places.get(hash);
    if (!list) places.set(hash, [i]);
    else if (list.length > 0 && list.length < commonest) list.push(i);
    else list.length = 0;
  }
  return places;
}

/** Phrases that occur equally often in both ranges, and seldom, extended as far as the texts agree: [old, new, length], increasing in both. */
export function fixedPoints(oldText: string, newText: string, { o0, o1, n0, n1 }: Range, length: number): [number, number, number][] {
  const oldWords = wordsOf(oldText, o0, o1);
  const newWords = wordsOf(newText, n0, n1);
  const inNew = phrasePlaces(newWords, length);
  const pairs: [number, number][] = [];
  for (const [hash, places] of phrasePlaces(oldWords, length)) {
    const newPlaces = inNew.get(hash);
    if (newPlaces?.length !== places.length) continue;
    places.forEach((place, i) => {
      const o = oldWords.starts[place]!;
      const n = newWords.starts[newPlaces[i]!]!;
      const size = oldWords.ends[place + length - 1]! - o;
      if (oldText.slice(o, o + size) === newText.slice(n, n + size)) pairs.push([o, n]);
    });
  }
  pairs.sort((a, b) => a[0] - b[0]);
  const points: [number, number, number][] = [];
  let oldEnd = o0;
  let newEnd = n0;
  for (const index of longestIncreasing(pairs.map((pair) => pair[1]))) {
    let [o, n] = pairs[index]!;
    if (o < oldEnd || n < newEnd) continue;
    let end = o;
    const shift = n - o;
    while (end < o1 && end + shift < n1 && oldText.charCodeAt(end) === newText.charCodeAt(end + shift)) end++;
    while (o > oldEnd && n > newEnd && oldText.charCodeAt(o - 1) === newText.charCodeAt(n - 1)) {
      o--;
      n--;
    }
    points.push([o, n, end - o]);
    oldEnd = end;
    newEnd = end + shift;
  }
  return points;
}

/** Indices of a longest increasing subsequence. */
function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const previous = new Int32Array(values.length).fill(-1);
  values.forEach((value, i) => {
    const k = lowerBound(tails.length, (t) => values[tails[t]!]! < value);
    if (k > 0) previous[i] = tails[k - 1]!;
    tails[k] = i;
  });
  const chain: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) chain.push(i);
  return chain.reverse();
}
