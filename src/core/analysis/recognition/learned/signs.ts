import { posCode, type SeedDocument } from '../../../document/types.js';
import { bodyNouns, bodyNounsAfter, bodyNounsBehind, clubRoles, firmNounsBehind, settlementNouns } from '../../../lexicon/organisationWords.js';
import { kinshipNouns, organisationNouns, otherRoleNouns, roleNouns } from '../../../lexicon/roles.js';
import { hashLower } from '../../../model/hash.js';
import type { NamedSpan } from '../../types.js';
import { shape } from './shapes.js';
import type { TokenFacts } from './tokenFacts.js';
import { listBit } from './wordFacts.js';

/** What the words around a name show that it is, wherever it stands in the document. */
export const signBit = {
  /** ", which decides": no person; ", who said": somebody. */
  which: 1, who: 1 << 1,
  /** "Velling have", "Velling play": several. */
  plural: 1 << 2,
  /** "… lowered its forecast", "… told his staff" in the words behind the name. */
  its: 1 << 3, his: 1 << 4,
  /** "the editor of X", "X chairman Ada Ode", "Ada Ode of X". */
  roleOf: 1 << 5, roleBehind: 1 << 6, personOf: 1 << 7,
  /** "Mr X", "her son X"; "X, 45,"; "X, a teacher"; "the teacher X". */
  titled: 1 << 8, aged: 1 << 9, roleSaid: 1 << 10, roleBefore: 1 << 11,
  /** "X, a firm"; "the firm X", "its firm, X"; "the X firm". */
  bodySaid: 1 << 12, bodyBefore: 1 << 13, bodyBehind: 1 << 14,
  /** "X shares", "X officials"; "X’s shares". */
  nounBehind: 1 << 15, nounsBehind: 1 << 16, owner: 1 << 17,
  /** "the X" with no noun behind it. */
  article: 1 << 18,
  at: 1 << 19, inside: 1 << 20, to: 1 << 21, from: 1 << 22, of: 1 << 23, by: 1 << 24,
  /** "X says", "says X". */
  verbBehind: 1 << 25, verbBefore: 1 << 26,
  /** "a town", "the village of X". */
  settlement: 1 << 27,
} as const;

/** How many signs there are. */
export const signs = Math.log2(signBit.settlement) + 1;

