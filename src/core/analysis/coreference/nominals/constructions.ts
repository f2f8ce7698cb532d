import { posCode, type SeedDocument, type Sentence } from '../../../document/types.js';
import type { Discourse } from '../discourse.js';
import type { Nominal } from './nominals.js';
import { nounKinds } from '../words/nounKinds.js';
import { honorifics, titleWords } from '../../../lexicon/titles.js';
import { comma } from '../../../text/characterCodes.js';
import type { TokenWords } from '../words/tokenWords.js';

/** A nominal tied to an entity by the shape of its sentence. */
export interface Tie {
  /** Index into the drafts. */
  readonly entity: number;
  readonly confidence: number;
  readonly reason: string;
}

const { ADJ, ADP, ADV, AUX, CCONJ, DET, NOUN, PART, PROPN, PUNCT, VERB, PRON } = posCode as Record<string, number>;
const copulas = new Set(["is", "was", "are", "were", "am", "'m", "'re", 'be', 'been', 'being', 'became', 'become', 'becomes', 'becoming', 'remains', 'remained', 'remain', 'stayed', "'s"]);
const naming = new Set([
  'names', 'appoints', 'declares', 'proclaims', 'calls', 'naming', 'appointing', 'declaring', 'proclaiming',
  'named', 'appointed', 'elected', 'crowned', 'ordained', 'made', 'considered', 'declared', 'called', 'proclaimed', 'deemed', 'chosen', 'voted', 'dubbed', 'created', 'nominated',
]);
const joins = new Set(['and', 'or', 'but', '&']);
const goesOnWith = /^(?:of|to|for|at|on|in|from|with|by|who|whose|which|that|and|based|born|known|said|says|told|or|turned)$/;
const closes = /^[,.;:()—–\-”"“\]]$/;
const opensQuotation = /^[“"‘]$/;
/** "was promoted to major": what stands behind "to" is what somebody becomes. */
const raises = /^(?:promoted|rose|risen|elevated|raised|advanced)$/;

/**
 * Finds what the nominal is said of: "X, an engineer, …", "X (1900–1980) was a painter and a teacher", "the painter X", "his father, X, …",
 * "X served as mayor", "X was elected president", "An able swimmer, X …".
 */
export function findTie(document: SeedDocument, words: TokenWords, nominal: Nominal, sentenceIndex: number, previous: Previous | null, discourse: Discourse): Tie | null {
  const sentence = document.sentences[sentenceIndex] as Sentence;
  const { tags } = document.tokens;
  const { head, start } = nominal;
  const tie = (entity: number, confidence: number, reason: string): Tie | null => (entity >= 0 && discourse.fits(entity, nominal) ? { entity, confidence, reason } : null);
  const isMember = (nominal.kind & nounKinds.member) !== 0;
  if (!mayBeTied(tags, words, head, start, discourse)) return null;

  // the painter X
  if (!isMember && discourse.isName(head + 1) && head + 1 < sentence.endToken && !(words.isCapital(head) && (head > sentence.firstToken || honorifics.has(nominal.noun)))) {
    const found = tie(discourse.entityAt(head + 1), 0.95, 'beside the name');
    if (found) return found;
  }
  const afterHead = words.lower(head + 1);
  // his father, X, …   the head of the Water Authority, Dr. X, said
  if (!isMember && (nominal.determiner === 'possessive' || nominal.determiner === 'the' || start === sentence.firstToken || joinsOpening(words, nominal, sentence) || (nominal.determiner === 'a' && (nominal.kind & nounKinds.organisation) === 0))) {
    const at = nameBehindComma(document, words, discourse, head, sentence);
    // "against a rival, X won": a verb behind X may begin the clause
    const isClosed = nominal.determiner !== 'a' || start === sentence.firstToken || (at >= 0 && /^[,.;(]$/.test(words.lower(discourse.mentionEnd(at))));
    const found = at >= 0 && isClosed ? tie(discourse.entityAt(at), 0.85, 'beside the name') : null;
    if (found) return found;
  }

  // this girl named X
  if (!isMember && discourse.isName(head + 2) && (afterHead === 'named' || afterHead === 'called')) {
    const found = tie(discourse.entityAt(head + 2), 0.9, 'beside the name');
    if (found) return found;
  }

  // fellow actor and friend X
  if (!isMember && joins.has(afterHead) && discourse.isName(head + 3) && (words.kind(head + 2) & ~nounKinds.organisation) !== 0 && !words.isCapital(head + 2)) {
    const found = tie(discourse.entityAt(head + 3), 0.85, 'beside the name');
    if (found) return found;
  }

  // her manager and the band's founder, X
  if (!isMember && tags[head + 1] === CCONJ && afterHead === 'and' && nominal.determiner !== 'a') {
    const at = nameBehindSecond(document, words, discourse, head + 2, sentence);
    const found = at >= 0 ? tie(discourse.entityAt(at), 0.75, 'beside the name') : null;
    if (found) return found;
  }

  let left = start - 1;
  if (left > sentence.firstToken && tags[left] === PUNCT && opensQuotation.test(words.lower(left)) && (words.lower(left - 1) === 'as' || copulas.has(words.lower(left - 1)))) left--;
  while (left > sentence.firstToken && (tags[left] === ADV || /^(?:both|either|not|only|such)$/.test(words.lower(left)))) left--;
  if (left < sentence.firstToken) return null;
  const low = words.lower(left);

  // X, an engineer, …   X (1900–1980), an engineer   X: engineer
  if (low === ',' || low === '(') {
    const at = nameEndingBefore(words, discourse, left, sentence);
    // "According to X, the keeper said …"
    const isSourced = at >= 0 && low === ',' && (tags[head + 1] === VERB || tags[head + 1] === AUX) && words.lower(discourse.mentionStart(at) - 1) === 'to' && words.lower(discourse.mentionStart(at) - 2) === 'according';
    if (at >= 0 && !isSourced && (nominal.determiner !== 'none' || (nominal.kind & (nounKinds.role | nounKinds.member)) !== 0) && endsWell(document, words, head, sentence)) {
      const isLast = low === ',' && joins.has(words.lower(head + 1)) && nominal.determiner === 'possessive';
      const found = isLast ? null : tie(discourse.entityAt(at), nominal.determiner === 'none' ? 0.75 : 0.88, 'beside the name');
      if (found) return found;
    }
  }

  // a painter and (a) teacher: what is said by the same verb
  if (previous && previous.sentence === sentenceIndex && (joins.has(low) || low === ',') && left - previous.head <= 9 && !hasVerbBetween(document, previous.head + 1, left)) {
    const found = tie(previous.entity, previous.confidence - 0.05, previous.reason);
    if (found && previous.determiner === nominal.determiner) return found;
    if (found && nominal.determiner === 'none') return found;
    if (found && previous.isPredicate && (nominal.determiner !== 'possessive' || isOfPlace(words, nominal, discourse))) return found;
  }

  if (isMember && !copulas.has(low) && low !== 'as' && low !== ',' && low !== '(') return null;

  // X was born in Lindholm, the daughter of …
  if (low === ',' && (nominal.kind & nounKinds.kin) !== 0 && nominal.determiner !== 'possessive' && /^(?:of|and)$/.test(afterHead)) {
    const found = tie(discourse.subjectOf(sentenceIndex), 0.75, 'what the sentence says of the name');
    if (found) return found;
  }

  // X was less patient: an adjective, though the word can be a noun
  if (copulas.has(low) && nominal.determiner === 'none' && degrees.has(words.lower(nominal.first))) return null;

  // X is an engineer, X was elected president
  if (copulas.has(low) || (naming.has(low) && left > sentence.firstToken && isBeAhead(words, left, sentence)) || low === 'not') {
    // "wants to be an engineer": is none yet
    if (low === 'be' && words.lower(left - 1) === 'to' && wishes.test(words.lower(left - 2))) return null;
    const subject = subjectBefore(document, words, discourse, left, sentence, sentenceIndex, nominal);
    const found = tie(subject, 0.88, 'what the sentence says of the name');
    if (found) return found;
  }

  // X served as mayor; his work as a lawyer
  // "smiled as the judge said" is none
  if (low === 'as' && !(nominal.determiner === 'the' && (tags[head + 1] === AUX || tags[head + 1] === VERB))) {
    for (let k = left - 1; k >= sentence.firstToken && k >= left - 4; k--) {
      if (tags[k] === VERB) break;
      if (/^(?:his|her)$/.test(words.lower(k))) return tie(discourse.entityAt(k), 0.8, 'what the sentence says of the name');
    }
    let verb = -1;
    for (let k = left - 1; k >= sentence.firstToken && k >= left - 14; k--) {
      if (tags[k] === VERB || tags[k] === AUX) {
        verb = k;
        break;
      }
    }
    if (verb >= 0) {
      // "appointed him as steward": the object beside the verb, unless that is a passive
      const isNaming = naming.has(words.lower(verb)) || /^(?:naming|appointing|choosing|electing|describ(?:ed|ing|es))$/.test(words.lower(verb));
      const object = discourse.entityAt(verb + 1) >= 0 || !isNaming ? discourse.entityAt(verb + 1) : discourse.entityAt(left - 1);
      const passive = isBeAhead(words, verb, sentence);
      if (object >= 0 && !passive) return tie(object, 0.75, 'what the sentence says of the name');
      return tie(subjectBefore(document, words, discourse, verb, sentence, sentenceIndex, nominal), 0.75, 'what the sentence says of the name');
    }
  }

  // X was promoted to major
  if (low === 'to' && (nominal.kind & nounKinds.role) !== 0 && nominal.determiner === 'none') {
    for (let k = left - 1; k > sentence.firstToken && k >= left - 3; k--) {
      if (!raises.test(words.lower(k))) continue;
      const isActive = !isBeAhead(words, k, sentence) && words.lower(k) !== 'rose' && words.lower(k) !== 'risen';
      const found = tie(isActive ? discourse.entityAt(k + 1) : subjectBefore(document, words, discourse, k, sentence, sentenceIndex, nominal), 0.8, 'what the sentence says of the name');
      if (found) return found;
    }
  }

  // the NATO alliance
  if (nominal.determiner === 'the' && ofOneName.has(nominal.noun) && discourse.isName(nominal.first) && discourse.mentionEnd(nominal.first) >= head - 1) {
    const found = tie(discourse.entityAt(nominal.first), 0.8, 'beside the name');
    if (found) return found;
  }

  // named him president: an object between the verb of naming and the nominal
  if (discourse.entityAt(left) >= 0 && nominal.determiner !== 'possessive') {
    const from = discourse.mentionStart(left);
    if (naming.has(words.lower(from - 1)) && from - 1 >= sentence.firstToken) return tie(discourse.entityAt(left), 0.75, 'what the sentence says of the name');
  }
  return null;
}

const wishes = /^(?:want|hope|wish|dream|pretend|claim|refuse|long|deserve|like|love|prefer|aspire|plan|train|learn)(?:s|d|ed|ing)?$|^(?:hoping|pretending|claiming|dreamt|liked)$/;
const degrees = new Set(['less', 'more', 'most', 'least', 'very', 'too', 'so', 'quite', 'rather', 'as', 'hardly', 'equally']);

/** Organisations that are called by name and kind: "the NATO alliance"; "the Lindholm board" is of Lindholm. */
const ofOneName = new Set(['alliance', 'party', 'company', 'organisation', 'organization', 'agency', 'magazine', 'newspaper', 'network', 'website', 'airline', 'charity', 'band']);

/** "Ruritania's first poet": of a place and not of somebody. */
const isOfPlace = (words: TokenWords, { possessor }: Nominal, discourse: Discourse): boolean => words.isPossessiveMark(possessor + 1) && discourse.entityAt(possessor) >= 0 && !discourse.isPerson(discourse.entityAt(possessor));

/** False where nothing beside the phrase can tie it: no name behind it, no verb, comma or conjunction before it. */
function mayBeTied(tags: Uint8Array, words: TokenWords, head: number, start: number, discourse: Discourse): boolean {
  if (discourse.isName(head + 1) || words.isCharacter(head + 1, comma) || discourse.isName(head + 3) || tags[head + 1] === ADP || tags[head + 1] === CCONJ) return true;
  const tag = tags[start - 1];
  if (tag === PUNCT || tag === AUX || tag === VERB || tag === CCONJ || tag === ADV || tag === DET || tag === PART) return true;
  const low = words.lower(start - 1);
  return discourse.entityAt(start - 1) >= 0 || low === 'as' || low === 'to';
}

/** "Founder and | CEO of Solm, Ada Ode, …" */
const joinsOpening = (words: TokenWords, { start, determiner, kind }: Nominal, { firstToken }: Sentence): boolean =>
  determiner === 'none' && (kind & nounKinds.role) !== 0 && start > firstToken + 1 && start - firstToken <= 4 && joins.has(words.lower(start - 1)) && (words.kind(start - 2) & nounKinds.role) !== 0;

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

/** The nominal tied last, for those coordinated with it. */
export interface Previous extends Tie {
  readonly head: number;
  readonly sentence: number;
  readonly determiner: Nominal['determiner'];
  readonly isPredicate: boolean;
}

/** An able swimmer, X …: the entity that follows the nominal's comma, for a nominal that starts its sentence or clause. */
export function leadsUpTo(words: TokenWords, nominal: Nominal, token: number): boolean {
  return token > nominal.head && token - nominal.head <= 14 && words.lower(token - 1) === ',';
}

function hasVerbBetween({ tokens }: SeedDocument, from: number, end: number): boolean {
  for (let i = from; i < end; i++) if (tokens.tags[i] === VERB || tokens.tags[i] === AUX || tokens.tags[i] === PRON) return true;
  return false;
}

/** A token of the mention that ends right before the comma or parenthesis at `mark`, parentheses and brackets skipped; -1 where none does. */
function nameEndingBefore(words: TokenWords, discourse: Discourse, mark: number, sentence: Sentence): number {
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

function endsWell({ tokens }: SeedDocument, words: TokenWords, head: number, sentence: Sentence): boolean {
  if (head + 1 >= sentence.endToken) return true;
  const low = words.lower(head + 1);
  return closes.test(low) || goesOnWith.test(low) || tokens.tags[head + 1] === VERB || tokens.tags[head + 1] === AUX;
}

function isBeAhead(words: TokenWords, verb: number, sentence: Sentence): boolean {
  for (let i = verb - 1; i >= sentence.firstToken && i >= verb - 3; i--) if (/^(?:is|was|are|were|been|being|be)$/.test(words.lower(i))) return true;
  return false;
}

/** The subject of the verb at `verb`: the mention before it over auxiliaries, adverbs, parentheses, appositions and "who"; else the sentence's. */
function subjectBefore(document: SeedDocument, words: TokenWords, discourse: Discourse, verb: number, sentence: Sentence, sentenceIndex: number, nominal: Nominal): number {
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
  if (tags[i] === ADP && (low === 'up' || low === 'out') && tags[i - 1] === VERB) return discourse.subjectOf(sentenceIndex);
  if (joins.has(low) || low === ',' || tags[i] === VERB || tags[i] === DET || tags[i] === PROPN) return discourse.subjectOf(sentenceIndex);
  return joinsOn(words, i, sentence) ? discourse.subjectOf(sentenceIndex) : -1;
}

/** Whether "and" stands a few words before: "… and later became mayor". */
function joinsOn(words: TokenWords, from: number, sentence: Sentence): boolean {
  for (let i = from; i >= sentence.firstToken && i > from - 4; i--) if (joins.has(words.lower(i))) return true;
  return false;
}
