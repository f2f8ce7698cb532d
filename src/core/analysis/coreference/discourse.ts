import { posCode, type SeedDocument } from '../../document/types.js';
import { femaleNouns, maleNouns } from '../../lexicon/roles.js';
import type { Gender } from '../types.js';
import type { Buffers } from './buffers.js';
import type { DraftEntity, DraftMention } from './draftEntity.js';
import { grammaticalRole, roleCodes } from './grammaticalRole.js';
import type { Nominal } from './nominals/nominals.js';
import { nounKinds } from './words/nounKinds.js';
import type { Salience } from './salience.js';
import type { TokenWords } from './words/tokenWords.js';
import { wordBit } from './vocabulary.js';

/** A mention and whose it is: an index into the drafts. */
export interface Link {
  readonly entity: number;
  readonly mention: DraftMention;
}

/**
 * What a document has told so far while it is walked through: whose mention stands at each token (names are known ahead), who is the subject, and, in
 * `salience`, who is at hand. Entities are indices into the drafts; -1 is nobody.
 */
export class Discourse {
  private readonly links: Link[] = [];
  /** Token to the index of its mention in `links`, or -1. */
  private readonly linkOf: Int32Array;
  /** 1 for tokens of names. */
  private readonly names: Int32Array;
  private subject = -1;
  private subjectSentence = -1;
  readonly genderOf = (entity: number): Gender => this.drafts[entity]!.gender;

  constructor(
    private readonly document: SeedDocument,
    private readonly words: TokenWords,
    readonly drafts: readonly DraftEntity[],
    readonly salience: Salience,
    buffers: Buffers,
  ) {
    const { count } = document.tokens;
    this.linkOf = buffers.take(count + 1, -1);
    this.names = buffers.take(count + 1, 0);
    drafts.forEach((draft, entity) => {
      for (const mention of draft.mentions) if (mention.kind === 'name') this.put(mention, entity);
    });
    drafts.forEach((draft, entity) => {
      for (const mention of draft.mentions) if (mention.kind !== 'name') this.put(mention, entity);
    });
  }

  private put(mention: DraftMention, entity: number): void {
    const id = this.links.length;
    this.links.push({ mention, entity });
    for (let i = mention.firstToken; i < mention.endToken; i++) {
      if (!this.isWithin(i, mention)) continue;
      this.linkOf[i] = id;
      this.names[i] = Number(mention.kind === 'name');
    }
  }

  /** Whether the token belongs to no other mention yet, or to a name that is part of this one: "Teng Group" is not Teng. */
  private isWithin(token: number, { firstToken, endToken, kind }: DraftMention): boolean {
    const id = this.linkOf[token]!;
    if (id < 0) return true;
    const known = this.links[id]!.mention;
    return kind === 'name' && known.kind === 'name' && known.endToken - known.firstToken < endToken - firstToken;
  }

  /** Index of the mention at the token in `links`, or -1. */
  private idAt(token: number): number {
    return token >= 0 && token < this.linkOf.length ? this.linkOf[token]! : -1;
  }

  /** The mention at the token, if there is one. */
  at(token: number): Link | undefined {
    const id = this.idAt(token);
    return id < 0 ? undefined : this.links[id];
  }

  /** Entity of the mention at a token, or -1; names are known ahead, pronouns and nominals once they are linked. */
  entityAt(token: number): number {
    const id = this.idAt(token);
    return id < 0 ? -1 : this.links[id]!.entity;
  }

  /** First token of the mention at the token; the token itself where there is none. */
  mentionStart(token: number): number {
    return this.at(token)?.mention.firstToken ?? token;
  }

  /** First token behind the mention at the token. */
  mentionEnd(token: number): number {
    return this.at(token)?.mention.endToken ?? token + 1;
  }

  /** Whether the mention at the token is a name. */
  isName(token: number): boolean {
    return this.names[token] === 1;
  }

  /** The mentions at the tokens [from, end), each once. */
  between(from: number, end: number): Link[] {
    const found: Link[] = [];
    let last = -1;
    for (let i = from; i < end; i++) {
      const id = this.idAt(i);
      if (id < 0 || id === last) continue;
      last = id;
      found.push(this.links[id]!);
    }
    return found;
  }

  /** All mentions, ordered by first token. */
  inOrder(): Link[] {
    const size = this.links.length;
    // numbers are sorted much faster without a comparison of our own
    const keys = new Float64Array(size);
    for (let i = 0; i < size; i++) keys[i] = this.links[i]!.mention.firstToken * size + i;
    keys.sort();
    const ordered: Link[] = [];
    for (let i = 0; i < size; i++) ordered.push(this.links[keys[i]! % size]!);
    return ordered;
  }

  /** Whether it is an entity and a person. */
  isPerson(entity: number): boolean {
    return this.drafts[entity]?.type === 'person';
  }

  /** Whether the entity can be what the nominal says (its type, its gender). */
  fits(entity: number, { noun, kind }: Nominal): boolean {
    const draft = this.drafts[entity];
    if (!draft) return false;
    if (draft.type === 'organisation') return (kind & (nounKinds.organisation | nounKinds.member)) !== 0;
    if (draft.type !== 'person') return false;
    if ((kind & (nounKinds.person | nounKinds.role | nounKinds.kin | nounKinds.member)) === 0) return false;
    return !((maleNouns.has(noun) && draft.gender === 'female') || (femaleNouns.has(noun) && draft.gender === 'male'));
  }

  /** The entity that is the subject of the sentence so far, or -1. */
  subjectOf(sentence: number): number {
    return this.subjectSentence === sentence ? this.subject : -1;
  }

  /** Adds a mention without making its entity one that "he" may mean. */
  add({ entity, mention }: Link): void {
    this.drafts[entity]!.mentions.push(mention);
    this.put(mention, entity);
  }

  /** Keeps that the walk has come to a mention: whom it mentions is at hand from there on. */
  note({ entity, mention }: Link, sentence: number): void {
    const draft = this.drafts[entity]!;
    if (draft.type !== 'person' && draft.type !== 'organisation') return;
    const range = this.document.sentences[sentence]!;
    const isOwner = mention.kind === 'pronoun' && (this.words.bits(mention.firstToken) & wordBit.possessive) !== 0 && this.ownsNext(mention.firstToken);
    const role = isOwner ? roleCodes.owner : grammaticalRole(this.document, this.words, mention.firstToken, mention.endToken, range);
    const leads = this.salience.note(entity, mention, sentence, range.paragraph, role);
    if (role === roleCodes.subject || (leads && this.subjectSentence !== sentence && role !== roleCodes.owner)) {
      this.subject = entity;
      this.subjectSentence = sentence;
    }
  }

  /** False for the "her" of "saw her". */
  private ownsNext(token: number): boolean {
    const tag = this.document.tokens.tags[token + 1];
    return tag === posCode.NOUN || tag === posCode.PROPN || tag === posCode.ADJ || tag === posCode.NUM || tag === posCode.ADV;
  }
}
