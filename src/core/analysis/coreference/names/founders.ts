import type { SeedDocument } from '../../../document/types.js';
import { kinshipNouns } from '../../../lexicon/roles.js';
import { sentenceOf } from '../nominals/roles.js';
import type { EntityType } from '../../types.js';
import type { DraftMention } from '../draftEntity.js';
import type { OrganisationName } from './organisationName.js';
import type { PersonName } from './personName.js';

/** What is read here of a name as `readNames` has it. */
export interface FoundName {
  readonly mention: DraftMention;
  readonly type: EntityType;
  readonly key: string;
  readonly person: PersonName | null;
  readonly organisation: OrganisationName | null;
  readonly titles: readonly string[];
}

/** What only a firm has, before and behind its name: "Shares in Pemberlow", "Pemberlow shares fell", "Pemberlow, founded in 1974". */
const sharesIn = /\b(?:[Ss]hares|[Ss]tock) (?:in|of) $/;
const firmBehind = /^(?:(?:['’]s?)? shares (?:closed|fell|rose|were|jumped|slid|dropped|gained|lost|tumbled|plunged|surged|climbed|slipped|ended|traded)\b|(?:['’]s?)? (?:shareholders|share price)\b|, (?:founded (?:in|by)|headquartered|listed on)\b)/;
/** What only somebody has: an age, "who", relatives. */
const ageOrWho = /^,? (?:\(?\d\d\b|who\b|aged \d)/;
const own = /^['’]s? ((?:\p{Ll}+ ?){1,3})/u;
const personal = new Set(['death', 'life', 'lawyer', 'lawyers', 'attorney', 'birthday', 'funeral', 'widow', 'family', 'memoir']);
/** How only somebody speaks: face to face, or by "I" and "my" in the words right before. */
const speaksInPerson = /^ (?:told (?:reporters|journalists)\b|(?:said|says) (?:in (?:an|a telephone) interview|by (?:telephone|phone))\b)/;
const saysI = /[“"'‘](?:[^”"]*[^\p{L}])?(?:I|[Mm]y|me|mine)(?![\p{L}-])[^“]*["”'’]\s*(?:said |says |added |recalled )?$/u;
const pronoun = /\b(?:he|she|his|her|himself|herself)\b/;
const reach = 60;
/** Characters before a name in which somebody says "I". */
const longestBefore = 300;

const isBare = ({ person, organisation, type, titles }: FoundName): boolean => type === 'organisation' ? organisation?.words.length === 1 : person !== null && person.words.length === 1 && titles.length === 0;

/**
 * The names, by their place in `read`, that are of a firm though somebody is called so: the family name alone of whoever founded it ("Shares in Pemberlow fell", beside Harriet Pemberlow), in a text
 * where words beside it somewhere are a firm's; not those beside which words are a person's.
 */
export function firmsOfFounders(document: SeedDocument, read: readonly FoundName[]): ReadonlySet<number> {
  const { text } = document;
  const found = new Set<number>();
  const families = new Set<string>();
  for (const { person } of read) if (person?.isFull) families.add(person.words[person.words.length - 1]!);
  const firms = new Set<string>();
  for (const name of read) {
    if (!families.has(name.key) || !isBare(name)) continue;
    const { start, end } = name.mention;
    if (sharesIn.test(text.slice(Math.max(0, start - 12), start)) || firmBehind.test(text.slice(end, end + reach))) firms.add(name.key);
  }
  if (firms.size === 0) return found;
  read.forEach((name, i) => {
    if (name.type === 'person' && firms.has(name.key) && isBare(name) && !isOfPerson(document, name)) found.add(i);
  });
  return found;
}

/** Whether words beside the name say that it is a person's: an age, "who", relatives, "he" or "she" behind it in the sentence, words that only somebody says. */
export function isOfPerson(document: SeedDocument, { mention }: FoundName): boolean {
  const behind = document.text.slice(mention.end, mention.end + reach);
  if (firmBehind.test(behind)) return false;
  const owned = own.exec(behind)?.[1]?.split(' ') ?? [];
  if (ageOrWho.test(behind) || owned.some((word) => personal.has(word) || kinshipNouns.has(word))) return true;
  const sentence = document.sentences[sentenceOf(document, mention)];
  const from = document.tokens.starts[sentence?.firstToken ?? mention.firstToken] ?? mention.start;
  if (speaksInPerson.test(behind) || saysI.test(document.text.slice(Math.max(from, mention.start - longestBefore), mention.start))) return true;
  const last = document.tokens.ends[(sentence?.endToken ?? mention.endToken) - 1] ?? mention.end;
  return pronoun.test(document.text.slice(mention.end, last).replace(/[“"][^”"]*[”"]/g, ''));
}
