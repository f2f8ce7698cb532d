import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createWorkspaceIndex, type WorkspaceIndex } from '../../../src/core/index/workspaceIndex.js';
import { factsWith } from '../../support/factsBuilder.js';

const facts = (...names: string[]) => factsWith(names.join('\n'), { entities: names.map((name) => ({ name })) });

describe('workspace index', () => {
  it('makes one card of a person named in full in two documents', () => {
    const index = createWorkspaceIndex();
    index.put('file:///a', facts('Mirela Doncheva'));
    index.put('file:///b', facts('Mirela Doncheva'));
    assert.deepEqual(index.cards().map((card) => card.members.length), [2]);
  });

  it('puts a family name alone on the card of the only full name that ends with it', () => {
    const index = createWorkspaceIndex();
    index.put('file:///a', facts('Mirela Doncheva'));
    index.put('file:///b', facts('Doncheva'));
    assert.deepEqual(index.cards().map((card) => card.name), ['Mirela Doncheva']);
  });

  it('keeps two full names apart and leaves a bare family name alone when either could be meant', () => {
    const index = createWorkspaceIndex();
    index.put('file:///a', facts('Mirela Doncheva'));
    index.put('file:///b', facts('Ivan Doncheva'));
    index.put('file:///c', facts('Doncheva'));
    assert.deepEqual(index.cards().map((card) => card.name), ['Doncheva', 'Ivan Doncheva', 'Mirela Doncheva']);
  });

  it('names a card as most documents do, or more fully where that is nearly as common', () => {
    const index = createWorkspaceIndex();
    for (const [i, name] of ['Mirela Doncheva', 'Mirela Doncheva', 'Mirela Doncheva', 'Mirela Anna Doncheva', 'Doncheva', 'Doncheva', 'Doncheva', 'Doncheva'].entries()) index.put(`file:///${i}`, facts(name));
    assert.deepEqual(index.cards().map((card) => [card.name, card.aliases]), [['Mirela Doncheva', ['Mirela Anna Doncheva', 'Doncheva']]]);
    index.put('file:///8', facts('Mirela Anna Doncheva'));
    assert.deepEqual(index.cards().map((card) => card.name), ['Mirela Anna Doncheva']);
  });

  it('takes a card for what most documents take it for', () => {
    const index = createWorkspaceIndex();
    for (const [i, type] of (['place', 'organisation', 'organisation'] as const).entries()) index.put(`file:///${i}`, factsWith('Lantern House', { entities: [{ name: 'Lantern House', type }] }));
    assert.deepEqual(index.cards().map((card) => [card.type, card.members.length]), [['organisation', 3]]);
  });

  it('keeps the key of a card when its entity enters the register', () => {
    const index = createWorkspaceIndex();
    const found = facts('Mirela Doncheva');
    index.put('file:///a', found);
    const [before] = index.cards();
    index.put('file:///a', { ...found, entities: found.entities.map((entity) => ({ ...entity, register: { id: 'mirela-doncheva', type: 'person' as const, name: 'Mirela Doncheva' } })) });
    const [after] = index.cards();
    assert.notEqual(after?.id, before?.id);
    assert.equal(after?.key, before?.key);
  });

  it('gives two cards of one name ids and keys of their own', () => {
    const index = createWorkspaceIndex();
    const [one, two] = [facts('Doncheva'), facts('Doncheva')];
    index.put('file:///a', { ...one, entities: one.entities.map((entity) => ({ ...entity, gender: 'female' as const })) });
    index.put('file:///b', { ...two, entities: two.entities.map((entity) => ({ ...entity, gender: 'male' as const })) });
    const cards = index.cards();
    assert.deepEqual([cards.length, new Set(cards.map(({ id }) => id)).size, new Set(cards.map(({ key }) => key)).size], [2, 2, 2]);
    for (const card of cards) assert.equal(index.cardById(card.id), card);
  });

  it('forgets a document that is removed', () => {
    const index = createWorkspaceIndex();
    index.put('file:///a', facts('Mirela Doncheva'));
    assert.equal(index.remove('file:///a'), true);
    assert.equal(index.remove('file:///a'), false);
    assert.deepEqual([index.size, index.cards().length, index.get('file:///a')], [0, 0, undefined]);
  });

  it('counts mentions, quotations and claims over all documents of a card', () => {
    const text = 'Mirela Doncheva said “We agreed on 5 points.”';
    const given = { entities: [{ name: 'Mirela Doncheva' }], attributions: [{ contents: ['“We agreed on 5 points.”'], speaker: 0 }], claims: [{ words: 'We agreed on 5 points', claimant: 0 }] };
    const index = createWorkspaceIndex();
    index.put('file:///a', factsWith(text, given));
    index.put('file:///b', factsWith(text, given));
    const [card] = index.cards();
    assert.ok(card);
    assert.deepEqual(index.counts(card), { documents: 2, mentions: 2, quotations: 2, claims: 2, unlistedClaims: 0 });
    assert.deepEqual(index.counts(card, 0.99), { documents: 2, mentions: 2, quotations: 2, claims: 0, unlistedClaims: 2 });
  });

  it('answers the same after any sequence of puts and removes as when made from scratch', () => {
    const names = ['Mirela Doncheva', 'Ivan Doncheva', 'Doncheva', 'Osei Mensah', 'Mensah', 'Kintampo Courier'];
    const step = fc.record({ uri: fc.constantFrom('file:///a', 'file:///b', 'file:///c'), names: fc.option(fc.uniqueArray(fc.constantFrom(...names), { maxLength: 4 })) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const index = createWorkspaceIndex();
        const last = new Map<string, string[]>();
        for (const { uri, names: put } of steps) {
          index.cards();
          if (put) {
            index.put(uri, facts(...put));
            last.set(uri, put);
          } else {
            index.remove(uri);
            last.delete(uri);
          }
        }
        const fresh = createWorkspaceIndex();
        for (const [uri, put] of last) fresh.put(uri, facts(...put));
        assert.deepEqual(snapshot(index), snapshot(fresh));
      }),
    );
  });
});

const snapshot = (index: WorkspaceIndex) => ({ uris: index.uris(), cards: index.cards().map((card) => ({ ...card, found: index.cardOf(card.members[0]?.uri ?? '', card.members[0]?.entity ?? -1)?.id })) });
