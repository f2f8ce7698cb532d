import type { AttributionKind, ClaimKind } from '../analysis/types.js';
import type { Fields } from '../annotations/changes.js';
import type { Annotation, AnnotationType } from '../annotations/schema.js';
import { textOf, type Span } from '../text/span.js';
import type { EntityRef, ItemRef } from './decision.js';
import type { Draft, Makers } from './draft.js';
import { annotate, annotationOf, change, createAnnotation, findItem, insideOf, targetOf, targetsOf } from './items.js';
import { entityId } from './registering.js';
import { theItem, words } from './wording.js';

/** Decisions about quotations, claims and mentions of a document, and new ones. */
export const onItems: Makers<'confirm' | 'reject' | 'undecide' | 'setSpeaker' | 'setClaimant' | 'setEntity' | 'setKind' | 'setLabel' | 'moveBoundary' | 'addQuotation' | 'addClaim' | 'addMention' | 'addNote'> = {
  confirm(draft, { item: ref, scope }) {
    const item = findItem(draft, ref);
    if (!item) return '';
    const name = `Confirmed ${theItem(item)}`;
    if (annotationOf(draft, item)?.status === 'added') return name;
    if (item.decision?.status === 'rejected' || item.type === 'note') return change(draft, ref, {}, () => name);
    const who = item.who >= 0 ? entityId(draft, { uri: item.uri, entity: item.who }) : undefined;
    if (item.who >= 0 && who === undefined) return '';
    const fields: Fields<Annotation> =
      item.type === 'quotation' ? { ...(who !== undefined ? { speaker: who } : item.isUnnamed ? { speaker: null } : {}), kind: item.kind as AttributionKind }
      : item.type === 'claim' ? { ...(who !== undefined ? { claimant: who } : item.isUnnamed ? { claimant: null } : {}), kind: item.kind as ClaimKind }
      : { entity: who, ...(scope === 'document' ? { scope } : {}) };
    return change(draft, ref, fields, () => name);
  },
  reject(draft, { item: ref, reason }) {
    const item = findItem(draft, ref);
    if (!item) return '';
    const known = annotationOf(draft, item);
    if (known?.status === 'added') draft.changeFile(item.uri, { do: 'remove', id: known.id });
    else annotate(draft, item, { status: 'rejected', speaker: undefined, claimant: undefined, entity: undefined, kind: undefined, reason }, 'rejected', { reason });
    return `Rejected ${theItem(item)}`;
  },
  undecide(draft, { item: ref }) {
    const item = findItem(draft, ref);
    if (!item) return '';
    const known = annotationOf(draft, item);
    if (!known) return draft.fail(`Nothing is decided about ${theItem(item)}.`);
    draft.changeFile(item.uri, { do: 'remove', id: known.id });
    return `Took back the decision on ${theItem(item)}`;
  },
  setSpeaker: (draft, { item, speaker }) => setWho(draft, item, 'quotation', 'speaker', speaker),
  setClaimant: (draft, { item, claimant }) => setWho(draft, item, 'claim', 'claimant', claimant),
  setEntity: (draft, { item, entity, scope }) => setWho(draft, item, 'mention', 'entity', entity, scope),
  setKind: (draft, { item, kind }) => change(draft, item, { kind }, (found) => `Set the kind of ${theItem(found)} to ${kind}`),
  setLabel: (draft, { item, label }) => change(draft, item, { label: label ?? undefined }, (found) => `Labelled ${theItem(found)}`),
  moveBoundary(draft, { item: ref, spans }) {
    const item = findItem(draft, ref);
    if (!item) return '';
    const inside = insideOf(item.seed, spans);
    if (inside.length === 0 || inside.length < spans.length) return draft.fail('Select the words that it should consist of first.');
    const known = annotationOf(draft, item);
    const { target, more } = targetsOf(item.seed, inside);
    const isHuman = known?.status === 'added';
    const finding = isHuman ? undefined : (known?.finding ?? targetOf(item.seed, item.spans[0]!));
    return change(draft, ref, { target, more, finding }, (found) => `Moved the boundaries of ${theItem(found)}`);
  },
  addQuotation: (draft, { uri, spans, kind, speaker }) => add(draft, uri, 'quotation', spans, { kind, speaker: speaker && entityId(draft, speaker) }, 'quotation'),
  addClaim: (draft, { uri, span, kind, claimant }) => add(draft, uri, 'claim', [span], { kind, claimant: claimant && entityId(draft, claimant) }, 'claim'),
  addMention(draft, { uri, span, entity: ref, scope }) {
    const entity = entityId(draft, ref);
    return entity === undefined ? '' : add(draft, uri, 'mention', [span], { entity, scope: scope === 'document' ? scope : undefined }, draft.entry(entity)?.type ?? 'name');
  },
  addNote: (draft, { uri, span, note }) => add(draft, uri, 'note', [span], { note }, 'note'),
};

function setWho(draft: Draft, ref: ItemRef, type: AnnotationType, field: 'speaker' | 'claimant' | 'entity', who: EntityRef | null, scope?: 'place' | 'document'): string {
  const item = findItem(draft, ref);
  if (!item) return '';
  if (item.type !== type) return draft.fail(`A ${item.type} has no ${field}.`);
  const id = who === null ? null : entityId(draft, who);
  if (id === undefined) return '';
  const label = id === null ? (field === 'claimant' ? 'the document itself' : 'nobody named') : (draft.entry(id)?.name ?? id);
  return change(draft, ref, { [field]: id, ...(scope === 'document' ? { scope } : {}) }, ({ text }) => `Set the ${field} of ${words(text)} to ${label}`);
}

/** Adds what a person found; `noun` is what it is, for people. */
function add(draft: Draft, uri: string, type: AnnotationType, spans: readonly Span[], fields: Fields<Annotation>, noun: string): string {
  const seed = draft.seed(uri);
  if (!seed) return '';
  const inside = insideOf(seed, spans);
  if (inside.length === 0 || inside.length < spans.length) return draft.fail('Select the words first.');
  createAnnotation(draft, uri, seed, type, 'added', inside, fields);
  const what = words(textOf(seed.text, inside[0]!));
  return type === 'note' ? `Note added to ${what}` : `Marked ${what} as ${noun}`;
}
