import assert from 'node:assert/strict';
import { createWordsCheck, readTable } from '../../../src/core/features/tableCheck.js';
import { quotesTable } from '../../../src/core/features/tables.js';
import { createWorkspaceIndex } from '../../../src/core/index/workspaceIndex.js';
import { factsWith, spanOf } from '../../support/factsBuilder.js';

const text = 'Ferry late\r\n\r\n“We lost 40 boats in one\r\nnight,” said Ada Brook. “It was dark.”\r\n\r\nThe mayor left early. Nobody asked the mayor why he left.\r\n';

describe('words of a table that are looked for in a text', () => {
  it('are unchanged where they stand in their line, whatever the white space between them', () => {
    const check = createWordsCheck(text);
    assert.deepEqual(check('“We lost 40 boats in one night,” … “It was dark.”', 3), { state: 'unchanged' });
    assert.deepEqual(check('“It was dark.”', 4), { state: 'unchanged' });
    assert.deepEqual(check('The mayor left early', 0), { state: 'unchanged' });
  });

  it('are moved where they stand in another line, the nearest one', () => {
    assert.deepEqual(createWordsCheck(`Another head\n\n${text}`)('“It was dark.”', 4), { state: 'moved', line: 6 });
    assert.deepEqual(createWordsCheck('he left\n\nhe left\n\nhe left\n')('he left', 4), { state: 'moved', line: 3 });
  });

  it('are changed where some of them are others now, or a part is gone: it is told which', () => {
    const check = createWordsCheck(text.replace('40', '45'));
    assert.deepEqual(check('“We lost 40 boats in one night,”', 3), { state: 'changed', line: 3, changes: '“40” → “45”' });
    assert.deepEqual(createWordsCheck(text.replace(' “It was dark.”', ''))('“We lost 40 boats in one night,” … “It was dark.”', 3), { state: 'changed', line: 3, changes: '“… “It was dark.”” was taken out' });
  });

  it('are gone where nothing like them is there', () => {
    assert.deepEqual(createWordsCheck('It rained.')('“We lost 40 boats in one night,”', 3), { state: 'gone' });
    assert.deepEqual(createWordsCheck('')('It rained', 1), { state: 'gone' });
  });

  it('are those of the table that is saved', () => {
    const index = createWorkspaceIndex();
    index.put('file:///seeds/a.txt', factsWith('Rain\n\n“-3 degrees, it fell to,” said Ada Brook.', { entities: [{ name: 'Ada Brook' }], attributions: [{ contents: ['-3 degrees, it fell to'], speaker: 0 }] }));
    const table = `\ufeff${quotesTable(index, [{ uri: 'file:///seeds/a.txt', index: 0 }])}`;
    assert.deepEqual(readTable(table), [{ row: 2, words: '-3 degrees, it fell to', file: 'a.txt', line: 3, cell: spanOf(table, '"\'-3 degrees, it fell to"') }]);
    assert.equal(readTable('a,b\n1,2'), null);
    assert.equal(readTable(''), null);
  });
});
