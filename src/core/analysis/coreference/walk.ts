import type { Sentence } from '../../document/types.js';
import type { Link } from './discourse.js';
import type { Nominal } from './nominals/nominals.js';
import type { Pronoun } from './pronouns/pronouns.js';

/** What is told of what stands in a document, each with the index of its sentence. */
export interface Visitor {
  /** A sentence begins, but for the first. */
  enter(sentence: number): void;
  /** All that ends before the token has been told. */
  reach(token: number): void;
  known(link: Link, sentence: number): void;
  pronoun(pronoun: Pronoun, sentence: number): void;
  nominal(nominal: Nominal, sentence: number): void;
}

/** Visits the mentions known ahead, the pronouns and the nominals of a document, each ordered by token, in the order of the text. */
export function walk(sentences: readonly Sentence[], known: readonly Link[], pronouns: readonly Pronoun[], nominals: readonly Nominal[], visitor: Visitor): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let sentence = 0;
  for (;;) {
    const link = known[a];
    const pronoun = pronouns[b];
    const nominal = nominals[c];
    const atKnown = link?.mention.firstToken ?? Infinity;
    const atPronoun = pronoun?.token ?? Infinity;
    const atNominal = nominal?.head ?? Infinity;
    const at = Math.min(atKnown, atPronoun, atNominal);
    if (at === Infinity) return;
    while (sentence + 1 < sentences.length && sentences[sentence + 1]!.firstToken <= at) visitor.enter(++sentence);
    visitor.reach(at);
    if (link && at === atKnown) {
      a++;
      visitor.known(link, sentence);
    } else if (pronoun && at === atPronoun) {
      b++;
      visitor.pronoun(pronoun, sentence);
    } else if (nominal) {
      c++;
      visitor.nominal(nominal, sentence);
    }
  }
}
