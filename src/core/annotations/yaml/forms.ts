import { placeOfAnnotation } from '../changes.js';
import { annotationSchema, annotationsVersion, entityDecisionSchema, ignoredNameSchema, registeredEntitySchema, registerVersion } from '../schema.js';

/** How the entries of a list are written. */
export interface ListForm {
  readonly key: string;
  readonly idKey: string;
  readonly order: readonly string[];
  /** What one entry is called in messages. */
  readonly noun: string;
  /** Index at which a new value goes in. */
  placeOf(values: readonly never[], value: never): number;
}

/** How a new file is written. */
export interface FileForm {
  readonly header: readonly string[];
  readonly scalars: readonly string[];
  readonly emptyLists: readonly string[];
}

export const annotationList: ListForm = {
  key: 'annotations',
  idKey: 'id',
  order: Object.keys(annotationSchema.entries),
  noun: 'annotation',
  placeOf: placeOfAnnotation,
};
const atTheEnd = (values: readonly unknown[]): number => values.length;
export const entityList: ListForm = { key: 'entities', idKey: 'id', order: Object.keys(registeredEntitySchema.entries), noun: 'entity', placeOf: atTheEnd };
export const ignoredList: ListForm = { key: 'ignored', idKey: 'name', order: Object.keys(ignoredNameSchema.entries), noun: 'ignored name', placeOf: atTheEnd };
export const decisionList: ListForm = { key: 'decisions', idKey: 'id', order: Object.keys(entityDecisionSchema.entries), noun: 'decision', placeOf: atTheEnd };

export const annotationsForm: FileForm = {
  header: [
    '# What people decided about the text file beside this one: what is right, what is wrong, who said it.',
    '# Seed Annotator writes it, and you may too: one entry for each decision, in the order of the text.',
  ],
  scalars: [`version: ${annotationsVersion}`, 'unit: utf-16'],
  emptyLists: ['annotations'],
};
export const registerForm: FileForm = {
  header: [
    '# The people, organisations and places that the seeds of this folder speak of.',
    '# Seed Annotator writes it, and you may too. Every name and alias here is found in every seed.',
  ],
  scalars: [`version: ${registerVersion}`],
  emptyLists: ['entities'],
};
