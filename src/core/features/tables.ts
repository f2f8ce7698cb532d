import type { WorkspaceIndex } from '../index/workspaceIndex.js';
import type { DecisionFact } from '../index/facts.js';
import { attributionKindLabels, claimantLabel, claimKindLabels, fileName, readingOf, speakerLabel } from './labels.js';
import type { ListItem } from './lists/list.js';

type Cell = string | number;

/** What people decided, in the words of the annotation files. */
const decisionCells = (decision: DecisionFact | undefined): Cell[] => [decision?.status ?? '', decision?.fact.annotation.by ?? ''];

const quoteColumns = ['Words', 'Speaker', 'Role', 'Kind', 'Reported with', 'File', 'Line', 'Document', 'Sure', 'Decided', 'By'];

/** Quotations as CSV (RFC 4180), one a row, with what people decided; items that are gone are left out. */
export function quotesTable(index: WorkspaceIndex, items: readonly ListItem[]): string {
  return toCsv(quoteColumns, items.flatMap(({ uri, index: i }) => {
    const facts = index.get(uri);
    const a = facts?.attributions[i];
    if (!facts || !a) return [];
    const role = facts.entities[a.speaker]?.roles[0]?.text ?? '';
    return [[a.text, speakerLabel(facts, a), role, attributionKindLabels[a.kind], a.cueText, fileName(uri), a.line + 1, facts.title, a.confidence.toFixed(2), ...decisionCells(a.decision)]];
  }));
}

const claimColumns = ['Words', 'Claimant', 'Kinds', 'Worth checking', 'Figures', 'File', 'Line', 'Document', 'Decided', 'By'];

/** Claims as CSV, as `quotesTable` does it. */
export function claimsTable(index: WorkspaceIndex, items: readonly ListItem[]): string {
  return toCsv(claimColumns, items.flatMap(({ uri, index: i }) => {
    const facts = index.get(uri);
    const c = facts?.claims[i];
    if (!facts || !c) return [];
    const kinds = c.kinds.map((kind) => claimKindLabels[kind]).join(', ');
    return [[c.text, claimantLabel(facts, c), kinds, c.checkWorthiness.toFixed(2), c.figures.map(readingOf).join('; '), fileName(uri), c.line + 1, facts.title, ...decisionCells(c.decision)]];
  }));
}

/** A table as CSV (RFC 4180). */
export const toCsv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string => [columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');

/** Words that a spreadsheet would take for a formula get an apostrophe in front, as spreadsheets themselves mark text. */
function cell(value: Cell): string {
  const words = String(value).replace(/\s+/g, ' ').trim();
  return `"${(/^[=+@-]/.test(words) ? `'${words}` : words).replaceAll('"', '""')}"`;
}
