import type { Span } from '../text/span.js';
import type { SeedDocument } from '../document/types.js';

export const entityTypes = ['person', 'organisation', 'place', 'other'] as const;
/** 'other': named works, events, treaties, laws; kept so that they are not taken for one of the three. */
export type EntityType = (typeof entityTypes)[number];

/** A name as found, before it is linked to an entity. */
export interface NamedSpan extends Span {
  readonly type: EntityType;
  /** 0..1 */
  readonly confidence: number;
  /** How likely the tagger finds each type (in the order of `entityTypes`) and, last, no name there; absent where a rule found the name. */
  readonly shares?: readonly number[] | undefined;
  /** True where a rule has decided the type for good. */
  readonly settled?: boolean | undefined;
}

export type MentionKind = 'name' | 'nominal' | 'pronoun';

/** A place in the text that refers to an entity. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** Index into `Analysis.entities`. */
  readonly entity: number;
  /** Confidence of the link from this mention to its entity, 0..1. */
  readonly confidence: number;
  /** Why it is linked, for people: "his role in paragraph 1", "last speaker"; empty for a full name. */
  readonly reason: string;
}

/** What the document says somebody is: "Iranian Ambassador to Russia"; the span is where it says so. */
export interface Role extends Span {
  readonly text: string;
}

export type Gender = 'male' | 'female' | 'unknown';

/** Someone or something with a name. */
export interface Entity {
  /** Stable within the document: made from type and name, unique. */
  readonly id: string;
  readonly type: EntityType;
  /** The fullest name in the document. */
  readonly name: string;
  /** Other names it goes by in the document, without `name`, in the order of their first use. */
  readonly aliases: readonly string[];
  /** Best first. */
  readonly roles: readonly Role[];
  readonly gender: Gender;
  /** Indices into `Analysis.mentions`, ascending. */
  readonly mentions: readonly number[];
}

export type AttributionKind = 'direct' | 'mixed' | 'indirect';

/** Who said what, before the source is resolved: source, cue and content (Pareti 2015). */
export interface SourcedContent {
  readonly kind: AttributionKind;
  /** The words that name the source: "the ambassador"; null where the text names none. */
  readonly source: Span | null;
  /** The words that report: "said", "according to"; null where there are none ("Putin: …"). */
  readonly cue: Span | null;
  /** At least one, ordered; more than one where the content is interrupted ("…," X said, "…"). Quotation marks are included. */
  readonly contents: readonly Span[];
  /** 0..1, calibrated. */
  readonly confidence: number;
  /** Index of the attribution in whose content this one stands, or -1. */
  readonly parent: number;
}

/** Who said what. */
export interface Attribution extends SourcedContent {
  /** Stable within the document while its words stay; unique. */
  readonly id: string;
  /** Index into `Analysis.entities`, or -1 where the speaker is not resolved. */
  readonly speaker: number;
  /** Why this speaker: "“he” → Kazem Jalali, last speaker"; empty where the source is the name itself. */
  readonly speakerReason: string;
}

/** One contribution to a claim's check-worthiness, in words for people. */
export interface ClaimReason {
  readonly text: string;
  /** Signed contribution to the score's log-odds. */
  readonly weight: number;
}

export const claimKinds = ['quantity', 'comparison', 'cause', 'event', 'record', 'law', 'prediction', 'statement'] as const;
export type ClaimKind = (typeof claimKinds)[number];

export const figureKinds = ['money', 'share', 'quantity', 'duration', 'date', 'rank'] as const;
/** share: per cent, fraction, "one in five"; rank: "third". */
export type FigureKind = (typeof figureKinds)[number];

/** A figure read from the text: "300 million people" → value 3e8, unit "people". */
export interface Figure extends Span {
  readonly text: string;
  /** In `unit`; of a date its year, or month × 100 + day where no year is named. */
  readonly value: number;
  /** "USD", "%", "years", "date", "" for none; else the noun counted, lower case. */
  readonly unit: string;
  readonly kind: FigureKind;
  /** The upper end of a range ("25 to 40 billion"). */
  readonly to?: number;
  /** Of a date, as far as it is named: "2001", "2016-03", "2016-03-03", "--03-03" (ISO 8601). */
  readonly date?: string;
}

/** Who speaks: a resolved speaker, a source without a name (or a quotation without any), or the document itself. */
export type ClaimVoice = 'speaker' | 'unnamed' | 'document';

/** A statement that can be checked. */
export interface Claim extends Span {
  /** Stable within the document while its words stay; unique. */
  readonly id: string;
  readonly kind: ClaimKind;
  /** All kinds that fit; the first is `kind`. */
  readonly kinds: readonly ClaimKind[];
  readonly voice: ClaimVoice;
  /** 0..1 */
  readonly checkWorthiness: number;
  /** Strongest first. */
  readonly reasons: readonly ClaimReason[];
  readonly figures: readonly Figure[];
  /** Index into `Analysis.entities`, or -1: unresolved, or the document's own voice (then `attribution` is -1 too). */
  readonly claimant: number;
  /** Index into `Analysis.attributions` of the innermost attribution that holds the claim, or -1. */
  readonly attribution: number;
}

/** Everything the machine found in one document. Immutable; all spans are UTF-16 offsets into `document.text`. */
export interface Analysis {
  readonly document: SeedDocument;
  readonly entities: readonly Entity[];
  /** Ordered by start. */
  readonly mentions: readonly Mention[];
  /** Ordered by the start of the first content. */
  readonly attributions: readonly Attribution[];
  /** Ordered by start. */
  readonly claims: readonly Claim[];
}
