import type { DocumentFacts, MentionFact } from '../index/facts.js';
import { mentionUnder } from '../index/lookup.js';
import { mentionsOf } from '../index/mentionTable.js';
import { spanLength, touches, trimSpan, type Span } from '../text/span.js';
import { wordAt } from '../text/wordAt.js';
import type { Card } from '../index/cards.js';
import type { WorkspaceIndex } from '../index/workspaceIndex.js';

/** Words in a document of the workspace. */
export interface Place extends Span {
  readonly uri: string;
}

/** All mentions of the entity under the offset in the same document, in order; empty when there is none. */
export function mentionsUnder(facts: DocumentFacts, offset: number): MentionFact[] {
  const mention = mentionUnder(facts, offset);
  return mention ? mentionsOf(facts, mention.entity) : [];
}

/** The mention of the same entity behind the one under the offset, from the start again behind the last; null when there is none. */
export function nextMention(facts: DocumentFacts, offset: number, step: 1 | -1 = 1): MentionFact | null {
  const mentions = mentionsUnder(facts, offset);
  if (!mentions.length) return null;
  const current = mentions.findIndex((m) => m.start <= offset && offset <= m.end);
  return mentions[(current + step + mentions.length) % mentions.length] ?? null;
}

/** The entity's first full mention in the document: the first mention with its fullest name. */
export function definitionUnder(facts: DocumentFacts, offset: number): Span | null {
  const mention = mentionUnder(facts, offset);
  if (!mention) return null;
  const names = mentionsOf(facts, mention.entity).filter((m) => m.kind === 'name');
  const longest = Math.max(...names.map((m) => m.end - m.start));
  const name = facts.entities[mention.entity]?.name.length ?? longest;
  const full = names.find((m) => m.end - m.start >= Math.min(longest, name)) ?? names[0] ?? mention;
  return { start: full.start, end: full.end };
}

/** Every mention of the entity under the offset in all documents of the workspace, by document and position. */
export function referencesUnder(index: WorkspaceIndex, uri: string, offset: number): Place[] {
  const facts = index.get(uri);
  const mention = facts && mentionUnder(facts, offset);
  if (!facts || !mention) return [];
  const card = index.cardOf(uri, mention.entity);
  return card ? placesOf(index, card) : mentionsOf(facts, mention.entity).map((m) => ({ uri, start: m.start, end: m.end }));
}

/** Every mention of a card's entity, by document and position. */
function placesOf(index: WorkspaceIndex, card: Card): Place[] {
  return card.members.flatMap(({ uri, entity }) => {
    const facts = index.get(uri);
    return facts ? mentionsOf(facts, entity).map(({ start, end }) => ({ uri, start, end })) : [];
  });
}

/** An entity of the workspace found by name. */
export interface SymbolMatch {
  readonly card: Card;
  /** Its first mention in its first document. */
  readonly place: Place;
}

/**
 * The people and organisations with a name or alias that holds the query's letters in order (VS Code sorts them by how well
 * they fit); at most `limit`.
 */
export function findSymbols(index: WorkspaceIndex, query: string, limit = 500): SymbolMatch[] {
  const letters = query.toLowerCase().replace(/\s+/g, '');
  const found: SymbolMatch[] = [];
  for (const card of index.cards()) {
    if (card.type !== 'person' && card.type !== 'organisation') continue;
    if (![card.name, ...card.aliases].some((name) => holdsInOrder(name.toLowerCase(), letters))) continue;
    const place = placesOf(index, card)[0];
    if (place) found.push({ card, place });
    if (found.length >= limit) break;
  }
  return found;
}

function holdsInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** What is marked as somebody's name when no words are selected: the name found at the offset, or else the word there; null where there is none. */
export function nameTarget(facts: DocumentFacts, text: string, offset: number): Span | null {
  const mention = mentionUnder(facts, offset);
  return mention?.kind === 'name' ? { start: mention.start, end: mention.end } : wordAt(text, offset);
}

/** What a note at the offset is about when no words are selected: the shortest claim or quoted part there, else its line; null on an empty line. */
export function noteTarget(facts: DocumentFacts, text: string, offset: number): Span | null {
  const around = [...facts.claims, ...facts.attributions.flatMap(({ contents }) => contents)].filter((span) => touches(span, offset));
  const shortest = around.sort((a, b) => spanLength(a) - spanLength(b))[0];
  if (shortest) return { start: shortest.start, end: shortest.end };
  const end = text.indexOf('\n', offset);
  const line = trimSpan(text, { start: text.lastIndexOf('\n', offset - 1) + 1, end: end < 0 ? text.length : end });
  return line.end > line.start ? line : null;
}

/** The item that starts behind (step 1) or before (step -1) the offset; wraps around; null when there is none. */
export function neighbour<T extends Span>(items: readonly T[], offset: number, step: 1 | -1): T | null {
  if (!items.length) return null;
  const sorted = [...items].sort((a, b) => a.start - b.start);
  const found = step === 1 ? sorted.find((item) => item.start > offset) : sorted.findLast((item) => item.start < offset);
  return found ?? (step === 1 ? sorted[0] : sorted.at(-1)) ?? null;
}
