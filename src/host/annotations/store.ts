import { createAnchorer, type Anchor } from '../../core/annotations/anchor.js';
import { applyAnnotationChanges, applyRegisterChanges, editAnnotations, editRegister, type AnnotationChange, type RegisterChange } from '../../core/annotations/edit.js';
import { normalise, type NormalText } from '../../core/annotations/normalText.js';
import { readAnnotations, readAnnotationsInSlices, readRegister, type FileProblem, type ReadAnnotations, type ReadRegister } from '../../core/annotations/read.js';
import { revert } from '../../core/annotations/revert.js';
import type { Annotation, AnnotationFile, Register, Target } from '../../core/annotations/schema.js';
import { textHash } from '../../core/annotations/textHash.js';
import { anchorAnnotations, type Anchors } from '../../core/decisions/anchored.js';
import { checkAnnotations, checkRegister } from '../../core/decisions/check.js';
import { decide, type Decision, type EntityRef, type SeedState, type Stamp } from '../../core/decisions/decide.js';
import { createOverlay, type Overlay } from '../../core/decisions/overlay/overlay.js';
import { fileName } from '../../core/features/labels.js';
import type { DocumentFacts } from '../../core/index/facts.js';
import { createRegisterIndex, type RegisterIndex } from '../../core/index/registerIndex.js';
import { applyEdits } from '../../core/text/edits.js';
import { createMapping, mapSpan } from '../../core/text/mapping.js';
import { createEmitter, type Emitter } from '../emitter.js';
import { messageOf } from '../indexer.js';
import type { Logger, Yield } from '../ports.js';
import type { AnnotationFiles, AnnotationPaths, FileChange, TextHistory } from './ports.js';

export interface AnnotationStoreOptions {
  readonly paths: AnnotationPaths;
  readonly files: AnnotationFiles;
  readonly history: TextHistory;
  /** Who decides, and the time; asked for each decision. Never rejects. */
  readonly stamp: () => Promise<Stamp>;
  readonly logger: Logger;
  /** Lets other work run between slices of long work. */
  readonly yieldTo: Yield;
}

/** What came of a decision, an undo or a redo. */
export interface Outcome {
  /** done: in the files; nothing: there was nothing to do; pending: a file has errors, so it waits (see `pending`); failed: not written, and not decided. */
  readonly status: 'done' | 'nothing' | 'pending' | 'failed';
  /** What was decided, in the past tense; for people. */
  readonly name: string;
  /** What went wrong, for people. */
  readonly problems: readonly string[];
}

/** A decision that waits until a file is mended. */
export interface PendingDecision {
  readonly decisions: readonly Decision[];
  readonly near: string | undefined;
  readonly name: string;
  /** The files with errors. */
  readonly files: readonly string[];
  /** All its files are mended: it can be made now. */
  readonly isReady: boolean;
}

/** The problems of a YAML file. */
export interface FileProblems {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly FileProblem[];
  /** The file is not written while this is so; what it last held without errors stays in use. */
  readonly isBlocked: boolean;
}

/**
 * Keeps what people decided: reads the annotation files and registers, lays them over the machine's facts, and writes decisions. One
 * thing is written at a time; a file that changed meanwhile is read again and the decision planned anew on it, so no one's work is lost.
 */
