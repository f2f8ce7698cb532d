import assert from 'node:assert/strict';
import { Buffers } from '../../../../src/core/analysis/coreference/buffers.js';

describe('buffers', () => {
  it('gives numbers that hold the value alone, whatever was written before and however much is taken', () => {
    const buffers = new Buffers();
    for (const size of [10, 40_000, 3]) {
      buffers.start();
      const taken = [buffers.take(size, 0), buffers.take(size, -1), buffers.take(50_000, 7)];
      assert.deepEqual(taken.map((numbers) => [numbers.length, new Set(numbers)]), [[size, new Set([0])], [size, new Set([-1])], [50_000, new Set([7])]]);
      for (const [i, numbers] of taken.entries()) numbers.fill(i);
      assert.deepEqual(taken.map((numbers) => [...new Set(numbers)]), [[0], [1], [2]]);
    }
  });
});
