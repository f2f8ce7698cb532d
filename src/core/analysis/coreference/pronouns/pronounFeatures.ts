import type { SeedDocument} from '../../../document/types.js';
import type { Gender } from '../../types.js';
import type { DraftEntity } from '../draftEntity.js';
import { roleCodes } from '../grammaticalRole.js';
import { nounKinds } from '../words/nounKinds.js';
import type { Pronoun } from './pronouns.js';
import { column, featureCount } from './ranker.js';
import type { Salience } from '../salience.js';
import type { TokenWords } from '../words/tokenWords.js';

/** Columns of the ranker's features. */
const f = {
  distance0: column('distance:0'), distance1: column('distance:1'), distance2: column('distance:2'), distance3: column('distance:3'),
  distance4: column('distance:4-6'), distance7: column('distance:7+'),
  rank0: column('rank:0'), rank1: column('rank:1'), rank2: column('rank:2'), rank3: column('rank:3+'), sameParagraph: column('same paragraph'),
  subjectHere: column('last:subject here'), subjectBefore: column('last:subject in the sentence before'), subject: column('last:subject'),
  object: column('last:object'), oblique: column('last:oblique'), owner: column('last:owner'),
  leadsHere: column('leads here'), leadsBefore: column('leads the sentence before'), leadsParagraph: column('leads its paragraph'),
  wasPronoun: column('last:pronoun'), wasPronounNear: column('last:pronoun near'), wasNominal: column('last:nominal'),
  count: column('count'), share: column('share of the most named'), main: column('main'), mainParagraph: column('main and paragraph starts'),
  mainSentence: column('main and sentence starts'), fits: column('gender fits'), only: column('only one'), onlyFitting: column('only one of fitting gender'),
  ownQuotation: column('own quotation'), quotedAlone: column('quoted and the pronoun is not'), pronounQuotedAlone: column('not quoted and the pronoun is'),
  sameQuotation: column('same quotation'), sourceLast: column('source:last speaker'), sourceLeads: column('source:leads here'), lastSpeaker: column('last speaker'),
  objectSubject: column('object:subject here'), possessiveSubject: column('possessive:subject here'), possessiveHere: column('possessive:here'),
  reflexive: column('reflexive:subject here'), beside: column('beside it'), parallelSubject: column('subject:subject'), parallelObject: column('object:object'),
  atOnce: column('subject at once'), fullName: column('named in full last'),
  cataphora: column('cataphora'), doubt: column('doubt'), kinMain: column('kin:main'),
  whoPossessive: column('who:possessive'), whoSubject: column('who:subject'), whoObject: column('who:object'), joined: column('joined'),
  mainParagraphOpens: column('main and paragraph opens'), mainSentenceOpens: column('main and sentence opens'),
} as const;

/** A pronoun and what is known where it stands; entities are indices into the drafts, -1 for nobody. */
export interface PronounSetting {
  readonly pronoun: Pronoun;
  /** Index of its sentence. */
  readonly sentence: number;
  readonly gender: Gender;
  /** Who is named right behind it ("In his speech, Y …"). */
  readonly ahead: number;
  /** The speaker of the quotation that it stands in. */
  readonly own: number;
  /** Whether an attribution has it as its source. */
  readonly isSource: boolean;
  /** Whom the text is about. */
  readonly main: number;
  readonly lastSpeaker: number;
  /** Whom the "who" of the pronoun's clause goes on about. */
  readonly who: number;
  /** Who is joined to the pronoun's phrase by "and". */
  readonly joined: number;
}

