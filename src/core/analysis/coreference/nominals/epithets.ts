import { posCode, type SeedDocument } from '../../../document/types.js';
import { plainNouns, secondRoles } from '../../../lexicon/roles.js';
import { comma } from '../../../text/characterCodes.js';
import type { DescribedEntity } from './descriptions.js';
import type { Discourse } from '../discourse.js';
import type { Nominal } from './nominals.js';
import { nounKinds } from '../words/nounKinds.js';
import type { TokenWords } from '../words/tokenWords.js';
import { witnessBefore } from './witnesses.js';

const { ADV, AUX, PUNCT, VERB } = posCode;

/**
 * Epithets: what a text calls somebody in the place of the name, to say it another way ("Ada Ode refused. The former diver said that …"), though
 * it says of nobody that they are one. That is the only subject of the sentence before that names or means a person.
 */
export class Epithets {
  /** Nouns that somebody without a name was called by ("a young diver"): "the diver" may be them. */
  private readonly others = new Set<string>();

  constructor(private readonly document: SeedDocument, private readonly words: TokenWords, private readonly discourse: Discourse) {}

  /** Keeps that nobody was found for the nominal. */
  pass({ noun, determiner }: Nominal): void {
    if (determiner !== 'the') this.others.add(noun);
  }

  /** Whom the nominal means as an epithet, or null. */
  find(nominal: Nominal, sentence: number): DescribedEntity | null {
    const { document: { tokens: { tags } }, words, discourse } = this;
    const { determiner, kind, noun, head, start } = nominal;
    const range = this.document.sentences[sentence]!;
    if (noun === 'witness' && nominal.first === head && !this.others.has(noun) && (determiner === 'the' || determiner === 'none') && discourse.salience.quoteAt[head] === 0) {
      const witness = witnessBefore(this.document, words, discourse, sentence, nominal.start);
      return witness < 0 ? null : { entity: witness, confidence: 0.6, reason: 'who gave evidence before' };
    }
    if (determiner !== 'the' || (kind & (nominal.first < head ? nounKinds.role | nounKinds.person : nounKinds.role)) === 0 || plainNouns.has(noun) || this.others.has(noun)) return null;
    if (discourse.salience.quoteAt[head] !== 0 || !this.opens(start, range.firstToken)) return null;
    let last = head;
    // "the lawmaker from Lindholm said"
    if (words.lower(head + 1) === 'from') while (discourse.isName(last === head ? head + 2 : last + 1)) last = last === head ? head + 2 : last + 1;
    const next = tags[last + 1];
    const isSubject = next === VERB || next === AUX || (next === ADV && (tags[last + 2] === VERB || tags[last + 2] === AUX));
    // "The administrator is Ada Ode"
    if (!isSubject || words.isCapital(head) || discourse.isName(last + 2)) return null;
    const entity = this.soleSubjectBefore(sentence, range.paragraph);
    if (entity < 0 || !discourse.fits(entity, nominal)) return null;
    const draft = discourse.drafts[entity]!;
    // "the judge" is not the lawyer who was spoken of
    const isAnother = nominal.first === head && !secondRoles.has(noun) && (draft.roles.length > 0 || draft.titles.length > 0);
    return isAnother ? null : { entity, confidence: 0.6, reason: 'whom the sentence before is about' };
  }

  /** True at the start of the sentence, behind a short opening ("Instead, the …") and behind a quotation ("“…,” the …"). */
  private opens(start: number, firstToken: number): boolean {
    const { words, discourse: { salience: { quoteAt } }, document: { tokens: { tags } } } = this;
    if (start === firstToken || (start - firstToken <= 4 && words.isCharacter(start - 1, comma))) return true;
    for (let i = firstToken; i < start; i++) if (quoteAt[i] === 0 && tags[i] !== PUNCT) return false;
    return true;
  }

  /**
   * The only person who is a subject of the nearest sentence before that has a person outside quotation marks, of the paragraph or the one before; -1
   * where that sentence has somebody else whom the text has named more often.
   */
  private soleSubjectBefore(sentence: number, paragraph: number): number {
    const { salience } = this.discourse;
    const { outside, count } = salience;
    let found = -1;
    let last = -1;
    let subjects = 0;
    let most = 0;
    salience.recent('person', sentence, (entity) => {
      const at = outside.sentence[entity]!;
      if (at < last || at < 0 || at >= sentence || outside.paragraph[entity]! < paragraph - 1) return true;
      if (at > last) [last, found, subjects, most] = [at, -1, 0, 0];
      most = Math.max(most, count[entity]!);
      if (outside.subjectOf[entity] !== at) return true;
      found = entity;
      subjects++;
      return true;
    });
    return subjects === 1 && count[found] === most ? found : -1;
  }
}
