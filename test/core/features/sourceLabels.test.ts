import assert from 'node:assert/strict';
import { sourceLabel } from '../../../src/core/features/sourceLabels.js';
import { factsWith } from '../../support/factsBuilder.js';

/** The labels of reports with these sources, in order. */
function labels(...sources: readonly string[]): string[] {
  const text = sources.map((source, i) => `${source} said that ship ${i} sank.`).join('\n');
  const facts = factsWith(text, { attributions: sources.map((source, i) => ({ kind: 'indirect', contents: [`ship ${i} sank`], source })) });
  return facts.attributions.map((attribution) => sourceLabel(facts, attribution));
}

describe('the words that stand for a source', () => {
  it('are those that introduced it where the text goes on with “the …”', () => {
    const port = 'a spokesman for the port of Lund';
    assert.deepEqual(labels('A spokesman for the port of Lund', 'The spokesman', 'The mayor'), [port, port, 'the mayor']);
  });

  it('are the latest that fit, by one word or two', () => {
    assert.deepEqual(labels('A police officer', 'A customs officer', 'The police officer', 'The officer'), ['a police officer', 'a customs officer', 'a police officer', 'a customs officer']);
  });

  it('are its own where nobody was introduced before', () => {
    assert.deepEqual(labels('The officer', 'He'), ['the officer', '“He”']);
  });
});
