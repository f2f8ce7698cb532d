import assert from 'node:assert/strict';
import { otherPlaces } from '../../../src/core/features/otherPlaces.js';
import { factsWith, spanOf } from '../../support/factsBuilder.js';

const text = 'Pemberlow shut its mill. Harriet Pemberlow left. Ms Pemberlow said so. Shares in Pemberlow fell, and Pemberlow’s pumps stopped.';
const facts = factsWith(text, { entities: [{ name: 'Harriet Pemberlow', mentions: [['Pemberlow'], ['Harriet Pemberlow'], ['Pemberlow', 'name', 3]] }] });
const placesFor = (type: 'person' | 'organisation') => otherPlaces(facts, text, 'Pemberlow', [spanOf(text, 'Pemberlow')], type).map(({ start }) => start);
const nth = (...which: number[]) => which.map((n) => spanOf(text, 'Pemberlow', n).start);

describe('the other places of a marked name', () => {
  it('leave out what stands within a longer name, and behind a person’s title when a firm is meant', () => {
    assert.deepEqual(placesFor('organisation'), nth(4, 5));
  });

  it('take in what stands behind a title when a person is meant', () => {
    assert.deepEqual(placesFor('person'), nth(3, 4, 5));
  });
});
