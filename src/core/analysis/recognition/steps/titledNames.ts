import { posCode, type SeedDocument } from '../../../document/types.js';
import { roleNouns } from '../../../lexicon/roles.js';
import { isAddress } from '../../../lexicon/titles.js';
import type { NamedSpan } from '../../types.js';
import { shape } from '../learned/shapes.js';
import type { TokenFacts } from '../learned/tokenFacts.js';
import { namedSpan } from '../namedSpan.js';
import { withSecondSyllable } from './repair/hyphens.js';
import { listBit } from '../learned/wordFacts.js';

const title = listBit.nameTitle | listBit.noble;
/** Lists of words that name something else than a person. */
const otherwise = title | listBit.title | listBit.role | listBit.country | listBit.demonym | listBit.people | listBit.organisationHead | listBit.placeHead | listBit.otherHead;

/** "Co-author", "Violinist": what somebody does, as the first word of a sentence. */
const isRole = (word: string): boolean => roleNouns.has(word.slice(word.lastIndexOf('-') + 1).toLowerCase());

/**
 * Adds the names behind a title that tells a person ("Senator Varga", "Miss Ode", "the Marquis de Lorme", "the Earl of Ashby"), or two words behind what somebody does ("Co-author Li Wenhua"),
 * where the recogniser found none, and addresses by office ("Madam Speaker") as names of their own; the spans are ordered and stay so.
 */
export function addTitledNames({ text, tokens, sentences }: SeedDocument, { lists, shapes, shouted }: TokenFacts, spans: readonly NamedSpan[]): NamedSpan[] {
  const { starts, ends } = tokens;
  const added: NamedSpan[] = [];
  let next = 0;
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i + 1 < endToken; i++) {
      const opensByRole = i === firstToken && !shouted[i] && isName(i + 1, endToken) && isName(i + 2, endToken) && isRole(text.slice(starts[i], ends[i]));
      if (!opensByRole && (!(lists[i]! & title) || shapes[i]! !== shape.capital)) continue;
      const isNoble = lists[i]! & listBit.noble && /^(?:of|de|du|von)$/.test(text.slice(starts[i + 1], ends[i + 1]));
      const first = isNoble ? i + 2 : i + 1;
      // "Mayor Promises New Ferry"
      if (tokens.tags[first] === posCode.VERB && first + 1 < endToken && shapes[first + 1] === shape.capital) continue;
      if (!isName(first, endToken)) {
        const address = addressEnd(i, first + 1, endToken) ?? addressEnd(i, first, endToken);
        while (next < spans.length && spans[next]!.end <= starts[i]!) next++;
        if (address !== undefined && (spans[next]?.start ?? address) >= address) added.push(namedSpan(starts[i]!, address, 'other', 0.9));
        continue;
      }
      const start = starts[isNoble ? i : first]!;
      while (next < spans.length && spans[next]!.end <= start) next++;
      const limit = spans[next]?.start ?? text.length;
      let last = first;
      while (isName(last + 1, endToken) && last < first + 2) last++;
      while (last >= first && ends[last]! > limit) last--;
      if (last < first) continue;
      added.push(withSecondSyllable(text, namedSpan(start, ends[last]!, 'person', 0.8)));
      i = last;
    }
  }
  return added.length ? [...spans, ...added].sort((a, b) => a.start - b.start) : [...spans];

  /** Where the address from token `first` to `last` ends; undefined where it is none. A function of its own, so that the loop over all tokens makes no closures. */
  function addressEnd(first: number, last: number, end: number): number | undefined {
    if (last >= end || isName(last + 1, end)) return undefined;
    const to = ends[last]!;
    return isAddress(text.slice(starts[first], to).toLowerCase()) ? to : undefined;
  }

  /** A word with a capital that names nothing else: no body, place, people or further title. */
  function isName(i: number, end: number): boolean {
    const s = shapes[i]!;
    return i < end && s >= shape.capital && s <= shape.mixed && (lists[i]! & otherwise) === 0;
  }
}
