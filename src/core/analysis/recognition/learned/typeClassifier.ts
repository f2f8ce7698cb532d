import type { SeedDocument } from '../../../document/types.js';
import type { ModelContent } from '../../../model/container.js';
import { entityTypes, type EntityType, type NamedSpan } from '../../types.js';
import { shape } from './shapes.js';
import { evidenceBit, type TokenFacts } from './tokenFacts.js';
import { changed, phraseOf } from '../namedSpan.js';
import { phraseMemo } from '../../../document/phrases.js';
import { comparison } from '../steps/repeats.js';
import { listBit } from './wordFacts.js';

/** The section of the model file: for each of `classifiedTypes` a weight for each feature, and the bias. */
export const typeWeightsSection = 'typeWeights';
export const classifiedTypes = ['person', 'organisation'] as const;

/** A person found stays one unless that is nearly excluded: one too many on the page is better than one missed. */
const personLimit = 0.1;
const organisationLimit = 0.3;
/** From here on what was found as another thing is a person or a body, and one of these the other. */
const nameLimit = 0.5;
const switchLimit = 0.6;

/** From this confidence on a person found is one. */
const surePerson = 0.9;

/** Places have rules of their own, and most people are clear: only the others are looked at. */
const isOpen = ({ type, confidence, settled }: NamedSpan): boolean => !settled && type !== 'place' && (type !== 'person' || confidence < surePerson);

const types = entityTypes.length;
const shares = types + 1;
const lists = Math.log2(listBit.plain) + 1;
const evidences = Math.log2(evidenceBit.organisation) + 1;
const tags = 32;
const clusters = 61;
const marks = 20;

/** The number of the first feature of each kind, and how many there are. */
const feature = {
  type: 0, odds: types, share: 2 * types, ruled: 2 * types + shares,
  repeats: 3 * types + shares, repeated: 3 * types + shares + 1, otherType: 3 * types + shares + 2, otherShare: 4 * types + shares + 2,
  familyName: 4 * types + 2 * shares + 2, words: 4 * types + 2 * shares + 5, shape: 4 * types + 2 * shares + 10, mark: 4 * types + 2 * shares + 20,
} as const;
const contextFeature = feature.mark + marks;
const beside = { before: contextFeature, behind: contextFeature + lists + clusters + 1 + tags } as const;
const within = { first: beside.behind + lists + clusters + 1 + tags, last: beside.behind + lists + clusters + 1 + tags + lists + evidences } as const;
const lastCluster = within.last + lists + evidences;

/** How many features there are. */
export const typeFeatureCount = lastCluster + clusters;

/** What the document has of names of the same words. */
interface Pool {
  count: number;
  tagged: number;
  /** Where its sums stand: of the shares, and how many of its names have each type. */
  readonly shares: number;
  readonly types: number;
  readonly words: PoolWords;
  /** Sums of the log-odds that the name is a person's and a body's, over the names that were looked at. */
  person: number;
  organisation: number;
  looked: number;
}

/** The words of a name for comparison, their number, the first and the last one; and the marks that they alone decide. */
interface PoolWords {
  readonly key: string;
  readonly count: number;
  readonly first: string;
  readonly last: string;
  readonly marks: number;
}

const readWords = phraseMemo((name): PoolWords => {
  const { key } = comparison(name);
  const words = key.split(' ');
  const count = words.length;
  const marks = (/\d/.test(name.text) ? 2 : 0) | (count > 2 && / (?:of|the|and|in|for) /.test(name.text) ? 1 << 15 : 0) | (name.text.includes('-') ? 1 << 16 : 0);
  return { key, count, first: words[0]!, last: words[count - 1]!, marks };
});

/** Below this a share tells no more than that it is small. */
const smallShare = 0.003;
const logShare = (share: number): number => Math.log(share + smallShare) / 2;

/**
 * Goes through the names with what tells the type of each: how sure the tagger was of each type, here and where the same words stand
 * again, the name's own words, and the words beside it. `visit` gets, for each name that is looked at, the features (numbers under `typeFeatureCount`)
 * and their values, `count` of them. Returns the pool of each name.
 */
