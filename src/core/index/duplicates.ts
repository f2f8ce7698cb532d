import type { Figure } from '../analysis/types.js';
import type { DocumentFacts } from './facts.js';
import { eachSimilarPair, shinglesOf, wordsIn } from './shingles.js';

/** A claim or a quotation of one document. */
export interface Statement {
  readonly uri: string;
  readonly kind: 'claim' | 'quotation';
  /** Index into the document's `claims` or `attributions`. */
  readonly index: number;
  readonly text: string;
  /** Name of who says it, or the words that name the source; empty for none. */
  readonly speaker: string;
  readonly figures: readonly Figure[];
}

/** The same statement in several documents. */
export interface DuplicateGroup {
  /** True when the words are the same in all, apart from letter case and punctuation. */
  readonly exact: boolean;
  /** Number of different documents, at least 2. */
  readonly documents: number;
  /** In the order they were given. */
  readonly members: readonly Statement[];
}

/** Statements of fewer words are too common to be the same by more than chance. */
const leastWords = 5;
const leastSimilarity = 0.5;

/** The claims and the direct or mixed quotations of a document. */
export function statementsOf(uri: string, facts: DocumentFacts): Statement[] {
  const speakerOf = (entity: number, attribution: number): string => facts.entities[entity]?.name ?? facts.attributions[attribution]?.sourceText ?? '';
  const claims = facts.claims.map((c, index): Statement => ({
    uri, kind: 'claim', index, text: c.text, speaker: speakerOf(c.claimant, c.attribution), figures: c.figures,
  }));
  const quotations = facts.attributions.flatMap((a, index): Statement[] =>
    a.kind === 'indirect' ? [] : [{ uri, kind: 'quotation', index, text: a.text, speaker: speakerOf(a.speaker, index), figures: [] }],
  );
  return [...claims, ...quotations];
}

/**
 * Groups statements of one kind that stand in more than one document with the same or nearly the same words (Jaccard similarity of
 * word pairs at least 0.5 to a member of the group). Groups are ordered by their first member.
 */
export function findDuplicates(statements: readonly Statement[]): DuplicateGroup[] {
  const parent = Int32Array.from(statements, (_, i) => i);
  const rootOf = (i: number): number => {
    let root = i;
    while (parent[root] !== root) root = parent[root] as number;
    for (let k = i; parent[k] !== root; ) {
      const next = parent[k] as number;
      parent[k] = root;
      k = next;
    }
    return root;
  };
  const none = new Uint32Array(0);
  const shingles = statements.map(({ text }) => {
    const words = wordsIn(text);
    return words.length < leastWords ? none : shinglesOf(words);
  });
  const differs = new Uint8Array(statements.length);
  eachSimilarPair(shingles, leastSimilarity, (i, j, similarity) => {
    if (statements[i]?.kind !== statements[j]?.kind) return;
    const a = rootOf(i);
    const b = rootOf(j);
    if (similarity < 1) differs[i] = differs[j] = 1;
    if (a !== b) parent[Math.max(a, b)] = Math.min(a, b);
  });
  const groups = new Map<number, Statement[]>();
  const inexact = new Set<number>();
  statements.forEach((statement, i) => {
    const root = rootOf(i);
    if (root === i && !shingles[i]?.length) return;
    const members = groups.get(root);
    if (members) members.push(statement);
    else groups.set(root, [statement]);
    if (differs[i]) inexact.add(root);
  });
  return [...groups].flatMap(([root, members]) => {
    const documents = members.length > 1 ? new Set(members.map((m) => m.uri)).size : 1;
    return documents > 1 ? [{ exact: !inexact.has(root), documents, members }] : [];
  });
}

/** A run of words that two texts share, or that only one has. */
export interface WordChange {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** How one statement differs from another. */
export interface StatementDifference {
  readonly words: readonly WordChange[];
  readonly otherSpeaker: boolean;
  /** Figures of the first that the second lacks, and the other way round, compared by value and unit. */
  readonly figuresRemoved: readonly Figure[];
  readonly figuresAdded: readonly Figure[];
}

/** Compares two statements, from `a` to `b`. */
export function compareStatements(a: Statement, b: Statement): StatementDifference {
  const key = (f: Figure): string => `${f.value} ${f.unit}`;
  const inA = new Set(a.figures.map(key));
  const inB = new Set(b.figures.map(key));
  return {
    words: diffWords(a.text, b.text),
    otherSpeaker: a.speaker !== b.speaker,
    figuresRemoved: a.figures.filter((f) => !inB.has(key(f))),
    figuresAdded: b.figures.filter((f) => !inA.has(key(f))),
  };
}

const mostWords = 400;

/** The difference of two texts word by word (longest common subsequence); texts of more than 400 words are compared as a whole. */
export function diffWords(a: string, b: string): WordChange[] {
  const x = a.split(/\s+/).filter(Boolean);
  const y = b.split(/\s+/).filter(Boolean);
  if (x.length > mostWords || y.length > mostWords) {
    if (x.join(' ') === y.join(' ')) return [{ kind: 'same', text: x.join(' ') }];
    return [{ kind: 'removed', text: x.join(' ') }, { kind: 'added', text: y.join(' ') }];
  }
  const width = y.length + 1;
  const longest = new Uint16Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i--) {
    for (let j = y.length - 1; j >= 0; j--) {
      longest[i * width + j] =
        x[i] === y[j]
          ? (longest[(i + 1) * width + j + 1] as number) + 1
          : Math.max(longest[(i + 1) * width + j] as number, longest[i * width + j + 1] as number);
    }
  }
  const changes: { kind: WordChange['kind']; words: string[] }[] = [];
  const add = (kind: WordChange['kind'], word: string): void => {
    const last = changes[changes.length - 1];
    if (last?.kind === kind) last.words.push(word);
    else changes.push({ kind, words: [word] });
  };
  let i = 0;
  let j = 0;
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      add('same', x[i] as string);
      i++;
      j++;
    } else if (i < x.length && (j === y.length || (longest[(i + 1) * width + j] as number) >= (longest[i * width + j + 1] as number))) add('removed', x[i++] as string);
    else add('added', y[j++] as string);
  }
  return changes.map(({ kind, words }) => ({ kind, text: words.join(' ') }));
}
