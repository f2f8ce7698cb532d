import assert from 'node:assert/strict';
import fc from 'fast-check';
import { semanticTokens } from '../../../src/core/features/semanticTokens.js';
import { factsWith } from '../../support/factsBuilder.js';

describe('semantic tokens', () => {
  it('puts a name before the quotation around it and marks the speaker', () => {
    const text = 'Doncheva said “Osei Mensah paid 40%.”';
    const facts = factsWith(text, {
      entities: [{ name: 'Doncheva' }, { name: 'Osei Mensah' }],
      attributions: [{ contents: ['“Osei Mensah paid 40%.”'], source: 'Doncheva', cue: 'said', speaker: 0 }],
    });
    assert.deepEqual(
      semanticTokens(facts).map((t) => [text.slice(t.start, t.end), t.type, t.modifiers.join()]),
      [
        ['Doncheva', 'person', 'speaker'],
        ['“', 'quotation', ''],
        ['Osei Mensah', 'person', ''],
        [' paid 40%.”', 'quotation', ''],
      ],
    );
  });

  it('marks as speaker only who speaks, by their name or else by the word that stands for them', () => {
    const text = 'Mill boss Osei Mensah of Arden Ltd said “no”. “Yes,” said the minister, beside her lawyer. She left. “Why?” she said, her coat on.';
    const facts = factsWith(text, {
      entities: [
        { name: 'Osei Mensah', mentions: [['Osei Mensah'], ['boss', 'nominal']] },
        { name: 'Arden Ltd', type: 'organisation' },
        { name: 'Doncheva', mentions: [['minister', 'nominal'], ['her', 'pronoun'], ['She', 'pronoun'], ['she', 'pronoun'], ['her', 'pronoun', 2]] },
      ],
      attributions: [
        { contents: ['“no”'], source: 'Mill boss Osei Mensah of Arden Ltd', speaker: 0 },
        { contents: ['“Yes,”'], source: 'the minister, beside her lawyer', speaker: 2 },
        { contents: ['“Why?”'], source: 'she', speaker: 2 },
      ],
    });
    assert.deepEqual(
      semanticTokens(facts).filter(({ type }) => type !== 'quotation').map((t) => [text.slice(t.start, t.end), t.modifiers.join()]),
      [['Osei Mensah', 'speaker'], ['Arden Ltd', ''], ['minister', 'speaker'], ['she', 'speaker']],
    );
  });

  it('colours of a content quoted in part only what stands between quotation marks', () => {
    const text = 'Doncheva said the port was “open, dry” and that it was “fair”.';
    const facts = factsWith(text, { attributions: [{ kind: 'mixed', contents: ['the port was “open, dry” and that it was “fair”'] }] });
    assert.deepEqual(semanticTokens(facts).map((t) => text.slice(t.start, t.end)), ['“open, dry”', '“fair”']);
  });

  it('leaves indirect quotations and claims uncoloured', () => {
    const facts = factsWith('Doncheva said the port was open.', {
      attributions: [{ kind: 'indirect', contents: ['the port was open'] }],
      claims: [{ words: 'the port was open', checkWorthiness: 0.9 }],
    });
    assert.deepEqual(semanticTokens(facts), []);
  });

  it('never overlaps and stays in order whatever overlaps in the facts', () => {
    const text = 'abcdefghijklmnopqrst';
    const words = fc.tuple(fc.nat(18), fc.integer({ min: 1, max: 20 })).map(([start, length]) => text.slice(start, start + length));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), fc.array(words, { maxLength: 6 }), (names, contents) => {
        const tokens = semanticTokens(
          factsWith(text, {
            entities: names.map((name) => ({ name })),
            attributions: contents.map((content) => ({ contents: [content] })),
          }),
        );
        tokens.forEach((token, i) => {
          assert.ok(token.start < token.end && token.end <= text.length);
          assert.ok(i === 0 || (tokens[i - 1]?.end ?? 0) <= token.start);
        });
      }),
    );
  });
});
