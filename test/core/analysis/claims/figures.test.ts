import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFigures } from '../../../../src/core/analysis/claims/figures.js';
import { createClaimWordReader } from '../../../../src/core/analysis/claims/words.js';
import { parseDocument } from '../../../../src/core/document/document.js';
import { tokenize } from '../../../support/tokenizer.js';

const readWords = createClaimWordReader();
const figuresIn = (text: string) => {
  const document = parseDocument(text, tokenize);
  return findFigures(readWords(document), 0, document.tokens.count);
};

/** text, then value, unit, kind of its only figure */
const cases: [string, number, string, string][] = [
  ['Some 300 million people speak it.', 3e8, 'people', 'quantity'],
  ['They set aside $1,900 billion for it.', 1.9e12, 'USD', 'money'],
  ['It cost two billion dollars.', 2e9, 'USD', 'money'],
  ['The loan is US$3.2bn.', 3.2e9, 'USD', 'money'],
  ['About 40% of the trade is local.', 40, '%', 'share'],
  ['Prices rose by 3.5 per cent.', 3.5, '%', 'share'],
  ['One in five families moved away.', 0.2, '', 'share'],
  ['Two-thirds of the members agreed.', 2 / 3, '', 'share'],
  ['They can join in three years.', 3, 'years', 'duration'],
  ['They signed a 20-year agreement.', 20, 'years', 'duration'],
  ['The bridge was built in 2001.', 2001, 'date', 'date'],
  ['It opened on 3 March 2016.', 2016, 'date', 'date'],
  ['There were twenty-five ships.', 25, 'ships', 'quantity'],
  ['Half a million voters stayed at home.', 5e5, 'voters', 'quantity'],
  ['More than half of the members agreed.', 0.5, '', 'share'],
  ['We have three air, land and sea routes.', 3, 'routes', 'quantity'],
];

describe('findFigures', () => {
  for (const [text, value, unit, kind] of cases) {
    it(`reads the figure of "${text}"`, () => {
      const [figure, ...more] = figuresIn(text);
      assert.deepEqual(more, []);
      assert.ok(figure);
      assert.ok(Math.abs(figure.value - value) < 1e-9 * Math.max(1, value), String(figure.value));
      assert.deepEqual([figure.unit, figure.kind], [unit, kind]);
    });
  }

  it('gives dates in ISO 8601 as far as they are named', () => {
    const dates = figuresIn('It ran from March 3, 2016 to May 2017, then again on June 5 and in the 1990s.').map((f) => f.date);
    assert.deepEqual(dates, ['2016-03-03', '2017-05', '--06-05', '1990']);
  });

  it('reads both ends of a range', () => {
    const [figure] = figuresIn('It costs $25-$40 billion a year.');
    assert.deepEqual([figure?.value, figure?.to], [25e9, 40e9]);
  });

  it('keeps what is counted where it is not said again', () => {
    assert.deepEqual(figuresIn('It feeds 3 million people at home and 5 million abroad.').map((f) => f.unit), ['people', 'people']);
  });

  it('leaves out an order among one\'s own things', () => {
    assert.deepEqual(figuresIn('It is their second language and our third try.'), []);
  });

  it('reads a month without day or year where a preposition shows that it is one', () => {
    assert.deepEqual(figuresIn('They may march by March.').map((f) => f.date), ['--03']);
  });

  it('leaves out numbers that only point back', () => {
    assert.deepEqual(figuresIn('The two countries trust each other.'), []);
  });

  it('counts what a number is a part of', () => {
    assert.deepEqual(figuresIn('The port will close two of its five piers.').map((f) => [f.text, f.value, f.unit]), [['two', 2, 'piers'], ['five piers', 5, 'piers']]);
  });

  it('takes no time of day for an amount', () => {
    for (const time of ['7 p.m.', '6 am', '9 o’clock']) assert.deepEqual(figuresIn(`They met at ${time} in Arland.`), [], time);
  });

  it('gives spans in order that hold what they say, whatever the text', () => {
    const word = fc.constantFrom('$', '40', '%', 'million', 'two', 'March', '2016', ',', '-', 'years', 'in', 'five', 'half', 'a', '1/0', '٣', '𝟜', '"');
    fc.assert(fc.property(fc.oneof(fc.string(), fc.array(word).map((w) => w.join(' '))), (text) => {
      let end = 0;
      for (const figure of figuresIn(text)) {
        assert.ok(figure.start >= end && figure.end > figure.start && figure.end <= text.length);
        assert.equal(text.slice(figure.start, figure.end), figure.text);
        assert.ok(Number.isFinite(figure.value));
        end = figure.end;
      }
    }), { numRuns: 200 });
  });
});
