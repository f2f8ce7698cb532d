import assert from 'node:assert/strict';
import { phraseMemo, Phrases } from '../../../src/core/document/phrases.js';

describe('phrases', () => {
  it('gives the same phrase for the same text, with its words', () => {
    const phrases = new Phrases();
    phrases.begin();
    const phrase = phrases.of('Ada von Brook');
    assert.equal(phrases.of('Of Ada von Brook'.slice(3)), phrase);
    assert.deepEqual({ ...phrase, last: phrase.last, isLong: phrase.isLong }, {
      text: 'Ada von Brook', low: 'ada von brook', words: ['Ada', 'von', 'Brook'], startsWithCapital: true, kept: [], last: 'Brook', isLong: true,
    });
  });

  it('keeps the phrases of one document, and lets them go with the next one when they are very many', () => {
    const phrases = new Phrases();
    phrases.begin();
    const first = phrases.of('Brook');
    for (let i = 0; i < 20_000; i++) phrases.of(`Brook ${i}`);
    assert.equal(phrases.of('Brook'), first);
    phrases.begin();
    assert.notEqual(phrases.of('Brook'), first);
  });

  it('keeps what each memo reads of a phrase apart, and reads it once', () => {
    let reads = 0;
    const length = phraseMemo(({ text }) => (reads++, text.length));
    const isOde = phraseMemo(({ last }) => last === 'Ode');
    const nothing = phraseMemo(() => (reads++, null));
    const phrases = new Phrases();
    const [ode, brook] = [phrases.of('Ada Ode'), phrases.of('Ada Brook')];
    for (let i = 0; i < 2; i++) assert.deepEqual([length(ode), isOde(ode), nothing(ode), length(brook), isOde(brook)], [7, true, null, 9, false]);
    assert.equal(reads, 3);
  });
});
