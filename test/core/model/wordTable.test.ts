import assert from 'node:assert/strict';
import { createWordTable } from '../../../src/core/model/wordTable.js';

describe('word table', () => {
  it('gives each word its number when hashes share their lower bits', () => {
    const hashes = Array.from({ length: 500 }, (_, i) => (i - 250) << 22);
    const { find } = createWordTable([...new Set(hashes)], [...new Set(hashes)].map((_, i) => i + 1));
    assert.deepEqual([...new Set(hashes)].map(find), [...new Set(hashes)].map((_, i) => i + 1));
  });

  it('gives 0 for words that it does not have', () => {
    const { find } = createWordTable([0, 7, -7], [3, 0, -5]);
    assert.deepEqual([0, 7, -7, 8, 1 << 31].map(find), [3, 0, -5, 0, 0]);
  });

  it('is empty when there are no words', () => {
    assert.equal(createWordTable([], []).find(12), 0);
  });
});
