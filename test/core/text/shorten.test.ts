import assert from 'node:assert/strict';
import { shorten } from '../../../src/core/text/shorten.js';

describe('shorten', () => {
  it('cuts at the end of a word, with one mark for what is left out', () => {
    assert.equal(shorten('It rained all night', 40), 'It rained all night');
    assert.equal(shorten('It rained\nall night, and then it stopped', 22), 'It rained all night…');
    assert.equal(shorten('“Nobody will lose a job,” … “We have known this.”', 32), '“Nobody will lose a job,”…');
  });
});
