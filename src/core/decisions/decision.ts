import type { AttributionKind, ClaimKind, EntityType } from '../analysis/types.js';
import type { Fields } from '../annotations/changes.js';
import type { RegisteredEntity } from '../annotations/schema.js';
import type { Span } from '../text/span.js';

/** A quotation, claim, mention or annotation of a document. Spans are offsets of the text as given, as in the facts. */
export type ItemRef =
  | { readonly uri: string; readonly type: 'quotation' | 'claim'; /** Of the effective facts. */ readonly id: string }
  | { readonly uri: string; readonly type: 'mention'; readonly span: Span }
  | { readonly uri: string; readonly type: 'annotation'; readonly id: string };

/** A person, organisation or other: by its entry in the register, as an entity of a document's effective facts, or by a name (found in the register, or put there). */
export type EntityRef =
  | { readonly id: string }
  | { readonly uri: string; readonly entity: number }
  | { readonly name: string; readonly type: EntityType };

/** How far a decision about a name reaches. */
export type Scope = 'place' | 'document' | 'workspace';

/** What a person decides. */
export type Decision =
  /** It is right, as it is shown: speaker, claimant, entity and kind are kept. A mention's decision may hold wherever its words stand in the document. */
  | { readonly do: 'confirm'; readonly item: ItemRef; readonly scope?: 'place' | 'document' }
  /** It is wrong. What a person added is taken out again. */
  | { readonly do: 'reject'; readonly item: ItemRef; readonly reason?: string }
  /** Null: nobody is named. */
  | { readonly do: 'setSpeaker'; readonly item: ItemRef; readonly speaker: EntityRef | null }
  /** Null: the document itself. */
  | { readonly do: 'setClaimant'; readonly item: ItemRef; readonly claimant: EntityRef | null }
  | { readonly do: 'setEntity'; readonly item: ItemRef; readonly entity: EntityRef; readonly scope?: 'place' | 'document' }
  | { readonly do: 'setKind'; readonly item: ItemRef; readonly kind: AttributionKind | ClaimKind }
  | { readonly do: 'setLabel'; readonly item: ItemRef; readonly label: string | null }
  | { readonly do: 'moveBoundary'; readonly item: ItemRef; readonly spans: readonly Span[] }
  | { readonly do: 'addQuotation'; readonly uri: string; readonly spans: readonly Span[]; readonly kind?: AttributionKind; readonly speaker?: EntityRef | null }
  | { readonly do: 'addClaim'; readonly uri: string; readonly span: Span; readonly kind?: ClaimKind; readonly claimant?: EntityRef | null }
  /** The words name this entity. */
  | { readonly do: 'addMention'; readonly uri: string; readonly span: Span; readonly entity: EntityRef; readonly scope?: 'place' | 'document' }
  | { readonly do: 'addNote'; readonly uri: string; readonly span: Span; readonly note: string }
  /** Null takes the note off; an annotation that is nothing but a note goes with it. */
  | { readonly do: 'setNote'; readonly uri: string; readonly annotation: string; readonly note: string | null }
  | { readonly do: 'reply'; readonly uri: string; readonly annotation: string; readonly text: string }
  | { readonly do: 'setReply'; readonly uri: string; readonly annotation: string; readonly index: number; readonly text: string | null }
  | { readonly do: 'addEntity'; readonly name: string; readonly type: EntityType; /** Made from the name when absent. */ readonly id?: string }
  /** Out of the register; annotations that name it fall back to what the machine says. */
  | { readonly do: 'removeEntity'; readonly id: string }
  /** "This is also …": found in every seed from now on. */
  | { readonly do: 'addAlias'; readonly entity: EntityRef; readonly alias: string }
  | { readonly do: 'removeAlias'; readonly entity: EntityRef; readonly alias: string }
  /** In the workspace, by aliases of `into`; in one document, by what its names there mean. */
  | { readonly do: 'merge'; readonly from: readonly EntityRef[]; readonly into: EntityRef; readonly scope?: 'document' | 'workspace' }
  /** These mentions are somebody else: `entity`, who is a new one where they are called the same. */
  | { readonly do: 'split'; readonly uri: string; readonly mentions: readonly Span[]; readonly entity: EntityRef }
  /** The old name stays as an alias unless `keepOldName` is false. */
  | { readonly do: 'rename'; readonly entity: EntityRef; readonly name: string; readonly keepOldName?: boolean }
  | { readonly do: 'setEntityType'; readonly entity: EntityRef; readonly type: EntityType }
  | { readonly do: 'describe'; readonly entity: EntityRef; readonly fields: Fields<Pick<RegisteredEntity, 'aliases' | 'roles' | 'description' | 'links' | 'notes'>> }
  /** "Not a person": the words name nobody, here, in this document, or in any. */
  | { readonly do: 'notAName'; readonly uri: string; readonly span: Span; readonly scope: Scope; readonly reason?: string }
  /** The same of several names, in any seed. */
  | { readonly do: 'noNames'; readonly names: readonly string[] }
  | { readonly do: 'nameAgain'; readonly words: string }
  /** Of an annotation that moved or changed: it is right where it stands now. */
  | { readonly do: 'keep'; readonly uri: string; readonly annotation: string }
  | { readonly do: 'reattach'; readonly uri: string; readonly annotation: string; readonly spans: readonly Span[] }
  | { readonly do: 'drop'; readonly uri: string; readonly annotation: string }
  /** Why it was decided so; null takes the reason off. */
  | { readonly do: 'setReason'; readonly uri: string; readonly annotation: string; readonly reason: string | null }
  | { readonly do: 'setNoNameReason'; readonly words: string; readonly reason: string | null }
  | { readonly do: 'setEntityReason'; /** Id in the register. */ readonly decision: string; readonly reason: string | null }
  /** Takes a decision about an entity back: it is what it was. `uris`: the seeds whose annotations name it. */
  | { readonly do: 'undecideEntity'; readonly decision: string; readonly uris?: readonly string[] }
  /** Takes a decision back: the machine's word counts again. */
  | { readonly do: 'undecide'; readonly item: ItemRef };

/** A decision of one kind. */
export type DecisionTo<K extends Decision['do']> = Extract<Decision, { readonly do: K }>;

/** Who decides, and when (ISO 8601); each is written where it is given. */
export interface Stamp {
  readonly by?: string;
  readonly at?: string;
}
