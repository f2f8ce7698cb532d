import assert from 'node:assert/strict';
import { spansBeside } from '../../../src/core/text/span.js';

const spans = (...starts: number[]) => starts.map((start) => ({ start, end: start + 2 }));

describe('spans beside others', () => {
  it('are those that came, wherever they came', () => {
    assert.deepEqual(spansBeside(spans(3, 7), spans(1, 3, 5, 7, 9)), spans(1, 5, 9));
    assert.deepEqual(spansBeside(spans(3, 7), spans(3, 7)), []);
    assert.deepEqual(spansBeside([], spans(1)), spans(1));
  });

  it('are not told when one went or moved, or when nothing was there before', () => {
    assert.equal(spansBeside(spans(3, 7), spans(3, 9)), undefined);
    assert.equal(spansBeside(spans(3, 7), spans(3)), undefined);
    assert.equal(spansBeside(undefined, spans(3)), undefined);
  });
});
