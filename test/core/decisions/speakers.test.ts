import assert from 'node:assert/strict';
import { readRegister } from '../../../src/core/annotations/read.js';
import type { DocumentFacts } from '../../../src/core/index/facts.js';
import { memoryFiles, storeOver } from '../../support/annotationFiles.js';
import { factsWith, spanOf } from '../../support/factsBuilder.js';

const seed = 'file:///w/seeds/mill.txt';
const register = 'file:///w/entities.yaml';
const text = [
  'Harriet Pemberlow opened the mill in 1988. Pemberlow said it would close two of its mills in May.',
  '“We have no orders and I see none coming,” Pemberlow said. The Echo said that 40 people would go.',
  'Ms Pemberlow left the meeting early.',
].join('\n\n');
const report = 'it would close two of its mills in May';
const quoted = '“We have no orders and I see none coming,”';
const ofEcho = 'that 40 people would go';
const facts = factsWith(text, {
  entities: [
    {
      name: 'Harriet Pemberlow',
      mentions: [['Harriet Pemberlow'], ['Pemberlow', 'name', 2], ['it', 'pronoun'], ['We', 'pronoun', 1, 'who speaks'], ['I', 'pronoun', 1, 'who speaks'], ['Pemberlow', 'name', 3], ['Pemberlow', 'name', 4]],
    },
  ],
  attributions: [
    { contents: [report], source: 'Pemberlow', kind: 'indirect', speaker: 0 },
    { contents: [quoted], source: 'Pemberlow', speaker: 0 },
    { contents: [ofEcho], source: 'The Echo', kind: 'indirect' },
  ],
  claims: [{ words: report, claimant: 0, attribution: 0 }, { words: ofEcho, attribution: 2 }],
});
// the builder takes the first place of the words as the source
const sources = [spanOf(text, 'Pemberlow', 2), spanOf(text, 'Pemberlow', 3), spanOf(text, 'The Echo')];
const machine: DocumentFacts = { ...facts, attributions: facts.attributions.map((a, i) => ({ ...a, source: sources[i] ?? null })) };

async function opened() {
  const files = memoryFiles();
  const store = storeOver(files);
  await store.overlay(seed, text, machine);
  const now = (): DocumentFacts => store.factsOf(seed)!;
  const named = (entity: number | undefined): string => {
    const { name, type } = now().entities[entity ?? -1] ?? { name: 'nobody', type: '' };
    return `${name} ${type}`.trim();
  };
  return {
    store,
    files,
    now,
    speakers: () => now().attributions.map((a) => named(a.speaker)),
    whoIs: (words: string, nth = 1) => {
      const span = spanOf(text, words, nth);
      const row = [...now().mentions.starts].findIndex((start, i) => start === span.start && now().mentions.ends[i] === span.end);
      return row < 0 ? 'no mention' : named(now().mentions.entities[row]);
    },
  };
}

describe('a decision about a mention', () => {
  it('changes who speaks where the mention names the source, and whose claim it is', async () => {
    const { store, now, speakers } = await opened();
    await store.decide([{ do: 'addMention', uri: seed, span: spanOf(text, 'Pemberlow', 2), entity: { name: 'Pemberlow', type: 'organisation' } }]);
    assert.deepEqual(speakers(), ['Pemberlow organisation', 'Harriet Pemberlow person', 'nobody']);
    assert.deepEqual(now().claims.map((c) => now().entities[c.claimant]?.name), ['Pemberlow', undefined]);
    await store.undo();
    assert.deepEqual(speakers(), ['Harriet Pemberlow person', 'Harriet Pemberlow person', 'nobody']);
  });

  it('finds a speaker where the source was no name', async () => {
    const { store, now, speakers } = await opened();
    await store.decide([{ do: 'addMention', uri: seed, span: spanOf(text, 'Echo'), entity: { name: 'Echo', type: 'organisation' } }]);
    assert.equal(speakers()[2], 'Echo organisation');
    assert.deepEqual(now().claims.map((c) => c.voice), ['speaker', 'speaker']);
  });

  it('leaves open who speaks where the name of the source is no name', async () => {
    const { store, speakers } = await opened();
    await store.decide([{ do: 'notAName', uri: seed, span: spanOf(text, 'Pemberlow', 2), scope: 'place' }]);
    assert.deepEqual(speakers(), ['nobody', 'Harriet Pemberlow person', 'nobody']);
  });

  it('has “I” and “we” in a quotation mean the one who speaks now', async () => {
    const { store, whoIs } = await opened();
    await store.decide([{ do: 'setEntity', item: { uri: seed, type: 'mention', span: spanOf(text, 'Pemberlow', 3) }, entity: { name: 'Ida Pemberlow', type: 'person' } }]);
    assert.deepEqual([whoIs('We'), whoIs('I')], ['Ida Pemberlow person', 'Ida Pemberlow person']);
    await store.undo();
    await store.decide([{ do: 'setSpeaker', item: { uri: seed, type: 'quotation', id: 'a1' }, speaker: { name: 'Ida Pemberlow', type: 'person' } }]);
    assert.equal(whoIs('We'), 'Ida Pemberlow person');
  });

  it('does not change who speaks where a person decided it', async () => {
    const { store, speakers } = await opened();
    await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    await store.decide([{ do: 'setEntity', item: { uri: seed, type: 'mention', span: spanOf(text, 'Pemberlow', 2) }, entity: { name: 'Pemberlow', type: 'organisation' } }]);
    assert.equal(speakers()[0], 'Harriet Pemberlow person');
  });
});

