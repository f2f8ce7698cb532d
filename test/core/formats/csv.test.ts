import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCsv } from '../../../src/core/formats/csv.js';

describe('a table in CSV', () => {
  it('is read with quoted and bare cells, with any line ends, and without a byte order mark', () => {
    assert.deepEqual(readCsv('\ufeffa,"b, ""c""",\r\n1,"2\n3",4\n\n5,6,7'), [['a', 'b, "c"', ''], ['1', '2\n3', '4'], ['5', '6', '7']]);
    assert.deepEqual(readCsv(''), []);
    assert.deepEqual(readCsv('"open'), [['open']]);
  });

  it('is read with semicolons and tabs, too, as spreadsheets write it: the one that parts its head', () => {
    assert.deepEqual(readCsv('Words;File;Line\r\n"a, b; c";x.txt;3\r\nd, e;;\r\n'), [['Words', 'File', 'Line'], ['a, b; c', 'x.txt', '3'], ['d, e', '', '']]);
    assert.deepEqual(readCsv('Words\tFile\na; b, c\tx.txt'), [['Words', 'File'], ['a; b, c', 'x.txt']]);
    assert.deepEqual(readCsv('"a;b;c",d\ne;f,g'), [['a;b;c', 'd'], ['e;f', 'g']]);
    assert.deepEqual(readCsv('\ufeffsep=;\na,b;c\n'), [['a,b', 'c']]);
  });

  it('is read as it was written, whatever the cells hold', () => {
    const rows = fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') }), { minLength: 2, maxLength: 3 }), { maxLength: 4 });
    fc.assert(fc.property(rows, (table) => assert.deepEqual(readCsv(table.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')), table)));
  });

  it('ends for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\ufeff') }), (text) => assert.ok(Array.isArray(readCsv(text)))));
  });
});
