import { applyAnnotationChanges, applyRegisterChanges, type AnnotationChange, type Fields, type RegisterChange } from '../annotations/edit.js';
import type { NormalText } from '../annotations/normalText.js';
import type { Annotation, AnnotationFile, AnnotationType, Register, RegisteredEntity, Target } from '../annotations/schema.js';
import { describeGivenTarget } from '../annotations/target.js';
import { hashText } from '../analysis/ids.js';
import type { AttributionKind, ClaimKind, EntityType } from '../analysis/types.js';
import { mentionAt, type AnnotationFact, type DecisionFact, type DocumentFacts } from '../index/facts.js';
import { normalizeName } from '../index/identity.js';
import { namesOf } from '../index/registerIndex.js';
import { inMarks } from '../text/shorten.js';
import { compareSpans, textOf, type Span } from '../text/span.js';

/** A quotation, claim, mention or annotation of a document. Spans are offsets of the text as given, as in the facts. */
export type ItemRef =
  | { readonly uri: string; readonly type: 'quotation' | 'claim'; /** Of the effective facts. */ readonly id: string }
  | { readonly uri: string; readonly type: 'mention'; readonly span: Span }
  | { readonly uri: string; readonly type: 'annotation'; readonly id: string };

/** A person, organisation or other: by its entry in the register, as an entity of a document's effective facts, or by a name (found in the register, or put there). */
export type EntityRef =
  | { readonly id: string }
  | { readonly uri: string; readonly entity: number }
  | { readonly name: string; readonly type: EntityType };

/** How far a decision about a name reaches. */
export type Scope = 'place' | 'document' | 'workspace';

/** What a person decides. */
export type Decision =
  /** It is right, as it is shown: speaker, claimant, entity and kind are kept. A mention's decision may hold wherever its words stand in the document. */
  | { readonly do: 'confirm'; readonly item: ItemRef; readonly scope?: 'place' | 'document' }
  /** It is wrong. What a person added is taken out again. */
  | { readonly do: 'reject'; readonly item: ItemRef; readonly reason?: string }
  /** Null: nobody is named. */
  | { readonly do: 'setSpeaker'; readonly item: ItemRef; readonly speaker: EntityRef | null }
  /** Null: the document itself. */
  | { readonly do: 'setClaimant'; readonly item: ItemRef; readonly claimant: EntityRef | null }
  | { readonly do: 'setEntity'; readonly item: ItemRef; readonly entity: EntityRef; readonly scope?: 'place' | 'document' }
  | { readonly do: 'setKind'; readonly item: ItemRef; readonly kind: AttributionKind | ClaimKind }
  | { readonly do: 'setLabel'; readonly item: ItemRef; readonly label: string | null }
  | { readonly do: 'moveBoundary'; readonly item: ItemRef; readonly spans: readonly Span[] }
  | { readonly do: 'addQuotation'; readonly uri: string; readonly spans: readonly Span[]; readonly kind?: AttributionKind; readonly speaker?: EntityRef | null }
  | { readonly do: 'addClaim'; readonly uri: string; readonly span: Span; readonly kind?: ClaimKind; readonly claimant?: EntityRef | null }
  /** The words name this entity. */
  | { readonly do: 'addMention'; readonly uri: string; readonly span: Span; readonly entity: EntityRef; readonly scope?: 'place' | 'document' }
  | { readonly do: 'addNote'; readonly uri: string; readonly span: Span; readonly note: string }
  /** Null takes the note off; an annotation that is nothing but a note goes with it. */
  | { readonly do: 'setNote'; readonly uri: string; readonly annotation: string; readonly note: string | null }
  | { readonly do: 'reply'; readonly uri: string; readonly annotation: string; readonly text: string }
  | { readonly do: 'setReply'; readonly uri: string; readonly annotation: string; readonly index: number; readonly text: string | null }
  | { readonly do: 'addEntity'; readonly name: string; readonly type: EntityType; /** Made from the name when absent. */ readonly id?: string }
  /** Out of the register; annotations that name it fall back to what the machine says. */
  | { readonly do: 'removeEntity'; readonly id: string }
  /** "This is also …": found in every seed from now on. */
  | { readonly do: 'addAlias'; readonly entity: EntityRef; readonly alias: string }
  | { readonly do: 'removeAlias'; readonly entity: EntityRef; readonly alias: string }
  /** In the workspace, by aliases of `into`; in one document, by what its names there mean. */
  | { readonly do: 'merge'; readonly from: readonly EntityRef[]; readonly into: EntityRef; readonly scope?: 'document' | 'workspace' }
  /** These mentions are somebody else, who goes by `name`. */
  | { readonly do: 'split'; readonly uri: string; readonly mentions: readonly Span[]; readonly name: string; readonly type: EntityType }
  /** The old name stays as an alias unless `keepOldName` is false. */
  | { readonly do: 'rename'; readonly entity: EntityRef; readonly name: string; readonly keepOldName?: boolean }
  | { readonly do: 'setEntityType'; readonly entity: EntityRef; readonly type: EntityType }
  | { readonly do: 'describe'; readonly entity: EntityRef; readonly fields: Fields<Pick<RegisteredEntity, 'roles' | 'description' | 'links' | 'notes'>> }
  /** "Not a person": the words name nobody, here, in this document, or in any. */
  | { readonly do: 'notAName'; readonly uri: string; readonly span: Span; readonly scope: Scope; readonly reason?: string }
  | { readonly do: 'nameAgain'; readonly words: string }
  /** Of an annotation that moved or changed: it is right where it stands now. */
  | { readonly do: 'keep'; readonly uri: string; readonly annotation: string }
  | { readonly do: 'reattach'; readonly uri: string; readonly annotation: string; readonly spans: readonly Span[] }
  | { readonly do: 'drop'; readonly uri: string; readonly annotation: string }
  /** Takes a decision back: the machine's word counts again. */
  | { readonly do: 'undecide'; readonly item: ItemRef };

