import { createAnchorer, type Anchor } from '../../core/annotations/anchor.js';
import { normalise, type NormalText } from '../../core/annotations/normalText.js';
import type { Annotation, Target } from '../../core/annotations/schema.js';
import { textHash } from '../../core/annotations/textHash.js';
import { anchorAnnotations, type Anchors } from '../../core/decisions/anchored.js';
import type { SeedState } from '../../core/decisions/state.js';
import { createOverlay, type Overlay } from '../../core/decisions/overlay/overlay.js';
import type { DocumentFacts } from '../../core/index/facts.js';
import { createMapping } from '../../core/text/diff/createMapping.js';
import { mapSpan } from '../../core/text/mapping.js';
import type { Yield } from '../ports.js';
import type { LoadedFiles } from './loadedFiles.js';
import type { AnnotationPaths, TextHistory } from './ports.js';

interface SeedRecord {
  readonly text: string;
  readonly normal: NormalText;
  readonly hash: string;
  readonly machine: DocumentFacts;
  /** Places of targets in `text`. */
  readonly anchors: Anchors;
  readonly overlay: Overlay;
  facts: DocumentFacts;
}

/** Seeds whose facts are made anew in one go. */
const fewSeeds = 25;

/** The effective facts of the seeds that were analysed: the machine's with what people decided laid over. */
export interface SeedFacts {
  /** The effective facts for the machine's facts of a text of the seed. */
  overlay(seed: string, text: string, machine: DocumentFacts): Promise<DocumentFacts>;
  factsOf(seed: string): DocumentFacts | undefined;
  machineFactsOf(seed: string): DocumentFacts | undefined;
  forget(seed: string): void;
  /** A seed that is known, of those for which a register holds where one is given. */
  anySeed(register?: string): string | undefined;
  /** The seed as decisions are made on it; undefined for one that was not analysed. */
  stateOf(seed: string): Promise<SeedState | undefined>;
  /** Makes the facts anew that these files bear upon: at once where these are the seeds' own, then those of the other seeds of a register, in slices. */
  showAgain(files: ReadonlySet<string>): Promise<void>;
  /** Resolves when no facts are being made anew. */
  idle(): Promise<void>;
}

export interface SeedFactsOptions {
  readonly paths: AnnotationPaths;
  readonly history: TextHistory;
  readonly loaded: LoadedFiles;
  readonly yieldTo: Yield;
  /** The facts of these seeds are new. */
  readonly onDidChange: (seeds: ReadonlySet<string>) => void;
}

/** Knows of no seed until the facts of one are laid over. */
export function createSeedFacts({ paths, history, loaded, yieldTo, onDidChange }: SeedFactsOptions): SeedFacts {
  const seeds = new Map<string, SeedRecord>();
  let background: Promise<unknown> = Promise.resolve();

  /** Makes the effective facts of a seed anew; true when they are others than before. */
  async function refresh(seed: string): Promise<boolean> {
    const record = seeds.get(seed);
    if (!record) return false;
    const old = await oldTexts(seed, loaded.annotationsOf(seed).annotations, record);
    if (seeds.get(seed) !== record) return false;
    const before = record.facts;
    record.facts = effective(seed, record, old);
    return record.facts !== before;
  }

  async function oldTexts(seed: string, annotations: readonly Annotation[], { hash, anchors }: SeedRecord): Promise<ReadonlyMap<string, string>> {
    const wanted = new Set<string>();
    for (const annotation of annotations) {
      if (anchors.ofAnnotations.has(annotation)) continue;
      const { target, more, finding } = annotation;
      for (const each of [target, ...(more ?? []), ...(finding ? [finding] : [])]) if (each.hash !== undefined && each.hash !== hash && !anchors.ofTargets.has(each)) wanted.add(each.hash);
    }
    const texts = new Map<string, string>();
    await Promise.all([...wanted].map(async (each) => {
      const text = await history.find(seed, each);
      if (text !== undefined) texts.set(each, text);
    }));
    return texts;
  }

  function effective(seed: string, { overlay, normal, hash, anchors }: SeedRecord, old: ReadonlyMap<string, string>): DocumentFacts {
    const { annotations } = loaded.annotationsOf(seed);
    const anchor = createAnchorer(normal.text, (each) => old.get(each), hash);
    return overlay.apply(anchorAnnotations(annotations, anchor, anchors), loaded.registerOf(seed));
  }

  /** Makes the facts of all these seeds anew, and tells of those that came out otherwise. */
  async function refreshAll(these: readonly string[]): Promise<void> {
    const isNew = await Promise.all(these.map(refresh));
    const changed = these.filter((_, i) => isNew[i]);
    if (changed.length > 0) onDidChange(new Set(changed));
  }

  async function refreshInSlices(these: readonly string[]): Promise<void> {
    for (let i = 0; i < these.length; i += fewSeeds) {
      if (i > 0) await yieldTo();
      await refreshAll(these.slice(i, i + fewSeeds));
    }
  }

  return {
    async overlay(seed, text, machine) {
      await loaded.ensure(seed);
      const known = seeds.get(seed);
      const normal = normalise(text);
      const hash = textHash(normal.text);
      const anchors: Anchors = { ofTargets: known ? carryAnchors(known, normal.text, hash) : new Map<Target, Anchor>(), ofAnnotations: new WeakMap() };
      const record: SeedRecord = { text, normal, hash, machine, anchors, overlay: createOverlay(machine, text, normal), facts: machine };
      seeds.set(seed, record);
      await refresh(seed);
      return record.facts;
    },
    factsOf: (seed) => seeds.get(seed)?.facts,
    machineFactsOf: (seed) => seeds.get(seed)?.machine,
    forget: (seed) => void seeds.delete(seed),
    anySeed: (register) => [...seeds.keys()].find((seed) => register === undefined || paths.registerOf(seed) === register),
    async stateOf(seed) {
      await loaded.ensure(seed);
      const record = seeds.get(seed);
      if (!record) return undefined;
      const { text, normal, hash, facts } = record;
      return { text, normal, hash, facts, file: loaded.annotationsOf(seed) };
    },
    async showAgain(files) {
      const own = [...seeds.keys()].filter((seed) => files.has(paths.annotationsOf(seed)));
      await refreshAll(own);
      const others = [...seeds.keys()].filter((seed) => files.has(paths.registerOf(seed)) && !own.includes(seed));
      const rest = refreshInSlices(others);
      if (others.length <= fewSeeds) await rest;
      else background = Promise.all([background, rest]);
    },
    idle: async () => {
      await background;
    },
  };
}

/** Places that a new text of the seed leaves as they were: those of which nothing is in doubt and whose words are all still there. */
function carryAnchors({ normal, hash, anchors }: SeedRecord, text: string, newHash: string): Map<Target, Anchor> {
  if (hash === newHash || anchors.ofTargets.size === 0) return anchors.ofTargets;
  const mapping = createMapping(normal.text, text);
  const carried = new Map<Target, Anchor>();
  for (const [target, anchor] of anchors.ofTargets) {
    const mapped = anchor.state === 'exact' && anchor.span ? mapSpan(mapping, anchor.span) : null;
    if (mapped?.intact) carried.set(target, { ...anchor, span: { start: mapped.start, end: mapped.end }, method: 'diff' });
  }
  return carried;
}
