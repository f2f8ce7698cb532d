import type { SeedDocument } from '../../../document/types.js';
import type { ModelContent } from '../../../model/container.js';
import { entityTypes, type EntityType, type NamedSpan } from '../../types.js';
import { shape } from './shapes.js';
import { evidenceBit, type TokenFacts } from './tokenFacts.js';
import { changed, phraseOf, wordsOfPeople } from '../namedSpan.js';
import { phraseMemo, type Phrase } from '../../../document/phrases.js';
import { isGivenName, names } from '../../../lexicon/names.js';
import { comparison } from '../steps/repeats.js';
import { signBit, signs, signsOf } from './signs.js';
import { listBit } from './wordFacts.js';

/** The section of the model file: for each of `classifiedTypes` a weight for each feature, and the bias. */
export const typeWeightsSection = 'typeWeights';
export const classifiedTypes = ['person', 'organisation'] as const;
/** The same for each of `signedTypes`, with the signs as further features. */
export const signWeightsSection = 'signWeights';
export const signedTypes = ['person', 'organisation', 'place'] as const;

/** A person found stays one unless that is nearly excluded: one too many on the page is better than one missed. */
const personLimit = 0.1;
const organisationLimit = 0.3;
/** From here on what was found as another thing is a person or a body, and one of these the other. */
const nameLimit = 0.5;
const switchLimit = 0.6;
/** How much likelier, in log-odds, the signs must make another thing than the person found. */
const ahead = 0.5;
/** The same of a name of one word, which may be a family's. */
const aheadAlone = 1;

/** From this confidence on a person found is one, unless a sign speaks against it. */
const surePerson = 0.9;
/** Signs that a name is no person's, or that it is one's. */
const thingSigns = signBit.which | signBit.plural | signBit.its | signBit.roleOf | signBit.roleBehind | signBit.personOf | signBit.bodySaid | signBit.bodyBefore | signBit.bodyBehind | signBit.settlement;
const personSigns = signBit.titled | signBit.aged | signBit.roleSaid;
/** Of the signs that lead to a place one must be there. */
const placeSigns = signBit.settlement | signBit.inside | signBit.at | signBit.from | signBit.to;
/** Places have rules of their own, and most people are clear: these are looked at only where a sign speaks against them. */
const isOpen = (span: NamedSpan, pool: Pool): boolean => !span.settled && span.type !== 'place' && (!isSure(span) || isDisputed(pool));
/** Whether signs speak against a person, and none for one. */
const isDisputed = ({ signs: found }: Pool): boolean => (found & thingSigns) !== 0 && (found & personSigns) === 0;
const isSure = ({ type, confidence }: NamedSpan): boolean => type === 'person' && confidence >= surePerson;

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

const signFeature = lastCluster + clusters;
/** The value of a sign that is there: more than of other features, so that the fit's penalty weighs less on it. */
const signValue = 2.5;

/** How many features there are, and how many without the signs, which the weights of `classifiedTypes` do not have. */
export const signedFeatureCount = signFeature + signs;
export const typeFeatureCount = signFeature;

/** What the document has of names of the same words. */
interface Pool {
  count: number;
  tagged: number;
  /** Where its sums stand: of the shares, and how many of its names have each type. */
  readonly shares: number;
  readonly types: number;
  readonly words: PoolWords;
  /** Whether one of them is surely a person's as the tagger has it. */
  isPerson: boolean;
  /** What the words beside any of them show (bits of `signBit`). */
  signs: number;
  /** Sums of the log-odds that the name is a person's and a body's, over the names that were looked at, of which people are not sure. */
  person: number;
  organisation: number;
  looked: number;
  /** The same of each of `signedTypes` by the signs, too, over all names that were looked at. */
  readonly signed: Float64Array;
  signedNames: number;
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
 * again, the name's own words, the words beside it, and the signs (`signsOf`) that the document shows of it anywhere. `visit` gets, for each name that is looked at, the features (numbers under `typeFeatureCount`)
 * and their values, `count` of them. Returns the pool of each name.
 */
export function eachNameFeatures(document: SeedDocument, facts: TokenFacts, spans: readonly NamedSpan[], isLookedAt: (span: NamedSpan, pool: Pool) => boolean, visit: (span: number, pool: Pool, features: Int32Array, values: Float64Array, count: number) => void): Pool[] {
  const { text, tokens, sentences } = document;
  const { shapes, evidence, sentenceStart, shouted, wordClusters } = facts;
  const features = new Int32Array(256);
  const values = new Float64Array(256);
  let n = 0;
  const put = (index: number, value: number): void => {
    features[n] = index;
    values[n++] = value;
  };
  const putBits = (first: number, bits: number, value = 1): void => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) put(first + 31 - Math.clz32(rest & -rest), value);
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
  const firsts = new Int32Array(spans.length);
  const lasts = new Int32Array(spans.length);
  const inSentence = new Int32Array(spans.length);
  let sentence = 0;
  let first = 0;
  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]!;
    while (first < tokens.count && tokens.ends[first]! <= span.start) first++;
    let last = first;
    while (last + 1 < tokens.count && tokens.starts[last + 1]! < span.end) last++;
    while (sentence + 1 < sentences.length && (sentences[sentence]?.endToken ?? 0) <= first) sentence++;
    firsts[i] = first;
    lasts[i] = last;
    inSentence[i] = sentence;
    const { type, confidence, shares: tagged } = span;
    const words = readWords(phraseOf(document, span));
    let pool = byKey.get(words.key);
    if (!pool) {
      const at = byKey.size * (shares + types);
      pool = { count: 0, tagged: 0, shares: at, types: at + shares, words, isPerson: false, signs: 0, person: 0, organisation: 0, looked: 0, signed: new Float64Array(signedTypes.length), signedNames: 0 };
      byKey.set(words.key, pool);
    }
    pools.push(pool);
    pool.count++;
    const { firstToken = 0, endToken = tokens.count } = sentences[sentence] ?? {};
    if (isSure(span)) pool.isPerson = true;
    pool.signs |= signsOf(document, facts, spans, i, first, last, firstToken, endToken);
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

  for (let i = 0; i < spans.length; i++) {
    const span = spans[i]!;
    const pool = pools[i]!;
    if (!isLookedAt(span, pool)) continue;
    const { key, count: words, last: lastWord, marks } = pool.words;
    const { shares: tagged } = span;
    const first = firsts[i]!;
    const last = lasts[i]!;
    const { firstToken = 0, endToken = tokens.count } = sentences[inSentence[i]!] ?? {};
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
    putBits(signFeature, pool.signs, signValue);
    visit(i, pool, features, values, n);
  }
  return pools;
}

