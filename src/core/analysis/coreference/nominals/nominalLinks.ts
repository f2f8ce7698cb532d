import { posCode, type SeedDocument } from '../../../document/types.js';
import { femaleNouns, maleNouns, plainNouns } from '../../../lexicon/roles.js';
import { findTie } from './findTie.js';
import { createDescriptions, type Descriptions } from './descriptions.js';
import type { Discourse, Link } from '../discourse.js';
import { addWord, type DraftEntity } from '../draftEntity.js';
import { Epithets } from './epithets.js';
import { nominalMention, type Nominal } from './nominals.js';
import { nounKinds } from '../words/nounKinds.js';
import type { Openings } from './openings.js';
import { kinTie, type Relatives } from './relatives.js';
import { besideName, type Previous, type Tie } from './tie.js';
import type { TokenWords } from '../words/tokenWords.js';
import { wordBit } from '../vocabulary.js';

const { ADP, AUX, CCONJ, DET, PART, PRON, PUNCT, SCONJ, VERB } = posCode;

/** Finds what nominals ("an engineer", "her brother", "the ambassador") are said of, while a document is walked through, and keeps what they tell. */
export class NominalLinks {
  /** The nominal tied last. */
  private previous: Previous | null = null;
  /** What quoted people say that they are, with the token of their "I". */
  private readonly saidOfSelf: { readonly nominal: Nominal; readonly token: number }[] = [];
  private readonly descriptions: Descriptions;
  private readonly epithets: Epithets;

  /** @param titled 1 for the tokens of titles that are told with a name already */
  constructor(
    private readonly document: SeedDocument,
    private readonly words: TokenWords,
    private readonly discourse: Discourse,
    private readonly relatives: Relatives,
    private readonly openings: Openings,
    private readonly titled: Int32Array,
  ) {
    this.descriptions = createDescriptions(document, words, discourse.drafts);
    this.epithets = new Epithets(document, words, discourse);
  }

  /** Ties a nominal to what its sentence says it of, or else returns whom it means from afar, which is left to the caller to link; or null. */
  find(nominal: Nominal, sentence: number): Link | null {
    const { document, words, discourse } = this;
    const known = discourse.at(nominal.head);
    if (known) {
      this.learn(nominal, known.entity, sentence);
      const { kind, confidence, reason } = known.mention;
      if (kind === 'nominal') this.keep(nominal, { entity: known.entity, confidence, reason }, sentence);
      return null;
    }
    // a title with a capital belongs to the name behind it
    if (this.titled[nominal.head] === 1 && words.isCapital(nominal.head)) return null;
    const tie = findTie(document, words, nominal, sentence, this.previous, discourse);
    if (tie) {
      const isOwner = nominal.possessor >= 0 && discourse.entityAt(nominal.possessor) === tie.entity;
      if (!isOwner) this.tie(nominal, tie, sentence);
      return null;
    }
    // "I am the heir": who says so may be named only behind the quotation
    if (words.lower(nominal.start - 2) === 'i' && (words.bits(nominal.start - 1) & wordBit.copula) !== 0) {
      this.saidOfSelf.push({ nominal, token: nominal.start - 2 });
      return null;
    }
    const kin = kinTie(nominal);
    if (kin) return this.relatives.find(nominal, kin);
    const range = document.sentences[sentence]!;
    this.openings.take(nominal, range);
    const { salience } = discourse;
    const found = this.descriptions.find(nominal, range, (entity) => salience.all.lastToken[entity]!, (visit) => salience.recent('organisation', sentence, visit), (visit) => salience.recent('person', sentence, visit)) ?? this.epithets.find(nominal, sentence);
    if (!found) this.epithets.pass(nominal);
    return found && { entity: found.entity, mention: nominalMention(document, nominal, found.confidence, found.reason) };
  }

  /** Links what people say of themselves, once "I" is linked. */
  linkSaidOfSelf(): void {
    const { discourse } = this;
    for (const { nominal, token } of this.saidOfSelf) {
      const entity = discourse.entityAt(token);
      if (entity >= 0 && discourse.fits(entity, nominal)) discourse.add({ entity, mention: nominalMention(this.document, nominal, 0.75, 'what the speaker says of themselves') });
    }
  }

  private tie(nominal: Nominal, tie: Tie, sentence: number): void {
    const { entity, confidence, reason } = tie;
    const draft = this.discourse.drafts[entity]!;
    if (draft.type === 'person' && (nominal.kind & nounKinds.role) !== 0 && !plainNouns.has(nominal.noun) && !this.titled[nominal.head]) {
      this.addRole(draft, nominal, reason === besideName ? 4 : 3, sentence);
      if (reason === besideName && nominal.determiner !== 'a') this.descriptions.learn(nominal.noun, entity);
    }
    this.keep(nominal, tie, sentence);
    this.discourse.add({ entity, mention: nominalMention(this.document, nominal, confidence, reason) });
    this.learn(nominal, entity, sentence);
  }

  private keep({ head, determiner }: Nominal, { entity, confidence, reason }: Tie, sentence: number): void {
    this.previous = { entity, confidence, reason, head, sentence, determiner, isPredicate: reason !== besideName };
  }

  /** Keeps what a nominal tells of its entity: gender, noun, kin. */
  private learn(nominal: Nominal, entity: number, sentence: number): void {
    const draft = this.discourse.drafts[entity]!;
    if (draft.gender === 'unknown' && draft.type === 'person') draft.gender = maleNouns.has(nominal.noun) ? 'male' : femaleNouns.has(nominal.noun) ? 'female' : 'unknown';
    addWord(draft.nouns, nominal.noun);
    this.relatives.learnFromNominal(nominal, entity, sentence);
  }

  /** Adds what the nominal says to the roles, with its complement ("director of the archive"). */
  private addRole(draft: DraftEntity, { first, head, noun, determiner, possessor }: Nominal, rank: number, sentence: number): void {
    const { words, document: { text, tokens: { starts, ends, tags }, sentences } } = this;
    const from = determiner === 'possessive' && words.isPossessiveMark(possessor + 1) ? possessor : first;
    let end = head + 1;
    const last = sentences[sentence]!.endToken;
    if (/^(?:of|to|for|at)$/.test(words.lower(end))) {
      while (end < last && end < head + 10 && tags[end] !== VERB && tags[end] !== AUX && tags[end] !== PRON && tags[end] !== PUNCT) end++;
      // "author of “…”", "the first senator to say"
      while (end > head + 1 && (tags[end - 1] === ADP || tags[end - 1] === DET || tags[end - 1] === PART || tags[end - 1] === CCONJ || tags[end - 1] === SCONJ)) end--;
    }
    const start = starts[from]!;
    const stop = ends[end - 1]!;
    if (draft.roles.some((role) => role.start < stop && role.end > start)) return;
    const range = (a: number, b: number): string[] => Array.from({ length: Math.max(0, b - a) }, (_, k) => words.lower(a + k));
    draft.roles.push({ start, end: stop, text: text.slice(start, stop).replace(/\s+/g, ' '), head: noun, modifiers: range(first, head), complement: range(head + 1, end), rank });
  }
}
