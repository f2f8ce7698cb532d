import { posCode, type SeedDocument } from '../../../document/types.js';
import { honorifics } from '../../../lexicon/titles.js';
import { openingParenthesis } from '../../../text/characterCodes.js';
import type { Discourse, Link } from '../discourse.js';
import type { DraftMention } from '../draftEntity.js';
import { Kinship, tieOf, tiesLike } from './kinship.js';
import { nominalMention, type Nominal } from './nominals.js';
import { nounKinds } from '../words/nounKinds.js';
import type { TokenWords } from '../words/tokenWords.js';

const marries = new Set(['married', 'marries', 'marrying', 'wed', 'weds']);

/** The tie that a nominal of kin tells ("her dad": "father"), or ''. */
export const kinTie = ({ kind, noun }: Nominal): string => ((kind & nounKinds.kin) !== 0 ? tieOf(noun) : '');

/** Whose relatives the people of a document are, as its names and nominals tell it while it is walked through; entities are indices into the drafts. */
export class Relatives {
  private readonly kinship = new Kinship();
  /** People called a son, a wife, … of somebody who is not named, by tie. */
  private readonly unowned = new Map<string, number[]>();
  /** Nominals of kin whose bearer is not named yet, by possessor and tie. */
  private readonly waiting = new Map<string, Nominal[]>();

  constructor(private readonly document: SeedDocument, private readonly words: TokenWords, private readonly discourse: Discourse) {}

  /** Keeps what stands around a name: a birth name, parents, a marriage. */
  learnFromName({ entity, mention }: Link, sentence: number): void {
    this.learnMaidenName(mention, entity);
    this.learnBirth(mention, entity, sentence);
    this.learnMarriage(mention, entity, sentence);
  }

  /** Keeps what a nominal that is said of the entity tells of its relatives: "X’s daughter", "a son of X", "the widow". */
  learnFromNominal(nominal: Nominal, entity: number, sentence: number): void {
    const { words, discourse } = this;
    const tie = kinTie(nominal);
    const owner = nominal.possessor >= 0 ? discourse.entityAt(nominal.possessor) : -1;
    if (!tie || owner === entity) return;
    if (owner >= 0) this.keep(owner, tie, entity);
    else if (words.lower(nominal.head + 1) === 'of') {
      // "a son of X": X is the parent
      const at = discourse.entityAt(nominal.head + 2) >= 0 ? nominal.head + 2 : nominal.head + 3;
      const other = discourse.entityAt(at);
      if (other < 0) return;
      this.keep(other, tie, entity);
      if (tie === 'son' || tie === 'daughter' || tie === 'child') this.learnSecondParent(discourse.mentionEnd(at), tie, entity, sentence);
    } else if (nominal.determiner !== 'a' && discourse.isPerson(entity)) this.unowned.set(tie, [...(this.unowned.get(tie) ?? []), entity]);
  }

  /** Whom a nominal of kin means, or null: then it waits until its owner's relative is named. */
  find(nominal: Nominal, tie: string): Link | null {
    const { document, discourse } = this;
    const owner = nominal.possessor >= 0 ? discourse.entityAt(nominal.possessor) : -1;
    if (owner < 0) {
      // of somebody not named: the one of that kind whom the text names
      const only = nominal.determiner === 'possessive' || nominal.determiner === 'the' ? this.onlyRelative(tie) : -1;
      return only >= 0 && discourse.fits(only, nominal) ? { entity: only, mention: nominalMention(document, nominal, 0.6, `the only ${nominal.noun} named`) } : null;
    }
    const relative = this.relativeOf(owner, tie);
    if (relative >= 0 && relative !== owner && discourse.fits(relative, nominal)) return { entity: relative, mention: nominalMention(document, nominal, 0.8, `${nominal.noun} of ${this.nameOf(owner)}`) };
    const key = `${owner} ${tie}`;
    const list = this.waiting.get(key);
    if (list) list.push(nominal);
    else this.waiting.set(key, [nominal]);
    return null;
  }

  /** "Ada (née Brandt)": a woman. */
  private learnMaidenName({ endToken }: DraftMention, entity: number): void {
    const draft = this.discourse.drafts[entity]!;
    if (draft.gender === 'unknown' && draft.type === 'person' && this.words.isCharacter(endToken, openingParenthesis) && this.words.lower(endToken + 1) === 'née') draft.gender = 'female';
  }

