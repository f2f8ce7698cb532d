import type { SeedDocument } from '../../../document/types.js';
import { overlaps } from '../../../text/span.js';
import type { NamedSpan } from '../../types.js';
import { namedSpan } from '../namedSpan.js';

/** "Rovers: Obi; Strand, Hale, …": a team, a colon, and nothing but names with what they did in parentheses. */
const lineUp = /^\p{Lu}[^:\n]{1,40}: (?:\(?[\d-]{1,9}\)? )?(?=\p{Lu})/u;
const player = /^(?:\d{1,2} )?((?:\p{Lu}\.? ?){0,2}(?:(?:[Dd]e|[Vv]an(?: de[rn]?)?|[Dd]os|[Ee]l|al|[Ll]e) )?\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)(?: \d{1,2}(?:['’]|min)?)?(?: (?:capt|c|gk|pen|og)\.?)?\.?$/u;
const fewest = 8;

/** Takes the players that a team's line-up lists for people, where at least half of the names seen in it are people's; the spans are ordered and stay so. */
export function addLineUps({ text, paragraphs }: SeedDocument, spans: readonly NamedSpan[]): readonly NamedSpan[] {
  let result: NamedSpan[] | null = null;
  for (const paragraph of paragraphs) {
    const content = text.slice(paragraph.start, paragraph.end);
    const opening = content.indexOf(':') > 0 && content.length < 600 ? lineUp.exec(content)?.[0] : undefined;
    if (!opening) continue;
    const players = playersOf(content, opening.length).map(({ start, end }) => namedSpan(paragraph.start + start, paragraph.start + end, 'person', 0.8, true));
    if (players.length < fewest) continue;
    const from = paragraph.start + opening.length;
    const seen = spans.filter((span) => span.start >= from && span.end <= paragraph.end);
    // "Europe: France, Spain, …"
    if (seen.filter(({ type }) => type === 'person').length * 2 < seen.length) continue;
    result = (result ?? [...spans]).filter((span) => span.start < from || !players.some((each) => overlaps(each, span))).concat(players);
  }
  return result ? result.sort((a, b) => a.start - b.start) : spans;
}

/** Where the players' names stand behind the opening; none where a part is no name. */
function playersOf(content: string, from: number): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  for (const part of content.slice(from).matchAll(/[^,;()]+/g)) {
    const trimmed = part[0].trim().replace(/\.$/, '');
    if (trimmed === '' || /^(?:\d+['’]?|[a-z .]+|(?:[Ss]ubs?|[Rr]eplacements)(?:titutes)?:?.*)$/.test(trimmed)) continue;
    const name = player.exec(trimmed)?.[1];
    if (!name) return [];
    const start = from + part.index + part[0].indexOf(name);
    found.push({ start, end: start + name.length });
  }
  return found;
}
