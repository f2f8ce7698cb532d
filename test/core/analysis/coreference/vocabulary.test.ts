import assert from 'node:assert/strict';
import fs from 'node:fs';
import fc from 'fast-check';
import { createAnalyzer } from '../../../../src/core/analysis/analyze.js';
import { Vocabulary } from '../../../../src/core/analysis/coreference/vocabulary.js';
import { hashLower } from '../../../../src/core/model/hash.js';

function read(vocabulary: Vocabulary, word: string, number: number) {
  vocabulary.read(number, hashLower(word, 0, word.length), word, 0, word.length);
  return { lower: vocabulary.lowers[number], bits: vocabulary.bits[number], kind: vocabulary.kinds[number] };
}

describe('vocabulary', () => {
  it('tells the same of a word whatever was read before it, under the same number or another', () => {
    const words = fc.array(
      fc.tuple(fc.oneof(fc.constantFrom('the', 'The', 'Mayor', 'his', 'oldest', 'Ltd.', "'s", 'É', 'É.', 'vlogger'), fc.string({ minLength: 1, maxLength: 20 })), fc.nat(20)),
      { minLength: 1 },
    );
    fc.assert(fc.property(words, (list) => {
      const used = new Vocabulary();
      for (const [word, number] of list) assert.deepEqual(read(used, word, number), read(new Vocabulary(), word, 0));
    }), { numRuns: 200 });
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
