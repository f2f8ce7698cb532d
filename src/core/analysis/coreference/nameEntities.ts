import { posCode, type SeedDocument } from '../../document/types.js';
import { countryOf } from '../../lexicon/demonyms.js';
import { names } from '../../lexicon/names.js';
import { organisationHeads } from '../../lexicon/organisationWords.js';
import { kinshipNouns } from '../../lexicon/roles.js';
import { honorifics } from '../../lexicon/titles.js';
import { textOf } from '../../text/span.js';
import { findEpithets } from '../recognition/epithets.js';
import { changed, nameOf, phraseOf } from '../recognition/namedSpan.js';
import { nameKey } from '../recognition/repeats.js';
import type { EntityType, Gender, NamedSpan } from '../types.js';
import { addWord, type DraftEntity, type DraftMention } from './draftEntity.js';
import { organisationNamed, personNamed, plainNamed, type PlainName } from './nameMemo.js';
import { findBearers } from './otherNames.js';
import { coreOf, isOpeningOf, isShortOrganisation, type OrganisationName } from './organisationName.js';
import { fitOfPart, genderOfHonorific, isShortOf, type PersonName } from './personName.js';
import type { TokenWords } from './tokenWords.js';
import { wordBit } from './vocabulary.js';

/** A name in the text, read. */
interface ReadName {
  readonly mention: DraftMention;
  readonly type: EntityType;
  readonly key: string;
  readonly person: PersonName | null;
  readonly organisation: OrganisationName | null;
  readonly plain: PlainName | null;
  readonly gender: Gender;
  readonly titles: readonly string[];
}

/**
 * Groups the names of a document into entities. Full names come first: the same name, or one whose words appear in order
 * in the longer one, is the same person; two full names that differ never are. Then each shorter name goes to the entity
 * that it fits, named last before it, or else first after it. A title's gender and a first name keep people apart.
 */
export function groupNames(document: SeedDocument, spans: readonly NamedSpan[], words: TokenWords): DraftEntity[] {
  const { starts, ends, count } = document.tokens;
  const named: NamedSpan[] = [];
  const read: ReadName[] = [];
  let firstToken = 0;
  spans.forEach((span, i) => {
    while (firstToken < count && (ends[firstToken] as number) <= span.start) firstToken++;
    if (isBareTitle(document, span, spans[i + 1])) return;
    let endToken = firstToken;
    while (endToken < count && (starts[endToken] as number) < span.end) endToken++;
    named.push(span);
    read.push(readName(document, span, words, { start: span.start, end: span.end, kind: 'name', confidence: span.confidence, reason: '', firstToken, endToken }));
  });
  const firms = firmsByFirstWord(read);
  if (firms.size > 0) read.forEach((name, i) => {
    if (isFirmAlone(name, firms)) read[i] = readName(document, changed(named[i] as NamedSpan, { type: 'organisation' }), words, name.mention);
  });
  const entities: DraftEntity[] = [];
  groupPeople(document, read, entities);
  groupOrganisations(document, read, entities);
  groupByKey(read, entities);
  return entities;
}

/** The first words of firms' names that no person is called by in full: "saxon" of Saxon Freight Ltd. */
function firmsByFirstWord(read: readonly ReadName[]): Set<string> {
  const firms = new Set<string>();
  for (const { organisation } of read) if (organisation?.isFirm) firms.add(organisation.words[0] as string);
  if (firms.size > 0) for (const { person } of read) if (person?.isFull) for (const word of person.words) firms.delete(word);
  return firms;
}

/** True for a firm's first word alone that was taken for a person without a title or a gender, or for a place that no list knows. */
const isFirmAlone = ({ type, person, key, titles, gender }: ReadName, firms: ReadonlySet<string>): boolean =>
  firms.has(key) && (person !== null ? !person.isFull && titles.length === 0 && gender === 'unknown' : type === 'place' && !names.cities.has(key) && !names.regions.has(key) && !names.countries.has(key));

/** Words that make another office of the title behind them. */
const secondInRank = new Set(['vice', 'deputy', 'assistant', 'shadow']);

