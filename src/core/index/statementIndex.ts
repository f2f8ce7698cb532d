import type { Figure } from '../analysis/types.js';
import { conflictBetween, type FigureConflict } from './conflicts.js';
import type { DocumentFacts } from './facts.js';
import { shinglesOf, wordsIn } from './shingles.js';
import { createSimilarityIndex } from './similarityIndex.js';
import { compareText } from '../text/compareText.js';

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
  /** Replaces what is kept of the document; statements whose words stay cost nearly nothing. */
  put(uri: string, facts: DocumentFacts): void;
  /** Does the same a few new statements at a time: run it to its end, before anything else is put or removed. Till then the document has no statements. */
  putInSlices(uri: string, facts: DocumentFacts): Generator<void, void>;
  remove(uri: string): void;
  /** The statements of the same kind in other documents with the same or nearly the same words, the most alike first. */
  related(ref: StatementRef): readonly RelatedStatement[];
}

/** Statements of fewer words are too common to be the same by more than chance. */
const leastWords = 5;
const leastSimilarity = 0.5;
/** New statements of a slice: some 0.3 ms of work. */
const perSlice = 16;

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

/** What is kept of a document's claims or quotations, by index. */
interface KeptList {
  /** -1 for statements too short to be kept. */
  readonly ids: Int32Array;
  /** The words, as the facts hold them; empty for what is no quotation. */
  readonly texts: readonly string[];
}

const nothing: KeptList = { ids: new Int32Array(0), texts: [] };

/** Makes an empty index. `factsOf` gives the facts last put for a document. */
export function createStatementIndex(factsOf: (uri: string) => DocumentFacts | undefined): StatementIndex {
  const similar = createSimilarityIndex();
  const kept: (Kept | undefined)[] = [];
  const free: number[] = [];
  const documents = new Map<string, Record<StatementKind, KeptList>>();

  function keep(uri: string, kind: StatementKind, index: number, text: string): number {
    const words = wordsIn(text);
    if (words.length < leastWords) return -1;
    const id = free.pop() ?? kept.length;
    const shingles = shinglesOf(words);
    kept[id] = { uri, kind, index, shingles };
    similar.add(id, shingles);
    return id;
  }

  function drop(id: number): void {
    if (id < 0) return;
    similar.remove(id);
    kept[id] = undefined;
    free.push(id);
  }

  function remove(uri: string): void {
    const lists = documents.get(uri);
    documents.delete(uri);
    for (const { ids } of lists ? [lists.claim, lists.quotation] : []) ids.forEach(drop);
  }

  /** The list of statements with these words; those at the start and at the end that are in the old list too are taken over. */
  function* replace(uri: string, kind: StatementKind, old: KeptList, texts: readonly string[]): Generator<void, KeptList> {
    const shorter = Math.min(old.texts.length, texts.length);
    let head = 0;
    while (head < shorter && old.texts[head] === texts[head]) head++;
    let tail = 0;
    while (tail < shorter - head && old.texts[old.texts.length - 1 - tail] === texts[texts.length - 1 - tail]) tail++;
    old.ids.subarray(head, old.ids.length - tail).forEach(drop);
    const moved = texts.length - old.texts.length;
    const ids = new Int32Array(texts.length);
    ids.set(old.ids.subarray(0, head));
    for (let i = head; i < texts.length - tail; i++) {
      ids[i] = keep(uri, kind, i, texts[i]!);
      if ((i - head) % perSlice === perSlice - 1) yield;
    }
    for (let i = texts.length - tail; i < texts.length; i++) {
      const id = old.ids[i - moved]!;
      if (id >= 0 && moved !== 0) kept[id] = { ...kept[id]!, index: i };
      ids[i] = id;
    }
    return { ids, texts };
  }

  function* putInSlices(uri: string, facts: DocumentFacts): Generator<void, void> {
    const old = documents.get(uri) ?? { claim: nothing, quotation: nothing };
    documents.delete(uri);
    const claim = yield* replace(uri, 'claim', old.claim, facts.claims.map((c) => c.text));
    const quotation = yield* replace(uri, 'quotation', old.quotation, facts.attributions.map((a) => (a.kind === 'indirect' ? '' : a.text)));
    documents.set(uri, { claim, quotation });
  }

  return {
    put(uri, facts) {
      for (const slices = putInSlices(uri, facts); !slices.next().done; );
    },
    putInSlices,
    remove,
    related(ref) {
      const id = documents.get(ref.uri)?.[ref.kind].ids[ref.index] ?? -1;
      if (id < 0) return [];
      const found: RelatedStatement[] = [];
      let own: Statement | null = null;
      similar.eachSimilar(id, leastSimilarity, (other, similarity) => {
        const { uri, kind, index } = kept[other]!;
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
