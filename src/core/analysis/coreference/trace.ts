import type { DraftMention } from './draftEntity.js';

/** Where and how each entity was mentioned last. */
export class Trace {
  readonly sentence: Int32Array;
  readonly lastToken: Int32Array;
  readonly paragraph: Int32Array;
  readonly role: Uint8Array;
  readonly kind: Uint8Array;
  readonly quote: Int32Array;
  readonly leads: Uint8Array;
  readonly leadsParagraph: Uint8Array;
  readonly isFullName: Uint8Array;
  private personSentence = -1;
  private organisationSentence = -1;
  private personParagraph = -1;

  constructor(entities: number) {
    this.sentence = new Int32Array(entities).fill(-1);
    this.lastToken = new Int32Array(entities).fill(-1);
    this.paragraph = new Int32Array(entities).fill(-1);
    this.role = new Uint8Array(entities);
    this.kind = new Uint8Array(entities);
    this.quote = new Int32Array(entities);
    this.leads = new Uint8Array(entities);
    this.leadsParagraph = new Uint8Array(entities);
    this.isFullName = new Uint8Array(entities);
  }

  /** Keeps a mention; returns whether it is the first of its sentence. */
  note(entity: number, isPerson: boolean, mention: DraftMention, sentence: number, paragraph: number, role: number, quote: number): boolean {
    const first = sentence !== (isPerson ? this.personSentence : this.organisationSentence);
    if (isPerson) this.personSentence = sentence;
    else this.organisationSentence = sentence;
    this.leads[entity] = Number(first || (this.sentence[entity] === sentence && this.leads[entity] === 1));
    this.leadsParagraph[entity] = Number(isPerson && paragraph !== this.personParagraph);
    if (isPerson) this.personParagraph = paragraph;
    this.sentence[entity] = sentence;
    this.paragraph[entity] = paragraph;
    this.lastToken[entity] = mention.endToken - 1;
    this.role[entity] = role;
    this.kind[entity] = mention.kind === 'name' ? 0 : mention.kind === 'pronoun' ? 1 : 2;
    this.quote[entity] = quote;
    this.isFullName[entity] = Number(mention.endToken - mention.firstToken > 1 && mention.kind === 'name');
    return first;
  }
}
