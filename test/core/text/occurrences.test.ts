import assert from 'node:assert/strict';
import fc from 'fast-check';
import { occurrences } from '../../../src/core/text/occurrences.js';

describe('occurrences of words', () => {
  it('are whole words only', () => {
    assert.deepEqual(occurrences('Ada and Adam met Ada. Ada’s boat', 'Ada').map((s) => s.start), [0, 17, 22]);
  });

  it('may begin or end with a sign', () => {
    assert.deepEqual(occurrences('the U.S. and U.S.A.', 'U.S.').map((s) => s.start), [4, 13]);
  });

  it('keep letters beyond the first plane apart', () => {
    assert.deepEqual(occurrences('𝐀da Ada', 'da'), []);
  });

  it('are none for signs alone', () => {
    assert.deepEqual(occurrences('— — —', '—'), []);
  });

  it('lie in order within any text and hold the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', '.') }), fc.string({ unit: fc.constantFrom('a', 'b', '.'), minLength: 1, maxLength: 3 }), (text, words) => {
        let last = 0;
        for (const { start, end } of occurrences(text, words)) {
          assert.ok(start >= last);
          assert.equal(text.slice(start, end), words);
          last = end;
        }
      }),
    );
  });
});
