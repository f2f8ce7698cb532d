import { commonAbbreviations } from '../../../lexicon/organisationWords.js';
import { hashLower } from '../../../model/hash.js';
import type { SeedDocument } from '../../../document/types.js';
import type { EntityType, NamedSpan } from '../../types.js';
import { shape } from '../learned/shapes.js';
import type { TokenFacts } from '../learned/tokenFacts.js';
import { typeOfKind } from './kinds.js';
import { namedSpan } from '../namedSpan.js';
import { listBit } from '../learned/wordFacts.js';

/** Bodies that a text may name by their kind alone, with a capital: "the Government". */
const bareBodies = new Set(['Government', 'Administration', 'House', 'Senate', 'Congress', 'Parliament', 'Church', 'Court', 'Army', 'Navy', 'Cabinet', 'Treasury', 'Assembly', 'Ministry', 'Board', 'Company']);

/** The words before one of them, and the longest of these. */
const leads = new Set(['the', 'The', 'our', 'this']);
const longestLead = 4;
/** What joins the head of a body's name to what it is for. */
const links = new Set(['of', 'for']);
const articles = new Set(['the', 'a', 'an']);
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
      const kind = kindBefore(i, firstToken);
      const last = kind === undefined ? endOfPurpose(i, endToken) : endOfKind(i, endToken);
      if (last >= i && add(i, last, kind)) i = last;
    }
  }
  return added.length ? [...spans, ...added].sort((a, b) => a.start - b.start) : [...spans];

  /** What the noun before token i says that it is. */
  function kindBefore(i: number, first: number): EntityType | undefined {
    const kind = i > first && shapes[i - 1] === shape.lower && !shouted[i] ? kindHashes.get(words[i - 1]!) : undefined;
    return kind !== undefined && lists[i]! & (kind === 'organisation' ? noBody : noBody & ~listBit.given) ? undefined : kind;
  }

  /** Last token of the name that opens at i behind such a noun, with what it is for; -1 for an abbreviation that names nothing. */
  function endOfKind(i: number, end: number): number {
    let last = i;
    while (last + 1 < end && isCapital(last + 1) && !(lists[last + 1]! & noBody)) last++;
    if (last + 2 < end && links.has(text.slice(starts[last + 1], ends[last + 1]))) {
      const purpose = last + (articles.has(text.slice(starts[last + 2], ends[last + 2])) ? 3 : 2);
      if (purpose < end && isCapital(purpose)) last = endOfCapitals(purpose, end);
    }
    return last > i || !commonAbbreviations.has(text.slice(starts[i], ends[i]).toLowerCase()) ? last : -1;
  }

  /** Last token of the body whose head is token i and that is named by what it is for; -1 where none is. */
  function endOfPurpose(i: number, end: number): number {
    const list = lists[i]!;
    if (i + 2 >= end || !(list & (listBit.organisationHead | listBit.legal))) return -1;
    if (!(list & listBit.organisationHead ? links : romanceLinks).has(text.slice(starts[i + 1], ends[i + 1]))) return -1;
    const purpose = text.slice(starts[i + 2], ends[i + 2]) === 'the' ? i + 3 : i + 2;
    if (purpose >= end || !isCapital(purpose)) return -1;
    const last = endOfCapitals(purpose, end);
    const hasSecond = last + 2 < end && /^(?:and|&)$/.test(text.slice(starts[last + 1], ends[last + 1])) && isCapital(last + 2) && !(lists[last + 2]! & listBit.given);
    return hasSecond ? last + 2 : last;
  }

  function endOfCapitals(i: number, end: number): number {
    let last = i;
    while (last + 1 < end && isCapital(last + 1)) last++;
    return last;
  }

  function add(first: number, last: number, kind?: EntityType): boolean {
    const start = starts[first]!;
    const end = ends[last]!;
    while (next < spans.length && spans[next]!.end <= start) next++;
    if ((spans[next]?.start ?? text.length) < end) return false;
    added.push(namedSpan(start, end, kind ?? 'organisation', 0.7, kind !== undefined));
    return true;
  }

  function isBare(i: number, first: number, end: number): boolean {
    if (i <= first || shouted[i] || ends[i - 1]! - starts[i - 1]! > longestLead || (i + 1 < end && isCapital(i + 1))) return false;
    return leads.has(text.slice(starts[i - 1], ends[i - 1])) && bareBodies.has(text.slice(starts[i], ends[i])) && (i + 1 >= end || !/^(?:of|for|-)$/.test(text.slice(starts[i + 1], ends[i + 1])));
  }

  function isCapital(i: number): boolean {
    const s = shapes[i]!;
    return s >= shape.capital && s <= shape.mixed;
  }
}
