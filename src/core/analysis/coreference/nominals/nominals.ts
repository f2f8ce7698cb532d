import { posCode, type SeedDocument, type Sentence } from '../../../document/types.js';
import { comma, dot } from '../../../text/characterCodes.js';
import type { DraftMention } from '../draftEntity.js';
import { nounKinds } from '../words/nounKinds.js';
import type { TokenWords } from '../words/tokenWords.js';
import { wordBit } from '../vocabulary.js';

/** A noun phrase whose noun can stand for a person or an organisation; tokens of names are not its head. */
export interface Nominal {
  /** First token behind the determiner. */
  readonly first: number;
  readonly head: number;
  readonly noun: string;
  readonly kind: number;
  readonly determiner: 'a' | 'the' | 'possessive' | 'none';
  /** Last token of the possessor ("his", the word before "’s"), or -1. */
  readonly possessor: number;
  /** First token of the phrase with determiner and possessor. */
  readonly start: number;
}

const { ADJ, ADV, AUX, CCONJ, DET, NOUN, NUM, PRON, PROPN, VERB } = posCode as Record<string, number>;

/** Words within a noun phrase that are tagged as adverbs: "the first ever", "the only", "a full general". */
const ordersOrGrades = new Set(['first', 'second', 'third', 'only', 'ever', 'full', 'dear']);

/** When something is said is no part of who says it: "the Speaker yesterday dismissed it". */
const whenBehind = new Set(['yesterday', 'today', 'tonight', 'tomorrow']);

/** What stands before a noun phrase or begins it. */
const beginsPhrase = wordBit.indefinite | wordBit.definite | wordBit.possessive | wordBit.possessiveMark;

/** What a word that no list has can stand for; an adjective only as a people's ("socialist") or the first of several ("oldest"). */
function kindByEnding(words: TokenWords, i: number, isAdjective: boolean): number {
  const bits = words.bits(i);
  if ((bits & wordBit.personEnding) !== 0) return !isAdjective || words.lower(i).endsWith('st') ? nounKinds.person : 0;
  return isAdjective && (bits & wordBit.superlative) !== 0 ? nounKinds.member : 0;
}

/**
 * Finds the noun phrases that can stand for somebody or some organisation, in order. `isNamed` tells tokens of names, `endsSource` the last ones of sources:
 * what follows these is a verb, whatever the tagger takes it for ("the union claims that").
 */
export function findNominals(document: SeedDocument, words: TokenWords, isNamed: (token: number) => boolean, endsSource: (token: number) => boolean = () => false): Nominal[] {
  const found: Nominal[] = [];
  const { tokens, sentences } = document;
  const { tags } = tokens;
  let at = 0;
  for (const i of words.nominals) {
    while (at < sentences.length && sentences[at]!.endToken <= i) at++;
    const sentence = sentences[at];
    if (!sentence) break;
    if (i < sentence.firstToken) continue;
    const tag = tags[i];
    if (tag !== NOUN && tag !== PROPN && tag !== ADJ && tag !== NUM && tag !== PRON && !(tag === VERB && i > sentence.firstToken && (tags[i - 1] === DET || tags[i - 1] === AUX))) continue;
    const kind = words.listedKind(i) || (tag === PROPN ? 0 : kindByEnding(words, i, tag === ADJ));
    if (!kind || isNamed(i)) continue;
    const noun = words.lower(i);
    const next = words.isCharacter(i + 1, comma) || words.isCharacter(i + 1, dot) ? ',' : words.lower(i + 1);
    if ((kind & nounKinds.member) !== 0) {
      if (next === 'of' || (next === 'to' && noun !== 'one')) found.push(nominal(document, words, i, noun, kind, sentence, isNamed));
      continue;
    }
    // "a contemporary and friend": an adjective only where no noun follows
    const standsAlone = tag === ADJ && i > sentence.firstToken && tags[i - 1] === DET && (endsSource(i) || (tags[i + 1] !== NOUN && tags[i + 1] !== PROPN && tags[i + 1] !== ADJ));
    if (tag !== NOUN && tag !== PROPN && (kind & nounKinds.role) === 0 && !standsAlone) continue;
    const nextTag = tags[i + 1];
    const goesOn = i + 1 < sentence.endToken && (nextTag === NOUN || nextTag === PROPN || next === '-') && !isNamed(i + 1) && !words.isPossessiveMark(i + 1) && !endsSource(i) && !whenBehind.has(next);
    if (!goesOn) found.push(nominal(document, words, i, noun, kind, sentence, isNamed));
  }
  return found;
}

