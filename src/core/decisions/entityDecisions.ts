import type { Fields } from '../annotations/changes.js';
import type { EntityDecision, EntityDetails, RegisteredEntity } from '../annotations/schema.js';
import type { Draft } from './draft.js';
import { clean } from './items.js';
import { entityDecisionIdFor } from './newIds.js';

const textFields = ['type', 'name', 'description', 'notes'] as const;
const listFields = ['aliases', 'roles', 'notSameAs', 'formerIds'] as const;

/** What `some` says that `other` does not. */
function detailsBeyond(some: RegisteredEntity, other: RegisteredEntity): EntityDetails {
  const found: Record<string, unknown> = {};
  for (const field of textFields) if (some[field] !== undefined && some[field] !== other[field]) found[field] = some[field];
  for (const field of listFields) {
    const items = (some[field] ?? []).filter((item) => !other[field]?.includes(item));
    if (items.length > 0) found[field] = items;
  }
  const links = Object.entries(some.links ?? {}).filter(([key, link]) => other.links?.[key] !== link);
  if (links.length > 0) found['links'] = Object.fromEntries(links);
  return found;
}

/**
 * The fields of an entity without what a decision gave it, and with what it took from it; what was changed otherwise since stays as it is.
 * Null where its name or type is another one by now, so that a later decision is to be taken back first.
 */
export function takenBack(now: RegisteredEntity, { gained = {}, lost = {} }: Pick<EntityDecision, 'gained' | 'lost'>): Fields<RegisteredEntity> | null {
  if ((['name', 'type'] as const).some((field) => gained[field] !== undefined && gained[field] !== now[field])) return null;
  const fields: Record<string, unknown> = {};
  for (const field of textFields) if (gained[field] !== undefined && gained[field] === now[field]) fields[field] = lost[field];
  for (const field of listFields) {
    if (!gained[field] && !lost[field]) continue;
    const items = new Set([...(now[field] ?? []).filter((item) => !gained[field]?.includes(item)), ...(lost[field] ?? [])]);
    fields[field] = items.size > 0 ? [...items] : undefined;
  }
  if (gained.links) {
    const { links: given } = gained;
    const links = { ...Object.fromEntries(Object.entries(now.links ?? {}).filter(([key, link]) => given[key] !== link)), ...lost.links };
    fields['links'] = Object.keys(links).length > 0 ? links : undefined;
  }
  return fields;
}

/**
 * Keeps in the register what was decided about an entity, and what it takes to take that back. A decision that only takes back an earlier one takes
 * that one out instead; one that changes nothing is none.
 * @param before the entity as it was
 * @param names the names that it is about
 * @param merged the entries that became part of it
 */
export function keepDecision(draft: Draft, type: Exclude<EntityDecision['type'], 'split'>, before: RegisteredEntity, names: readonly string[], merged: readonly RegisteredEntity[] = []): void {
  const { gained, lost } = changeSince(draft, before);
  if (isEmpty(gained) && isEmpty(lost)) return;
  if (merged.length > 0 || !dropReversed(draft, before)) add(draft, { type, entity: before.id, names: filled(names), gained: isEmpty(gained) ? undefined : gained, lost: isEmpty(lost) ? undefined : lost, merged: filled(merged) });
}

/** Takes out of the register the decision that is undone by what became of an entity; false where there is none. */
export function dropReversed(draft: Draft, before: RegisteredEntity): boolean {
  const { gained, lost } = changeSince(draft, before);
  const reversed = draft.entries.decisions?.findLast((d) => d.entity === before.id && d.type !== 'split' && !d.merged && areSame(d.gained, lost) && areSame(d.lost, gained));
  if (reversed) draft.changeRegister({ do: 'removeDecision', id: reversed.id });
  return reversed !== undefined;
}

function changeSince(draft: Draft, before: RegisteredEntity): { readonly gained: EntityDetails; readonly lost: EntityDetails } {
  const after = draft.entry(before.id) ?? before;
  return { gained: detailsBeyond(after, before), lost: detailsBeyond(before, after) };
}

/**
 * Keeps in the register that mentions of others were made those of an entity.
 * @param known the ids of those it was told apart from before
 * @param names of the others
 */
export function keepSplit(draft: Draft, entity: string, known: readonly string[], names: readonly string[]): void {
  const notSameAs = (draft.entry(entity)?.notSameAs ?? []).filter((id) => !known.includes(id));
  add(draft, { type: 'split', entity, names: filled(names), gained: notSameAs.length > 0 ? { notSameAs } : undefined });
}

function add(draft: Draft, decision: Pick<EntityDecision, 'type' | 'entity' | 'names' | 'gained' | 'lost' | 'merged'>): void {
  const taken = new Set(draft.entries.decisions?.map(({ id }) => id));
  const id = entityDecisionIdFor(decision, (each) => taken.has(each));
  draft.changeRegister({ do: 'addDecision', decision: { id, ...clean(decision), ...draft.stamp } });
}

const filled = <T>(items: readonly T[]): T[] | undefined => (items.length > 0 ? [...items] : undefined);
const isEmpty = (details: EntityDetails): boolean => Object.keys(details).length === 0;

const areSame = (a: EntityDetails = {}, b: EntityDetails = {}): boolean => JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort());