export function eachNameFeatures(document: SeedDocument, facts: TokenFacts, spans: readonly NamedSpan[], isLookedAt: (span: NamedSpan) => boolean, visit: (span: number, pool: Pool, features: Int32Array, values: Float64Array, count: number) => void): Pool[] {
  const { text, tokens, sentences } = document;
  const { shapes, evidence, sentenceStart, shouted, wordClusters } = facts;
  const features = new Int32Array(256);
  const values = new Float64Array(256);
  let n = 0;
  const put = (index: number, value: number): void => {
    features[n] = index;
    values[n++] = value;
  };
  const putBits = (first: number, bits: number): void => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) put(first + 31 - Math.clz32(rest & -rest), 1);
  };
  const putBeside = (first: number, k: number): void => {
    if (k < 0) return put(first + lists + clusters, 1);
    putBits(first, facts.lists[k]!);
    put(first + lists + wordClusters.coarse[facts.clusters[k]!]!, 1);
    put(first + lists + clusters + 1 + tokens.tags[k]!, 1);
  };
  const isText = (k: number, word: string): boolean => k >= 0 && k < tokens.count && tokens.ends[k]! - tokens.starts[k]! === word.length && text.startsWith(word, tokens.starts[k]);

  const sums = new Float64Array(spans.length * (shares + types));
  const byKey = new Map<string, Pool>();
  const peopleNames = new Map<string, number>();
  const pools: Pool[] = [];
  for (const span of spans) {
    const { type, confidence, shares: tagged } = span;
    const words = readWords(phraseOf(document, span));
    let pool = byKey.get(words.key);
    if (!pool) {
      const at = byKey.size * (shares + types);
      pool = { count: 0, tagged: 0, shares: at, types: at + shares, words, person: 0, organisation: 0, looked: 0 };
      byKey.set(words.key, pool);
    }
    pools.push(pool);
    pool.count++;
    const t = pool.types + entityTypes.indexOf(type);
    sums[t]! += 1;
    if (tagged) {
      pool.tagged++;
      for (let c = 0; c < shares; c++) sums[pool.shares + c]! += logShare(tagged[c]!);
    }
    if (type !== 'person' || words.count === 1) continue;
    if ((peopleNames.get(words.first) ?? 0) < confidence) peopleNames.set(words.first, confidence);
    if ((peopleNames.get(words.last) ?? 0) < confidence) peopleNames.set(words.last, confidence);
  }

  let sentence = 0;
  let first = 0;
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]!;
    if (!isLookedAt(span)) continue;
    const pool = pools[i]!;
    const { key, count: words, last: lastWord, marks } = pool.words;
    const { shares: tagged } = span;
    while (first < tokens.count && tokens.ends[first]! <= span.start) first++;
    let last = first;
    while (last + 1 < tokens.count && tokens.starts[last + 1]! < span.end) last++;
    while (sentence + 1 < sentences.length && (sentences[sentence]?.endToken ?? 0) <= first) sentence++;
    const { firstToken = 0, endToken = tokens.count } = sentences[sentence] ?? {};
    const before = first > firstToken ? first - 1 : -1;
    const behind = last + 1 < endToken ? last + 1 : -1;
    n = 0;

    const t = entityTypes.indexOf(span.type);
    put(feature.type + t, 1);
    put(feature.odds + t, Math.log((span.confidence + 0.01) / (1.01 - span.confidence)) / 2);
    if (tagged) for (let c = 0; c < shares; c++) put(feature.share + c, logShare(tagged[c]!));
    else put(feature.ruled + t, 1);

    if (pool.count > 1) {
      put(feature.repeats, Math.log(pool.count));
      put(feature.repeated, 1);
      for (let c = 0; c < types; c++) put(feature.otherType + c, (sums[pool.types + c]! - (c === t ? 1 : 0)) / (pool.count - 1));
      const others = pool.tagged - (tagged ? 1 : 0);
      if (others > 0) for (let c = 0; c < shares; c++) put(feature.otherShare + c, (sums[pool.shares + c]! - (tagged ? logShare(tagged[c]!) : 0)) / others);
    }
    const alone = words === 1 ? undefined : byKey.get(lastWord);
    if (words === 1) put(feature.familyName, peopleNames.get(key) ?? 0);
    if (alone) put(feature.familyName + 1, 1);
    if (alone && sums[alone.types]) put(feature.familyName + 2, 1);
    put(feature.words + Math.min(words, 5) - 1, 1);
    if (first === last) put(feature.shape + shapes[first]!, 1);

    const shapeBefore = before < 0 ? -1 : shapes[before]!;
    const shapeBehind = behind < 0 ? -1 : shapes[behind]!;
    const isOpened = isText(behind, '(');
    const isBehindAnd = isText(before, 'and');
    let held = marks | 1;
    for (let k = first; k <= last; k++) if (shapes[k] === shape.lower) held &= ~1;
    if (sentenceStart[first]) held |= 1 << 2;
    if (shouted[first]) held |= 1 << 3;
    if (isText(before, 'the') || isText(before, 'The')) held |= 1 << 4;
    if (shapeBefore === shape.quote) held |= 1 << 5;
    if (shapeBehind === shape.quote) held |= 1 << 6;
    if (isOpened) held |= 1 << 7;
    if (isOpened && shapes[behind + 1] === shape.number && isText(behind + 2, ')')) held |= 1 << 8;
    if (shapeBehind === shape.possessive) held |= 1 << 9;
    if (isText(before, '(') && isText(behind, ')')) held |= 1 << 10;
    if (isText(before, ',')) held |= 1 << 11;
    if (isText(behind, ',')) held |= 1 << 12;
    if (shapeBehind === shape.number) held |= 1 << 13;
    if (isText(before, 'a') || isText(before, 'an') || isText(before, 'A') || isText(before, 'An')) held |= 1 << 14;
    if (isBehindAnd || isText(behind, 'and')) held |= 1 << 17;
    if (before < 0 && behind < 0) held |= 1 << 18;
    if (shapeBehind >= shape.capital && shapeBehind <= shape.mixed) held |= 1 << 19;
    putBits(feature.mark, held);

    putBeside(beside.before, before);
    putBeside(beside.behind, behind);
    putBits(within.first, facts.lists[first]!);
    putBits(within.first + lists, evidence[first]!);
    putBits(within.last, facts.lists[last]!);
    putBits(within.last + lists, evidence[last]!);
    put(lastCluster + wordClusters.coarse[facts.clusters[last]!]!, 1);
    visit(i, pool, features, values, n);
  }
  return pools;
}

