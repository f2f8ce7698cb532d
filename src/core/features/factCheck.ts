import type { EntityType } from '../analysis/types.js';
import { shorten } from '../text/shorten.js';
import type { ClaimFact, DocumentFacts } from '../index/facts.js';
import { contextOf } from './context.js';
import { claimantLabel, claimKindLabels, fileName, ownVoice, percent, readingOf, reasonsLabel, saysTheSame } from './labels.js';

/** What is asked to be checked: a claim where it stands. */
export interface FactCheckSubject {
  readonly uri: string;
  readonly facts: DocumentFacts;
  readonly claim: ClaimFact;
  /** The document's text, for the words around the claim. */
  readonly text: string;
  /** When the document's file was last changed, ISO 8601 (a day); empty for unknown. */
  readonly date: string;
}

/** On one line, with no more escaped than could hide words: a request is read in mails and chats, too, where nothing renders it. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().replace(/([\\`*_{}[\]<>#|~])/g, '\\$1');

/** Requests to check claims, as Markdown, one below the other. */
export const factCheckRequests = (subjects: readonly FactCheckSubject[]): string => subjects.map(factCheckMarkdown).join('\n---\n\n');

/** ClaimReview skeletons as the text of a JSON-LD file: one object, or a list of several. */
export const claimReviews = (subjects: readonly FactCheckSubject[]): string => {
  const reviews = subjects.map(claimReview);
  return `${JSON.stringify(reviews.length === 1 ? reviews[0] : reviews, null, 2)}\n`;
};

/** A request to check one claim, as Markdown: claim, claimant, kind, figures, source file and line, context, date. */
export function factCheckMarkdown(subject: FactCheckSubject): string {
  const { uri, facts, claim, date } = subject;
  const figures = claim.figures.map((f) => `${oneLine(f.text)}${saysTheSame(f) ? '' : ` (${readingOf(f)})`}`);
  const why = reasonsLabel(claim.reasons, claim.checkWorthiness);
  const [role] = facts.entities[claim.claimant]?.roles ?? [];
  const rows = [
    ['Claimant', `${claimantLabel(facts, claim)}${role ? ` (${role.text})` : ''}`],
    ['Kind', claim.kinds.map((kind) => claimKindLabels[kind]).join(', ')],
    ['Check-worthiness', `${percent(claim.checkWorthiness)}${why && ` (${why})`}`],
    ['Source', `${fileName(uri)}, line ${claim.line + 1}`],
    ['Document', shorten(facts.title, 120)],
    ...(date ? [['Source last changed', date]] : []),
  ] as [string, string][];
  return [
    '## Fact-check request',
    '',
    `> ${oneLine(claim.text)}`,
    '',
    ...rows.map(([label, value]) => `- **${label}:** ${oneLine(value)}`),
    ...(figures.length ? [`- **Figures:** ${figures.join('; ')}`] : []),
    '',
    '**Context**',
    '',
    `> ${oneLine(contextOf(subject.text, claim))}`,
    '',
  ].join('\n');
}

const schemaType: Record<EntityType, string> = { person: 'Person', organisation: 'Organization', place: 'Place', other: 'Thing' };

/**
 * The skeleton of a schema.org ClaimReview (https://schema.org/ClaimReview) as JSON-LD: what is known of the claim is filled in; what the
 * checker decides (rating, author, address, date of the review) is left empty.
 */
export function claimReview({ uri, facts, claim, date }: FactCheckSubject): Record<string, unknown> {
  const entity = facts.entities[claim.claimant];
  const label = claimantLabel(facts, claim);
  const author = entity
    ? { '@type': schemaType[entity.type], name: entity.name, ...(entity.type === 'person' && entity.roles[0] ? { jobTitle: entity.roles[0].text } : {}) }
    : label === ownVoice ? null : { '@type': 'Thing', name: label };
  return {
    '@context': 'https://schema.org',
    '@type': 'ClaimReview',
    url: '',
    datePublished: '',
    author: { '@type': 'Organization', name: '', url: '' },
    claimReviewed: claim.text,
    itemReviewed: {
      '@type': 'Claim',
      ...(author ? { author } : {}),
      appearance: { '@type': 'CreativeWork', headline: shorten(facts.title, 120), name: fileName(uri), ...(date ? { dateModified: date } : {}) },
    },
    reviewRating: { '@type': 'Rating', ratingValue: '', bestRating: '', worstRating: '', alternateName: '' },
  };
}
