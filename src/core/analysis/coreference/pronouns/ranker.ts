import model from './weights.json' with { type: 'json' };

/**
 * Features of a pronoun ("he", "she") and a person who may be meant, in the order of their columns. All are 0 or 1 but the two counts,
 * which are logarithms, and the doubt that the recogniser has of the person's names. "here": in the pronoun's sentence; "last": the person's mention
 * that stands last before the pronoun; "cataphora": they are named first in the clause behind the opening that holds the pronoun.
 */
export const featureNames = [
  'distance:0', 'distance:1', 'distance:2', 'distance:3', 'distance:4-6', 'distance:7+',
  'rank:0', 'rank:1', 'rank:2', 'rank:3+', 'same paragraph',
  'last:subject here', 'last:subject in the sentence before', 'last:subject', 'last:object', 'last:oblique', 'last:owner',
  'leads here', 'leads the sentence before', 'leads its paragraph',
  'last:pronoun', 'last:pronoun near', 'last:nominal',
  'count', 'share of the most named', 'main', 'main and paragraph starts', 'main and sentence starts',
  'gender fits', 'only one', 'only one of fitting gender',
  'own quotation', 'quoted and the pronoun is not', 'not quoted and the pronoun is', 'same quotation',
  'source:last speaker', 'source:leads here', 'last speaker',
  'object:subject here', 'possessive:subject here', 'possessive:here', 'reflexive:subject here', 'beside it', 'subject:subject', 'object:object',
  'subject at once', 'named in full last',
  'cataphora', 'doubt', 'kin:main',
  'who:possessive', 'who:subject', 'who:object', 'joined', 'main and paragraph opens', 'main and sentence opens',
] as const;

export const featureCount = featureNames.length;
const columns = new Map<string, number>(featureNames.map((name, i) => [name, i]));
/** Column of a feature. */
export const column = (name: (typeof featureNames)[number]): number => columns.get(name)!;

/** Weights of the features, and what speaks for nobody named. */
export interface RankerWeights {
  readonly weights: Float64Array;
  readonly nobody: number;
}

/** The weights as kept in weights.json, made by `npm run train:coreference`. */
export const learnedWeights: RankerWeights = {
  weights: Float64Array.from(featureNames, (name) => (model.weights as Record<string, number>)[name] ?? 0),
  nobody: model.nobody,
};

/** Below this probability a pronoun stays unresolved. */
const leastProbability = 0.42;

/**
 * Chooses among candidates: `rows` holds `count` rows of `featureCount` values. Returns the index and its probability, or -1.
 * Used by the resolver; training puts one in its place that knows the truth.
 */
export type Choose = (rows: Float64Array, count: number, context: ChoiceContext) => Choice;

export interface Choice {
  readonly index: number;
  /** 0..1 */
  readonly probability: number;
}

/** What a chooser that knows the truth needs: the pronoun's place, and the candidates as indices into the drafts. */
export interface ChoiceContext {
  readonly start: number;
  readonly end: number;
  readonly candidates: Int32Array;
  /** Start of the first name of a candidate (index into the drafts). */
  readonly firstName: (draft: number) => number;
}

/** The most probable candidate of a log-linear model over the candidates and "nobody named" (Rahman and Ng 2009, ranking of entities). */
export function createChoose({ weights, nobody }: RankerWeights, least = leastProbability): Choose {
  const scores = new Float64Array(64);
  return (rows, count) => {
    let best = -1;
    let top = nobody;
    for (let c = 0; c < count; c++) {
      let score = 0;
      for (let f = 0, at = c * featureCount; f < featureCount; f++) score += weights[f]! * rows[at + f]!;
      scores[c] = score;
      if (best < 0 || score > scores[best]!) best = c;
      if (score > top) top = score;
    }
    if (best < 0) return none;
    let sum = Math.exp(nobody - top);
    for (let c = 0; c < count; c++) sum += Math.exp(scores[c]! - top);
    const probability = Math.exp(scores[best]! - top) / sum;
    return probability < least ? none : { index: best, probability };
  };
}

const none: Choice = { index: -1, probability: 0 };
