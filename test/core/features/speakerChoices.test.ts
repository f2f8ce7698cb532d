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

  it('go on with who was chosen lately, then with the document and the workspace, each one once', () => {
    const choices = entityChoices(setUp(), 'a', place, { recent: ['person:Otto Lind', 'person:Tom Field'] });
    assert.deepEqual(choices.slice(1).map((c) => [c.group, c.card.name]), [
      ['likely', 'Lena Marsh'], ['recent', 'Otto Lind'], ['document', 'Ada Brook'], ['document', 'Ben Hill'], ['workspace', 'Nora Vale'],
    ]);
  });

  it('go on with whom somebody chose last also where it has entered the register since', () => {
    const index = setUp();
    const facts = index.get('b')!;
    index.put('b', { ...facts, entities: facts.entities.map((e) => (e.name === 'Otto Lind' ? { ...e, register: { id: 'otto-lind', type: 'person', name: 'Otto Lind' } } : e)) });
    assert.deepEqual(entityChoices(index, 'a', place, { recent: ['person:Otto Lind'] }).filter((c) => c.group === 'recent').map((c) => c.card.id), ['register:otto-lind']);
  });

  it('begin with who is named in the words of the source, before people nearer by', () => {
    const index = createWorkspaceIndex();
    const news = 'Pemberlow sold a mill. Tom Field waited. “It is late,” a report by Pemberlow said.';
    index.put('a', factsWith(news, { entities: [{ name: 'Pemberlow', type: 'organisation', mentions: [['Pemberlow'], ['Pemberlow', 'name', 2]] }, { name: 'Tom Field' }], attributions: [{ contents: ['“It is late,”'] }] }));
    const first = (source: string): string | undefined => entityChoices(index, 'a', spanOf(news, '“It is late,”'), { source })[0]?.card.name;
    assert.deepEqual([first('a report by Pemberlow'), first('a report')], ['Pemberlow', 'Tom Field']);
  });

  it('put those whom the words themselves name last of the document', () => {
    const whole = spanOf(text, '“It is late,” he said of Lena Marsh');
    assert.equal(entityChoices(setUp(), 'a', whole).filter((c) => c.group !== 'workspace').at(-1)?.card.name, 'Lena Marsh');
  });

  it('begin with who is described as the source is, however far away', () => {
    const index = createWorkspaceIndex();
    const news = 'Ada Brook, the water minister, came first. Tom Field waited. “It is late,” the minister said.';
    index.put('a', factsWith(news, { entities: [{ name: 'Ada Brook', role: 'water minister' }, { name: 'Tom Field' }], attributions: [{ contents: ['“It is late,”'] }] }));
    const first = (source: string): string | undefined => entityChoices(index, 'a', spanOf(news, '“It is late,”'), { source })[0]?.card.name;
    assert.deepEqual([first('the minister'), first('the driver')], ['Ada Brook', 'Tom Field']);
  });

  it('begin with who is meant now, and name each one once', () => {
    const choices = entityChoices(setUp(), 'a', place, { present: 'person:Ben Hill' });
    assert.deepEqual(choices.slice(0, 2).map((c) => [c.group, c.card.name]), [['present', 'Ben Hill'], ['likely', 'Tom Field']]);
    assert.equal(choices.filter((c) => c.card.name === 'Ben Hill').length, 1);
  });

  it('begin with those whose name has the words in it that are asked about, as whole words', () => {
    const index = setUp();
    index.put('c', factsWith('Ridge Environmental and Ridgeway met.', { entities: [{ name: 'Ridge Environmental', type: 'organisation' }, { name: 'Ridgeway', type: 'organisation' }] }));
    const choices = entityChoices(index, 'a', place, { words: 'Ridge' });
    assert.deepEqual(choices.slice(0, 2).map((c) => [c.group, c.card.name]), [['named', 'Ridge Environmental'], ['likely', 'Tom Field']]);
    assert.equal(entityChoices(index, 'a', place, { words: 'the Ridge Environmental Group' })[0]?.card.name, 'Ridge Environmental');
    assert.deepEqual(entityChoices(index, 'a', place, { words: '…' }).map((c) => c.group).filter((group) => group === 'named'), []);
  });

  it('begin with people of the same family name, behind those whose name has the asked words in it', () => {
    const index = setUp();
    index.put('c', factsWith('Captain Tomas Field met Jo Field, Fielder and Ann Lee of Corn Field.', { entities: [{ name: 'Tomas Field' }, { name: 'Fielder' }, { name: 'Corn Field', type: 'place' }] }));
    const named = (words: string): string[] => entityChoices(index, 'a', place, { words }).filter((c) => c.group === 'named').map((c) => c.card.name);
    assert.deepEqual(named('Tom Field'), ['Tom Field', 'Tomas Field']);
    assert.deepEqual(named('Capt. T. Field'), ['Tom Field', 'Tomas Field']);
    assert.deepEqual(named('Tomas Field'), ['Tomas Field', 'Tom Field']);
  });

  it('begin, of those whose name has the asked words in it, with whom somebody chose last', () => {
    const index = createWorkspaceIndex();
    index.put('a', factsWith('St. Ridge Clinic opened. Ridge Clinic shut. Ridge is late.', { entities: [{ name: 'St. Ridge Clinic', type: 'organisation' }, { name: 'Ridge Clinic', mentions: [['Ridge Clinic', 'name', 2]] }] }));
    const choices = (recent: string[]) => entityChoices(index, 'a', { start: 44, end: 49 }, { words: 'Ridge', types: ['person', 'organisation'], recent }).map((c) => [c.group, c.card.name]);
    assert.deepEqual(choices([])[0], ['named', 'Ridge Clinic']);
    assert.deepEqual(choices(['organisation:St. Ridge Clinic']), [['named', 'St. Ridge Clinic'], ['named', 'Ridge Clinic']]);
  });

  it('leave out who can’t be chosen', () => {
    assert.ok(!entityChoices(setUp(), 'a', place, { except: 'person:Tom Field' }).some((c) => c.card.name === 'Tom Field'));
  });
});
