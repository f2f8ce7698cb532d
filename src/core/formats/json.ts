import type { Analysis, AttributionKind, ClaimKind, ClaimVoice, EntityType, FigureKind, MentionKind } from '../analysis/types.js';
import type { Span } from '../text/span.js';

/** What `annotate --format json` prints for one text; all offsets are UTF-16 code units of the analysed text, ends exclusive. */
export interface AnalysisJson {
  readonly entities: readonly {
    readonly id: string;
    readonly type: EntityType;
    readonly name: string;
    readonly aliases: readonly string[];
    readonly roles: readonly string[];
    readonly mentions: readonly (SpanJson & { readonly kind: MentionKind })[];
  }[];
  readonly attributions: readonly {
    readonly id: string;
    readonly kind: AttributionKind;
    readonly source: SpanJson | null;
    readonly cue: SpanJson | null;
    readonly contents: readonly SpanJson[];
    /** Id of an entity. */
    readonly speaker: string | null;
    /** 0..1 */
    readonly confidence: number;
    /** Id of the attribution in whose content this one stands. */
    readonly parent: string | null;
  }[];
  readonly claims: readonly {
    readonly id: string;
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly kind: ClaimKind;
    /** All kinds that fit; the first is `kind`. */
    readonly kinds: readonly ClaimKind[];
    readonly voice: ClaimVoice;
    /** 0..1 */
    readonly checkWorthiness: number;
    readonly reasons: readonly { readonly text: string; readonly weight: number }[];
    readonly figures: readonly FigureJson[];
    /** Id of an entity. */
    readonly claimant: string | null;
    /** Id of an attribution. */
    readonly attribution: string | null;
  }[];
}

/** A figure read in a claim: `value` in `unit`, `to` the upper end of a range, `date` as far as it is named (ISO 8601). */
export interface FigureJson extends SpanJson {
  readonly kind: FigureKind;
  readonly value: number;
  readonly unit: string;
  readonly to?: number;
  readonly date?: string;
}

/** A place with its words, as they stand in the text. */
export interface SpanJson extends Span {
  readonly text: string;
}

/** The analysis as plain data for other programs: ids in place of indices, scores rounded to four places. */
export function toJson({ document, entities, mentions, attributions, claims }: Analysis): AnalysisJson {
  const spanOf = ({ start, end }: Span): SpanJson => ({ start, end, text: document.text.slice(start, end) });
  const entityId = (index: number): string | null => entities[index]?.id ?? null;
  const attributionId = (index: number): string | null => attributions[index]?.id ?? null;
  return {
    entities: entities.map(({ id, type, name, aliases, roles, mentions: indices }) => ({
      id,
      type,
      name,
      aliases: [...aliases],
      roles: roles.map((role) => role.text),
      mentions: indices.flatMap((index) => {
        const mention = mentions[index];
        return mention ? [{ ...spanOf(mention), kind: mention.kind }] : [];
      }),
    })),
    attributions: attributions.map(({ id, kind, source, cue, contents, speaker, confidence, parent }) => ({
      id,
      kind,
      source: source && spanOf(source),
      cue: cue && spanOf(cue),
      contents: contents.map(spanOf),
      speaker: entityId(speaker),
      confidence: round(confidence),
      parent: attributionId(parent),
    })),
    claims: claims.map(({ id, start, end, kind, kinds, voice, checkWorthiness, reasons, figures, claimant, attribution }) => ({
      id,
      ...spanOf({ start, end }),
      kind,
      kinds: [...kinds],
      voice,
      checkWorthiness: round(checkWorthiness),
      reasons: reasons.map(({ text, weight }) => ({ text, weight: round(weight) })),
      figures: figures.map((figure) => ({ ...figure })),
      claimant: entityId(claimant),
      attribution: attributionId(attribution),
    })),
  };
}

const round = (value: number): number => Math.round(value * 1e4) / 1e4;
