import { tokenAt, tokensIn } from '../../document/lookup.js';
import { posCode, type Paragraph, type SeedDocument, type Sentence } from '../../document/types.js';
import { strongReportingVerbs } from '../../lexicon/reportingVerbs.js';
import { femaleNouns, maleNouns, plainNouns } from '../../lexicon/roles.js';
import { honorifics } from '../../lexicon/titles.js';
import type { Entity, Gender, Mention, NamedSpan, SourcedContent } from '../types.js';
import { findTie, leadsUpTo, type Linked, type Previous, type Tie } from './constructions.js';
import type { Buffers } from './buffers.js';
import { createDescriptions, type Described } from './descriptions.js';
import { addWord, type DraftEntity, type DraftMention } from './draftEntity.js';
import { antecedentOfWho, behindNotes, doerBefore, joinedBefore, namedInOpening, participleBefore, subjectAhead } from './binding.js';
import { finish } from './finish.js';
import { grammaticalRole, roleCodes } from './grammaticalRole.js';
import { Kinship, tieOf } from './kinship.js';
import { groupNames } from './nameEntities.js';
import { linkNationals } from './nationals.js';
import { findNominals, type Nominal } from './nominals.js';
import { nounKinds } from './nounKinds.js';
import { addPeoples } from './peoples.js';
import { fillRows } from './pronounFeatures.js';
import { findPronouns, type Pronoun } from './pronouns.js';
import { createChoose, featureCount, learnedWeights, type Choose } from './ranker.js';
import { findRoles, sentenceOf } from './roles.js';
import { mentionOfSource, type SourceMention } from './sources.js';
import { TokenWords } from './tokenWords.js';
import { farthest, Salience } from './salience.js';
import { Vocabulary, wordBit } from './vocabulary.js';
import { isVocative, withTitles } from './vocatives.js';
import { findVoices, type Voices } from './voices.js';

const learned = createChoose(learnedWeights);

/**
 * Links names, descriptions and pronouns to entities; mentions are ordered by start. `vocabulary` is worth keeping for the next document; `choose` picks
 * the person behind "he" and "she": the learned ranker, unless training puts another in its place.
 */
export function resolveEntities(
  document: SeedDocument,
  names: readonly NamedSpan[],
  sourcedContents: readonly SourcedContent[],
  vocabulary = new Vocabulary(),
  choose: Choose = learned,
): { entities: Entity[]; mentions: Mention[] } {
  const words = new TokenWords(document, vocabulary);
  const { buffers } = vocabulary;
  buffers.start();
  const drafts = linkNationals(document, words, groupNames(document, names, words).filter((entity) => entity.mentions.length > 0));
  const people = buffers.take(document.tokens.count + 1, -1);
  // tokens of people's names are marked; roles may hold the names of places and organisations
  drafts.forEach((draft, i) => {
    if (draft.type === 'person') for (const m of draft.mentions) people.fill(i, m.firstToken, m.endToken);
  });
  const titled = findRoles(document, words, drafts, people, buffers.take(document.tokens.count + 1, 0));
  const pronouns = findPronouns(document, words);
  const quoteAt = outermostQuotations(document, buffers.take(document.tokens.count + 1, 0));
  const voices = findVoices(document, words, drafts, pronouns, (token) => (quoteAt[token] as number) > 0);
  addPeoples(document, words, drafts, voices);
  const resolution = new Resolution(document, words, buffers, drafts, pronouns, sourcedContents, titled, quoteAt, voices, choose);
  resolution.run();
  return finish(document, drafts);
}

/** Token to index + 1 of the outermost quoted span around it, or 0: put into `quoteAt`, which holds zeros. */
function outermostQuotations({ tokens, quotedSpans }: SeedDocument, quoteAt: Int32Array): Int32Array {
  quotedSpans.forEach((span, i) => {
    if (span.parent >= 0) return;
    const { firstToken, endToken } = tokensIn(tokens, span);
    quoteAt.fill(i + 1, firstToken, endToken);
  });
  return quoteAt;
}

const mostCandidates = 12;
/** Features of the candidates at hand (see `Choose`). */
const rows = new Float64Array((mostCandidates + 1) * featureCount);

/** One walk through a document: who is where, what was said last, and the links made on the way. */
class Resolution {
  /** Token to index of its mention in `linked`, or -1. */
  private readonly mentionAt: Int32Array;
  private readonly linked: { readonly mention: DraftMention; readonly entity: number }[] = [];
  /** 1 for tokens of names. */
  private readonly isName: Int32Array;
  /** Token to index + 1 of the innermost attribution whose content holds it. */
  private readonly contentAt: Int32Array;
  /** First token of a source to its attribution. */
  private readonly sourceAt = new Map<number, number>();
  private readonly sentenceFirst: Int32Array;
  private readonly salience: Salience;
  private main = -1;
  private subject = -1;
  private subjectSentence = -1;
  private lastSpeaker = -1;
  /** First token of the last source where it is somebody without a name ("A neighbour"); else -1. */
  private stranger = -1;
  /** Whose words the paragraph at hand gives, as the one before it says; or -1. */
  private introducedBy = -1;
  private previous: Previous | null = null;
  private readonly kinship = new Kinship();
  /** People called a son, a wife, … of somebody who is not named, by tie. */
  private readonly unowned = new Map<string, number[]>();
  /** Nominals of kin whose bearer is not named yet, by possessor and tie. */
  private readonly waiting = new Map<string, Nominal[]>();
  /** What opens the sentence and is said of who follows: "An able swimmer and a poet, …". */
  private openings: Nominal[] = [];
  /** Who was called by name last ("Ada, you …"). */
  private called: { readonly entity: number; readonly sentence: number; readonly quote: number } | null = null;
  /** What quoted people say that they are, with the token of their "I". */
  private readonly saidOfSelf: { readonly nominal: Nominal; readonly token: number }[] = [];
  private readonly quotedPersons: { readonly pronoun: Pronoun; readonly attribution: number }[] = [];
  private readonly candidates: Int32Array;
  private readonly looking: Linked;
  private readonly genderOf = (entity: number): Gender => (this.drafts[entity] as DraftEntity).gender;

