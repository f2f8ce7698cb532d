import assert from 'node:assert/strict';
import { entityChoices } from '../../../src/core/features/speakerChoices.js';
import { createWorkspaceIndex } from '../../../src/core/index/workspaceIndex.js';
import { factsWith, spanOf } from '../../support/factsBuilder.js';

const text = 'Ada Brook opened the gate. Tom Field waited. “It is late,” he said of Lena Marsh. Then Ben Hill left.\n';

function setUp() {
  const index = createWorkspaceIndex();
  index.put('a', factsWith(text, { entities: ['Ada Brook', 'Tom Field', 'Lena Marsh', 'Ben Hill'].map((name) => ({ name })), attributions: [{ contents: ['“It is late,”'] }] }));
  index.put('b', factsWith('Nora Vale met Otto Lind.', { entities: [{ name: 'Nora Vale' }, { name: 'Otto Lind' }, { name: 'Vale Ltd', type: 'place', mentions: [['Vale']] }] }));
  return index;
}

describe('choices for a speaker', () => {
  const place = spanOf(text, '“It is late,”');

  it('begin with who is named nearest before the words', () => {
    const choices = entityChoices(setUp(), 'a', place);
    assert.deepEqual([choices[0]?.group, choices[0]?.card.name], ['likely', 'Tom Field']);
  });

  it('go on with who was chosen lately, then with the workspace, each one once', () => {
    const choices = entityChoices(setUp(), 'a', place, { recent: ['person:Otto Lind', 'person:Tom Field'] });
    assert.deepEqual(choices.slice(4).map((c) => [c.group, c.card.name]), [['recent', 'Otto Lind'], ['workspace', 'Nora Vale']]);
  });

  it('put those whom the words themselves name last of the likely ones', () => {
    const whole = spanOf(text, '“It is late,” he said of Lena Marsh');
    assert.equal(entityChoices(setUp(), 'a', whole).filter((c) => c.group === 'likely').at(-1)?.card.name, 'Lena Marsh');
  });

  it('leave out who is chosen now', () => {
    assert.ok(!entityChoices(setUp(), 'a', place, { except: 'person:Tom Field' }).some((c) => c.card.name === 'Tom Field'));
  });
});
