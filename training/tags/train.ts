/**
 * Trains the part-of-speech tagger on wink-nlp's tags and writes models/tags.bin: npm run train:tags [-- --out FILE]
 * The texts are those of $SEED_SHARED/corpora (default ../shared/corpora): polnear-train, gum, ner; polnear-dev measures the agreement.
 */
import fs from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { root, sharedFolder } from '../../scripts/paths.mjs';
import { createDictionary, createTagger, firstChoiceClass, rowBits, tagColumns, type TagDictionary } from '../../src/core/document/tagger.js';
import { capitalSalt, maximumTagFeatures, tagFeatures } from '../../src/core/document/tagFeatures.js';
import { tokenForm } from '../../src/core/document/tokenBuffer.js';
import { partsOfSpeech } from '../../src/core/document/types.js';
import { readModel, writeModel, type ModelContent } from '../../src/core/model/container.js';
import { splitKeys } from '../../src/core/model/keyPlanes.js';
import { log, readOptions } from '../commandLine.js';
import { createRandom, shuffle } from '../random.js';
import { developmentTexts, teach, trainingTexts, type TaughtText } from './data.js';

const options = readOptions({
  corpora: path.join(sharedFolder, 'corpora'),
  out: path.join(root, 'models/tags.bin'),
  passes: 5,
  /** Features kept. */
  rows: 36000,
  /** Only every so many-th text is learned from, to try something fast; 0: all. */
  every: 0,
});
const tagCount = partsOfSpeech.length;

interface Words {
  readonly keys: Int32Array;
  readonly maskOf: Uint16Array;
  readonly masks: Int32Array;
}

const trusted = 8;

/** The dictionary: words seen at least three times, with the tags that at least half a percent of them have. */
function countWords(texts: readonly TaughtText[]): Words {
  const counts = new Map<number, Int32Array>();
  for (const { tokens, gold } of texts) {
    for (let i = 0; i < tokens.count; i++) {
      const form = tokens.forms[i]!;
      const tag = gold[i]!;
      if (tag < 0 || form === tokenForm.punctuation || form === tokenForm.number || (form >= tokenForm.address && form <= tokenForm.emoji)) continue;
      const key = form > tokenForm.lower ? tokens.words[i]! ^ capitalSalt : tokens.words[i]!;
      const own = counts.get(key) ?? new Int32Array(tagCount);
      own[tag]! += 1;
      counts.set(key, own);
    }
  }
  const masks: number[] = [];
  const indexOf = new Map<number, number>();
  const entries: [number, number][] = [];
  for (const [key, own] of counts) {
    const total = own.reduce((a, b) => a + b);
    if (total < 3) continue;
    let mask = 0;
    own.forEach((n, tag) => {
      if (n > total * 0.005 && (n > 1 || total < 40)) mask |= 1 << tag;
    });
    if (mask & ~1) mask &= ~1;
    if (total < trusted) mask |= 1 << 31;
    const index = indexOf.get(mask) ?? masks.push(mask) - 1;
    indexOf.set(mask, index);
    entries.push([key, index]);
  }
  entries.sort((a, b) => (a[0] >>> 0) - (b[0] >>> 0));
  return { keys: Int32Array.from(entries, ([key]) => key), maskOf: Uint16Array.from(entries, ([, index]) => index), masks: Int32Array.from(masks) };
}