/** "Seyed" taken for a name of its own before the name it belongs to. */
function isBareTitle(document: SeedDocument, span: NamedSpan, next: NamedSpan | undefined): boolean {
  if (span.type !== 'person' || next?.type !== 'person' || next.start - span.end > 2) return false;
  return /^\.? ?$/.test(document.text.slice(span.end, next.start)) && honorifics.has(nameOf(document.text, span).toLowerCase().replace(/\.$/, ''));
}

function readName(document: SeedDocument, span: NamedSpan, words: TokenWords, mention: DraftMention): ReadName {
  const { firstToken } = mention;
  const phrase = phraseOf(document, span);
  if (span.type === 'person') {
    const before = document.tokens.tags[firstToken - 1];
    const mayBeTitled = firstToken > 0 && (before === posCode.NOUN || before === posCode.PROPN || before === posCode.ADJ || before === posCode.X || before === posCode.VERB);
    const person = personNamed(phrase);
    const titles = mayBeTitled ? titlesBefore(words, firstToken) : none;
    const isTitled = mayBeTitled && (words.bits(firstToken - 1) & wordBit.title) !== 0;
    const gender = isTitled && person.gender === 'unknown' ? genderOfHonorific(words.lower(firstToken - 1), person.gender) : person.gender;
    return { mention, type: 'person', key: person.key, person, organisation: null, plain: null, gender, titles };
  }
  if (span.type === 'organisation') {
    const owner = words.isPossessiveMark(firstToken - 1) ? (countryOf.get(words.lower(firstToken - 2)) ?? '') : '';
    const organisation = organisationNamed(phrase, owner);
    return { mention, type: 'organisation', key: organisation.key, person: null, organisation, plain: null, gender: 'unknown', titles: none };
  }
  const plain = plainNamed(phrase);
  return { mention, type: span.type, key: plain.key, person: null, organisation: null, plain, gender: 'unknown', titles: none };
}

const none: readonly string[] = [];

/** The titles right before a name, the nearest first; none where they make another office ("vice president"). */
function titlesBefore(words: TokenWords, firstToken: number): readonly string[] {
  let above = firstToken - 1;
  if ((words.bits(above) & wordBit.title) === 0) return none;
  const titles: string[] = [];
  for (; (words.bits(above) & wordBit.title) !== 0; above--) titles.push(words.lower(above));
  return secondInRank.has(words.lower(above)) || titles.some((word) => secondInRank.has(word)) ? none : titles;
}

function create(entities: DraftEntity[], name: ReadName): DraftEntity {
  const { type, gender, person, organisation } = name;
  const entity: DraftEntity = { index: entities.length, type, gender, person, organisation, mentions: [], roles: [], titles: [], nouns: [] };
  entities.push(entity);
  return entity;
}

function add(entity: DraftEntity, name: ReadName, confidence = 1, reason = ''): void {
  name.mention.confidence = Math.min(name.mention.confidence, confidence);
  name.mention.reason = reason;
  entity.mentions.push(name.mention);
  if (entity.gender === 'unknown') entity.gender = name.gender;
  for (const title of name.titles) addWord(entity.titles, title);
}

/** Lists of entities by a word of their name, so that a name is compared only with those that share one. */
class WordIndex {
  private readonly lists = new Map<string, DraftEntity[]>();

  /** Puts the entity under the word, once however often it is put before another is. */
  put(word: string, entity: DraftEntity): void {
    const list = this.lists.get(word);
    if (!list) this.lists.set(word, [entity]);
    else if (list[list.length - 1] !== entity) list.push(entity);
  }

  /** Entities under any of the words, each once, in the order they were put. */
  under(words: readonly string[]): readonly DraftEntity[] {
    let found: readonly DraftEntity[] = [];
    let isWhole = true;
    for (const word of words) {
      const list = this.lists.get(word);
      if (!list || list === found) continue;
      isWhole = found.length === 0;
      found = isWhole ? list : [...found, ...list];
    }
    return isWhole ? found : [...new Set(found)].sort((a, b) => a.index - b.index);
  }
}

