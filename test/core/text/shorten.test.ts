import assert from 'node:assert/strict';
import { inMarks, shorten } from '../../../src/core/text/shorten.js';

describe('shorten', () => {
  it('cuts at the end of a word, with one mark for what is left out', () => {
    assert.equal(shorten('It rained all night', 40), 'It rained all night');
    assert.equal(shorten('It rained\nall night, and then it stopped', 22), 'It rained all night…');
    assert.equal(shorten('“Nobody will lose a job,” … “We have known this.”', 32), '“Nobody will lose a job,”…');
  });
});

describe('inMarks', () => {
  it('puts words in quotation marks once, whichever they had', () => {
    for (const text of ['It rained', '“It rained”', '"It rained"', '‘It rained’', '„It rained“', '«It rained»']) assert.equal(inMarks(text, 40), '“It rained”');
    assert.equal(inMarks('“It rained,” … “and\nrained.”', 40), '“It rained,” … “and rained.”');
    assert.equal(inMarks('the farmers’', 40), '“the farmers’”');
    assert.equal(inMarks('“It rained. And then', 40), '“It rained. And then”');
  });

  it('keeps the marks of what is quoted within the words, also at their edge', () => {
    assert.equal(inMarks('two would be “genuinely affordable”', 60), '“two would be “genuinely affordable””');
    assert.equal(inMarks('“affordable” homes', 60), '““affordable” homes”');
  });
});
