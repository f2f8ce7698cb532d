import assert from 'node:assert/strict';
import fc from 'fast-check';
import { claimUnderlines, underlineLevels } from '../../../src/core/features/claimUnderlines.js';
import { factsWith } from '../../support/factsBuilder.js';

describe('underlines of claims', () => {
  const text = 'The ministry said exports rose by half. Nobody knows.';
  const words = (spans: readonly { start: number; end: number }[]): string[] => spans.map(({ start, end }) => text.slice(start, end));

  it('show how much a claim is worth checking in three steps, the higher where one stands within another', () => {
    const facts = factsWith(text, {
      claims: [
        { words: 'The ministry said exports rose by half', checkWorthiness: 0.5 },
        { words: 'exports rose by half', checkWorthiness: 0.9 },
        { words: 'Nobody knows', checkWorthiness: 0.3 },
      ],
    });
    const { low, middle, high } = claimUnderlines(facts, 0.2);
    assert.deepEqual([words(low), words(middle), words(high)], [['Nobody knows'], ['The ministry said '], ['exports rose by half']]);
  });

  it('leave out claims below the least score', () => {
    const facts = factsWith(text, { claims: [{ words: 'Nobody knows', checkWorthiness: 0.3 }] });
    assert.deepEqual(claimUnderlines(facts, 0.31), { low: [], middle: [], high: [] });
  });

  it('are in order and do not overlap, whatever overlaps among the claims', () => {
    const claim = fc.record({ start: fc.nat(30), length: fc.integer({ min: 1, max: 12 }), checkWorthiness: fc.double({ min: 0, max: 1, noNaN: true }) });
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 8 }), (given) => {
        const claims = given.map((c) => ({ start: c.start, end: c.start + c.length, checkWorthiness: c.checkWorthiness })).sort((a, b) => a.start - b.start);
        const result = claimUnderlines({ claims } as never, 0);
        const covered = new Uint8Array(60);
        for (const level of underlineLevels) for (const { start, end } of result[level]) for (let i = start; i < end; i++) covered[i]! += 1;
        for (let i = 0; i < 60; i++) assert.equal(covered[i], claims.some((c) => c.start <= i && i < c.end) ? 1 : 0);
      }),
    );
  });
});
