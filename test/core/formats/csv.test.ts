import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCsv } from '../../../src/core/formats/csv.js';

describe('a table in CSV', () => {
  it('is read with quoted and bare cells, with any line ends, and without a byte order mark', () => {
    assert.deepEqual(readCsv('\ufeffa,"b, ""c""",\r\n1,"2\n3",4\n\n5,6,7'), [['a', 'b, "c"', ''], ['1', '2\n3', '4'], ['5', '6', '7']]);
    assert.deepEqual(readCsv(''), []);
    assert.deepEqual(readCsv('"open'), [['open']]);
  });

  it('is read as it was written, whatever the cells hold', () => {
    const rows = fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') }), { minLength: 2, maxLength: 3 }), { maxLength: 4 });
    fc.assert(fc.property(rows, (table) => assert.deepEqual(readCsv(table.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')), table)));
  });

  it('ends for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\ufeff') }), (text) => assert.ok(Array.isArray(readCsv(text)))));
  });
});
