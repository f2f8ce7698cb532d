import type { SeedDocument } from '../../document/types.js';
import type { Entity, Mention, NamedSpan, SourcedContent } from '../types.js';
import { Addressees } from './pronouns/addressees.js';
import { Discourse, type Link } from './discourse.js';
import { finish } from './finish.js';
import { FirstPersons } from './pronouns/firstPersons.js';
import { findMainPerson, settleGender } from './mainPerson.js';
import { groupNames } from './names/groupNames.js';
import { linkAges } from './nominals/ages.js';
import { linkLede } from './nominals/ledes.js';
import { linkNationals } from './nominals/nationals.js';
import { NominalLinks } from './nominals/nominalLinks.js';
import { findNominals } from './nominals/nominals.js';
import { Openings } from './nominals/openings.js';
import { findOrganisation } from './pronouns/organisationPronouns.js';
import { addPeoples } from './nominals/peoples.js';
import { findPerson } from './pronouns/personPronouns.js';
import { findPronouns } from './pronouns/pronouns.js';
import { createChoose, learnedWeights, type Choose } from './pronouns/ranker.js';
import { Relatives } from './nominals/relatives.js';
import { findRoles } from './nominals/roles.js';
import { Salience } from './salience.js';
import { outermostQuotations, Speech } from './speech/speech.js';
import { TokenWords } from './words/tokenWords.js';
import { Vocabulary } from './vocabulary.js';
import { findVoices } from './speech/voices.js';
import { walk } from './walk.js';

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
  const { sentences, tokens } = document;
  const words = new TokenWords(document, vocabulary);
  const { buffers } = vocabulary;
  buffers.start();
  const drafts = linkNationals(document, words, groupNames(document, names, words).filter((entity) => entity.mentions.length > 0));
  linkAges(document, words, drafts);
  const people = buffers.take(tokens.count + 1, -1);
  // tokens of people's names are marked; roles may hold the names of places and organisations
  drafts.forEach((draft, i) => {
    if (draft.type === 'person') for (const m of draft.mentions) people.fill(i, m.firstToken, m.endToken);
  });
  const titled = findRoles(document, words, drafts, people, buffers.take(tokens.count + 1, 0));
  const pronouns = findPronouns(document, words);
  const quoteAt = outermostQuotations(document, buffers.take(tokens.count + 1, 0));
  const voices = findVoices(document, words, drafts, pronouns, (token) => quoteAt[token]! > 0);
  addPeoples(document, words, drafts, voices);
  const main = findMainPerson(document, words, drafts);
  const discourse = new Discourse(document, words, drafts, new Salience(document, drafts, quoteAt, buffers), buffers);
  settleGender(drafts[main], pronouns);

  const speech = new Speech(document, words, sourcedContents, discourse, buffers);
  const openings = new Openings(document, words, discourse);
  const relatives = new Relatives(document, words, discourse);
  const nominalLinks = new NominalLinks(document, words, discourse, relatives, openings, titled);
  const addressees = new Addressees(document, words, discourse);
  const firstPersons = new FirstPersons(document, words, discourse, speech, addressees, voices);
  const link = (found: Link | null, sentence: number): void => {
    if (!found) return;
    discourse.add(found);
    discourse.note(found, sentence);
    openings.meet(found);
  };
  const nominals = findNominals(document, words, (token) => discourse.isName(token), (token) => speech.endsSource(token));
  walk(sentences, discourse.inOrder(), pronouns, nominals, {
    enter: (sentence) => speech.enter(sentence),
    reach: (token) => speech.reach(token),
    known(known, sentence) {
      discourse.note(known, sentence);
      relatives.learnFromName(known, sentence);
      addressees.note(known, sentence);
      openings.meet(known);
    },
    pronoun(pronoun, sentence) {
      if (discourse.entityAt(pronoun.token) >= 0) return;
      if (pronoun.class === 'he' || pronoun.class === 'she') link(findPerson(document, words, discourse, speech, main, choose, pronoun, sentence), sentence);
      else if (pronoun.class === 'it' || pronoun.class === 'they') link(findOrganisation(discourse, speech, pronoun, sentence), sentence);
      else firstPersons.link(pronoun, sentence);
    },
    nominal: (nominal, sentence) => link(nominalLinks.find(nominal, sentence), sentence),
  });
  linkLede(document, words, discourse, nominals, sourcedContents);
  firstPersons.linkQuoted();
  nominalLinks.linkSaidOfSelf();
  return finish(document, drafts);
}