/** A seed as decisions are made on it. */
export interface SeedState {
  /** The text as given. */
  readonly text: string;
  readonly normal: NormalText;
  /** `textHash` of the normal text. */
  readonly hash: string;
  /** Effective, as the overlay makes them of `file`. */
  readonly facts: DocumentFacts;
  readonly file: AnnotationFile;
}

export interface DecideState {
  readonly seed: (uri: string) => SeedState | undefined;
  readonly register: Register;
}

/** Who decides, and when (ISO 8601); each is written where it is given. */
export interface Stamp {
  readonly by?: string;
  readonly at?: string;
}

/** What a decision comes to. */
export interface Plan {
  /** For people, in the past tense: "Merged Jalali into Kazem Jalali". */
  readonly name: string;
  readonly annotations: ReadonlyMap<string, readonly AnnotationChange[]>;
  readonly register: readonly RegisterChange[];
  /** What could not be decided, and why; the rest of the plan holds. */
  readonly problems: readonly string[];
}

/** Works out what decisions change, in the order given: one step, to be undone as one. */
export function decide(state: DecideState, decisions: readonly Decision[], stamp: Stamp = {}): Plan {
  const draft = new Draft(state, stamp);
  const names: string[] = [];
  for (const decision of decisions) {
    const before = draft.problems.length;
    const name = draft.make(decision);
    if (draft.problems.length === before) names.push(name);
  }
  return { name: nameOfAll(decisions, names), annotations: draft.annotations, register: draft.register, problems: draft.problems };
}

function nameOfAll(decisions: readonly Decision[], names: readonly string[]): string {
  if (names.length <= 1) return names[0] ?? 'Nothing decided';
  const kinds = new Set(decisions.map((d) => ('item' in d ? `${d.do} ${d.item.type}` : d.do)));
  const verbs: Readonly<Record<string, string>> = { confirm: 'Confirmed', reject: 'Rejected', setSpeaker: 'Set the speaker of', setClaimant: 'Set the claimant of', undecide: 'Took back', keep: 'Kept', drop: 'Dropped', addMention: 'Marked', merge: 'Merged' };
  const first = decisions[0] as Decision;
  const verb = verbs[first.do];
  if (kinds.size > 1 || !verb) return `${names.length} decisions`;
  const noun = 'item' in first && first.item.type !== 'annotation' ? first.item.type : first.do === 'addMention' ? 'mention' : 'annotation';
  return `${verb} ${names.length} ${noun}s`;
}

const words = (text: string): string => inMarks(text, 30);

interface FoundItem {
  readonly uri: string;
  readonly seed: SeedState;
  readonly type: AnnotationType;
  readonly spans: readonly Span[];
  readonly text: string;
  readonly decision: DecisionFact | undefined;
  /** What the effective facts say: speaker, claimant or entity as an index, and the kind. */
  readonly who: number;
  readonly kind: string;
  /** True where the text names nobody: a quotation without a source, a claim of the document itself. */
  readonly isUnnamed: boolean;
}

/** The files as they come to be while decisions are made. */
class Draft {
  readonly annotations = new Map<string, AnnotationChange[]>();
  readonly register: RegisterChange[] = [];
  readonly problems: string[] = [];
  private readonly files = new Map<string, AnnotationFile>();
  private entries: Register;
  /** Annotations that decisions of this step made for items, by item. */
  private readonly made = new Map<string, string>();

