import { paragraphAt } from '../../../document/lookup.js';
import type { SeedDocument, Sentence } from '../../../document/types.js';
import { fullTitle, titleImplies } from '../../../lexicon/impliedRoles.js';
import { organisationHeads } from '../../../lexicon/organisationWords.js';
import { femaleNouns, maleNouns } from '../../../lexicon/roles.js';
import { honorifics } from '../../../lexicon/titles.js';
import type { DraftEntity } from '../draftEntity.js';
import type { Nominal } from './nominals.js';
import { nounKinds } from '../words/nounKinds.js';
import { countryIn } from './roles.js';
import type { TokenWords } from '../words/tokenWords.js';
import { definitionsIn, farthestDefinition } from '../names/definitions.js';

/** A definite description linked to an entity (index into the drafts). */
export interface DescribedEntity {
  readonly entity: number;
  readonly confidence: number;
  readonly reason: string;
}

/** Visits entities, the one mentioned last first, until told to stop by false. */
export type Visit = (visit: (entity: number, distance: number, leads: boolean) => boolean) => void;

/**
 * Finds whom a nominal without a tie in its sentence describes, or null. `lastToken` tells where an entity was mentioned last (-1: not yet),
 * `organisations` and `people` visit those mentioned last.
 */
export type Described = (
  nominal: Nominal,
  sentence: Sentence,
  lastToken: (entity: number) => number,
  organisations: Visit,
  people: Visit,
) => DescribedEntity | null;

/** What is known of whom a description fits; roles that sentences tell are added as they are met. */
export interface Descriptions {
  readonly find: Described;
  /** Keeps that an entity is what the noun says. */
  learn(noun: string, entity: number): void;
}

/** A bearer last mentioned more tokens before than this is not meant. */
const farthestRole = 20_000;

/** "the Iranian ambassador", "the Supreme Leader", taken apart. */
interface Description {
  readonly noun: string;
  /** With the possessor. */
  readonly modifiers: readonly string[];
  readonly possessor: string;
  readonly complement: readonly string[];
}

/** Where shares are dealt in: "the company" beside it is one of which they are. */
const isExchange = (name: readonly string[]): boolean => name.at(-1) === 'exchange' || name.at(-1) === 'bourse';
/** What opens a clause that may speak of whom the main one names: "If the company is told, Saxon will act". */
const subordinates = new Set(['if', 'when', 'while', 'as', 'after', 'before', 'since', 'although', 'though', 'because', 'once', 'unless']);
/** Words for any organisation, whatever its name says. */
const anyKind = new Set(['company', 'firm', 'team', 'club', 'band', 'group', 'organisation', 'organization', 'agency', 'alliance', 'network', 'body', 'institution', 'charity', 'startup']);

