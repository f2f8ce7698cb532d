import assert from 'node:assert/strict';
import fc from 'fast-check';
import { WordNumbers } from '../../../src/core/document/wordNumbers.js';
import { createWordMemo } from '../../../src/core/document/wordMemo.js';

const anyWord = fc.oneof(fc.integer({ min: -0x80000000, max: 0x7fffffff }), fc.integer({ min: -3, max: 3 }));

describe('word numbers', () => {
  it('gives each word of a document one number, small ones first', () => {
    fc.assert(fc.property(fc.array(anyWord, { minLength: 1, maxLength: 400 }), (words) => {
      const numbers = new WordNumbers();
      numbers.begin();
      const given = words.map((word) => numbers.numberOf(word));
      const distinct = [...new Set(words)];
      assert.deepEqual(given, words.map((word) => distinct.indexOf(word)));
    }));
  });

  it('keeps the numbers of a document apart, however many words it has', () => {
    const numbers = new WordNumbers();
    numbers.begin();
    const given = new Set(Array.from({ length: 70_000 }, (_, i) => numbers.numberOf(Math.imul(i, 0x9e3779b1))));
    assert.equal(given.size, 70_000);
  });

  it('begins anew with the next document when it holds very many words', () => {
    const numbers = new WordNumbers();
    numbers.begin();
    for (let i = 0; i <= 30_000; i++) numbers.numberOf(i);
    numbers.begin();
    assert.equal(numbers.numberOf(29_999), 0);
  });
});

describe('a word memo', () => {
  const read = (word: number): number => Math.imul(word, 7) ^ 3;

  it('tells of a word what is read of it, whatever number it comes with and what was asked before', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(9000), anyWord)), (asked) => {
      const memo = createWordMemo(read);
      for (const [number, word] of asked) assert.equal(memo(number, word), read(word));
    }));
  });

  it('reads a word once as long as it keeps its number', () => {
    let times = 0;
    const memo = createWordMemo((word) => {
      times++;
      return read(word);
    });
    for (let i = 0; i < 5; i++) memo(3, 0);
    assert.equal(times, 1);
  });
});
