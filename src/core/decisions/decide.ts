import type { AnnotationChange, RegisterChange } from '../annotations/changes.js';
import type { Decision, Stamp } from './decision.js';
import { Draft, type Makers } from './draft.js';
import { onAnnotations } from './onAnnotations.js';
import { onEntities } from './onEntities.js';
import { onEntityDecisions } from './onEntityDecisions.js';
import { onItems } from './onItems.js';
import { onNames } from './onNames.js';
import type { DecideState } from './state.js';
import { countedNouns } from './wording.js';

/** What a decision comes to. */
export interface Plan {
  /** For people, in the past tense: "Merged Jalali into Kazem Jalali". */
  readonly name: string;
  readonly annotations: ReadonlyMap<string, readonly AnnotationChange[]>;
  readonly register: readonly RegisterChange[];
  /** What could not be decided, and why; the rest of the plan holds. */
  readonly problems: readonly string[];
}

const makers: Makers<Decision['do']> = { ...onItems, ...onAnnotations, ...onEntities, ...onEntityDecisions, ...onNames };

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

const verbs: Readonly<Partial<Record<Decision['do'], string>>> = {
  confirm: 'Confirmed', reject: 'Rejected', setSpeaker: 'Set the speaker of', setClaimant: 'Set the claimant of', undecide: 'Took back the decisions on', keep: 'Kept', drop: 'Dropped', addMention: 'Marked',
};

function nameOfAll(decisions: readonly Decision[], names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? 'Nothing decided';
  const kinds = new Set(decisions.map((decision) => decision.do));
  const verb = verbs[decisions[0]!.do];
  if (kinds.size > 1 || !verb || names.length < decisions.length) return `${names.length} decisions`;
  return `${verb} ${countedNouns(decisions.map((decision) => ('item' in decision ? decision.item.type : decision.do === 'addMention' ? 'mention' : 'annotation')))}`;
}