  constructor(private readonly state: DecideState, private readonly stamp: Stamp) {
    this.entries = state.register;
  }

  make(decision: Decision): string {
    switch (decision.do) {
      case 'confirm':
        return this.confirm(decision.item, decision.scope);
      case 'reject':
        return this.reject(decision.item, decision.reason);
      case 'setSpeaker':
        return this.setWho(decision.item, 'quotation', 'speaker', decision.speaker);
      case 'setClaimant':
        return this.setWho(decision.item, 'claim', 'claimant', decision.claimant);
      case 'setEntity':
        return this.setWho(decision.item, 'mention', 'entity', decision.entity, decision.scope);
      case 'setKind':
        return this.change(decision.item, { kind: decision.kind }, (item) => `Set the kind of ${words(item.text)} to ${decision.kind}`);
      case 'setLabel':
        return this.change(decision.item, { label: decision.label ?? undefined }, (item) => `Labelled ${words(item.text)}`);
      case 'moveBoundary':
        return this.moveBoundary(decision.item, decision.spans);
      case 'addQuotation': {
        const speaker = decision.speaker === undefined ? undefined : decision.speaker === null ? null : this.entityId(decision.speaker);
        return this.add(decision.uri, 'quotation', decision.spans, { kind: decision.kind, speaker }, 'quotation');
      }
      case 'addClaim': {
        const claimant = decision.claimant === undefined ? undefined : decision.claimant === null ? null : this.entityId(decision.claimant);
        return this.add(decision.uri, 'claim', [decision.span], { kind: decision.kind, claimant }, 'claim');
      }
      case 'addMention': {
        const entity = this.entityId(decision.entity);
        const scope = decision.scope === 'document' ? ('document' as const) : undefined;
        return entity === undefined ? '' : this.add(decision.uri, 'mention', [decision.span], { entity, scope }, this.typeLabel(entity));
      }
      case 'addNote':
        return this.add(decision.uri, 'note', [decision.span], { note: decision.note }, 'note');
      case 'setNote':
        return this.setNote(decision.uri, decision.annotation, decision.note);
      case 'reply': {
        const reply = { text: decision.text, ...this.stamp };
        return this.changeAnnotation(decision.uri, decision.annotation, (a) => ({ replies: [...(a.replies ?? []), reply] }), (a) => `Replied on ${words(a.target.exact)}`);
      }
      case 'setReply': {
        const { text, index } = decision;
        const changed = (a: Annotation): Fields<Annotation> => {
          const replies = (a.replies ?? []).flatMap((r, i) => (i !== index ? [r] : text === null ? [] : [{ ...r, text }]));
          return { replies: replies.length > 0 ? replies : undefined };
        };
        return this.changeAnnotation(decision.uri, decision.annotation, changed, (a) => `${text === null ? 'Deleted' : 'Changed'} a reply on ${words(a.target.exact)}`);
      }
      case 'addEntity':
        return this.addEntity(decision.name, decision.type, decision.id);
      case 'removeEntity': {
        const entity = this.entry(decision.id);
        if (!entity) return this.fail(`The register has no entity “${decision.id}”.`);
        this.changeRegister({ do: 'removeEntity', id: entity.id });
        return `Took ${entity.name} out of the register`;
      }
      case 'addAlias':
        return this.changeEntity(decision.entity, (e) => withNames(e, [decision.alias]), (e) => `${e.name} is also ${decision.alias.trim()}`);
      case 'removeAlias':
        return this.changeEntity(decision.entity, (e) => withoutName(e, decision.alias), (e) => `${e.name} is not ${decision.alias}`);
      case 'merge':
        return this.merge(decision.from, decision.into, decision.scope ?? 'workspace');
      case 'split':
        return this.split(decision.uri, decision.mentions, decision.name, decision.type);
      case 'rename': {
        const name = decision.name.replace(/\s+/g, ' ').trim();
        if (name === '') return this.fail('A name must have at least one letter.');
        const renamed = (e: RegisteredEntity): Fields<RegisteredEntity> => {
          const aliases = [...(e.aliases ?? []), ...(decision.keepOldName === false ? [] : [e.name])].filter((alias, i, all) => alias !== name && all.indexOf(alias) === i);
          return { name, aliases: aliases.length > 0 ? aliases : undefined };
        };
        return this.changeEntity(decision.entity, renamed, (e) => `Renamed ${e.name} to ${name}`);
      }
      case 'setEntityType':
        return this.changeEntity(decision.entity, () => ({ type: decision.type }), (e) => `${e.name} is ${article(decision.type)}`);
      case 'describe':
        return this.changeEntity(decision.entity, () => decision.fields, (e) => `Described ${e.name}`);
      case 'notAName':
        return this.notAName(decision.uri, decision.span, decision.scope, decision.reason);
      case 'nameAgain': {
        const ignored = (this.entries.ignored ?? []).filter(({ name }) => normalizeName(name) === normalizeName(decision.words));
        if (ignored.length === 0) return this.fail(`${words(decision.words)} is not among the names that are ignored.`);
        for (const { name } of ignored) this.changeRegister({ do: 'removeIgnored', name });
        return `${words(decision.words)} may be a name again`;
      }
      case 'keep':
        return this.keep(decision.uri, decision.annotation);
      case 'reattach':
        return this.attach(decision.uri, decision.annotation, decision.spans, 'Re-attached');
      case 'drop':
        return this.remove(decision.uri, decision.annotation, (a) => `Dropped ${words(a.target.exact)}`);
      case 'undecide':
        return this.undecide(decision.item);
    }
  }

