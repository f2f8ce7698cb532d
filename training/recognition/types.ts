import { createNameFinder } from '../../src/core/analysis/recognition/recognise.js';
import { classifiedTypes, eachNameFeatures, typeFeatureCount } from '../../src/core/analysis/recognition/learned/typeClassifier.js';
import type { NamedSpan } from '../../src/core/analysis/types.js';
import type { SeedDocument } from '../../src/core/document/types.js';
import { isGivenName } from '../../src/core/lexicon/names.js';
import type { ModelContent } from '../../src/core/model/container.js';
import { fitLogistic } from '../logistic.js';
import type { GoldName } from './corpora.js';

/** The features of a name found, and what it is: of `classifiedTypes`, or neither (''). */
export interface TypedName {
  readonly row: Float64Array;
  readonly type: (typeof classifiedTypes)[number] | '';
}

/** Of the squared weights (see fitLogistic). */
const penalty = 15;

/** The names that the recogniser of `content` finds in a document that it has not seen, with what gum has there. */
export function namesWithTypes(content: ModelContent, document: SeedDocument, gold: readonly GoldName[]): TypedName[] {
  const found = createNameFinder(content)?.(document);
  if (!found) throw new Error('The model does not fit the recogniser.');
  const names: TypedName[] = [];
  eachNameFeatures(document, found.facts, found.names, () => true, (i, _, features, values, count) => {
    const row = new Float64Array(typeFeatureCount);
    for (let k = 0; k < count; k++) row[features[k]!] = values[k]!;
    names.push({ row, type: typeOf(document.text, found.names[i]!, gold) });
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
    const type = code === 'PER' ? 'person' : 'organisation';
    const preferred = share + ((type === 'person') === (span.type === 'person') ? 0.2 : 0);
    if (share > 0.3 && preferred > bestShare) [best, bestShare] = [type, preferred];
  }
  const words = text.slice(span.start, span.end).split(/\s+/);
  return best === '' && span.type === 'person' && words.length > 1 && isGivenName(words[0]!.toLowerCase()) ? 'person' : best;
}

/** The weights of the type classifier: for each type those of a logistic regression and its bias. */
export function fitTypeWeights(names: readonly TypedName[]): Float32Array {
  const size = typeFeatureCount + 1;
  const weights = new Float32Array(classifiedTypes.length * size);
  classifiedTypes.forEach((type, t) => {
    const fitted = fitLogistic(names.map(({ row }) => row), names.map((name) => (name.type === type ? 1 : 0)), penalty);
    weights.set(fitted.weights, t * size);
    weights[t * size + size - 1] = fitted.bias;
  });
  return weights;
}
