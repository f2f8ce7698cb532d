import { createNameFinder } from '../../src/core/analysis/recognition/recognise.js';
import { classifiedTypes, eachNameFeatures, signWeightsSection, signedFeatureCount, signedTypes, typeFeatureCount, typeWeightsSection } from '../../src/core/analysis/recognition/learned/typeClassifier.js';
import type { NamedSpan } from '../../src/core/analysis/types.js';
import type { SeedDocument } from '../../src/core/document/types.js';
import { isGivenName } from '../../src/core/lexicon/names.js';
import type { ModelContent } from '../../src/core/model/container.js';
import { fitLogistic } from '../logistic.js';
import type { GoldName } from './corpora.js';

/** The features of a name found, and what it is: of `signedTypes`, or nothing of these (''). */
export interface TypedName {
  readonly row: Float64Array;
  readonly type: (typeof signedTypes)[number] | '';
  /** Whether the corpus marks places, so that one of no type is none of these. */
  readonly hasPlaces: boolean;
}

/** Of the squared weights (see fitLogistic). */
const penalty = 15;
/** Less where the signs are: many are rare. */
const signPenalty = 5;

/** The names that the recogniser of `content` finds in a document that it has not seen, with what people marked there; `hasPlaces`: places, too. */
export function namesWithTypes(content: ModelContent, document: SeedDocument, gold: readonly GoldName[], hasPlaces = false): TypedName[] {
  const found = createNameFinder(content)?.(document);
  if (!found) throw new Error('The model does not fit the recogniser.');
  const names: TypedName[] = [];
  eachNameFeatures(document, found.facts, found.names, () => true, (i, _, features, values, count) => {
    const row = new Float64Array(signedFeatureCount);
    for (let k = 0; k < count; k++) row[features[k]!] = values[k]!;
    names.push({ row, type: typeOf(document.text, found.names[i]!, gold), hasPlaces });
  });
  return names;
}

/**
 * The type of the gold name that covers about the same words, of two the one of the type found. Gum leaves out people named once behind what
 * they are ("actor Ada Ode"): a given name and more that is found as a person counts as one.
 */
function typeOf(text: string, span: NamedSpan, gold: readonly GoldName[]): TypedName['type'] {
  let best: TypedName['type'] = '';
  let bestShare = 0.45;
  for (const { start, end, type: code } of gold) {
    const shared = Math.min(end, span.end) - Math.max(start, span.start);
    if (shared * 2 < Math.min(end - start, span.end - span.start)) continue;
    const share = shared / (Math.max(end, span.end) - Math.min(start, span.start));
    const type = code === 'PER' ? 'person' : code === 'LOC' ? 'place' : 'organisation';
    const preferred = share + (type === span.type || (type !== 'person' && span.type !== 'person') ? 0.2 : 0);
    if (share > 0.3 && preferred > bestShare) [best, bestShare] = [type, preferred];
  }
  const words = text.slice(span.start, span.end).split(/\s+/);
  return best === '' && span.type === 'person' && words.length > 1 && isGivenName(words[0]!.toLowerCase()) ? 'person' : best;
}

/** The weights of the type classifier, by section: for each type those of a logistic regression and its bias. */
export function fitTypeWeights(names: readonly TypedName[]): Record<string, Float32Array> {
  return { [typeWeightsSection]: fit(names, classifiedTypes, typeFeatureCount, penalty), [signWeightsSection]: fit(names, signedTypes, signedFeatureCount, signPenalty) };
}

function fit(names: readonly TypedName[], types: readonly TypedName['type'][], features: number, penalty: number): Float32Array {
  const weights = new Float32Array(types.length * (features + 1));
  types.forEach((type, t) => {
    const told = type === 'place' ? names.filter(({ hasPlaces }) => hasPlaces) : names;
    const fitted = fitLogistic(told.map(({ row }) => row.subarray(0, features)), told.map((name) => (name.type === type ? 1 : 0)), penalty);
    weights.set(fitted.weights, t * (features + 1));
    weights[t * (features + 1) + features] = fitted.bias;
  });
  return weights;
}