  private fail(problem: string): string {
    this.problems.push(problem);
    return '';
  }

  private seed(uri: string): SeedState | null {
    const seed = this.state.seed(uri);
    if (!seed) this.fail('This document is not read as a seed, or its analysis is not finished.');
    return seed ?? null;
  }

  private file(uri: string): AnnotationFile {
    return this.files.get(uri) ?? this.state.seed(uri)?.file ?? { version: 1, unit: 'utf-16', annotations: [] };
  }

  private changeFile(uri: string, change: AnnotationChange): void {
    this.files.set(uri, applyAnnotationChanges(this.file(uri), [change]));
    this.annotations.set(uri, [...(this.annotations.get(uri) ?? []), change]);
  }

  private changeRegister(change: RegisterChange): void {
    this.entries = applyRegisterChanges(this.entries, [change]);
    this.register.push(change);
  }

  private entry(id: string): RegisteredEntity | undefined {
    return this.entries.entities.find((e) => e.id === id) ?? this.entries.entities.find((e) => e.formerIds?.includes(id));
  }

  /** The id of an entity in the register; it is put there when it is not yet. */
  private entityId(ref: EntityRef): string | undefined {
    if ('id' in ref) {
      const entry = this.entry(ref.id);
      if (!entry) this.fail(`The register has no entity “${ref.id}”.`);
      return entry?.id;
    }
    if ('uri' in ref) {
      const entity = this.seed(ref.uri)?.facts.entities[ref.entity];
      if (!entity) {
        this.fail('This person or organisation is not in the document any more.');
        return undefined;
      }
      return (entity.register && this.entry(entity.register.id)?.id) ?? this.registered(entity.name, entity.type);
    }
    return this.registered(ref.name, ref.type);
  }

  private registered(given: string, type: EntityType): string | undefined {
    const name = given.replace(/\s+/g, ' ').trim();
    if (name === '') {
      this.fail('A name must have at least one letter.');
      return undefined;
    }
    const key = normalizeName(name);
    const known = this.entries.entities.filter((e) => namesOf(e).some((n) => normalizeName(n) === key));
    const same = known.filter((e) => e.type === type);
    if (same.length === 1) return same[0]?.id;
    return this.newEntity(name, type);
  }

  private addEntity(given: string, type: EntityType, id: string | undefined): string {
    const name = given.replace(/\s+/g, ' ').trim();
    if (name === '') return this.fail('A name must have at least one letter.');
    if (id !== undefined && this.entry(id)) return this.fail(`The register has an entity “${id}” already.`);
    this.newEntity(name, type, id);
    return `Added ${name} to the register`;
  }

  private newEntity(name: string, type: EntityType, given?: string): string {
    const id = given ?? entityIdFor(name, type, (taken) => this.entries.entities.some((e) => e.id === taken || e.formerIds?.includes(taken)));
    this.changeRegister({ do: 'addEntity', entity: { id, type, name, ...this.stamp } });
    return id;
  }

  private typeLabel(id: string): string {
    return this.entry(id)?.type ?? 'name';
  }

