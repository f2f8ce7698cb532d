import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describeWordChanges, wordChanges } from '../../../src/core/text/wordChanges.js';

const sides = (before: string, after: string): [string, string] => {
  const changes = wordChanges(before, after);
  const joined = (type: 'removed' | 'added'): string => changes.filter((c) => c.type === 'same' || c.type === type).map((c) => c.text).join('');
  return [joined('removed'), joined('added')];
};

describe('word changes', () => {
  it('name a changed figure as a whole', () => {
    assert.equal(describeWordChanges(wordChanges('it cost 40.5 million euros', 'it cost 45.5 million euros')), '“40.5” → “45.5”');
  });

  it('take neighbouring words together', () => {
    assert.equal(describeWordChanges(wordChanges('We built this harbour', 'We opened that harbour')), '“built this” → “opened that”');
  });

  it('say what was put in and what was taken out', () => {
    assert.equal(describeWordChanges(wordChanges('We will never go', 'We will go')), '“never” was taken out');
    assert.equal(describeWordChanges(wordChanges('We will go', 'We will never go')), '“never” was put in');
  });

  it('are none between equal texts', () => {
    assert.equal(describeWordChanges(wordChanges('Nobody believed us.', 'Nobody believed us.')), '');
  });

  it('give both texts back whatever they are', () => {
    const text = fc.array(fc.constantFrom('a', 'b', ' ', '40', '“', '😀', '\n', 'x.y'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(text, text, (before, after) => assert.deepEqual(sides(before, after), [before, after])));
  });

  it('replace in one piece what is too long to compare', () => {
    const long = (word: string): string => Array.from({ length: 2000 }, (_, i) => `${word}${i}`).join(' ');
    assert.deepEqual(sides(long('a'), long('b')), [long('a'), long('b')]);
  });
});
