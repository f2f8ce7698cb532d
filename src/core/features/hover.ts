import { inMarks, shorten } from '../text/shorten.js';
import { touches, type Span } from '../text/span.js';
import type { AttributionFact, ClaimFact, DocumentFacts, MentionFact } from '../index/facts.js';
import { attributionUnder, mentionUnder } from '../index/lookup.js';
import type { CardCounts } from '../index/cardCounts.js';
import type { WorkspaceIndex } from '../index/workspaceIndex.js';
import type { StatementIndex, StatementRef } from '../index/statementIndex.js';
import { decidedBy, decisionLines } from './decisionLabels.js';
import { mentionRow } from './items.js';
import { attributionKindLabels, claimedBy, claimKindLabels, count, countsLabel, entityTypeLabels, figuresLabel, percent, reasonsLabel, speakerLabel, sureLabel } from './labels.js';
import { isListed, listedClaimUnder } from '../index/listedClaims.js';
import { relatedLabel } from './relatedStatements.js';

/** What a link on a card does; every action is a command too. */
export type CardAction =
  | { readonly do: 'nextMention'; readonly uri: string; readonly offset: number }
  | { readonly do: 'allMentions'; readonly uri: string; readonly offset: number }
  | { readonly do: 'showQuotes'; readonly cardId: string }
  | { readonly do: 'reveal'; readonly uri: string; readonly spans: readonly Span[] }
  | { readonly do: 'copyQuote'; readonly uri: string; readonly quotationId: string }
  | { readonly do: 'copyRequest' | 'copyClaimReview'; readonly uri: string; readonly claimId: string }
  | { readonly do: 'compare'; readonly statement: StatementRef };

/** A run of text on a card; text is data from documents and must be escaped by whoever shows it. */
export interface CardText {
  readonly text: string;
  readonly style?: 'strong' | 'emphasis';
  readonly action?: CardAction;
}

/** A card: lines of text runs, and the words of the document that it is about. */
export interface HoverCard {
  readonly span: Span;
  readonly lines: readonly (readonly CardText[])[];
}

/** Longest quotation shown on a card, in UTF-16 code units. */
const quotedLength = 110;
const shownRoles = 3;
const registerLength = 200;
const shownAliases = 6;
const shownReasons = 5;
const shownFigures = 4;

const plain = (text: string): CardText => ({ text });
const strong = (text: string): CardText => ({ text, style: 'strong' });
const emphasis = (text: string): CardText => ({ text, style: 'emphasis' });

export interface HoverOptions {
  /** Just the card of this type. */
  readonly only?: 'mention' | 'quotation' | 'claim' | undefined;
  /** With these, quotations and claims tell where else they stand. */
  readonly statements?: StatementIndex;
  /** Claims that are less worth checking, which are neither listed nor underlined, have no card and are counted apart, 0..1. */
  readonly leastCheckWorthiness?: number;
}

/**
 * The cards for a place in a document, most particular first: the entity mentioned there, then the quotation and the claim
 * around it. Empty when nothing is known there.
 */
export function hoverCards(index: WorkspaceIndex, uri: string, offset: number, { only, statements, leastCheckWorthiness = 0 }: HoverOptions = {}): HoverCard[] {
  const facts = index.get(uri);
  if (!facts) return [];
  const cards: HoverCard[] = [];
  const wants = (type: HoverOptions['only']): boolean => only === undefined || only === type;
  const mention = mentionUnder(facts, offset);
  if (mention && wants('mention')) cards.push(entityCard(index, uri, facts, mention, leastCheckWorthiness));
  const elsewhere = (kind: StatementRef['kind'], i: number): CardText[][] => elsewhereLines({ uri, kind, index: i }, statements);
  const quoted = attributionUnder(facts, offset);
  const attribution = facts.attributions[quoted];
  if (attribution && wants('quotation')) {
    const { span, lines } = quotationCard(uri, facts, attribution, offset);
    const copy: CardText = { text: 'Copy with speaker and source', action: { do: 'copyQuote', uri, quotationId: attribution.id } };
    cards.push({ span, lines: [...lines.slice(0, -1), [...(lines.at(-1) ?? []), plain(' · '), copy], ...elsewhere('quotation', quoted)] });
  }
  const claimed = listedClaimUnder(facts, offset, leastCheckWorthiness);
  const claim = facts.claims[claimed];
  if (claim && wants('claim')) {
    const { span, lines } = claimCard(facts, claim);
    const links: CardText[] = [
      { text: 'Copy as fact-check request', action: { do: 'copyRequest', uri, claimId: claim.id } },
      plain(' · '),
      { text: 'Copy ClaimReview', action: { do: 'copyClaimReview', uri, claimId: claim.id } },
    ];
    cards.push({ span, lines: [...lines, ...elsewhere('claim', claimed), links] });
  }
  return only === undefined ? [...cards, ...rejectedCards(facts, offset)] : cards;
}

/** What was found here and rejected: nothing else in the text tells what a cross is about. */
function rejectedCards({ annotations = [] }: DocumentFacts, offset: number): HoverCard[] {
  return annotations.flatMap(({ annotation, spans }) => {
    const { type, status, reason, note, target } = annotation;
    const span = spans.find((each) => touches(each, offset));
    if (!span || status !== 'rejected' || (type !== 'quotation' && type !== 'claim')) return [];
    const lines = [decidedBy(annotation), ...(reason ? [`Reason: ${reason}`] : []), ...(note ? [`Note: ${note}`] : [])];
    return [{ span, lines: [[strong(`Rejected ${type}`), plain(` · ${inMarks(target.exact, quotedLength)}`)], ...lines.map((line) => [plain(line)])] }];
  });
}

