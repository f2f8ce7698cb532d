import { posCode, type SeedDocument, type Sentence } from '../../document/types.js';
import type { Linked } from './constructions.js';
import { grammaticalRole, roleCodes } from './grammaticalRole.js';
import type { Pronoun } from './pronouns.js';
import type { TokenWords } from './tokenWords.js';
import { wordBit } from './vocabulary.js';

const { ADP, ADV, AUX, PRON, SCONJ, VERB } = posCode;

/** The entity that is the subject of the verb that has the pronoun as its object ("Ada taught her"), as that one is somebody else; or -1. */
export function doerBefore({ tokens: { tags } }: SeedDocument, words: TokenWords, { token, form }: Pronoun, { firstToken }: Sentence, linked: Linked): number {
  if (form !== 'object') return -1;
  let i = token - 1;
  if (/^(?:to|with|against)$/.test(words.lower(i))) i--;
  const verb = i;
  while (i >= firstToken && (tags[i] === VERB || tags[i] === AUX || tags[i] === ADV)) i--;
  return i < verb && i >= firstToken ? linked.entityAt(i) : -1;
}

/** First token of the participle that opens the sentence of "Asked about Y, he …", as he is not the one named in what it opens; or -1. */
export function participleBefore({ tokens }: SeedDocument, words: TokenWords, { token, form }: Pronoun, { firstToken }: Sentence): number {
  if (form !== 'subject' || !words.isCharacter(token - 1, 44)) return -1;
  const first = behindNotes(words, firstToken);
  const isParticiple = tokens.tags[first] === VERB && ((words.bits(first) & wordBit.participle) !== 0 || words.lower(first).endsWith('ing'));
  return isParticiple && token - first < 20 ? first : -1;
}

/** The token behind the marks of notes that a sentence starts with: "[6] An able swimmer". */
export function behindNotes(words: TokenWords, token: number): number {
  let at = token;
  while (words.isCharacter(at, 91) && words.isCharacter(at + 2, 93)) at += 3;
  return at;
}

/** "In his speech, Minister Y said": whom the clause behind the opening of a sentence that holds the pronoun is about (an entity), or -1. */
export function subjectAhead(document: SeedDocument, words: TokenWords, { token }: Pronoun, sentence: Sentence, linked: Linked): number {
  const { firstToken, endToken } = sentence;
  const { tags } = document.tokens;
  const opening = tags[firstToken];
  if (token - firstToken > 8 || token === firstToken || (opening !== ADP && opening !== VERB && opening !== SCONJ && opening !== ADV)) return -1;
  for (let i = firstToken; i < token; i++) if (words.isCharacter(i, 44)) return -1;
  let comma = token + 1;
  while (comma < endToken && comma < token + 16 && !words.isCharacter(comma, 44)) comma++;
  if (comma >= endToken || !words.isCharacter(comma, 44)) return -1;
  for (let k = comma + 1; k < endToken && k < comma + 9; k++) {
    const entity = linked.isName(k) ? linked.entityAt(k) : -1;
    if (entity >= 0 && linked.isPerson(entity)) {
      return grammaticalRole(document, words, linked.mentionStart(k), linked.mentionEnd(k), sentence) === roleCodes.subject ? entity : -1;
    }
    const tag = tags[k];
    if (tag === VERB || tag === AUX || tag === PRON || tag === SCONJ) return -1;
  }
  return -1;
}
