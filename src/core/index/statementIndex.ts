import type { Figure } from '../analysis/types.js';
import { conflictBetween, type FigureConflict } from './conflicts.js';
import type { DocumentFacts } from './facts.js';
import { shinglesOf, wordsIn } from './shingles.js';
import { createSimilarityIndex } from './similarityIndex.js';
import { compareText } from './workspaceIndex.js';

export type StatementKind = 'claim' | 'quotation';

/** Which claim or quotation of which document. */
export interface StatementRef {
  readonly uri: string;
  readonly kind: StatementKind;
  /** Index into the document's `claims` or `attributions`. */
  readonly index: number;
}

/** A claim or a quotation of one document. */
export interface Statement extends StatementRef {
  readonly text: string;
  /** Where it starts in its document. */
  readonly start: number;
  /** Line of its start, from 0. */
  readonly line: number;
  /** Name of who says it, or the words that name the source; empty for none. */
  readonly speaker: string;
  readonly figures: readonly Figure[];
}

/** The same statement in another document. */
export interface RelatedStatement extends StatementRef {
  /** Jaccard similarity of the pairs of neighbouring words, from 0.5 to 1; 1 for the same words whatever their case and punctuation. */
  readonly similarity: number;
  /** Where both say the same but for one figure. */
  readonly conflict: FigureConflict | null;
}

/** Finds statements that stand in several documents. Its answers depend only on what it holds, not on the order in which that came. */
export interface StatementIndex {
  /** Replaces what is kept of the document. */
  put(uri: string, facts: DocumentFacts): void;
  remove(uri: string): void;
  /** The statements of the same kind in other documents with the same or nearly the same words, the most alike first. */
  related(ref: StatementRef): readonly RelatedStatement[];
}

/** Statements of fewer words are too common to be the same by more than chance. */
const leastWords = 5;
const leastSimilarity = 0.5;

/** The statement, or null where the facts do not hold it. */
export function statementOf(facts: DocumentFacts | undefined, { uri, kind, index }: StatementRef): Statement | null {
  const nameOf = (entity: number, attribution: number): string => facts?.entities[entity]?.name ?? facts?.attributions[attribution]?.sourceText ?? '';
  if (kind === 'claim') {
    const claim = facts?.claims[index];
    return claim ? { uri, kind, index, text: claim.text, start: claim.start, line: claim.line, speaker: nameOf(claim.claimant, claim.attribution), figures: claim.figures } : null;
  }
  const attribution = facts?.attributions[index];
  if (!attribution || attribution.kind === 'indirect') return null;
  const { text, contents, line, speaker } = attribution;
  return { uri, kind, index, text, start: contents[0]?.start ?? 0, line, speaker: nameOf(speaker, index), figures: [] };
}

interface Kept extends StatementRef {
  readonly shingles: Uint32Array;
}

/** Makes an empty index. `factsOf` gives the facts last put for a document; the index itself keeps no texts. */
export function createStatementIndex(factsOf: (uri: string) => DocumentFacts | undefined): StatementIndex {
  const similar = createSimilarityIndex();
  const kept: (Kept | undefined)[] = [];
  const free: number[] = [];
  /** Ids of a document's claims, then of its attributions, by index; -1 for those too short to be kept. */
  const documents = new Map<string, { readonly claim: Int32Array; readonly quotation: Int32Array }>();

  function keep(uri: string, kind: StatementKind, index: number, text: string): number {
    const words = wordsIn(text);
    if (words.length < leastWords) return -1;
    const id = free.pop() ?? kept.length;
    const shingles = shinglesOf(words);
    kept[id] = { uri, kind, index, shingles };
    similar.add(id, shingles);
    return id;
  }

  function remove(uri: string): void {
    const ids = documents.get(uri);
    if (!ids) return;
    documents.delete(uri);
    for (const list of [ids.claim, ids.quotation]) {
      for (const id of list) {
        if (id < 0) continue;
        similar.remove(id);
        kept[id] = undefined;
        free.push(id);
      }
    }
  }

  return {
    put(uri, facts) {
      remove(uri);
      documents.set(uri, {
        claim: Int32Array.from(facts.claims, (c, i) => keep(uri, 'claim', i, c.text)),
        quotation: Int32Array.from(facts.attributions, (a, i) => (a.kind === 'indirect' ? -1 : keep(uri, 'quotation', i, a.text))),
      });
    },
    remove,
    related(ref) {
      const id = documents.get(ref.uri)?.[ref.kind][ref.index] ?? -1;
      if (id < 0) return [];
      const found: RelatedStatement[] = [];
      let own: Statement | null = null;
      similar.eachSimilar(id, leastSimilarity, (other, similarity) => {
        const { uri, kind, index } = kept[other] as Kept;
        if (uri === ref.uri || kind !== ref.kind) return;
        let conflict: FigureConflict | null = null;
        if (kind === 'claim' && similarity < 1) {
          own ??= statementOf(factsOf(ref.uri), ref);
          const its = statementOf(factsOf(uri), { uri, kind, index });
          if (own && its) conflict = conflictBetween(own, its);
        }
        found.push({ uri, kind, index, similarity, conflict });
      });
      return found.sort((a, b) => b.similarity - a.similarity || compareText(a.uri, b.uri) || a.index - b.index);
    },
  };
}

/** Number of different documents among the statements. */
export const documentsOf = (related: readonly StatementRef[]): number => new Set(related.map(({ uri }) => uri)).size;