/** Gives each name its type by all that the document shows of it. */
export type TypeClassifier = (document: SeedDocument, facts: TokenFacts, spans: readonly NamedSpan[]) => NamedSpan[];

/**
 * Makes the classifier from the content of the recogniser's model file; null where that has no weights for it. Two logistic regressions say
 * how likely a name is a person's and a body's, the mean of all doubtful ones with the same words; what is found as one and
 * likely neither becomes another thing. Three further ones, which know the signs, make bodies and places of people. Places stay places.
 */
export function createTypeClassifier({ sections }: ModelContent): TypeClassifier | null {
  const weights = sections[typeWeightsSection];
  const signWeights = sections[signWeightsSection];
  const size = typeFeatureCount + 1;
  const signedSize = signedFeatureCount + 1;
  if (weights?.length !== classifiedTypes.length * size || signWeights?.length !== signedTypes.length * signedSize) return null;
  return (document, facts, spans) => {
    const pools = eachNameFeatures(document, facts, spans, isOpen, (i, pool, features, values, count) => {
      for (let t = 0; t < signedTypes.length; t++) pool.signed[t]! += oddsOf(signWeights, t * signedSize, signedFeatureCount, features, values, count);
      pool.signedNames++;
      if (isSure(spans[i]!)) return;
      pool.person += oddsOf(weights, 0, typeFeatureCount, features, values, count);
      pool.organisation += oddsOf(weights, size, typeFeatureCount, features, values, count);
      pool.looked++;
    });
    let inPeople: Set<string> | null = null;
    return spans.map((span, i) => {
      const pool = pools[i]!;
      if (!isOpen(span, pool)) return span;
      const { person, organisation, looked } = pool;
      const share = looked > 0 ? shareOf(Math.max(person, organisation) / looked) : 0;
      const type = isSure(span) ? span.type : typeOf(span.type, share, person > organisation ? 'person' : 'organisation');
      const signed = typeBySigns(type, phraseOf(document, span), isSure(span), pool);
      if (signed === span.type || (signed !== type && (inPeople ??= wordsOfPeople(document, spans, ({ isLong }) => isLong)).has(phraseOf(document, span).text))) return span;
      return changed(span, { type: signed, confidence: signed === type ? Math.max(share, 0.5) : 0.7 });
    });
  };
}

/** The log-odds by the weights from `offset` on, of features under `limit`, where the bias stands. */
function oddsOf(weights: ArrayLike<number>, offset: number, limit: number, features: Int32Array, values: Float64Array, count: number): number {
  let odds = weights[offset + limit]!;
  for (let k = 0; k < count; k++) if (features[k]! < limit) odds += weights[offset + features[k]!]! * values[k]!;
  return odds;
}

const shareOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

function typeOf(found: EntityType, share: number, likely: EntityType): EntityType {
  if (found === 'other') return share >= nameLimit ? likely : found;
  if (share < (found === 'person' ? personLimit : organisationLimit)) return 'other';
  return share >= switchLimit ? likely : found;
}

/** "Ode", "Ada", "the Odes": a name alone that a list has for a person's, or several of a family. */
const isPersonal = phraseMemo(({ isLong, low }) => !isLong && (isGivenName(low) || names.family.has(low) || (low.endsWith('s') && names.family.has(low.slice(0, -1)))));

/** What the signs make of a name taken for a person: a body, a place, or what it was. */
function typeBySigns(found: EntityType, name: Phrase, isSure: boolean, pool: Pool): EntityType {
  const { signs: shown, signed, signedNames } = pool;
  // "The Zelmars said": a family
  const isFamily = !name.isLong && (shown & signBit.article) !== 0 && name.low.endsWith('s');
  const isShown = !isDisputed(pool) && (pool.isPerson || (shown & personSigns) !== 0);
  if (found !== 'person' || isFamily || isPersonal(name) || isShown) return found;
  const [person, organisation, place] = signed as unknown as [number, number, number];
  const least = person + (name.isLong ? ahead : aheadAlone) * signedNames;
  if (organisation >= place) return organisation >= least ? 'organisation' : found;
  return !isSure && (shown & placeSigns) !== 0 && place >= least ? 'place' : found;
}