  private find(ref: ItemRef): FoundItem | null {
    const seed = this.seed(ref.uri);
    if (!seed) return null;
    const { facts, text } = seed;
    const { uri } = ref;
    if (ref.type === 'quotation') {
      const a = facts.attributions.find((each) => each.id === ref.id);
      if (a) return { uri, seed, type: 'quotation', spans: a.contents, text: a.text, decision: a.decision, who: a.speaker, kind: a.kind, isUnnamed: a.source === null };
    } else if (ref.type === 'claim') {
      const c = facts.claims.find((each) => each.id === ref.id);
      if (c) {
        const isUnnamed = c.attribution < 0 && c.claimant < 0;
        return { uri, seed, type: 'claim', spans: [{ start: c.start, end: c.end }], text: c.text, decision: c.decision, who: c.claimant, kind: c.kind, isUnnamed };
      }
    } else if (ref.type === 'mention') {
      for (let i = 0; i < facts.mentions.count; i++) {
        if (facts.mentions.starts[i] !== ref.span.start || facts.mentions.ends[i] !== ref.span.end) continue;
        const { entity, kind } = mentionAt(facts.mentions, i);
        return { uri, seed, type: 'mention', spans: [ref.span], text: textOf(text, ref.span), decision: facts.mentions.decisions?.get(i), who: entity, kind, isUnnamed: false };
      }
    } else {
      const fact = facts.annotations?.find((each) => each.annotation.id === ref.id);
      if (fact) {
        const { annotation, spans } = fact;
        const item = this.itemOf(uri, facts, fact);
        if (item) return this.find(item);
        const decision: DecisionFact = { fact, status: annotation.status, origin: annotation.status === 'added' ? 'human' : 'machine', differs: [] };
        return { uri, seed, type: annotation.type, spans, text: annotation.target.exact, decision, who: -1, kind: annotation.kind ?? '', isUnnamed: false };
      }
    }
    this.fail('This is not in the document any more.');
    return null;
  }

  private itemOf(uri: string, facts: DocumentFacts, fact: AnnotationFact): ItemRef | null {
    const quotation = facts.attributions.find((a) => a.decision?.fact === fact);
    if (quotation) return { uri, type: 'quotation', id: quotation.id };
    const claim = facts.claims.find((c) => c.decision?.fact === fact);
    return claim ? { uri, type: 'claim', id: claim.id } : null;
  }

  /** The annotation of an item, as it is in the draft. */
  private annotationOf(item: FoundItem): Annotation | undefined {
    const { annotations } = this.file(item.uri);
    const id = this.made.get(keyOf(item)) ?? item.decision?.fact.annotation.id;
    return id === undefined ? undefined : annotations.find((a) => a.id === id);
  }

  private target(seed: SeedState, span: Span): Target {
    return describeGivenTarget(seed.normal, span, seed.hash);
  }

  private targets(seed: SeedState, spans: readonly Span[]): { target: Target; more: Target[] | undefined } {
    const sorted = spans.toSorted(compareSpans);
    const [first, ...rest] = sorted.map((span) => this.target(seed, span));
    return { target: first as Target, more: rest.length > 0 ? rest : undefined };
  }

  private create(uri: string, seed: SeedState, type: AnnotationType, status: Annotation['status'], spans: readonly Span[], fields: Fields<Annotation>): string {
    const { target, more } = this.targets(seed, spans);
    const taken = new Set(this.file(uri).annotations.map((a) => a.id));
    const id = annotationIdFor(type, target, (candidate) => taken.has(candidate));
    const annotation = clean({ id, type, status, target, more, ...fields, ...this.stamp }) as Annotation;
    this.changeFile(uri, { do: 'add', annotation });
    return id;
  }

  /** Decides fields of an item: of its annotation, or of a new one that confirms it otherwise. */
  private change(ref: ItemRef, fields: Fields<Annotation>, name: (item: FoundItem) => string): string {
    const item = this.find(ref);
    if (!item) return '';
    const known = this.annotationOf(item);
    if (known) this.changeFile(item.uri, { do: 'set', id: known.id, fields: { ...(known.status === 'rejected' ? { status: 'confirmed', reason: undefined } : {}), ...fields, ...this.stamp } });
    else this.made.set(keyOf(item), this.create(item.uri, item.seed, item.type, 'confirmed', item.spans, fields));
    return name(item);
  }

  private confirm(ref: ItemRef, scope: 'place' | 'document' | undefined): string {
    const item = this.find(ref);
    if (!item) return '';
    const known = this.annotationOf(item);
    const name = `Confirmed ${words(item.text)}`;
    if (known?.status === 'added') return name;
    if (item.decision?.status === 'rejected' || item.type === 'note') return this.change(ref, {}, () => name);
    const who = item.who >= 0 ? this.entityId({ uri: item.uri, entity: item.who }) : undefined;
    if (item.who >= 0 && who === undefined) return '';
    const fields: Fields<Annotation> =
      item.type === 'quotation' ? { ...(who !== undefined ? { speaker: who } : item.isUnnamed ? { speaker: null } : {}), kind: item.kind as AttributionKind }
      : item.type === 'claim' ? { ...(who !== undefined ? { claimant: who } : item.isUnnamed ? { claimant: null } : {}), kind: item.kind as ClaimKind }
      : { entity: who, ...(scope === 'document' ? { scope } : {}) };
    return this.change(ref, fields, () => name);
  }