const hash = (word: string): number => hashLower(word, 0, word.length);
const hashes = (...lists: Iterable<string>[]): Set<number> => new Set(lists.flatMap((list) => [...list].map(hash)));
const plurals = (words: Iterable<string>): string[] => [...words].map((word) => (word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`));
const roles = hashes(roleNouns, otherRoleNouns, clubRoles, ['member', 'employee', 'resident', 'shareholder', 'spokesman', 'spokeswoman', 'chairman', 'chairwoman']);
const manyRoles = hashes(plurals([...roleNouns, ...otherRoleNouns, ...clubRoles]), ['members', 'employees', 'residents', 'shareholders', 'villagers', 'inhabitants', 'people', 'staff']);
const bodies = hashes(organisationNouns, bodyNouns, bodyNounsAfter, bodyNounsBehind, firmNounsBehind);
const settlements = hashes(settlementNouns, ['district', 'county', 'valley', 'estate', 'parish', 'hamlet', 'market', 'street']);
/** A firm has these, too. */
const relativesOfFirms = new Set(['parent', 'sister', 'partner', 'family']);
const relatives = hashes([...kinshipNouns].filter((noun) => !relativesOfFirms.has(noun)));
const pluralVerbs = hashes(['have', 'are', 'were', 'play', 'travel', 'host']);
const neuter = hashes(['its', 'itself']);
const personal = hashes(['he', 'she', 'his', 'her', 'him', 'himself', 'herself']);
const prepositions = new Map<number, number>(([['at', signBit.at], ['in', signBit.inside], ['to', signBit.to], ['from', signBit.from], ['of', signBit.of], ['by', signBit.by]] as const).map(([word, bit]) => [hash(word), bit]));
const [which, who, the, an, a, of, at, from, and, or, nor] = ['which', 'who', 'the', 'an', 'a', 'of', 'at', 'from', 'and', 'or', 'nor'].map(hash) as [number, number, number, number, number, number, number, number, number, number, number];

/** How many words behind a name may have its "its". */
const reach = 14;
/** How many words of an apposition may come before its noun. */
const apposition = 5;

/**
 * The signs (bits of `signBit`) that the words beside spans[i] give.
 * @param first, last          the first and the last token of the name
 * @param firstToken, endToken of its sentence
 */
export function signsOf({ text, tokens }: SeedDocument, { shapes, lists }: TokenFacts, spans: readonly NamedSpan[], i: number, first: number, last: number, firstToken: number, endToken: number): number {
  const { words, tags, starts, ends } = tokens;
  const isComma = (k: number): boolean => k >= firstToken && k < endToken && text.charCodeAt(starts[k]!) === 44;
  const isLower = (k: number): boolean => k >= firstToken && k < endToken && shapes[k] === shape.lower;
  let found = 0;

  const before = first - 1;
  if (before >= firstToken) {
    const word = words[before]!;
    found |= prepositions.get(word) ?? 0;
    if (lists[before]! & (listBit.honorific | listBit.nameTitle) && shapes[before] !== shape.lower) found |= signBit.titled;
    if (tags[before] === posCode.VERB) found |= signBit.verbBefore;
    const noun = isComma(before) ? before - 1 : before;
    if (isLower(noun)) {
      if (roles.has(words[noun]!)) found |= signBit.roleBefore;
      if (relatives.has(words[noun]!)) found |= signBit.titled;
      if (bodies.has(words[noun]!)) found |= signBit.bodyBefore;
      if (settlements.has(words[noun]!)) found |= signBit.settlement;
    }
    const isThe = word === the;
    const link = isThe ? before - 1 : before;
    if (link > firstToken && (words[link] === of || words[link] === at || words[link] === from)) {
      if (isLower(link - 1) && (roles.has(words[link - 1]!) || manyRoles.has(words[link - 1]!))) found |= signBit.roleOf;
      if (isLower(link - 1) && settlements.has(words[link - 1]!)) found |= signBit.settlement;
      const person = spans[i - 1];
      if (person?.type === 'person' && (person.end === ends[link - 1] || (isComma(link - 1) && person.end === ends[link - 2]))) found |= signBit.personOf;
    }
    if (isThe && !(last + 1 < endToken && (tags[last + 1] === posCode.NOUN || tags[last + 1] === posCode.ADJ || tags[last + 1] === posCode.PROPN || shapes[last + 1] === shape.possessive))) found |= signBit.article;
  }

  const behind = last + 1;
  if (behind >= endToken) return found;
  const word = words[behind]!;
  const tag = tags[behind]!;
  if (isComma(behind)) {
    const next = behind + 1;
    if (next < endToken) {
      if (words[next] === which) found |= signBit.which;
      else if (words[next] === who) found |= signBit.who;
      else if (shapes[next] === shape.number && ends[next]! - starts[next]! === 2 && isComma(next + 1)) found |= signBit.aged;
      else if (words[next] === a || words[next] === an || words[next] === the) {
        for (let k = next + 1; k < endToken && k <= next + apposition && (tags[k] === posCode.NOUN || tags[k] === posCode.ADJ || tags[k] === posCode.PROPN || shapes[k] === shape.possessive); k++) {
          if (tags[k] !== posCode.NOUN || (k + 1 < endToken && tags[k + 1] === posCode.NOUN)) continue;
          if (roles.has(words[k]!)) found |= signBit.roleSaid;
          if (bodies.has(words[k]!)) found |= signBit.bodySaid;
          if (settlements.has(words[k]!)) found |= signBit.settlement;
        }
      }
    }
  } else if (word === who) found |= signBit.who;
  else if (shapes[behind] === shape.possessive) found |= signBit.owner;
  else if (pluralVerbs.has(word)) {
    const lead = before >= firstToken ? words[before] : undefined;
    // "the Odes are": a family
    if (lead === the && text.charCodeAt(ends[last]! - 1) === 115) return found;
    if (lead === undefined || (isLower(before) && lead !== and && lead !== or && lead !== nor && tags[before] !== posCode.AUX && tags[before] !== posCode.VERB)) found |= signBit.plural;
  } else if (isLower(behind)) {
    if (bodies.has(word)) found |= signBit.bodyBehind;
    if (settlements.has(word)) found |= signBit.settlement;
    if (tag === posCode.NOUN) {
      found |= text.charCodeAt(ends[behind]! - 1) === 115 ? signBit.nounsBehind : signBit.nounBehind;
      if (roles.has(word) && behind + 1 < endToken && shapes[behind + 1]! >= shape.capital && shapes[behind + 1]! <= shape.mixed) found |= signBit.roleBehind;
    } else if (tag === posCode.VERB || tag === posCode.AUX) found |= signBit.verbBehind;
  }

  const limit = Math.min(endToken, behind + reach);
  const nextSpan = spans[i + 1]?.start ?? text.length;
  for (let k = behind; k < limit && starts[k]! < nextSpan; k++) {
    if (neuter.has(words[k]!)) return found | signBit.its;
    if (personal.has(words[k]!)) return found | signBit.his;
  }
  return found;
}
