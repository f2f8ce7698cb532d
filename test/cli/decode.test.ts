import assert from 'node:assert/strict';
import { decodeText } from '../../src/cli/decode.js';

describe('decodeText', () => {
  const bytes = (...parts: (string | number[])[]): Uint8Array => Buffer.concat(parts.map((part) => Buffer.from(part as string)));

  it('leaves the byte order mark out and line ends as they are', () => {
    assert.deepEqual(decodeText(bytes([0xef, 0xbb, 0xbf], 'a\r\nb\r')), { text: 'a\r\nb\r' });
  });
  it('reads an empty file as an empty text', () => assert.deepEqual(decodeText(bytes()), { text: '' }));
  it('reads what is written in UTF-8, a stray control character included', () => {
    const text = `${'“Ōkawa” 🌊 '.repeat(40)}\u001b`;
    assert.deepEqual(decodeText(bytes(text)), { text });
  });
  it('refuses binary content', () => {
    assert.deepEqual(decodeText(bytes('abc', [0], 'def')), { problem: 'is binary, not text' });
    assert.deepEqual(decodeText(bytes([1, 2, 3, 65, 66])), { problem: 'is binary, not text' });
  });
  it('refuses other encodings', () => {
    assert.deepEqual(decodeText(bytes('caf', [0xe9], ' au lait')), { problem: 'is not UTF-8' });
    assert.deepEqual(decodeText(bytes([0xff, 0xfe, 65, 0])), { problem: 'is UTF-16, not UTF-8' });
    assert.deepEqual(decodeText(bytes([0xed, 0xa0, 0x80])), { problem: 'is not UTF-8' });
  });
});
