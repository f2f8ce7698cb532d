import assert from 'node:assert/strict';
import { doEach } from '../../../src/core/analysis/batch.js';

describe('doEach', () => {
  const lengths = (texts: readonly string[]): number[] =>
    texts.map((text) => {
      if (text === 'fail') throw new Error('cannot');
      return text.length;
    });

  it('gives what all together give', () => {
    let calls = 0;
    const results = doEach((texts) => { calls++; return lengths(texts); }, ['one', 'three']);
    assert.deepEqual(results, [3, 5]);
    assert.equal(calls, 1);
  });

  it('gives the error of a text that fails in its place, and the results of the others', () => {
    assert.deepEqual(doEach(lengths, ['one', 'fail', 'three']), [3, new Error('cannot'), 5]);
  });

  it('gives nothing for no texts', () => {
    assert.deepEqual(doEach(lengths, []), []);
  });
});