  constructor(
    private readonly document: SeedDocument,
    private readonly words: TokenWords,
    buffers: Buffers,
    private readonly drafts: readonly DraftEntity[],
    private readonly pronouns: readonly Pronoun[],
    private readonly sourcedContents: readonly SourcedContent[],
    private readonly titled: Int32Array,
    /** See `outermostQuotations`. */
    private readonly quoteAt: Int32Array,
    private readonly voices: Voices,
    private readonly choose: Choose,
  ) {
    const { tokens } = document;
    this.candidates = buffers.take(mostCandidates + 1, 0);
    this.mentionAt = buffers.take(tokens.count + 1, -1);
    this.isName = buffers.take(tokens.count + 1, 0);
    this.contentAt = buffers.take(tokens.count + 1, 0);
    this.sentenceFirst = buffers.take(document.sentences.length, 0);
    this.salience = new Salience(document, drafts, quoteAt, buffers);
    drafts.forEach((draft, entity) => {
      for (const mention of draft.mentions) if (mention.kind === 'name') this.put(mention, entity);
    });
    drafts.forEach((draft, entity) => {
      for (const mention of draft.mentions) if (mention.kind !== 'name') this.put(mention, entity);
    });
    document.sentences.forEach(({ firstToken }, i) => {
      this.sentenceFirst[i] = firstToken;
    });
    const contents: { start: number; end: number; index: number }[] = [];
    sourcedContents.forEach((s, index) => {
      for (const { start, end } of s.contents) contents.push({ start, end, index });
    });
    contents.sort((a, b) => a.start - b.start || b.end - a.end);
    for (const content of contents) {
      const { firstToken, endToken } = tokensIn(tokens, content);
      this.contentAt.fill(content.index + 1, firstToken, endToken);
    }
    sourcedContents.forEach(({ source }, i) => source && this.sourceAt.set(tokenAt(tokens, source.start), i));
    this.main = this.findMain();
    this.looking = {
      entityAt: (token) => this.entityAt(token),
      fits: (entity, nominal) => this.fits(entity, nominal),
      isPerson: (entity) => this.drafts[entity]?.type === 'person',
      subjectOf: (sentence) => (this.subjectSentence === sentence ? this.subject : -1),
      mentionEnd: (token) => this.linked[this.mentionAt[token] as number]?.mention.endToken ?? token + 1,
      mentionStart: (token) => this.linked[this.mentionAt[token] as number]?.mention.firstToken ?? token,
      isName: (token) => this.isName[token] === 1,
    };
  }

  /** Index of the mention at the token in `linked`, or -1. */
  private idAt(token: number): number {
    return token >= 0 && token < this.mentionAt.length ? (this.mentionAt[token] as number) : -1;
  }

  private entityAt(token: number): number {
    const id = this.idAt(token);
    return id < 0 ? -1 : (this.linked[id] as { entity: number }).entity;
  }

  private put(mention: DraftMention, entity: number): void {
    const id = this.linked.length;
    this.linked.push({ mention, entity });
    for (let i = mention.firstToken; i < mention.endToken; i++) {
      if ((this.mentionAt[i] as number) >= 0) continue;
      this.mentionAt[i] = id;
      this.isName[i] = Number(mention.kind === 'name');
    }
  }

  /**
   * Whom the text is about: the person named twice as often as anyone else, or else the one named most of those who are the subject of the
   * title or the first sentence; -1 where nobody stands out.
   */
  private findMain(): number {
    const { paragraphs, sentences } = this.document;
    const body = Math.max(0, paragraphs.findIndex((p) => p.kind === 'body'));
    const lead = sentences[paragraphs[body]?.firstSentence ?? 0]?.end ?? 0;
    let best = -1;
    let bestCount = 0;
    let most = -1;
    let mostCount = 0;
    let second = 0;
    let total = 0;
    this.drafts.forEach((draft, i) => {
      if (draft.type !== 'person') return;
      const names = draft.mentions.reduce((n, m) => n + Number(m.kind === 'name'), 0);
      total += names;
      if (names > mostCount) [most, mostCount, second] = [i, names, mostCount];
      else second = Math.max(second, names);
      const first = draft.mentions.find((m) => m.kind === 'name');
      if (!first || first.start >= lead || names <= bestCount) return;
      const sentence = sentences[sentenceOf(this.document, first)] as Sentence;
      const role = grammaticalRole(this.document, this.words, first.firstToken, first.endToken, sentence);
      if (role !== roleCodes.oblique && role !== roleCodes.owner) [best, bestCount] = [i, names];
    });
    if (mostCount >= 4 && mostCount >= 2 * second) return most;
    return bestCount >= 3 && bestCount * 5 >= total && bestCount * 3 >= mostCount * 2 ? best : -1;
  }