function groupPeople(document: SeedDocument, read: readonly ReadName[], entities: DraftEntity[]): void {
  const people = keepGenerationsApart(document, read.filter((name) => name.type === 'person' && name.key));
  const fullOf = new Map<string, DraftEntity>();
  const byFamily = new WordIndex();
  const byWord = new WordIndex();
  const plurals = new Set<string>();
  const called = new Map<DraftEntity, readonly string[]>();
  const samples = new Map<string, ReadName>();
  const epithets = findEpithets(document, people.map((name) => ({ start: name.mention.start, end: name.mention.end, key: name.key })));
  const bearers = findBearers(document, people);
  const otherNames = new Set([...epithets.map(({ whole }) => nameKey(textOf(document.text, whole))), ...[...bearers.keys()].flatMap((alias) => [alias, ...otherWayRound(alias)])]);
  for (const name of people) if (name.person?.isFull && !samples.has(name.key) && !otherNames.has(name.key)) samples.set(name.key, name);
  const weight = ({ person }: ReadName): number => (person?.words.length ?? 0) * 2 + Number((person?.generation ?? '') !== '');
  for (const name of [...samples.values()].sort((a, b) => weight(b) - weight(a))) {
    if (fullOf.has(name.key)) continue;
    const words = name.person?.words ?? [];
    const family = [words[words.length - 1] as string, words.join(''), ...eitherFirst(words)];
    const fitting = byFamily.under(family).filter((entity) => isShortOf(words, entity.person?.words ?? []) && sameGeneration(name.person, entity.person));
    const entity = fitting.length === 1 ? (fitting[0] as DraftEntity) : create(entities, name);
    if (fitting.length === 1 && entity.person?.words.includes(words[0] as string) === false) {
      // "Bill" alone, where William is called Bill too
      byWord.put(words[0] as string, entity);
      called.set(entity, words);
    }
    if (fitting.length !== 1) {
      for (const word of family) byFamily.put(word, entity);
      for (const word of words) {
        byWord.put(word, entity);
        byWord.put(bareOf(word), entity);
      }
      plurals.add(`${words[words.length - 1] ?? ''}s`);
    }
    fullOf.set(name.key, entity);
    const nickname = name.person?.nickname;
    if (nickname) fullOf.set(nickname, entity);
  }
  for (const { whole, short, bearer } of epithets) {
    const entity = fullOf.get(bearer.key);
    if (!entity) continue;
    for (const key of [nameKey(textOf(document.text, whole)), nameKey(short)]) if (!fullOf.has(key)) fullOf.set(key, entity);
  }
  for (const [alias, bearer] of bearers) {
    const entity = fullOf.get(bearer);
    if (!entity) continue;
    const family = alias.slice(alias.lastIndexOf(' ') + 1);
    const isOthers = byFamily.under([family]).some((other) => other !== entity);
    const keys = !isOthers ? [alias, family] : alias === family ? [] : [alias];
    keys.push(...otherWayRound(alias));
    for (const key of keys) if (!fullOf.has(key)) fullOf.set(key, entity);
  }
  const parts = new Map<string, DraftEntity>();
  const seen = new Map<DraftEntity, Seen>();
  const lead = leadOf(document);
  for (const name of people) {
    const entity = fullOf.get(name.key);
    if (!entity) continue;
    const known = seen.get(entity);
    if (known) known.names++;
    else seen.set(entity, { first: name.mention.start, last: -1, names: 1, leads: name.mention.start < lead, alone: false, isRelative: undefined });
  }
  for (const name of people) {
    const entity = fullOf.get(name.key);
    if (entity) {
      add(entity, name);
      (seen.get(entity) as Seen).last = name.mention.start;
      continue;
    }
    if (plurals.has(name.key)) continue;
    const words = name.person?.words ?? [];
    const isKnownAlone = (parts.get(name.key)?.mentions.length ?? 0) > 1;
    const chosen = choosePerson(name, isKnownAlone, byWord.under([bareOf(words[words.length - 1] as string)]), seen, called, document);
    if (chosen) {
      add(chosen.entity, name, chosen.confidence, chosen.reason);
      const trace = seen.get(chosen.entity) as Seen;
      trace.last = name.mention.start;
      trace.alone = true;
      for (const rival of chosen.rivals) (seen.get(rival) as Seen).alone = false;
      continue;
    }
    const clash = name.gender === 'unknown' ? '' : `${name.key}/${name.gender}`;
    const own = parts.get(clash) ?? parts.get(name.key) ?? create(entities, name);
    parts.set(name.key, own);
    if (clash) parts.set(clash, own);
    add(own, name);
  }
}

