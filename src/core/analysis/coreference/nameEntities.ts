import { tokenAt } from '../../document/lookup.js';
import type { SeedDocument } from '../../document/types.js';
import { countryOf } from '../../lexicon/demonyms.js';
import { organisationHeads } from '../../lexicon/organisationWords.js';
import { honorifics, titleWords } from '../../lexicon/titles.js';
import { textOf } from '../../text/span.js';
import { nameKey } from '../recognition/repeats.js';
import type { EntityType, Gender, NamedSpan } from '../types.js';
import type { DraftEntity, DraftMention } from './draftEntity.js';
import { isShortOrganisation, readOrganisationName, type OrganisationName } from './organisationName.js';
import { fitOfPart, genderOfHonorific, isShortOf, readPersonName, type PersonName } from './personName.js';
import type { TokenWords } from './tokenWords.js';

/** A name in the text, read. */
interface ReadName {
  readonly mention: DraftMention;
  readonly type: EntityType;
  readonly key: string;
  readonly person: PersonName | null;
  readonly organisation: OrganisationName | null;
  readonly gender: Gender;
  readonly titles: readonly string[];
}

/**
 * Groups the names of a document into entities. Full names come first: the same name, or one whose words appear in order
 * in the longer one, is the same person; two full names that differ never are. Then each shorter name goes to the entity
 * that it fits, named last before it, or else first after it. A title's gender and a first name keep people apart.
 */
export function groupNames(document: SeedDocument, spans: readonly NamedSpan[], words: TokenWords): DraftEntity[] {
  const read = spans.map((span) => readName(document, span, words));
  const entities: DraftEntity[] = [];
  groupPeople(read, entities);
  groupOrganisations(document, read, entities);
  groupByKey(read, entities);
  return entities;
}

function readName(document: SeedDocument, span: NamedSpan, words: TokenWords): ReadName {
  const firstToken = tokenAt(document.tokens, span.start);
  let endToken = firstToken;
  while (endToken < document.tokens.count && (document.tokens.starts[endToken] as number) < span.end) endToken++;
  const text = textOf(document.text, span);
  const mention: DraftMention = { start: span.start, end: span.end, kind: 'name', confidence: span.confidence, reason: '', firstToken, endToken };
  if (span.type === 'person') {
    const person = readPersonName(text);
    const title = words.lower(firstToken - 1);
    const hasTitle = honorifics.has(title) || titleWords.has(title);
    const titles: string[] = [];
    for (let i = firstToken - 1; honorifics.has(words.lower(i)) || titleWords.has(words.lower(i)); i--) titles.push(words.lower(i));
    const gender = hasTitle && person.gender === 'unknown' ? genderOfHonorific(title, person.gender) : person.gender;
    return { mention, type: 'person', key: person.words.join(' '), person, organisation: null, gender, titles };
  }
  if (span.type === 'organisation') {
    const owner = words.isPossessiveMark(firstToken - 1) ? (countryOf.get(words.lower(firstToken - 2)) ?? '') : '';
    const organisation = readOrganisationName(text, owner);
    return { mention, type: 'organisation', key: organisation.words.join(' '), person: null, organisation, gender: 'unknown', titles: [] };
  }
  return { mention, type: span.type, key: nameKey(text).replace(/^the /, ''), person: null, organisation: null, gender: 'unknown', titles: [] };
}

function create(entities: DraftEntity[], name: ReadName): DraftEntity {
  const { type, gender, person, organisation } = name;
  const entity: DraftEntity = { index: entities.length, type, gender, person, organisation, mentions: [], roles: [], titles: new Set() };
  entities.push(entity);
  return entity;
}

function add(entity: DraftEntity, name: ReadName, confidence = 1, reason = ''): void {
  name.mention.confidence = Math.min(name.mention.confidence, confidence);
  name.mention.reason = reason;
  entity.mentions.push(name.mention);
  if (entity.gender === 'unknown') entity.gender = name.gender;
  for (const title of name.titles) entity.titles.add(title);
}

function groupPeople(read: readonly ReadName[], entities: DraftEntity[]): void {
  const people = read.filter((name) => name.type === 'person' && name.key);
  const fullOf = new Map<string, DraftEntity>();
  const full: DraftEntity[] = [];
  const samples = new Map<string, ReadName>();
  for (const name of people) if (name.person?.isFull && !samples.has(name.key)) samples.set(name.key, name);
  for (const name of [...samples.values()].sort((a, b) => (b.person?.words.length ?? 0) - (a.person?.words.length ?? 0))) {
    const fitting = full.filter((entity) => isShortOf(name.person?.words ?? [], entity.person?.words ?? []));
    const entity = fitting.length === 1 ? (fitting[0] as DraftEntity) : create(entities, name);
    if (fitting.length !== 1) full.push(entity);
    fullOf.set(name.key, entity);
  }
  const parts = new Map<string, DraftEntity>();
  const pluralOf = new Set(full.map((entity) => `${entity.person?.words.at(-1) ?? ''}s`));
  const placed = people.map((name) => ({ name, entity: fullOf.get(name.key) }));
  placed.forEach(({ name, entity }) => entity && add(entity, name));
  for (const { name, entity } of placed) {
    if (entity) continue;
    if (pluralOf.has(name.key)) continue;
    const chosen = choosePerson(name, full);
    if (chosen) {
      add(chosen.entity, name, chosen.confidence, chosen.reason);
      continue;
    }
    const clash = name.gender === 'unknown' ? '' : `${name.key}/${name.gender}`;
    const own = parts.get(clash) ?? parts.get(name.key) ?? create(entities, name);
    parts.set(name.key, own);
    if (clash) parts.set(clash, own);
    add(own, name);
  }
}

