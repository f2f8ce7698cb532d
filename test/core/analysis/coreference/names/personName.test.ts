import assert from 'node:assert/strict';
import { fitOfPart, isShortOf, readPersonName } from '../../../../../src/core/analysis/coreference/names/personName.js';

const words = (name: string): readonly string[] => readPersonName(name).words;

describe('person names', () => {
  it('leaves titles, suffixes and possessive marks out of the comparison', () => {
    assert.deepEqual(words('Dr. Orla Vennick'), ['orla', 'vennick']);
    assert.deepEqual(words('Tomas Hale Jr.'), ['tomas', 'hale']);
    assert.deepEqual(words('Vennick’s'), ['vennick']);
  });

  it('takes a shorter full name for the longer one when its words appear in order', () => {
    assert.ok(isShortOf(words('Marek Solano'), words('Marek Anton Solano')));
    assert.ok(isShortOf(words('M. A. Solano'), words('Marek Anton Solano')));
    assert.ok(!isShortOf(words('Petra Solano'), words('Marek Anton Solano')));
  });

  it('prefers the family name to the given name when one word stands alone', () => {
    assert.equal(fitOfPart(words('Solano'), words('Marek Solano')), 3);
    assert.equal(fitOfPart(words('Marek'), words('Marek Solano')), 2);
    assert.equal(fitOfPart(words('Vennick'), words('Marek Solano')), 0);
  });

  it('reads the gender from a form of address or a given name', () => {
    assert.equal(readPersonName('Mrs Vennick').gender, 'female');
    assert.equal(readPersonName('Robert Vennick').gender, 'male');
    assert.equal(readPersonName('Vennick').gender, 'unknown');
  });

  it('tells the gender by given names from all over the world and by what only women are called', () => {
    assert.deepEqual(['Thandiwe Moyo', 'Narendra Patil', 'Unheard Devi Rathore', 'Unheard Kumar'].map((name) => readPersonName(name).gender), ['female', 'male', 'female', 'unknown']);
    assert.equal(readPersonName('Del Valle').gender, 'unknown');
  });
});
