import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { createAnchorer } from '../../../src/core/annotations/anchor.js';
import { normalise, toGiven, toNormal } from '../../../src/core/annotations/normalText.js';
import { describeTarget } from '../../../src/core/annotations/target.js';
import { textHash } from '../../../src/core/annotations/textHash.js';

const seed = [
  'HAVENBURG – The ferry to Skarn will not sail before Monday, harbour master Orla Vance said on Friday.',
  '“We have looked at every bolt of that engine and we are not satisfied,” Vance told reporters on the quay.',
  'The mayor, Tiberio Lund, called the delay “a scandal for the whole island” and asked for a second ship.',
  'Some 1,400 passengers had bought tickets, according to the Skarn Line. Vance did not say who would pay.',
].join('\n\n');
const spanOf = (words: string, from = 0) => ({ start: seed.indexOf(words, from), end: seed.indexOf(words, from) + words.length });
const target = (words: string) => describeTarget(seed, spanOf(words), textHash(seed));
const wordsAt = (text: string, span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);

describe('textHash', () => {
  it('equals the id that Git gives to the text', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      const body = Buffer.from(text, 'utf8');
      assert.equal(textHash(text), createHash('sha1').update(`blob ${body.length}\0`).update(body).digest('hex'));
    }));
  });
});

describe('normalise', () => {
  it('maps spans of the normal text to the text as given and back', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('a', '\r\n', '\n', '\r', '\ufeff', '😀')).map((p) => p.join('')), fc.nat(), fc.nat(), (given, x, y) => {
      const normal = normalise(given);
      assert.equal(normal.text, given.replace(/^\ufeff/, '').replaceAll('\r\n', '\n'));
      const start = x % (normal.text.length + 1);
      const span = { start, end: start + (y % (normal.text.length - start + 1)) };
      assert.deepEqual(toNormal(normal, toGiven(normal, span)), span);
    }));
  });
});

