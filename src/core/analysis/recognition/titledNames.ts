import type { SeedDocument } from '../../document/types.js';
import { countryNames, demonyms } from '../../lexicon/demonyms.js';
import { organisationHeads, otherHeads, placeHeads } from '../../lexicon/organisationWords.js';
import { isPeople } from '../../lexicon/peoples.js';
import { femaleHonorifics, maleHonorifics, nameTitles, nobleTitles } from '../../lexicon/titles.js';
import type { NamedSpan } from '../types.js';

/**
 * Adds the names behind a title that tells a person ("Senator Varga", "Miss Ode", "the Marquis de Lorme", "the Earl of Ashby")
 * where the recogniser found none; the spans are ordered and stay so.
 */
export function addTitledNames({ text, tokens, sentences }: SeedDocument, spans: readonly NamedSpan[]): NamedSpan[] {
  const { starts, ends } = tokens;
  const added: NamedSpan[] = [];
  let next = 0;
  const isFree = (from: number, to: number): boolean => {
    while (next < spans.length && (spans[next] as NamedSpan).end <= from) next++;
    const span = spans[next];
    return !span || span.start >= to;
  };
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i + 1 < endToken; i++) {
      const start = starts[i] as number;
      const code = text.charCodeAt(start);
      if (code < 65 || code > 90) continue;
      const word = lower(i);
      if (nobleTitles.has(word) && isLink(lower(i + 1)) && isName(i + 2, endToken) && isFree(start, ends[i + 2] as number)) {
        let last = i + 2;
        while (isName(last + 1, endToken) && last < i + 4) last++;
        added.push({ start, end: ends[last] as number, type: 'person', confidence: 0.8 });
        i = last;
      } else if (isTitle(word) && isName(i + 1, endToken) && isFree(starts[i + 1] as number, ends[i + 1] as number)) {
        let last = i + 1;
        while (isName(last + 1, endToken) && last < i + 3 && isFree(starts[last + 1] as number, ends[last + 1] as number)) last++;
        added.push({ start: starts[i + 1] as number, end: ends[last] as number, type: 'person', confidence: 0.8 });
        i = last;
      }
    }
  }
  return added.length ? [...spans, ...added].sort((a, b) => a.start - b.start) : [...spans];

  function lower(i: number): string {
    return text.slice(starts[i], ends[i]).toLowerCase().replace(/\.$/, '');
  }
  /** A word with a capital that names nothing else: no body, place, people or further title. */
  function isName(i: number, end: number): boolean {
    if (i >= end || !/^\p{Lu}[\p{L}'’-]/u.test(text.slice(starts[i], ends[i]))) return false;
    const word = lower(i);
    return !isTitle(word) && !nobleTitles.has(word) && !organisationHeads.has(word) && !placeHeads.has(word) && !otherHeads.has(word) && !countryNames.has(word) && !demonyms.has(word) && !isPeople(word);
  }
}

const isTitle = (word: string): boolean => nameTitles.has(word) || maleHonorifics.has(word) || femaleHonorifics.has(word);
const isLink = (word: string): boolean => word === 'of' || word === 'de' || word === 'du' || word === 'von';
