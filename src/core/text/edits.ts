/** Replaces `length` UTF-16 code units at `offset` of the text before the edit by `newText`. */
export interface TextEdit {
  readonly offset: number;
  readonly length: number;
  readonly newText: string;
}

/** Edits in the order of their offsets; where two start together, an insertion stands first. */
const sortEdits = (edits: readonly TextEdit[]): TextEdit[] =>
  edits.slice().sort((a, b) => a.offset - b.offset || a.length - b.length);

/**
 * The text after the edits. All offsets count in the text before them, the order is free, and they must not overlap
 * (of two that do, the later one is left out); what lies outside of the text is cut off.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const { offset, length, newText } of sortEdits(edits)) {
    if (offset < at) continue;
    result += text.slice(at, offset) + newText;
    at = Math.min(text.length, offset + length);
  }
  return result + text.slice(at);
}

/** The edits that lead back: offsets count in the text after `edits`. The edits must not overlap. */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  let shift = 0;
  return sortEdits(edits).map(({ offset, length, newText }) => {
    const inverse = { offset: offset + shift, length: newText.length, newText: text.slice(offset, offset + length) };
    shift += newText.length - length;
    return inverse;
  });
}

/** The smallest single edit that leads from one text to the other; null when they are equal. Never cuts a surrogate pair. */
export function singleEdit(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const limit = Math.min(before.length, after.length);
  let prefix = 0;
  while (prefix < limit && before.charCodeAt(prefix) === after.charCodeAt(prefix)) prefix++;
  if (prefix > 0 && (before.charCodeAt(prefix - 1) & 0xfc00) === 0xd800) prefix--;
  let suffix = 0;
  while (suffix < limit - prefix && before.charCodeAt(before.length - 1 - suffix) === after.charCodeAt(after.length - 1 - suffix)) suffix++;
  if (suffix > 0 && (before.charCodeAt(before.length - suffix) & 0xfc00) === 0xdc00) suffix--;
  return { offset: prefix, length: before.length - prefix - suffix, newText: after.slice(prefix, after.length - suffix) };
}
