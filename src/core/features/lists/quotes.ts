import { shorten, withFullStop } from '../../text/shorten.js';
import type { AttributionKind } from '../../analysis/types.js';
import type { AttributionFact, DocumentFacts } from '../../index/facts.js';
import { compareText } from '../../text/compareText.js';
import type { WorkspaceIndex } from '../../index/workspaceIndex.js';
import type { RelatedStatement } from '../../index/statementIndex.js';
import { decisionLines, statusIcons } from '../decisionLabels.js';
import { attributionKindLabels, fileName, speakerLabel, sureLabel } from '../labels.js';
import { relatedLabel } from '../relatedStatements.js';
import { createFilter, type ListItem, type ListGroup, type ListRow } from './list.js';
import { rankOf, sortEntries, type EntryOrder, statementGroups } from './statements.js';

export type QuoteGrouping = 'speaker' | 'document' | 'kind';
export type QuoteSorting = 'position' | 'text' | 'confidence' | 'quotes';

export interface QuotesOptions {
  readonly groupBy: QuoteGrouping;
  readonly sortBy: QuoteSorting;
  /** Words that must all be in the quote, its speaker or its document's name. */
  readonly filter: string;
  readonly kinds: readonly AttributionKind[];
  /** Show only the quotes of the card with this key. */
  readonly cardKey: string | null;
  /** 0..1: quotes that are less sure are left out. */
  readonly leastConfidence: number;
  /** Leave out what people have decided. */
  readonly onlyUndecided?: boolean;
}

interface Entry extends ListItem {
  readonly facts: DocumentFacts;
  readonly attribution: AttributionFact;
}

const icons: Record<QuoteGrouping, string> = { speaker: 'account', document: 'file-text', kind: 'quote' };
const kindOrder: readonly AttributionKind[] = ['direct', 'mixed', 'indirect'];

/** The groups of the Quotes view, with what is in them. Documents and kinds keep their order; speakers go by name, unnamed ones last; sorted by quotes, those with most come first. */
export function quoteGroups(index: WorkspaceIndex, options: QuotesOptions): ListGroup[] {
  const groups = statementGroups<Entry>(index, collect(index, options), {
    by: options.groupBy === 'speaker' ? 'person' : options.groupBy,
    icon: icons[options.groupBy],
    noun: 'quote',
    kindOf: ({ attribution: { kind } }) => ({ key: kind, label: attributionKindLabels[kind] }),
    whoOf: ({ facts, attribution }) => ({ entity: attribution.speaker, label: () => speakerLabel(facts, attribution), otherwise: attribution.sourceText ? undefined : 'none' }),
    sort: (entries) => sortEntries(entries, orders[options.sortBy]),
    kinds: kindOrder,
  });
  return options.sortBy === 'quotes' ? groups.sort((a, b) => rankOf(a) - rankOf(b) || b.items.length - a.items.length || compareText(a.label, b.label)) : groups;
}

function collect(index: WorkspaceIndex, options: QuotesOptions): Entry[] {
  const entries: Entry[] = [];
  const fits = createFilter(options.filter);
  for (const uri of index.uris()) {
    const facts = index.get(uri)!;
    facts.attributions.forEach((attribution, i) => {
      if (options.onlyUndecided && attribution.decision) return;
      if (!options.kinds.includes(attribution.kind) || attribution.confidence < options.leastConfidence) return;
      if (options.cardKey && index.cardOf(uri, attribution.speaker)?.key !== options.cardKey) return;
      const texts = (): string[] => [attribution.text, speakerLabel(facts, attribution), attribution.sourceText, attribution.cueText, fileName(uri)];
      if (fits(texts)) entries.push({ uri, index: i, facts, attribution });
    });
  }
  return entries;
}

const orders: Record<QuoteSorting, EntryOrder<Entry>> = {
  position: null,
  quotes: null,
  text: (a, b) => compareText(sortable(a.attribution.text), sortable(b.attribution.text)),
  confidence: (a, b) => a.attribution.confidence - b.attribution.confidence,
};

const sortable = (text: string): string => text.replace(/^[^\p{L}\p{N}]+/u, '').toLowerCase();

const kindIcons: Record<AttributionKind, string> = { direct: 'quote', mixed: 'comment', indirect: 'comment-discussion' };
const labelLength = 140;

/** The row of a quote, with where else it stands; null when the item is gone. `grouping`: of the list that it is in; what its group says is left out. */
export function quoteRow(index: WorkspaceIndex, { uri, index: i }: ListItem, related: readonly RelatedStatement[] = [], grouping?: QuoteGrouping): ListRow | null {
  const facts = index.get(uri);
  const a = facts?.attributions[i];
  if (!facts || !a) return null;
  const speaker = speakerLabel(facts, a);
  const where = `${fileName(uri)}, line ${a.line + 1}`;
  const outer = facts.attributions[a.parent];
  const decided = decisionLines(a.decision);
  return {
    id: `${uri}#${a.id}`,
    label: shorten(a.text, labelLength),
    description: [grouping === 'speaker' ? '' : speaker, where, relatedLabel(related)].filter(Boolean).join(' · '),
    tooltip: [
      a.text,
      `${attributionKindLabels[a.kind]} · ${speaker}${a.cueText ? ` · “${a.cueText}”` : ''}`,
      ...(a.speakerReason ? [a.speakerReason] : []),
      ...(outer ? [`As told by ${speakerLabel(facts, outer)}`] : []),
      ...(a.decision ? [where, ...decided] : [`${where} · ${sureLabel(a.confidence)}`]),
      ...(related.length ? [`Stands ${relatedLabel(related)}`] : []),
    ],
    icon: a.decision ? statusIcons[a.decision.status] : kindIcons[a.kind],
    accessibilityLabel: [`${speaker}: ${withFullStop(shorten(a.text, 300))} ${attributionKindLabels[a.kind]}, ${where}${related.length ? `, ${relatedLabel(related)}` : ''}`, ...decided].join('. '),
    decided: a.decision?.status,
    uri,
    spans: a.contents,
  };
}
