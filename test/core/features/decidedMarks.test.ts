import assert from 'node:assert/strict';
import { decidedMarks } from '../../../src/core/features/decidedMarks.js';
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

  it('are one where a quote and the claim in it end beside each other', () => {
    const facts = factsWith(text, { entities: [{ name: 'Ada Brook' }], attributions: [{ contents: ['“It rained,”'] }], claims: [{ words: 'It rained' }] });
    const decided = { ...facts, attributions: facts.attributions.map((a) => ({ ...a, decision })), claims: facts.claims.map((c) => ({ ...c, decision })) };
    assert.deepEqual(decidedMarks(decided).map(({ end }) => text.slice(0, end)), ['“It rained,”']);
  });
});
