import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { createAnalyzer } from '../../../../src/core/analysis/analyze.js';
import { Vocabulary } from '../../../../src/core/analysis/coreference/vocabulary.js';
import { hashLower } from '../../../../src/core/model/hash.js';

function read(vocabulary: Vocabulary, word: string) {
  const number = vocabulary.numberOf(hashLower(word, 0, word.length), word, 0, word.length);
  return { lower: vocabulary.lowers[number], bits: vocabulary.bits[number], kind: vocabulary.kinds[number] };
}

describe('vocabulary', () => {
  it('tells the same of a word whatever was read before it', () => {
    const words = fc.array(fc.oneof(fc.constantFrom('the', 'The', 'Mayor', 'his', 'oldest', 'Ltd.', "'s", 'É', 'É.', 'vlogger'), fc.string({ minLength: 1, maxLength: 20 })), { minLength: 1 });
    fc.assert(fc.property(words, (list) => {
      const used = new Vocabulary();
      for (const word of list) read(used, word);
      for (const word of list) assert.deepEqual(read(used, word), read(new Vocabulary(), word));
    }), { numRuns: 200 });
  });

  it('begins anew, with the same answers, when it holds very many words', () => {
    const vocabulary = new Vocabulary();
    for (let i = 0; i <= 60_000; i++) read(vocabulary, `word${i}`);
    vocabulary.begin();
    assert.equal(vocabulary.lowers.length, 0);
    assert.deepEqual(read(vocabulary, 'Ambassador'), read(new Vocabulary(), 'Ambassador'));
  });

  it('leaves an analysis as it is, whatever was analysed before', () => {
    const [first = '', second = ''] = ['001_qeshtar-water-plant.txt', '007_mbarro-parliament.txt'].map((name) => fs.readFileSync(`samples/seeds/${name}`, 'utf8'));
    const used = createAnalyzer();
    used(first);
    const { document: _, ...found } = used(second);
    const { document: __, ...expected } = createAnalyzer()(second);
    assert.deepEqual(found, expected);
  });
});
