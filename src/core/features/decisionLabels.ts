import type { AnchorState } from '../annotations/anchor.js';
import type { Annotation, EntityDecision } from '../annotations/schema.js';
import type { DecisionFact, Difference } from '../index/facts.js';
import { monthNames } from '../lexicon/calendar.js';

/** The words and signs people see for what was decided; the only place where they are written. */
const statusLabels: Record<Annotation['status'], string> = { confirmed: 'Confirmed', rejected: 'Rejected', added: 'Added' };

export const statusIcons: Record<Annotation['status'], string> = { confirmed: 'pass', rejected: 'circle-slash', added: 'person-add' };

export const anchorLabels: Record<AnchorState, string> = { exact: 'Exact', moved: 'Moved', changed: 'Changed', lost: 'Lost' };

export const anchorIcons: Record<AnchorState, string> = { exact: 'pin', moved: 'arrow-swap', changed: 'edit', lost: 'question' };

/** Of decisions about entities. */
export const entityDecisionIcons: Record<EntityDecision['type'], string> = {
  merge: 'git-merge', split: 'repo-forked', rename: 'edit', 'change-type': 'symbol-class', 'add-alias': 'tag', 'remove-alias': 'circle-slash',
};

/** "Confirmed by Ada Brook, 24 November 2026". */
export const decidedBy = (annotation: Annotation): string => byWhom(statusLabels[annotation.status], annotation);

/** The same of whatever was done. */
export function byWhom(done: string, { by, at }: { readonly by?: string | undefined; readonly at?: string | undefined }): string {
  const day = at === undefined ? '' : dayOf(at);
  return [`${done}${by ? ` by ${by}` : ''}`, day].filter(Boolean).join(', ');
}

/** "24 November 2026" of an ISO 8601 time; what is none stays as it is. */
export function dayOf(at: string): string {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(at) ?? [];
  return year && month && day ? `${Number(day)} ${monthNames[Number(month) - 1] ?? month} ${year}` : at;
}

/** "The machine says now: speaker Osei Mensah"; empty where it agrees. */
export function differenceText(differs: readonly Difference[]): string {
  const parts = differs.map(({ field, machine }) => {
    if (field === 'found') return 'that it is none';
    if (field === 'boundaries') return `“${machine}”`;
    return `${field} ${machine || 'nobody'}`;
  });
  return parts.length ? `The machine says now: ${parts.join(', ')}` : '';
}

/** True where the machine, as it is now, says something else about what it found itself. */
export const disagrees = ({ status, differs }: Pick<DecisionFact, 'status' | 'differs'>): boolean => status !== 'added' && differs.length > 0;

/** The lines that a card or tooltip shows about a decision, state of its place included; none where nothing is decided. */
export function decisionLines(decision: DecisionFact | undefined): string[] {
  if (!decision) return [];
  const { annotation, state } = decision.fact;
  return [
    decidedBy(annotation),
    ...(annotation.reason ? [`Reason: ${annotation.reason}`] : []),
    ...(annotation.note ? [`Note: ${annotation.note}`] : []),
    ...(state === 'exact' ? [] : [`${anchorLabels[state]} since`]),
    ...[differenceText(decision.differs)].filter((line) => line && disagrees(decision)),
  ];
}
