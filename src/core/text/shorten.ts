/**
 * The text on one line, at most `limit` UTF-16 code units long: white space is folded and what is too much is cut at
 * the end of a word and marked with “…”. Never cuts a surrogate pair.
 */
export function shorten(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, Math.max(1, limit - 1));
  const space = cut.lastIndexOf(' ');
  const kept = space > limit * 0.6 ? cut.slice(0, space) : cut;
  return `${kept.replace(/[\ud800-\udbff]$/, '').replace(/[\s,;:–—…-]+$/, '')}…`;
}

/** The text on one line between “ and ”, its own outer quotation marks left out, at most `limit` UTF-16 code units of it. */
export function inMarks(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const [opens, closes] = [/^[“"„«]/u.test(line), /[”"“»]$/u.test(line)];
  const inner = line.slice(opens ? 1 : 0, closes ? -1 : undefined);
  // a mark at one edge only may belong to words within: two would be “genuinely affordable”
  const bare = /^‘.*’$/u.test(line) ? line.slice(1, -1) : (opens && closes) || !/[“”"„«»]/u.test(inner) ? inner : line;
  return `“${shorten(bare, limit)}”`;
}

/** The text with a full stop, unless it ends like a sentence already. */
export const withFullStop = (text: string): string => (/[.!?…]["”’»]?$/u.test(text) ? text : `${text}.`);