export interface AnnotationStore {
  /** The seeds whose effective facts are new: get them with `factsOf`. */
  readonly onDidChangeFacts: Emitter<ReadonlySet<string>>['on'];
  /** A YAML file's problems changed, or what waits for it. */
  readonly onDidChangeFile: Emitter<string>['on'];
  /** Undo or redo have something else to do. */
  readonly onDidChangeHistory: Emitter<void>['on'];
  /** The effective facts for the machine's facts of a seed's text; the indexer calls it for each analysis. Never rejects: with files that can't be read it is the machine's facts. */
  overlay(seed: string, text: string, facts: DocumentFacts): Promise<DocumentFacts>;
  /** The effective facts that were made last; undefined for a seed that was not analysed. */
  factsOf(seed: string): DocumentFacts | undefined;
  /** The machine's own. */
  machineFactsOf(seed: string): DocumentFacts | undefined;
  /** The register that holds for a seed. */
  registerOf(seed: string): RegisterIndex;
  /** The seed is gone. */
  forget(seed: string): void;
  /**
   * Makes decisions as one step that can be undone. On screen (`onDidChangeFacts`) before it is in the files.
   * @param near a seed of the workspace folder whose register is meant, for decisions that name no seed
   */
  decide(decisions: readonly Decision[], near?: string): Promise<Outcome>;
  undo(): Promise<Outcome>;
  redo(): Promise<Outcome>;
  /** What `undo` would take back, what `redo` would do again; undefined when nothing. */
  readonly undoName: string | undefined;
  readonly redoName: string | undefined;
  /** Oldest first. */
  readonly pending: readonly PendingDecision[];
  /** Makes a waiting decision now. */
  retry(pending: PendingDecision): Promise<Outcome>;
  discard(pending: PendingDecision): void;
  /** Something changed an annotation file or register, or an open document of one, from outside. Others are ignored. */
  fileChanged(uri: string): Promise<void>;
  /** Every YAML file that was read and has problems. */
  problems(): readonly FileProblems[];
  /** The seed of an annotation file that was read. */
  seedOf(annotationFile: string): string | undefined;
  /** Resolves when everything decided so far is in the files and in the facts of all seeds. */
  idle(): Promise<void>;
}

interface AnnotationsFile {
  readonly seed: string;
  readonly text: string | undefined;
  readonly reading: ReadAnnotations;
  /** What it last held without errors, with decisions that are not written yet. */
  readonly good: AnnotationFile;
}

interface RegisterFile {
  readonly text: string | undefined;
  readonly reading: ReadRegister;
  readonly good: Register;
  readonly index: RegisterIndex;
}

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

interface StepFile extends FileChange {
  /** The seed of an annotation file; undefined for a register. */
  readonly seed: string | undefined;
}

interface Step {
  readonly name: string;
  readonly files: readonly StepFile[];
}

type FileChanges = Map<string, { readonly seed: string; readonly annotations: readonly AnnotationChange[] } | { readonly register: readonly RegisterChange[] }>;

const noAnnotations: AnnotationFile = { version: 1, unit: 'utf-16', annotations: [] };
const noEntities: Register = { version: 1, entities: [] };
const attempts = 8;
const longestHistory = 200;
/** Seeds whose facts are made anew in one go. */
const fewSeeds = 25;