/** "Ada Ode and her son, Ada Ode Jr.": the one without a generation is the elder one there, and has a name of her own. */
function keepGenerationsApart({ text }: SeedDocument, people: readonly ReadName[]): readonly ReadName[] {
  const elders = new Set<string>();
  people.forEach((name, i) => {
    const before = people[i - 1];
    const generation = name.person?.generation ?? '';
    if (!before || !generation || generation === 'sr' || name.key !== `${before.key} ${generation}`) return;
    if (/^,?\s(?:and|with)\s(?:(?:his|her|the)\s)?[^.;]{0,40}$/.test(text.slice(before.mention.end, name.mention.start))) elders.add(before.key);
  });
  if (elders.size === 0) return people;
  return people.map((name) => (elders.has(name.key) && name.person ? { ...name, key: `${name.key} sr`, person: { ...name.person, generation: 'sr' } } : name));
}

/** False for a Jr. and a Sr. */
const sameGeneration = (a: PersonName | null, b: PersonName | null): boolean => !a?.generation || !b?.generation || a.generation === b.generation;

/** What is known of a person while the names are walked through in order. */
interface Seen {
  readonly first: number;
  /** Start of the last mention before the name at hand, or -1. */
  last: number;
  /** How often the document names them in full. */
  names: number;
  /** Named in the title or the first paragraph. */
  readonly leads: boolean;
  /** Whether the shared part, standing alone, meant them the last time. */
  alone: boolean;
  /** Named first as somebody's: "his brother, Olav Ode"; undefined before it is asked for. */
  isRelative: boolean | undefined;
}

