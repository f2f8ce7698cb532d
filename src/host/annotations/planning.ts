import { decide } from '../../core/decisions/decide.js';
import type { Decision, EntityRef, Stamp } from '../../core/decisions/decision.js';
import type { SeedState } from '../../core/decisions/state.js';
import type { EntryChanges, FileChanges, LoadedFiles } from './loadedFiles.js';
import type { AnnotationPaths, TextHistory } from './ports.js';
import type { SeedFacts } from './seedFacts.js';

/** What decisions change in the files. */
export interface FilePlan {
  /** For people, in the past tense. */
  readonly name: string;
  readonly changes: FileChanges;
  /** What could not be decided, and why. */
  readonly problems: readonly string[];
}

export interface PlanningOptions {
  readonly paths: AnnotationPaths;
  readonly history: TextHistory;
  readonly loaded: LoadedFiles;
  readonly seeds: SeedFacts;
}

/**
 * Works out what decisions change in the files as they were read last, and keeps the texts that they were made on.
 * @param near a seed whose register is meant by decisions that name no seed
 */
export async function planDecisions({ paths, history, loaded, seeds }: PlanningOptions, decisions: readonly Decision[], near: string | undefined, stamp: Stamp): Promise<FilePlan> {
  const changes = new Map<string, EntryChanges>();
  const names: string[] = [];
  const problems: string[] = [];
  for (const [register, group] of groupByRegister(decisions, (decision) => {
    const seed = seedsOf(decision)[0] ?? near ?? seeds.anySeed();
    return seed === undefined ? undefined : paths.registerOf(seed);
  })) {
    const states = new Map<string, SeedState>();
    for (const seed of new Set(group.flatMap(seedsOf))) {
      const state = await seeds.stateOf(seed);
      if (state) states.set(seed, state);
    }
    await loaded.ensureRegister(register);
    const plan = decide({ seed: (uri) => states.get(uri), register: loaded.register(register) }, group, stamp);
    names.push(plan.name);
    problems.push(...plan.problems);
    for (const [seed, annotations] of plan.annotations) changes.set(paths.annotationsOf(seed), { seed, annotations });
    if (plan.register.length > 0) changes.set(register, { register: plan.register });
    for (const seed of plan.annotations.keys()) {
      const state = states.get(seed);
      if (state) history.keep(seed, state.hash, state.normal.text);
    }
  }
  return { name: names.join('; '), changes, problems };
}

function groupByRegister(decisions: readonly Decision[], registerOf: (decision: Decision) => string | undefined): Map<string, Decision[]> {
  const groups = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const register = registerOf(decision);
    if (register !== undefined) groups.set(register, [...(groups.get(register) ?? []), decision]);
  }
  return groups;
}

/** The seeds that a decision speaks of. */
function seedsOf(decision: Decision): string[] {
  const ofRef = (ref: EntityRef | null | undefined): string[] => (ref && 'uri' in ref ? [ref.uri] : []);
  const own = 'uri' in decision ? [decision.uri] : 'uris' in decision ? [...(decision.uris ?? [])] : 'item' in decision ? [decision.item.uri] : [];
  const refs = 'speaker' in decision ? ofRef(decision.speaker) : 'claimant' in decision ? ofRef(decision.claimant) : 'entity' in decision ? ofRef(decision.entity) : [];
  const merged = decision.do === 'merge' ? [...decision.from.flatMap(ofRef), ...ofRef(decision.into)] : [];
  return [...own, ...refs, ...merged];
}
