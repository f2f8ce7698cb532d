import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits, invertEdits, singleEdit, type TextEdit } from '../../../src/core/text/edits.js';
import { createMapping } from '../../../src/core/text/diff/createMapping.js';
import { mapSpan, type TextMapping } from '../../../src/core/text/mapping.js';

const text = fc.array(fc.constantFrom('Orla ', 'Vance ', 'said ', 'the ', 'ferry ', '.\n', '😀', 'a', ' '), { maxLength: 60 }).map((parts) => parts.join(''));

describe('text edits and mapping', () => {
  it('leads from any old text to any new text when the edits of a mapping are applied', () => {
    fc.assert(fc.property(fc.oneof(text, fc.string()), fc.oneof(text, fc.string()), (a, b) => {
      assert.equal(applyEdits(a, editsOf(createMapping(a, b), b)), b);
    }));
  });
  it('maps spans into the new text, and intact ones to the same words', () => {
    fc.assert(fc.property(text, text, fc.nat(), fc.nat(), (a, b, x, y) => {
      const start = x % (a.length + 1);
      const span = { start, end: start + (y % (a.length - start + 1)) };
      const mapped = mapSpan(createMapping(a, b), span);
      if (!mapped) return;
      assert.ok(0 <= mapped.start && mapped.start <= mapped.end && mapped.end <= b.length);
      if (mapped.intact) assert.equal(b.slice(mapped.start, mapped.end), a.slice(span.start, span.end));
    }));
  });
  it('goes back to the old text when edits are inverted', () => {
    fc.assert(fc.property(text, text, (a, b) => {
      const edits = editsOf(createMapping(a, b), b);
      assert.equal(applyEdits(b, invertEdits(a, edits)), a);
      const single = singleEdit(a, b);
      assert.equal(single ? applyEdits(a, [single]) : a, b);
    }));
  });
  it('follows edits in a text that repeats itself all over', () => {
    const before = 'The ferry sails.\nThe ferry does not sail.\nNobody knows why the ferry sails or not.\n\n'.repeat(400);
    let after = before;
    for (const at of [30_000, 20_000, 9_000, 100]) after = `${after.slice(0, at)}x${after.slice(at)}`;
    const mapping = createMapping(before, after);
    for (const start of [50, 5_000, 15_000, 25_000, 31_000]) {
      const mapped = mapSpan(mapping, { start, end: start + 20 });
      assert.equal(mapped?.intact, true);
      assert.equal(mapped.start - start, [100, 9_000, 20_000, 30_000].filter((at) => at < start).length);
    }
  });
  it('does not pair lines when most lines of a text that repeats itself are other ones', () => {
    const before = 'The ferry sails at noon.\n'.repeat(400);
    const after = (kept: number): string => `Shut!\n${'The bridge is up.\nThe bridge is up.\nThe ferry sails at noon.\n'.repeat(100)}${'The ferry sails at noon.\n'.repeat(kept)}Shut again!`;
    const paired = (text: string): number => createMapping(before, text).lengths.reduce((sum, length) => sum + length, 0);
    assert.deepEqual([paired(after(0)), paired(after(300))], [0, before.length]);
  });
  it('does not pair lines when a text that repeats itself has very many', () => {
    const edited = (lines: number): boolean => {
      const before = 'The ferry sails.\n'.repeat(lines);
      const [first, last] = [20, before.length - 20];
      const mapping = createMapping(before, `${before.slice(0, first)}x${before.slice(first, last)}x${before.slice(last)}`);
      return mapSpan(mapping, { start: 2_000, end: 2_005 })?.intact ?? false;
    };
    assert.deepEqual([edited(15_000), edited(21_000)], [true, false]);
  });
});

/** The edits that lead from the old text to the new one. */
function editsOf(mapping: TextMapping, newText: string): TextEdit[] {
  const edits: TextEdit[] = [];
  let o = 0;
  let n = 0;
  for (let i = 0; i <= mapping.count; i++) {
    const oldStart = i < mapping.count ? mapping.oldStarts[i]! : mapping.oldLength;
    const newStart = i < mapping.count ? mapping.newStarts[i]! : mapping.newLength;
    if (oldStart > o || newStart > n) edits.push({ offset: o, length: oldStart - o, newText: newText.slice(n, newStart) });
    o = oldStart + (mapping.lengths[i] ?? 0);
    n = newStart + (mapping.lengths[i] ?? 0);
  }
  return edits;
}