/** "The court directed | commissioner Ode": a noun right before what looks like a participle is its subject. */
const hasSubject = ({ tokens: { tags } }: SeedDocument, verb: number, { firstToken }: Sentence): boolean => verb > firstToken && (tags[verb - 1] === NOUN || tags[verb - 1] === PROPN || tags[verb - 1] === PRON);

/** "a silver and bronze medallist": the "and" joins what goes before the noun. */
function joinsModifiers({ tokens: { tags } }: SeedDocument, words: TokenWords, and: number): boolean {
  const before = tags[and - 1];
  return (before === ADJ || before === NOUN) && words.kind(and - 1) === 0 && (tags[and + 1] === ADJ || words.kind(and + 1) === 0);
}

function nominal(
  document: SeedDocument, words: TokenWords, head: number, noun: string, kind: number, sentence: Sentence, isNamed: (token: number) => boolean,
): Nominal {
  const { tags } = document.tokens;
  let first = head;
  while (first > sentence.firstToken && first > head - 7) {
    const tag = tags[first - 1];
    const bits = words.bits(first - 1);
    if ((bits & beginsPhrase) !== 0) break;
    const fits = tag === ADJ || tag === NOUN || tag === PROPN || tag === NUM || (bits & wordBit.demonym) !== 0 || words.lower(first - 1) === '-' || words.lower(first - 1) === 'facto' || (tag === VERB && (bits & wordBit.participle) !== 0 && !hasSubject(document, first - 1, sentence)) || (tag === ADV && (tags[first] === ADJ || ordersOrGrades.has(words.lower(first - 1)))) ||
      (tag === CCONJ && (words.lower(first) === 'only' || joinsModifiers(document, words, first - 1))) || (tag === VERB && tags[first - 2] === DET && words.lower(first - 1).endsWith('ing'));
    // "the letter Ayatollah … sent": a capital begins another phrase
    if (tag === NOUN && words.isCapital(first) && !words.isCapital(first - 1)) break;
    if (!fits || (isNamed(first - 1) && tag === PROPN && words.lower(first) === ',')) break;
    first--;
  }
  const before = first - 1 >= sentence.firstToken ? words.bits(first - 1) : 0;
  if ((before & wordBit.possessive) !== 0) return { first, head, noun, kind, determiner: 'possessive', possessor: first - 1, start: first - 1 };
  // "a children's author": one of a kind, not somebody's
  if ((before & wordBit.possessiveMark) !== 0 && (kind & nounKinds.kin) === 0 && first - 3 >= sentence.firstToken && (words.bits(first - 3) & wordBit.indefinite) !== 0 && tags[first - 2] === NOUN) {
    return { first: first - 2, head, noun, kind, determiner: 'a', possessor: -1, start: first - 3 };
  }
  if ((before & wordBit.possessiveMark) !== 0) return { first, head, noun, kind, determiner: 'possessive', possessor: first - 2, start: first - 2 };
  if ((before & wordBit.definite) !== 0) return { first, head, noun, kind, determiner: 'the', possessor: -1, start: first - 1 };
  if ((before & wordBit.indefinite) !== 0) return { first, head, noun, kind, determiner: 'a', possessor: -1, start: first - 1 };
  return { first, head, noun, kind, determiner: 'none', possessor: -1, start: first };
}

/** The mention that a nominal is, without its determiner and what follows its head. */
export function nominalMention({ tokens: { starts, ends } }: SeedDocument, { first, head }: Nominal, confidence: number, reason: string): DraftMention {
  return { start: starts[first]!, end: ends[head]!, kind: 'nominal', confidence, reason, firstToken: first, endToken: head + 1 };
}