  private reject(ref: ItemRef, reason: string | undefined): string {
    const item = this.find(ref);
    if (!item) return '';
    const name = `Rejected ${words(item.text)}`;
    const known = this.annotationOf(item);
    if (known?.status === 'added') {
      this.changeFile(item.uri, { do: 'remove', id: known.id });
      return name;
    }
    const fields: Fields<Annotation> = { status: 'rejected', speaker: undefined, claimant: undefined, entity: undefined, kind: undefined, reason };
    if (known) this.changeFile(item.uri, { do: 'set', id: known.id, fields: { ...fields, ...this.stamp } });
    else this.made.set(keyOf(item), this.create(item.uri, item.seed, item.type, 'rejected', item.spans, { reason }));
    return name;
  }

  private setWho(ref: ItemRef, type: AnnotationType, field: 'speaker' | 'claimant' | 'entity', who: EntityRef | null, scope?: 'place' | 'document'): string {
    const item = this.find(ref);
    if (!item) return '';
    if (item.type !== type) return this.fail(`A ${item.type} has no ${field}.`);
    const id = who === null ? null : this.entityId(who);
    if (id === undefined) return '';
    const label = id === null ? (field === 'claimant' ? 'the document itself' : 'nobody named') : (this.entry(id)?.name ?? id);
    return this.change(ref, { [field]: id, ...(scope === 'document' ? { scope } : {}) }, (found) => `Set the ${field} of ${words(found.text)} to ${label}`);
  }

  private moveBoundary(ref: ItemRef, spans: readonly Span[]): string {
    const item = this.find(ref);
    if (!item) return '';
    const inside = spans.filter(({ start, end }) => start >= 0 && start < end && end <= item.seed.text.length);
    if (inside.length === 0 || inside.length < spans.length) return this.fail('Select the words that it should consist of first.');
    const known = this.annotationOf(item);
    const { target, more } = this.targets(item.seed, inside);
    const isHuman = known?.status === 'added';
    const finding = isHuman ? undefined : (known?.finding ?? this.target(item.seed, item.spans[0] as Span));
    return this.change(ref, { target, more, finding }, (found) => `Moved the boundaries of ${words(found.text)}`);
  }

  private add(uri: string, type: AnnotationType, spans: readonly Span[], fields: Fields<Annotation>, noun: string): string {
    const seed = this.seed(uri);
    if (!seed) return '';
    const inside = spans.filter(({ start, end }) => start >= 0 && start < end && end <= seed.text.length);
    if (inside.length === 0 || inside.length < spans.length) return this.fail('Select the words first.');
    this.create(uri, seed, type, 'added', inside, fields);
    const what = words(textOf(seed.text, inside[0] as Span));
    return type === 'note' ? `Note added to ${what}` : `Marked ${what} as ${noun}`;
  }

  private changeAnnotation(uri: string, id: string, fields: (a: Annotation) => Fields<Annotation>, name: (a: Annotation) => string): string {
    const annotation = this.file(uri).annotations.find((a) => a.id === id);
    if (!annotation) return this.fail(`The annotation “${id}” is not in the file any more.`);
    this.changeFile(uri, { do: 'set', id, fields: fields(annotation) });
    return name(annotation);
  }

  private setNote(uri: string, id: string, note: string | null): string {
    const annotation = this.file(uri).annotations.find((a) => a.id === id);
    if (annotation?.type === 'note' && note === null) return this.remove(uri, id, (a) => `Deleted the note on ${words(a.target.exact)}`);
    return this.changeAnnotation(uri, id, () => ({ note: note ?? undefined }), (a) => `${note === null ? 'Deleted' : 'Changed'} the note on ${words(a.target.exact)}`);
  }

  private remove(uri: string, id: string, name: (a: Annotation) => string): string {
    const annotation = this.file(uri).annotations.find((a) => a.id === id);
    if (!annotation) return this.fail(`The annotation “${id}” is not in the file any more.`);
    this.changeFile(uri, { do: 'remove', id });
    return name(annotation);
  }

  private undecide(ref: ItemRef): string {
    const item = this.find(ref);
    if (!item) return '';
    const known = this.annotationOf(item);
    if (!known) return this.fail(`Nothing is decided about ${words(item.text)}.`);
    return this.remove(item.uri, known.id, () => `Took back the decision on ${words(item.text)}`);
  }

  private changeEntity(ref: EntityRef, fields: (e: RegisteredEntity) => Fields<RegisteredEntity>, name: (e: RegisteredEntity) => string): string {
    const id = this.entityId(ref);
    const entity = id === undefined ? undefined : this.entry(id);
    if (!entity) return '';
    this.changeRegister({ do: 'setEntity', id: entity.id, fields: fields(entity) });
    return name(entity);
  }

