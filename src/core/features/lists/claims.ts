import { shorten, withFullStop } from '../../text/shorten.js';
import { claimKinds, type ClaimKind } from '../../analysis/types.js';
import type { ClaimFact, DocumentFacts } from '../../index/facts.js';
import { compareText } from '../../text/compareText.js';
import type { WorkspaceIndex } from '../../index/workspaceIndex.js';
import type { RelatedStatement } from '../../index/statementIndex.js';
import { decisionLines, statusIcons } from '../decisionLabels.js';
import { claimantLabel, claimedBy, claimKindLabels, figuresLabel, fileName, ownVoice, percent, reasonsLabel } from '../labels.js';
import { relatedLabel } from '../relatedStatements.js';
import { createFilter, type ListItem, type ListGroup, type ListRow } from './list.js';
import { sortEntries, type EntryOrder, statementGroups, whoAlone, whoKey, type Who } from './statements.js';
import { isListed } from '../../index/listedClaims.js';

export type ClaimGrouping = 'claimant' | 'document' | 'kind';
export type ClaimSorting = 'checkWorthiness' | 'position' | 'text';

export interface ClaimsOptions {
  readonly groupBy: ClaimGrouping;
  readonly sortBy: ClaimSorting;
  /** Words that must all be in the claim, its claimant, its kind or its document's name. */
  readonly filter: string;
  /** 0..1: claims less worth checking are left out. */
  readonly leastCheckWorthiness: number;
  /** Leave out what people have decided. */
  readonly onlyUndecided?: boolean;
  /** Only claims of these kinds, claimants and documents. */
  readonly selection?: ClaimSelection;
}

/** Which claims are shown; an empty list leaves all. */
export interface ClaimSelection {
  readonly kinds: readonly ClaimKind[];
  /** Keys as `claimantKey` makes them. */
  readonly claimants: readonly string[];
  /** URIs. */
  readonly documents: readonly string[];
}

export const allClaims: ClaimSelection = { kinds: [], claimants: [], documents: [] };

/** What can be selected, with the number of claims of each; names as people see them. */
export interface ClaimChoice {
  readonly by: keyof ClaimSelection;
  readonly key: string;
  readonly label: string;
  readonly count: number;
}

interface Entry extends ListItem {
  readonly facts: DocumentFacts;
  readonly claim: ClaimFact;
}

const icons: Record<ClaimGrouping, string> = { claimant: 'account', document: 'file-text', kind: 'checklist' };

/** The groups of the Claims view, with what is in them: claimants by name (the document itself last), documents, or kinds. */
export function claimGroups(index: WorkspaceIndex, options: ClaimsOptions): ListGroup[] {
  return statementGroups<Entry>(index, collect(index, options), {
    by: options.groupBy === 'claimant' ? 'person' : options.groupBy,
    icon: icons[options.groupBy],
    noun: 'claim',
    kindOf: ({ claim: { kind } }) => ({ key: kind, label: claimKindLabels[kind] }),
    whoOf,
    sort: (entries) => sortEntries(entries, orders[options.sortBy]),
    kinds: claimKinds,
  });
}

const whoOf = ({ facts, claim }: Pick<Entry, 'facts' | 'claim'>): Who =>
  claim.attribution >= 0 ? { entity: claim.claimant, label: () => claimantLabel(facts, claim) } : { entity: claim.claimant, label: () => ownVoice, otherwise: 'own' };

/** The kinds, claimants and documents that claims with the score have; kinds in their order, the others with most claims first. */
export function claimChoices(index: WorkspaceIndex, leastCheckWorthiness: number): ClaimChoice[] {
  const entries = collect(index, { groupBy: 'document', sortBy: 'position', filter: '', leastCheckWorthiness });
  const choices = (by: keyof ClaimSelection, keysOf: (entry: Entry) => readonly string[], label: (key: string, entry: Entry) => string): ClaimChoice[] => {
    const found = new Map<string, { label: string; count: number }>();
    for (const entry of entries) {
      for (const key of keysOf(entry)) {
        const known = found.get(key);
        if (known) known.count++;
        else found.set(key, { label: label(key, entry), count: 1 });
      }
    }
    return [...found].map(([key, value]) => ({ by, key, ...value }));
  };
  const most = (a: ClaimChoice, b: ClaimChoice): number => b.count - a.count || compareText(a.label, b.label);
  return [
    ...choices('kinds', ({ claim }) => claim.kinds, (key) => claimKindLabels[key as ClaimKind]).sort((a, b) => claimKinds.indexOf(a.key as ClaimKind) - claimKinds.indexOf(b.key as ClaimKind)),
    ...choices('claimants', (entry) => [claimantKey(index, entry)], (_, entry) => whoAlone(index, entry.uri, whoOf(entry))).sort(most),
    ...choices('documents', ({ uri }) => [uri], (uri) => fileName(uri)).sort(most),
  ];
}