  run(): void {
    const { document, words, drafts, pronouns } = this;
    this.settleGenderOfMain();
    const isNamed = (token: number): boolean => this.isName[token] === 1;
    const nominals = findNominals(document, words, isNamed);
    const ordered = inOrder(this.linked);
    const describe = createDescriptions(document, words, drafts);
    const given = this.linked.length;
    let a = 0;
    let b = 0;
    let c = 0;
    let sentence = 0;
    let nextSource = 0;
    const sources: { attribution: number; end: number }[] = [];
    this.sourcedContents.forEach(({ source }, attribution) => source && sources.push({ attribution, end: tokensIn(document.tokens, source).endToken }));
    sources.sort((x, y) => x.end - y.end);
    for (;;) {
      const name = a < given ? (this.linked[ordered[a] as number] as { mention: DraftMention; entity: number }) : undefined;
      const pronoun = pronouns[b];
      const nominal = nominals[c];
      const atName = name?.mention.firstToken ?? Infinity;
      const atPronoun = pronoun?.token ?? Infinity;
      const atNominal = nominal?.head ?? Infinity;
      const at = Math.min(atName, atPronoun, atNominal);
      if (at === Infinity) break;
      while (sentence + 1 < this.sentenceFirst.length && (this.sentenceFirst[sentence + 1] as number) <= at) this.enter(++sentence);
      for (; nextSource < sources.length && (sources[nextSource] as { end: number }).end <= at; nextSource++) {
        const speaker = this.speakerOf((sources[nextSource] as { attribution: number }).attribution);
        if (speaker >= 0) this.lastSpeaker = speaker;
        this.stranger = speaker >= 0 ? -1 : this.strangerIn((sources[nextSource] as { attribution: number }).attribution);
      }
      if (name && at === atName) {
        a++;
        this.note(name.entity, name.mention, sentence);
        this.learnMaidenName(name.mention, name.entity);
        this.learnBirth(name.mention, name.entity, sentence);
        this.learnMarriage(name.mention, name.entity, sentence);
        if (this.isCalled(name.mention, sentence)) this.called = { entity: name.entity, sentence, quote: this.quoteAt[name.mention.firstToken] as number };
        this.afterLink(name.entity, name.mention.firstToken);
      } else if (pronoun && at === atPronoun) {
        b++;
        if ((this.mentionAt[pronoun.token] as number) < 0) this.linkPronoun(pronoun, sentence);
      } else if (nominal) {
        c++;
        // a title with a capital belongs to the name behind it
        const isTitle = this.titled[nominal.head] === 1 && words.isCapital(nominal.head);
        const known = this.entityAt(nominal.head);
        if (known >= 0) {
          this.learn(nominal, known, sentence);
          const { kind, confidence, reason } = (this.linked[this.idAt(nominal.head)] as { mention: DraftMention }).mention;
          if (kind === 'nominal') this.previous = { entity: known, confidence, reason, head: nominal.head, sentence, determiner: nominal.determiner, isPredicate: reason !== 'beside the name' };
        }
        else if ((this.mentionAt[nominal.head] as number) < 0 && !isTitle) this.linkNominal(nominal, sentence, describe);
      }
    }
    this.linkQuotedPersons();
    this.linkSaidOfSelf();
  }

  /** Keeps whose words a paragraph gives that the one before leads up to: "Ada Ode wrote in a letter:". */
  private enter(sentence: number): void {
    const { sentences, paragraphs, text } = this.document;
    const { paragraph } = sentences[sentence] as Sentence;
    const last = sentences[sentence - 1] as Sentence;
    if (paragraph === last.paragraph) return;
    this.introducedBy = -1;
    if (text.charCodeAt((paragraphs[last.paragraph] as Paragraph).end - 1) !== colon || this.subjectSentence !== sentence - 1) return;
    for (let i = last.firstToken; i < last.endToken; i++) {
      if (strongReportingVerbs.has(this.words.lower(i)) || this.words.lower(i) === 'wrote') this.introducedBy = this.subject;
    }
  }

  /** The person whom a text is about, of unknown gender: the one that nearly all its "he" and "she" tell. */
  private settleGenderOfMain(): void {
    const draft = this.drafts[this.main];
    if (!draft || draft.gender !== 'unknown') return;
    let he = 0;
    let she = 0;
    for (const { class: kind } of this.pronouns) {
      if (kind === 'he') he++;
      else if (kind === 'she') she++;
    }
    if (he + she >= 3 && (he > 3 * she || she > 3 * he)) draft.gender = he > she ? 'male' : 'female';
  }

