import assert from 'node:assert/strict';
import { bringEntities } from '../../../src/core/decisions/bringing.js';
import type { Annotation, AnnotationFile, Register } from '../../../src/core/annotations/schema.js';

const annotation = (id: string, fields: Partial<Annotation>): Annotation => ({ id, type: 'quotation', status: 'confirmed', target: { exact: 'words', start: 0, end: 5 }, ...fields });
const file: AnnotationFile = { version: 1, unit: 'utf-16', annotations: [annotation('q1', { speaker: 'ada-brook' }), annotation('q2', { speaker: null }), annotation('c1', { type: 'claim', claimant: 'tom' }), annotation('m1', { type: 'mention', entity: 'board' })] };
const from: Register = {
  version: 1,
  entities: [
    { id: 'ada-brook', type: 'person', name: 'Ada Brook', aliases: ['Ms Brook'], roles: ['head of the River Board'] },
    { id: 'tom-field', type: 'person', name: 'Tom Field', formerIds: ['tom'] },
    { id: 'board', type: 'organisation', name: 'River Board' },
    { id: 'other', type: 'person', name: 'Nobody Here' },
  ],
};

describe('bringing entities into another register', () => {
  it('adds those that the annotations name, with what is known of them, unless they are there', () => {
    const to: Register = { version: 1, entities: [{ id: 'board', type: 'organisation', name: 'River Board' }] };
    assert.deepEqual(bringEntities(file, from, to), [
      { do: 'addEntity', name: 'Ada Brook', type: 'person', id: 'ada-brook' },
      { do: 'describe', entity: { id: 'ada-brook' }, fields: { aliases: ['Ms Brook'], roles: ['head of the River Board'], description: undefined, links: undefined, notes: undefined } },
      { do: 'addEntity', name: 'Tom Field', type: 'person', id: 'tom' },
    ]);
    assert.deepEqual(bringEntities(file, from, from), []);
  });
});
