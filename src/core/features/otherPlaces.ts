import type { EntityType } from '../analysis/types.js';
import type { DocumentFacts } from '../index/facts.js';
import { mentionKinds } from '../index/mentionTable.js';
import { honorifics } from '../lexicon/titles.js';
import { occurrences } from '../text/occurrences.js';
import { lowerBound } from '../text/search.js';
import { contains, type Span } from '../text/span.js';

/**
 * Where else the words of a name that a person marked may mean the same one: all places of them but those marked, those within a longer
 * name ("Brook" of "Ada Brook") and, of what is no person, those behind a person's title ("Ms Brook").
 * @param type of the one who is meant
 */
export function otherPlaces(facts: DocumentFacts, text: string, words: string, marked: readonly Span[], type: EntityType): Span[] {
  return occurrences(text, words).filter((place) => {
    if (marked.some(({ start }) => start === place.start) || isWithinName(facts, place)) return false;
    const before = /(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, place.start - 12), place.start))?.[1];
    return type === 'person' || before === undefined || !honorifics.has(before.toLowerCase());
  });
}

function isWithinName({ mentions: { count, starts, ends, kinds } }: DocumentFacts, place: Span): boolean {
  for (let i = lowerBound(count, (k) => starts[k]! <= place.start) - 1; i >= 0 && starts[i]! > place.start - longestName; i--) {
    const mention = { start: starts[i]!, end: ends[i]! };
    if (mentionKinds[kinds[i]!] === 'name' && contains(mention, place) && mention.end - mention.start > place.end - place.start) return true;
  }
  return false;
}

const longestName = 200;
