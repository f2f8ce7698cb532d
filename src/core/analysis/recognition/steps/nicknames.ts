import type { SeedDocument } from '../../../document/types.js';
import type { NamedSpan } from '../../types.js';
import { overlaps } from '../../../text/span.js';
import { changed, nameOf, namedSpan } from '../namedSpan.js';

/** A given name and a nickname in quotation marks, before a family name. */
const givenAndNickname = /(?<![\p{L}\p{N}])\p{Lu}[\p{L}’'-]+\.? ["“‘'](\p{Lu}[\p{L}’-]*(?: \p{Lu}[\p{L}’-]*){0,2})["”’'] $/u;
const reach = 60;

/**
 * Joins a given name and a nickname in quotation marks to the family name behind them ("Chidi “Big Road” Fontaine"), and makes the nickname
 * alone, wherever it is named, a person's name; the spans are ordered and stay so.
 */
export function joinNicknames({ text }: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  const nicknames = new Set<string>();
  const joined: NamedSpan[] = [];
  for (const span of spans) {
    const mark = text.charCodeAt(span.start - 2);
    const isQuoted = span.type === 'person' && (mark === 34 || mark === 39 || mark === 0x201d || mark === 0x2019);
    const found = isQuoted ? givenAndNickname.exec(text.slice(Math.max(0, span.start - reach), span.start)) : null;
    if (!found) {
      joined.push(span);
      continue;
    }
    const start = span.start - found[0].length;
    while (joined.length && joined[joined.length - 1]!.end > start) joined.pop();
    joined.push(changed(span, { start }));
    nicknames.add(found[1]!);
  }
  if (nicknames.size === 0) return spans;
  const settled = joined.map((span) => (span.type !== 'person' && nicknames.has(nameOf(text, span)) ? changed(span, { type: 'person', confidence: 0.8 }) : span));
  const added = [...nicknames].flatMap((nickname) => repeatsOf(text, nickname)).filter((repeat) => !settled.some((span) => overlaps(span, repeat)));
  return added.length ? [...settled, ...added].sort((a, b) => a.start - b.start) : settled;
}

/** A nickname of two words or more wherever it stands as words of their own, not within a longer name; one word may mean something else. */
function repeatsOf(text: string, nickname: string): NamedSpan[] {
  if (!nickname.includes(' ')) return [];
  const found: NamedSpan[] = [];
  for (let start = text.indexOf(nickname); start >= 0; start = text.indexOf(nickname, start + nickname.length)) {
    const end = start + nickname.length;
    if (!/[\p{L}\p{N}-]/u.test(text.charAt(start - 1)) && !/^(?:[\p{L}\p{N}-]| \p{Lu})/u.test(text.slice(end, end + 2))) found.push(namedSpan(start, end, 'person', 0.8));
  }
  return found;
}
