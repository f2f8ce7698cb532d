import { entitiesOf } from './references.js';
import type { EntityDecision, RegisteredEntity } from '../annotations/schema.js';
import type { Draft, Makers } from './draft.js';
import { takenBack } from './entityDecisions.js';
import { entityDecisionLabel, noSuchDecision } from './wording.js';

/** What people do about earlier decisions on entities: take them back, and say why they were made. */
export const onEntityDecisions: Makers<'undecideEntity' | 'setEntityReason'> = {
  undecideEntity(draft, { decision: id, uris = [] }) {
    const decision = draft.entries.decisions?.find((d) => d.id === id);
    if (!decision) return draft.fail(noSuchDecision);
    const entity = draft.entries.entities.find((e) => e.id === decision.entity);
    const heir = entity ?? draft.entry(decision.entity);
    const label = entityDecisionLabel(decision, heir?.name);
    if (heir && !entity) return draft.fail(`“${label}” can't be taken back: what it is about became part of ${heir.name} since. Take that merging back first.`);
    const problem = entity && (decision.type === 'split' ? unsplit(draft, decision, entity, uris) : giveBack(draft, decision, entity));
    if (problem) return draft.fail(`“${label}” can't be taken back: ${problem}`);
    draft.changeRegister({ do: 'removeDecision', id });
    return `Took back: ${label}`;
  },
  setEntityReason(draft, { decision: id, reason }) {
    const decision = draft.entries.decisions?.find((d) => d.id === id);
    if (!decision) return draft.fail(noSuchDecision);
    draft.changeRegister({ do: 'setDecision', id, fields: { reason: reason ?? undefined } });
    return `${reason === null ? 'Deleted the reason of' : 'Gave a reason for'}: ${entityDecisionLabel(decision, draft.entry(decision.entity)?.name)}`;
  },
};

/** Gives an entity back what it was, and those that became part of it their entries. Returns why that can't be, or ''. */
function giveBack(draft: Draft, decision: EntityDecision, entity: RegisteredEntity): string {
  const fields = takenBack(entity, decision);
  if (!fields) return `it is called ${entity.name} and is of the type “${entity.type}” by now. Take the later decision back first.`;
  const again = (decision.merged ?? []).find(({ id }) => draft.entries.entities.some((e) => e.id === id));
  if (again) return `the register has an entity “${again.id}” again. Give that one another id first.`;
  draft.changeRegister({ do: 'setEntity', id: entity.id, fields });
  for (const each of decision.merged ?? []) draft.changeRegister({ do: 'addEntity', entity: each });
  return '';
}

/** What the same step decided about mentions is gone, and a new entity with it, unless other decisions name it. Returns '', as that always can be. */
function unsplit(draft: Draft, { names = [], gained = {}, at }: EntityDecision, entity: RegisteredEntity, uris: readonly string[]): string {
  const { id, notSameAs = [], formerIds = [] } = entity;
  const others = draft.entries.entities.filter((e) => notSameAs.includes(e.id));
  const old = others.find(({ name }) => names.includes(name)) ?? others[0];
  for (const uri of uris) {
    for (const annotation of draft.annotationsOf(uri)) {
      if (annotation.type !== 'mention' || annotation.at !== at) continue;
      const isKept = annotation.scope === 'document' && others.some((e) => e.id === annotation.entity);
      if (annotation.entity !== id && !isKept) continue;
      if (annotation.status !== 'added') draft.changeFile(uri, { do: 'remove', id: annotation.id });
      else if (old && !isKept) draft.changeFile(uri, { do: 'set', id: annotation.id, fields: { entity: old.id } });
    }
  }
  for (const other of others.filter((e) => gained.notSameAs?.includes(e.id))) {
    draft.changeRegister({ do: 'setEntity', id: other.id, fields: takenBack(other, { gained: { notSameAs: [id] } })! });
  }
  const isNew = at !== undefined && entity.at === at;
  if (isNew && formerIds.length === 0 && !uris.some((uri) => draft.annotationsOf(uri).some((a) => entitiesOf(a).includes(id)))) draft.changeRegister({ do: 'removeEntity', id });
  else draft.changeRegister({ do: 'setEntity', id, fields: takenBack(entity, { gained })! });
  return '';
}
