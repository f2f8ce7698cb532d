import assert from 'node:assert/strict';
import { readAnnotations, readRegister } from '../../../src/core/annotations/read.js';
import type { EntityDecision, Register } from '../../../src/core/annotations/schema.js';
import type { Decision } from '../../../src/core/decisions/decision.js';
import { factsWith, spanOf } from '../../support/factsBuilder.js';
import { memoryFiles, storeOver } from '../../support/annotationFiles.js';

const seed = 'file:///w/seeds/ferry.txt';
const yaml = 'file:///w/seeds/ferry.annotations.yaml';
const registerUri = 'file:///w/entities.yaml';
const text = 'Harbour master Orla Vance left. “It sails,” Vance said. Tiberio Lund stayed; Lund slept.';
const facts = factsWith(text, {
  entities: [
    { name: 'Orla Vance', mentions: [['Orla Vance'], ['Vance', 'name', 2]] },
    { name: 'Tiberio Lund', mentions: [['Tiberio Lund'], ['Lund', 'name', 2]] },
  ],
  attributions: [{ contents: ['“It sails,”'], speaker: 0 }],
});
const [orla, tiberio] = [{ uri: seed, entity: 0 }, { uri: seed, entity: 1 }] as const;
const id = { id: 'orla-vance' };

async function opened(given?: string) {
  const files = memoryFiles(given === undefined ? {} : { [registerUri]: given });
  const store = storeOver(files);
  await store.overlay(seed, text, facts);
  const register = (): Register => readRegister(files.contents.get(registerUri) ?? '').value;
  const decisions = (): EntityDecision[] => register().decisions ?? [];
  return {
    store, files, register, decisions,
    entity: (of = 'orla-vance') => register().entities.find((e) => e.id === of),
    decide: async (...all: Decision[]) => {
      const outcome = await store.decide(all, seed);
      assert.deepEqual(readRegister(files.contents.get(registerUri) ?? '').problems, []);
      return outcome;
    },
    takeBack: async (i = 0) => {
      const outcome = await store.decide([{ do: 'undecideEntity', decision: decisions().at(i)!.id, uris: [seed] }], seed);
      assert.deepEqual(readRegister(files.contents.get(registerUri) ?? '').problems, []);
      return outcome;
    },
  };
}

const known = `version: 1
entities:
  - id: orla-vance
    type: person
    name: Orla Vance
    aliases:
      - Orla V.
    roles: [harbour master]
    notes: tall
  - id: o-v
    type: person
    name: O. Vance   # from the minutes
    aliases:
      - Captain Vance
    roles: [captain, harbour master]
    links:
      web: https://example.org/v
    notes: sails
    by: Nils
`;

