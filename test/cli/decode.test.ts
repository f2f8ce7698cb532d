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
  it('refuses other encodings, and says where and what to do', () => {
    const problem = 'is not UTF-8 (byte 5, line 2): if it is Windows-1252 or Latin-1, give --encoding windows-1252';
    assert.deepEqual(decodeText(bytes('a\ncaf', [0xe9], ' au lait')), { problem: problem.replace('byte 5', 'byte 6') });
    assert.deepEqual(decodeText(bytes('a\nca', [0xe9])), { problem });
    assert.deepEqual(decodeText(bytes([0xff, 0xfe, 65, 0])), { problem: 'is UTF-16, not UTF-8: give --encoding utf-16le' });
    assert.deepEqual(decodeText(bytes([0xfe, 0xff, 0, 65])), { problem: 'is UTF-16, not UTF-8: give --encoding utf-16be' });
    assert.deepEqual(decodeText(bytes([0xff, 0xfe, 0, 0])), { problem: 'is UTF-32, not UTF-8: convert it to UTF-8 first' });
    assert.match((decodeText(bytes([0xed, 0xa0, 0x80])) as { problem: string }).problem, /^is not UTF-8 \(byte 1, line 1\)/);
  });
  it('reads another encoding when it is named', () => {
    assert.deepEqual(decodeText(bytes('caf', [0xe9, 32, 0x93, 97, 0x94]), 'windows-1252'), { text: 'café “a”' });
    assert.deepEqual(decodeText(bytes([0xff, 0xfe, 65, 0, 10, 0]), 'utf-16le'), { text: 'A\n' });
    assert.deepEqual(decodeText(bytes([0xff]), 'shift_jis'), { problem: 'is not shift_jis' });
    assert.deepEqual(decodeText(bytes('abc', [0], 'def'), 'windows-1252'), { problem: 'is binary, not text' });
  });
});