/** The person whose full name the part fits best: family name before given name, then nearness. */
function choosePerson(name: ReadName, full: readonly DraftEntity[]): { entity: DraftEntity; confidence: number; reason: string } | null {
  let best: DraftEntity | null = null;
  let bestScore = 0;
  let rivals = 0;
  for (const entity of full) {
    const fit = fitOfPart(name.person?.words ?? [], entity.person?.words ?? []);
    if (!fit || (name.gender !== 'unknown' && entity.gender !== 'unknown' && name.gender !== entity.gender)) continue;
    if (fit < 3 && name.titles.length > 0) continue;
    const nearness = nearnessOf(entity, name.mention.start);
    const score = fit * 4 + nearness;
    if (fit >= 2) rivals++;
    if (score > bestScore) [best, bestScore] = [entity, score];
  }
  if (!best) return null;
  return { entity: best, confidence: rivals > 1 ? 0.7 : 0.95, reason: rivals > 1 ? 'the one of that name mentioned last' : '' };
}

/** 2..3 for an entity named before the offset, nearer is more; 0..1 for one named only after it. */
function nearnessOf(entity: DraftEntity, offset: number): number {
  let before = -1;
  let after = Infinity;
  for (const mention of entity.mentions) {
    if (mention.start < offset) before = Math.max(before, mention.start);
    else after = Math.min(after, mention.start);
  }
  return before >= 0 ? 2 + 1 / (1 + (offset - before) / 500) : 1 / (1 + (after - offset) / 500);
}

function groupOrganisations(document: SeedDocument, read: readonly ReadName[], entities: DraftEntity[]): void {
  const named = read.filter((name) => name.organisation && name.key);
  const byAcronym = explicitAcronyms(document, read);
  const samples = new Map<string, ReadName>();
  const idOf = (name: ReadName): string => `${name.organisation?.country ?? ''}|${name.key}`;
  for (const name of named) if (!samples.has(idOf(name))) samples.set(idOf(name), name);
  const entityOf = new Map<string, DraftEntity>();
  const known: DraftEntity[] = [];
  const rank = (name: ReadName): number => (name.organisation?.isAcronym ? 0 : (name.organisation?.words.length ?? 0) * 2 + (name.organisation?.country ? 1 : 0));
  for (const name of [...samples.values()].sort((a, b) => rank(b) - rank(a))) {
    const explicit = byAcronym.get(name.key);
    const target = explicit && explicit !== name ? entityOf.get(idOf(explicit)) : undefined;
    const fitting = target ? [target] : known.filter((e) => isShortOrganisation(name.organisation as OrganisationName, e.organisation as OrganisationName));
    const bare = !name.organisation?.country && name.organisation?.words.length === 1 && organisationHeads.has(name.key);
    const chosen = fitting.length === 1 || (fitting.length > 1 && bare) ? nearest(fitting, name.mention.start) : null;
    const entity = chosen ?? create(entities, name);
    if (!chosen) known.push(entity);
    entityOf.set(idOf(name), entity);
  }
  for (const name of named) {
    const entity = entityOf.get(idOf(name));
    if (entity) add(entity, name);
  }
}

const nearest = (candidates: readonly DraftEntity[], offset: number): DraftEntity | null =>
  [...candidates].sort((a, b) => nearnessOf(b, offset) - nearnessOf(a, offset))[0] ?? null;

/** "Joint Commission of Ports (JCP)": the acronym's key to the name before it. */
function explicitAcronyms(document: SeedDocument, read: readonly ReadName[]): Map<string, ReadName> {
  const result = new Map<string, ReadName>();
  read.forEach((name, i) => {
    const before = read[i - 1];
    if (!before || before.type === 'person' || document.text.charAt(name.mention.start - 1) !== '(') return;
    const gap = document.text.slice(before.mention.end, name.mention.start);
    if (!/^\s?\($/.test(gap) || !/^\P{Ll}{2,8}s?$/u.test(textOf(document.text, name.mention))) return;
    result.set(name.key, before);
  });
  return result;
}

/** Places and the rest: one entity for each name; an acronym in parentheses goes with the name before it. */
function groupByKey(read: readonly ReadName[], entities: DraftEntity[]): void {
  const known = new Map<string, DraftEntity>();
  const plain = read.filter((name) => name.type === 'place' || name.type === 'other');
  const initialsOf = new Map<string, string>();
  for (const name of plain) {
    const initials = name.key.split(/[\s-]+/).filter((word) => !/^(?:of|the|and|for|on|to)$/.test(word)).map((word) => word[0]).join('');
    if (initials.length > 2 && name.type === 'other') initialsOf.set(initials, `other|${name.key}`);
  }
  for (const name of plain) {
    const country = name.type === 'place' ? countryOf.get(name.key) : undefined;
    const id = initialsOf.get(name.key) ?? `${name.type}|${country ?? name.key}`;
    const entity = known.get(id) ?? create(entities, name);
    known.set(id, entity);
    add(entity, name);
  }
}