/** Weights of features by hash, with their sums over time for the average. */
class Weights {
  rows = 0;
  private slots = new Int32Array(1 << 24);
  private keys = new Int32Array(1 << 24);
  values: Float32Array;
  sums: Float64Array;
  stamps: Int32Array;
  counts: Int32Array;
  constructor(capacity: number) {
    this.values = new Float32Array(capacity * tagCount);
    this.sums = new Float64Array(capacity * tagCount);
    this.stamps = new Int32Array(capacity * tagCount);
    this.counts = new Int32Array(capacity);
  }
  keyOfRow: number[] = [];
  find(key: number, add: boolean): number {
    const mask = this.slots.length - 1;
    let slot = (key ^ (key >>> 24)) & mask;
    while (this.slots[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask;
    if (this.slots[slot] === 0) {
      if (!add) return -1;
      this.keys[slot] = key;
      this.keyOfRow.push(key);
      this.slots[slot] = ++this.rows;
    }
    return this.slots[slot]! - 1;
  }
  update(row: number, tag: number, by: number, now: number): void {
    const at = row * tagCount + tag;
    this.sums[at]! += (now - this.stamps[at]!) * this.values[at]!;
    this.stamps[at] = now;
    this.values[at]! += by;
  }
  average(row: number, tag: number, now: number): number {
    const at = row * tagCount + tag;
    return (this.sums[at]! + (now - this.stamps[at]!) * this.values[at]!) / now;
  }
}

interface Sequence {
  readonly taught: TaughtText;
  readonly classes: Int32Array;
  readonly first: number;
  readonly end: number;
}

function sequencesOf(texts: readonly TaughtText[], dictionary: TagDictionary): Sequence[] {
  return texts.flatMap((taught) => {
    const { text, tokens, sentenceStarts } = taught;
    const classes = new Int32Array(tokens.count);
    for (let i = 0; i < tokens.count; i++) {
      classes[i] = dictionary.classOf(text, tokens.starts[i]!, tokens.ends[i]!, tokens.words[i]!, tokens.numbers[i]!, tokens.forms[i]!);
    }
    return sentenceStarts.map((first, s) => ({ taught, classes, first, end: sentenceStarts[s + 1] ?? tokens.count }));
  });
}

/** One pass after the other over the sentences in random order; `weights` may only know some features then. */
function perceptron(sequences: readonly Sequence[], dictionary: TagDictionary, weights: Weights, passes: number, addFeatures: boolean, seed: number): number {
  const random = createRandom(seed);
  const order = sequences.map((_, i) => i);
  const out = new Int32Array(maximumTagFeatures);
  const found = new Int32Array(maximumTagFeatures);
  const tags = new Uint8Array(1 << 20);
  let now = 1;
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    let wrong = 0;
    let scored = 0;
    for (const index of order) {
      const { taught, classes, first, end } = sequences[index]!;
      const { text, tokens, gold } = taught;
      const evidence = { words: tokens.words, forms: tokens.forms, classes, tags };
      for (let i = first; i < end; i++) {
        const c = classes[i]!;
        if (c < firstChoiceClass) {
          tags[i] = c;
          continue;
        }
        const n = tagFeatures(text, tokens.starts, tokens.ends, evidence, first, end, i, out);
        let known = 0;
        for (let f = 0; f < n; f++) {
          const row = weights.find(out[f]!, addFeatures);
          if (row >= 0) found[known++] = row;
        }
        const mask = dictionary.candidates[c]!;
        let best = -1e9;
        let guess = 0;
        for (let tag = 1; tag < tagCount; tag++) {
          if (((mask >> tag) & 1) === 0) continue;
          let score = 0;
          for (let f = 0; f < known; f++) score += weights.values[found[f]! * tagCount + tag]!;
          if (score > best) {
            best = score;
            guess = tag;
          }
        }
        tags[i] = guess;
        const right = gold[i]!;
        if (right < 1 || ((mask >> right) & 1) === 0) continue;
        scored++;
        now++;
        for (let f = 0; f < known; f++) weights.counts[found[f]!]! += 1;
        if (guess === right) continue;
        wrong++;
        for (let f = 0; f < known; f++) {
          weights.update(found[f]!, right, 1, now);
          weights.update(found[f]!, guess, -1, now);
        }
      }
    }
    log(`pass ${pass + 1}: ${((100 * wrong) / scored).toFixed(2)} % of ${scored} choices wrong, ${weights.rows} features`);
  }
  return now;
}

/** Gives the features that matter most their slots; of two that want the same slot the one that matters more has it. */
function choose(weights: Weights, now: number, limit: number): number[] {
  const matter = new Float64Array(weights.rows);
  for (let row = 0; row < weights.rows; row++) {
    let sum = 0;
    for (let tag = 1; tag < tagCount; tag++) sum += weights.average(row, tag, now) ** 2;
    matter[row] = Math.sqrt(sum) * Math.sqrt(Math.min(weights.counts[row]!, 4000));
  }
  const taken = new Uint8Array(1 << rowBits);
  const chosen: number[] = [];
  for (const row of Array.from(matter, (_, r) => r).sort((a, b) => matter[b]! - matter[a]!)) {
    if (chosen.length === limit) break;
    const slot = weights.keyOfRow[row]! & (taken.length - 1);
    if (taken[slot]) continue;
    taken[slot] = 1;
    chosen.push(row);
  }
  return chosen;
}

function pack(words: Words, weights: Weights, now: number): ModelContent {
  const slots = weights.keyOfRow.map((key, row) => ({ slot: key & ((1 << rowBits) - 1), key, row })).sort((a, b) => a.slot - b.slot);
  const used = new Uint8Array(1 << (rowBits - 3));
  const values = slots.map(({ row }) => Array.from({ length: tagColumns }, (_, t) => weights.average(row, t + 1, now)));
  const sizes = values.flat().map(Math.abs).filter((v) => v > 0).sort((a, b) => a - b);
  const scale = (sizes[Math.floor(sizes.length * 0.9995)] ?? 1) / 60;
  for (const { slot } of slots) used[slot >> 3]! |= 1 << (slot & 7);
  const planes = splitKeys(Uint32Array.from(words.keys, (key) => key >>> 0));
  return {
    task: 'tags',
    about: { teacher: 'wink-nlp 2.4.0, wink-eng-lite-web-model 1.8.1' },
    sections: {
      ...Object.fromEntries(planes.map((plane, b) => [`keys${b}`, plane])),
      classes: words.maskOf,
      masks: words.masks,
      used,
      checks: Uint8Array.from(slots, ({ key }) => key >>> 24),
      weights: Int8Array.from(values.flat(), (v) => Math.max(-127, Math.min(127, Math.round(v / scale)))),
    },
  };
}

function agreement(content: ModelContent, texts: readonly TaughtText[]): void {
  const tag = createTagger(content);
  const confusion = new Map<string, number>();
  let right = 0;
  let total = 0;
  for (const { text, tokens, sentenceStarts, gold } of texts) {
    const tags = new Uint8Array(tokens.count);
    tag(text, tokens, sentenceStarts, tags);
    for (let i = 0; i < tokens.count; i++) {
      if (gold[i]! < 0) continue;
      total++;
      if (tags[i] === gold[i]) right++;
      else {
        const pair = `${partsOfSpeech[gold[i]!]} as ${partsOfSpeech[tags[i]!]}`;
        confusion.set(pair, (confusion.get(pair) ?? 0) + 1);
      }
    }
  }
  log(`agreement with the teacher on polnear-dev: ${((100 * right) / total).toFixed(2)} % of ${total} tokens`);
  console.log([...confusion].sort((a, b) => b[1] - a[1]).slice(0, 15).map(([pair, n]) => `${pair} ${n}`).join(', '));
}

const all = trainingTexts(options.corpora);
const texts = teach(options.every ? all.filter((_, i) => i % options.every === 0) : all);
log(`${texts.length} texts, ${texts.reduce((n, t) => n + t.tokens.count, 0)} tokens`);
const words = countWords(texts);
const dictionary = createDictionary(words.keys, words.maskOf, words.masks);
log(`${words.keys.length} words, ${words.masks.length} classes`);
const sequences = sequencesOf(texts, dictionary);
const full = new Weights(6_000_000);
const now = perceptron(sequences, dictionary, full, 3, true, 1);
const chosen = choose(full, now, options.rows);
const small = new Weights(chosen.length);
for (const row of chosen) {
  const r = small.find(full.keyOfRow[row]!, true);
  for (let tag = 1; tag < tagCount; tag++) small.values[r * tagCount + tag] = Math.round(full.average(row, tag, now));
}
const end = perceptron(sequences, dictionary, small, options.passes, false, 2);
const content = pack(words, small, end);
const bytes = writeModel(content);
fs.writeFileSync(options.out, bytes);
log(`${options.out}: ${bytes.length} bytes, ${deflateRawSync(bytes, { level: 9 }).length} deflated`);
agreement(readModel(bytes, 'tags').value!, teach(developmentTexts(options.corpora)));
