import assert from 'node:assert/strict';
import { progressLabel, reviewItems, reviewProgress, stepReview, type ReviewOptions } from '../../../src/core/features/review.js';
import { createWorkspaceIndex } from '../../../src/core/index/workspaceIndex.js';
import type { DocumentFacts } from '../../../src/core/index/facts.js';
import { factsWith } from '../../support/factsBuilder.js';
import { memoryFiles, storeOver } from '../../support/annotationFiles.js';

const [one, two] = ['file:///w/a.txt', 'file:///w/b.txt'];
const text = '“It sails,” Orla Vance said. “It does not,” said Tiberio Lund. The ferry cost 40 million.';
const facts = (sure: number): DocumentFacts =>
  factsWith(text, {
    entities: [{ name: 'Orla Vance' }, { name: 'Tiberio Lund' }],
    attributions: [
      { contents: ['“It sails,”'], speaker: 0, confidence: sure },
      { contents: ['“It does not,”'], speaker: 1, confidence: 0.4 },
    ],
    claims: [{ words: 'The ferry cost 40 million', checkWorthiness: 0.7 }],
  });
const all: ReviewOptions = { types: ['quotation', 'claim', 'mention'], order: 'position' };

async function setUp() {
  const index = createWorkspaceIndex();
  const store = storeOver(memoryFiles());
  const refresh = () => [one, two].forEach((uri) => index.put(uri, store.factsOf(uri)!));
  await store.overlay(one, text, facts(0.9));
  await store.overlay(two, text, facts(0.2));
  refresh();
  return { index, store, refresh };
}

describe('the review', () => {
  it('lists what there is to decide by position, and by confidence over all documents', async () => {
    const { index } = await setUp();
    assert.deepEqual(reviewItems(index, { ...all, uri: one }).map((i) => i.text), ['“It sails,”', 'Orla Vance', '“It does not,”', 'Tiberio Lund', 'The ferry cost 40 million']);
    assert.deepEqual(reviewItems(index, { types: ['quotation'], order: 'confidence' }).map((i) => `${i.uri.slice(-5)} ${i.text}`), ['b.txt “It sails,”', 'a.txt “It does not,”', 'b.txt “It does not,”', 'a.txt “It sails,”']);
  });

  it('filters by type and speaker', async () => {
    const { index } = await setUp();
    const orla = index.cardOf(one, 0)?.id!;
    assert.deepEqual(reviewItems(index, { ...all, types: ['quotation'], cardId: orla }).map((i) => i.who), ['Orla Vance', 'Orla Vance']);
  });

  it('leaves out claims of others when one person is reviewed, and those less worth checking', () => {
    const index = createWorkspaceIndex();
    const said = 'The ferry cost 40 million. The quay is new.';
    index.put(one, factsWith(`Orla Vance: ${said}`, {
      entities: [{ name: 'Orla Vance' }],
      claims: [{ words: 'The ferry cost 40 million', claimant: 0, attribution: -1, checkWorthiness: 0.7 }, { words: 'The quay is new', checkWorthiness: 0.3 }],
    }));
    const claims = (more: Partial<ReviewOptions>): string[] => reviewItems(index, { ...all, types: ['claim'], ...more }).map((item) => item.text);
    assert.deepEqual(claims({}), ['The ferry cost 40 million', 'The quay is new']);
    assert.deepEqual(claims({ cardId: index.cardOf(one, 0)?.id! }), ['The ferry cost 40 million']);
    assert.deepEqual(claims({ leastCheckWorthiness: 0.5 }), ['The ferry cost 40 million']);
  });

  it('counts what is decided, also by rejecting', async () => {
    const { index, store, refresh } = await setUp();
    await store.decide([{ do: 'confirm', item: { uri: one, type: 'quotation', id: 'a0' } }, { do: 'reject', item: { uri: one, type: 'claim', id: 'c0' } }]);
    refresh();
    const items = reviewItems(index, { ...all, uri: one });
    assert.deepEqual(reviewProgress(items), { decided: 3, total: 5 }, JSON.stringify(items.map((i) => [i.key, i.isDecided])));
    assert.equal(progressLabel(reviewProgress(items)), '3 of 5 decided');
  });

  it('steps to the next and the previous undecided item, over documents, and around the end', async () => {
    const { index, store, refresh } = await setUp();
    await store.decide([{ do: 'reject', item: { uri: one, type: 'quotation', id: 'a1' } }]);
    refresh();
    const items = reviewItems(index, { types: ['quotation'], order: 'position' });
    const first = stepReview(items, { uri: one, offset: -1 }, 1);
    assert.equal(first?.key, 'quotation:a0');
    const second = stepReview(items, first, 1);
    assert.deepEqual([second?.uri, second?.key], [two, 'quotation:a0']);
    assert.equal(stepReview(items, second, -1)?.uri, one);
    assert.equal(stepReview(items, { uri: two, key: 'quotation:a1' }, 1)?.uri, one);
    assert.equal(stepReview(items, { uri: one, offset: 5 }, 1)?.uri, two);
    assert.equal(stepReview([], null, 1), null);
  });
});
