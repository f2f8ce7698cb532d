import assert from 'node:assert/strict';
import { readAnnotations, readRegister } from '../../../src/core/annotations/read.js';
import type { DocumentFacts } from '../../../src/core/index/facts.js';
import { factsWith, spanOf } from '../../support/factsBuilder.js';
import { memoryFiles, storeOver } from '../../support/annotationFiles.js';
import { brokenFiles } from '../../support/brokenYaml.js';

const seed = 'file:///w/seeds/ferry.txt';
const other = 'file:///w/seeds/quay.txt';
const yaml = 'file:///w/seeds/ferry.annotations.yaml';
const register = 'file:///w/entities.yaml';
const text = [
  'The ferry to Skarn will not sail before Monday, harbour master Orla Vance said on Friday.',
  '“We have looked at every bolt of that engine and we are not satisfied,” Vance told reporters on the quay.',
  'The mayor, Tiberio Lund, called the delay “a scandal for the whole island”. Lund left early.',
].join('\n\n');
const facts = factsWith(text, {
  entities: [
    { name: 'Orla Vance', mentions: [['Orla Vance'], ['Vance', 'name', 2]] },
    { name: 'Tiberio Lund', mentions: [['Tiberio Lund'], ['Lund', 'name', 2]] },
    { name: 'Skarn', type: 'place' },
  ],
  attributions: [
    { contents: ['“We have looked at every bolt of that engine and we are not satisfied,”'], source: 'Vance', speaker: 0 },
    { contents: ['“a scandal for the whole island”'], kind: 'mixed', speaker: 1 },
  ],
  claims: [{ words: 'The ferry to Skarn will not sail before Monday', claimant: 0, attribution: -1 }],
});
const otherText = 'Vance is a village. The harbour master of Skarn, Orla Vance, lives there.';
const otherFacts = factsWith(otherText, { entities: [{ name: 'Orla Vance' }, { name: 'Skarn', type: 'place' }] });

const nameOf = (all: DocumentFacts | undefined, entity: number): string => all?.entities[entity]?.name ?? 'nobody';

async function opened(files = memoryFiles()) {
  const store = storeOver(files);
  await store.overlay(seed, text, facts);
  await store.overlay(other, otherText, otherFacts);
  return { store, files, now: () => store.factsOf(seed)! };
}

