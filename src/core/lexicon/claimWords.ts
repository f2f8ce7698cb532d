import { countryNames, demonyms } from './demonyms.js';
import { currencies, magnitudes, months, numberWords, rankWords } from './numbers.js';
import { strongReportingVerbs } from './reportingVerbs.js';
import { hedgeWords } from './data/hedges.js';
import { irregularForms, irregularParticiples, irregularPasts } from './data/irregularVerbs.js';
import { blamingWords, praisingWords, subjectiveWords } from './data/subjectivity.js';
import { supersenseLemmas } from './data/supersenses.js';

// Source of the lists in this file: own compilation of common English. Licence: MIT, as the project. The others name theirs in data/.

const lists = {
  firstSingular: 'i me my mine myself',
  firstPlural: 'we us our ours ourselves',
  second: 'you your yours yourself yourselves',
  thirdPerson: 'he she him her his hers himself herself',
  thirdPlural: 'they them their theirs themselves',
  thing: 'it its this that these those itself',
  pastBe: 'was were had did',
  past: irregularPasts,
  participle: irregularParticiples,
  have: "have has had having 've",
  be: "is are was were be been being am 's 're 'm",
  negation: "not n't no never neither nor none nothing nobody without",
  praise: praisingWords,
  blame: blamingWords,
  subjective: subjectiveWords,
  rounding: 'about almost roughly around approximately nearly over under estimated some up',
  comparison: `higher lower larger smaller bigger greater better worse faster slower stronger weaker longer shorter older younger richer
    poorer cheaper than twice double triple doubled tripled halved compared exceed exceeds exceeded outnumber versus above below`,
  degree: 'more less fewer most least top',
  record: 'first never ever only record unprecedented history sole unique last',
  trend: `increase increased increases increasing decrease decreased rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing growth
    drop dropped cut cuts reduce reduced reduction raise raised gain gained lose lost loss decline declined double doubled spend spent add added gone went up down`,
  future: "will 'll shall gonna",
  superlative: `highest lowest largest smallest biggest greatest best worst fastest slowest strongest weakest longest shortest oldest youngest
    richest poorest cheapest latest`,
  law: `law laws bill bills act acts legislation amendment amendments treaty treaties constitution court courts ruling ruled vote votes voted voting
    veto vetoed passed ratified signed sanction sanctions statute ban banned illegal legal illegally legally agreement agreements resolution tax taxes regulation regulations`,
  cause: 'because cause caused causes causing due result resulted results led leads leading thanks therefore consequently thereby since make makes made',
  modal: "would could might may can 'd ca",
  going: 'going',
  hedge: hedgeWords,
  quantifier: 'all every each none no many most several few majority minority half number percentage rate average total dozens hundreds thousands millions billions trillions',
  duty: 'should must ought need needs needed have_to got gotta let',
  wish: 'want wants wanted hope hopes hoped wish wishes intend intends plan plans expect expects like love prefer seek promise promised aim',
  opinion: 'think thinks thought believe believes believed feel feels felt guess suppose opinion view views agree disagree doubt consider sure certain mean suggest',
  knowing: 'know knows knew known fact facts true truth false evidence',
  saying: 'said say says saying told tell tells stated called calls claimed announced asked asks answered',
  courtesy: 'thank thanks welcome please sorry congratulations hello goodbye honor honored privilege glad pleased proud appreciate respect applause',
  question: 'what why how who when where which whether whose',
  there: 'there',
  country: [...countryNames, ...demonyms].filter((word) => !word.includes(' ')).join(' '),
  do: 'do does did doing',
  past_time: 'ago yesterday last previously earlier formerly past recently already back since ended',
  now: 'now today currently tonight tomorrow presently',
  deictic: 'here well okay ok yes oh uh right look listen so then anyway really just very quite',
  article: 'the a an',
  condition: 'if unless whether when',
  but: 'but however although though yet while whereas',
} as const;

/** Classes of words that the claim features count. */
export type WordClass = keyof typeof lists;

/** Words that clauses and figures are found by; no features. */
const structure = {
  that: 'that',
  relative: 'which who whom that what whose',
  and: 'and',
  but: 'but',
  to: 'to',
  notFinite: 'be been',
  spoken: 'i we you',
  opensFigure: [...numberWords.keys(), ...rankWords.keys(), ...months.keys(), ...currencies.keys()].filter((word) => word !== 'zero').concat('half').join(' '),
  a: 'a',
  magnitude: [...magnitudes.keys()].filter((word) => word.length > 3).concat('half').join(' '),
  possessive: 'my our your his her its their',
  // works are written too: "wrote [a memoir entitled …]"
  speech: ['according', ...strongReportingVerbs].filter((word) => !/^wr[io]t/.test(word)).join(' '),
  opensLeadIn: 'of for in as on first after at',
  asking: 'ask asks asked asking wonder wonders wondered wondering know question questions questioned inquire inquired enquire enquired',
  declining: 'declined declines declining refused refuses unavailable respond responded return returned reply replied reached available',
  comment: 'comment comments request requests interview',
  opensQuestion: 'whether if who whom whose what which when where why how',
} as const;

export type StructureClass = keyof typeof structure;

/** All classes, those of the features first. Their words are lower case, apart by white space. */
export const wordClasses = Object.keys(lists) as WordClass[];
export const structureClasses = Object.keys(structure) as StructureClass[];

/** The words of a class. */
export const wordsOfClass = (name: WordClass | `structure:${StructureClass}`): string[] =>
  (name.startsWith('structure:') ? structure[name.slice(10) as StructureClass] : lists[name as WordClass]).split(/\s+/).filter(Boolean);

/** Lemmas with the number of the WordNet lexicographer file of their most frequent sense: 1 adjectives, 3 to 28 nouns, 29 to 43 verbs. */
export { supersenseLemmas };

/** Irregular forms of verbs with their infinitives. */
export const irregularVerbForms = (): (readonly [form: string, lemma: string])[] => irregularForms.split(' ').map((pair) => pair.split(':') as [string, string]);