describe('decisions about entities', () => {
  it('are kept in the register with who, when, and what was before', async () => {
    const { decide, decisions } = await opened();
    await decide({ do: 'rename', entity: orla, name: 'Orla J. Vance' });
    await decide({ do: 'setEntityType', entity: id, type: 'organisation' });
    await decide({ do: 'addAlias', entity: id, alias: 'the harbour master' });
    const stamp = { by: 'Ada', at: '2026-11-24T09:30:00Z' };
    assert.deepEqual(decisions().map(({ id: _, ...rest }) => rest), [
      { type: 'rename', entity: 'orla-vance', gained: { name: 'Orla J. Vance', aliases: ['Orla Vance'] }, lost: { name: 'Orla Vance' }, ...stamp },
      { type: 'change-type', entity: 'orla-vance', gained: { type: 'organisation' }, lost: { type: 'person' }, ...stamp },
      { type: 'add-alias', entity: 'orla-vance', names: ['the harbour master'], gained: { aliases: ['the harbour master'] }, ...stamp },
    ]);
  });

  it('are none where nothing changes, or where one entity of a single document means another', async () => {
    const { decide, decisions } = await opened(known);
    await decide({ do: 'addAlias', entity: id, alias: 'Orla V.' });
    await decide({ do: 'setEntityType', entity: id, type: 'person' });
    await decide({ do: 'merge', from: [tiberio], into: id, scope: 'document' });
    assert.deepEqual(decisions(), []);
  });

  it('leave a register without them as it is until somebody decides', async () => {
    const { decide, files } = await opened(known);
    await decide({ do: 'addAlias', entity: id, alias: 'Vance the tall' });
    const after = files.contents.get(registerUri)!;
    assert.ok(after.startsWith(known.slice(0, known.indexOf('      - Orla V.'))));
    assert.ok(after.includes('name: O. Vance   # from the minutes'));
  });

  it('are taken back: a merged entry returns with all that it had, and leaves nothing behind', async () => {
    const { decide, takeBack, register, decisions, store } = await opened(known);
    const before = register();
    const merged = await decide({ do: 'merge', from: [{ id: 'o-v' }], into: id });
    assert.equal(merged.name, 'Merged O. Vance into Orla Vance');
    assert.deepEqual(decisions()[0]?.names, ['O. Vance']);
    assert.deepEqual(register().entities[0]?.aliases, ['Orla V.', 'O. Vance', 'Captain Vance']);
    await decide({ do: 'addAlias', entity: id, alias: 'the tall one' });
    const back = await takeBack(0);
    assert.deepEqual([back.status, back.name], ['done', 'Took back: Merged “O. Vance” into Orla Vance']);
    const [first, second] = before.entities;
    assert.deepEqual(register().entities, [{ ...first, aliases: ['Orla V.', 'the tall one'] }, second], 'what was decided since stays');
    assert.deepEqual(decisions().map(({ type }) => type), ['add-alias']);
    await store.undo();
    assert.equal(register().entities.length, 1);
  });

  it('are taken back: a merged name of the machine is somebody of its own again', async () => {
    const { decide, takeBack, store } = await opened();
    await decide({ do: 'merge', from: [tiberio], into: orla });
    assert.deepEqual(store.factsOf(seed)?.entities.map(({ name }) => name), ['Orla Vance']);
    await takeBack();
    assert.deepEqual(store.factsOf(seed)?.entities.map(({ name }) => name), ['Orla Vance', 'Tiberio Lund']);
  });

  it('are taken back: name, type and alias, whatever else was decided since', async () => {
    const { decide, takeBack, entity, decisions } = await opened(known);
    await decide({ do: 'rename', entity: id, name: 'Orla J. Vance' });
    await decide({ do: 'setEntityType', entity: id, type: 'organisation' });
    await decide({ do: 'addAlias', entity: id, alias: 'the tall one' });
    await takeBack(0);
    assert.deepEqual([entity()?.name, entity()?.aliases], ['Orla Vance', ['Orla V.', 'the tall one']]);
    await takeBack(0);
    await takeBack(0);
    assert.deepEqual([entity()?.type, entity()?.aliases, decisions()], ['person', ['Orla V.'], []]);
  });

  it('are taken back one after the other where a later one bears on the same', async () => {
    const { decide, takeBack, entity, decisions } = await opened(known);
    await decide({ do: 'rename', entity: id, name: 'Orla J. Vance' });
    await decide({ do: 'rename', entity: id, name: 'Orla Vance-Holm' });
    const early = await takeBack(0);
    assert.equal(early.status, 'failed');
    assert.match(early.problems.join(), /^“Renamed “Orla Vance” to Orla J\. Vance” can't be taken back: .*Orla Vance-Holm.*later decision/);
    await takeBack(1);
    await takeBack(0);
    assert.deepEqual([entity()?.name, decisions()], ['Orla Vance', []]);
    await decide({ do: 'addAlias', entity: { id: 'o-v' }, alias: 'Vance the old' });
    await decide({ do: 'merge', from: [{ id: 'o-v' }], into: id });
    assert.match((await takeBack(0)).problems.join(), /became part of Orla Vance since/);
  });

  it('are taken back all at once, the last one first', async () => {
    const { decide, decisions, entity } = await opened(known);
    await decide({ do: 'rename', entity: id, name: 'Orla J. Vance' });
    await decide({ do: 'rename', entity: id, name: 'Orla Vance-Holm' });
    await decide(...decisions().toReversed().map((d) => ({ do: 'undecideEntity' as const, decision: d.id })));
    assert.deepEqual([entity()?.name, decisions()], ['Orla Vance', []]);
  });

  it('go when the opposite is decided: an alias added and taken off, a type changed and changed back', async () => {
    const { decide, decisions } = await opened(known);
    await decide({ do: 'addAlias', entity: id, alias: 'the tall one' });
    await decide({ do: 'removeAlias', entity: id, alias: 'the tall one' });
    await decide({ do: 'setEntityType', entity: id, type: 'organisation' });
    await decide({ do: 'setEntityType', entity: id, type: 'person' });
    assert.deepEqual(decisions(), []);
    await decide({ do: 'removeAlias', entity: id, alias: 'Orla V.' });
    assert.deepEqual(decisions().map(({ type, names, lost }) => [type, names, lost]), [['remove-alias', ['Orla V.'], { aliases: ['Orla V.'] }]]);
    await decide({ do: 'addAlias', entity: id, alias: 'the tall one' });
    await decide({ do: 'noNames', names: ['the tall one'] });
    assert.deepEqual(decisions().map(({ type }) => type), ['remove-alias']);
  });

  it('part somebody from another one, and join them again', async () => {
    const { decide, takeBack, decisions, entity, store, files } = await opened(known);
    const start = text.lastIndexOf('Vance');
    await decide({ do: 'split', uri: seed, mentions: [{ start, end: start + 5 }], entity: { name: 'Nils Vance', type: 'person' } });
    assert.deepEqual(decisions().map(({ type, entity: whose, names }) => [type, whose, names]), [['split', 'nils-vance', ['Orla Vance']]]);
    assert.ok(store.factsOf(seed)?.entities.some(({ name }) => name === 'Nils Vance'));
    const back = await takeBack();
    assert.equal(back.name, 'Took back: Split Nils Vance off Orla Vance');
    assert.deepEqual([entity('nils-vance'), entity()?.notSameAs, decisions()], [undefined, undefined, []]);
    assert.deepEqual(readAnnotations(files.contents.get(yaml) ?? '').value.annotations, []);
    assert.ok(!store.factsOf(seed)?.entities.some(({ name }) => name === 'Nils Vance'));
  });

  it('leave somebody who was parted in the register when other decisions name them', async () => {
    const { decide, takeBack, entity, store } = await opened(known);
    const start = text.lastIndexOf('Vance');
    await decide({ do: 'split', uri: seed, mentions: [{ start, end: start + 5 }], entity: { name: 'Nils Vance', type: 'person' } });
    await decide({ do: 'setSpeaker', item: { uri: seed, type: 'quotation', id: 'a0' }, speaker: { id: 'nils-vance' } });
    await takeBack();
    assert.equal(entity('nils-vance')?.name, 'Nils Vance');
    assert.deepEqual(store.factsOf(seed)?.entities.map(({ name }) => name).sort(), ['Nils Vance', 'Orla Vance', 'Tiberio Lund']);
  });

  it('give mentions to somebody whom the register knows, and back', async () => {
    const { decide, takeBack, decisions, register, store } = await opened(known);
    const before = register();
    const start = text.lastIndexOf('Vance');
    const whose = (): string | undefined => {
      const now = store.factsOf(seed)!;
      return now.entities[now.mentions.entities[now.mentions.starts.indexOf(start)] ?? -1]?.name;
    };
    await decide({ do: 'split', uri: seed, mentions: [{ start, end: start + 5 }], entity: { id: 'o-v' } });
    assert.deepEqual([whose(), decisions()[0]?.gained], ['O. Vance', { notSameAs: ['orla-vance'] }]);
    await takeBack();
    assert.equal(whose(), 'Orla Vance');
    assert.deepEqual(register().entities, before.entities);
  });

  it('part two of one name, and leave no word of it when they are joined again', async () => {
    const { decide, takeBack, register, files } = await opened(known);
    const before = register();
    const start = text.indexOf('Orla Vance');
    await decide({ do: 'split', uri: seed, mentions: [{ start, end: start + 10 }], entity: { name: 'Orla Vance', type: 'person' } });
    assert.deepEqual(register().entities.map((e) => e.name), ['Orla Vance', 'O. Vance', 'Orla Vance']);
    await takeBack();
    assert.deepEqual(register().entities, before.entities);
    assert.deepEqual(readAnnotations(files.contents.get(yaml) ?? '').value.annotations, []);
  });

  it('can be given a reason, as those about names and places can', async () => {
    const { decide, decisions, register, store } = await opened(known);
    await decide({ do: 'addAlias', entity: id, alias: 'the tall one' });
    await decide({ do: 'setEntityReason', decision: decisions()[0]!.id, reason: 'so the harbour office told us' });
    assert.equal(decisions()[0]?.reason, 'so the harbour office told us');
    await decide({ do: 'noNames', names: ['Monday'] });
    await decide({ do: 'setNoNameReason', words: 'Monday', reason: 'a day' });
    assert.deepEqual(register().ignored?.map(({ name, reason }) => [name, reason]), [['Monday', 'a day']]);
    await decide({ do: 'confirm', item: { uri: seed, type: 'mention', span: spanOf(text, 'Tiberio Lund') } });
    const annotation = store.factsOf(seed)!.annotations![0]!.annotation.id;
    await decide({ do: 'setReason', uri: seed, annotation, reason: 'heard on the tape' });
    assert.equal(store.factsOf(seed)!.annotations![0]!.annotation.reason, 'heard on the tape');
    await decide({ do: 'setReason', uri: seed, annotation, reason: null });
    assert.equal(store.factsOf(seed)!.annotations![0]!.annotation.reason, undefined);
  });

  it('are listed with the entry of whom they are about, as the file has it', async () => {
    const { decide, store, files } = await opened(known);
    await decide({ do: 'addAlias', entity: { id: 'o-v' }, alias: 'the tall one' });
    await decide({ do: 'noNames', names: ['Monday'] });
    const places = store.registered().map(({ place }) => place && files.contents.get(registerUri)!.slice(place.start, place.end));
    assert.deepEqual(places, ['id: o-v', 'name: Monday']);
  });
});
