import type { EntityType } from '../analysis/types.js';
import { mentionAt } from '../index/mentionTable.js';
import type { Card } from '../index/cards.js';
import type { WorkspaceIndex } from '../index/workspaceIndex.js';
import { overlapLength, type Span } from '../text/span.js';
import { count } from './labels.js';

/** present: who is meant now; named: with a name like the asked words; likely: named near the words; recent: chosen lately; document: named in the same document; workspace: named elsewhere. */
export type ChoiceGroup = 'present' | 'named' | 'likely' | 'recent' | 'document' | 'workspace';

/** Somebody who can be chosen as a speaker, claimant or entity. */
export interface EntityChoice {
  readonly group: ChoiceGroup;
  readonly card: Card;
  /** What tells this one from others of a like name: role, number of quotes. */
  readonly detail: string;
}

export interface ChoiceOptions {
  /** Keys of cards that were chosen before, the latest first. */
  readonly recent?: readonly string[];
  readonly types?: readonly EntityType[];
  /** Id of the card that is chosen now; it stands first. */
  readonly present?: string | undefined;
  /** The words that name the source ("the minister", "a report by Pemberlow"): who is described so or named in them comes first of the likely ones. */
  readonly source?: string | undefined;
  /** The words that are a name of somebody: whose names are like it come before the likely ones. */
  readonly words?: string | undefined;
  /** Id of a card that can't be chosen. */
  readonly except?: string | undefined;
}

const mostLikely = 2;
const mostRecent = 4;
/** Behind the words counts as twice as far as before them: who speaks is more often named first. */
const behindFactor = 2;
/** Organisations speak less often than the people named beside them. */
const organisationFactor = 3;

/**
 * Who may be meant at a place of a document, the likeliest first: the two named nearest to the words but not in them, then those chosen
 * lately, then the rest of the document and of the workspace, by number of quotes.
 */
export function entityChoices(index: WorkspaceIndex, uri: string, place: Span, options: ChoiceOptions = {}): EntityChoice[] {
  const { recent = [], types = ['person', 'organisation', 'other'], present, source = '', words, except } = options;
  const taken = new Set<string>(except === undefined ? [] : [except]);
  const choices: EntityChoice[] = [];
  const add = (group: ChoiceGroup, cards: Iterable<Card>, most = Infinity): void => {
    let added = 0;
    for (const card of cards) {
      if (added >= most || taken.has(card.id) || !types.includes(card.type)) continue;
      taken.add(card.id);
      choices.push({ group, card, detail: detailOf(index, card) });
      added++;
    }
  };
  const now = present === undefined ? null : index.cardById(present);
  if (now) add('present', [now]);
  const near = nearest(index, uri, place, source);
  const lately = withKeys(recent, index.cards());
  if (words !== undefined) add('named', namedWith(words, [...lately, ...near, ...byQuotes(index, index.cards())]));
  add('likely', near, mostLikely);
  add('recent', lately, mostRecent);
  add('document', byQuotes(index, near));
  add('workspace', byQuotes(index, index.cards()));
  return choices;
}

function nearest(index: WorkspaceIndex, uri: string, place: Span, source: string): Card[] {
  const facts = index.get(uri);
  if (!facts) return [];
  const distances = new Map<number, number>();
  for (let i = 0; i < facts.mentions.count; i++) {
    const mention = mentionAt(facts.mentions, i);
    const inside = overlapLength(mention, place) > 0;
    const type = facts.entities[mention.entity]?.type;
    const away = inside ? facts.length * behindFactor : mention.end <= place.start ? place.start - mention.end : (mention.start - place.end) * behindFactor;
    const distance = type === 'person' ? away : away * organisationFactor;
    distances.set(mention.entity, Math.min(distance, distances.get(mention.entity) ?? Infinity));
  }
  const words = new Set(source.toLowerCase().match(/\p{L}{3,}/gu));
  const asked = spaced(source);
  for (const [entity, distance] of distances) {
    const { name, aliases, roles } = facts.entities[entity]!;
    const roleWords = roles.flatMap(({ text }) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);
    const isInSource = [name, ...aliases].some((each) => spaced(each).length > 2 && asked.includes(spaced(each)));
    if (isInSource || roleWords.some((word) => words.has(word) && word !== 'the')) distances.set(entity, distance - facts.length * behindFactor * organisationFactor);
  }
  return [...distances].sort((a, b) => a[1] - b[1]).flatMap(([entity]) => index.cardOf(uri, entity) ?? []);
}

/** The cards with these keys, in their order. */
function withKeys(keys: readonly string[], cards: readonly Card[]): Card[] {
  const found = new Map(cards.filter(({ key }) => keys.includes(key)).map((card) => [card.key, card]));
  return keys.flatMap((key) => found.get(key) ?? []);
}

/** The cards with a name that has the words in it as whole words, or that is within them; then people with the same last word in their name. */
function namedWith(words: string, cards: readonly Card[]): Card[] {
  const asked = spaced(words);
  if (asked.length <= 2) return [];
  const fits = (name: string): boolean => name.length > 2 && (name.includes(asked) || asked.includes(name));
  const isNamed = ({ name, aliases }: Card): boolean => [name, ...aliases].some((each) => fits(spaced(each)));
  const isKin = ({ type, name }: Card): boolean => type === 'person' && lastWord(spaced(name)) === lastWord(asked);
  return [...cards.filter(isNamed), ...cards.filter(isKin)];
}

const lastWord = (name: string): string => name.slice(name.trimEnd().lastIndexOf(' '));

/** Its letters and digits, in words with a space around each. */
const spaced = (name: string): string => ` ${(name.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;

function byQuotes(index: WorkspaceIndex, cards: readonly Card[]): Card[] {
  const quotes = new Map(cards.map((card) => [card, index.counts(card).quotations]));
  return [...cards].sort((a, b) => (quotes.get(b) ?? 0) - (quotes.get(a) ?? 0));
}

function detailOf(index: WorkspaceIndex, card: Card): string {
  const role = card.members.map(({ uri, entity }) => index.get(uri)?.entities[entity]?.roles[0]?.text).find(Boolean);
  const { quotations, documents } = index.counts(card);
  return [role, quotations ? count(quotations, 'quote') : '', count(documents, 'document')].filter(Boolean).join(' · ');
}