  private merge(from: readonly EntityRef[], into: EntityRef, scope: 'document' | 'workspace'): string {
    const id = this.entityId(into);
    if (id === undefined) return '';
    const merged: string[] = [];
    for (const ref of from) {
      const other = this.knownEntry(ref);
      const target = this.entry(id) as RegisteredEntity;
      if (other?.id === id) continue;
      if (other && scope === 'workspace') {
        merged.push(other.name);
        this.changeRegister({ do: 'removeEntity', id: other.id });
        const union = (a: readonly string[] = [], b: readonly string[] = []): string[] | undefined => {
          const all = [...new Set([...a, ...b])].filter((each) => each !== id && each !== other.id);
          return all.length > 0 ? all : undefined;
        };
        const fields: Fields<RegisteredEntity> = {
          ...withNames(target, namesOf(other)),
          roles: union(target.roles, other.roles),
          links: target.links || other.links ? { ...other.links, ...target.links } : undefined,
          description: target.description ?? other.description,
          notes: [target.notes, other.notes].filter(Boolean).join('\n') || undefined,
          notSameAs: union(target.notSameAs, other.notSameAs),
          formerIds: [...new Set([...(target.formerIds ?? []), other.id, ...(other.formerIds ?? [])])],
        };
        this.changeRegister({ do: 'setEntity', id, fields });
        continue;
      }
      if (scope === 'document' || 'uri' in ref) {
        if (!('uri' in ref)) return this.fail('Only an entity of a document can be merged within that document.');
        const seed = this.seed(ref.uri);
        const entity = seed?.facts.entities[ref.entity];
        if (!seed || !entity) return this.fail('This person or organisation is not in the document any more.');
        merged.push(entity.name);
        if (scope === 'workspace') this.changeRegister({ do: 'setEntity', id, fields: withNames(target, [entity.name, ...entity.aliases.filter((a) => /\s/.test(a.trim()))]) });
        else this.mergeNames(ref.uri, seed, ref.entity, id);
      } else if ('name' in ref) {
        merged.push(ref.name);
        this.changeRegister({ do: 'setEntity', id, fields: withNames(target, [ref.name]) });
      }
    }
    if (merged.length === 0) return this.fail('There is nothing to merge: they are one already.');
    return `Merged ${merged.join(', ')} into ${this.entry(id)?.name ?? id}`;
  }

  /** Each of an entity's names in a document means another one. */
  private mergeNames(uri: string, seed: SeedState, entity: number, id: string): void {
    const seen = new Set<string>();
    for (let i = 0; i < seed.facts.mentions.count; i++) {
      const mention = mentionAt(seed.facts.mentions, i);
      const name = textOf(seed.text, mention);
      if (mention.entity !== entity || mention.kind !== 'name' || seen.has(name)) continue;
      seen.add(name);
      this.create(uri, seed, 'mention', 'confirmed', [{ start: mention.start, end: mention.end }], { entity: id, scope: 'document' });
    }
  }

  /** The entry of an entity that is in the register already. */
  private knownEntry(ref: EntityRef): RegisteredEntity | undefined {
    if ('id' in ref) return this.entry(ref.id);
    if ('uri' in ref) {
      const own = this.state.seed(ref.uri)?.facts.entities[ref.entity]?.register;
      return own && this.entry(own.id);
    }
    const key = normalizeName(ref.name);
    const known = this.entries.entities.filter((e) => e.type === ref.type && namesOf(e).some((n) => normalizeName(n) === key));
    return known.length === 1 ? known[0] : undefined;
  }

  private split(uri: string, mentions: readonly Span[], given: string, type: EntityType): string {
    const name = given.replace(/\s+/g, ' ').trim();
    if (name === '') return this.fail('A name must have at least one letter.');
    if (mentions.length === 0) return this.fail('Choose the mentions that are somebody else first.');
    const items = mentions.map((span) => this.find({ uri, type: 'mention', span }));
    if (items.some((item) => item === null)) return '';
    const old = new Set(items.flatMap((item) => (item && item.who >= 0 ? [item.seed.facts.entities[item.who]?.register?.id ?? ''] : [])).filter((id) => id !== ''));
    const id = this.newEntity(name, type);
    for (const other of old) {
      const entry = this.entry(other);
      if (!entry) continue;
      this.changeRegister({ do: 'setEntity', id: other, fields: { notSameAs: [...(entry.notSameAs ?? []), id] } });
      this.changeRegister({ do: 'setEntity', id, fields: { notSameAs: [...(this.entry(id)?.notSameAs ?? []), other] } });
    }
    for (const span of mentions) this.change({ uri, type: 'mention', span }, { entity: id }, () => '');
    return `Split ${name} off (${mentions.length} mention${mentions.length === 1 ? '' : 's'})`;
  }

