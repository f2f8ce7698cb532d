import { commonAbbreviations } from '../../lexicon/organisationWords.js';
import { hashLower } from '../../model/hash.js';
import type { SeedDocument } from '../../document/types.js';
import type { EntityType, NamedSpan } from '../types.js';
import { shape, type TokenFacts } from './features.js';
import { typeOfKind } from './kinds.js';
import { namedSpan } from './namedSpan.js';
import { listBit } from './wordFacts.js';

/** Bodies that a text may name by their kind alone, with a capital: "the Government". */
const bareBodies = new Set(['Government', 'Administration', 'House', 'Senate', 'Congress', 'Parliament', 'Church', 'Court', 'Army', 'Navy', 'Cabinet', 'Treasury', 'Assembly', 'Ministry']);

/** The words before one of them, and the longest of these. */
const leads = new Set(['the', 'The', 'our', 'this']);
const longestLead = 4;
/** What joins the head of a body's name to what it is for. */
const links = new Set(['of', 'for']);
const romanceLinks = new Set(['de', 'di', 'da', 'do', 'del', 'della', 'des', 'du']);

const kindHashes = new Map([...typeOfKind].map(([noun, type]) => [hashLower(noun, 0, noun.length), type]));
/** Lists of words that, behind such a noun, name no body: "told the newspaper Monday". */
const noBody = listBit.calendar | listBit.plain | listBit.people | listBit.demonym | listBit.honorific | listBit.nameTitle | listBit.given | listBit.country;

/** Adds names behind a noun that says what they are ("the newspaper Harbour Echo"), and bodies named by what they are for ("the Ministry of Water and Energy", "Bank of Elbia") and bodies named by their kind alone behind "the", inside a sentence and with a capital ("the Government"), that stand in none of the names; they are ordered. */
export function addBodies({ text, tokens, sentences }: SeedDocument, { lists, shapes, shouted }: TokenFacts, spans: readonly NamedSpan[]): NamedSpan[] {
  const { starts, ends, words } = tokens;
  const added: NamedSpan[] = [];
  let next = 0;
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken; i++) {
      if (!isCapital(i)) continue;
      if (isBare(i, firstToken, endToken)) {
        add(i, i);
        continue;
      }
      const list = lists[i] as number;
      const kind = i > firstToken && shapes[i - 1] === shape.lower && !shouted[i] ? kindHashes.get(words[i - 1] as number) : undefined;
      if (kind !== undefined && !(list & (kind === 'organisation' ? noBody : noBody & ~listBit.given))) {
        let last = i;
        while (last + 1 < endToken && isCapital(last + 1) && !((lists[last + 1] as number) & noBody)) last++;
        if (last + 2 < endToken && /^(?:of|for)$/.test(text.slice(starts[last + 1], ends[last + 1]))) {
          let purpose = last + (/^(?:the|an?)$/.test(text.slice(starts[last + 2], ends[last + 2])) ? 3 : 2);
          if (purpose < endToken && isCapital(purpose)) {
            while (purpose + 1 < endToken && isCapital(purpose + 1)) purpose++;
            last = purpose;
          }
        }
        if (last > i || !isAbbreviation(i)) if (add(i, last, kind)) i = last;
        continue;
      }
      if (i + 2 >= endToken || !(list & (listBit.organisationHead | listBit.legal))) continue;
      const link = text.slice(starts[i + 1], ends[i + 1]);
      if (!(list & listBit.organisationHead ? links : romanceLinks).has(link)) continue;
      let last = text.slice(starts[i + 2], ends[i + 2]) === 'the' ? i + 3 : i + 2;
      if (last >= endToken || !isCapital(last)) continue;
      while (last + 1 < endToken && isCapital(last + 1)) last++;
      if (last + 2 < endToken && /^(?:and|&)$/.test(text.slice(starts[last + 1], ends[last + 1])) && isCapital(last + 2) && !((lists[last + 2] as number) & listBit.given)) last += 2;
      if (add(i, last)) i = last;
    }
  }
  return added.length ? [...spans, ...added].sort((a, b) => a.start - b.start) : [...spans];

  function isAbbreviation(i: number): boolean {
    return commonAbbreviations.has(text.slice(starts[i], ends[i]).toLowerCase());
  }

  function add(first: number, last: number, kind?: EntityType): boolean {
    const start = starts[first] as number;
    const end = ends[last] as number;
    while (next < spans.length && (spans[next] as NamedSpan).end <= start) next++;
    if (((spans[next] as NamedSpan | undefined)?.start ?? text.length) < end) return false;
    added.push(namedSpan(start, end, kind ?? 'organisation', 0.7, kind !== undefined));
    return true;
  }

  function isBare(i: number, first: number, end: number): boolean {
    if (i <= first || shouted[i] || (ends[i - 1] as number) - (starts[i - 1] as number) > longestLead || (i + 1 < end && isCapital(i + 1))) return false;
    return leads.has(text.slice(starts[i - 1], ends[i - 1])) && bareBodies.has(text.slice(starts[i], ends[i])) && (i + 1 >= end || !/^(?:of|for|-)$/.test(text.slice(starts[i + 1], ends[i + 1])));
  }

  function isCapital(i: number): boolean {
    const s = shapes[i] as number;
    return s >= shape.capital && s <= shape.mixed;
  }
}