/** Makes a store; it reads files when it is first asked about their seeds. */
export function createAnnotationStore({ paths, files, history, stamp, logger, yieldTo }: AnnotationStoreOptions): AnnotationStore {
  const annotationFiles = new Map<string, AnnotationsFile>();
  const registers = new Map<string, RegisterFile>();
  const seeds = new Map<string, SeedRecord>();
  const loading = new Map<string, Promise<void>>();
  const done: Step[] = [];
  let undone: Step[] = [];
  let pending: PendingDecision[] = [];
  let queue: Promise<unknown> = Promise.resolve();
  let background: Promise<unknown> = Promise.resolve();
  const report = (error: unknown): void => logger.error(`A listener failed: ${messageOf(error)}`);
  const factsChanged = createEmitter<ReadonlySet<string>>(report);
  const fileChanged = createEmitter<string>(report);
  const historyChanged = createEmitter<void>(report);
  const emptyRegister = createRegisterIndex(noEntities);

  const registerIndexOf = (seed: string): RegisterIndex => registers.get(paths.registerOf(seed))?.index ?? emptyRegister;
  const annotationsOf = (seed: string): AnnotationFile => annotationFiles.get(paths.annotationsOf(seed))?.good ?? noAnnotations;

  function putAnnotations(uri: string, seed: string, text: string | undefined, sliced?: ReadAnnotations): void {
    const known = annotationFiles.get(uri);
    const reading = sliced ?? readAnnotations(text ?? '', known?.reading);
    annotationFiles.set(uri, { seed, text, reading, good: reading.isBlocked ? (known?.good ?? noAnnotations) : reading.value });
    announce(uri);
  }

  function putRegister(uri: string, text: string | undefined): void {
    const known = registers.get(uri);
    const reading = readRegister(text ?? '', known?.reading);
    const good = reading.isBlocked ? (known?.good ?? noEntities) : reading.value;
    registers.set(uri, { text, reading, good, index: good === known?.good ? known.index : createRegisterIndex(good) });
    announce(uri);
  }

  /** Takes in the text of an annotation file, or of a register where there is no seed. */
  function put(uri: string, seed: string | undefined, text: string | undefined): void {
    if (seed !== undefined) putAnnotations(uri, seed, text);
    else putRegister(uri, text);
  }

  /** False for the annotation file of a seed that is gone. */
  const isKept = (uri: string, seed: string | undefined): boolean => seed === undefined || annotationFiles.has(uri);
  const textOf = (uri: string): string | undefined => (annotationFiles.get(uri) ?? registers.get(uri))?.text;
  /** The annotations of a file in their order. */
  const orderIn = (uri: string): string => annotationFiles.get(uri)?.good.annotations.map(({ id }) => id).join(' ') ?? '';
  const isBlocked = (uri: string): boolean => (annotationFiles.get(uri) ?? registers.get(uri))?.reading.isBlocked ?? false;

  function announce(uri: string): void {
    pending = pending.map((each) => ({ ...each, isReady: !each.files.some(isBlocked) }));
    fileChanged.fire(uri);
  }

  async function read(uri: string): Promise<string | undefined> {
    try {
      return await files.read(uri);
    } catch (error) {
      logger.error(`Could not read ${uri}: ${messageOf(error)}`);
      throw error;
    }
  }

  async function loadAnnotations(uri: string, seed: string, text: string | undefined): Promise<void> {
    const reading = readAnnotationsInSlices(text ?? '');
    let step = reading.next();
    for (; !step.done; step = reading.next()) await yieldTo();
    putAnnotations(uri, seed, text, step.value);
  }

  function load(uri: string, put: (text: string | undefined) => void | Promise<void>): Promise<void> {
    let running = loading.get(uri);
    if (!running) {
      running = read(uri).then(put, () => undefined).finally(() => loading.delete(uri));
      loading.set(uri, running);
    }
    return running;
  }

  async function ensureLoaded(seed: string): Promise<void> {
    const [own, register] = [paths.annotationsOf(seed), paths.registerOf(seed)];
    await Promise.all([
      annotationFiles.get(own)?.seed === seed ? undefined : load(own, (text) => loadAnnotations(own, seed, text)),
      registers.has(register) ? undefined : load(register, (text) => putRegister(register, text)),
    ]);
  }

  /** Makes the effective facts of a seed anew; true when they are others than before. */
  async function refresh(seed: string): Promise<boolean> {
    const record = seeds.get(seed);
    if (!record) return false;
    const { annotations } = annotationsOf(seed);
    const old = await oldTexts(seed, annotations, record);
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
    const { annotations } = annotationsOf(seed);
    const anchor = createAnchorer(normal.text, (each) => old.get(each), hash);
    return overlay.apply(anchorAnnotations(annotations, anchor, anchors), registerIndexOf(seed));
  }

  /** The seed as decisions are made on it; its text is read again where it is not the one that was analysed last. */
  async function seedState(seed: string): Promise<SeedState | undefined> {
    await ensureLoaded(seed);
    const record = seeds.get(seed);
    if (!record) return undefined;
    const { text, normal, hash, facts } = record;
    return { text, normal, hash, facts, file: annotationsOf(seed) };
  }

  const enqueue = <T>(act: () => Promise<T>): Promise<T> => {
    const result = queue.then(act);
    queue = result.catch(() => undefined);
    return result;
  };

  async function decideNow(decisions: readonly Decision[], near: string | undefined): Promise<Outcome> {
    const changes: FileChanges = new Map();
    const names: string[] = [];
    const problems: string[] = [];
    const given = await stamp();
    for (const [register, group] of groupByRegister(decisions, near)) {
      const states = new Map<string, SeedState>();
      for (const seed of new Set(group.flatMap(seedsOf))) {
        const state = await seedState(seed);
        if (state) states.set(seed, state);
      }
      if (!registers.has(register)) await load(register, (text) => putRegister(register, text));
      const plan = decide({ seed: (uri) => states.get(uri), register: registers.get(register)?.good ?? noEntities }, group, given);
      names.push(plan.name);
      problems.push(...plan.problems);
      for (const [seed, annotations] of plan.annotations) changes.set(paths.annotationsOf(seed), { seed, annotations });
      if (plan.register.length > 0) changes.set(register, { register: plan.register });
      for (const seed of plan.annotations.keys()) {
        const state = states.get(seed);
        if (state) history.keep(seed, state.hash, state.normal.text);
      }
    }
    const name = names.join('; ');
    if (changes.size === 0) return { status: problems.length > 0 ? 'failed' : 'nothing', name, problems };
    if ([...changes.keys()].some(isBlocked)) return postpone(decisions, near, name, [...changes.keys()].filter(isBlocked));
    const texts = [...changes.keys()].map(textOf);
    await showAtOnce(changes);
    const order = [...changes.keys()].map(orderIn);
    const { outcome, isAsShown } = await perform(name, changes, texts);
    if (!isAsShown || [...changes.keys()].some((uri, i) => orderIn(uri) !== order[i])) await showAgain(changes);
    if (outcome === 'blocked') return postpone(decisions, near, name, [...changes.keys()].filter(isBlocked));
    return { ...outcome, problems: [...problems, ...outcome.problems] };
  }

  function groupByRegister(decisions: readonly Decision[], near: string | undefined): Map<string, Decision[]> {
    const groups = new Map<string, Decision[]>();
    for (const decision of decisions) {
      const seed = seedsOf(decision)[0] ?? near ?? seeds.keys().next().value;
      const register = seed === undefined ? undefined : paths.registerOf(seed);
      if (register !== undefined) groups.set(register, [...(groups.get(register) ?? []), decision]);
    }
    return groups;
  }

  function postpone(decisions: readonly Decision[], near: string | undefined, name: string, blocked: readonly string[]): Outcome {
    pending = [...pending, { decisions, near, name, files: blocked, isReady: false }];
    for (const uri of blocked) fileChanged.fire(uri);
    const problems = blocked.map((uri) => `${fileName(uri)} has an error and is not written to: ${firstProblem(uri)} What you decided (${name}) waits until it is mended.`);
    return { status: 'pending', name, problems };
  }

  function firstProblem(uri: string): string {
    const problem = (annotationFiles.get(uri) ?? registers.get(uri))?.reading.problems[0];
    return problem ? `line ${problem.line + 1}: ${problem.message}` : '';
  }

  /** Lays the changes over what is shown, before they are in the files. */
  async function showAtOnce(changes: FileChanges): Promise<void> {
    for (const [uri, change] of changes) {
      if ('seed' in change) {
        const file = annotationFiles.get(uri);
        if (file) annotationFiles.set(uri, { ...file, good: applyAnnotationChanges(file.good, change.annotations) });
      } else {
        const file = registers.get(uri);
        const good = file && applyRegisterChanges(file.good, change.register);
        if (file && good) registers.set(uri, { ...file, good, index: createRegisterIndex(good) });
      }
    }
    await showAgain(changes);
  }

  /** Makes the facts anew that the files bear upon: at once where these are the seeds' own, then those of the other seeds of a register, in slices. */
  async function showAgain(changes: ReadonlyMap<string, unknown>): Promise<void> {
    const own = [...seeds.keys()].filter((seed) => changes.has(paths.annotationsOf(seed)));
    const isNew = await Promise.all(own.map(refresh));
    fireFor(own.filter((_, i) => isNew[i]));
    const others = [...seeds.keys()].filter((seed) => changes.has(paths.registerOf(seed)) && !own.includes(seed));
    const rest = showOthers(others);
    if (others.length <= fewSeeds) await rest;
    else background = Promise.all([background, rest]);
  }

  async function showOthers(others: readonly string[]): Promise<void> {
    for (let i = 0; i < others.length; i += fewSeeds) {
      if (i > 0) await yieldTo();
      const slice = others.slice(i, i + fewSeeds);
      const isNew = await Promise.all(slice.map(refresh));
      fireFor(slice.filter((_, k) => isNew[k]));
    }
  }

  function fireFor(changed: readonly string[]): void {
    if (changed.length > 0) factsChanged.fire(new Set(changed));
  }

  /** Reads a file as it is now. */
  const readNow = async (uri: string, seed: string | undefined): Promise<void> => put(uri, seed, await read(uri));

  /**
   * Writes the changes to the files as they are now.
   * @param shown the texts that `showAtOnce` laid the changes over: where the files still are like that, what is shown is right
   */
  async function perform(name: string, changes: FileChanges, shown: readonly (string | undefined)[]): Promise<{ outcome: Outcome | 'blocked'; isAsShown: boolean }> {
    let isAsShown = true;
    const outcome = await write(name, changes, () => {
      isAsShown = [...changes.keys()].every((uri, i) => textOf(uri) === shown[i]);
    });
    return { outcome, isAsShown: isAsShown && outcome !== 'blocked' && outcome.status === 'done' && outcome.problems.length === 0 };
  }

  async function write(name: string, changes: FileChanges, haveRead: () => void): Promise<Outcome | 'blocked'> {
    const problems: string[] = [];
    const written: StepFile[] = [];
    try {
      for (const [uri, change] of changes) await readNow(uri, 'seed' in change ? change.seed : undefined);
      haveRead();
      if ([...changes.keys()].some(isBlocked)) return 'blocked';
      for (const [uri, change] of changes) {
        const seed = 'seed' in change ? change.seed : undefined;
        for (let attempt = 1; ; attempt++) {
          const file = (annotationFiles.get(uri) ?? registers.get(uri)) as AnnotationsFile | RegisterFile;
          const before = file.text;
          const { edits, problems: missing } = 'seed' in change ? editAnnotations(file.reading as ReadAnnotations, change.annotations) : editRegister(file.reading as ReadRegister, change.register);
          const after = applyEdits(before ?? '', edits);
          if (edits.length === 0 || (await files.write({ uri, before, after, edits }))) {
            problems.push(...missing);
            if (edits.length > 0) {
              written.push({ uri, before, after, edits, seed });
              put(uri, seed, after);
            }
            break;
          }
          if (attempt === attempts) throw new Error(`${fileName(uri)} keeps changing`);
          await readNow(uri, seed);
          haveRead();
          if (isBlocked(uri)) throw new Error(`${fileName(uri)} has an error now: ${firstProblem(uri)}`);
        }
      }
    } catch (error) {
      problems.push(`${name} could not be written: ${messageOf(error)}`);
      for (const change of written.toReversed()) await takeOut(change);
      return { status: 'failed', name, problems };
    }
    if (written.length === 0) return { status: problems.length > 0 ? 'failed' : 'nothing', name, problems };
    done.push({ name, files: written });
    if (done.length > longestHistory) done.shift();
    undone = [];
    historyChanged.fire();
    return { status: 'done', name, problems };
  }

  /** Undoes a written file of a step whose other file could not be written. */
  async function takeOut({ uri, before, after, edits, seed }: StepFile): Promise<void> {
    const back = revert(before ?? '', edits, after ?? '', after ?? '');
    try {
      if (!back || !(await files.write({ uri, before: after, after: before, edits: back.edits }))) return;
      if (isKept(uri, seed)) await readNow(uri, seed);
    } catch (error) {
      logger.error(`Could not take back a half-written step in ${uri}: ${messageOf(error)}`);
    }
  }

  /** What takes a step back, on the files as they are now; with problems where someone has changed the same lines since. */
  async function plansBack(step: Step): Promise<{ plans: readonly StepFile[]; problems: readonly string[] }> {
    const plans: StepFile[] = [];
    const problems: string[] = [];
    for (const { uri, before, after, edits, seed } of step.files.toReversed()) {
      const now = await read(uri);
      const back = revert(before ?? '', edits, after ?? '', now ?? '');
      const isSound = back && !(seed !== undefined ? readAnnotations(back.text, annotationFiles.get(uri)?.reading) : readRegister(back.text, registers.get(uri)?.reading)).isBlocked;
      if (isSound) plans.push({ uri, before: now, after: now === after ? before : back.text, edits: back.edits, seed });
      else problems.push(`${fileName(uri)} was changed since, where this decision had changed it. Change it there by hand, or undo that change first.`);
    }
    return { plans, problems };
  }

  /** Takes back the last step of `from`, in all of its files or in none. */
  async function takeBack(from: Step[], to: Step[], verb: string): Promise<Outcome> {
    const step = from.at(-1);
    if (!step) return { status: 'nothing', name: '', problems: [] };
    const name = `${verb}: ${step.name}`;
    const written: StepFile[] = [];
    try {
      const { plans, problems } = await plansBack(step);
      if (problems.length > 0) return { status: 'failed', name, problems };
      for (const change of plans) {
        const { uri, after, seed } = change;
        if (!(await files.write(change))) throw new Error(`${fileName(uri)} changed in this moment; try again.`);
        written.push(change);
        if (isKept(uri, seed)) put(uri, seed, after);
      }
    } catch (error) {
      for (const change of written.toReversed()) await takeOut(change);
      return { status: 'failed', name, problems: [`${name} could not be written: ${messageOf(error)}`] };
    }
    from.pop();
    to.push({ name: step.name, files: written });
    await showAgain(new Map(written.map(({ uri }) => [uri, true])));
    historyChanged.fire();
    return { status: 'done', name, problems: [] };
  }

  const store: AnnotationStore = {
    onDidChangeFacts: factsChanged.on,
    onDidChangeFile: fileChanged.on,
    onDidChangeHistory: historyChanged.on,
    async overlay(seed, text, machine) {
      await ensureLoaded(seed);
      const known = seeds.get(seed);
      const normal = normalise(text);
      const hash = textHash(normal.text);
      const anchors: Anchors = { ofTargets: known ? carryAnchors(known, normal.text, hash) : new Map(), ofAnnotations: new WeakMap() };
      const record: SeedRecord = { text, normal, hash, machine, anchors, overlay: createOverlay(machine, text, normal), facts: machine };
      seeds.set(seed, record);
      await refresh(seed);
      return record.facts;
    },
    factsOf: (seed) => seeds.get(seed)?.facts,
    machineFactsOf: (seed) => seeds.get(seed)?.machine,
    registerOf: registerIndexOf,
    forget(seed) {
      seeds.delete(seed);
      const file = paths.annotationsOf(seed);
      if (annotationFiles.get(file)?.seed === seed) annotationFiles.delete(file);
    },
    decide: (decisions, near) => enqueue(() => decideNow(decisions, near)),
    undo: () => enqueue(() => takeBack(done, undone, 'Undo')),
    redo: () => enqueue(() => takeBack(undone, done, 'Redo')),
    get undoName() {
      return done.at(-1)?.name;
    },
    get redoName() {
      return undone.at(-1)?.name;
    },
    get pending() {
      return pending;
    },
    retry(each) {
      store.discard(each);
      return store.decide(each.decisions, each.near);
    },
    discard(each) {
      pending = pending.filter((other) => other !== each && other.decisions !== each.decisions);
      for (const uri of each.files) fileChanged.fire(uri);
    },
    fileChanged: (uri) =>
      enqueue(async () => {
        await loading.get(uri);
        const file = annotationFiles.get(uri);
        if (!file && !registers.has(uri)) return;
        const old = textOf(uri);
        const text = await read(uri).catch(() => old);
        if (text === old || !isKept(uri, file?.seed)) return;
        put(uri, file?.seed, text);
        await showAgain(new Map([[uri, true]]));
      }),
    problems: () => [
      ...[...annotationFiles].map(([uri, { seed, reading }]) => problemsOf(uri, reading, checkAnnotations(reading, registerIndexOf(seed)))),
      ...[...registers].map(([uri, { reading }]) => problemsOf(uri, reading, checkRegister(reading))),
    ].filter(({ problems }) => problems.length > 0),
    seedOf: (uri) => annotationFiles.get(uri)?.seed,
    idle: () => enqueue(async () => void (await background)),
  };
  return store;
}

const problemsOf = (uri: string, { text, problems, isBlocked }: ReadAnnotations | ReadRegister, more: readonly FileProblem[]): FileProblems => ({ uri, text, problems: [...problems, ...more], isBlocked });

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

/** The seeds that a decision speaks of. */
function seedsOf(decision: Decision): string[] {
  const ofRef = (ref: EntityRef | null | undefined): string[] => (ref && 'uri' in ref ? [ref.uri] : []);
  const own = 'uri' in decision ? [decision.uri] : 'item' in decision ? [decision.item.uri] : [];
  const refs = 'speaker' in decision ? ofRef(decision.speaker) : 'claimant' in decision ? ofRef(decision.claimant) : 'entity' in decision ? ofRef(decision.entity) : [];
  const merged = decision.do === 'merge' ? [...decision.from.flatMap(ofRef), ...ofRef(decision.into)] : [];
  return [...own, ...refs, ...merged];
}