describe('the annotation store', () => {
  it('leaves facts as they are where nothing is decided', async () => {
    const { now } = await opened();
    assert.equal(now(), facts);
  });

  it('writes a confirmed quotation with its speaker, and the speaker into the register', async () => {
    const { store, files, now } = await opened();
    const outcome = await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    assert.equal(outcome.status, 'done');
    assert.match(outcome.name, /^Confirmed the quote “We have looked at every bolt/);
    const [annotation] = readAnnotations(files.contents.get(yaml) ?? '').value.annotations;
    assert.deepEqual({ ...annotation, target: undefined }, { id: annotation?.id, type: 'quotation', status: 'confirmed', speaker: 'orla-vance', kind: 'direct', by: 'Ada', at: '2026-11-24T09:30:00Z', target: undefined });
    assert.deepEqual(readRegister(files.contents.get(register) ?? '').value.entities.map((e) => e.name), ['Orla Vance']);
    assert.deepEqual(now().attributions[0]?.decision, { fact: now().annotations?.[0], status: 'confirmed', origin: 'machine', differs: [] });
    assert.equal(nameOf(now(), now().attributions[0]?.speaker ?? -1), 'Orla Vance');
    assert.equal(now().entities[now().attributions[0]?.speaker ?? -1]?.register?.id, 'orla-vance');
  });

  it('tells of each decision whether a quote, a claim or a name was decided, and counts them', async () => {
    const { store } = await opened();
    const [quotation, claim] = [{ uri: seed, type: 'quotation', id: 'a0' }, { uri: seed, type: 'claim', id: 'c0' }] as const;
    const name = { uri: seed, type: 'mention', span: spanOf(text, 'Orla Vance') } as const;
    const nameAfter = async (...decisions: Parameters<typeof store.decide>[0]): Promise<string> => (await store.decide(decisions)).name;
    assert.match(await nameAfter({ do: 'confirm', item: claim }), /^Confirmed the claim “The ferry/);
    assert.match(await nameAfter({ do: 'undecide', item: claim }), /^Took back the decision on the claim “The ferry/);
    assert.match(await nameAfter({ do: 'reject', item: quotation }), /^Rejected the quote “We have/);
    await store.undo();
    assert.match(await nameAfter({ do: 'setKind', item: quotation, kind: 'mixed' }), /^Set the kind of the quote “We have/);
    assert.equal(await nameAfter({ do: 'confirm', item: name }), 'Confirmed the name “Orla Vance”');
    assert.equal(await nameAfter({ do: 'confirm', item: quotation }, { do: 'confirm', item: claim }), 'Confirmed a quote and a claim');
    assert.equal(await nameAfter({ do: 'confirm', item: quotation }, { do: 'confirm', item: { ...quotation, id: 'a1' } }, { do: 'confirm', item: name }), 'Confirmed 2 quotes and a name');
  });

  it('lays over a seed that is analysed while a decision is being written what is decided', async () => {
    const files = memoryFiles();
    const slow = { ...files, write: async (change: Parameters<typeof files.write>[0]) => {
      await store.overlay(other, otherText, otherFacts);
      return files.write(change);
    } };
    const store = storeOver(slow);
    await store.overlay(seed, text, facts);
    await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    assert.deepEqual(store.factsOf(other)?.entities.map((e) => e.register?.id), ['orla-vance', undefined]);
  });

  it('shows what is decided no longer when it can not be written', async () => {
    const files = memoryFiles();
    const full = { ...files, write: () => Promise.reject(new Error('the disk is full')) };
    const store = storeOver(full);
    await store.overlay(seed, text, facts);
    const outcome = await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    assert.deepEqual([outcome.status, store.factsOf(seed)], ['failed', facts]);
    await store.overlay(seed, text, facts);
    assert.equal(store.factsOf(seed), facts);
  });

  it('tells of a file that can not be read, and shows what is decided in it once it can', async () => {
    const files = memoryFiles();
    await (await opened(files)).store.decide([{ do: 'reject', item: { uri: seed, type: 'quotation', id: 'a1' } }]);
    let isBroken = true;
    const told: string[] = [];
    const read = (uri: string): Promise<string | undefined> => (isBroken && uri === yaml ? Promise.reject(new Error('it is not UTF-8')) : files.read(uri));
    const store = storeOver({ ...files, read }, undefined, undefined, (uri, reason) => told.push(`${uri}: ${reason}`));
    assert.equal(await store.overlay(seed, text, facts), facts);
    assert.deepEqual(told, [`${yaml}: it is not UTF-8`]);
    await store.fileChanged(yaml);
    assert.equal(store.factsOf(seed), facts);
    isBroken = false;
    await store.fileChanged(yaml);
    assert.deepEqual(store.factsOf(seed)?.attributions.map((a) => a.id), ['a0']);
  });

  describe('of a file that can not be read', () => {
    async function broken(isReadFirst: boolean) {
      const files = memoryFiles();
      await (await opened(files)).store.decide([{ do: 'reject', item: { uri: seed, type: 'quotation', id: 'a1' } }]);
      const told: (string | null)[] = [];
      const state = { isBroken: !isReadFirst };
      const read = (uri: string): Promise<string | undefined> => (state.isBroken && uri === yaml ? Promise.reject(new Error('it is not UTF-8')) : files.read(uri));
      const store = storeOver({ ...files, read }, undefined, undefined, (uri, reason, isShown) => told.push(reason && `${uri === yaml ? '' : uri}${reason}${isShown ? ', shown' : ''}`));
      await store.overlay(seed, text, facts);
      state.isBroken = true;
      if (isReadFirst) await store.fileChanged(yaml);
      return { store, files, told, state, mend: () => (state.isBroken = false), quotes: () => store.factsOf(seed)?.attributions.map((a) => a.id) };
    }

    it('tells when it is mended, with or without a notice of the file, and when it was read before', async () => {
      for (const isReadFirst of [false, true]) {
        const { store, told, mend, quotes } = await broken(isReadFirst);
        const reason = isReadFirst ? 'it is not UTF-8, shown' : 'it is not UTF-8';
        assert.deepEqual(told, [reason]);
        await store.readUnreadable();
        assert.deepEqual(told, [reason, reason]);
        mend();
        await (isReadFirst ? store.fileChanged(yaml) : store.readUnreadable());
        assert.deepEqual(told, [reason, reason, null]);
        assert.deepEqual(quotes(), ['a0']);
        await store.readUnreadable();
        assert.equal(told.length, 3);
      }
    });

    it('tells when it is deleted, alone or with its folder, and when its seed is gone', async () => {
      for (const act of ['file', 'folder', 'seed'] as const) {
        const { store, files, told, mend, quotes } = await broken(act === 'file');
        files.contents.delete(yaml);
        mend();
        if (act === 'file') await store.fileChanged(yaml);
        else if (act === 'folder') await store.foldersChanged(new Set(['file:///w/seeds']));
        else store.forget(seed);
        assert.deepEqual(told.slice(1), [null], act);
        assert.deepEqual(quotes(), act === 'seed' ? undefined : ['a0', 'a1']);
      }
    });
  });

  it('lets no decision wait for a broken file that is gone with its seed, and makes it ready once both are there and mended', async () => {
    const files = memoryFiles({ [yaml]: 'version: 1\nannotations:\n  - id: "a\n' });
    const { store } = await opened(files);
    await store.decide([{ do: 'reject', item: { uri: seed, type: 'quotation', id: 'a1' } }]);
    const states = (): boolean[][] => store.pending.map(({ isWaiting, isReady }) => [isWaiting, isReady]);
    assert.deepEqual(states(), [[true, false]]);
    const told: string[] = [];
    store.onDidChangeFile((uri) => told.push(uri));
    files.contents.delete(yaml);
    store.forget(seed);
    assert.deepEqual([states(), told], [[[false, false]], [yaml]]);
    await store.overlay(seed, text, facts);
    assert.deepEqual(states(), [[false, true]]);
  });

  it('keeps a human value when the analysis later says otherwise, and tells the difference', async () => {
    const { store, now } = await opened();
    await store.decide([{ do: 'setSpeaker', item: { uri: seed, type: 'quotation', id: 'a0' }, speaker: { uri: seed, entity: 1 } }]);
    assert.equal(nameOf(now(), now().attributions[0]?.speaker ?? -1), 'Tiberio Lund');
    const again = { ...facts, attributions: facts.attributions.map((a) => ({ ...a, kind: 'indirect' as const, speaker: -1 })) };
    const effective = await store.overlay(seed, text, again);
    assert.equal(nameOf(effective, effective.attributions[0]?.speaker ?? -1), 'Tiberio Lund');
    assert.deepEqual(effective.attributions[0]?.decision?.differs, [{ field: 'speaker', machine: '', human: 'Tiberio Lund' }]);
    const without = await store.overlay(seed, text, { ...facts, attributions: [] });
    assert.equal(without.attributions[0]?.text, '“We have looked at every bolt of that engine and we are not satisfied,”');
    assert.equal(without.attributions[0]?.decision?.differs[0]?.field, 'found');
  });

  it('takes a rejected quotation and a name that is none out, and back in with undo, byte for byte', async () => {
    const { store, files, now } = await opened();
    await store.decide([{ do: 'reject', item: { uri: seed, type: 'quotation', id: 'a1' }, reason: 'only a word: “scandal”' }]);
    const one = files.contents.get(yaml);
    assert.deepEqual(now().attributions.map((a) => a.id), ['a0']);
    await store.decide([{ do: 'notAName', uri: seed, span: spanOf(text, 'Skarn'), scope: 'workspace' }]);
    assert.ok(!now().entities.some((e) => e.name === 'Skarn'));
    assert.ok(!store.factsOf(other)?.entities.some((e) => e.name === 'Skarn'));
    assert.equal(store.undoName, '“Skarn” is no name, in any seed');
    assert.equal((await store.undo()).status, 'done');
    assert.equal(files.contents.get(yaml), one);
    assert.equal(files.contents.get(register), undefined);
    await store.undo();
    assert.equal(files.contents.get(yaml), undefined);
    assert.deepEqual(now().attributions.map((a) => a.id), ['a0', 'a1']);
    await store.redo();
    assert.equal(files.contents.get(yaml), one);
    assert.equal(store.redoName, '“Skarn” is no name, in any seed');
  });

  it('takes all names of somebody who is nobody out of every seed in one step', async () => {
    const { store, files, now } = await opened();
    await store.decide([{ do: 'noNames', names: ['Orla Vance', 'Vance'] }], seed);
    for (const each of [now(), store.factsOf(other)]) assert.ok(!each?.entities.some((e) => e.name.includes('Vance')));
    assert.deepEqual(readRegister(files.contents.get(register) ?? '').value.ignored?.map(({ name }) => name), ['Orla Vance', 'Vance']);
    assert.equal(store.undoName, '“Orla Vance”, “Vance” are no names, in any seed');
    await store.undo();
    assert.equal(files.contents.get(register), undefined);
  });

  it('takes decisions back and makes them again when their seed was closed since', async () => {
    const { store, files } = await opened();
    await store.decide([{ do: 'addNote', uri: seed, span: spanOf(text, 'Lund left early'), note: 'When?' }]);
    const written = files.contents.get(yaml);
    store.forget(seed);
    assert.equal((await store.undo()).status, 'done');
    assert.equal(files.contents.get(yaml), undefined);
    assert.equal((await store.redo()).status, 'done');
    assert.equal(files.contents.get(yaml), written);
    assert.deepEqual(store.problems(), []);
    await store.overlay(seed, text, facts);
    assert.equal(store.factsOf(seed)?.annotations?.length, 1);
    assert.equal((await store.undo()).status, 'done');
    assert.deepEqual([files.contents.get(yaml), store.factsOf(seed)], [undefined, facts]);
  });

  it('knows no claimant of quoted words whose quotation is rejected, and has the document claim what was only reported', async () => {
    for (const [kind, voice] of [['direct', 'unnamed'], ['indirect', 'document']] as const) {
      const files = memoryFiles();
      const store = storeOver(files);
      await store.overlay(seed, text, { ...facts, attributions: facts.attributions.map((a) => ({ ...a, kind })), claims: facts.claims.map((c) => ({ ...c, claimant: 0, attribution: 0, voice: 'speaker' as const })) });
      await store.decide([{ do: 'reject', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
      const [claim] = store.factsOf(seed)?.claims ?? [];
      assert.deepEqual([claim?.claimant, claim?.voice], [-1, voice]);
    }
  });

  it('gives as the same objects what a decision leaves as it was', async () => {
    const { store, now } = await opened();
    await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    await store.decide([{ do: 'confirm', item: { uri: seed, type: 'claim', id: 'c0' } }]);
    await store.decide([{ do: 'addNote', uri: seed, span: spanOf(text, 'Lund left early'), note: 'When?' }]);
    const before = now();
    await store.decide([{ do: 'reject', item: { uri: seed, type: 'quotation', id: 'a1' } }]);
    assert.equal(now().attributions.length, 1);
    assert.equal(now().attributions[0], before.attributions[0]);
    assert.equal(now().claims[0], before.claims[0]);
    assert.equal(now().mentions, before.mentions);
  });

  it('merges two people into one, in every seed', async () => {
    const { store, now } = await opened();
    const outcome = await store.decide([{ do: 'merge', from: [{ uri: seed, entity: 1 }], into: { uri: seed, entity: 0 } }]);
    assert.equal(outcome.name, 'Merged Tiberio Lund into Orla Vance');
    assert.deepEqual(now().entities.map((e) => e.name), ['Orla Vance', 'Skarn']);
    assert.deepEqual(now().attributions.map((a) => nameOf(now(), a.speaker)), ['Orla Vance', 'Orla Vance']);
    assert.equal(store.factsOf(other)?.entities[0]?.register?.id, 'orla-vance');
  });

  describe('splitting somebody', () => {
    const vance = spanOf(text, 'Vance', 2);
    const whoIs = (all: DocumentFacts, { start }: { start: number }): string => nameOf(all, all.mentions.entities[[...all.mentions.starts].indexOf(start)] ?? -1);
    const entries = (files: ReturnType<typeof memoryFiles>) => readRegister(files.contents.get(register) ?? '').value.entities;

    it('gives the mentions to a new one, who is not the other', async () => {
      const { store, files, now } = await opened();
      await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
      const outcome = await store.decide([{ do: 'split', uri: seed, mentions: [vance], entity: { name: 'Jorun Vance', type: 'person' } }]);
      assert.equal(outcome.name, 'Split Jorun Vance off (1 mention)');
      assert.equal(whoIs(now(), vance), 'Jorun Vance');
      assert.equal(whoIs(now(), spanOf(text, 'Orla Vance')), 'Orla Vance');
      assert.deepEqual(entries(files).map(({ id, notSameAs }) => [id, notSameAs]), [['orla-vance', ['jorun-vance']], ['jorun-vance', ['orla-vance']]]);
    });

    it('gives the mentions to one who is in the register, or in the document, and makes no other one of that name', async () => {
      const { store, files, now } = await opened();
      await store.decide([{ do: 'addEntity', name: 'Jorun Vance', type: 'person' }], seed);
      for (const entity of [{ id: 'jorun-vance' }, { name: 'jorun vance', type: 'person' }] as const) {
        await store.decide([{ do: 'split', uri: seed, mentions: [vance], entity }]);
        assert.equal(whoIs(now(), vance), 'Jorun Vance');
        assert.deepEqual(entries(files).map(({ id }) => id), ['jorun-vance']);
        await store.undo();
      }
      await store.decide([{ do: 'split', uri: seed, mentions: [vance], entity: { uri: seed, entity: now().entities.findIndex(({ name }) => name === 'Tiberio Lund') } }]);
      assert.equal(whoIs(now(), vance), 'Tiberio Lund');
      assert.deepEqual(entries(files).map(({ id }) => id), ['jorun-vance', 'tiberio-lund']);
    });

    it('keeps two of the very same name apart, and says later who the other mentions are', async () => {
      const { store, files, now } = await opened();
      const first = spanOf(text, 'Orla Vance');
      await store.decide([{ do: 'split', uri: seed, mentions: [vance], entity: { name: 'Orla Vance', type: 'person' } }]);
      assert.deepEqual(entries(files).map(({ id, notSameAs }) => [id, notSameAs]), [['orla-vance', ['orla-vance-2']], ['orla-vance-2', ['orla-vance']]]);
      const registered = ({ start }: { start: number }) => now().entities[now().mentions.entities[[...now().mentions.starts].indexOf(start)] ?? -1]?.register?.id;
      assert.deepEqual([registered(first), registered(vance)], ['orla-vance', 'orla-vance-2']);
    });

    it('does nothing, and says so, where they are of the one who was chosen', async () => {
      const { store, files, now } = await opened();
      await store.decide([{ do: 'addEntity', name: 'Orla Vance', type: 'person' }], seed);
      const outcome = await store.decide([{ do: 'split', uri: seed, mentions: [vance], entity: { id: 'orla-vance' } }]);
      assert.match(outcome.problems.join(), /are those of Orla Vance already/);
      assert.equal(whoIs(now(), vance), 'Orla Vance');
      assert.equal(files.contents.get(yaml), undefined);
    });
  });

  it('brings a name of the register to every seed of a large folder, and tells of those alone whose facts are new', async () => {
    const { store } = await opened();
    for (let i = 0; i < 120; i++) await store.overlay(`file:///w/seeds/${i}.txt`, i % 2 === 0 ? otherText : 'Nothing.', i % 2 === 0 ? otherFacts : factsWith('Nothing.', {}));
    const told: string[] = [];
    store.onDidChangeFacts((uris) => told.push(...uris));
    await store.decide([{ do: 'rename', entity: { uri: seed, entity: 0 }, name: 'Orla J. Vance' }]);
    await store.idle();
    for (let i = 0; i < 120; i += 2) assert.equal(store.factsOf(`file:///w/seeds/${i}.txt`)?.entities[0]?.name, 'Orla J. Vance');
    assert.deepEqual(told.filter((uri) => /\d*[13579]\.txt$/.test(uri)), []);
  });

  it('gives what a name says to the entity that the register says goes by it, whatever the machine took it for', async () => {
    const { store, now } = await opened();
    const said = { ...facts, attributions: facts.attributions.map((a) => ({ ...a, speaker: 2 })) };
    await store.overlay(seed, text, said);
    await store.decide([{ do: 'addEntity', name: 'Ferdinand Skarn', type: 'person' }, { do: 'addAlias', entity: { id: 'ferdinand-skarn' }, alias: 'Skarn' }], seed);
    assert.deepEqual(now().attributions.map((a) => nameOf(now(), a.speaker)), ['Ferdinand Skarn', 'Ferdinand Skarn']);
    assert.deepEqual(now().entities.map((e) => e.name), ['Orla Vance', 'Tiberio Lund', 'Ferdinand Skarn']);
  });

  it('finds an alias in every seed', async () => {
    const { store } = await opened();
    await store.decide([{ do: 'addAlias', entity: { uri: seed, entity: 0 }, alias: 'harbour master of Skarn' }]);
    const there = store.factsOf(other)!;
    const { start, end } = spanOf(otherText, 'harbour master of Skarn');
    const row = [...there.mentions.starts].findIndex((s, i) => s === start && there.mentions.ends[i] === end);
    assert.equal(nameOf(there, there.mentions.entities[row] ?? -1), 'Orla Vance');
  });

  it('moves a boundary, marks a claim, and makes several decisions one step', async () => {
    const { store, now } = await opened();
    const words = 'a scandal for the whole island';
    await store.decide([
      { do: 'moveBoundary', item: { uri: seed, type: 'quotation', id: 'a1' }, spans: [spanOf(text, words)] },
      { do: 'addClaim', uri: seed, span: spanOf(text, 'Lund left early'), claimant: null },
      { do: 'setSpeaker', item: { uri: seed, type: 'quotation', id: 'a1' }, speaker: null },
    ]);
    assert.equal(now().attributions.length, 2);
    assert.equal(now().attributions[1]?.text, words);
    assert.equal(now().attributions[1]?.speaker, -1);
    assert.deepEqual(now().claims.map((c) => c.text), ['The ferry to Skarn will not sail before Monday', 'Lund left early']);
    assert.equal(store.undoName, '3 decisions');
    await store.undo();
    assert.deepEqual(now().attributions, facts.attributions);
  });

  it('does not write to a file with an error, and makes the decision once it is mended', async () => {
    const files = memoryFiles({ [yaml]: 'version: 1\nunit: utf-16\nannotations:\n  - id: "a\n    type: note\n' });
    const { store, now } = await opened(files);
    const broken = files.contents.get(yaml);
    const outcome = await store.decide([{ do: 'reject', item: { uri: seed, type: 'quotation', id: 'a1' } }]);
    assert.equal(outcome.status, 'pending');
    assert.match(outcome.problems[0] ?? '', /ferry\.annotations\.yaml has an error.*line 4/);
    assert.equal(files.contents.get(yaml), broken);
    assert.equal(now().attributions.length, 2);
    files.contents.set(yaml, 'version: 1\nunit: utf-16\nannotations: []\n');
    await store.fileChanged(yaml);
    assert.equal(store.pending[0]?.isReady, true);
    assert.equal((await store.retry(store.pending[0] as never)).status, 'done');
    assert.deepEqual(store.pending, []);
    assert.equal(now().attributions.length, 1);
  });

  it('shows nothing of a decision that waits, not even for a moment, when its file has an error', async () => {
    const { store } = await opened(memoryFiles({ [yaml]: 'version: 1\nunit: utf-16\nannotations:\n  - id: "a\n    type: note\n' }));
    let changes = 0;
    store.onDidChangeFacts(() => changes++);
    assert.equal((await store.decide([{ do: 'reject', item: { uri: seed, type: 'quotation', id: 'a1' } }])).status, 'pending');
    assert.equal(changes, 0);
  });

  it('lets a decision wait, and writes none of its files, when one of them was broken and nobody told', async () => {
    const { store, files, now } = await opened(memoryFiles({ [register]: 'version: 1\nentities: []\n' }));
    files.contents.set(register, 'version: 1\nentities: none\n');
    const before = [...files.contents];
    const outcome = await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    assert.equal(outcome.status, 'pending');
    assert.match(outcome.problems[0] ?? '', /entities\.yaml has an error/);
    assert.deepEqual(store.pending.map((each) => each.files), [[register]]);
    assert.deepEqual([...files.contents], before);
    assert.equal(now().attributions[0]?.decision, undefined);
  });

  it('takes back what it wrote, and says so, when one of the files is broken while it writes, or never holds still', async () => {
    for (const [problem, change] of [[/has an error now: line 3.*decide again/, 'version: 1\nunit: utf-16\nannotations: none\n'], [/keeps changing/, undefined]] as const) {
      const files = memoryFiles();
      const busy = { ...files, write: (each: Parameters<typeof files.write>[0]) => {
        if (each.uri !== yaml) return files.write(each);
        if (change) files.contents.set(yaml, change);
        return Promise.resolve(false);
      } };
      const store = storeOver(busy);
      await store.overlay(seed, text, facts);
      const outcome = await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
      assert.equal(outcome.status, 'failed');
      assert.match(outcome.problems.join(), problem);
      assert.deepEqual([...files.contents], change ? [[yaml, change]] : []);
      assert.equal(store.factsOf(seed)?.attributions[0]?.decision, undefined);
    }
  });

  it('plans a decision again when another window wrote meanwhile', async () => {
    const files = memoryFiles();
    const { store } = await opened(files);
    const second = (await opened(files)).store;
    await Promise.all([
      store.decide([{ do: 'reject', item: { uri: seed, type: 'quotation', id: 'a0' } }]),
      second.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a1' } }]),
      store.decide([{ do: 'addNote', uri: seed, span: spanOf(text, 'quay'), note: 'which quay?' }]),
    ]);
    assert.deepEqual(readAnnotations(files.contents.get(yaml) ?? '').value.annotations.map((a) => `${a.type} ${a.status}`), ['quotation rejected', 'note added', 'quotation confirmed']);
    assert.equal((await store.undo()).status, 'done');
    assert.deepEqual(readAnnotations(files.contents.get(yaml) ?? '').value.annotations.map((a) => `${a.type} ${a.status}`), ['quotation rejected', 'quotation confirmed']);
  });

  it('never writes to a file that is broken, in whatever way, and names the line', async () => {
    for (const [what, broken, line] of brokenFiles) {
      const { store, files } = await opened(memoryFiles({ [yaml]: broken }));
      const outcome = await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a1' } }]);
      assert.equal(outcome.status, 'pending', what);
      assert.ok(outcome.problems[0]?.includes(`line ${line}:`), `${what}: ${outcome.problems[0]}`);
      assert.deepEqual([...files.contents], [[yaml, broken]], what);
    }
  });

  it('shows the decisions that can be read of a file that is broken when it is first read, each once, and none of a file with another head', async () => {
    const { store, files } = await opened();
    for (const id of ['a0', 'a1']) await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id } }]);
    const [whole, known] = [files.contents.get(yaml) ?? '', files.contents.get(register) ?? ''];
    const decided = async (broken: string): Promise<(string | undefined)[]> => {
      const again = await opened(memoryFiles({ [yaml]: broken, [register]: known }));
      assert.equal((await again.store.decide([{ do: 'reject', item: { uri: seed, type: 'claim', id: 'c0' } }])).status, 'pending');
      return again.now().attributions.map(({ decision }) => decision?.status);
    };
    const second = whole.lastIndexOf('\n  - id:') + 1;
    assert.deepEqual(await decided(`${whole.slice(0, second)}<<<<<<< ours\n${whole.slice(second)}=======\n>>>>>>> theirs\n`), ['confirmed', undefined]);
    assert.deepEqual(await decided(whole.slice(0, second) + whole.slice(second).replace('status: confirmed', 'status: confirmed: twice')), ['confirmed', undefined]);
    const first = whole.slice(whole.indexOf('\n  - id:') + 1, second);
    assert.deepEqual(await decided(`${whole}${first.replace('status: confirmed', 'status: rejected')}`), ['confirmed', 'confirmed']);
    assert.deepEqual(await decided(whole.replace('unit: utf-16', 'unit: utf-8')), [undefined, undefined]);
    assert.deepEqual(await decided(whole.replace('version: 1', 'version: 2')), [undefined, undefined]);
  });

  it('shows the last state that could be read while a file that was broken from the start is mended bit by bit', async () => {
    const { store, files } = await opened();
    for (const id of ['a0', 'a1']) await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id } }]);
    const whole = files.contents.get(yaml) ?? '';
    const broken = (times: number): string => whole.replaceAll('status: confirmed', () => (times-- > 0 ? 'status: confirmed: twice' : 'status: confirmed'));
    const again = await opened(memoryFiles({ [yaml]: broken(2), [register]: files.contents.get(register) ?? '' }));
    const shown = (): number => again.now().attributions.filter(({ decision }) => decision).length;
    assert.equal(shown(), 0);
    for (const [times, count] of [[1, 1], [0, 2], [1, 2]] as const) {
      again.files.contents.set(yaml, broken(times));
      await again.store.fileChanged(yaml);
      assert.equal(shown(), count);
    }
  });

  it('keeps the last good state of a file that someone breaks', async () => {
    const { store, files, now } = await opened();
    await store.decide([{ do: 'reject', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    files.contents.set(yaml, `<<<<<<< HEAD\n${files.contents.get(yaml) ?? ''}`);
    await store.fileChanged(yaml);
    assert.equal(store.problems()[0]?.problems[0]?.code, 'conflict');
    assert.deepEqual(now().attributions.map((a) => a.id), ['a1']);
    assert.deepEqual((await store.overlay(seed, text, facts)).attributions.map((a) => a.id), ['a1']);
  });

  it('leaves both files as they were when one of them cannot be written', async () => {
    const files = memoryFiles();
    const { store, now } = await opened({ ...files, write: (change) => (change.uri === register ? Promise.reject(new Error('no space left')) : files.write(change)) });
    const outcome = await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    assert.equal(outcome.status, 'failed');
    assert.match(outcome.problems[0] ?? '', /no space left/);
    assert.deepEqual([...files.contents], []);
    assert.equal(now().attributions[0]?.decision, undefined);
    assert.equal(store.undoName, undefined);
  });

  it('leaves both files as they were when one of them cannot be undone, and can undo both later', async () => {
    for (const failing of [() => Promise.reject(new Error('no space left')), () => Promise.resolve(false)]) {
      const files = memoryFiles();
      let fails = false;
      const { store, now } = await opened({ ...files, write: (change) => (fails && change.uri === yaml ? failing() : files.write(change)) });
      await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
      const decided = new Map(files.contents);
      fails = true;
      assert.equal((await store.undo()).status, 'failed');
      assert.deepEqual(files.contents, decided);
      assert.equal(store.redoName, undefined);
      assert.equal(now().entities[0]?.register?.id, 'orla-vance');
      fails = false;
      assert.equal((await store.undo()).status, 'done');
      assert.deepEqual([...files.contents], []);
      assert.equal(now(), facts);
    }
  });

  it('takes in what another program writes while the file is first read', async () => {
    const files = memoryFiles({ [yaml]: 'version: 1\nunit: utf-16\nannotations: []\n' });
    let release = (): void => undefined;
    let isSlow = true;
    const read = async (uri: string): Promise<string | undefined> => {
      const text = await files.read(uri);
      if (uri === yaml && isSlow) await new Promise<void>((resolve) => (release = resolve));
      isSlow = false;
      return text;
    };
    const store = storeOver({ ...files, read });
    const first = store.overlay(seed, text, facts);
    await new Promise((resolve) => setImmediate(resolve));
    const other = await opened();
    await other.store.decide([{ do: 'reject', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    files.contents.set(yaml, other.files.contents.get(yaml) ?? '');
    const told = store.fileChanged(yaml);
    release();
    await Promise.all([first, told]);
    assert.deepEqual(store.factsOf(seed)?.attributions.map((a) => a.id), ['a1']);
  });

  it('takes in what another program writes', async () => {
    const { store, files, now } = await opened();
    await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    files.contents.set(yaml, (files.contents.get(yaml) ?? '').replace('status: confirmed', 'status: rejected'));
    await store.fileChanged(yaml);
    assert.deepEqual(now().attributions.map((a) => a.id), ['a1']);
  });

  it('says so when a decision cannot be undone because someone changed the same lines, and changes nothing', async () => {
    const { store, files } = await opened();
    await store.decide([{ do: 'addNote', uri: seed, span: spanOf(text, 'quay'), note: 'which quay?' }]);
    const changed = (files.contents.get(yaml) ?? '').replace('which quay?', 'which of the quays?');
    files.contents.set(yaml, changed);
    const outcome = await store.undo();
    assert.equal(outcome.status, 'failed');
    const line = changed.split('\n').findIndex((each) => each.includes('which of the quays?'));
    assert.equal(outcome.problems[0], `Undo: Note added to “quay” is not possible: ferry.annotations.yaml was changed in line ${line + 1} since: “quay” → “of the quays”. Change that back and try again, or leave the decision as it is.`);
    assert.deepEqual([outcome.obstacle?.uri, outcome.obstacle?.line], [yaml, line]);
    assert.equal(files.contents.get(yaml), changed);
    assert.equal(store.undoName, 'Note added to “quay”');
  });

  it('goes on with the decision before when one that cannot be undone is left as it is', async () => {
    const { store, files } = await opened();
    await store.decide([{ do: 'rename', entity: { uri: seed, entity: 1 }, name: 'Tiberio B. Lund' }]);
    await store.decide([{ do: 'addNote', uri: seed, span: spanOf(text, 'quay'), note: 'which quay?' }]);
    files.contents.delete(yaml);
    const outcome = await store.undo();
    assert.match(outcome.problems[0] ?? '', /ferry\.annotations\.yaml is not there any more/);
    outcome.obstacle?.leaveOut();
    assert.equal((await store.undo()).status, 'done');
    assert.equal(files.contents.get(register), undefined);
    assert.equal((await store.undo()).status, 'nothing');
  });

  it('undoes and redoes a decision on a seed that was renamed since, with its file or with its folder', async () => {
    for (const [from, to] of [[[seed, yaml], ['file:///w/seeds/boat.txt', 'file:///w/seeds/boat.annotations.yaml']], [['file:///w/seeds'], ['file:///w/texts/seeds']]] as const) {
      const { store, files } = await opened();
      await store.decide([{ do: 'addNote', uri: seed, span: spanOf(text, 'quay'), note: 'which quay?' }]);
      const written = files.contents.get(yaml) ?? '';
      files.contents.delete(yaml);
      const there = yaml.replace(from.at(-1) ?? '', to.at(-1) ?? '');
      files.contents.set(there, written);
      for (const [i, old] of from.entries()) await store.moved(old, to[i] ?? '');
      assert.equal((await store.undo()).status, 'done');
      assert.equal(files.contents.get(there), undefined);
      assert.equal((await store.redo()).status, 'done');
      assert.deepEqual([...files.contents], [[there, written]]);
    }
  });

  it('keeps the decisions about a seed whose new name has the same annotation file when the old name is forgotten', async () => {
    const { store, files } = await opened();
    await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    const renamed = seed.replace('.txt', '.TXT');
    await store.overlay(renamed, text, facts);
    store.forget(seed);
    await store.decide([{ do: 'rename', entity: { uri: other, entity: 0 }, name: 'Orla M. Vance' }]);
    assert.equal(store.factsOf(renamed)?.attributions[0]?.decision?.status, 'confirmed');
    files.contents.set(yaml, (files.contents.get(yaml) ?? '').replace('status: confirmed', 'status: rejected'));
    await store.fileChanged(yaml);
    assert.deepEqual(store.factsOf(renamed)?.attributions.map((a) => a.id), ['a1']);
  });
});
