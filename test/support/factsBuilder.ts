import type { Analysis, Attribution, Claim, Entity, EntityType, Mention, MentionKind } from '../../src/core/analysis/types.js';
import { parseDocument } from '../../src/core/document/document.js';
import { Phrases } from '../../src/core/document/phrases.js';
import type { TokenizedText } from '../../src/core/document/tokenize.js';
import type { DocumentFacts } from '../../src/core/index/facts.js';
import { factsOf } from '../../src/core/index/factsOf.js';
import type { Span } from '../../src/core/text/span.js';

/** Tokens at white space, one sentence a paragraph: enough where a test does not look at words. */
export function tokenizeAtSpaces(text: string, paragraphs: readonly Span[]): TokenizedText {
  const found = paragraphs.map(({ start, end }) => [...text.slice(start, end).matchAll(/\S+/gu)].map((m) => ({ start: start + m.index, end: start + m.index + m[0].length })));
  const all = found.flat();
  let last = 0;
  const paragraphEnds = found.map((tokens) => (last += tokens.length));
  return {
    tokens: {
      count: all.length, starts: Int32Array.from(all, (t) => t.start), ends: Int32Array.from(all, (t) => t.end), words: new Int32Array(all.length), numbers: new Int32Array(all.length),
      forms: new Uint8Array(all.length), tags: new Uint8Array(all.length),
    },
    paragraphEnds,
    sentenceStarts: [0, ...paragraphEnds.slice(0, -1)].filter((_, i) => (found[i]?.length ?? 0) > 0),
    phrases: new Phrases(),
  };
}

/** The nth place (from 1) of the words in the text; fails when there is none. */
export function spanOf(text: string, words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” is not in the text ${nth} times`);
  return { start, end: start + words.length };
}

export interface GivenEntity {
  readonly name: string;
  readonly type?: EntityType;
  readonly aliases?: readonly string[];
  readonly role?: string;
  /** Words that mention it, each with the kind and which occurrence. */
  readonly mentions?: readonly (readonly [words: string, kind?: MentionKind, nth?: number, reason?: string])[];
}

export interface GivenAttribution {
  readonly contents: readonly string[];
  readonly kind?: Attribution['kind'];
  readonly source?: string;
  readonly cue?: string;
  /** Index of the entity. */
  readonly speaker?: number;
  readonly speakerReason?: string;
  readonly confidence?: number;
  readonly parent?: number;
}

export interface GivenClaim {
  readonly words: string;
  readonly kind?: Claim['kind'];
  readonly checkWorthiness?: number;
  readonly figures?: Claim['figures'];
  readonly claimant?: number;
  readonly attribution?: number;
}

export interface GivenFindings {
  readonly entities?: readonly GivenEntity[];
  readonly attributions?: readonly GivenAttribution[];
  readonly claims?: readonly GivenClaim[];
}

/** An analysis of the text with just these findings. */
export function analysisWith(text: string, { entities = [], attributions = [], claims = [] }: GivenFindings): Analysis {
  const mentions = entities
    .flatMap((given, entity) =>
      (given.mentions ?? [[given.name]]).map(([words, kind = 'name', nth = 1, reason = '']): Mention => ({ ...spanOf(text, words, nth), kind, entity, confidence: 0.9, reason })),
    )
    .sort((a, b) => a.start - b.start);
  const made = entities.map(
    ({ name, type = 'person', aliases = [], role }, i): Entity => ({
      id: `${type}-${i}`,
      type,
      name,
      aliases,
      roles: role ? [{ ...spanOf(text, role), text: role }] : [],
      gender: 'unknown',
      mentions: mentions.flatMap((m, k) => (m.entity === i ? [k] : [])),
    }),
  );
  return {
    document: parseDocument(text, tokenizeAtSpaces),
    entities: made,
    mentions,
    attributions: attributions.map((a, i) => ({
      id: `a${i}`,
      kind: a.kind ?? 'direct',
      source: a.source ? spanOf(text, a.source) : null,
      cue: a.cue ? spanOf(text, a.cue) : null,
      contents: a.contents.map((words) => spanOf(text, words)),
      confidence: a.confidence ?? 0.9,
      parent: a.parent ?? -1,
      speaker: a.speaker ?? -1,
      speakerReason: a.speakerReason ?? '',
    })),
    claims: claims.map((c, i): Claim => ({
      ...spanOf(text, c.words),
      id: `c${i}`,
      kind: c.kind ?? 'statement',
      kinds: [c.kind ?? 'statement'],
      voice: (c.claimant ?? -1) >= 0 ? 'speaker' : (c.attribution ?? -1) >= 0 ? 'unnamed' : 'document',
      checkWorthiness: c.checkWorthiness ?? 0.5,
      reasons: [],
      figures: c.figures ?? [],
      claimant: c.claimant ?? -1,
      attribution: c.attribution ?? -1,
    })),
  };
}

/** The facts of a text with just these findings. */
export const factsWith = (text: string, findings: GivenFindings): DocumentFacts => factsOf(analysisWith(text, findings));
