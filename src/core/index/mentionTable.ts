import type { Analysis, MentionKind } from '../analysis/types.js';
import type { DocumentFacts, MentionFact, MentionTable } from './facts.js';

/** What the numbers in `MentionTable.kinds` stand for. */
export const mentionKinds: readonly MentionKind[] = ['name', 'nominal', 'pronoun'];

/** The mentions of an analysis as a table. */
export function mentionTableOf(mentions: Analysis['mentions']): MentionTable {
  const count = mentions.length;
  const reasonIndex = new Map<string, number>();
  const reasons = new Int32Array(count);
  mentions.forEach(({ reason }, i) => {
    const known = reasonIndex.get(reason) ?? reasonIndex.size;
    reasonIndex.set(reason, known);
    reasons[i] = known;
  });
  return {
    count,
    starts: Int32Array.from(mentions, (m) => m.start),
    ends: Int32Array.from(mentions, (m) => m.end),
    entities: Int32Array.from(mentions, (m) => m.entity),
    kinds: Uint8Array.from(mentions, (m) => mentionKinds.indexOf(m.kind)),
    confidences: Uint8Array.from(mentions, (m) => Math.round(m.confidence * 100)),
    reasons,
    reasonTexts: [...reasonIndex.keys()],
  };
}

/** Row i of a mention table. */
export function mentionAt(table: MentionTable, i: number): MentionFact {
  return {
    start: table.starts[i]!,
    end: table.ends[i]!,
    kind: mentionKinds[table.kinds[i]!]!,
    entity: table.entities[i]!,
    confidence: table.confidences[i]! / 100,
    reason: table.reasonTexts[table.reasons[i]!] ?? '',
  };
}

/** All mentions of one entity (index into `entities`), in order. */
export const mentionsOf = ({ mentions }: DocumentFacts, entity: number): MentionFact[] => Array.from(rowsOf(mentions, entity), (row) => mentionAt(mentions, row));

/** The rows of a mention table by entity: those of entity e are `rows` from `from[e]` to `from[e + 1]`. */
interface RowsByEntity {
  readonly rows: Int32Array;
  readonly from: Int32Array;
}

const rowsByEntity = new WeakMap<MentionTable, RowsByEntity>();

/** The rows of an entity's mentions, in order; the first call for a table takes time with its size, the others do not. */
export function rowsOf(table: MentionTable, entity: number): Int32Array {
  let known = rowsByEntity.get(table);
  if (!known) rowsByEntity.set(table, (known = orderByEntity(table)));
  return known.rows.subarray(known.from[entity] ?? 0, known.from[entity + 1] ?? 0);
}

function orderByEntity({ count, entities }: MentionTable): RowsByEntity {
  let most = -1;
  for (let i = 0; i < count; i++) most = Math.max(most, entities[i]!);
  const from = new Int32Array(most + 2);
  for (let i = 0; i < count; i++) from[entities[i]! + 1]!++;
  for (let e = 0; e <= most; e++) from[e + 1]! += from[e]!;
  const next = from.slice();
  const rows = new Int32Array(count);
  for (let i = 0; i < count; i++) rows[next[entities[i]!]!++] = i;
  return { rows, from };
}
