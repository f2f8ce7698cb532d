/** A text, or in words for people why there is none. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** A file in which more than one character in this many is a control character is taken for binary. */
const charactersPerControl = 100;

/**
 * Decodes the bytes of a text file, strictly: UTF-8 only, nothing replaced. A byte order mark at the start is not part of the text; line
 * ends stay as they are. Refused with a reason: what is not UTF-8, and what is UTF-8 but no text (a NUL, or many other control characters).
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const encoding = byteOrderMark(bytes);
  if (encoding) return { problem: `is ${encoding}, not UTF-8` };
  if (bytes.includes(0)) return { problem: 'is binary, not text' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    return { problem: error instanceof TypeError ? 'is not UTF-8' : 'is too large' };
  }
  const controls = text.match(/[\u0001-\u0008\u000e-\u001a\u001c-\u001f\u007f]/g)?.length ?? 0;
  return controls * charactersPerControl > text.length ? { problem: 'is binary, not text' } : { text };
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? 'UTF-32' : 'UTF-16';
  return a === 0xfe && b === 0xff ? 'UTF-16' : null;
}
