import assert from 'node:assert/strict';
import { isDecodedWrongly } from '../../../src/core/text/encoding.js';

const latin = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => c.charCodeAt(0)));
const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

describe('bytes that were decoded in an encoding they do not have', () => {
  const filler = 'The boats stayed in the harbour. '.repeat(100);

  it('are known by replacement characters, however long the text is', () => {
    const bytes = latin(`${filler}\u0093It won\u0092t last,\u0094 he said.`);
    assert.ok(isDecodedWrongly(decoded(bytes), bytes));
  });

  it('are not those of a text that holds replacement characters itself, as some earlier conversion left it', () => {
    const bytes = new TextEncoder().encode(`${filler}\ufffdIt won\ufffdt last,\ufffd he said.`);
    assert.ok(!isDecodedWrongly(decoded(bytes), bytes));
  });

  it('are not those of a text with one or two damaged characters, or none', () => {
    for (const bytes of [latin('caf\u00e9, caf\u00e9'), latin('It rained.'), new Uint8Array()]) assert.ok(!isDecodedWrongly(decoded(bytes), bytes));
  });
});
