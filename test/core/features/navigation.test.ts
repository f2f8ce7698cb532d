import assert from 'node:assert/strict';
import { definitionUnder, findSymbols, nameTarget, neighbour, nextMention, noteTarget, referencesUnder } from '../../../src/core/features/navigation.js';
import { foldingRanges, outline } from '../../../src/core/features/outline.js';
import { createWorkspaceIndex } from '../../../src/core/index/workspaceIndex.js';
import { factsWith, spanOf } from '../../support/factsBuilder.js';

const text = 'A title here\n\nMirela Doncheva came. Doncheva spoke. “We agreed,” she said.\nA second heading\n“No,” said Osei Mensah.';
const facts = factsWith(text, {
  entities: [
    { name: 'Mirela Doncheva', aliases: ['Doncheva'], mentions: [['Mirela Doncheva'], ['Doncheva', 'name', 2], ['she', 'pronoun']] },
    { name: 'Osei Mensah' },
  ],
  attributions: [{ contents: ['“We agreed,”'], source: 'she', speaker: 0 }, { contents: ['“No,”'], speaker: 1 }],
});
const at = (words: string, nth = 1): number => spanOf(text, words, nth).start;
const slice = (span: { start: number; end: number } | null | undefined): string => (span ? text.slice(span.start, span.end) : '');

describe('navigation', () => {
  it('goes from a pronoun to the first full mention', () => {
    assert.equal(slice(definitionUnder(facts, at('she'))), 'Mirela Doncheva');
  });

  it('goes through the mentions and around', () => {
    assert.equal(slice(nextMention(facts, at('Mirela'))), 'Doncheva');
    assert.equal(slice(nextMention(facts, at('she'))), 'Mirela Doncheva');
    assert.equal(slice(nextMention(facts, at('Mirela'), -1)), 'she');
    assert.equal(nextMention(facts, at('came')), null);
  });

  it('takes the quotation at the cursor, or else the line, for what a note is about when nothing is selected', () => {
    assert.equal(slice(noteTarget(facts, text, at('agreed'))), '“We agreed,”');
    assert.equal(slice(noteTarget(facts, text, at('second'))), 'A second heading');
    assert.equal(noteTarget(facts, text, text.indexOf('\n') + 1), null);
  });

  it('takes the name at the cursor, or else the word, for what is marked as a name when nothing is selected', () => {
    assert.equal(slice(nameTarget(facts, text, at('Doncheva'))), 'Mirela Doncheva');
    assert.equal(slice(nameTarget(facts, text, at('she') + 1)), 'she');
    assert.equal(slice(nameTarget(facts, text, at('heading') + 3)), 'heading');
    assert.equal(nameTarget(facts, text, text.indexOf('\n') + 1), null);
  });

  it('finds all mentions over documents', () => {
    const index = createWorkspaceIndex();
    index.put('file:///a', facts);
    index.put('file:///b', factsWith('Doncheva again', { entities: [{ name: 'Doncheva' }] }));
    assert.deepEqual(referencesUnder(index, 'file:///a', at('she')).map((p) => p.uri.at(-1)), ['a', 'a', 'a', 'b']);
  });

  it('finds symbols by letters in order', () => {
    const index = createWorkspaceIndex();
    index.put('file:///a', facts);
    assert.deepEqual(findSymbols(index, 'mdonch').map((s) => s.card.name), ['Mirela Doncheva']);
    assert.deepEqual(findSymbols(index, '').map((s) => s.card.name), ['Mirela Doncheva', 'Osei Mensah']);
  });

  it('finds people and organisations as symbols, no places, and at most as many as are asked for', () => {
    const index = createWorkspaceIndex();
    index.put('file:///a', factsWith('Ada Brook left Qeshtar for Norvane Energy.', { entities: [{ name: 'Ada Brook' }, { name: 'Qeshtar', type: 'place' }, { name: 'Norvane Energy', type: 'organisation' }] }));
    assert.deepEqual(findSymbols(index, '').map((s) => s.card.name), ['Ada Brook', 'Norvane Energy']);
    assert.deepEqual(findSymbols(index, '', 1).map((s) => s.card.name), ['Ada Brook']);
  });

  it('steps to the neighbour behind or before a place and around', () => {
    const items = [{ start: 5, end: 6 }, { start: 10, end: 12 }];
    assert.equal(neighbour(items, 5, 1)?.start, 10);
    assert.equal(neighbour(items, 10, 1)?.start, 5);
    assert.equal(neighbour(items, 5, -1)?.start, 10);
    assert.equal(neighbour([], 5, 1), null);
  });

  it('outlines headings with the quotations below them', () => {
    assert.deepEqual(
      outline(facts).map((entry) => [entry.name, ...entry.children.map((child) => child.name)]),
      [['A title here', 'Mirela Doncheva: “We agreed,”'], ['A second heading', 'Osei Mensah: “No,”']],
    );
  });

  it('folds from a heading to the next', () => {
    assert.deepEqual(foldingRanges(facts).map((r) => [r.start, r.end]), [[0, at('A second')], [at('A second'), text.length]]);
  });
});