function collect(index: WorkspaceIndex, options: ClaimsOptions): Entry[] {
  const entries: Entry[] = [];
  const fits = createFilter(options.filter);
  for (const uri of index.uris()) {
    const facts = index.get(uri)!;
    facts.claims.forEach((claim, i) => {
      if (options.onlyUndecided && claim.decision) return;
      if (!isListed(claim, options.leastCheckWorthiness)) return;
      if (!isSelected(index, options.selection ?? allClaims, { uri, index: i, facts, claim })) return;
      const texts = (): string[] => [claim.text, claimantLabel(facts, claim), claimKindLabels[claim.kind], fileName(uri)];
      if (fits(texts)) entries.push({ uri, index: i, facts, claim });
    });
  }
  return entries;
}

const isSelected = (index: WorkspaceIndex, { kinds, claimants, documents }: ClaimSelection, entry: Entry): boolean =>
  (!kinds.length || entry.claim.kinds.some((kind) => kinds.includes(kind))) &&
  (!documents.length || documents.includes(entry.uri)) &&
  (!claimants.length || claimants.includes(claimantKey(index, entry)));

/** The same for all claims of one claimant: a card's id, the words of an unnamed source and its document, or the documents themselves. */
const claimantKey = (index: WorkspaceIndex, entry: Entry): string => whoKey(index, entry.uri, whoOf(entry));

const orders: Record<ClaimSorting, EntryOrder<Entry>> = {
  checkWorthiness: (a, b) => b.claim.checkWorthiness - a.claim.checkWorthiness,
  position: null,
  text: (a, b) => compareText(a.claim.text.toLowerCase(), b.claim.text.toLowerCase()),
};

const labelLength = 140;

/** The row of a claim, with where else it stands; null when the item is gone. `grouping`: of the list that it is in; what its group says is left out. */
export function claimRow(index: WorkspaceIndex, { uri, index: i }: ListItem, related: readonly RelatedStatement[] = [], grouping?: ClaimGrouping): ListRow | null {
  const facts = index.get(uri);
  const claim = facts?.claims[i];
  if (!facts || !claim) return null;
  const claimant = claimantLabel(facts, claim);
  const where = `${fileName(uri)}, line ${claim.line + 1}`;
  const score = percent(claim.checkWorthiness);
  const decided = decisionLines(claim.decision);
  const why = reasonsLabel(claim.reasons.slice(0, 5), claim.checkWorthiness);
  return {
    id: `${uri}#${claim.id}`,
    label: shorten(claim.text, labelLength),
    description: [grouping === 'claimant' ? '' : claimant, score, where, relatedLabel(related)].filter(Boolean).join(' · '),
    tooltip: [
      claim.text,
      claimedBy(facts, claim),
      `${claim.kinds.map((kind) => claimKindLabels[kind]).join(', ')} · worth checking ${score}`,
      ...(why ? [`Why: ${why}`] : []),
      ...(claim.figures.length ? [`Figures: ${figuresLabel(claim.figures)}`] : []),
      ...(related.length ? [`Stands ${relatedLabel(related)}`] : []),
      where,
      ...decided,
    ],
    icon: claim.decision ? statusIcons[claim.decision.status] : claim.checkWorthiness >= 0.5 ? 'search' : 'circle-small',
    accessibilityLabel: `${claimedBy(facts, claim)}: ${withFullStop(shorten(claim.text, 300))} ${claimKindLabels[claim.kind]}, worth checking ${score}, ${where}${related.length ? `, ${relatedLabel(related)}` : ''}${decided.map((line) => `. ${line}`).join('')}`,
    decided: claim.decision?.status,
    uri,
    spans: [claim],
  };
}
