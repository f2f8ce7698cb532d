import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCsv } from '../../../src/core/formats/csv.js';

const read = (text: string): string[][] => readCsv(text).map((row) => row.map((cell) => cell.text));

describe('a table in CSV', () => {
  it('is read with quoted and bare cells, with any line ends, and without a byte order mark', () => {
    assert.deepEqual(read('\ufeffa,"b, ""c""",\r\n1,"2\n3",4\n\n5,6,7'), [['a', 'b, "c"', ''], ['1', '2\n3', '4'], ['5', '6', '7']]);
    assert.deepEqual(read(''), []);
    assert.deepEqual(read('"open'), [['open']]);
  });

  it('tells where each cell is written, with its quotation marks and without what parts it from the next', () => {
    const text = '\ufeffsep=;\na;"b ""c"""\r\n"1\n2";\r\n';
    assert.deepEqual(readCsv(text).map((row) => row.map(({ start, end }) => text.slice(start, end))), [['a', '"b ""c"""'], ['"1\n2"', '']]);
  });

  it('is read with semicolons and tabs, too, as spreadsheets write it: the one that parts its head', () => {
    assert.deepEqual(read('Words;File;Line\r\n"a, b; c";x.txt;3\r\nd, e;;\r\n'), [['Words', 'File', 'Line'], ['a, b; c', 'x.txt', '3'], ['d, e', '', '']]);
    assert.deepEqual(read('Words\tFile\na; b, c\tx.txt'), [['Words', 'File'], ['a; b, c', 'x.txt']]);
    assert.deepEqual(read('"a;b;c",d\ne;f,g'), [['a;b;c', 'd'], ['e;f', 'g']]);
    assert.deepEqual(read('\ufeffsep=;\na,b;c\n'), [['a,b', 'c']]);
  });

  it('is read as it was written, whatever the cells hold', () => {
    const rows = fc.array(fc.array(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', ' ') }), { minLength: 2, maxLength: 3 }), { maxLength: 4 });
    fc.assert(fc.property(rows, (table) => assert.deepEqual(read(table.map((row) => `${row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')}\r\n`).join('')), table)));
  });

  it('ends for any text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', '\r', '\ufeff') }), (text) => assert.ok(Array.isArray(read(text)))));
  });
});
