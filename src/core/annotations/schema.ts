import * as v from 'valibot';
import { claimKinds, entityTypes } from '../analysis/types.js';

/** The version number that this code reads and writes; files with a higher one are not touched. */
export const annotationsVersion = 1;
export const registerVersion = 1;

const text = (description: string) => v.pipe(v.string(), v.description(description));
const offset = (description: string) => v.pipe(v.number(), v.integer(), v.minValue(0), v.description(description));
const id = (description: string) => v.pipe(v.string(), v.minLength(1), v.description(description));
const by = v.optional(text('Who decided.'));
const at = v.optional(text('When: date and time in ISO 8601, as 2026-11-24T09:30:00Z.'));

export const targetSchema = v.pipe(
  v.looseObject({
    exact: text('The words that the annotation is about (W3C TextQuoteSelector).'),
    prefix: v.optional(text('The text before them, up to 32 characters.')),
    suffix: v.optional(text('The text behind them, up to 32 characters.')),
    start: offset('Where they start (W3C TextPositionSelector), in the file\'s unit.'),
    end: offset('Where they end; the character at this offset is not part of them.'),
    hash: v.optional(text('Git blob id of the text that start and end belong to, after CRLF became LF and a byte order mark was removed.')),
  }),
  v.description('A place in the seed.'),
);

const annotationTypes = ['quotation', 'claim', 'mention', 'note'] as const;
const annotationStatuses = ['confirmed', 'rejected', 'added'] as const;
const annotationScopes = ['place', 'document'] as const;
const decidedKinds = ['direct', 'mixed', 'indirect', ...claimKinds, 'name', 'nominal', 'pronoun'] as const;

const replySchema = v.looseObject({ text: text('What was answered.'), by, at });

export const annotationSchema = v.pipe(
  v.looseObject({
    id: id('Short and unique within the file; stays for good.'),
    type: v.pipe(v.picklist(annotationTypes), v.description('What the annotation is about.')),
    status: v.pipe(
      v.picklist(annotationStatuses),
      v.description('confirmed: the machine found it and it is right (with what is said here); rejected: it is wrong; added: a person found it.'),
    ),
    speaker: v.optional(v.pipe(v.nullable(v.string()), v.description('Quotation: id of the speaker in the register; null where nobody is named.'))),
    claimant: v.optional(v.pipe(v.nullable(v.string()), v.description('Claim: id of the claimant in the register; null for the document itself.'))),
    entity: v.optional(v.pipe(v.nullable(v.string()), v.description('Mention: id of the entity in the register.'))),
    kind: v.optional(v.pipe(v.picklist(decidedKinds), v.description('Quotation: direct, mixed, indirect. Mention: name, nominal, pronoun. Else a kind of claim.'))),
    scope: v.optional(v.pipe(v.picklist(annotationScopes), v.description('place (when absent): here only; document: wherever these words stand in the document.'))),
    label: v.optional(text('A label of one\'s own.')),
    note: v.optional(text('A remark.')),
    reason: v.optional(text('Why it was rejected or changed.')),
    replies: v.optional(v.pipe(v.array(replySchema), v.description('The discussion.'))),
    by,
    at,
    target: targetSchema,
    more: v.optional(v.pipe(v.array(targetSchema), v.description('The further parts of an interrupted quotation.'))),
    finding: v.optional(v.pipe(targetSchema, v.description('What the machine had found, where its boundaries differ from the target.'))),
  }),
  v.description('One decision of a person.'),
);

export const annotationFileSchema = v.pipe(
  v.looseObject({
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(annotationsVersion), v.description('Version of this file format.')),
    unit: v.pipe(v.literal('utf-16'), v.description('What start and end count: UTF-16 code units, after CRLF became LF and a byte order mark was removed.')),
    annotations: v.pipe(v.array(annotationSchema), v.description('In the order of their position.')),
  }),
  v.title('Annotations of a seed'),
  v.description('What people decided about the text file beside this one.'),
);

