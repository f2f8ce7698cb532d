import assert from 'node:assert/strict';
import type { Decision } from '../../../src/core/decisions/decision.js';
import type { DocumentFacts } from '../../../src/core/index/facts.js';
import type { Span } from '../../../src/core/text/span.js';
import { memoryFiles, storeOver } from '../../support/annotationFiles.js';
import { factsWith, spanOf, type GivenAttribution, type GivenClaim } from '../../support/factsBuilder.js';

const seed = 'file:///w/seeds/quay.txt';
const text = [
  'Tiberio Lund read the report. “I saw the crane fall on Monday. Nobody had looked at it since May,” Orla Vance told the board.',
  'She added that the mayor had called it “a scandal” and that Lund had said the quay would stay closed until autumn.',
].join('\n\n');
const whole = '“I saw the crane fall on Monday. Nobody had looked at it since May,”';
const [vance, lund] = [0, 1];

/** A seed with what the machine found, and what is shown once a person has decided. */
async function seedWith(attributions: readonly GivenAttribution[], claims: readonly GivenClaim[] = []) {
  const found = factsWith(text, { entities: [{ name: 'Orla Vance', mentions: [['Orla Vance']] }, { name: 'Tiberio Lund', mentions: [['Tiberio Lund'], ['Lund', 'name', 2], ['I', 'pronoun', 1, 'who speaks']] }], attributions, claims });
  const store = storeOver(memoryFiles());
  await store.overlay(seed, text, found);
  const now = (): DocumentFacts => store.factsOf(seed)!;
  const name = (entity: number): string => now().entities[entity]?.name ?? 'nobody';
  return {
    store,
    mark: (words: string | Span, speaker = vance) => store.decide([mark(typeof words === 'string' ? spanOf(text, words) : words, speaker)]),
    now,
    name,
    quotes: () => now().attributions.map((a) => [a.text, name(a.speaker)]),
  };
}

const mark = (span: Span, speaker: number): Decision => ({ do: 'addQuotation', uri: seed, spans: [span], speaker: { uri: seed, entity: speaker } });

describe('a quotation that a person marks anew', () => {
  it('stands in place of the machine’s of nearly the same words', async () => {
    const { mark: marking, quotes } = await seedWith([{ contents: ['I saw the crane fall on Monday. Nobody had looked at it'], speaker: lund }]);
    await marking(whole);
    assert.deepEqual(quotes(), [[whole, 'Orla Vance']]);
  });

  it('stands in place of the machine’s that are parts of it, also where these are short', async () => {
    const { store, mark: marking, quotes } = await seedWith([{ contents: ['I saw the crane fall'], speaker: lund }, { contents: ['Nobody had looked at it since May,”'] }]);
    await marking(whole);
    assert.deepEqual(quotes(), [[whole, 'Orla Vance']]);
    await store.undo();
    assert.deepEqual(quotes(), [['I saw the crane fall', 'Tiberio Lund'], ['Nobody had looked at it since May,”', 'nobody']]);
  });

  it('stands in place of a second one of the machine’s of nearly the same words', async () => {
    const { mark: marking, quotes } = await seedWith([{ contents: [whole], speaker: vance }, { contents: ['I saw the crane fall on Monday. Nobody had looked at it since May'], speaker: lund }]);
    await marking(whole);
    assert.deepEqual(quotes(), [[whole, 'Orla Vance']]);
  });

  it('takes over the claims in what it stands in place of, and whom “I” means there', async () => {
    const { mark: marking, now, name } = await seedWith([{ contents: ['I saw the crane fall'], speaker: lund }], [{ words: 'the crane fall', claimant: lund, attribution: 0 }]);
    await marking(whole);
    assert.equal(name(now().claims[0]?.claimant ?? -1), 'Orla Vance');
    assert.equal(now().attributions[now().claims[0]?.attribution ?? -1]?.text, whole);
    const row = [...now().mentions.starts].indexOf(spanOf(text, 'I').start);
    assert.equal(name(now().mentions.entities[row] ?? -1), 'Orla Vance');
  });

  it('leaves one that only overlaps with it, and one of which it is a part', async () => {
    const { mark: marking, quotes } = await seedWith([{ contents: [whole], speaker: lund }, { contents: ['the mayor had called it “a scandal” and that Lund had said the quay would stay closed'], speaker: lund }]);
    await marking('crane fall');
    await marking('the quay would stay closed until autumn');
    assert.deepEqual(quotes(), [
      [whole, 'Tiberio Lund'],
      ['crane fall', 'Orla Vance'],
      ['the mayor had called it “a scandal” and that Lund had said the quay would stay closed', 'Tiberio Lund'],
      ['the quay would stay closed until autumn', 'Orla Vance'],
    ]);
  });

  it('leaves what somebody else is quoted with in it, and whose words it stands in', async () => {
    const outer = 'the mayor had called it “a scandal” and that Lund had said the quay would stay closed until autumn';
    const inner = 'the quay would stay closed until autumn';
    const all: GivenAttribution[] = [
      { contents: [outer], kind: 'indirect', source: 'She', speaker: vance },
      { contents: ['“a scandal”'], kind: 'mixed', source: 'the mayor', parent: 0 },
      { contents: [inner], kind: 'indirect', cue: 'had said', speaker: lund, parent: 0 },
    ];
    const first = await seedWith(all);
    await first.mark(`that ${outer}`);
    assert.deepEqual(first.quotes(), [[`that ${outer}`, 'Orla Vance'], ['“a scandal”', 'nobody'], [inner, 'Tiberio Lund']]);
    const second = await seedWith([{ contents: [`said ${inner}`], kind: 'indirect', speaker: vance }, { contents: [inner], kind: 'indirect', speaker: lund, parent: 0 }]);
    await second.mark(inner, lund);
    assert.deepEqual(second.quotes(), [[`said ${inner}`, 'Orla Vance'], [inner, 'Tiberio Lund']]);
  });

  it('leaves what a person decided', async () => {
    const { store, mark: marking, quotes } = await seedWith([{ contents: ['I saw the crane fall'], speaker: lund }]);
    await store.decide([{ do: 'confirm', item: { uri: seed, type: 'quotation', id: 'a0' } }]);
    await marking(whole);
    assert.deepEqual(quotes(), [[whole, 'Orla Vance'], ['I saw the crane fall', 'Tiberio Lund']]);
  });
});
