import { posCode, type SeedDocument } from '../../document/types.js';
import { organisationNouns } from '../../lexicon/roles.js';
import { titleImplies } from '../../lexicon/impliedRoles.js';
import type { DraftEntity } from './draftEntity.js';
import { countryIn, isRoleNoun } from './roles.js';
import type { TokenWords } from './tokenWords.js';
import { titleWords } from '../../lexicon/titles.js';

/** "the Iranian ambassador", "the Supreme Leader": a description that may refer to someone named. */
export interface Description {
  readonly firstToken: number;
  readonly head: number;
  readonly noun: string;
  readonly modifiers: readonly string[];
  readonly complement: readonly string[];
  readonly isCapital: boolean;
  readonly ofOrganisation: boolean;
}

const before = new Set(['the', 'this', 'that']);

/** Finds definite descriptions with a role or an organisation noun as their head; tokens of names are left alone. */
export function findDescriptions(document: SeedDocument, words: TokenWords, ownerOf: Int32Array): Description[] {
  const found: Description[] = [];
  const { tags } = document.tokens;
  for (const sentence of document.sentences) {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const tag = tags[i];
      if (tag !== posCode.NOUN && tag !== posCode.PROPN && tag !== posCode.ADJ) continue;
      const noun = words.lower(i);
      const isRole = isRoleNoun(noun) || titleWords.has(noun);
      if (!isRole && !organisationNouns.has(noun)) continue;
      const next = tags[i + 1];
      if (i + 1 < sentence.endToken && (next === posCode.NOUN || next === posCode.PROPN) && !words.isPossessiveMark(i + 1)) continue;
      let first = i;
      while (first > sentence.firstToken && !before.has(words.lower(first - 1)) && first > i - 5) {
        const t = tags[first - 1];
        const low = words.lower(first - 1);
        if (t !== posCode.ADJ && t !== posCode.NOUN && t !== posCode.PROPN && low !== '-') break;
        first--;
      }
      const definite = before.has(words.lower(first - 1)) || words.isPossessiveMark(first - 1);
      const isCapital = words.isCapital(i) && i > sentence.firstToken;
      if ((ownerOf[i] as number) !== -1 || (!definite && !isCapital)) continue;
      const complement: string[] = [];
      if (/^(?:of|to|for|at)$/.test(words.lower(i + 1))) {
        for (let k = i + 2; k < sentence.endToken && k < i + 7 && !/^[,.;:”"]$/.test(words.lower(k)); k++) complement.push(words.lower(k));
      }
      const modifiers = Array.from({ length: i - first }, (_, k) => words.lower(first + k));
      if (words.isPossessiveMark(first - 1)) modifiers.unshift(words.lower(first - 2));
      found.push({ firstToken: first, head: i, noun, modifiers, complement, isCapital, ofOrganisation: !isRole });
    }
  }
  return found;
}

const neutral = new Set(['former', 'then', 'new', 'late', 'longtime', 'veteran', 'top', 'senior', 'special', 'current', '-']);

/** How well the description fits what the document says of the entity: 0 not at all, more is better; and where that is said. */
export function fitOfDescription(d: Description, entity: DraftEntity): { fit: number; at: number } {
  let fit = 0;
  let at = -1;
  const country = countryIn(d.modifiers) || countryIn(d.complement);
  for (const role of entity.roles) {
    const sameHead = role.head === d.noun || (titleImplies.get(role.head)?.includes(d.noun) ?? false);
    if (!sameHead) continue;
    const said = countryIn(role.modifiers) || countryIn(role.complement);
    if (country && said && country !== said && !role.complement.includes(d.complement[0] ?? ' ')) continue;
    const extra = d.modifiers.filter((word) => !neutral.has(word) && !role.modifiers.includes(word) && !role.complement.includes(word) && countryIn([word]) === '');
    const complementClash = d.complement.length > 0 && !d.complement.some((word) => word.length > 3 && (role.complement.includes(word) || role.modifiers.includes(word) || countryIn([word]) === said));
    const shared = d.modifiers.filter((word) => role.modifiers.includes(word)).length;
    const lacks = role.modifiers.length > 0 && d.modifiers.length === 0 ? 0 : 0.3 * shared;
    const score = (role.head === d.noun ? 2 : 1) + lacks + (country && country === said ? 0.5 : 0) - extra.length * 0.8 - (complementClash ? 1.5 : 0);
    if (score > fit) [fit, at] = [score, role.start];
  }
  const phrase = [...d.modifiers, d.noun].join(' ');
  for (const title of entity.titles) {
    const implied = titleImplies.get(title) ?? [];
    const score = title === d.noun ? 2 : implied.includes(phrase) ? 2 : implied.includes(d.noun) && d.modifiers.length <= 1 ? 1.2 : 0;
    if (score > fit) [fit, at] = [score, entity.mentions[0]?.start ?? -1];
  }
  return { fit, at };
}
