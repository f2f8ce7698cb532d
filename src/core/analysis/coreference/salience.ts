import { posCode, type SeedDocument } from '../../document/types.js';
import type { EntityType, Gender } from '../types.js';
import type { Buffers } from './buffers.js';
import type { DraftEntity, DraftMention } from './draftEntity.js';
import { roleCodes } from './grammaticalRole.js';
import type { Pronoun } from './pronouns/pronouns.js';

/** The mentions farthest back that a pronoun or a description may mean, in sentences, but for whom the text is about. */
export const farthest = 10;

/** Where and how each entity was mentioned last. */
class Trace {
  readonly sentence: Int32Array;
  readonly lastToken: Int32Array;
  readonly paragraph: Int32Array;
  readonly role: Int32Array;
  /** The sentence whose subject it was last. */
  readonly subjectOf: Int32Array;
  readonly kind: Int32Array;
  readonly quote: Int32Array;
  readonly leads: Int32Array;
  readonly leadsParagraph: Int32Array;
  readonly isFullName: Int32Array;
  private personSentence = -1;
  private organisationSentence = -1;
  private personParagraph = -1;

  constructor(entities: number, buffers: Buffers) {
    this.sentence = buffers.take(entities, -1);
    this.lastToken = buffers.take(entities, -1);
    this.paragraph = buffers.take(entities, -1);
    this.role = buffers.take(entities, 0);
    this.subjectOf = buffers.take(entities, -1);
    this.kind = buffers.take(entities, 0);
    this.quote = buffers.take(entities, 0);
    this.leads = buffers.take(entities, 0);
    this.leadsParagraph = buffers.take(entities, 0);
    this.isFullName = buffers.take(entities, 0);
  }

  /** Keeps a mention; returns whether it is the first of its sentence. */
  note(entity: number, isPerson: boolean, mention: DraftMention, sentence: number, paragraph: number, role: number, quote: number): boolean {
    const first = sentence !== (isPerson ? this.personSentence : this.organisationSentence);
    if (isPerson) this.personSentence = sentence;
    else this.organisationSentence = sentence;
    this.leads[entity] = Number(first || (this.sentence[entity] === sentence && this.leads[entity] === 1));
    this.leadsParagraph[entity] = Number(isPerson && paragraph !== this.personParagraph);
    if (isPerson) this.personParagraph = paragraph;
    // "Ada Ode, the director, said": what stands in apposition changes nothing of what the name is in its clause
    const isApposed = mention.kind === 'nominal' && role === roleCodes.other && this.sentence[entity] === sentence;
    this.sentence[entity] = sentence;
    this.paragraph[entity] = paragraph;
    this.lastToken[entity] = mention.endToken - 1;
    if (role === roleCodes.subject) this.subjectOf[entity] = sentence;
    if (!isApposed) this.role[entity] = role;
    this.kind[entity] = mention.kind === 'name' ? 0 : mention.kind === 'pronoun' ? 1 : 2;
    this.quote[entity] = quote;
    this.isFullName[entity] = Number(mention.endToken - mention.firstToken > 1 && mention.kind === 'name');
    return first;
  }
}

/** Who is at hand while a document is walked through: entities (indices into the drafts) by the mention last made, and how and how often they were mentioned. */
export class Salience {
  /** What is known of each entity from what stands before, and the same from what stands outside quotation marks. */
  readonly all: Trace;
  readonly outside: Trace;
  /** How often each was mentioned. */
  readonly count: Int32Array;
  /** How sure the surest name of each is, 0..1. */
  readonly sureness: Float64Array;
  mostNamed = 0;
  /** The one mentioned last, or -1. */
  newest = -1;
  private readonly newer: Int32Array;
  private readonly older: Int32Array;
  /** Sentence to how many sentences up to it hold something outside quotation marks. */
  private readonly outsideCount: Int32Array;

