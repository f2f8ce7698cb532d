import type { AnnotationChange, RegisterChange } from '../annotations/changes.js';
import type { Decision, Stamp } from './decision.js';
import { Draft, type Makers } from './draft.js';
import { onAnnotations } from './onAnnotations.js';
import { onEntities } from './onEntities.js';
import { onItems } from './onItems.js';
import { onNames } from './onNames.js';
import type { DecideState } from './state.js';

/** What a decision comes to. */
export interface Plan {
  /** For people, in the past tense: "Merged Jalali into Kazem Jalali". */
  readonly name: string;
  readonly annotations: ReadonlyMap<string, readonly AnnotationChange[]>;
  readonly register: readonly RegisterChange[];
  /** What could not be decided, and why; the rest of the plan holds. */
  readonly problems: readonly string[];
}

const makers: Makers<Decision['do']> = { ...onItems, ...onAnnotations, ...onEntities, ...onNames };

/** Works out what decisions change, in the order given: one step, to be undone as one. */
export function decide(state: DecideState, decisions: readonly Decision[], stamp: Stamp = {}): Plan {
  const draft = new Draft(state, stamp);
  const names: string[] = [];
  for (const decision of decisions) {
    const before = draft.problems.length;
    const make = makers[decision.do] as (draft: Draft, decision: Decision) => string;
    const name = make(draft, decision);
    if (draft.problems.length === before) names.push(name);
  }
  return { name: nameOfAll(decisions, names), annotations: draft.annotations, register: draft.register, problems: draft.problems };
}

const verbs: Readonly<Record<string, string>> = { confirm: 'Confirmed', reject: 'Rejected', setSpeaker: 'Set the speaker of', setClaimant: 'Set the claimant of', undecide: 'Took back', keep: 'Kept', drop: 'Dropped', addMention: 'Marked', merge: 'Merged' };

function nameOfAll(decisions: readonly Decision[], names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? 'Nothing decided';
  const kinds = new Set(decisions.map((d) => ('item' in d ? `${d.do} ${d.item.type}` : d.do)));
  const first = decisions[0] as Decision;
  const verb = verbs[first.do];
  if (kinds.size > 1 || !verb) return `${names.length} decisions`;
  const noun = 'item' in first && first.item.type !== 'annotation' ? first.item.type : first.do === 'addMention' ? 'mention' : 'annotation';
  return `${verb} ${names.length} ${noun}s`;
}
