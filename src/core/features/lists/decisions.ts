import { entityDecisionLabel } from '../../decisions/wording.js';
import { shorten, withFullStop } from '../../text/shorten.js';
import { describeWordChanges, wordChanges } from '../../text/wordChanges.js';
import type { Annotation, EntityDecision, IgnoredName, RegisteredEntity } from '../../annotations/schema.js';
import type { AnnotationFact, DecisionFact, DocumentFacts } from '../../index/facts.js';
import type { WorkspaceIndex } from '../../index/workspaceIndex.js';
import type { Span } from '../../text/span.js';
import { anchorIcons, anchorLabels, byWhom, dayOf, decidedBy, differenceText, disagrees, entityDecisionIcons, statusIcons } from '../decisionLabels.js';
import { count, fileName } from '../labels.js';
import { orphanRow, type Orphan } from '../orphans.js';
import { createFilter, type ListItem, type ListGroup, type ListRow } from './list.js';

/** orphaned: files whose seed is gone. stale: moved, changed or lost; differing: corrected by a person; the machine, as it is now, still says otherwise. */
export type DecisionGroup = 'orphaned' | 'stale' | 'differing' | 'notes' | 'added' | 'confirmed' | 'rejected' | 'entities' | 'ignored';

/** What people decided that a register keeps: words that are no name in any seed, and who is who. */
export type RegisterDecision = {
  /** URI of the register. */
  readonly register: string;
  /** What a click selects there: the entry. */
  readonly place?: Span | undefined;
} & ({ readonly ignored: IgnoredName } | { readonly decision: EntityDecision; /** What the register says of whom it is about; undefined where it has no such entity. */ readonly entity: RegisteredEntity | undefined });

const groups: readonly { readonly id: DecisionGroup; readonly label: string; readonly icon: string }[] = [
  { id: 'orphaned', label: 'Their text is gone', icon: 'warning' },
  { id: 'stale', label: 'Moved or changed', icon: 'warning' },
  { id: 'differing', label: 'Differs from the machine', icon: 'git-compare' },
  { id: 'notes', label: 'Notes', icon: 'note' },
  { id: 'added', label: 'Added', icon: 'person-add' },
  { id: 'confirmed', label: 'Confirmed', icon: 'pass' },
  { id: 'rejected', label: 'Rejected', icon: 'circle-slash' },
  { id: 'entities', label: 'Who is who', icon: 'organization' },
  { id: 'ignored', label: 'No names, in any seed', icon: 'circle-slash' },
];

/**
 * The groups of the Decisions view; an item's index counts in `DocumentFacts.annotations`. Each decision stands in one group, the first
 * that fits, so that what asks for a person comes first. Of an orphaned file there is one item, with its URI and the index -1; of what a
 * register keeps one with its URI, the first of `registered` with the index -2, the next with -3.
 */
export function decisionGroups(index: WorkspaceIndex, filter: string, orphans: readonly Orphan[] = [], registered: readonly RegisterDecision[] = []): ListGroup[] {
  const items = new Map<DecisionGroup, ListItem[]>(groups.map(({ id }) => [id, []]));
  const fits = createFilter(filter);
  for (const orphan of orphans) {
    const texts = (): string[] => [...orphan.reading.value.annotations.flatMap(textsOf), fileName(orphan.uri)];
    if (fits(texts)) items.get('orphaned')?.push({ uri: orphan.uri, index: -1 });
  }
  registered.forEach((each, i) => {
    const { reason = '', by = '' } = 'ignored' in each ? each.ignored : each.decision;
    if (fits(() => [...wordsOf(each), reason, by])) items.get('ignored' in each ? 'ignored' : 'entities')?.push({ uri: each.register, index: -2 - i });
  });
  for (const uri of index.uris()) {
    const facts = index.get(uri)!;
    const differing = annotationsThatDiffer(facts);
    (facts.annotations ?? []).forEach((fact, i) => {
      const texts = (): string[] => [...textsOf(fact.annotation), fileName(uri)];
      if (fits(texts)) items.get(groupOf(fact, differing.has(fact)))?.push({ uri, index: i });
    });
  }
  return groups.flatMap(({ id, label, icon }) => {
    const members = items.get(id) ?? [];
    return members.length ? [{ id, key: id, label, icon, description: members.length.toLocaleString('en-GB'), items: members }] : [];
  });
}

const textsOf = ({ target, note = '', reason = '', label = '', by = '' }: Annotation): string[] => [target.exact, note, reason, label, by];

function groupOf({ annotation, state }: AnnotationFact, isDiffering: boolean): DecisionGroup {
  if (state !== 'exact') return 'stale';
  if (isDiffering) return 'differing';
  return annotation.type === 'note' ? 'notes' : annotation.status;
}

function annotationsThatDiffer(facts: DocumentFacts): Set<AnnotationFact> {
  const decisions: DecisionFact[] = [...facts.attributions, ...facts.claims].flatMap(({ decision }) => decision ?? []);
  decisions.push(...(facts.mentions.decisions?.values() ?? []));
  return new Set(decisions.filter(disagrees).map((d) => d.fact));
}

const labelLength = 140;

/** What an item of a register is about; undefined for other items, and when it is gone. */
export const registeredAt = ({ uri, index }: ListItem, registered: readonly RegisterDecision[]): RegisterDecision | undefined => {
  const each = index < -1 ? registered[-2 - index] : undefined;
  return each?.register === uri ? each : undefined;
};

const wordsOf = (each: RegisterDecision): string[] => ('ignored' in each ? [each.ignored.name] : [entityDecisionLabel(each.decision, each.entity?.name), ...(each.decision.names ?? [])]);

