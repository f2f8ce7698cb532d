import type { SeedDocument } from '../../document/types.js';
import type { NamedSpan } from '../types.js';
import { shape, type TokenFacts } from './features.js';
import { listBit } from './wordFacts.js';

/** Adds bodies named by what they are for ("the Ministry of Water and Energy", "Bank of Elbia") that stand in none of the names; they are ordered. */
export function addBodies({ text, tokens, sentences }: SeedDocument, { lists, shapes }: TokenFacts, spans: readonly NamedSpan[]): NamedSpan[] {
  const { starts, ends } = tokens;
  const added: NamedSpan[] = [];
  let next = 0;
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i + 2 < endToken; i++) {
      if (!((lists[i] as number) & listBit.organisationHead) || !isCapital(i)) continue;
      const link = text.slice(starts[i + 1], ends[i + 1]);
      if (link !== 'of' && link !== 'for') continue;
      let last = text.slice(starts[i + 2], ends[i + 2]) === 'the' ? i + 3 : i + 2;
      if (last >= endToken || !isCapital(last)) continue;
      while (last + 1 < endToken && isCapital(last + 1)) last++;
      if (last + 2 < endToken && /^(?:and|&)$/.test(text.slice(starts[last + 1], ends[last + 1])) && isCapital(last + 2) && !((lists[last + 2] as number) & listBit.given)) last += 2;
      const start = starts[i] as number;
      while (next < spans.length && (spans[next] as NamedSpan).end <= start) next++;
      if (((spans[next] as NamedSpan | undefined)?.start ?? text.length) < (ends[last] as number)) continue;
      added.push({ start, end: ends[last] as number, type: 'organisation', confidence: 0.7 });
      i = last;
    }
  }
  return added.length ? [...spans, ...added].sort((a, b) => a.start - b.start) : [...spans];

  function isCapital(i: number): boolean {
    const s = shapes[i] as number;
    return s >= shape.capital && s <= shape.mixed;
  }
}