  /** `quoteAt`: token to a number above 0 for each outermost quotation, or 0. */
  constructor(private readonly document: SeedDocument, private readonly drafts: readonly DraftEntity[], readonly quoteAt: Int32Array, buffers: Buffers) {
    const { sentences, tokens } = document;
    const n = drafts.length;
    this.all = new Trace(n, buffers);
    this.outside = new Trace(n, buffers);
    this.count = buffers.take(n, 0);
    this.newer = buffers.take(n, -1);
    this.older = buffers.take(n, -1);
    this.sureness = Float64Array.from(drafts, ({ mentions }) => mentions.reduce((most, m) => (m.kind === 'name' ? Math.max(most, m.confidence) : most), 0));
    this.outsideCount = buffers.take(sentences.length, 0);
    let outside = 0;
    sentences.forEach(({ firstToken, endToken }, i) => {
      for (let t = firstToken; t < endToken; t++) {
        if (quoteAt[t]! > 0 || tokens.tags[t] === posCode.PUNCT) continue;
        outside++;
        break;
      }
      this.outsideCount[i] = outside;
    });
  }

  /** Keeps a mention of a person or an organisation; returns whether it is the first of its sentence. */
  note(entity: number, mention: DraftMention, sentence: number, paragraph: number, role: number): boolean {
    const isPerson = this.drafts[entity]?.type === 'person';
    const quote = this.quoteAt[mention.firstToken]!;
    const leads = this.all.note(entity, isPerson, mention, sentence, paragraph, role, quote);
    if (quote === 0) this.outside.note(entity, isPerson, mention, sentence, paragraph, role, quote);
    this.count[entity]! += 1;
    this.mostNamed = Math.max(this.mostNamed, this.count[entity]!);
    this.toFront(entity);
    return leads;
  }

  /** The one mentioned last before the entity's last mention, or -1. */
  before(entity: number): number {
    return this.older[entity]!;
  }

  /** Visits those of a type, the one mentioned last first, with the sentences between, until told to stop by false. */
  recent(type: EntityType, sentence: number, visit: (entity: number, distance: number, leads: boolean) => boolean): void {
    for (let entity = this.newest, n = 0; entity >= 0 && n < 24; entity = this.older[entity]!, n++) {
      const distance = sentence - this.all.sentence[entity]!;
      if (distance > farthest) break;
      if (this.drafts[entity]!.type === type && !visit(entity, distance, this.all.leads[entity] === 1)) break;
    }
  }

  /** Outside quotation marks what stands outside them counts, where there is any. */
  traceFor(entity: number, token: number): Trace {
    return this.quoteAt[token]! === 0 && this.outside.lastToken[entity]! >= 0 ? this.outside : this.all;
  }

  /** Sentences between; those that lie within quotation marks as a whole are not counted for what stands outside. */
  distance(trace: Trace, entity: number, sentence: number): number {
    const from = trace.sentence[entity]!;
    return trace === this.outside ? this.outsideCount[sentence]! - this.outsideCount[from]! : sentence - from;
  }

  private toFront(entity: number): void {
    if (this.newest === entity) return;
    const { newer, older } = this;
    const [before, behind] = [newer[entity]!, older[entity]!];
    if (before >= 0) older[before] = behind;
    if (behind >= 0) newer[behind] = before;
    older[entity] = this.newest;
    newer[entity] = -1;
    if (this.newest >= 0) newer[this.newest] = entity;
    this.newest = entity;
  }

  /**
   * Of the candidates the one of fitting gender whom the sentence before, of the same paragraph, introduces by full name as its subject ("Ada Ode, the
   * director, was less patient. She told …"), if it names no other that fits; -1 where there is none.
   */
  introduced(candidates: Int32Array, { token, form }: Pronoun, sentence: number, gender: Gender): number {
    const { all, drafts, document, quoteAt } = this;
    const { firstToken, paragraph } = document.sentences[sentence]!;
    if (form !== 'subject' || token !== firstToken || quoteAt[token]! > 0) return -1;
    const before = document.sentences[sentence - 1];
    if (before?.paragraph !== paragraph) return -1;
    let found = -1;
    for (const entity of candidates) {
      if (all.sentence[entity] !== sentence - 1) continue;
      if (found >= 0) return -1;
      found = entity;
    }
    if (found < 0) return -1;
    const { gender: own, mentions } = drafts[found]!;
    const isNew = (mentions.find(({ kind }) => kind === 'name')?.firstToken ?? -1) >= before.firstToken;
    return own === gender && isNew && all.leads[found] === 1 && all.role[found] === roleCodes.subject && all.quote[found]! === 0 ? found : -1;
  }
}