  private notAName(uri: string, span: Span, scope: Scope, reason: string | undefined): string {
    const seed = this.seed(uri);
    if (!seed) return '';
    const name = textOf(seed.text, span).replace(/\s+/g, ' ').trim();
    if (name === '') return this.fail('Select the words first.');
    if (scope === 'workspace') {
      for (const entity of this.entries.entities) {
        if ((entity.aliases ?? []).some((alias) => normalizeName(alias) === normalizeName(name))) this.changeRegister({ do: 'setEntity', id: entity.id, fields: withoutName(entity, name) });
      }
      this.changeRegister({ do: 'addIgnored', ignored: clean({ name, reason, ...this.stamp }) });
      return `${words(name)} is no name, in any seed`;
    }
    const ref: ItemRef = { uri, type: 'mention', span };
    const item = this.find(ref);
    if (!item) return '';
    const known = this.annotationOf(item);
    const fields: Fields<Annotation> = { reason, ...(scope === 'document' ? { scope } : {}) };
    if (known?.status === 'added') this.changeFile(uri, { do: 'remove', id: known.id });
    else if (known) this.changeFile(uri, { do: 'set', id: known.id, fields: { status: 'rejected', entity: undefined, kind: undefined, scope: undefined, ...fields, ...this.stamp } });
    else this.made.set(keyOf(item), this.create(uri, seed, 'mention', 'rejected', [span], fields));
    return `${words(name)} is no name ${scope === 'place' ? 'here' : 'in this document'}`;
  }

  private keep(uri: string, id: string): string {
    const fact = this.state.seed(uri)?.facts.annotations?.find((a) => a.annotation.id === id);
    if (!fact) return this.fail(`The annotation “${id}” is not in the file any more.`);
    if (fact.spans.length === 0) return this.fail(`${words(fact.annotation.target.exact)} is not found in the text. Select the words and re-attach it, or drop it.`);
    return this.attach(uri, id, fact.spans, 'Kept');
  }

  private attach(uri: string, id: string, spans: readonly Span[], verb: string): string {
    const seed = this.seed(uri);
    if (!seed) return '';
    const inside = spans.filter(({ start, end }) => start >= 0 && start < end && end <= seed.text.length);
    if (inside.length === 0) return this.fail('Select the words that it belongs to first.');
    const { target, more } = this.targets(seed, inside);
    return this.changeAnnotation(uri, id, () => ({ target, more, finding: undefined }), () => `${verb} ${words(target.exact)}`);
  }
}

const keyOf = ({ uri, type, spans }: FoundItem): string => `${uri} ${type} ${spans.map((s) => `${s.start}-${s.end}`).join()}`;

const article = (type: EntityType): string => (type === 'organisation' ? 'an organisation' : type === 'other' ? 'something else' : `a ${type}`);

/** The value without fields that are undefined. */
function clean<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function withNames(entity: RegisteredEntity, names: readonly string[]): Fields<RegisteredEntity> {
  const aliases = [...(entity.aliases ?? [])];
  for (const given of names) {
    const name = given.replace(/\s+/g, ' ').trim();
    if (name !== '' && name !== entity.name && !aliases.includes(name)) aliases.push(name);
  }
  return aliases.length > 0 ? { aliases } : {};
}

function withoutName(entity: RegisteredEntity, name: string): Fields<RegisteredEntity> {
  const aliases = (entity.aliases ?? []).filter((alias) => normalizeName(alias) !== normalizeName(name));
  return { aliases: aliases.length > 0 ? aliases : undefined };
}

/** A short id for an annotation: its type's first letter and five characters made from what it is about. */
function annotationIdFor(type: AnnotationType, { exact, start, hash = '' }: Target, isTaken: (id: string) => boolean): string {
  for (let salt = 0; ; salt++) {
    const id = type.charAt(0) + hashText(`${salt} ${type} ${start} ${hash} ${exact}`).toString(36).padStart(7, '0').slice(-5);
    if (!isTaken(id)) return id;
  }
}

/** An id for an entity: its name in small Latin letters, "kazem-jalali"; a number follows where it is taken. */
function entityIdFor(name: string, type: EntityType, isTaken: (id: string) => boolean): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z0-9]+/g, '-').slice(0, 40).replace(/^-+|-+$/g, '');
  const base = /[a-z]/.test(plain) ? plain : `${type}-${hashText(name).toString(36)}`;
  for (let n = 1; ; n++) {
    const id = n === 1 ? base : `${base}-${n}`;
    if (!isTaken(id)) return id;
  }
}
