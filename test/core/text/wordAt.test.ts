import assert from 'node:assert/strict';
import { wordAt } from '../../../src/core/text/wordAt.js';

const at = (text: string): string | null => {
  const offset = text.indexOf('|');
  const whole = text.replace('|', '');
  const span = wordAt(whole, offset);
  return span && whole.slice(span.start, span.end);
};

describe('wordAt', () => {
  it('gives the word that the offset is in or beside', () => {
    assert.deepEqual(['The Zor|bolin, closed', 'The |Zorbolin', 'Zorbolin|, closed', 'a\n|Zoë\nb'].map(at), ['Zorbolin', 'Zorbolin', 'Zorbolin', 'Zoë']);
  });

  it('keeps hyphens and apostrophes within, and leaves a genitive ending out', () => {
    assert.deepEqual(['Anne-Marie| spoke', 'O’|Hara', 'Zorbolin’s| gate', "Brook|'s"].map(at), ['Anne-Marie', 'O’Hara', 'Zorbolin', 'Brook']);
  });

  it('gives none where there is none', () => {
    assert.deepEqual(['|', ' | ', 'a , | “b', 'a\n|\nb'].map(at), [null, null, null, null]);
  });
});
