import assert from 'node:assert/strict';
import { annotationFileName } from '../../../src/core/annotations/fileNames.js';

describe('the name of an annotation file', () => {
  it('is the seed’s with another ending', () => {
    assert.equal(annotationFileName('001_rain.txt'), '001_rain.annotations.yaml');
    assert.equal(annotationFileName('a.b.TXT'), 'a.b.annotations.yaml');
  });

  it('differs for seeds that differ in their endings only', () => {
    const names = ['rain.txt', 'rain.seed', 'rain.seed.txt', 'rain.md'].map(annotationFileName);
    assert.equal(new Set(names).size, names.length);
  });
});
