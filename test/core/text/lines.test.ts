import assert from 'node:assert/strict';
import { createLineIndex, positionAt, unifyLineEnds } from '../../../src/core/text/lines.js';

describe('lines', () => {
  it('end at \\n, \\r\\n and \\r', () => {
    const lines = createLineIndex('one\ntwo\r\nthree\rfour');
    assert.deepEqual([...lines], [0, 4, 9, 15]);
    assert.deepEqual(positionAt(lines, 16), { line: 3, column: 1 });
  });

  it('get the same end throughout, as VS Code gives them', () => {
    for (const same of ['', 'one', 'one\ntwo\n', 'one\r\ntwo\r\n']) assert.equal(unifyLineEnds(same), same);
    assert.equal(unifyLineEnds('one\r\ntwo\nthree\r\n'), 'one\r\ntwo\r\nthree\r\n');
    assert.equal(unifyLineEnds('one\r\ntwo\n'), 'one\ntwo\n');
    assert.equal(unifyLineEnds('one\rtwo\r'), 'one\r\ntwo\r\n');
  });
});