function elsewhereLines(ref: StatementRef, statements: StatementIndex | undefined): CardText[][] {
  const label = relatedLabel(statements?.related(ref) ?? []);
  return label ? [[plain('Stands '), { text: label, action: { do: 'compare', statement: ref } }]] : [];
}

function entityCard(index: WorkspaceIndex, uri: string, facts: DocumentFacts, mention: MentionFact, least: number): HoverCard {
  const entity = facts.entities[mention.entity]!;
  const lines: CardText[][] = [[strong(entity.name), plain(` · ${entityTypeLabels[entity.type]}`)]];
  for (const role of entity.roles.slice(0, shownRoles)) {
    lines.push([{ text: role.text, style: 'emphasis', action: { do: 'reveal', uri, spans: [role] } }]);
  }
  if (entity.aliases.length) {
    const more = entity.aliases.length - shownAliases;
    lines.push([plain(`Also: ${entity.aliases.slice(0, shownAliases).join(', ')}${more > 0 ? `, and ${more} more` : ''}`)]);
  }
  if (mention.reason) lines.push([plain(`Why: ${mention.reason} (${sureLabel(mention.confidence)})`)]);
  const here = countsHere(facts, mention.entity, least);
  const card = index.cardOf(uri, mention.entity);
  const { description, notes } = entity.register ?? {};
  for (const line of [description, notes]) if (line) lines.push([emphasis(shorten(line, registerLength))]);
  const decision = facts.mentions.decisions?.get(mentionRow(facts, mention));
  lines.push(...decisionLines(decision).map((line) => [plain(line)]));
  lines.push([plain(`Here: ${countsLabel(here)}`)]);
  if (card && card.members.length > 1) {
    const { documents, ...all } = index.counts(card, least);
    lines.push([plain(`In the workspace: ${countsLabel(all)} in ${count(documents, 'document')}`)]);
  }
  lines.push(...saidLines(uri, facts, mention.entity));
  const links: CardText[] = [
    { text: 'Next mention', action: { do: 'nextMention', uri, offset: mention.start } },
    { text: 'All mentions', action: { do: 'allMentions', uri, offset: mention.start } },
  ];
  if (card && here.quotations) links.push({ text: 'Their quotes', action: { do: 'showQuotes', cardId: card.id } });
  lines.push(links.flatMap((link, i) => (i ? [plain(' · '), link] : [link])));
  return { span: mention, lines };
}

function countsHere(facts: DocumentFacts, entity: number, least: number): Omit<CardCounts, 'documents'> {
  const claims = facts.claims.filter((c) => c.claimant === entity);
  const listed = claims.filter((c) => isListed(c, least)).length;
  return {
    mentions: facts.mentions.entities.reduce((n, e) => n + Number(e === entity), 0),
    quotations: facts.attributions.filter((a) => a.speaker === entity).length,
    claims: listed,
    unlistedClaims: claims.length - listed,
  };
}

/** "that", "to comment", "the staff": reports of so few words tell a reader nothing by themselves. */
const fewestTold = 3;

function saidLines(uri: string, facts: DocumentFacts, entity: number): CardText[][] {
  const own = facts.attributions.filter((a) => a.speaker === entity);
  const telling = own.filter(({ text, kind }) => kind !== 'indirect' || text.split(' ').length >= fewestTold);
  const said = telling.length > 0 ? telling : own;
  const line = (label: string, a: AttributionFact): CardText[] => [
    plain(`${label}: `),
    { text: shorten(a.text, quotedLength), action: { do: 'reveal', uri, spans: a.contents } },
  ];
  const first = said[0];
  const latest = said.at(-1);
  if (!first || !latest) return [];
  return first === latest ? [line('Said', first)] : [line('First said', first), line('Latest', latest)];
}

function quotationCard(uri: string, facts: DocumentFacts, a: AttributionFact, offset: number): HoverCard {
  const span = (a.contents.find((c) => c.start <= offset && offset <= c.end) ?? a.contents[0])!;
  const lines: CardText[][] = [[strong(attributionKindLabels[a.kind]), plain(` · ${speakerLabel(facts, a)}`)]];
  const role = facts.entities[a.speaker]?.roles[0];
  if (role) lines.push([emphasis(role.text)]);
  const why: CardText[] = [];
  if (a.cue) why.push(plain('Reported with '), { text: `“${a.cueText}”`, action: { do: 'reveal', uri, spans: [a.cue] } });
  if (a.speakerReason) why.push(plain(why.length ? `; ${a.speakerReason}` : a.speakerReason));
  if (why.length) lines.push(why);
  const outer = facts.attributions[a.parent];
  if (outer) lines.push([plain(`As told by ${speakerLabel(facts, outer)}`)]);
  if (a.contents.length > 1) lines.push([plain(`In ${a.contents.length} parts`)]);
  const decided = decisionLines(a.decision);
  lines.push(...(decided.length ? decided.map((line) => [plain(line)]) : [[plain(sureLabel(a.confidence))]]));
  return { span, lines };
}

function claimCard(facts: DocumentFacts, claim: ClaimFact): HoverCard {
  const lines: CardText[][] = [
    [strong('Claim'), plain(` · ${claim.kinds.map((kind) => claimKindLabels[kind]).join(', ')} · worth checking ${percent(claim.checkWorthiness)}`)],
    [plain(claimedBy(facts, claim))],
  ];
  const why = reasonsLabel(claim.reasons.slice(0, shownReasons), claim.checkWorthiness);
  if (why) lines.push([plain(`Why: ${why}`)]);
  if (claim.figures.length) lines.push([plain(`Figures: ${figuresLabel(claim.figures.slice(0, shownFigures))}`)]);
  lines.push(...decisionLines(claim.decision).map((line) => [plain(line)]));
  return { span: claim, lines };
}