  /** "Ada was born to X and Y": X and Y are her parents. */
  private learnBirth({ firstToken, endToken }: DraftMention, entity: number, sentence: number): void {
    const { words } = this;
    const child = this.discourse.subjectOf(sentence);
    if (child < 0 || child === entity || words.lower(firstToken - 1) !== 'to') return;
    const { firstToken: first } = this.document.sentences[sentence]!;
    for (let i = firstToken - 2; i >= first && i > firstToken - 16; i--) {
      if (words.lower(i) !== 'born') continue;
      this.keep(entity, 'child', child);
      this.learnSecondParent(endToken, 'child', child, sentence);
      return;
    }
  }

  /** "Ada married the painter Y", "marrying Y": husband and wife. */
  private learnMarriage({ firstToken }: DraftMention, entity: number, sentence: number): void {
    const { words, discourse } = this;
    const subject = discourse.subjectOf(sentence);
    if (subject < 0 || subject === entity) return;
    const { firstToken: first } = this.document.sentences[sentence]!;
    for (let i = firstToken - 1; i > first && i > firstToken - 6; i--) {
      const low = words.lower(i);
      if (marries.has(low)) {
        const [own, other] = [discourse.genderOf(subject), discourse.genderOf(entity)];
        this.keep(subject, own === 'male' || other === 'female' ? 'wife' : own === 'female' || other === 'male' ? 'husband' : 'spouse', entity);
        return;
      }
      if (!(low === 'to' || low === 'the' || low === ',' || (words.kind(i) & ~nounKinds.organisation) !== 0 || honorifics.has(low) || this.document.tokens.tags[i] === posCode.ADJ)) return;
    }
  }

  /** Behind "the daughter of X": "…, and Y". */
  private learnSecondParent(from: number, tie: string, child: number, sentence: number): void {
    const { words, discourse } = this;
    const { tags } = this.document.tokens;
    const { endToken } = this.document.sentences[sentence]!;
    for (let i = from; i < endToken - 1 && i < from + 30; i++) {
      if (words.lower(i) !== 'and') continue;
      const parent = discourse.isName(i + 1) ? discourse.at(i + 1) : undefined;
      if (!parent) return;
      const end = parent.mention.endToken;
      if (end >= endToken || (tags[end] !== posCode.AUX && tags[end] !== posCode.VERB)) this.keep(parent.entity, tie, child);
      return;
    }
  }

  /** Whoever is named as this relative of the person, or -1: somebody's child is the son or daughter. */
  private relativeOf(person: number, tie: string): number {
    const { kinship, discourse } = this;
    const found = tiesLike(tie).map((k) => kinship.get(person, k)).filter((relative) => relative >= 0);
    if (found.length > 0) return found.every((relative) => relative === found[0]) ? found[0]! : -1;
    const parent = tie === 'father' || tie === 'mother' ? kinship.parent(person, tie === 'father' ? 'male' : 'female', discourse.genderOf) : -1;
    return parent >= 0 ? parent : this.onlyRelative(tie);
  }

  /** Whoever is named as somebody's son, wife, …, where the text does not name whose and names no other; or -1. */
  private onlyRelative(tie: string): number {
    const found = new Set(tiesLike(tie).flatMap((k) => this.unowned.get(k) ?? []));
    const [only = -1] = found;
    return found.size === 1 ? only : -1;
  }

  /** Keeps that `relative` is the `tie` of `person`, and links what waited for it. */
  private keep(person: number, tie: string, relative: number): void {
    const { document, discourse, kinship } = this;
    if (person === relative || !discourse.isPerson(person) || !discourse.isPerson(relative)) return;
    kinship.put(person, tie, relative, discourse.genderOf);
    const key = `${person} ${tie}`;
    for (const nominal of this.waiting.get(key) ?? []) {
      if (discourse.entityAt(nominal.head) >= 0 || kinship.get(person, tie) !== relative || !discourse.fits(relative, nominal)) continue;
      discourse.add({ entity: relative, mention: nominalMention(document, nominal, 0.7, `${nominal.noun} of ${this.nameOf(person)}`) });
    }
    this.waiting.delete(key);
  }

  /** The person's longest name, on one line and without a possessive mark. */
  private nameOf(entity: number): string {
    const { text } = this.document;
    const longest = this.discourse.drafts[entity]!.mentions.reduce<DraftMention | null>((best, m) => (m.kind === 'name' && (!best || m.end - m.start > best.end - best.start) ? m : best), null);
    return longest ? text.slice(longest.start, longest.end).replace(/\s+/g, ' ').replace(/['’]s?$/, '') : '';
  }
}
