import { supersenseLemmas } from '../../../lexicon/data/supersenses.js';
import { femaleNouns, kinshipNouns, maleNouns, organisationNouns, otherRoleNouns, personNouns, roleNouns } from '../../../lexicon/roles.js';
import { titleWords } from '../../../lexicon/titles.js';
import { wordSet } from '../../../lexicon/words.js';

/** Bits of what a noun can stand for. */
export const nounKinds = { role: 1, person: 2, kin: 4, organisation: 8, member: 16 } as const;

const personSense = 18;
const groupSense = 14;
const lastNounSense = 28;
/** Nouns for people whose most frequent sense is another. */
const alsoPersons = wordSet('neighbour labourer counsellor traveller saviour passer-by passerby onlooker bystander eyewitness witness caller shopper commuter motorist pedestrian passenger villager holidaymaker contemporary proponent object native mvp vegan protestant catholic vegetarian planet star spouse fiancé fiancée protégé protégée alumnus graduate great regular veteran idol recipient businessperson associate kinsman kinswoman schoolboy schoolgirl co-star ex-husband ex-wife steward');
/** Nouns that are of the senses but stand for nobody in particular. */
const leftOut = ['people', 'parents', 'children', 'ancestors', 'descendants', 'siblings', 'person', 'human', 'other', 'self', 'double', 'sort', 'kind', 'ape', 'male', 'female', 'former', 'acting'];

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
  for (const list of [roleNouns, otherRoleNouns, titleWords]) mark(list, nounKinds.role);
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

/** What the lists say a noun (lower case) can stand for: bits of `nounKinds`, 0 for nothing of these; undefined for a word they do not know. */
export const listedKind = (low: string): number | undefined => kinds.get(low);

/** True for a word (lower case) that ends as nouns for people do. */
export const endsAsPerson = (low: string): boolean => low.length > 5 && personEnding.test(low);
