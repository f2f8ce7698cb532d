import assert from 'node:assert/strict';
import { decidedMarks, rejectedMarks } from '../../../src/core/features/decidedMarks.js';
import type { DecisionFact } from '../../../src/core/index/facts.js';
import { factsWith } from '../../support/factsBuilder.js';

const text = '“It rained,” said Ada Brook. “It snowed,” said Tom Field. Then the dam broke in 1904.\n';

const fact = { annotation: { id: 'q1', type: 'quotation', status: 'confirmed', target: { exact: '“It rained,”', start: 0, end: 12 } }, state: 'exact', spans: [{ start: 0, end: 12 }], score: 1 } as const;
const decision: DecisionFact = { fact, status: 'confirmed', origin: 'machine', differs: [] };

describe('ticks behind what is decided', () => {
  it('stand once behind each confirmed or added quote and claim, and nowhere else', () => {
    const facts = factsWith(text, { entities: [{ name: 'Ada Brook' }, { name: 'Tom Field' }], attributions: [{ contents: ['“It rained,”'] }, { contents: ['“It snowed,”'] }] });
    assert.deepEqual(decidedMarks(facts), []);
    const decided = { ...facts, attributions: facts.attributions.map((a, i) => (i === 0 ? { ...a, decision } : a)) };
    const end = text.indexOf(' said Ada');
    assert.deepEqual(decidedMarks(decided), [{ start: end, end }]);
  });

  it('stand behind a name that somebody marked or confirmed', () => {
    const facts = factsWith(text, { entities: [{ name: 'Ada Brook' }, { name: 'Tom Field' }] });
    const decided = { ...facts, mentions: { ...facts.mentions, decisions: new Map([[1, { ...decision, status: 'added' as const }]]) } };
    assert.deepEqual(decidedMarks(decided).map(({ end }) => text.slice(0, end)), ['“It rained,” said Ada Brook. “It snowed,” said Tom Field']);
  });

  it('are one where a quote and the claim in it end beside each other', () => {
    const facts = factsWith(text, { entities: [{ name: 'Ada Brook' }], attributions: [{ contents: ['“It rained,”'] }], claims: [{ words: 'It rained' }] });
    const decided = { ...facts, attributions: facts.attributions.map((a) => ({ ...a, decision })), claims: facts.claims.map((c) => ({ ...c, decision })) };
    assert.deepEqual(decidedMarks(decided).map(({ end }) => text.slice(0, end)), ['“It rained,”']);
  });
});

describe('crosses behind what is rejected', () => {
  it('stand behind the last words of each rejected quote and claim, not behind a name or what is confirmed', () => {
    const rejected = (type: 'quotation' | 'claim' | 'mention', spans: readonly { start: number; end: number }[]) => ({ ...fact, annotation: { ...fact.annotation, type, status: 'rejected' as const }, spans });
    const snow = text.indexOf('“It snowed,”');
    const dam = text.indexOf('Then the dam');
    const annotations = [
      fact, rejected('quotation', [{ start: snow, end: snow + 12 }]), rejected('claim', [{ start: dam, end: dam + 26 }]), rejected('mention', [{ start: 18, end: 27 }]), rejected('claim', []),
    ];
    assert.deepEqual(rejectedMarks({ ...factsWith(text, {}), annotations }).map(({ end }) => end), [snow + 12, dam + 26]);
    assert.deepEqual(rejectedMarks(factsWith(text, {})), []);
  });
});
