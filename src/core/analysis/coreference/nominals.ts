import { posCode, type SeedDocument, type Sentence } from '../../document/types.js';
import { supersenseLemmas } from '../../lexicon/data/supersenses.js';
import { demonyms } from '../../lexicon/demonyms.js';
import { femaleNouns, kinshipNouns, maleNouns, organisationNouns, personNouns, roleNouns } from '../../lexicon/roles.js';
import { titleWords } from '../../lexicon/titles.js';
import { wordSet } from '../../lexicon/words.js';
import { WordFilter, type TokenWords } from './tokenWords.js';

/** Bits of what a noun can stand for. */
export const nounKinds = { role: 1, person: 2, kin: 4, organisation: 8, member: 16 } as const;

const personSense = 18;
const groupSense = 14;
const lastNounSense = 28;
/** Nouns for people whose most frequent sense is another. */
const alsoPersons = wordSet('contemporary proponent object native mvp vegan protestant catholic vegetarian planet star spouse fiancé fiancée protégé protégée alumnus graduate great regular veteran idol');
/** Nouns that are of the senses but stand for nobody in particular. */
const leftOut = ['people', 'parents', 'children', 'ancestors', 'descendants', 'siblings', 'person', 'human', 'other', 'self', 'double', 'sort', 'kind', 'ape', 'male', 'female'];

const kinds: ReadonlyMap<string, number> = readKinds();

function readKinds(): Map<string, number> {
  const result = new Map<string, number>();
  const mark = (words: Iterable<string>, bits: number): void => {
    for (const word of words) result.set(word, (result.get(word) ?? 0) | bits);
  };
  for (const [sense, lemmas] of supersenseLemmas) {
    if (sense === personSense) mark(lemmas.split(' '), nounKinds.person);
    if (sense === groupSense) mark(lemmas.split(' '), nounKinds.organisation);
  }
  mark([...personNouns, ...alsoPersons], nounKinds.person);
  for (const list of [roleNouns, titleWords]) mark(list, nounKinds.role);
  for (const list of [maleNouns, femaleNouns]) mark([...list].filter((word) => !kinshipNouns.has(word)), nounKinds.role);
  mark(kinshipNouns, nounKinds.kin);
  mark(organisationNouns, nounKinds.organisation);
  mark(['one', 'first', 'last', 'second', 'third', 'youngest', 'eldest', 'oldest', 'only'], nounKinds.member);
  for (const word of leftOut) result.delete(word);
  for (const [sense, lemmas] of supersenseLemmas) {
    if (sense <= lastNounSense) mark(lemmas.split(' ').filter((word) => !result.has(word)), 0);
  }
  return result;
}

/** Endings of nouns for people, for words that the lists do not know ("vlogger", "homeopath"). */
const personEnding = /(?:[bdgklmnprtvz]er|[dt]or|ist|ician|eer|ster|woman|path|smith|crat|[tl]eur|ee)$/;

/** What a noun (lower case) can stand for: bits of `nounKinds`, 0 for nothing of these. */
export const kindOfNoun = (low: string): number => kinds.get(low) ?? (low.length > 5 && personEnding.test(low) ? nounKinds.person : 0);

const filter = new WordFilter([...kinds].filter(([, kind]) => kind > 0).map(([word]) => word));

const pairOf = (ending: string): number => (ending.charCodeAt(0) << 8) | ending.charCodeAt(1);
const st = pairOf('st');
/** Last two letters of what `personEnding` matches. */
const endings: ReadonlySet<number> = new Set(['er', 'or', 'ur', 'st', 'an', 'th', 'at', 'ee'].map(pairOf));

/** False for words that `kindOfNoun` surely gives 0, told without making a string. */
function mayBeKind(text: string, tag: number | undefined, hash: number, start: number, end: number): boolean {
  if (filter.mayHave(hash)) return true;
  if (end - start < 5) return false;
  if (tag === PROPN) return false;
  const pair = ((text.charCodeAt(end - 2) | 32) << 8) | (text.charCodeAt(end - 1) | 32);
  return tag === ADJ ? pair === st : endings.has(pair);
}

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

