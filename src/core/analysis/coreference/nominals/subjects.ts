import { posCode, type Sentence } from '../../../document/types.js';
import { comma } from '../../../text/characterCodes.js';
import type { Discourse } from '../discourse.js';
import { joins } from '../words/functionWords.js';
import type { TokenWords } from '../words/tokenWords.js';
import type { Place } from './tie.js';

const { ADP, ADV, AUX, DET, PROPN, VERB } = posCode;

/** The subject of the verb at `verb`: the mention before it over auxiliaries, adverbs, parentheses, appositions and "who"; else the sentence's. */
export function subjectBefore({ document, words, discourse, nominal, sentence, index }: Place, verb: number): number {
  const { tags } = document.tokens;
  let i = verb - 1;
  while (i >= sentence.firstToken && (tags[i] === AUX || tags[i] === ADV || /^(?:has|had|have|to|not|also|never|who|which|that)$/.test(words.lower(i)))) i--;
  if (i < sentence.firstToken) return -1;
  if (discourse.entityAt(i) >= 0) return discourse.entityAt(bearerBefore(words, discourse, i));
  const low = words.lower(i);
  if (low === ',' || low === ')' || low === ']') {
    const at = nameEndingBefore(words, discourse, low === ',' ? i : i + 1, sentence);
    if (at >= 0 && discourse.fits(discourse.entityAt(at), nominal)) return discourse.entityAt(at);
    // over an apposition
    for (let k = i - 1; k > sentence.firstToken && k > i - 16; k--) {
      if (words.lower(k) === ',' && discourse.fits(discourse.entityAt(k - 1), nominal)) return discourse.entityAt(k - 1);
    }
  }
  if (tags[i] === ADP && (low === 'up' || low === 'out') && tags[i - 1] === VERB) return discourse.subjectOf(index);
  if (joins.has(low) || low === ',' || tags[i] === VERB || tags[i] === DET || tags[i] === PROPN) return discourse.subjectOf(index);
  return joinsOn(words, i, sentence) ? discourse.subjectOf(index) : -1;
}

/** Whether "and" stands a few words before: "… and later became mayor". */
function joinsOn(words: TokenWords, from: number, sentence: Sentence): boolean {
  for (let i = from; i >= sentence.firstToken && i > from - 4; i--) if (joins.has(words.lower(i))) return true;
  return false;
}

/** A token of the mention that ends right before the comma or parenthesis at `mark`, parentheses and brackets skipped; -1 where none does. */
export function nameEndingBefore(words: TokenWords, discourse: Discourse, mark: number, sentence: Sentence): number {
  let i = mark - 1;
  for (let round = 0; round < 3 && i >= sentence.firstToken; round++) {
    const low = words.lower(i);
    if (low !== ')' && low !== ']') break;
    const opener = low === ')' ? '(' : '[';
    while (i > sentence.firstToken && words.lower(i) !== opener) i--;
    i--;
    // "X, [13] who was"
    if (low === ']' && words.isCharacter(i, comma)) i--;
  }
  // "X, 45, an engineer"
  if (i - 1 >= sentence.firstToken && /^\d{1,3}$/.test(words.lower(i)) && words.lower(i - 1) === ',') i -= 2;
  if (words.isPossessiveMark(i)) return -1;
  if (i < sentence.firstToken || discourse.entityAt(i) < 0) return -1;
  return bearerBefore(words, discourse, i);
}

/** "X of Lindholm": X, where what stands at the token is the place; else the token. */
function bearerBefore(words: TokenWords, discourse: Discourse, token: number): number {
  const from = discourse.mentionStart(token);
  const before = words.lower(from - 1);
  return (before === 'of' || before === 'de') && discourse.isName(from - 2) && discourse.isPerson(discourse.entityAt(from - 2)) && !discourse.isPerson(discourse.entityAt(token)) ? from - 2 : token;
}

/** Whether a form of "be" stands a few words before the verb. */
export function isBeAhead(words: TokenWords, verb: number, sentence: Sentence): boolean {
  for (let i = verb - 1; i >= sentence.firstToken && i >= verb - 3; i--) if (/^(?:is|was|are|were|been|being|be)$/.test(words.lower(i))) return true;
  return false;
}
