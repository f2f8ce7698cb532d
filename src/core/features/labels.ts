import type { AttributionKind, ClaimKind, ClaimReason, EntityType, Figure } from '../analysis/types.js';
import type { AttributionFact, ClaimFact, DocumentFacts } from '../index/facts.js';
import { monthNames } from '../lexicon/calendar.js';
import { fewestMisread } from '../text/encoding.js';
import type { CardCounts } from '../index/cardCounts.js';
import type { WorkspaceIndex } from '../index/workspaceIndex.js';
import { numberWords } from '../lexicon/numbers.js';
import { sourceLabel } from './sourceLabels.js';

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

/** The icon of each (https://code.visualstudio.com/api/references/icons-in-labels). */
export const entityIcons: Record<EntityType, string> = { person: 'person', organisation: 'organization', place: 'location', other: 'tag' };

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

/** How often somebody is mentioned and quoted, and how much they claim that is listed; what is left out is told of. */
export const countsLabel = ({ mentions, quotations, claims, unlistedClaims }: Omit<CardCounts, 'documents'>): string =>
  `${count(mentions, 'mention')}, ${count(quotations, 'quote')}, ${count(claims, 'claim')}${unlistedClaims ? ` (and ${unlistedClaims.toLocaleString('en-GB')} less worth checking)` : ''}`;

/** 0.873 → "87 %". */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** How sure a finding is: "87 % sure". What a machine found is never certain. */
export const sureLabel = (confidence: number): string => `${percent(Math.min(confidence, 0.99))} sure`;

/** Who is shown beside an attribution: the speaker's name, or else the source's words, or "No speaker named". */
export const speakerLabel = (facts: DocumentFacts, attribution: AttributionFact): string =>
  facts.entities[attribution.speaker]?.name ?? (sourceLabel(facts, attribution) || noSpeaker);

const shownSkipped = 3;

/** Which files were skipped, and why; empty when none was. `skipped` has the reasons by URI. */
export function skippedLabel(skipped: ReadonlyMap<string, string>): string {
  if (skipped.size === 0) return '';
  const files = [...skipped].slice(0, shownSkipped).map(([uri, reason]) => `${fileName(uri)} (${reason})`);
  const more = skipped.size - files.length;
  return `${count(skipped.size, 'file')} skipped: ${[...files, ...(more > 0 ? [`and ${more.toLocaleString('en-GB')} more, named by “Show Log” in the … menu`] : [])].join('; ')}.`;
}

/** Which documents were read in another encoding than they have, and what to do; empty when none was. */
export function misreadLabel(index: WorkspaceIndex): string {
  const found = index.uris().filter((uri) => (index.get(uri)?.misread ?? 0) >= fewestMisread);
  if (found.length === 0) return '';
  const more = found.length - shownSkipped;
  const names = [...found.slice(0, shownSkipped).map(fileName), ...(more > 0 ? [`and ${more.toLocaleString('en-GB')} more`] : [])].join(', ');
  return `${found.length === 1 ? '1 file has' : `${count(found.length, 'file')} have`} another encoding than the one read in, so names and quotes are missed: ${names}. “Reopen with Encoding” helps; the setting files.encoding makes it last.`;
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

/** How much of a check-worthiness a reason with this weight (log-odds) makes: by how much it would be lower without it; -1..1. */
function shareOf(weight: number, checkWorthiness: number): number {
  const score = Math.min(0.99, Math.max(0.01, checkWorthiness));
  const logOdds = Math.log(score / (1 - score));
  return score - 1 / (1 + Math.exp(weight - logOdds));
}

/**
 * What speaks for checking a claim and what against, each the weightiest first, with how much it adds to the check-worthiness or takes from it:
 * "states a number +62 %; names a country +5 %. Less so: is hedged −4 %". What makes less than a hundredth is left out.
 * @param checkWorthiness of the claim, 0..1
 */
export function reasonsLabel(reasons: readonly ClaimReason[], checkWorthiness: number): string {
  const shares = reasons.map(({ text, weight }) => ({ text, share: Math.round(shareOf(weight, checkWorthiness) * 100) }));
  const told = (sign: 1 | -1): string =>
    shares
      .filter(({ share }) => share * sign > 0)
      .sort((a, b) => (b.share - a.share) * sign)
      .map(({ text, share }) => `${text} ${sign > 0 ? '+' : '−'}${Math.abs(share)} %`)
      .join('; ');
  const against = told(-1);
  return [told(1), against && `Less so: ${against}`].filter(Boolean).join('. ');
}

/** A date as `Figure.date` has it, in words: "14 May 2016", "March 2001", "2001", "February". */
export function dateLabel(date: string): string {
  const [, year = '', month = '', day = ''] = /^(\d{4}|-)(?:-(\d\d))?(?:-(\d\d))?$/.exec(date) ?? [];
  if (!year) return date;
  return [day && String(Number(day)), monthNames[Number(month) - 1], year === '-' ? '' : year].filter(Boolean).join(' ');
}

const figureFormat = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });

/** "300,000,000 people", "March 2001". */
export const figureValue = (value: number, unit: string, date?: string): string =>
  date === undefined ? `${figureFormat.format(value)}${unit === '%' ? ' %' : unit ? ` ${unit}` : ''}` : dateLabel(date);

/** The figures read, each with the words it was read from: "300 million = 300,000,000 people"; only the words where they say the same. */
export const figuresLabel = (figures: readonly Figure[]): string => figures.map((f) => (saysTheSame(f) ? f.text : `${f.text} = ${readingOf(f)}`)).join('; ');

/** How a figure was read: "300,000,000 people", "25 to 40 USD". */
export function readingOf(f: Figure): string {
  // a share that was read from words ("two thirds") is a part of one
  if (f.kind === 'share' && f.unit === '' && f.value < 1) return figureValue(Math.round(f.value * 1000) / 10, '%');
  return `${figureValue(f.value, f.unit, f.date)}${f.to === undefined ? '' : ` to ${f.date === undefined ? figureValue(f.to, f.unit) : f.to}`}`;
}

/** True when reading the figure tells nothing new. */
export const saysTheSame = (f: Figure): boolean => {
  const words = (text: string): string => text.toLowerCase().split(/[\s,]+/).map((word) => String(numberWords.get(word) ?? word)).sort().join(' ');
  return words(readingOf(f)) === words(f.text);
};