const { ADJ, ADV, AUX, DET, NOUN, NUM, PRON, PROPN, VERB } = posCode as Record<string, number>;
const possessives = new Set(['his', 'her', 'its', 'their', 'my', 'our', 'your', 'whose']);
const definite = new Set(['the', 'this', 'that', 'these', 'those']);
const indefinite = new Set(['a', 'an', 'another', 'one', 'some', 'any', 'no']);

/** Finds the noun phrases that can stand for somebody or some organisation, in order. `isNamed` tells tokens of names. */
export function findNominals(document: SeedDocument, words: TokenWords, isNamed: (token: number) => boolean): Nominal[] {
  const found: Nominal[] = [];
  const { tokens } = document;
  const { tags } = tokens;
  for (const sentence of document.sentences) {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const tag = tags[i];
      if (tag !== NOUN && tag !== PROPN && tag !== ADJ && tag !== NUM && tag !== PRON && !(tag === VERB && i > sentence.firstToken && (tags[i - 1] === DET || tags[i - 1] === AUX))) continue;
      if (!mayBeKind(document.text, tag, tokens.words[i] as number, tokens.starts[i] as number, tokens.ends[i] as number) || isNamed(i)) continue;
      const noun = words.lower(i);
      let kind = kindOfNoun(noun);
      if (!kind && tag === ADJ && noun.endsWith('est') && noun.length > 4) kind = nounKinds.member;
      if (!kind) continue;
      const next = words.isCharacter(i + 1, 44) || words.isCharacter(i + 1, 46) ? ',' : words.lower(i + 1);
      if ((kind & nounKinds.member) !== 0) {
        if (next === 'of' || (next === 'to' && noun !== 'one')) found.push(nominal(document, words, i, noun, kind, sentence, isNamed));
        continue;
      }
      // "a contemporary and friend": an adjective only where no noun follows
      const standsAlone = tag === ADJ && i > sentence.firstToken && tags[i - 1] === DET && tags[i + 1] !== NOUN && tags[i + 1] !== PROPN && tags[i + 1] !== ADJ;
      if (tag !== NOUN && tag !== PROPN && (kind & nounKinds.role) === 0 && !standsAlone) continue;
      const nextTag = tags[i + 1];
      const goesOn = i + 1 < sentence.endToken && (nextTag === NOUN || nextTag === PROPN || next === '-') && !isNamed(i + 1) && !words.isPossessiveMark(i + 1);
      if (!goesOn) found.push(nominal(document, words, i, noun, kind, sentence, isNamed));
    }
  }
  return found;
}

function nominal(
  document: SeedDocument, words: TokenWords, head: number, noun: string, kind: number, sentence: Sentence, isNamed: (token: number) => boolean,
): Nominal {
  const { tags } = document.tokens;
  let first = head;
  while (first > sentence.firstToken && first > head - 7) {
    const tag = tags[first - 1];
    const low = words.lower(first - 1);
    if (indefinite.has(low) || definite.has(low) || possessives.has(low) || words.isPossessiveMark(first - 1)) break;
    const fits = tag === ADJ || tag === NOUN || tag === PROPN || tag === NUM || low === '-' || demonyms.has(low) || (tag === VERB && /(?:ed|[^i]n)$/.test(low)) || (tag === ADV && tags[first] === ADJ);
    // "the letter Ayatollah … sent": a capital begins another phrase
    if (tag === NOUN && words.isCapital(first) && !words.isCapital(first - 1)) break;
    if (!fits || (isNamed(first - 1) && tag === PROPN && words.lower(first) === ',')) break;
    first--;
  }
  const before = first - 1 >= sentence.firstToken ? words.lower(first - 1) : '';
  if (possessives.has(before)) return { first, head, noun, kind, determiner: 'possessive', possessor: first - 1, start: first - 1 };
  if (before && words.isPossessiveMark(first - 1)) return { first, head, noun, kind, determiner: 'possessive', possessor: first - 2, start: first - 2 };
  if (definite.has(before)) return { first, head, noun, kind, determiner: 'the', possessor: -1, start: first - 1 };
  if (indefinite.has(before)) return { first, head, noun, kind, determiner: 'a', possessor: -1, start: first - 1 };
  return { first, head, noun, kind, determiner: 'none', possessor: -1, start: first };
}
