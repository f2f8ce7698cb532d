import assert from 'node:assert/strict';
import { annotationFileName, firstOfName, mayGiveWay, ownAnnotationFileName, seedName } from '../../../src/core/annotations/fileNames.js';

describe('the name of an annotation file', () => {
  it('is the seed’s with another ending', () => {
    assert.equal(annotationFileName('001_rain.txt'), '001_rain.annotations.yaml');
    assert.equal(annotationFileName('a.b.TXT'), 'a.b.annotations.yaml');
  });

  it('differs for seeds that differ in their endings only', () => {
    const names = ['rain.txt', 'rain.seed', 'rain.seed.txt', 'rain.md'].map(annotationFileName);
    assert.equal(new Set(names).size, names.length);
  });

  it('is the one ending in .txt’s where two seeds would share it, and the other one has its own', () => {
    assert.equal(firstOfName(['rain', 'rain.txt', 'rain.TXT']), 'rain.txt');
    assert.equal(firstOfName(['rain.TXT', 'rain']), 'rain');
    const names = [annotationFileName('rain.txt'), ownAnnotationFileName('rain'), ownAnnotationFileName('rain.TXT')];
    assert.equal(new Set(names).size, names.length);
    assert.deepEqual(names.map(seedName), ['rain.txt', 'rain', 'rain.TXT']);
  });

  it('may be another seed’s too for some seeds only', () => {
    assert.deepEqual(['rain', 'rain.md', 'rain.TXT'].map(mayGiveWay), [true, true, true]);
    assert.deepEqual(['rain.txt', 'rain.seed', 'rain.seed.txt'].map(mayGiveWay), [false, false, false]);
  });
});