/** Writes the features of the first `count` candidates (indices into the drafts, the one mentioned last first) into `rows`. */
export function fillRows(
  rows: Float64Array, candidates: Int32Array, count: number, document: SeedDocument, words: TokenWords, drafts: readonly DraftEntity[], salience: Salience, setting: PronounSetting,
): void {
  const genderOf = (entity: number): Gender => drafts[entity]!.gender;
  const { pronoun, sentence, gender, ahead, own, isSource, main, lastSpeaker, who, joined } = setting;
  const { all, count: mentions, mostNamed, sureness, quoteAt } = salience;
  rows.fill(0, 0, count * featureCount);
  const { paragraph, firstToken } = document.sentences[sentence]!;
  const startsSentence = pronoun.token - firstToken <= 1;
  const startsParagraph = document.paragraphs[paragraph]?.firstToken === firstToken;
  const quote = quoteAt[pronoun.token]!;
  const next = words.listedKind(pronoun.token + 1) || words.listedKind(pronoun.token + 2);
  const ownsKin = pronoun.form === 'possessive' && (next & nounKinds.kin) !== 0;
  let isOpening = pronoun.form === 'subject' && !startsSentence && pronoun.token - firstToken <= 9;
  for (let c = 0; c < count && isOpening; c++) if (all.sentence[candidates[c]!] === sentence) isOpening = false;
  let fitting = 0;
  for (let c = 0; c < count; c++) if (genderOf(candidates[c]!) === gender) fitting++;
  for (let c = 0; c < count; c++) {
    const entity = candidates[c]!;
    const at = c * featureCount;
    const set = (feature: number, value = 1): void => {
      rows[at + feature] = value;
    };
    if (entity === ahead) {
      set(f.cataphora);
      if (all.lastToken[entity]! < 0) {
        if (genderOf(entity) === gender) set(f.fits);
        continue;
      }
    }
    const trace = salience.traceFor(entity, pronoun.token);
    const itsQuote = trace.quote[entity]!;
    // who is named within quotation marks only is not at hand outside them
    const isApart = quote === 0 && itsQuote > 0;
    const distance = salience.distance(trace, entity, sentence) + (isApart ? 2 : 0);
    const role = isApart ? roleCodes.other : trace.role[entity]!;
    const isSubject = role === roleCodes.subject;
    const fits = genderOf(entity) === gender;
    set(distance === 0 ? f.distance0 : distance === 1 ? f.distance1 : distance === 2 ? f.distance2 : distance === 3 ? f.distance3 : distance <= 6 ? f.distance4 : f.distance7);
    set(c === 0 ? f.rank0 : c === 1 ? f.rank1 : c === 2 ? f.rank2 : f.rank3);
    if (trace.paragraph[entity] === paragraph) set(f.sameParagraph);
    if (isSubject) set(distance === 0 ? f.subjectHere : distance === 1 ? f.subjectBefore : f.subject);
    else if (role === roleCodes.object) set(f.object);
    else if (role === roleCodes.oblique) set(f.oblique);
    else if (role === roleCodes.owner) set(f.owner);
    if (trace.leads[entity]) {
      if (distance === 0) set(f.leadsHere);
      else if (distance === 1) set(f.leadsBefore);
    }
    if (trace.leadsParagraph[entity]) set(f.leadsParagraph);
    if (trace.kind[entity] === 1) {
      set(f.wasPronoun);
      if (distance <= 1) set(f.wasPronounNear);
    } else if (trace.kind[entity] === 2) set(f.wasNominal);
    set(f.count, Math.log(mentions[entity]!));
    set(f.share, mentions[entity]! / mostNamed);
    if (entity === main) {
      set(f.main);
      if (startsParagraph && startsSentence) set(f.mainParagraph);
      else if (startsSentence) set(f.mainSentence);
      else if (isOpening) set(startsParagraph ? f.mainParagraphOpens : f.mainSentenceOpens);
    }
    if (fits) set(f.fits);
    if (count === 1) set(f.only);
    if (fits && fitting === 1) set(f.onlyFitting);
    if (entity === own) set(f.ownQuotation);
    if (quote === 0 && itsQuote > 0) set(f.quotedAlone);
    if (quote > 0 && itsQuote === 0) set(f.pronounQuotedAlone);
    if (quote > 0 && itsQuote === quote) set(f.sameQuotation);
    if (isSource) {
      if (distance === 0 && trace.leads[entity] && trace.quote[entity] === 0) set(f.sourceLeads);
      else if (entity === lastSpeaker) set(f.sourceLast);
    } else if (entity === lastSpeaker) set(f.lastSpeaker);
    if (distance === 0) {
      if (pronoun.form === 'object' && isSubject) set(f.objectSubject);
      if (pronoun.form === 'possessive') set(isSubject ? f.possessiveSubject : f.possessiveHere);
      if (pronoun.form === 'reflexive' && isSubject) set(f.reflexive);
      if (pronoun.token - trace.lastToken[entity]! <= 3 && pronoun.form !== 'possessive') set(f.beside);
      if (pronoun.form === 'subject' && isSubject) set(f.atOnce);
    } else {
      if (pronoun.form === 'subject' && isSubject) set(f.parallelSubject);
      if (pronoun.form === 'object' && role === roleCodes.object) set(f.parallelObject);
    }
    if (entity === who) set(pronoun.form === 'possessive' ? f.whoPossessive : pronoun.form === 'subject' ? f.whoSubject : f.whoObject);
    if (entity === joined) set(f.joined);
    if (trace.isFullName[entity]) set(f.fullName);
    set(f.doubt, 1 - sureness[entity]!);
    if (ownsKin && entity === main) set(f.kinMain);
  }
}
