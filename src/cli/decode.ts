/** A text, or in words for people why there is none. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** A file in which more than one character in this many is a control character is taken for binary. */
const charactersPerControl = 100;

/**
 * Decodes the bytes of a text file, strictly: nothing is replaced. A byte order mark at the start is not part of the text; line
 * ends stay as they are. Refused with a reason: what is in another encoding, and what is no text (a NUL, or many other control characters).
 * @param encoding a label that TextDecoder knows
 */
export function decodeText(bytes: Uint8Array, encoding = 'utf-8'): Decoded {
  const isUtf8 = encoding === 'utf-8';
  const other = isUtf8 ? byteOrderMark(bytes) : null;
  if (other) return { problem: other };
  if (!encoding.startsWith('utf-16') && bytes.includes(0)) return { problem: 'is binary, not text' };
  let text: string;
  try {
    const decoder = new TextDecoder(encoding, { fatal: true });
    text = decoder.encoding === 'windows-1252' ? decodeWindows1252(bytes) : decoder.decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) return { problem: 'is too large' };
    return { problem: isUtf8 ? notUtf8(bytes) : `is not ${encoding}` };
  }
  const controls = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)?.length ?? 0;
  return controls * charactersPerControl > text.length ? { problem: 'is binary, not text' } : { text };
}

/** What a byte order mark says that keeps the bytes from being read as UTF-8, for people. */
function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'is UTF-32, not UTF-8: convert it to UTF-8 first' : 'is UTF-16, not UTF-8: give --encoding utf-16le';
  return a === 0xfe && b === 0xff ? 'is UTF-16, not UTF-8: give --encoding utf-16be' : null;
}

/** Characters of the bytes 0x80 to 0x9f. */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** As TextDecoder does it, but for node 20 to 23, whose TextDecoder takes it for Latin-1 (nodejs/node#56542). */
const decodeWindows1252 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1').replace(/[\u0080-\u009f]/g, (c) => windows1252[c.charCodeAt(0) - 0x80]!);

/** Where the bytes stop to be UTF-8, counted from 1. */
function notUtf8(bytes: Uint8Array): string {
  // what is replaced was none; all before it was, and is as long as it was
  const good = Buffer.from(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  let at = 0;
  while (at < bytes.length && bytes[at] === good[at]) at++;
  const line = bytes.subarray(0, at).filter((byte) => byte === 10).length + 1;
  return `is not UTF-8 (byte ${at + 1}, line ${line}): if it is Windows-1252 or Latin-1, give --encoding windows-1252`;
}