describe('createAnchorer', () => {
  it('trusts the positions when the hash is the same', () => {
    assert.deepEqual(createAnchorer(seed)(target('Orla Vance')), { state: 'exact', span: spanOf('Orla Vance'), score: 1, method: 'hash', old: spanOf('Orla Vance') });
  });
  it('is exact when a paragraph is inserted on top, with and without the old text', () => {
    const now = `A new opening paragraph about the weather.\n\n${seed}`;
    for (const anchor of [createAnchorer(now), createAnchorer(now, () => seed)]) {
      const found = anchor(target('Orla Vance'));
      assert.equal(found.state, 'exact');
      assert.equal(wordsAt(now, found.span), 'Orla Vance');
    }
  });
  it('says changed when a letter of a quotation changes, and finds its ends', () => {
    const now = seed.replace('every bolt', 'every bolts');
    const quote = '“We have looked at every bolt of that engine and we are not satisfied,”';
    for (const anchor of [createAnchorer(now), createAnchorer(now, () => seed)]) {
      const found = anchor(target(quote));
      assert.equal(found.state, 'changed');
      assert.equal(wordsAt(now, found.span), quote.replace('bolt', 'bolts'));
    }
  });
  it('is lost, not elsewhere, when the sentence of a name is deleted that stands in other sentences too', () => {
    const now = seed.replace(' Vance did not say who would pay.', '');
    const last = describeTarget(seed, spanOf('Vance', seed.indexOf('Skarn Line.')), textHash(seed));
    assert.equal(createAnchorer(now)(last).state, 'lost');
    assert.equal(createAnchorer(now, () => seed)(last).state, 'lost');
  });
  it('says moved when a paragraph is moved to the end', () => {
    const parts = seed.split('\n\n');
    const now = [parts[0], parts[2], parts[3], parts[1]].join('\n\n');
    const quote = '“We have looked at every bolt of that engine and we are not satisfied,”';
    const found = createAnchorer(now)(target(quote));
    assert.equal(found.state, 'moved');
    assert.equal(wordsAt(now, found.span), quote);
  });
  it('does not use an old text whose hash is another', () => {
    assert.notEqual(createAnchorer(`x${seed}`, () => 'something else')(target('Orla Vance')).method, 'diff');
  });
  it('gives spans inside of the text for any target and text', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.string(), fc.nat(50), fc.nat(50), fc.string(), (exact, prefix, suffix, start, length, text) => {
      const found = createAnchorer(text)({ exact, prefix, suffix, start, end: start + length });
      assert.equal(found.span === null, found.state === 'lost');
      if (found.span) assert.ok(0 <= found.span.start && found.span.start <= found.span.end && found.span.end <= text.length);
    }));
  });

  it('says changed, with the whole new name, when a name is replaced everywhere', () => {
    const text = seed.replaceAll('Vance', 'Lindqvist');
    const anchor = createAnchorer(text)(target('Vance'));
    assert.deepEqual([anchor.state, wordsAt(text, anchor.span)], ['changed', 'Lindqvist']);
  });

  it('finds a name again when a word of its own is put in before every sentence', () => {
    const text = seed.replace(/(^|[.”] |\n)(?=[A-Z“])/g, '$1👩‍🚀 ');
    for (const words of ['Vance did not', 'The mayor', 'Some 1,400', 'Tiberio Lund']) assert.equal(wordsAt(text, createAnchorer(text)(target(words)).span), words);
  });

  it('says moved when a sentence is moved to the end', () => {
    const sentence = 'Some 1,400 passengers had bought tickets, according to the Skarn Line. ';
    const text = `${seed.replace(sentence, '')}\n\n${sentence.trim()} That was all.`;
    const anchor = createAnchorer(text)(target('Skarn Line'));
    assert.deepEqual([anchor.state, wordsAt(text, anchor.span)], ['moved', 'Skarn Line']);
  });

  it('is lost, not at its twin, when its paragraph is taken out and the old text tells that the twin was there before', () => {
    const part = 'The ferry will not sail, the harbour master said on Friday, because of the engine of the ship.';
    const text = `${part}\n\nTiberio Lund called it a scandal.\n\n`;
    const old = `${text}${part}\n\nNobody was hurt.`;
    const own = describeTarget(old, { start: text.length + part.indexOf('harbour master'), end: text.length + part.indexOf('harbour master') + 14 }, textHash(old));
    const now = `${text}Nobody was hurt.`;
    assert.equal(createAnchorer(now, () => old)(own).state, 'lost');
    assert.equal(wordsAt(now, createAnchorer(now)(own).span), 'harbour master');
  });

  it('is found once where words are put into it, which parts of it on both sides lead to', () => {
    const words = 'shaft, the pumps and the two valves that were sent from the north in May, nor with the papers that came along,” Vance told';
    const text = seed.replace('satisfied,”', `satisfied with what the yard has told us of the ${words.replace(' Vance told', '')}`);
    const own = describeTarget(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length }, textHash(text));
    const now = text.replace('two valves', 'two valves which had come in late from the yard at Skarn');
    const anchor = createAnchorer(now)(own);
    assert.deepEqual([anchor.state, wordsAt(now, anchor.span)], ['changed', words.replace('two valves', 'two valves which had come in late from the yard at Skarn')]);
  });

  it('does not go to a twin when its own words are changed or taken out', () => {
    const part = 'The ferry will not sail, the harbour master said on Friday, because of the engine.';
    const twin = `${part}\n\n${part}`;
    const own = describeTarget(twin, { start: part.length + 2 + part.indexOf('Friday'), end: part.length + 2 + part.indexOf('Friday') + 6 }, textHash(twin));
    for (const [words, state] of [['Fridax', 'changed'], ['', 'lost']] as const) {
      const text = `${part}\n\n${part.replace('Friday', words)}`;
      assert.equal(createAnchorer(text)(own).state, state);
    }
  });
});
