import type { SeedDocument } from '../../../document/types.js';
import { fullTitle } from '../../../lexicon/impliedRoles.js';
import { genderOfGivenName, isGivenName, names } from '../../../lexicon/names.js';
import { kinshipNouns } from '../../../lexicon/roles.js';
import { textOf } from '../../../text/span.js';
import type { DraftEntity } from '../draftEntity.js';
import { fitOfPart, genderOfHonorific } from './personName.js';
import type { ReadName } from './readNames.js';

/** What is known of a person while the names are walked through in order. */
export interface Seen {
  readonly first: number;
  /** Start of the last mention before the name at hand, or -1. */
  last: number;
  /** How often the document names them in full. */
  names: number;
  /** Named in the title or the first paragraph. */
  readonly leads: boolean;
  /** Whether others of the family name are named in full, too. */
  readonly isOfFamily: boolean;
  /** Whether the shared part, standing alone, meant them the last time. */
  alone: boolean;
  /** The titles before their full name. */
  readonly titles: string[];
  /** Named first as somebody's: "his brother, Olav Ode"; undefined before it is asked for. */
  isRelative: boolean | undefined;
}

/** Whether the words before a name say whose relative its bearer is. */
function isRelative({ text }: SeedDocument, start: number): boolean {
  const noun = /(?:\b(?:[Hh]is|[Hh]er|[Tt]heir|[Mm]y|whose)|['’]s?)\s(?:\p{Ll}+\s){0,2}(\p{Ll}+),?\s$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return noun !== undefined && kinshipNouns.has(noun);
}

/** The first word of a name, alone, is somebody named in full later only where that is so many characters behind it or fewer; a relative's ("his sister Ada") at any distance where the family has another, and else only nearby. */
const farthestAhead = 1200;
const farthestStranger = 600;

function isTooFar(trace: Seen, { mention }: ReadName, document: SeedDocument): boolean {
  const distance = trace.first - mention.start;
  if (distance <= (trace.isOfFamily ? farthestAhead : farthestStranger)) return false;
  return isRelative(document, mention.start) ? !trace.isOfFamily : distance > farthestAhead;
}

/**
 * The person whose full name the part fits best: the family name before the given name. Of several of one family name it is
 * the one the text is about (named in its lead, named often, meant the last time) unless another was named just now. `isKnownAlone`: the part has
 * stood for somebody without a full name before, who it is then unless it ends a full name.
 */
export function choosePerson(
  name: ReadName,
  isKnownAlone: boolean,
  candidates: readonly DraftEntity[],
  seen: ReadonlyMap<DraftEntity, Seen>,
  called: ReadonlyMap<DraftEntity, readonly string[]>,
  document: SeedDocument,
): { entity: DraftEntity; rivals: DraftEntity[]; confidence: number; reason: string } | null {
  let best: DraftEntity | null = null;
  let bestScore = 0;
  const rivals: DraftEntity[] = [];
  for (const entity of candidates) {
    const trace = seen.get(entity);
    const part = name.person?.words ?? [];
    const other = called.get(entity);
    const fit = fitOfPart(part, entity.person?.words ?? []) || (other ? fitOfPart(part, other) : 0);
    if (!trace || !fit || clashes(name, entity)) continue;
    const hasTitle = sharesTitle(name.titles, trace.titles);
    if (fit < 3 && name.titles.some((title) => !givenNameTitles.has(title)) && !(hasTitle && entity.person?.words.includes(name.key)) && !(candidates.length === 1 && mayBeFamily(part, entity.person?.words ?? []))) continue;
    // "Olav Jr." is not Olav Ode, his grandfather
    if (fit < 3 && name.person?.generation && name.person.generation !== entity.person?.generation) continue;
    const isLast = fit === 3 && name.key !== entity.person?.words[0];
    if (isKnownAlone && !isLast) continue;
    if (trace.last < 0 && (fit < 2 || (!isLast && isTooFar(trace, name, document)))) continue;
    const distance = trace.last >= 0 ? name.mention.start - trace.last : -1;
    const nearness = distance >= 0 ? 1 / (1 + distance / 300) : -1 - (trace.first - name.mention.start) / 1e6;
    const score = 20 + fit * 10 + nearness * 1.2 + (trace.leads ? 1.5 : 0) + (trace.alone ? 0.8 : 0) + (hasTitle && candidates.length > 1 ? titled : 0) - ((candidates.length > 1 && (trace.isRelative ??= isRelative(document, trace.first))) ? 0.6 : 0) + 0.5 * Math.log(trace.names);
    if (fit >= 2) rivals.push(entity);
    if (score > bestScore) [best, bestScore] = [entity, score];
  }
  if (!best) return null;
  const others = rivals.filter((entity) => entity !== best);
  return { entity: best, rivals: others, confidence: others.length ? 0.7 : 0.95, reason: others.length ? `the ${textOf(document.text, name.mention)} the text is about here` : '' };
}

/** "Mr Ode" is not Ada Ode, but Robin Ode may be either, and Rana Mahmood Ode a man by his second name. */
const clashes = (name: ReadName, { gender, person, titles }: DraftEntity): boolean =>
  name.gender !== 'unknown' && gender !== 'unknown' && name.gender !== gender
  && (!(names.unisex.has(person?.words[0] ?? '') || person?.words.slice(1, -1).some((word) => genderOfGivenName(word) === name.gender)) || titles.some((title) => genderOfHonorific(title, 'unknown') !== 'unknown'));

/** Of several of one family name, whoever was named with the title is meant by it: more than the family name alone tells. */
const titled = 25;
const sharesTitle = (titles: readonly string[], others: readonly string[]): boolean =>
  titles.length > 0 && others.length > 0 && titles.some((title) => !plainTitles.has(title) && others.some((other) => fullTitle(other) === fullTitle(title)));
/** What tells no office. */
const plainTitles = new Set(['mr', 'mrs', 'ms', 'miss', 'former', 'acting', 'deputy', 'assistant']);

/** The father's name of "Ada Ode Brook", as in Spain, or the family name before a clan's, as in India; the first of two or three names of which neither is known as a given one ("Lou Jiwei", "Teng Ah Bah"). */
const mayBeFamily = ([word = '']: readonly string[], [first = '', second = '', third, ...more]: readonly string[]): boolean =>
  third === undefined
    ? first === word && !isGivenName(second) && !names.family.has(second)
    : (first === word && more.length === 0 && !isGivenName(first) && !isGivenName(second) && !names.family.has(third)) || (second === word && (names.family.has(second) || (isGivenName(first) && !isGivenName(second))));

/** Titles that stand before a given name alone: "Queen Anna", "Sir Olav". */
const givenNameTitles = new Set(['papa', 'mama', 'father', 'padre', 'doña', 'fr', 'hajji', 'imam', 'abba', 'sir', 'dame', 'lady', 'lord', 'king', 'queen', 'prince', 'princess', 'pope', 'saint', 'st', 'brother', 'sister', 'emperor', 'sultan', 'tsar']);
