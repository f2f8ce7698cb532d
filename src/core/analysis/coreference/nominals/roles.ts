import { posCode, type SeedDocument, type Sentence } from '../../../document/types.js';
import { countryOf, demonyms } from '../../../lexicon/demonyms.js';
import { honorifics } from '../../../lexicon/titles.js';
import { femaleNouns, kinshipNouns, maleNouns, personNouns, plainNouns } from '../../../lexicon/roles.js';
import { comma } from '../../../text/characterCodes.js';
import { addWord, type DraftEntity, type DraftMention } from '../draftEntity.js';
import { speaksFor } from '../words/functionWords.js';
import { isTitleNoun } from '../words/roleWords.js';
import type { TokenWords } from '../words/tokenWords.js';
import { wordBit } from '../vocabulary.js';

const joiners = new Set(['of', 'to', 'for', 'at', 'on', 'in']);
/** What an office before a name may go over: "Minister of Water and Energy Leyla …". */
const joinersBefore = new Set([...joiners, 'and']);
const copulas = new Set(['is', 'was', "'s", 'became', 'remains', 'remained']);

/** Forms of address that are no part of a role before them. */
const address = /^(?:dr|prof|mr|mrs|ms|sir|dame|hon|rev|shri|smt)\.?$/;

/** Whether the words from the token on say that who is named before them has the chair: "Mr. Brook in the chair", "Mr. Brook presiding". */
function presides(words: TokenWords, from: number): boolean {
  const at = words.isCharacter(from, comma) ? from + 1 : from;
  const low = words.lower(at);
  return low === 'presiding' || low === 'presided' || (/^(?:in|took|taking|occupied|occupying)$/.test(low) && words.lower(at + 1) === 'the' && words.lower(at + 2) === 'chair');
}

/** What a noun phrase before or behind a name says its bearer is. */
interface RolePhrase {
  readonly first: number;
  readonly head: number;
  readonly end: number;
}

/**
 * Finds what the document says its people are: before the name ("Ambassador to Russia Kazem …"), behind it (", the special
 * aide to …,"), by "is" and "was". Adds the roles, and the describing words as mentions of the entity. Returns `titled`, which holds zeros, with 1 for each token of a role before a name.
 */
export function findRoles(document: SeedDocument, words: TokenWords, entities: readonly DraftEntity[], ownerOf: Int32Array, titled: Int32Array): Int32Array {
  // 1 for the tokens of bodies' names: a person's name within one is no bearer of what stands beside it
  const inBody = new Uint8Array(document.tokens.count + 1);
  const bodies = new Map<number, number>();
  for (const { type, mentions } of entities) if (type === 'organisation') for (const { firstToken, endToken } of mentions) {
    inBody.fill(1, firstToken, endToken);
    if (endToken > firstToken + 1) bodies.set(endToken, firstToken);
  }
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    for (const mention of [...entity.mentions]) {
      if (inBody[mention.firstToken] === 1) continue;
      const sentence = document.sentences[sentenceOf(document, mention)];
      if (!sentence || sentence.endToken < mention.endToken) continue;
      const before = phraseBefore(document, words, mention, sentence, ownerOf);
      if (before) {
        addRole(document, words, entity, withWholeBody(before, bodies), 3, false);
        titled.fill(1, before.first, mention.firstToken);
      }
      const kin = mention.firstToken - 1 - (words.lower(mention.firstToken - 1) === ',' ? 1 : 0);
      if (kin >= sentence.firstToken && (words.bits(kin) & wordBit.kinNoun) !== 0 && !words.isPossessiveMark(kin) && ownerOf[kin]! < 0) {
        addRole(document, words, entity, { first: kin, head: kin, end: kin + 1 }, 1, true);
      }
      const left = appositionBefore(document, words, mention, sentence, ownerOf);
      if (left) addRole(document, words, entity, left, 3, true);
      if (presides(words, mention.endToken)) addWord(entity.titles, 'chairman');
      const behind = phraseBehind(document, words, mention, sentence, ownerOf);
      if (behind) addRole(document, words, entity, behind.phrase, behind.rank, true);
    }
  }
  return titled;
}

/** "Georgia Bureau of | Investigation Director": the name of a body that the role would cut. */
function withWholeBody(role: RolePhrase, bodies: ReadonlyMap<number, number>): RolePhrase {
  for (let end = role.first + 1; end <= role.head; end++) {
    const first = bodies.get(end);
    if (first !== undefined && first < role.first) return { ...role, first };
  }
  return role;
}

