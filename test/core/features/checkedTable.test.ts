import assert from 'node:assert/strict';
import { allStand, createTableCheck, describeChecked, placeOfRow, summaryOfChecked } from '../../../src/core/features/checkedTable.js';
import { readTable } from '../../../src/core/features/tableCheck.js';

const table = readTable('Words,File,Line\nIt rained all day,a.txt,1\nIt rained all day,a.txt,9\nThe dam held,b.txt,\nThe dam held,none.txt,2\n')!;

function checked(files: readonly (readonly [name: string, text: string, place: string])[]) {
  const check = createTableCheck<string>(table);
  for (const file of files) check.add(...file);
  return check.rows();
}

describe('a table that is checked', () => {
  it('tells of each row what became of its words, and of all rows how many', () => {
    const rows = checked([['a.txt', 'It rained all day.', '/1/a.txt'], ['b.txt', 'Nothing.', '/1/b.txt']]);
    assert.deepEqual(rows.map((each) => [placeOfRow(each.row), describeChecked(each), each.place]), [
      ['a.txt, line 1', 'unchanged', '/1/a.txt'],
      ['a.txt, line 9', 'moved to line 1', '/1/a.txt'],
      ['b.txt', 'not found', '/1/b.txt'],
      ['none.txt, line 2', 'there is no such file', undefined],
    ]);
    assert.equal(summaryOfChecked(rows), '4 rows: 1 unchanged, 1 moved to another line, 2 not found');
    assert.equal(allStand(rows), false);
    assert.equal(allStand(rows.slice(0, 2)), true);
    assert.equal(summaryOfChecked([]), '0 rows: nothing to check');
  });

  it('counts, of files of one name, the one where the words stand best, in whatever order they are read', () => {
    const files = [['b.txt', 'The dam burst.', '/1/b.txt'], ['b.txt', 'Oh.\nThe dam held.', '/2/b.txt'], ['c.txt', 'The dam held.', '/1/c.txt']] as const;
    for (const given of [files, files.toReversed()]) assert.deepEqual(checked(given).map(({ check, place }) => [check.state, place])[2], ['unchanged', '/2/b.txt']);
  });
});
