import { paragraphAt } from '../../../document/lookup.js';
import { posCode, type SeedDocument } from '../../../document/types.js';
import { isPeople } from '../../../lexicon/peoples.js';
import { comma } from '../../../text/characterCodes.js';
import type { DraftEntity, DraftMention } from '../draftEntity.js';
import { nounKinds } from '../words/nounKinds.js';
import type { TokenWords } from '../words/tokenWords.js';
import { silent, type Voice, type Voices } from './voice.js';

/** What may stand right before the "as" of "…, as President, I …". */
const opensClause = /^(?:[,;:—–-]|and|but|not|or|yet)$/;
/** What may stand right before the "as" of "I am here today as the …". */
const presents = /^(?:here|today|tonight|now|back|serve|serving|served|speak|speaking|spoke|stand|standing|stood|come|coming|write|writing|address|addressing)$/;
const subjects = /^(?:i|he|she|we|they|you|it)$/;

/**
 * Finds the offices and memberships with a capital that whoever says "I" claims outside quotation marks: "as President, I …", "I speak as a
 * Democrat", "I am here today as the Chief Guest". The mentions are in order and belong to nobody yet.
 */
function findSelfDesignations(document: SeedDocument, words: TokenWords, isQuoted: (token: number) => boolean): DraftMention[] {
  const found: DraftMention[] = [];
  const { tokens: { starts, ends, tags }, sentences } = document;
  for (const { firstToken, endToken } of sentences) {
    for (let i = firstToken; i < endToken - 1; i++) {
      if (words.lower(i) !== 'as' || isQuoted(i)) continue;
      const first = /^(?:an?|the|your)$/.test(words.lower(i + 1)) ? i + 2 : i + 1;
      let head = first;
      while (head < endToken && words.isCapital(head) && head < first + 4) head++;
      head--;
      if (head < first || !tellsSomebody(words, head) || words.isPossessiveMark(head + 1) || tags[head + 1] === posCode.VERB || tags[head + 1] === posCode.AUX) continue;
      if (!(claimsAhead(words, i, head, firstToken, endToken) || claimsBehind(words, i, firstToken))) continue;
      found.push({ start: starts[first]!, end: ends[head]!, kind: 'name', confidence: 0.8, reason: 'as whom they speak', firstToken: first, endToken: head + 1 });
    }
  }
  return found;
}

/** An office, a kind of person, or one of a people, in the singular. */
const tellsSomebody = (words: TokenWords, head: number): boolean =>
  (words.listedKind(head) & (nounKinds.role | nounKinds.person)) !== 0 || isPeople(`${words.lower(head)}s`);

/** "as President, I …", over further phrases with "as". */
function claimsAhead(words: TokenWords, as: number, head: number, firstToken: number, endToken: number): boolean {
  if (!words.isCharacter(head + 1, comma) || (as > firstToken && !opensClause.test(words.lower(as - 1)))) return false;
  for (let i = head + 2; i < endToken; i++) if (subjects.test(words.lower(i))) return words.lower(i) === 'i' && words.isCharacter(i - 1, comma);
  return false;
}

/** "I am here today as the …", "I, as …": nobody else is the subject between. */
function claimsBehind(words: TokenWords, as: number, firstToken: number): boolean {
  const isBeside = words.isCharacter(as - 1, comma) && words.lower(as - 2) === 'i';
  if (!isBeside && !presents.test(words.lower(as - 1))) return false;
  for (let i = as - 1; i >= firstToken; i--) if (subjects.test(words.lower(i)) && words.lower(i) !== 'it') return words.lower(i) === 'i';
  return /^(?:me|my)$/.test(words.lower(firstToken)) || hasWord(words, /^(?:me|my)$/, firstToken, as);
}

function hasWord(words: TokenWords, pattern: RegExp, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (pattern.test(words.lower(i))) return true;
  return false;
}

/** Adds what the speaker calls themselves; where `voices` tell nobody, that is all that is known of whoever says "I". */
export function selfDesignated(document: SeedDocument, words: TokenWords, drafts: DraftEntity[], isQuoted: (token: number) => boolean, voices: Voices): Voices {
  const found = findSelfDesignations(document, words, isQuoted).filter((m) => !drafts.some((draft) => draft.type !== 'other' && draft.mentions.some((n) => n.start < m.end && m.start < n.end)));
  const [first] = found;
  if (!first) return voices;
  if (voices !== silent) {
    for (const mention of found) {
      const speaker = voices.of(paragraphAt(document.paragraphs, mention.start)).speaker;
      drafts[speaker]?.mentions.push({ ...mention, kind: 'nominal' });
    }
    return voices;
  }
  const known = drafts.findIndex((draft) => draft.type === 'other' && draft.mentions.some((m) => m.start === first.start));
  const speaker = known < 0 ? drafts.length : known;
  if (known < 0) drafts.push(createSpeaker(speaker, found));
  const voice: Voice = { speaker, addressee: -1, own: -1, confidence: 0.7, reason: 'as whom they speak' };
  return { of: () => voice };
}

/** An entity for whoever speaks and is known only by what they call themselves. */
function createSpeaker(index: number, mentions: readonly DraftMention[]): DraftEntity {
  return { index, type: 'other', gender: 'unknown', person: null, organisation: null, mentions: [...mentions], roles: [], titles: [], nouns: [] };
}
