import type { AnchorState } from '../../annotations/anchor.js';
import { toGiven, type NormalText } from '../../annotations/normalText.js';
import type { AnnotationFact, DecisionFact, Difference } from '../../index/facts.js';
import { compareSpans, type Span } from '../../text/span.js';
import type { Anchored } from '../anchored.js';

/** An annotation, ready to be laid over what the machine found. */
export interface Decided {
  readonly fact: AnnotationFact;
  /** Where the machine had found what it is about: elsewhere than the fact's spans when a person moved the boundaries. */
  readonly found: readonly Span[];
  /** Which of the machine's quotations or claims has this very place now, or -1. */
  readonly exact: number;
}

/**
 * Makes an annotation ready.
 * @param exactly which of the machine's findings of the annotation's type has just these spans, or -1
 */
export function makeDecided(anchored: Anchored, normal: NormalText, exactly: (fact: AnnotationFact, spans: readonly Span[]) => number): Decided {
  const fact = annotationFact(anchored, normal);
  const found = anchored.finding?.span ? [toGiven(normal, anchored.finding.span)] : fact.spans;
  return { fact, found, exact: exactly(fact, found) };
}

const stateRank: readonly AnchorState[] = ['exact', 'moved', 'changed', 'lost'];

function annotationFact({ annotation, target, more }: Anchored, normal: NormalText): AnnotationFact {
  const all = [target, ...more];
  const state = all.reduce<AnchorState>((worst, { state: s }) => (stateRank.indexOf(s) > stateRank.indexOf(worst) ? s : worst), 'exact');
  const spans = target.span ? all.flatMap(({ span }) => (span ? [toGiven(normal, span)] : [])) : [];
  return { annotation, state: spans.length > 0 ? state : 'lost', spans: spans.sort(compareSpans), score: Math.min(...all.map(({ score }) => score)) };
}

/** What facts tell of a decision about them. */
export const decisionOf = (fact: AnnotationFact, differs: readonly Difference[]): DecisionFact => ({
  fact,
  status: fact.annotation.status,
  origin: fact.annotation.status === 'added' ? 'human' : 'machine',
  differs,
});

/** Differences between texts in a message are cut to this length. */
const shownLength = 80;

/** A text as a difference shows it. */
export const shown = (text: string): string => (text.length > shownLength ? `${text.slice(0, shownLength - 1)}…` : text);
