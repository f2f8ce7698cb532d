import assert from 'node:assert/strict';
import { createPerfectHash } from '../../../src/core/model/perfectHash.js';

const distinct = (n: number, keyOf: (i: number) => number): Int32Array => Int32Array.from(new Set(Array.from({ length: n }, (_, i) => keyOf(i) | 0)));

describe('perfect hash', () => {
  for (const [name, keys] of [
    ['scattered', distinct(20_000, (i) => Math.imul(i + 1, 0x9e3779b1) ^ (i << 7))],
    ['consecutive', distinct(5000, (i) => i - 2500)],
    ['few', Int32Array.of(5, 7, -9)],
    ['no', new Int32Array(0)],
  ] as const) {
    it(`gives each of ${name} keys a place of its own`, () => {
      const hash = createPerfectHash(keys);
      assert.ok(hash);
      assert.equal(new Set(hash.places).size, keys.length);
      assert.ok(hash.places.every((place) => place >= 0 && place < hash.size));
      assert.ok(hash.size <= keys.length * 1.8 + 2);
    });
  }

  it('gives nothing when two keys are the same', () => {
    assert.equal(createPerfectHash(Int32Array.of(1, 2, 1)), null);
  });
});