/** Whether the words before a name say whose relative its bearer is. */
function isRelative({ text }: SeedDocument, start: number): boolean {
  const noun = /(?:\b(?:his|her|their|my)|['’]s?)\s(?:\p{Ll}+\s){0,2}(\p{Ll}+),?\s$/u.exec(text.slice(Math.max(0, start - 40), start))?.[1];
  return noun !== undefined && kinshipNouns.has(noun);
}

/** End of the title and the first paragraph of the text. */
function leadOf({ paragraphs }: SeedDocument): number {
  const body = paragraphs.findIndex((p) => p.kind === 'body');
  return paragraphs[Math.max(0, body)]?.end ?? 0;
}

/** The first word of a name, alone, is somebody named in full later only where that is so many characters behind it or fewer. */
const farthestAhead = 1200;

/**
 * The person whose full name the part fits best: the family name before the given name. Of several of one family name it is
 * the one the text is about (named in its lead, named often, meant the last time) unless another was named just now. `isKnownAlone`: the part has
 * stood for somebody without a full name before, who it is then unless it ends a full name.
 */
function choosePerson(
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
    if (!trace || !fit || (name.gender !== 'unknown' && entity.gender !== 'unknown' && name.gender !== entity.gender)) continue;
    if (fit < 3 && name.titles.some((title) => !givenNameTitles.has(title))) continue;
    const isLast = fit === 3 && name.key !== entity.person?.words[0];
    if (isKnownAlone && !isLast) continue;
    if (trace.last < 0 && (fit < 2 || (!isLast && trace.first - name.mention.start > farthestAhead))) continue;
    const distance = trace.last >= 0 ? name.mention.start - trace.last : -1;
    const nearness = distance >= 0 ? 1 / (1 + distance / 300) : -1 - (trace.first - name.mention.start) / 1e6;
    const score = 20 + fit * 10 + nearness * 1.2 + (trace.leads ? 1.5 : 0) + (trace.alone ? 0.8 : 0) - ((candidates.length > 1 && (trace.isRelative ??= isRelative(document, trace.first))) ? 0.6 : 0) + 0.5 * Math.log(trace.names);
    if (fit >= 2) rivals.push(entity);
    if (score > bestScore) [best, bestScore] = [entity, score];
  }
  if (!best) return null;
  const others = rivals.filter((entity) => entity !== best);
  return { entity: best, rivals: others, confidence: others.length ? 0.7 : 0.95, reason: others.length ? `the ${name.person?.words.join(' ') ?? ''} the text is about here` : '' };
}

/** Titles that stand before a given name alone: "Queen Anna", "Sir Olav". */
const givenNameTitles = new Set(['papa', 'mama', 'sir', 'dame', 'lady', 'lord', 'king', 'queen', 'prince', 'princess', 'pope', 'saint', 'st', 'brother', 'sister', 'emperor', 'sultan', 'tsar']);

/** The key of a name of two words with the family name first, or last. */
const otherWayRound = (key: string): string[] => {
  const words = key.split(' ');
  return words.length === 2 ? [words.reverse().join(' ')] : [];
};

/** What a name of two words is kept under, whichever stands first. */
const eitherFirst = (words: readonly string[]): string[] => (words.length === 2 ? [[...words].sort().join(' ')] : []);

const bareOf = (word: string): string => word.replace(/^(?:al|el|d'|l')-?(?=..)/, '');

function groupOrganisations(document: SeedDocument, read: readonly ReadName[], entities: DraftEntity[]): void {
  const named = read.filter((name) => name.organisation && name.key);
  const byAcronym = explicitAcronyms(document, read);
  const samples = new Map<string, ReadName>();
  const idOf = (name: ReadName): string => name.organisation?.id ?? `|${name.key}`;
  const countOf = new Map<string, number>();
  for (const name of named) {
    const id = idOf(name);
    // "SENATE" looks like an acronym: the Senate is none
    if (!samples.has(id) || (samples.get(id)?.organisation?.isAcronym && !name.organisation?.isAcronym)) samples.set(id, name);
    countOf.set(id, (countOf.get(id) ?? 0) + 1);
  }
  const counts = new Map<DraftEntity, number>();
  const entityOf = new Map<string, DraftEntity>();
  const known = new WordIndex();
  const rank = (name: ReadName): number => (name.organisation?.isAcronym ? 0 : (name.organisation?.words.length ?? 0) * 2 + (name.organisation?.country ? 1 : 0));
  for (const name of [...samples.values()].sort((a, b) => rank(b) - rank(a))) {
    const organisation = name.organisation as OrganisationName;
    const { words } = organisation;
    const explicit = byAcronym.get(name.key);
    const target = explicit && explicit !== name ? entityOf.get(idOf(explicit)) : undefined;
    const ends = [words[0] as string, words[words.length - 1] as string, organisation.isAcronym ? acronymKey(words.join('')) : ''].filter(Boolean);
    const near = target ? [] : known.under(ends);
    const short = target ? [target] : near.filter((e) => isShortOrganisation(organisation, e.organisation as OrganisationName));
    const fitting = short.length > 0 ? short : near.filter((e) => isOpeningOf(organisation, e.organisation as OrganisationName));
    const bare = !organisation.country && words.length === 1 && organisationHeads.has(name.key);
    const chosen = fitting.length === 1 || (fitting.length > 1 && bare) ? nearest(fitting, name.mention.start, samples, entityOf, idOf) : mostNamed(fitting, counts);
    const entity = chosen ?? create(entities, name);
    if (!chosen) for (const word of [words[0] as string, words[words.length - 1] as string, coreOf(words).at(-1) ?? '', acronymKey(organisation.initials), acronymKey(organisation.headInitials)]) known.put(word, entity);
    entityOf.set(idOf(name), entity);
    counts.set(entity, (counts.get(entity) ?? 0) + (countOf.get(idOf(name)) ?? 0));
  }
  for (const name of named) {
    const entity = entityOf.get(idOf(name));
    if (entity) add(entity, name);
  }
}

/** The one named three times as often as any other of several, or null. */
function mostNamed(candidates: readonly DraftEntity[], counts: ReadonlyMap<DraftEntity, number>): DraftEntity | null {
  if (candidates.length < 2) return null;
  const [best, next] = [...candidates].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)) as [DraftEntity, DraftEntity];
  return (counts.get(best) ?? 0) >= 3 * (counts.get(next) ?? 0) ? best : null;
}

