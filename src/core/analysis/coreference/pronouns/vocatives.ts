import { posCode, type SeedDocument, type Sentence } from '../../../document/types.js';
import { honorifics, isAddress, titleWords } from '../../../lexicon/titles.js';
import { comma } from '../../../text/characterCodes.js';
import type { DraftMention } from '../draftEntity.js';
import type { TokenWords } from '../words/tokenWords.js';

const greetings = new Set(['hey', 'hi', 'hello', 'dear', 'welcome', 'congratulations', 'goodbye', 'sorry']);
/** What begins a clause that speaks to the one named before it. */
const speaksTo = new Set(['you', 'your', 'thank', 'thanks', 'do', 'did', 'are', 'what', 'how', 'why']);
/** The same where "you" follows soon. */
const maySpeakTo = new Set(['i', 'we', 'can', 'could', 'would', 'will', 'have', 'please', 'let', 'if', 'is', 'may']);
const closes = /^[,.!?;:”"’]$/;
const opensQuotation = /^[“"‘'«]$/;

/** First token of the titles before a name: "Vice President Ada Ode". */
export function withTitles(words: TokenWords, name: number, floor: number): number {
  let first = name;
  while (first > floor && first > name - 4 && (honorifics.has(words.lower(first - 1)) || titleWords.has(words.lower(first - 1)))) first--;
  return first;
}

/** Whether "you" comes within a few words, before the sentence ends. */
function comesToYou(words: TokenWords, from: number, end: number): boolean {
  for (let i = from; i < end && i < from + 8; i++) {
    const low = words.lower(i);
    if (low === 'you' || low === 'your') return true;
    if (opensQuotation.test(low)) return false;
  }
  return false;
}

/**
 * Whether a person's name calls the one it names: set off by commas, or by the ends of its sentence or quotation, beside "you" ("Ada, you …",
 * "Hey Ada, …", "And, Ada, you …", "Thank you, Ada."), or an address by office ("Mr. Speaker, …").
 */
export function isVocative({ text, tokens: { tags } }: SeedDocument, words: TokenWords, { firstToken, endToken, start, end }: DraftMention, sentence: Sentence): boolean {
  const isSetOff = words.isCharacter(endToken, comma);
  const first = withTitles(words, firstToken, sentence.firstToken);
  const followsComma = first > sentence.firstToken && words.isCharacter(first - 1, comma);
  // most names are set off by nothing
  if (!isSetOff && !followsComma) return false;
  const next = words.lower(endToken + 1);
  if (isSetOff && (next === 'thank' || (followsComma && next === 'you')) && endToken + 1 < sentence.endToken) return true;
  if (followsComma) return words.lower(first - 2) === 'you' && (endToken >= sentence.endToken || closes.test(words.lower(endToken)));
  const before = first - 1;
  const opens = before < sentence.firstToken || (before === sentence.firstToken && tags[before] === posCode.PUNCT) || opensQuotation.test(words.lower(before)) || greetings.has(words.lower(before));
  if (!opens) return false;
  return isAddress(text.slice(start, end).toLowerCase()) || greetings.has(words.lower(before)) || speaksTo.has(next) || (maySpeakTo.has(next) && comesToYou(words, endToken + 2, sentence.endToken));
}