function registeredRow(each: RegisterDecision): ListRow {
  const { register, place } = each;
  const shared = { description: fileName(register), uri: register, spans: place ? [place] : [] };
  if ('ignored' in each) {
    const { name, reason, by, at } = each.ignored;
    const decided = `No name, in any seed${by ? `, says ${by}` : ''}${at ? `, ${dayOf(at)}` : ''}`;
    return { ...shared, id: `${register}#${name}`, label: name, tooltip: [`“${name}”`, decided, ...reasonOf(reason)], icon: statusIcons.rejected, accessibilityLabel: `“${name}”: ${decided}`, menu: 'ignored' };
  }
  const { decision, entity } = each;
  const label = entityDecisionLabel(decision, entity?.name);
  const decided = decision.by !== undefined || decision.at !== undefined ? [byWhom('Decided', decision)] : [];
  const aliases = decision.type === 'merge' || decision.type === 'rename' ? (decision.gained?.aliases ?? []) : [];
  const effect = entity && aliases.length > 0 ? [`${aliases.map((alias) => `“${alias}”`).join(', ')} ${aliases.length > 1 ? 'are names' : 'is a name'} of ${entity.name} now`] : [];
  return {
    ...shared,
    id: `${register}#${decision.id}`,
    label: shorten(label, labelLength),
    tooltip: [label, ...decided, ...reasonOf(decision.reason), ...effect, ...(entity ? [] : [`${fileName(register)} has no such entity any more`])],
    icon: entityDecisionIcons[decision.type],
    accessibilityLabel: [withFullStop(label), ...decided.map(withFullStop), ...reasonOf(decision.reason)].join(' '),
    menu: 'entity',
  };
}

const reasonOf = (reason: string | undefined): string[] => (reason ? [`Reason: ${reason}`] : []);

/** The row of a decision; null when it is gone. */
export function decisionRow(index: WorkspaceIndex, item: ListItem, orphans: readonly Orphan[] = [], registered: readonly RegisterDecision[] = []): ListRow | null {
  const { uri, index: i } = item;
  const ofRegister = registeredAt(item, registered);
  if (ofRegister) return registeredRow(ofRegister);
  const orphan = i === -1 ? orphans.find((each) => each.uri === uri) : undefined;
  if (orphan) return orphanRow(orphan);
  const facts = index.get(uri);
  const fact = facts?.annotations?.[i];
  if (!facts || !fact) return null;
  const { annotation, state, spans } = fact;
  const { target, type, note, reason } = annotation;
  const noun = type === 'mention' ? 'name' : type;
  const decision = decisionWith(facts, fact);
  const differs = decision && disagrees(decision) ? differenceText(decision.differs) : '';
  const words = note && type === 'note' ? note : target.exact;
  const changed = state === 'changed' ? changeOf(facts, fact) : '';
  const details = [state === 'exact' ? '' : anchorLabels[state], noun, fileName(uri)].filter(Boolean).join(' · ');
  const replies = annotation.replies?.length ? [count(annotation.replies.length, 'reply', 'replies')] : [];
  return {
    id: `${uri}#${annotation.id}`,
    label: shorten(changed ? `${changed}: ${words}` : words, labelLength),
    description: details,
    tooltip: [words, ...(type === 'note' ? [`on “${target.exact}”`] : note ? [`Note: ${note}`] : []), decidedBy(annotation), ...reasonOf(reason), ...replies, ...(differs ? [differs] : []), ...(state === 'exact' ? [] : [changed ? `${stateText(state)}: ${changed}` : stateText(state)])],
    icon: state !== 'exact' ? anchorIcons[state] : type === 'note' ? 'note' : statusIcons[annotation.status],
    accessibilityLabel: `${decidedBy(annotation)}: ${noun}${type === 'note' && note ? ` on “${shorten(target.exact, 80)}”` : ''}, ${withFullStop(shorten(words, 300))} ${[state === 'exact' ? '' : stateText(state), changed, differs, fileName(uri)].filter(Boolean).join(', ')}`,
    uri,
    spans,
    decided: annotation.status,
    isStale: state !== 'exact',
  };
}

/** What became of the words: “40” → “45”; empty where no finding tells how they read now. */
function changeOf(facts: DocumentFacts, fact: AnnotationFact): string {
  const { annotation } = fact;
  const text = findingsBy(facts).get(fact)?.text;
  const then = [annotation.target, ...(annotation.more ?? [])].map(({ exact }) => exact).join(' … ');
  return text === undefined ? '' : shorten(describeWordChanges(wordChanges(then, text)), 80);
}

const stateText = (state: AnnotationFact['state']): string =>
  state === 'lost' ? 'Not found in the text any more' : state === 'moved' ? 'Found elsewhere, or among other words' : 'Its words were changed since';

const decisionWith = (facts: DocumentFacts, fact: AnnotationFact): DecisionFact | undefined => findingsBy(facts).get(fact)?.decision;

/** What came of each annotation: the decision, and the quotation or claim that it is laid on. */
type Findings = ReadonlyMap<AnnotationFact, { readonly decision: DecisionFact; readonly text?: string }>;

const findings = new WeakMap<DocumentFacts, Findings>();

/** Rows ask for them one by one. */
function findingsBy(facts: DocumentFacts): Findings {
  const known = findings.get(facts);
  if (known) return known;
  const made = new Map<AnnotationFact, { readonly decision: DecisionFact; readonly text?: string }>();
  for (const decision of facts.mentions.decisions?.values() ?? []) if (!made.has(decision.fact)) made.set(decision.fact, { decision });
  for (const { decision, text } of [...facts.attributions, ...facts.claims]) if (decision && made.get(decision.fact)?.text === undefined) made.set(decision.fact, { decision, text });
  findings.set(facts, made);
  return made;
}
