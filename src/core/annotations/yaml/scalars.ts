/** What the core schema of YAML 1.2, or readers of YAML 1.1, take for something else than text. */
const notText = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?(?:\.inf|\.nan)|[-+]?(?:0x[\da-f_]*|0b[01_]*|0o?[0-7_]*|[\d_.,:]*(?:e[-+]?\d*)?))$/iu;
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N} ,.;'’()/_+@&%!?–—“”„‘…-]|:(?=[\p{L}\p{N}/]))*$/u;

/** How a text that already stands in a file is quoted. */
export type QuoteStyle = 'plain' | 'single' | 'double';

/** True when the text can stand in a YAML file without quotation marks, also within [ and ] when `inFlow`. */
const isPlain = (text: string, inFlow = false): boolean =>
  plain.test(text) && !text.endsWith(' ') && !notText.test(text) && !(inFlow && text.includes(','));

/** A text on one line of YAML, in the given style where that can hold it. */
export function scalar(text: string, style: QuoteStyle = 'plain', inFlow = false): string {
  if (style === 'plain' && isPlain(text, inFlow)) return text;
  if (style === 'single' && /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(text)) return `'${text.replaceAll("'", "''")}'`;
  return doubleQuoted(text);
}

const doubleQuoted = (text: string): string =>
  JSON.stringify(text).replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** True when a text of several lines can stand as lines of its own, without any escape. */
export const isLiteral = (text: string): boolean =>
  /^[^\s][^]*\n/u.test(text) && !text.endsWith('\n') && text.split('\n').every((line) => !/\s$/u.test(line) && /^[\p{L}\p{M}\p{N}\p{P}\p{S} ]*$/u.test(line));
