import type { AttributionKind, ClaimKind, EntityType, Figure } from '../analysis/types.js';
import type { AttributionFact, ClaimFact, DocumentFacts } from '../index/facts.js';

/** The words people see for each kind; the only place where they are written. */
export const entityTypeLabels: Record<EntityType, string> = {
  person: 'Person',
  organisation: 'Organisation',
  place: 'Place',
  other: 'Other name',
};

export const entityTypePlurals: Record<EntityType, string> = {
  person: 'People',
  organisation: 'Organisations',
  place: 'Places',
  other: 'Other names',
};

export const attributionKindLabels: Record<AttributionKind, string> = {
  direct: 'Direct quotation',
  mixed: 'Mixed quotation',
  indirect: 'Indirect quotation',
};

export const claimKindLabels: Record<ClaimKind, string> = {
  quantity: 'Quantity',
  comparison: 'Comparison',
  cause: 'Cause',
  event: 'Event',
  record: 'Record',
  law: 'Law or vote',
  prediction: 'Prediction',
  statement: 'Statement',
};

/** "1 quote", "3 quotes". */
export const count = (n: number, one: string, many = `${one}s`): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** 0.873 → "87 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** Who is shown beside an attribution: the speaker's name, or else the source's words, or "No speaker named". */
export function speakerLabel(facts: DocumentFacts, attribution: AttributionFact): string {
  return facts.entities[attribution.speaker]?.name ?? (attribution.sourceText ? `“${attribution.sourceText}”` : noSpeaker);
}

export const noSpeaker = 'No speaker named';
export const ownVoice = 'The document itself';

/** Who is shown beside a claim: the claimant's name, or else its source's words, or the document itself. */
export function claimantLabel(facts: DocumentFacts, claim: ClaimFact): string {
  const named = facts.entities[claim.claimant]?.name;
  if (named) return named;
  const attribution = facts.attributions[claim.attribution];
  return attribution ? speakerLabel(facts, attribution) : ownVoice;
}

/** The last part of a URI's path, decoded for people; the whole URI where that fails. */
export function fileName(uri: string): string {
  const path = uri.replace(/[?#].*$/, '').replace(/\/+$/, '');
  try {
    return decodeURIComponent(path.slice(path.lastIndexOf('/') + 1)) || uri;
  } catch {
    return uri;
  }
}

/** "+0.31", "−0.08". */
export const signed = (weight: number): string => (weight < 0 ? `−${(-weight).toFixed(2)}` : `+${weight.toFixed(2)}`);

/** "300,000,000 people", "2001-03". */
export const figureValue = (value: number, unit: string, date?: string): string =>
  date ?? `${value.toLocaleString('en-GB', { maximumFractionDigits: 4 })}${unit === '%' ? ' %' : unit ? ` ${unit}` : ''}`;

/** The figures read, each with the words it was read from: "300 million = 300,000,000 people"; only the words where they say the same. */
export const figuresLabel = (figures: readonly Figure[]): string =>
  figures.map((f) => {
    const value = `${figureValue(f.value, f.unit, f.date)}${f.to === undefined ? '' : ` to ${figureValue(f.to, f.unit)}`}`;
    return value === f.text ? value : `${f.text} = ${value}`;
  }).join('; ');
