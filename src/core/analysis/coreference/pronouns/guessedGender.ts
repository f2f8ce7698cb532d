import { posCode, type SeedDocument } from '../../../document/types.js';
import { femaleNouns, maleNouns } from '../../../lexicon/roles.js';
import type { Gender } from '../../types.js';
import type { Discourse } from '../discourse.js';
import type { DraftEntity } from '../draftEntity.js';
import { genderOfHonorific } from '../names/personName.js';
import { pronounClasses } from '../words/pronounWords.js';
import type { TokenWords } from '../words/tokenWords.js';
import type { Pronoun } from './pronouns.js';

const nounsOf: Readonly<Record<Gender, ReadonlySet<string>>> = { male: maleNouns, female: femaleNouns, unknown: new Set() };

/** Whether only the given name tells somebody's gender ("Luca", a woman elsewhere): no title, no noun and no pronoun so far. */
export function isGuessedGender({ text }: SeedDocument, { gender, titles, nouns, roles, mentions }: DraftEntity): boolean {
  if (gender === 'unknown' || titles.some((title) => genderOfHonorific(title, 'unknown') !== 'unknown')) return false;
  if ([...nouns, ...roles.map(({ head }) => head)].some((noun) => nounsOf[gender].has(noun))) return false;
  return !mentions.some(({ kind, start, end }) => kind === 'pronoun' && /^(?:s?he)$/.test(pronounClasses.get(text.slice(start, end).toLowerCase()) ?? ''));
}

/**
 * Who says "he said" though their given name told the other gender: the only person of the sentence before and of this one, its subject by full name, where
 * nothing but that name told it and nobody of the pronoun's gender is spoken of without a name; or -1.
 */
export function misnamedSpeaker(document: SeedDocument, words: TokenWords, { drafts, salience }: Discourse, pronoun: Pronoun, sentence: number, gender: Gender): number {
  const { outside } = salience;
  let found = -1;
  let people = 0;
  salience.recent('person', sentence, (entity) => {
    const distance = salience.distance(outside, entity, sentence);
    if (outside.sentence[entity]! < 0 || distance > 1 || outside.paragraph[entity] !== document.sentences[sentence]!.paragraph) return true;
    people++;
    if (distance === 1 && outside.isFullName[entity] === 1 && outside.subjectOf[entity] === outside.sentence[entity]) found = entity;
    return true;
  });
  const draft = drafts[found];
  if (people !== 1 || !draft || !isGuessedGender(document, draft)) return -1;
  for (let i = document.sentences[Math.max(0, outside.sentence[found]! - 1)]!.firstToken; i < pronoun.token; i++) {
    if (document.tokens.tags[i] === posCode.NOUN && nounsOf[gender].has(words.lower(i))) return -1;
  }
  return found;
}
