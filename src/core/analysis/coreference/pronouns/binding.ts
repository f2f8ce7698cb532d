import { posCode, type SeedDocument, type Sentence } from '../../../document/types.js';
import { closingBracket, closingParenthesis, comma, openingBracket, openingParenthesis } from '../../../text/characterCodes.js';
import type { Discourse } from '../discourse.js';
import { grammaticalRole, roleCodes } from '../grammaticalRole.js';
import { nounKinds } from '../words/nounKinds.js';
import type { Pronoun } from './pronouns.js';
import type { TokenWords } from '../words/tokenWords.js';
import { wordBit } from '../vocabulary.js';

const { ADP, ADV, AUX, PRON, PUNCT, SCONJ, VERB } = posCode;

/**
 * The entity that is the subject of the verb that has the pronoun as its object ("Ada taught her", "the teacher, Ada, taught her", "Ada (Ind.) taught
 * her", "Ada, who taught her"), or of whom its phrase is said ("Ada was her teacher"), as that one is somebody else; or -1.
 */
export function doerBefore({ tokens: { tags } }: SeedDocument, words: TokenWords, pronoun: Pronoun, { firstToken }: Sentence, discourse: Discourse): number {
  const { token, form } = pronoun;
  if (form !== 'object' && !(form === 'possessive' && isPredicate(words, token))) return -1;
  let i = token - 1;
  if (/^(?:to|with|against)$/.test(words.lower(i))) i--;
  const verb = i;
  while (i >= firstToken && (tags[i] === VERB || tags[i] === AUX || tags[i] === ADV)) i--;
  if (i >= verb || i < firstToken) return -1;
  if (words.isCharacter(i, closingParenthesis)) while (i > firstToken && !words.isCharacter(i + 1, openingParenthesis)) i--;
  const isWho = words.lower(i) === 'who';
  if (isWho) i--;
  if (i <= firstToken || !words.isCharacter(i, comma)) return discourse.entityAt(i);
  const apposed = discourse.mentionStart(i - 1);
  return isWho || ((words.isCharacter(apposed - 1, comma) || words.isCharacter(apposed - 2, comma)) && !words.lower(i + 1).endsWith('ing')) ? discourse.entityAt(i - 1) : -1;
}

/** "was her teacher", but not "was her party's candidate". */
function isPredicate(words: TokenWords, possessive: number): boolean {
  if ((words.bits(possessive - 1) & wordBit.copula) === 0) return false;
  const noun = words.kind(possessive + 1) !== 0 ? possessive + 1 : possessive + 2;
  return (words.kind(noun) & (nounKinds.role | nounKinds.kin | nounKinds.person)) !== 0 && !words.isPossessiveMark(noun + 1);
}

/** First token of the participle that opens the sentence of "Asked about Y, he …", as he is not the one named in what it opens; or -1. */
export function participleBefore({ tokens }: SeedDocument, words: TokenWords, { token, form }: Pronoun, { firstToken }: Sentence): number {
  if (form !== 'subject' || !words.isCharacter(token - 1, comma)) return -1;
  const first = behindNotes(words, firstToken);
  const isParticiple = tokens.tags[first] === VERB && ((words.bits(first) & wordBit.participle) !== 0 || words.lower(first).endsWith('ing'));
  return isParticiple && token - first < 20 ? first : -1;
}

/** "In a letter to Y, he …": the one named in the phrase that opens the sentence, who is not he unless something of theirs is meant ("In Y's letter, he …"); an entity, or -1. */
export function namedInOpening({ tokens: { tags } }: SeedDocument, words: TokenWords, { token, form }: Pronoun, { firstToken }: Sentence, discourse: Discourse): number {
  if (form !== 'subject' || !words.isCharacter(token - 1, comma) || token - firstToken > 16) return -1;
  const first = behindNotes(words, firstToken);
  if (tags[first] !== ADP || openingsOfTopic.has(words.lower(first))) return -1;
  let found = -1;
  for (let i = first + 1; i < token - 1; i++) {
    if (tags[i] === VERB || tags[i] === AUX) return -1;
    const entity = discourse.isName(i) ? discourse.entityAt(i) : -1;
    if (entity < 0 || !discourse.isPerson(entity)) continue;
    if (words.isPossessiveMark(discourse.mentionEnd(i))) return -1;
    found = entity;
  }
  return found;
}

/** "As for Y, he …", "According to Y, he …". */
const openingsOfTopic = new Set(['as', 'according', 'with']);

/** The token behind the marks of notes that a sentence starts with: "[6] An able swimmer". */
export function behindNotes(words: TokenWords, token: number): number {
  let at = token;
  while (words.isCharacter(at, openingBracket) && words.isCharacter(at + 2, closingBracket)) at += 3;
  return at;
}

/** "In his speech, Minister Y said": whom the clause behind the opening of a sentence that holds the pronoun is about (an entity), or -1. */
export function subjectAhead(document: SeedDocument, words: TokenWords, { token }: Pronoun, sentence: Sentence, discourse: Discourse): number {
  const { firstToken, endToken } = sentence;
  const { tags } = document.tokens;
  const opening = tags[firstToken];
  if (token - firstToken > 8 || token === firstToken || (opening !== ADP && opening !== VERB && opening !== SCONJ && opening !== ADV)) return -1;
  for (let i = firstToken; i < token; i++) if (words.isCharacter(i, comma)) return -1;
  let mark = token + 1;
  while (mark < endToken && mark < token + 16 && !words.isCharacter(mark, comma)) mark++;
  if (mark >= endToken || !words.isCharacter(mark, comma)) return -1;
  for (let k = mark + 1; k < endToken && k < mark + 9; k++) {
    const entity = discourse.isName(k) ? discourse.entityAt(k) : -1;
    if (entity >= 0 && discourse.isPerson(entity)) {
      return grammaticalRole(document, words, discourse.mentionStart(k), discourse.mentionEnd(k), sentence) === roleCodes.subject ? entity : -1;
    }
    const tag = tags[k];
    if (tag === VERB || tag === AUX || tag === PRON || tag === SCONJ) return -1;
  }
  return -1;
}

/** Of "Ada, who lost her boat" the one (an entity) that "who" goes on about, for a pronoun of its clause with no name between; or -1. */
export function antecedentOfWho({ tokens: { tags } }: SeedDocument, words: TokenWords, { token }: Pronoun, { firstToken }: Sentence, discourse: Discourse): number {
  for (let i = token - 1; i > firstToken && i > token - 16; i--) {
    if (words.lower(i) === 'who') {
      const last = words.isCharacter(i - 1, comma) ? i - 2 : i - 1;
      // "the head of the Harbour Trust who …" is about the head
      return words.lower(discourse.mentionStart(last) - 1) === 'of' ? -1 : discourse.entityAt(last);
    }
    if (discourse.isName(i) || (tags[i] === PUNCT && /^[,;:.()“”"]$/.test(words.lower(i)))) return -1;
  }
  return -1;
}

/** Of "Ada and her brother" the one joined to the pronoun's phrase (an entity), or -1. */
export const joinedBefore = (words: TokenWords, { token, form }: Pronoun, discourse: Discourse): number =>
  form === 'possessive' && words.lower(token - 1) === 'and' && discourse.isName(token - 2) ? discourse.entityAt(token - 2) : -1;