const acronymKey = (initials: string): string => `(${initials.replace(/\./g, '').toUpperCase()})`;

/** Of several the one whose first name stands last before the offset, else the first behind it. */
function nearest(
  candidates: readonly DraftEntity[],
  offset: number,
  samples: ReadonlyMap<string, ReadName>,
  entityOf: ReadonlyMap<string, DraftEntity>,
  idOf: (name: ReadName) => string,
): DraftEntity | null {
  let best: DraftEntity | null = null;
  let bestAt = -Infinity;
  if (candidates.length === 1) return candidates[0] ?? null;
  for (const name of samples.values()) {
    const entity = entityOf.get(idOf(name));
    if (!entity || !candidates.includes(entity)) continue;
    const at = name.mention.start < offset ? name.mention.start : -name.mention.start;
    if (at > bestAt) [best, bestAt] = [entity, at];
  }
  return best;
}

/** "Joint Commission of Ports (JCP)", "Mission of the League in Arland (MLA)", "PCJ (Joint Commission of Ports)": the acronym's key to the name beside it. */
function explicitAcronyms({ text }: SeedDocument, read: readonly ReadName[]): Map<string, ReadName> {
  const result = new Map<string, ReadName>();
  read.forEach((name, i) => {
    if (text.charCodeAt(name.mention.start - 1) !== 40) return;
    const before = bodyBefore(text, read, i);
    if (!before) return;
    const gap = text.slice(before.mention.end, name.mention.start);
    if (!/^(?: in (?:the )?\p{Lu}\p{L}+)?\s?\($/u.test(gap)) return;
    if (isAcronym(text, name)) result.set(name.key, before);
    else if (sameLetters(textOf(text, before.mention), name.organisation?.initials ?? '')) result.set(before.key, name);
  });
  return result;
}

const isAcronym = (text: string, { mention }: ReadName): boolean => /^\P{Ll}{2,8}s?$/u.test(textOf(text, mention));

const sameLetters = (a: string, b: string): boolean => a.length > 1 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');

/** The name before another one, over the place in which a body is; null for a person. */
function bodyBefore(text: string, read: readonly ReadName[], index: number): ReadName | null {
  const before = read[index - 1];
  const body = before?.type === 'place' && text.slice(before.mention.start - 4, before.mention.start) === ' in ' ? (read[index - 2] ?? before) : before;
  return body && body.type !== 'person' ? body : null;
}

/** Places and the rest: one entity for each name; an acronym of another thing goes with the name whose initials it is. */
function groupByKey(read: readonly ReadName[], entities: DraftEntity[]): void {
  const places = new Map<string, DraftEntity>();
  const others = new Map<string, DraftEntity>();
  const initialsOf = new Map<string, string>();
  for (const { type, plain } of read) if (type === 'other' && plain?.initials) initialsOf.set(plain.initials, plain.key);
  for (const name of read) {
    const { type, plain } = name;
    if (!plain) continue;
    const whole = initialsOf.size > 0 ? initialsOf.get(plain.key) : undefined;
    const known = type === 'place' && whole === undefined ? places : others;
    const id = whole ?? (type === 'place' ? plain.place : plain.key);
    const entity = known.get(id) ?? create(entities, name);
    known.set(id, entity);
    add(entity, name);
  }
}
