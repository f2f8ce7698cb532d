import type { Annotation, AnnotationFile, EntityDecision, IgnoredName, Register, RegisteredEntity } from './schema.js';

/** New values of some fields; undefined takes a field out. */
export type Fields<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** A change of an annotation file. Adding what is there already sets its fields. */
export type AnnotationChange =
  | { readonly do: 'add'; readonly annotation: Annotation }
  | { readonly do: 'set'; readonly id: string; readonly fields: Fields<Annotation> }
  | { readonly do: 'remove'; readonly id: string };

/** A change of the register. Adding what is there already sets its fields. */
export type RegisterChange =
  | { readonly do: 'addEntity'; readonly entity: RegisteredEntity }
  | { readonly do: 'setEntity'; readonly id: string; readonly fields: Fields<RegisteredEntity> }
  | { readonly do: 'removeEntity'; readonly id: string }
  | { readonly do: 'addIgnored'; readonly ignored: IgnoredName }
  | { readonly do: 'setIgnored'; readonly name: string; readonly fields: Fields<IgnoredName> }
  | { readonly do: 'removeIgnored'; readonly name: string }
  | { readonly do: 'addDecision'; readonly decision: EntityDecision }
  | { readonly do: 'setDecision'; readonly id: string; readonly fields: Fields<EntityDecision> }
  | { readonly do: 'removeDecision'; readonly id: string };

/** The annotation file as it is after the changes; changes of what is not there are left out. */
export function applyAnnotationChanges(file: AnnotationFile, changes: readonly AnnotationChange[]): AnnotationFile {
  let annotations = file.annotations;
  for (const change of changes) {
    const id = change.do === 'add' ? change.annotation.id : change.id;
    const at = annotations.findIndex((a) => a.id === id);
    if (change.do === 'remove') annotations = annotations.filter((a) => a.id !== id);
    else if (at >= 0) annotations = annotations.with(at, withFields(annotations[at]!, change.do === 'add' ? change.annotation : change.fields));
    else if (change.do === 'add') {
      annotations = annotations.toSpliced(placeOfAnnotation(annotations, change.annotation), 0, change.annotation);
    }
  }
  return { ...file, annotations };
}

/** The register as it is after the changes. */
export function applyRegisterChanges(register: Register, changes: readonly RegisterChange[]): Register {
  let { entities } = register;
  let ignored = register.ignored ?? [];
  let decisions = register.decisions ?? [];
  for (const change of changes) {
    if (change.do === 'addIgnored') ignored = [...ignored.filter((i) => i.name !== change.ignored.name), change.ignored];
    else if (change.do === 'setIgnored') ignored = ignored.map((i) => (i.name === change.name ? withFields(i, change.fields) : i));
    else if (change.do === 'removeIgnored') ignored = ignored.filter((i) => i.name !== change.name);
    else if (change.do === 'addDecision') decisions = decisions.some((d) => d.id === change.decision.id) ? decisions.map((d) => (d.id === change.decision.id ? withFields(d, change.decision) : d)) : [...decisions, change.decision];
    else if (change.do === 'setDecision') decisions = decisions.map((d) => (d.id === change.id ? withFields(d, change.fields) : d));
    else if (change.do === 'removeDecision') decisions = decisions.filter((d) => d.id !== change.id);
    else {
      const id = change.do === 'addEntity' ? change.entity.id : change.id;
      const at = entities.findIndex((e) => e.id === id);
      if (change.do === 'removeEntity') entities = entities.filter((e) => e.id !== id);
      else if (at >= 0) entities = entities.with(at, withFields(entities[at]!, change.do === 'addEntity' ? change.entity : change.fields));
      else if (change.do === 'addEntity') entities = [...entities, change.entity];
    }
  }
  return {
    ...register,
    entities,
    ...(ignored.length > 0 || register.ignored ? { ignored } : {}),
    ...(decisions.length > 0 || register.decisions ? { decisions } : {}),
  };
}

/** The value with new fields; those that are undefined are taken out. */
export function withFields<T extends object>(value: T, fields: Fields<T>): T {
  const result = { ...value, ...fields } as Record<string, unknown>;
  for (const key of Object.keys(result)) if (result[key] === undefined) delete result[key];
  return result as T;
}

/** Index at which a new annotation goes in: behind the last one that does not start later. */
export const placeOfAnnotation = (annotations: readonly Annotation[], { target }: Annotation): number =>
  annotations.findLastIndex((a) => a.target.start < target.start || (a.target.start === target.start && a.target.end >= target.end)) + 1;
