import { createEndDescriber, endsOf } from '../../src/core/analysis/attribution/learned/contentEnds.js';
import type { Chunk } from '../../src/core/analysis/attribution/learned/link.js';
import { createTagger } from '../../src/core/analysis/attribution/learned/tagger.js';
import type { Units } from '../../src/core/analysis/attribution/learned/units.js';
import { tokensIn } from '../../src/core/document/lookup.js';
import type { SeedDocument } from '../../src/core/document/types.js';
import type { ModelContent } from '../../src/core/model/container.js';
import type { Span } from '../../src/core/text/span.js';
import type { GoldAttribution } from '../brat.js';
import { createRandom, shuffle } from '../random.js';
import { overlap, type Unseen } from './calibrate.js';

/** The ends that one content may have: the features (hashes) of each with their values, and which one is right. */
export interface EndExample {
  readonly keys: readonly Int32Array[];
  readonly values: readonly Float32Array[];
  readonly right: number;
}

const passes = 8;
const rate = 0.1;
const decay = 3e-4;
/** In so many examples a feature must occur. */
const minimumCount = 8;

/** What a model finds in documents that it has not seen, where a gold attribution has the same cue and its content ends where it may. */
export function endExamples({ content, samples }: Unseen): EndExample[] {
  const examples: EndExample[] = [];
  let gold: readonly GoldAttribution[] = [];
  const describe = createEndDescriber();
  const tag = createTagger(content, (document, decoded, linked) => {
    const { units } = decoded;
    for (const link of linked) {
      const own = gold.filter(({ cue }) => overlap(cue, [spanOf(document, units, link.cue)]) > 0).flatMap((attribution) => attribution.content);
      for (const span of link.contents) {
        const ends = endsOf(decoded, span);
        const here = [spanOf(document, units, span)];
        const [part] = own.filter((p) => overlap([p], here) > 0).sort((a, b) => overlap([b], here) - overlap([a], here));
        if (ends.length < 2 || !part) continue;
        const right = ends.indexOf(units.unitOf[tokensIn(document.tokens, part).endToken - 1]! + 1);
        if (right < 0) continue;
        const example = { keys: [] as Int32Array[], values: [] as Float32Array[], right };
        describe(decoded, link.cue, span, ends, (_, keys, values) => {
          example.keys.push(keys.slice());
          example.values.push(Float32Array.from(values));
        });
        examples.push(example);
      }
    }
  });
  for (const sample of samples) {
    gold = sample.gold.attributions;
    tag?.(sample.document);
  }
  return examples;
}

function spanOf({ tokens }: SeedDocument, { firstToken, endToken }: Units, { first, end }: Chunk): Span {
  return { start: tokens.starts[firstToken[first]!]!, end: tokens.ends[endToken[end - 1]! - 1]! };
}

/** Fits a log-linear model of the right end by AdaGrad, averaged over the second half of the passes, and gives it as sections of a model file. */
export function fitEnds(examples: readonly EndExample[]): Pick<ModelContent, 'about' | 'sections'> {
  const counts = new Map<number, number>();
  for (const { keys } of examples) for (const key of new Set(keys.flatMap((row) => [...row]))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const known = [...counts].filter(([, count]) => count >= minimumCount).map(([key]) => key).sort((a, b) => a - b);
  const ids = new Map(known.map((key, id) => [key, id]));
  const rows = examples.map(({ keys }) => keys.map((row) => Int32Array.from(row, (key) => ids.get(key) ?? -1)));
  const weights = new Float64Array(known.length), squares = new Float64Array(known.length).fill(1e-4), sum = new Float64Array(known.length), gradient = new Float64Array(known.length);
  const random = createRandom(7);
  const order = examples.map((_, i) => i);
  for (let pass = 0; pass < passes; pass++) {
    shuffle(order, random);
    for (const i of order) {
      const { values, right } = examples[i]!;
      const features = rows[i] as Int32Array[];
      const logs = features.map((row, r) => row.reduce((z, id, k) => (id < 0 ? z : z + weights[id]! * values[r]?.[k]!), 0));
      const top = Math.max(...logs);
      const total = logs.reduce((z, log) => z + Math.exp(log - top), 0);
      const touched = new Set<number>();
      features.forEach((row, r) => {
        const error = Math.exp(logs[r]! - top) / total - (r === right ? 1 : 0);
        row.forEach((id, k) => {
          if (id < 0) return;
          touched.add(id);
          gradient[id]! += error * values[r]?.[k]!;
        });
      });
      for (const id of touched) {
        const w = weights[id]!;
        const g = gradient[id]! + decay * w;
        gradient[id] = 0;
        const square = squares[id]! + g * g;
        squares[id] = square;
        weights[id] = w - (rate * g) / Math.sqrt(square);
      }
    }
    if (pass >= passes / 2) for (let id = 0; id < sum.length; id++) sum[id]! += weights[id]!;
  }
  const mean = sum.map((w) => w / Math.floor(passes / 2));
  const endScale = Math.fround(mean.reduce((top, w) => Math.max(top, Math.abs(w)), 0) / 127);
  return { about: { endScale }, sections: { endKeys: Int32Array.from(known), endWeights: Int8Array.from(mean, (w) => Math.round(w / endScale)) } };
}
