import type { SeedDocument } from '../../../document/types.js';
import { isPeople } from '../../../lexicon/peoples.js';
import type { NamedSpan } from '../../types.js';
import { shape } from '../learned/shapes.js';
import type { TokenFacts } from '../learned/tokenFacts.js';
import { changed, namedSpan, phraseOf } from '../namedSpan.js';
import { phraseMemo } from '../../../document/phrases.js';
import { listBit } from '../learned/wordFacts.js';

/** Adds the names of peoples ("Americans", "Muslims") that stand in none of the names, and has those found neither as people nor bodies. */
export function addPeoples(document: SeedDocument, { lists, shapes }: TokenFacts, found: readonly NamedSpan[]): NamedSpan[] {
  const { text, tokens } = document;
  const spans = found.map((span): NamedSpan => (span.type !== 'other' && text.charCodeAt(span.end - 1) === 115 && endsAsPeople(phraseOf(document, span)) ? changed(span, { type: 'other' }) : span));
  const added: NamedSpan[] = [];
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    if (!(lists[i]! & listBit.people) || lists[i]! & (listBit.firstOfTwo | listBit.secondOfTwo) || shapes[i]! === shape.lower) continue;
    const start = tokens.starts[i]!;
    const end = tokens.ends[i]!;
    while (next < spans.length && spans[next]!.end <= start) next++;
    if ((spans[next]?.start ?? end) >= end) added.push(namedSpan(start, end, 'other', 0.9));
  }
  return added.length ? [...spans, ...added].sort((a, b) => a.start - b.start) : spans;
}

const endsAsPeople = phraseMemo(({ low }) => isPeople(low.slice(low.search(/\S+$/))));
