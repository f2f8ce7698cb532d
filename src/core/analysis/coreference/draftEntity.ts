import type { Span } from '../../text/span.js';
import type { EntityType, Gender, MentionKind } from '../types.js';
import type { OrganisationName } from './names/organisationName.js';
import type { PersonName } from './names/personName.js';

/** A mention while entities are being resolved. */
export interface DraftMention extends Span {
  kind: MentionKind;
  confidence: number;
  reason: string;
  readonly firstToken: number;
  readonly endToken: number;
}

/** A role as the document gives it, with what is needed to match a description against it. */
export interface DraftRole extends Span {
  readonly text: string;
  /** Its head noun, lower case: "ambassador". */
  readonly head: string;
  /** Words before the head and behind it, lower case. */
  readonly modifiers: readonly string[];
  readonly complement: readonly string[];
  /** Higher is better to head the card. */
  readonly rank: number;
}

/** An entity while it is being put together; belongs to one call of `resolveEntities`. */
export interface DraftEntity {
  readonly index: number;
  type: EntityType;
  gender: Gender;
  readonly person: PersonName | null;
  readonly organisation: OrganisationName | null;
  readonly mentions: DraftMention[];
  readonly roles: DraftRole[];
  /** Titles it is named with, lower case: "ayatollah", "president". */
  readonly titles: string[];
  /** Nouns that its sentences say of it ("an engineer", "a charity"), lower case. */
  readonly nouns: string[];
}

/** Adds a word to a short list that does not hold it. */
export function addWord(list: string[], word: string): void {
  if (!list.includes(word)) list.push(word);
}