/** Index of the sentence that holds the mention's first token. */
export function sentenceOf(document: SeedDocument, mention: { firstToken: number }): number {
  let low = 0;
  let high = document.sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (document.sentences[middle]!.endToken <= mention.firstToken) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isModifier(document: SeedDocument, i: number): boolean {
  const tag = document.tokens.tags[i];
  return tag === posCode.NOUN || tag === posCode.PROPN || tag === posCode.ADJ || tag === posCode.NUM;
}

function phraseBefore(document: SeedDocument, words: TokenWords, mention: DraftMention, sentence: Sentence, ownerOf: Int32Array): RolePhrase | null {
  let i = mention.firstToken - 1;
  let head = -1;
  if (i < sentence.firstToken || !isModifier(document, i)) return null;
  for (; i >= sentence.firstToken && i > mention.firstToken - 12; i--) {
    if (ownerOf[i]! >= 0) break;
    const low = words.lower(i);
    // "by the Leader to President X": a title beside the name is its own
    if (head >= 0 && joinersBefore.has(low) && head + 1 >= mention.firstToken - 1) break;
    // "a spokesman for Ms X" is somebody else
    if (head < 0 && joinersBefore.has(low) && honorifics.has(words.lower(i + 1))) break;
    if ((words.bits(i) & wordBit.titleNoun) !== 0) head = i;
    else if (!isModifier(document, i) && !joinersBefore.has(low) && low !== 'the' && !words.isPossessiveMark(i) && low !== '-') break;
  }
  if (head < 0) return null;
  const glue = words.lower(head + 1);
  if (head + 1 < mention.firstToken && !joiners.has(glue)) {
    for (let k = head + 1; k < mention.firstToken; k++) if (!isModifier(document, k)) return null;
  }
  let end = mention.firstToken;
  // "retired professor Dr Ada Ode"
  while (end > head + 1 && address.test(words.lower(end - 1))) end--;
  return { first: startOfPhrase(document, words, head, sentence, ownerOf), head, end };
}

function startOfPhrase(document: SeedDocument, words: TokenWords, head: number, sentence: Sentence, ownerOf: Int32Array): number {
  let first = head;
  while (first > sentence.firstToken && ownerOf[first - 1]! < 0) {
    const low = words.lower(first - 1);
    if (low === 'married' || !(isModifier(document, first - 1) || low === 'managing' || words.isPossessiveMark(first - 1) || low === '-' || demonyms.has(low))) break;
    first--;
  }
  if (words.isPossessiveMark(first)) first++;
  while (first < head && !/[\p{L}\p{N}]/u.test(words.word(first))) first++;
  return first;
}

/** "Malaysia's Prime Minister, Najib …", "The company's head, …" */
function appositionBefore(document: SeedDocument, words: TokenWords, mention: DraftMention, sentence: Sentence, ownerOf: Int32Array): RolePhrase | null {
  const comma = mention.firstToken - 1;
  if (words.lower(comma) !== ',') return null;
  const closes = words.lower(mention.endToken);
  if (closes !== ',' && closes !== '.' && closes !== 'of' && !copulas.has(closes) && document.tokens.tags[mention.endToken] !== posCode.VERB) return null;
  const head = comma - 1;
  if (head < sentence.firstToken || (words.bits(head) & wordBit.titleNoun) === 0 || ownerOf[head]! >= 0) return null;
  const first = startOfPhrase(document, words, head, sentence, ownerOf);
  // "A spokesman for the governor, X,": X may be either
  const joiner = first - (/^(?:the|his|her|its|their)$/.test(words.lower(first - 1)) ? 2 : 1);
  if (joiner > sentence.firstToken && /^(?:for|to)$/.test(words.lower(joiner)) && speaksFor.test(words.lower(joiner - 1))) return null;
  // "Born to a fisherman, X moved": somebody else
  if (/^an?$/.test(words.lower(first - 1)) && first - 1 > sentence.firstToken && closes !== ',' && closes !== '.' && closes !== 'of') return null;
  return { first, head, end: comma };
}

function phraseBehind(
  document: SeedDocument,
  words: TokenWords,
  mention: Pick<DraftMention, 'firstToken' | 'endToken'>,
  sentence: Sentence,
  ownerOf: Int32Array,
): { phrase: RolePhrase; rank: number } | null {
  let i = mention.endToken;
  let rank = 2;
  const low = words.lower(i);
  if (low === ',') {
    i++;
    if (words.lower(i) === 'who' && copulas.has(words.lower(i + 1))) {
      i += 2;
      rank = 1;
    }
  } else if (copulas.has(low) && !words.isPossessiveMark(i)) {
    i++;
    rank = 1;
    if (!/^(?:a|an|the|one)$/.test(words.lower(i)) && (words.bits(i) & wordBit.titleNoun) === 0) return null;
  } else return null;
  if (/^(?:now|then|also|currently|formerly|once)$/.test(words.lower(i))) i++;
  if (/^(?:and|or|but)$/.test(words.lower(i))) return null;
  // "who is 58 and chairman of the dairies"
  if (document.tokens.tags[i] === posCode.NUM && words.lower(i + 1) === 'and') i += 2;
  const first = i;
  let head = -1;
  for (; i < sentence.endToken && i < first + 9; i++) {
    const word = words.lower(i);
    if (ownerOf[i]! >= 0 && !words.isPossessiveMark(i + 1)) break;
    // "Chief Operating Officer": an adjective or a participle within
    if (word === 'chief' && /^(?:executive|operating|financial|technology|marketing|medical|scientific|commercial|information|economic)$/.test(words.lower(i + 1))) {
      head = (words.bits(i + 2) & wordBit.describing) !== 0 ? i + 2 : i + 1;
      break;
    }
    if ((words.bits(i) & wordBit.describing) !== 0) {
      if (!isModifier(document, i + 1) || words.lower(i + 1) === ',' || ownerOf[i + 1]! >= 0) {
        head = i;
        break;
      }
      head = i;
      continue;
    }
    const tag = document.tokens.tags[i];
    const fits =
      isModifier(document, i) || tag === posCode.DET || tag === posCode.PART || tag === posCode.ADV || word === '-' || word === 'and' || word === '&' ||
      words.isPossessiveMark(i) || /^(?:his|her|its|their|my|our|a|an|the|ex|vice)$/.test(word) || (tag === posCode.VERB && i > first);
    if (!fits) break;
  }
  if (head < 0) return null;
  let end = head + 1;
  if (joiners.has(words.lower(end))) {
    while (end < sentence.endToken && !/^[,.;:()—–“”"]$|^(?:who|which|that|said|says|and|told|noted|was|is|has|had|will|when|where)$/.test(words.lower(end))) end++;
  }
  const closes = words.lower(end);
  // "Through his aide, X, the mayor said …"
  const opening = document.tokens.tags[sentence.firstToken];
  if (rank === 2 && words.lower(first) === 'the' && /^(?:said|says|told)$/.test(closes) && (opening === posCode.VERB || opening === posCode.ADP)) return null;
  if (rank === 2 && end < sentence.endToken && !/^[,.;:()—–”"]$|^(?:who|and|said|says|told|whose)$/.test(closes)) return null;
  return { phrase: { first, head, end }, rank };
}

/** Words before a role that are no part of it. */
const openers = new Set(['late', 'the', 'a', 'an', 'his', 'her', 'its', 'their', 'our', 'my', 'now', 'then', 'also', 'own']);

function addRole(document: SeedDocument, words: TokenWords, entity: DraftEntity, { first, head, end }: RolePhrase, rank: number, asMention: boolean): void {
  const { starts, ends } = document.tokens;
  // "the former Ada Brook": what she was called
  if (end === head + 1 && (words.lower(head) === 'former' || words.lower(head) === 'acting')) return;
  let from = first;
  while (from < head && openers.has(words.lower(from))) from++;
  const range = (a: number, b: number): string[] => {
    const between: string[] = [];
    for (let i = a; i < b; i++) between.push(words.lower(i));
    return between;
  };
  const start = starts[from]!;
  const stop = ends[end - 1]!;
  const low = words.lower(head);
  if (entity.gender === 'unknown') entity.gender = maleNouns.has(low) ? 'male' : femaleNouns.has(low) ? 'female' : 'unknown';
  const text = document.text.slice(start, stop).replace(/\s+/g, ' ');
  const specific = rank * 2 + (end > head + 1 ? 2 : 0) + (head > from ? 1 : 0);
  if ((isTitleNoun(low) && !plainNouns.has(low)) || (end > head + 1 && asMention && personNouns.has(low) && !kinshipNouns.has(low) && low !== 'one')) {
    entity.roles.push({ start, end: stop, text, head: low, modifiers: range(from, head), complement: range(head + 1, end), rank: specific });
  }
  if (asMention) {
    const reason = rank === 1 ? 'what the sentence says of the name' : 'beside the name';
    entity.mentions.push({ start, end: ends[head]!, kind: 'nominal', confidence: 0.9, reason, firstToken: from, endToken: head + 1 });
  }
}

/** The country that words speak of, or ''. */
export function countryIn(list: readonly string[]): string {
  for (let i = 0; i < list.length; i++) {
    const pair = countryOf.get(`${list[i] ?? ''} ${list[i + 1] ?? ''}`);
    const one = pair ?? countryOf.get(list[i]!);
    if (one) return one;
  }
  return '';
}
