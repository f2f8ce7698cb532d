import assert from 'node:assert/strict';
import { outsideOf } from '../../../src/core/text/outside.js';

describe('outsideOf', () => {
  it('says whether a span overlaps none of several, in any order, also where one holds others', () => {
    const isOutside = outsideOf([{ start: 30, end: 32 }, null, { start: 2, end: 20 }, { start: 4, end: 6 }]);
    assert.deepEqual([[0, 2], [0, 3], [10, 12], [19, 21], [20, 30], [29, 31], [32, 40]].map(([start, end]) => isOutside({ start: start!, end: end! })), [true, false, false, false, true, false, true]);
  });

  it('finds any span outside of none', () => assert.ok(outsideOf([])({ start: 0, end: 9 })));
});
