import { posCode, type SeedDocument, type Sentence } from '../../../document/types.js';
import { honorifics, titleWords } from '../../../lexicon/titles.js';
import { comma } from '../../../text/characterCodes.js';
import type { Discourse } from '../discourse.js';
import { joins, speaksFor } from '../words/functionWords.js';
import { nounKinds } from '../words/nounKinds.js';
import type { TokenWords } from '../words/tokenWords.js';
import type { Nominal } from './nominals.js';
import { nameEndingBefore } from './subjects.js';
import { besideName, tied, type Place, type Tie } from './tie.js';

const { ADJ, ADP, AUX, CCONJ, DET, NOUN, PRON, PROPN, VERB } = posCode;
const goesOnWith = /^(?:of|to|for|at|on|in|from|with|by|who|whose|which|that|and|based|born|known|said|says|told|or|turned)$/;
const saying = /^(?:said|says|told|tells|stated|states|noted|notes|added|adds|announced|explained|insisted|argued|argues|warned|warns|claimed|claims|replied|stressed|denied)$/;
const closes = /^[,.;:()—–\-”"“\]]$/;

/** The tie to a name that stands behind: "the painter X", "his father, X, …", "this girl named X", "fellow actor and friend X". */
export function tieToNameBehind(place: Place): Tie | null {
  const { document, words, discourse, nominal, sentence } = place;
  const { head, start, determiner } = nominal;
  const afterHead = words.lower(head + 1);
  // the painter X
  if (discourse.isName(head + 1) && head + 1 < sentence.endToken && !(words.isCapital(head) && (head > sentence.firstToken || honorifics.has(nominal.noun)))) {
    const found = tied(place, discourse.entityAt(head + 1), 0.95, besideName);
    if (found) return found;
  }
  // his father, X, …   the head of the Water Authority, Dr. X, said
  if (determiner === 'possessive' || determiner === 'the' || start === sentence.firstToken || joinsOpening(words, nominal, sentence) || (determiner === 'a' && (nominal.kind & nounKinds.organisation) === 0)) {
    const at = (nominal.kind & nounKinds.organisation) === 0 && mayBeAides(words, start, sentence) ? -1 : nameBehindComma(document, words, discourse, head, sentence);
    // "against a rival, X won": a verb behind X may begin the clause
    const isClosed = determiner !== 'a' || start === sentence.firstToken || (at >= 0 && /^[,.;(]$/.test(words.lower(discourse.mentionEnd(at))));
    const found = at >= 0 && isClosed ? tied(place, discourse.entityAt(at), 0.85, besideName) : null;
    if (found) return found;
  }
  // this girl named X
  if (discourse.isName(head + 2) && (afterHead === 'named' || afterHead === 'called')) {
    const found = tied(place, discourse.entityAt(head + 2), 0.9, besideName);
    if (found) return found;
  }
  // fellow actor and friend X
  if (joins.has(afterHead) && discourse.isName(head + 3) && (words.kind(head + 2) & ~nounKinds.organisation) !== 0 && !words.isCapital(head + 2)) {
    const found = tied(place, discourse.entityAt(head + 3), 0.85, besideName);
    if (found) return found;
  }
  // her manager and the band's founder, X
  if (document.tokens.tags[head + 1] !== CCONJ || afterHead !== 'and' || determiner === 'a') return null;
  const at = nameBehindSecond(document, words, discourse, head + 2, sentence);
  return at >= 0 ? tied(place, discourse.entityAt(at), 0.75, besideName) : null;
}

/** The tie to a name that ends before the comma or parenthesis at `mark`: "X, an engineer, …", "X (1900–1980), an engineer", "X: engineer". */
export function tieToNameBefore(place: Place, mark: number): Tie | null {
  const { document, words, discourse, nominal: { head, determiner, kind }, sentence } = place;
  const { tags } = document.tokens;
  const at = nameEndingBefore(words, discourse, mark, sentence);
  if (at < 0) return null;
  const isComma = words.isCharacter(mark, comma);
  // "According to X, the keeper said …"
  const isSourced = isComma && (tags[head + 1] === VERB || tags[head + 1] === AUX) && words.lower(discourse.mentionStart(at) - 1) === 'to' && words.lower(discourse.mentionStart(at) - 2) === 'according';
  // "Through his aide, X, the mayor said …"
  const isSubject = isComma && determiner === 'the' && saying.test(words.lower(head + 1)) && (tags[sentence.firstToken] === VERB || tags[sentence.firstToken] === ADP);
  if (isSourced || isSubject || (determiner === 'none' && (kind & (nounKinds.role | nounKinds.member)) === 0) || !endsWell(document, words, head, sentence)) return null;
  const isLast = isComma && joins.has(words.lower(head + 1)) && determiner === 'possessive';
  return isLast ? null : tied(place, discourse.entityAt(at), determiner === 'none' ? 0.75 : 0.88, besideName);
}

/** "the NATO alliance". */
export function tieToOwnName(place: Place): Tie | null {
  const { discourse, nominal: { first, head, noun, determiner } } = place;
  return determiner === 'the' && ofOneName.has(noun) && discourse.isName(first) && discourse.mentionEnd(first) >= head - 1 ? tied(place, discourse.entityAt(first), 0.8, besideName) : null;
}

/** Organisations that are called by name and kind: "the NATO alliance"; "the Lindholm board" is of Lindholm. */
const ofOneName = new Set(['alliance', 'party', 'company', 'organisation', 'organization', 'agency', 'magazine', 'newspaper', 'network', 'website', 'airline', 'charity', 'band']);

/** "Founder and | CEO of Solm, Ada Ode, …" */
const joinsOpening = (words: TokenWords, { start, determiner, kind }: Nominal, { firstToken }: Sentence): boolean =>
  determiner === 'none' && (kind & nounKinds.role) !== 0 && start > firstToken + 1 && start - firstToken <= 4 && joins.has(words.lower(start - 1)) && (words.kind(start - 2) & nounKinds.role) !== 0;

/** "A spokesman for | the governor, X,": X may be either. */
const mayBeAides = (words: TokenWords, start: number, { firstToken }: Sentence): boolean =>
  start - 2 >= firstToken && /^(?:for|to)$/.test(words.lower(start - 1)) && speaksFor.test(words.lower(start - 2));

/** First token of the name in apposition behind the phrase, its complement and titles skipped; -1 where there is none. */
function nameBehindComma({ tokens: { tags } }: SeedDocument, words: TokenWords, discourse: Discourse, head: number, sentence: Sentence): number {
  let i = head + 1;
  if (!words.isCharacter(i, comma)) {
    if (!/^(?:of|at|for|in|to|with|from)$/.test(words.lower(i))) return -1;
    const limit = Math.min(sentence.endToken, head + 12);
    while (i < limit && !words.isCharacter(i, comma)) {
      if (tags[i] === VERB || tags[i] === AUX || tags[i] === PRON) return -1;
      i++;
    }
    if (i >= limit) return -1;
  }
  // "the Minister for Finance, the Hon. X, …"
  let name = words.lower(i + 1) === 'the' && honorifics.has(words.lower(i + 2)) ? i + 2 : i + 1;
  const limitOfTitles = name + 2;
  while (name < limitOfTitles && !discourse.isName(name) && (honorifics.has(words.lower(name)) || titleWords.has(words.lower(name)))) name++;
  if (name >= sentence.endToken || !discourse.isName(name)) return -1;
  const end = discourse.mentionEnd(name);
  if (end >= sentence.endToken) return name;
  const low = words.lower(end);
  return low === ',' || low === '.' || low === '(' || low === ';' || tags[end] === AUX || tags[end] === VERB ? name : -1;
}

/** First token of the name in apposition behind the second of two joined phrases that starts at `from`; -1 where there is none. */
function nameBehindSecond({ tokens: { tags } }: SeedDocument, words: TokenWords, discourse: Discourse, from: number, sentence: Sentence): number {
  for (let i = from; i < sentence.endToken - 2 && i < from + 6; i++) {
    const isPerson = (words.kind(i) & ~nounKinds.organisation) !== 0 && !discourse.isName(i);
    if (isPerson && words.isCharacter(i + 1, comma) && discourse.isName(i + 2)) {
      const end = discourse.mentionEnd(i + 2);
      return end >= sentence.endToken || /^[,.;(]$/.test(words.lower(end)) ? i + 2 : -1;
    }
    const tag = tags[i];
    if (tag !== ADJ && tag !== NOUN && tag !== PROPN && tag !== DET && !words.isPossessiveMark(i) && !(i === from && tag === PRON)) return -1;
  }
  return -1;
}

/** Whether what stands behind the noun leaves it the end of its phrase. */
function endsWell({ tokens }: SeedDocument, words: TokenWords, head: number, sentence: Sentence): boolean {
  if (head + 1 >= sentence.endToken) return true;
  const low = words.lower(head + 1);
  return closes.test(low) || goesOnWith.test(low) || tokens.tags[head + 1] === VERB || tokens.tags[head + 1] === AUX;
}