describe('somebody all of whose names in a document are decided to be another one’s', () => {
  const words = 'Orla Vance came late. Later she said “We wait.” Vance left with Tiberio Lund.';
  const found = factsWith(words, {
    entities: [{ name: 'Orla Vance', mentions: [['Orla Vance'], ['she', 'pronoun'], ['Vance', 'name', 2]] }, { name: 'Tiberio Lund' }],
    attributions: [{ contents: ['“We wait.”'], source: 'she', speaker: 0 }],
    claims: [{ words: 'We wait', claimant: 0, attribution: 0 }],
  });
  const pronoun = spanOf(words, 'she');
  const lund = { uri: seed, entity: 1 };

  async function merged() {
    const store = storeOver(memoryFiles());
    await store.overlay(seed, words, found);
    await store.decide([{ do: 'merge', from: [{ uri: seed, entity: 0 }], into: lund, scope: 'document' }]);
    const now = (): DocumentFacts => store.factsOf(seed)!;
    const name = (entity: number | undefined): string | undefined => now().entities[entity ?? -1]?.name;
    return { store, now, name, whoIsShe: () => name(now().mentions.entities[[...now().mentions.starts].indexOf(pronoun.start)]) };
  }

  it('leaves to that one what “she” said, the claims in it, and “she”', async () => {
    const { store, now, name, whoIsShe } = await merged();
    assert.deepEqual([name(now().attributions[0]?.speaker), name(now().claims[0]?.claimant), whoIsShe()], ['Tiberio Lund', 'Tiberio Lund', 'Tiberio Lund']);
    await store.undo();
    assert.deepEqual([name(now().attributions[0]?.speaker), whoIsShe()], ['Orla Vance', 'Orla Vance']);
  });

  it('does not take what a person says otherwise', async () => {
    const { store, now, name, whoIsShe } = await merged();
    await store.decide([{ do: 'setEntity', item: { uri: seed, type: 'mention', span: pronoun }, entity: { name: 'Orla Vance', type: 'person' } }]);
    assert.equal(whoIsShe(), 'Orla Vance');
    assert.equal(name(now().attributions[0]?.speaker), 'Orla Vance');
  });
});

describe('a family name in the register', () => {
  it('as another one’s bare name leaves the mentions of a person who is named in full there', async () => {
    const { store, files, whoIs } = await opened();
    await store.decide([{ do: 'addMention', uri: seed, span: spanOf(text, 'Pemberlow', 2), entity: { name: 'Pemberlow', type: 'organisation' } }]);
    assert.deepEqual(readRegister(files.contents.get(register) ?? '').value.entities.map(({ name }) => name), ['Pemberlow']);
    assert.deepEqual([2, 3, 4].map((nth) => whoIs('Pemberlow', nth)), ['Pemberlow organisation', 'Harriet Pemberlow person', 'Harriet Pemberlow person']);
  });
});