/** Prepares the roles of a document's entities for looking up who a description fits. */
export function createDescriptions(document: SeedDocument, words: TokenWords, drafts: readonly DraftEntity[]): Descriptions {
  const byNoun = new Map<string, Set<number>>();
  const put = (noun: string, entity: number): void => {
    const list = byNoun.get(noun);
    if (list) list.add(entity);
    else byNoun.set(noun, new Set([entity]));
  };
  drafts.forEach((draft, entity) => {
    if (draft.type !== 'person') return;
    for (const noun of [...draft.roles.map((role) => role.head), ...draft.titles]) {
      put(noun, entity);
      for (const implied of titleImplies.get(noun) ?? []) put(implied.slice(implied.lastIndexOf(' ') + 1), entity);
    }
  });

  const read = ({ first, head, noun, determiner, possessor }: Nominal, sentence: Sentence): Description => {
    const complement: string[] = [];
    if (/^(?:of|to|for|at)$/.test(words.lower(head + 1))) {
      for (let k = head + 2; k < sentence.endToken && k < head + 7 && !/^[,.;:”"]$/.test(words.lower(k)); k++) complement.push(words.lower(k));
    }
    const owner = determiner === 'possessive' && words.isPossessiveMark(possessor + 1) ? words.lower(possessor) : '';
    const modifiers = owner ? [owner] : [];
    for (let k = first; k < head; k++) modifiers.push(words.lower(k));
    return { noun, modifiers, possessor: owner, complement };
  };

  const describePerson = (nominal: Nominal, sentence: Sentence, lastToken: (entity: number) => number): DescribedEntity | null => {
    const { noun, head } = nominal;
    const candidates = byNoun.get(noun);
    if (!candidates) return null;
    const description = read(nominal, sentence);
    let best = -1;
    let bestScore = 0;
    let said = -1;
    let second = 0;
    for (const entity of candidates) {
      const draft = drafts[entity]!;
      if ((maleNouns.has(noun) && draft.gender === 'female') || (femaleNouns.has(noun) && draft.gender === 'male')) continue;
      const named = lastToken(entity);
      if (named >= 0 && head - named > farthestRole) continue;
      const { fit, at } = fitOfDescription(description, draft, words.isCapital(head) && head > sentence.firstToken);
      if (fit < 1) continue;
      const last = lastToken(entity);
      const near = last >= 0 ? 0.8 / (1 + (head - last) / 120) : at >= 0 && at < document.tokens.starts[head]! ? 0 : -0.4;
      if (fit + near > bestScore) [best, second, bestScore, said] = [entity, bestScore, fit + near, at];
      else second = Math.max(second, fit + near);
    }
    if (best < 0) return null;
    const paragraph = paragraphAt(document.paragraphs, Math.max(0, said));
    const reason = said >= 0 && paragraph >= 0 ? `the role in paragraph ${paragraph + 1}` : 'the role fits';
    return { entity: best, confidence: Math.min(0.9, 0.4 + 0.2 * bestScore) - (bestScore - second < 0.2 ? 0.15 : 0), reason };
  };

  /** The organisation whose name has the noun as its head, where one is named so far and no other; or -1. */
  const onlyOfKind = (noun: string, lastToken: (entity: number) => number): number => {
    let found = -1;
    for (let entity = 0; entity < drafts.length; entity++) {
      const draft = drafts[entity]!;
      if (draft.type !== 'organisation' || lastToken(entity) < 0 || !isHead(draft.organisation?.words ?? [], noun)) continue;
      if (found >= 0) return -1;
      found = entity;
    }
    return found;
  };

  let definitions: Map<string, number> | null = null;
  /** The organisation that the text calls so with a capital: "Saxon Freight Ltd (the “Company”)"; or -1. */
  const definedAs = (noun: string): number => {
    if (!definitions) {
      definitions = new Map();
      for (const { noun: word, at } of definitionsIn(document.text)) {
        let nearest = at - farthestDefinition;
        drafts.forEach(({ type, mentions }, entity) => {
          if (type === 'organisation') for (const { end, kind } of mentions) if (kind === 'name' && end <= at && end > nearest) {
            nearest = end;
            definitions?.set(word, entity);
          }
        });
      }
    }
    return definitions.get(noun) ?? -1;
  };

  /** The agency of the dateline tells the story and is not in it. */
  const isAgency = ({ mentions }: DraftEntity): boolean => document.dateline !== null && mentions.every(({ end }) => end <= document.dateline!.end);

  /** The organisation that each noun meant last. */
  const called = new Map<string, number>();

  /** Whether the text names the organisation only for whom it asks for an opinion ("an analyst at Saxon Research"), or goes on to name it beside the description. */
  const isBeside = ({ mentions }: DraftEntity, head: number, { firstToken: opening, endToken: end }: Sentence): boolean =>
    mentions.some(({ kind, firstToken }) => kind === 'name' && ((firstToken > head && firstToken < end && !subordinates.has(words.lower(opening))) || (/^(?:at|with|of|from|for)$/.test(words.lower(firstToken - 1)) && /^(?:analysts?|economists?|strategists?)$/.test(words.lower(firstToken - 2)))));

  const describeOrganisation = (nominal: Nominal, sentence: Sentence, lastToken: (entity: number) => number, organisations: Visit): DescribedEntity | null => {
    const { noun, head, first, determiner } = nominal;
    if (determiner !== 'the' || head - first > 1 || /^(?:of|for|that|which|who|whose)$/.test(words.lower(head + 1))) return null;
    const defined = words.isCapital(head) ? definedAs(noun) : -1;
    if (defined >= 0) return { entity: defined, confidence: 0.9, reason: 'who is called so in parentheses' };
    let best = -1;
    let score = 0;
    let newest = -1;
    organisations((entity, distance, leads) => {
      if (newest < 0) newest = entity;
      const draft = drafts[entity]!;
      const name = draft.organisation?.words ?? [];
      const own = name.includes(noun) || draft.nouns.includes(noun);
      const isOther = draft.nouns.length > 0 || name.some((w) => organisationHeads.has(w));
      const fits = own || (anyKind.has(noun) && distance <= 3 && !isOther);
      if (!fits || isAgency(draft) || (!own && (isExchange(name) || isBeside(draft, head, sentence)))) return true;
      const value = (own ? 1 : 0.5) / (1 + distance / 4) + (leads ? 0.2 : 0);
      if (value > score) [best, score] = [entity, value];
      return true;
    });
    if (best >= 0 && score >= 0.3) {
      called.set(noun, best);
      return { entity: best, confidence: Math.min(0.8, 0.4 + 0.4 * score), reason: 'the organisation of that kind named last' };
    }
    // no other was mentioned since
    if (newest >= 0 && first === head && called.get(noun) === newest) return { entity: newest, confidence: 0.6, reason: 'the organisation called so before' };
    const only = first < head ? -1 : onlyOfKind(noun, lastToken);
    return only < 0 ? null : { entity: only, confidence: 0.6, reason: 'the only organisation of that kind named' };
  };

  /** "the engineer", of whom a sentence has said that they are one; two such leave it open. */
  const describeBySaid = ({ noun }: Nominal, people: Visit): DescribedEntity | null => {
    let found = -1;
    let others = 0;
    people((entity) => {
      const draft = drafts[entity]!;
      if (!draft.nouns.includes(noun)) return true;
      if (found < 0) found = entity;
      else others++;
      return true;
    });
    return found < 0 || others > 0 ? null : { entity: found, confidence: 0.7, reason: `called ${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun} before` };
  };

  const find: Described = (nominal, sentence, lastToken, organisations, people) => {
    const { kind, determiner, head, first } = nominal;
    const isCapital = words.isCapital(head) && head > sentence.firstToken;
    if ((kind & nounKinds.role) !== 0) {
      const owned = determiner === 'possessive' && words.isPossessiveMark(nominal.possessor + 1);
      // "Madam Speaker", "Mr. President": whoever is addressed
      if (determiner !== 'the' && honorifics.has(words.lower(first < head ? first : head - 1))) return null;
      if (determiner !== 'the' && !owned && !(isCapital && determiner !== 'a')) return null;
      const found = describePerson(nominal, sentence, lastToken);
      if (found) return found;
    }
    if (determiner === 'the' && (kind & (nounKinds.role | nounKinds.person)) !== 0 && first === head && !/^(?:of|in|for|to|who|whose|with)$/.test(words.lower(head + 1))) {
      const found = describeBySaid(nominal, people);
      if (found) return found;
    }
    if ((kind & nounKinds.organisation) !== 0) return describeOrganisation(nominal, sentence, lastToken, organisations);
    return null;
  };
  return { find, learn: put };
}

/** "court" of "supreme court" and of "court of appeal". */
const isHead = (name: readonly string[], noun: string): boolean => {
  const at = name.lastIndexOf(noun);
  return at >= 0 && (at === name.length - 1 || /^(?:of|for|on|in)$/.test(name[at + 1]!));
};

const isChairman = (noun: string): boolean => noun === 'chairman' || noun === 'chairwoman';
/** Words that make another office of an office. */
const second = ['vice', 'deputy', 'assistant', 'shadow'];
/** Of these there are several at a time, told apart by what they are for: "foreign minister", "sports editor". */
const withPortfolio = new Set(['minister', 'secretary', 'undersecretary', 'commissioner', 'editor', 'correspondent', 'coordinator']);
const neutral = new Set(['former', 'then', 'new', 'late', 'longtime', 'veteran', 'top', 'senior', 'special', 'current', '-']);

/** How well the description fits what the document says of the entity: 0 not at all, more is better; and where that is said. */
function fitOfDescription(d: Description, entity: DraftEntity, isCapital: boolean): { fit: number; at: number } {
  let fit = 0;
  let at = -1;
  /** The title that stands before the name is of another office: "Foreign Minister Ode" is no defence minister. */
  let isAnother = false;
  const country = countryIn(d.modifiers) || countryIn(d.complement);
  for (const role of entity.roles) {
    const sameHead = role.head === d.noun || (titleImplies.get(role.head)?.includes(d.noun) ?? false);
    if (!sameHead) continue;
    // "the Leader" is a title; any president may be "a leader"
    if (isCapital && fullTitle(role.head) !== d.noun && !(d.noun === 'chair' && isChairman(role.head)) && !country) continue;
    if (second.some((word) => d.modifiers.includes(word) !== role.modifiers.includes(word))) continue;
    const said = countryIn(role.modifiers) || countryIn(role.complement);
    if (country && said && country !== said && !role.complement.includes(d.complement[0] ?? ' ')) continue;
    const extra = d.modifiers.filter((word) => !neutral.has(word) && !role.modifiers.includes(word) && !role.complement.includes(word) && countryIn([word]) === '');
    const own = [...role.modifiers, ...role.complement.filter((word) => word.length > 3)].filter((word) => !neutral.has(word) && countryIn([word]) === '');
    if (withPortfolio.has(role.head) && extra.some((word) => word !== d.possessor) && own.length > 0 && !d.modifiers.some((word) => own.includes(word))) {
      isAnother = true;
      continue;
    }
    const complementClash = d.complement.length > 0 && !d.complement.some((word) => word.length > 3 && (role.complement.includes(word) || role.modifiers.includes(word) || countryIn([word]) === said));
    const shared = d.modifiers.filter((word) => role.modifiers.includes(word)).length;
    const lacks = role.modifiers.length > 0 && d.modifiers.length === 0 ? 0 : 0.3 * shared;
    const score = (role.head === d.noun ? 2 : 1) + lacks + (country && country === said ? 0.5 : 0) - extra.length * 0.8 - (complementClash ? 1.5 : 0);
    if (score > fit) [fit, at] = [score, role.start];
  }
  const phrase = [...d.modifiers, d.noun].join(' ');
  if (second.some((word) => d.modifiers.includes(word))) return { fit, at };
  for (const title of entity.titles) {
    if (isAnother && title === d.noun) continue;
    const implied = titleImplies.get(title) ?? [];
    const score = title === d.noun || (d.noun === 'chair' && isChairman(title)) ? 2 : d.modifiers.length > 0 && implied.includes(phrase) ? 2 : implied.includes(d.noun) && d.modifiers.length <= 1 && (!isCapital || implied.includes(`supreme ${d.noun}`) || country) ? 1.2 : 0;
    if (score > fit) [fit, at] = [score, entity.mentions[0]?.start ?? -1];
  }
  return { fit, at };
}