/** What the register says of an entity, its id and who put it there aside. */
const saidOfEntity = {
  type: v.pipe(v.picklist(entityTypes), v.description('person, organisation, place or other.')),
  name: v.pipe(v.string(), v.minLength(1), v.description('The full name.')),
  aliases: v.optional(v.pipe(v.array(v.string()), v.description('Other names it goes by; found in every seed.'))),
  roles: v.optional(v.pipe(v.array(v.string()), v.description('What it is: "Minister of Fisheries".'))),
  description: v.optional(text('In one sentence.')),
  links: v.optional(v.pipe(v.record(v.string(), v.string()), v.description('Elsewhere, by name: wikidata: Q42.'))),
  notes: v.optional(text('Remarks.')),
  notSameAs: v.optional(v.pipe(v.array(v.string()), v.description('Ids of entities that this one is not.'))),
  formerIds: v.optional(v.pipe(v.array(v.string()), v.description('Ids of entities merged into this one.'))),
};

export const registeredEntitySchema = v.pipe(
  v.looseObject({ id: id('Short and unique; annotation files refer to it.'), ...saidOfEntity, by, at }),
  v.description('A person, organisation, place or other thing with a name.'),
);

export const ignoredNameSchema = v.pipe(
  v.looseObject({ name: v.pipe(v.string(), v.minLength(1), v.description('Words that name nobody, in any seed.')), reason: v.optional(text('Why.')), by, at }),
  v.description('Words that are never a name.'),
);

const entityDecisionTypes = ['merge', 'split', 'rename', 'change-type', 'add-alias', 'remove-alias'] as const;
const someOfEntity = (description: string) => v.optional(v.pipe(v.partial(v.looseObject(saidOfEntity)), v.description(description)));

export const entityDecisionSchema = v.pipe(
  v.looseObject({
    id: id('Short and unique within the file; stays for good.'),
    type: v.pipe(
      v.picklist(entityDecisionTypes),
      v.description('merge: the names are those of the entity, too; split: some mentions of the names are this entity; rename, change-type, add-alias and remove-alias: as the words say.'),
    ),
    entity: id('Id of the entity that it is about; of a merge, the one that the others became part of; of a split, whose the mentions are.'),
    names: v.optional(v.pipe(v.array(v.string()), v.description('The names that were merged, added or taken off; of a split, those of whom it was parted from.'))),
    gained: someOfEntity('What the entity has by it.'),
    lost: someOfEntity('What the entity had before.'),
    merged: v.optional(v.pipe(v.array(registeredEntitySchema), v.description('The entries that became part of it, as they were.'))),
    reason: v.optional(text('Why.')),
    by,
    at,
  }),
  v.description('One decision about who is who. What counts is what the entities say; this says who decided it, and what it takes to take it back.'),
);

export const registerSchema = v.pipe(
  v.looseObject({
    version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(registerVersion), v.description('Version of this file format.')),
    entities: v.pipe(v.array(registeredEntitySchema), v.description('People, organisations and others.')),
    ignored: v.optional(v.pipe(v.array(ignoredNameSchema), v.description('Words that are never a name.'))),
    decisions: v.optional(v.pipe(v.array(entityDecisionSchema), v.description('Who decided what about the entities; oldest first.'))),
  }),
  v.title('Entity register'),
  v.description('The people and organisations that the seeds of this folder speak of.'),
);

export type Target = v.InferOutput<typeof targetSchema>;
export type Annotation = v.InferOutput<typeof annotationSchema>;
export type AnnotationType = Annotation['type'];
export type AnnotationStatus = Annotation['status'];
export type AnnotationFile = v.InferOutput<typeof annotationFileSchema>;
export type RegisteredEntity = v.InferOutput<typeof registeredEntitySchema>;
export type IgnoredName = v.InferOutput<typeof ignoredNameSchema>;
export type EntityDecision = v.InferOutput<typeof entityDecisionSchema>;
/** Some of what the register says of an entity. */
export type EntityDetails = NonNullable<EntityDecision['gained']>;
export type Register = v.InferOutput<typeof registerSchema>;
