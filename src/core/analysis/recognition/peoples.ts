import type { SeedDocument } from '../../document/types.js';
import { isPeople } from '../../lexicon/peoples.js';
import { textOf } from '../../text/span.js';
import type { NamedSpan } from '../types.js';

/** Adds the names of peoples ("Americans", "Muslims") that stand in none of the names, and has those found neither as people nor bodies. */
export function addPeoples({ text, tokens }: SeedDocument, found: readonly NamedSpan[]): NamedSpan[] {
  const spans = found.map((span): NamedSpan => (span.type !== 'other' && isPeople(lastWord(textOf(text, span)).toLowerCase()) ? { ...span, type: 'other' } : span));
  const added: NamedSpan[] = [];
  let next = 0;
  for (let i = 0; i < tokens.count; i++) {
    const start = tokens.starts[i] as number;
    const end = tokens.ends[i] as number;
    while (next < spans.length && (spans[next] as NamedSpan).end <= start) next++;
    const code = text.charCodeAt(start);
    if (code >= 97 || code < 65 || end - start < 4 || ((spans[next] as NamedSpan | undefined)?.start ?? end) < end) continue;
    if (isPeople(text.slice(start, end).toLowerCase())) added.push({ start, end, type: 'other', confidence: 0.9 });
  }
  return added.length ? [...spans, ...added].sort((a, b) => a.start - b.start) : spans;
}

const lastWord = (name: string): string => name.slice(name.search(/\S+$/));
