import type { AttributionKind, ClaimKind, ClaimReason, EntityType, Figure } from '../analysis/types.js';
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
  if (attribution) return speakerLabel(facts, attribution);
  return claim.voice === 'unnamed' ? noSpeaker : ownVoice;
}

/** "Claimed by Ada Brook", "Claimed by the document itself". */
export function claimedBy(facts: DocumentFacts, claim: ClaimFact): string {
  const label = claimantLabel(facts, claim);
  return label === noSpeaker ? 'Claimed by somebody who is not named' : `Claimed by ${label === ownVoice ? 'the document itself' : label}`;
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

/** What speaks for checking a claim and what against, each with its weight: "states a number +0.31; names a country +0.12. Less so: hedged −0.08". */
export function reasonsLabel(reasons: readonly ClaimReason[]): string {
  const told = (some: readonly ClaimReason[]): string => some.map(({ text, weight }) => `${text} ${signed(weight)}`).join('; ');
  const against = reasons.filter(({ weight }) => weight < 0);
  return [told(reasons.filter(({ weight }) => weight >= 0)), against.length ? `Less so: ${told(against)}` : ''].filter(Boolean).join('. ');
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A date as `Figure.date` has it, in words: "14 May 2016", "March 2001", "2001", "February". */
export function dateLabel(date: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (!year) return date;
  return [day && String(Number(day)), months[Number(month) - 1], year === '-' ? '' : year].filter(Boolean).join(' ');
}

/** "300,000,000 people", "March 2001". */
export const figureValue = (value: number, unit: string, date?: string): string =>
  date === undefined ? `${value.toLocaleString('en-GB', { maximumFractionDigits: 4 })}${unit === '%' ? ' %' : unit ? ` ${unit}` : ''}` : dateLabel(date);

/** The figures read, each with the words it was read from: "300 million = 300,000,000 people"; only the words where they say the same. */
export const figuresLabel = (figures: readonly Figure[]): string => figures.map((f) => (saysTheSame(f) ? f.text : `${f.text} = ${readingOf(f)}`)).join('; ');

/** How a figure was read: "300,000,000 people", "25 to 40 USD". */
export const readingOf = (f: Figure): string => `${figureValue(f.value, f.unit, f.date)}${f.to === undefined ? '' : ` to ${f.date === undefined ? figureValue(f.to, f.unit) : f.to}`}`;

/** True when reading the figure tells nothing new. */
export const saysTheSame = (f: Figure): boolean => {
  const words = (text: string): string => text.toLowerCase().split(/[\s,]+/).sort().join(' ');
  return words(readingOf(f)) === words(f.text);
};