/** Gives each name its type by all that the document shows of it. */
export type TypeClassifier = (document: SeedDocument, facts: TokenFacts, spans: readonly NamedSpan[]) => NamedSpan[];

/**
 * Makes the classifier from the content of the recogniser's model file; null where that has no weights for it. Two logistic regressions say
 * how likely a name is a person's and a body's, the mean of all doubtful ones with the same words; what is found as one and
 * likely neither becomes another thing. Places stay places.
 */
export function createTypeClassifier({ sections }: ModelContent): TypeClassifier | null {
  const weights = sections[typeWeightsSection];
  const size = typeFeatureCount + 1;
  if (weights?.length !== classifiedTypes.length * size) return null;
  return (document, facts, spans) => {
    const pools = eachNameFeatures(document, facts, spans, isOpen, (_, pool, features, values, count) => {
      let person = weights[size - 1]!;
      let organisation = weights[2 * size - 1]!;
      for (let k = 0; k < count; k++) {
        const index = features[k]!;
        const value = values[k]!;
        person += weights[index]! * value;
        organisation += weights[size + index]! * value;
      }
      pool.person += person;
      pool.organisation += organisation;
      pool.looked++;
    });
    return spans.map((span, i) => {
      if (!isOpen(span)) return span;
      const { person, organisation, looked } = pools[i]!;
      const share = 1 / (1 + Math.exp(-Math.max(person, organisation) / looked));
      const type = typeOf(span.type, share, person > organisation ? 'person' : 'organisation');
      return type === span.type ? span : changed(span, { type, confidence: Math.max(share, 0.5) });
    });
  };
}

function typeOf(found: EntityType, share: number, likely: EntityType): EntityType {
  if (found === 'other') return share >= nameLimit ? likely : found;
  if (share < (found === 'person' ? personLimit : organisationLimit)) return 'other';
  return share >= switchLimit ? likely : found;
}