  private note(entity: number, mention: DraftMention, sentence: number): void {
    const draft = this.drafts[entity] as DraftEntity;
    if (draft.type !== 'person' && draft.type !== 'organisation') return;
    const range = this.document.sentences[sentence] as Sentence;
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

  private link(entity: number, mention: DraftMention, sentence: number): void {
    (this.drafts[entity] as DraftEntity).mentions.push(mention);
    this.put(mention, entity);
    this.note(entity, mention, sentence);
    this.afterLink(entity, mention.firstToken);
  }

  /** "An able swimmer, X …": what opened the sentence is said of the one named behind its comma. */
  private afterLink(entity: number, token: number): void {
    const { openings } = this;
    const last = openings[openings.length - 1];
    if (!last) return;
    if (!leadsUpTo(this.words, last, token)) {
      if (token > last.head + 14) this.openings = [];
      return;
    }
    this.openings = [];
    for (const opening of openings) {
      if (!this.fits(entity, opening) || (this.mentionAt[opening.head] as number) >= 0) continue;
      const mention = this.nominalMention(opening, 0.8, 'what the sentence says of the name');
      (this.drafts[entity] as DraftEntity).mentions.push(mention);
      this.put(mention, entity);
    }
  }

  private nominalMention(nominal: Nominal, confidence: number, reason: string): DraftMention {
    const { starts, ends } = this.document.tokens;
    return {
      start: starts[nominal.first] as number, end: ends[nominal.head] as number, kind: 'nominal', confidence, reason,
      firstToken: nominal.first, endToken: nominal.head + 1,
    };
  }

  private fits(entity: number, { noun, kind }: Nominal): boolean {
    const draft = this.drafts[entity];
    if (!draft) return false;
    if (draft.type === 'organisation') return (kind & (nounKinds.organisation | nounKinds.member)) !== 0;
    if (draft.type !== 'person') return false;
    if ((kind & (nounKinds.person | nounKinds.role | nounKinds.kin | nounKinds.member)) === 0) return false;
    return !((maleNouns.has(noun) && draft.gender === 'female') || (femaleNouns.has(noun) && draft.gender === 'male'));
  }

  private linkNominal(nominal: Nominal, sentence: number, describe: Described): void {
    const tie = findTie(this.document, this.words, nominal, sentence, this.previous, this.looking);
    const owner = nominal.possessor >= 0 ? this.entityAt(nominal.possessor) : -1;
    const kin = (nominal.kind & nounKinds.kin) !== 0 ? tieOf(nominal.noun) : '';
    if (tie) {
      if (tie.entity === owner) return;
      this.linkTied(nominal, tie, sentence, kin, owner);
      return;
    }
    // "I am the heir": who says so may be named only behind the quotation
    const said = this.words.lower(nominal.start - 2);
    if (said === 'i' && (this.words.bits(nominal.start - 1) & wordBit.copula) !== 0) {
      this.saidOfSelf.push({ nominal, token: nominal.start - 2 });
      return;
    }
    if (kin) {
      if (owner < 0) {
        // of somebody not named: the one of that kind whom the text names
        const only = nominal.determiner === 'possessive' || nominal.determiner === 'the' ? this.onlyRelative(kin) : -1;
        if (only >= 0 && this.fits(only, nominal)) this.link(only, this.nominalMention(nominal, 0.6, `the only ${nominal.noun} named`), sentence);
        return;
      }
      const relative = this.relativeOf(owner, kin);
      if (relative >= 0 && relative !== owner && this.fits(relative, nominal)) this.link(relative, this.nominalMention(nominal, 0.8, `${nominal.noun} of ${this.nameOf(owner)}`), sentence);
      else {
        const key = `${owner} ${kin}`;
        const list = this.waiting.get(key);
        if (list) list.push(nominal);
        else this.waiting.set(key, [nominal]);
      }
      return;
    }
    const range = this.document.sentences[sentence] as Sentence;
    const opens = behindNotes(this.words, range.firstToken);
    const last = this.openings[this.openings.length - 1];
    if (nominal.start === opens || (nominal.start === opens + 1 && /^(?:as|while|though)$/.test(this.words.lower(opens)))) this.openings = [nominal];
    // "While used as a guard, …"
    else if (nominal.start - opens <= 4 && nominal.start > opens && this.words.lower(nominal.start - 1) === 'as') this.openings = [nominal];
    else if (last && nominal.start - last.head === 2 && (this.words.bits(last.head + 1) & wordBit.join) !== 0) this.openings.push(nominal);
    const found = describe(nominal, range, (entity) => this.salience.all.lastToken[entity] as number, (visit) => this.salience.recent('organisation', sentence, visit), (visit) => this.salience.recent('person', sentence, visit));
    if (found) this.link(found.entity, this.nominalMention(nominal, found.confidence, found.reason), sentence);
  }

  private linkTied(nominal: Nominal, tie: Tie, sentence: number, kin: string, owner: number): void {
    const { entity, confidence, reason } = tie;
    const draft = this.drafts[entity] as DraftEntity;
    if (draft.type === 'person' && (nominal.kind & nounKinds.role) !== 0 && !plainNouns.has(nominal.noun) && !this.titled[nominal.head]) this.addRole(draft, nominal, reason === 'beside the name' ? 4 : 3, sentence);
    this.previous = { entity, confidence, reason, head: nominal.head, sentence, determiner: nominal.determiner, isPredicate: reason !== 'beside the name' };
    const mention = this.nominalMention(nominal, confidence, reason);
    draft.mentions.push(mention);
    this.put(mention, entity);
    this.learn(nominal, entity, sentence, kin, owner);
  }

  /** Keeps what a nominal tells of its entity: gender, noun, kin. */
  private learn(nominal: Nominal, entity: number, sentence: number, kin = (nominal.kind & nounKinds.kin) !== 0 ? tieOf(nominal.noun) : '', owner = nominal.possessor >= 0 ? this.entityAt(nominal.possessor) : -1): void {
    const draft = this.drafts[entity] as DraftEntity;
    if (draft.gender === 'unknown' && draft.type === 'person') draft.gender = maleNouns.has(nominal.noun) ? 'male' : femaleNouns.has(nominal.noun) ? 'female' : 'unknown';
    addWord(draft.nouns, nominal.noun);
    if (!kin || owner === entity) return;
    if (owner >= 0) this.keepKin(owner, kin, entity);
    else if (this.words.lower(nominal.head + 1) === 'of') {
      // "a son of X": X is the parent
      const at = this.entityAt(nominal.head + 2) >= 0 ? nominal.head + 2 : nominal.head + 3;
      const other = this.entityAt(at);
      if (other >= 0) this.keepKin(other, kin, entity);
      if (other >= 0 && (kin === 'son' || kin === 'daughter' || kin === 'child')) this.learnSecondParent(this.looking.mentionEnd(at), kin, entity, sentence);
    } else if (nominal.determiner !== 'a' && draft.type === 'person') this.unowned.set(kin, [...(this.unowned.get(kin) ?? []), entity]);
  }

  /** Adds what the nominal says to the roles, with its complement ("director of the archive"). */
  private addRole(draft: DraftEntity, { first, head, noun, determiner, possessor }: Nominal, rank: number, sentence: number): void {
    const { starts, ends, tags } = this.document.tokens;
    const from = determiner === 'possessive' && this.words.isPossessiveMark(possessor + 1) ? possessor : first;
    let end = head + 1;
    const last = (this.document.sentences[sentence] as Sentence).endToken;
    if (/^(?:of|to|for|at)$/.test(this.words.lower(end))) {
      while (end < last && end < head + 10 && tags[end] !== posCode.VERB && tags[end] !== posCode.AUX && tags[end] !== posCode.PRON && tags[end] !== posCode.PUNCT) end++;
    }
    const start = starts[from] as number;
    const stop = ends[end - 1] as number;
    if (draft.roles.some((role) => role.start < stop && role.end > start)) return;
    const range = (a: number, b: number): string[] => Array.from({ length: Math.max(0, b - a) }, (_, k) => this.words.lower(a + k));
    draft.roles.push({ start, end: stop, text: this.document.text.slice(start, stop).replace(/\s+/g, ' '), head: noun, modifiers: range(first, head), complement: range(head + 1, end), rank });
  }

  /** Whoever is named as this relative of the person, or -1: somebody's child is the son or daughter. */
  private relativeOf(person: number, kin: string): number {
    const found = kinsOf(kin).map((k) => this.kinship.get(person, k)).filter((relative) => relative >= 0);
    if (found.length > 0) return found.every((relative) => relative === found[0]) ? (found[0] as number) : -1;
    const parent = kin === 'father' || kin === 'mother' ? this.kinship.parent(person, kin === 'father' ? 'male' : 'female', this.genderOf) : -1;
    return parent >= 0 ? parent : this.onlyRelative(kin);
  }

  /** "Ada (née Brandt)": a woman. */
  private learnMaidenName({ endToken }: DraftMention, entity: number): void {
    const draft = this.drafts[entity] as DraftEntity;
    if (draft.gender === 'unknown' && draft.type === 'person' && this.words.isCharacter(endToken, 40) && this.words.lower(endToken + 1) === 'née') draft.gender = 'female';
  }

  /** "Ada was born to X and Y": X and Y are her parents. */
  private learnBirth({ firstToken, endToken }: DraftMention, entity: number, sentence: number): void {
    const { words } = this;
    if (this.subjectSentence !== sentence || this.subject === entity || words.lower(firstToken - 1) !== 'to') return;
    const { firstToken: first } = this.document.sentences[sentence] as Sentence;
    for (let i = firstToken - 2; i >= first && i > firstToken - 16; i--) {
      if (words.lower(i) !== 'born') continue;
      this.keepKin(entity, 'child', this.subject);
      this.learnSecondParent(endToken, 'child', this.subject, sentence);
      return;
    }
  }

  /** "Ada married the painter Y", "marrying Y": husband and wife. */
  private learnMarriage({ firstToken }: DraftMention, entity: number, sentence: number): void {
    const { words } = this;
    if (this.subjectSentence !== sentence || this.subject === entity || this.subject < 0) return;
    const { firstToken: first } = this.document.sentences[sentence] as Sentence;
    for (let i = firstToken - 1; i > first && i > firstToken - 6; i--) {
      const low = words.lower(i);
      if (marries.has(low)) {
        const [own, other] = [this.genderOf(this.subject), this.genderOf(entity)];
        const tie = own === 'male' || other === 'female' ? 'wife' : own === 'female' || other === 'male' ? 'husband' : 'spouse';
        this.keepKin(this.subject, tie, entity);
        return;
      }
      if (!(low === 'to' || low === 'the' || low === ',' || (words.kind(i) & ~nounKinds.organisation) !== 0 || honorifics.has(low) || this.document.tokens.tags[i] === posCode.ADJ)) return;
    }
  }

  /** Behind "the daughter of X": "…, and Y". */
  private learnSecondParent(from: number, kin: string, child: number, sentence: number): void {
    const { words } = this;
    const { tags } = this.document.tokens;
    const { endToken } = this.document.sentences[sentence] as Sentence;
    for (let i = from; i < endToken - 1 && i < from + 30; i++) {
      if (words.lower(i) !== 'and') continue;
      const id = this.mentionAt[i + 1] as number;
      if (this.isName[i + 1] !== 1 || id < 0) return;
      const { mention, entity } = this.linked[id] as { mention: DraftMention; entity: number };
      const next = tags[mention.endToken];
      if (mention.endToken >= endToken || (next !== posCode.AUX && next !== posCode.VERB)) this.keepKin(entity, kin, child);
      return;
    }
  }

  /** Whoever is named as somebody's son, wife, …, where the text does not name whose and names no other; or -1. */
  private onlyRelative(kin: string): number {
    const found = new Set(kinsOf(kin).flatMap((k) => this.unowned.get(k) ?? []));
    const [only = -1] = found;
    return found.size === 1 ? only : -1;
  }

  /** Keeps a tie of kin, and links what waited for it. */
  private keepKin(person: number, kin: string, relative: number): void {
    if (person === relative || (this.drafts[person] as DraftEntity).type !== 'person' || (this.drafts[relative] as DraftEntity).type !== 'person') return;
    this.kinship.put(person, kin, relative, this.genderOf);
    const key = `${person} ${kin}`;
    for (const nominal of this.waiting.get(key) ?? []) {
      if ((this.mentionAt[nominal.head] as number) >= 0 || this.kinship.get(person, kin) !== relative || !this.fits(relative, nominal)) continue;
      const mention = this.nominalMention(nominal, 0.7, `${nominal.noun} of ${this.nameOf(person)}`);
      (this.drafts[relative] as DraftEntity).mentions.push(mention);
      this.put(mention, relative);
    }
    this.waiting.delete(key);
  }

  private nameOf(entity: number): string {
    const { text } = this.document;
    const longest = (this.drafts[entity] as DraftEntity).mentions.reduce<DraftMention | null>((best, m) => (m.kind === 'name' && (!best || m.end - m.start > best.end - best.start) ? m : best), null);
    return longest ? text.slice(longest.start, longest.end).replace(/\s+/g, ' ').replace(/['’]s?$/, '') : '';
  }

  private linkPronoun(pronoun: Pronoun, sentence: number): void {
    if (pronoun.class === 'he' || pronoun.class === 'she') this.linkPerson(pronoun, sentence);
    else if (pronoun.class === 'it' || pronoun.class === 'they') this.linkOrganisation(pronoun, sentence);
    else this.linkFirstPerson(pronoun, sentence);
  }

  private linkPerson(pronoun: Pronoun, sentence: number): void {
    const { candidates, document, words, looking, salience, drafts } = this;
    const { all } = salience;
    const range = document.sentences[sentence] as Sentence;
    const gender: Gender = pronoun.class === 'he' ? 'male' : 'female';
    let count = 0;
    const apart = participleBefore(document, words, pronoun, range);
    const doer = doerBefore(document, words, pronoun, range, looking);
    const addressee = namedInOpening(document, words, pronoun, range, looking);
    const since = this.sourceAt.has(pronoun.token) ? this.namedSinceStranger(pronoun.token) : null;
    const said = (this.contentAt[pronoun.token] as number) - 1;
    // a turn of an interview is said without quotation marks
    const isQuoted = (this.quoteAt[pronoun.token] as number) > 0;
    const isSaid = isQuoted || this.sourcedContents[said]?.kind === 'direct';
    const own = isSaid ? this.speakerOf(said) : -1;
    const may = (entity: number): boolean => {
      const draft = this.drafts[entity] as DraftEntity;
      if (entity === doer || entity === addressee || (isQuoted && entity === own) || (since && !since.has(entity))) return false;
      if (apart >= 0 && (all.lastToken[entity] as number) >= apart && all.kind[entity] !== 1) return false;
      return draft.type === 'person' && (draft.gender === 'unknown' || draft.gender === gender);
    };
    let hasMain = false;
    for (let entity = salience.newest; entity >= 0 && count < mostCandidates; entity = salience.before(entity)) {
      if (sentence - (all.sentence[entity] as number) > farthest) break;
      if (!may(entity)) continue;
      candidates[count++] = entity;
      if (entity === this.main) hasMain = true;
    }
    if (!hasMain && this.main >= 0 && (salience.count[this.main] as number) > 0 && may(this.main)) candidates[count++] = this.main;
    this.orderByLast(count, pronoun);
    const ahead = subjectAhead(document, words, pronoun, range, looking);
    if (ahead >= 0 && may(ahead) && !candidates.subarray(0, count).includes(ahead)) candidates[count++] = ahead;
    if (!count) return;
    const isSource = this.sourceAt.has(pronoun.token);
    fillRows(rows, candidates, count, document, words, drafts, salience, { pronoun, sentence, gender, ahead, own, isSource, main: this.main, lastSpeaker: this.lastSpeaker, who: antecedentOfWho(document, words, pronoun, range, looking), joined: joinedBefore(words, pronoun, looking) });
    const choice = this.choose(rows, count, { start: pronoun.start, end: pronoun.end, candidates, firstName: (draft) => this.drafts[draft]?.mentions[0]?.start ?? -1 });
    const introduced = salience.introduced(candidates.subarray(0, count), pronoun, sentence, gender);
    if (choice.index < 0 && introduced < 0) return;
    const entity = introduced >= 0 ? introduced : (candidates[choice.index] as number);
    const probability = introduced >= 0 && introduced !== candidates[choice.index] ? introducedConfidence : choice.probability;
    const draft = this.drafts[entity] as DraftEntity;
    if (draft.gender === 'unknown' && probability > 0.75) draft.gender = gender;
    const trace = salience.traceFor(entity, pronoun.token);
    const distance = salience.distance(trace, entity, sentence);
    const reason =
      entity === ahead ? 'named right behind it'
      : isSource && entity === this.lastSpeaker ? 'last speaker'
      : distance === 0 ? (trace.role[entity] === roleCodes.subject ? 'subject of this sentence' : 'named in this sentence')
      : distance === 1 && trace.role[entity] === roleCodes.subject ? 'subject of the sentence before'
      : entity === this.main ? 'whom the text is about'
      : 'named last before it';
    this.link(entity, pronounMention(pronoun, probability, reason), sentence);
  }

  /** First token of the source where it speaks of somebody who is new and has no name: "A neighbour, who …"; else -1. */
  private strangerIn(attribution: number): number {
    const source = this.sourcedContents[attribution]?.source;
    if (!source || !/^(?:an?|another|one) /i.test(this.document.text.slice(source.start, source.start + 8))) return -1;
    const { firstToken, endToken } = tokensIn(this.document.tokens, source);
    for (let i = firstToken + 1; i < endToken; i++) {
      if (this.document.tokens.tags[i] !== posCode.NOUN) continue;
      if (this.document.tokens.tags[i + 1] !== posCode.NOUN) return (this.words.kind(i) & (nounKinds.person | nounKinds.role)) !== 0 ? firstToken : -1;
    }
    return -1;
  }

  /** Of a pronoun that speaks in the paragraph in which somebody without a name spoke last: who was named since; null of any other. */
  private namedSinceStranger(token: number): ReadonlySet<number> | null {
    const { stranger, document } = this;
    if (stranger < 0 || document.paragraphs.some(({ firstToken, endToken }) => firstToken > stranger && firstToken <= token && token < endToken)) return null;
    const named = new Set<number>();
    for (let i = stranger; i < token; i++) if (this.isName[i] === 1) named.add(this.entityAt(i));
    return named;
  }

  /** Puts those of the first candidates that were mentioned last first. */
  private orderByLast(count: number, pronoun: Pronoun): void {
    const { candidates, salience } = this;
    for (let i = 1; i < count; i++) {
      const entity = candidates[i] as number;
      const last = salience.traceFor(entity, pronoun.token).lastToken[entity] as number;
      let k = i;
      for (; k > 0; k--) {
        const before = candidates[k - 1] as number;
        if ((salience.traceFor(before, pronoun.token).lastToken[before] as number) >= last) break;
        candidates[k] = before;
      }
      candidates[k] = entity;
    }
  }

  private linkOrganisation(pronoun: Pronoun, sentence: number): void {
    const isSource = this.sourceAt.has(pronoun.token);
    const possessive = pronoun.form === 'possessive';
    let best = -1;
    let near = 0;
    this.salience.recent('organisation', sentence, (entity, distance, leads) => {
      if (distance > 1) return false;
      if (distance === 0 || leads) {
        near++;
        if (best < 0 && leads && this.salience.all.role[entity] === roleCodes.subject) best = entity;
      }
      return true;
    });
    if (best < 0 || (!possessive && !isSource)) return;
    if (pronoun.class === 'they' && near > 1 && !isSource) return;
    this.link(best, pronounMention(pronoun, near > 1 ? 0.55 : 0.65, 'the organisation named last before it'), sentence);
  }

  /** Whether the name calls a person ("Ada, you …"). */
  private isCalled(mention: DraftMention, sentence: number): boolean {
    return isVocative(this.document, this.words, mention, this.document.sentences[sentence] as Sentence) && this.drafts[this.entityAt(mention.firstToken)]?.type === 'person';
  }

  /** The one called by name in this sentence or those right before it; "you, Ada" is known ahead. */
  private calledFor({ token }: Pronoun, sentence: number): number {
    const ahead = this.words.isCharacter(token + 1, 44) ? this.nameBehindTitles(token + 2) : null;
    if (ahead && this.isCalled(ahead.mention, sentence)) return ahead.entity;
    const { called } = this;
    if (!called || called.quote !== (this.quoteAt[token] as number) || sentence - called.sentence > 2) return -1;
    const paragraphOf = (index: number): number => (this.document.sentences[index] as Sentence).paragraph;
    return paragraphOf(called.sentence) === paragraphOf(sentence) ? called.entity : -1;
  }

  /** The mention that starts at the token, or behind titles there ("Vice President Ada Ode"). */
  private nameBehindTitles(token: number): { readonly mention: DraftMention; readonly entity: number } | null {
    for (let at = token; at < token + 4; at++) {
      const found = this.linked[this.idAt(at)];
      if (found) return found.mention.firstToken === at && withTitles(this.words, at, token) === token ? found : null;
    }
    return null;
  }

  private linkFirstPerson(pronoun: Pronoun, sentence: number): void {
    if (pronoun.class === 'you') {
      const called = this.calledFor(pronoun, sentence);
      if (called >= 0) {
        this.quiet(called, pronounMention(pronoun, 0.75, 'who is called by name'));
        return;
      }
    }
    const attribution = (this.contentAt[pronoun.token] as number) - 1;
    const source = this.sourcedContents[attribution];
    const isQuoted = (this.quoteAt[pronoun.token] as number) > 0;
    if (source?.source && source.kind !== 'indirect' && (isQuoted || !source.cue)) {
      // the speaker may be named only behind the quotation
      if (pronoun.class !== 'you') this.quotedPersons.push({ pronoun, attribution });
      return;
    }
    if (isQuoted) return;
    const voice = this.voices.of((this.document.sentences[sentence] as Sentence).paragraph);
    if (pronoun.class === 'you') {
      if (voice.addressee >= 0) this.quiet(voice.addressee, pronounMention(pronoun, voice.confidence, voice.reason));
      return;
    }
    if (pronoun.class === 'I' && this.introducedBy >= 0) this.quiet(this.introducedBy, pronounMention(pronoun, 0.8, 'whose words the sentence before leads up to'));
    else if (pronoun.class === 'I' && voice.speaker < 0) return;
    else if (pronoun.class === 'I') this.quiet(voice.speaker, pronounMention(pronoun, voice.confidence, voice.reason));
    else if (voice.own >= 0) this.quiet(voice.own, pronounMention(pronoun, 0.6, 'whom the speaker speaks for'));
  }

  private linkQuotedPersons(): void {
    let last = -1;
    let speaker = -1;
    for (const { pronoun, attribution } of this.quotedPersons) {
      if (attribution !== last) speaker = this.speakerOf((last = attribution));
      const type = this.drafts[speaker]?.type;
      if (type === 'organisation' || (type === 'person' && pronoun.class === 'I')) this.quiet(speaker, pronounMention(pronoun, 0.9, 'speaker of this quotation'));
      else if (type === 'person' && !everybodys.test(this.words.lower(pronoun.token + 1))) {
        const own = this.spokenFor(speaker);
        if (own >= 0) this.quiet(own, pronounMention(pronoun, 0.6, 'whom the speaker speaks for'));
      }
    }
  }

  /** The organisation that a role of the person names and speaks for ("a spokesman for X", "X's director"); -1 where there is none or more than one. */
  private spokenFor(person: number): number {
    const { tokens } = this.document;
    let found = -1;
    for (const role of (this.drafts[person] as DraftEntity).roles) {
      if (!speaksFor.test(role.head)) continue;
      const { firstToken, endToken } = tokensIn(tokens, role);
      for (let i = firstToken; i < endToken; i++) {
        const entity = this.isName[i] === 1 ? this.entityAt(i) : -1;
        if (entity < 0 || this.drafts[entity]?.type !== 'organisation' || entity === found) continue;
        if (found >= 0) return -1;
        found = entity;
      }
    }
    return found;
  }

  private linkSaidOfSelf(): void {
    for (const { nominal, token } of this.saidOfSelf) {
      const entity = this.entityAt(token);
      if (entity >= 0 && this.fits(entity, nominal)) this.quiet(entity, this.nominalMention(nominal, 0.75, 'what the speaker says of themselves'));
    }
  }

  /** Links without making the entity one that "he" may mean. */
  private quiet(entity: number, mention: DraftMention): void {
    (this.drafts[entity] as DraftEntity).mentions.push(mention);
    this.put(mention, entity);
  }

  /** Entity of an attribution's source as far as known, or -1. */
  private speakerOf(attribution: number): number {
    const source = this.sourcedContents[attribution]?.source;
    if (!source) return -1;
    const { firstToken, endToken } = tokensIn(this.document.tokens, source);
    const inside: SourceMention[] = [];
    let last = -1;
    for (let i = firstToken; i < endToken; i++) {
      const id = this.mentionAt[i] as number;
      if (id < 0 || id === last) continue;
      last = id;
      const { mention, entity } = this.linked[id] as { mention: DraftMention; entity: number };
      inside.push({ start: mention.start, end: mention.end, kind: mention.kind, entity });
    }
    const found = inside.length ? mentionOfSource(this.document, source, inside, (index) => (this.drafts[index] as DraftEntity).type) : -1;
    return found < 0 ? -1 : (inside[found] as SourceMention).entity;
  }
}

/** Of a pronoun by whom the sentence before introduces, where the ranker found somebody else or nobody. */
const introducedConfidence = 0.8;

const colon = 58;

/** Who says "we" of what they speak for; directors and presidents as often mean the country or all of us. */
const speaksFor = /^(?:spokes(?:man|woman|person)|spokespeople|ceo|executive|owner|manager)$/;
/** Behind "our": what is everybody's. */
const everybodys = /^(?:country|nation|democracy|economy|society|children|lives|troops|world|planet)$/;

const marries = new Set(['married', 'marries', 'marrying', 'wed', 'weds']);

/** The ties that one may be called by: somebody's child is also their son or daughter. */
function kinsOf(kin: string): readonly string[] {
  if (kin === 'child') return ['child', 'son', 'daughter'];
  if (kin === 'spouse') return ['spouse', 'husband', 'wife'];
  if (kin === 'husband' || kin === 'wife') return [kin, 'spouse'];
  return kin === 'son' || kin === 'daughter' ? [kin, 'child'] : [kin];
}

function pronounMention({ start, end, token }: Pronoun, confidence: number, reason: string): DraftMention {
  return { start, end, kind: 'pronoun', confidence, reason, firstToken: token, endToken: token + 1 };
}

/** Indices of the mentions in the order of their first tokens. */
function inOrder(linked: readonly { readonly mention: DraftMention }[]): Float64Array {
  const size = linked.length;
  // numbers are sorted much faster without a comparison of our own
  const keys = new Float64Array(size);
  for (let i = 0; i < size; i++) keys[i] = (linked[i] as { mention: DraftMention }).mention.firstToken * size + i;
  keys.sort();
  for (let i = 0; i < size; i++) keys[i] = (keys[i] as number) % size;
  return keys;
}
