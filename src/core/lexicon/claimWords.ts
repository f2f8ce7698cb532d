import { hedgeWords } from './data/hedges.js';
import { irregularForms, irregularParticiples, irregularPasts } from './data/irregularVerbs.js';
import { blamingWords, praisingWords, subjectiveWords } from './data/subjectivity.js';
import { supersenseLemmas } from './data/supersenses.js';

// Source of the lists in this file: own compilation of common English. Licence: MIT, as the project. The others name theirs in data/.

const lists = {
  hedge: hedgeWords,
  praise: praisingWords,
  blame: blamingWords,
  subjective: subjectiveWords,
  past: irregularPasts,
  participle: irregularParticiples,
  comparison: `more less fewer higher lower larger smaller bigger greater better worse faster slower stronger weaker longer shorter older younger richer
    poorer cheaper than twice double triple doubled tripled halved compared exceed exceeds exceeded outnumber versus above below`,
  superlative: `most least highest lowest largest smallest biggest greatest best worst fastest slowest strongest weakest longest shortest oldest youngest
    richest poorest cheapest latest top`,
  record: 'first never ever only record unprecedented history sole unique last',
  quantifier: 'all every each none no many most several few majority minority half number percentage rate average total dozens hundreds thousands millions billions trillions',
  rounding: 'about almost roughly around approximately nearly over under estimated some up',
  cause: 'because cause caused causes causing due result resulted results led leads leading thanks therefore consequently thereby since make makes made',
  law: `law laws bill bills act acts legislation amendment amendments treaty treaties constitution court courts ruling ruled vote votes voted voting
    veto vetoed passed ratified signed sanction sanctions statute ban banned illegal legal illegally legally agreement agreements resolution tax taxes regulation regulations`,
  trend: `increase increased increases increasing decrease decreased rise rises rose risen rising fall falls fell fallen falling grow grows grew grown growing growth
    drop dropped cut cuts reduce reduced reduction raise raised gain gained lose lost loss decline declined double doubled spend spent add added gone went up down`,
  future: "will 'll shall gonna",
  going: 'going',
  modal: "would could might may can 'd ca",
  duty: 'should must ought need needs needed have_to got gotta let',
  wish: 'want wants wanted hope hopes hoped wish wishes intend intends plan plans expect expects like love prefer seek promise promised aim',
  opinion: 'think thinks thought believe believes believed feel feels felt guess suppose opinion view views agree disagree doubt consider sure certain mean suggest',
  knowing: 'know knows knew known fact facts true truth false evidence',
  saying: 'said say says saying told tell tells stated called calls claimed announced asked asks answered',
  courtesy: 'thank thanks welcome please sorry congratulations hello good goodbye honor honored privilege glad pleased proud appreciate respect applause',
  question: 'what why how who when where which whether whose',
  firstSingular: 'i me my mine myself',
  firstPlural: 'we us our ours ourselves',
  second: 'you your yours yourself yourselves',
  thirdPerson: 'he she him her his hers himself herself',
  thirdPlural: 'they them their theirs themselves',
  thing: 'it its this that these those itself',
  negation: "not n't no never neither nor none nothing nobody without",
  there: 'there',
  be: "is are was were be been being am 's 're 'm",
  pastBe: 'was were had did',
  have: "have has had having 've",
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
export const wordClasses = Object.keys(lists) as WordClass[];

/** Classes that are asked for word by word; at most 31. */
export const flaggedClasses = [
  'firstSingular', 'firstPlural', 'second', 'thirdPerson', 'thirdPlural', 'thing', 'pastBe', 'past', 'participle', 'have', 'be',
] as const satisfies readonly WordClass[];

/** What is known of a word whatever its part of speech: indices of its classes, and lexicographer files of WordNet as noun, verb, adjective (0: none). */
export interface WordFacts {
  readonly classes: readonly number[];
  /** Bits of the classes in `flaggedClasses`, in their order. */
  readonly flags: number;
  readonly noun: number;
  readonly verb: number;
  readonly adjective: number;
}

interface Writable {
  classes: number[];
  flags: number;
  noun: number;
  verb: number;
  adjective: number;
}

/** Looks words up (lower case); null for words of no list. */
export type WordLookup = (word: string) => WordFacts | null;

/** Makes the look-up. Inflected nouns and verbs are found by their regular endings or the list of irregular verbs. */
export function createWordLookup(): WordLookup {
  const table = new Map<string, Writable>();
  const entry = (word: string): Writable => {
    let facts = table.get(word);
    if (!facts) table.set(word, (facts = { classes: [], flags: 0, noun: 0, verb: 0, adjective: 0 }));
    return facts;
  };
  wordClasses.forEach((name, i) => {
    const bit = (flaggedClasses as readonly WordClass[]).indexOf(name);
    for (const word of lists[name].split(/\s+/)) {
      const facts = entry(word);
      facts.classes.push(i);
      if (bit >= 0) facts.flags |= 1 << bit;
    }
  });
  for (const [file, lemmas] of supersenseLemmas) {
    for (const lemma of lemmas.split(' ')) {
      const facts = entry(lemma);
      if (file === 1) facts.adjective = 1;
      else if (file < 29) facts.noun = file;
      else facts.verb = file;
    }
  }
  for (const pair of irregularForms.split(' ')) {
    const [form, lemma] = pair.split(':') as [string, string];
    const verb = table.get(lemma)?.verb;
    if (verb) entry(form).verb ||= verb;
  }
  return (word) => {
    const own = table.get(word);
    if (own && (own.noun || own.verb || own.adjective)) return own;
    const base = baseOf(table, word);
    if (!base) return own ?? null;
    return { classes: own?.classes ?? [], flags: own?.flags ?? 0, noun: base.noun, verb: base.verb, adjective: 0 };
  };
}

function baseOf(table: ReadonlyMap<string, WordFacts>, word: string): WordFacts | undefined {
  const n = word.length;
  if (n < 4) return undefined;
  const stem = (cut: number, add = ''): WordFacts | undefined => {
    const facts = table.get(word.slice(0, n - cut) + add);
    return facts && (facts.noun || facts.verb) ? facts : undefined;
  };
  if (word.endsWith('ies')) return stem(3, 'y');
  if (word.endsWith('s')) return stem(1) ?? (word.endsWith('es') ? stem(2) : undefined);
  if (word.endsWith('ied')) return stem(3, 'y');
  if (word.endsWith('ed')) return stem(1) ?? stem(2) ?? (word[n - 3] === word[n - 4] ? stem(3) : undefined);
  if (word.endsWith('ing')) return stem(3) ?? stem(3, 'e') ?? (word[n - 4] === word[n - 5] ? stem(4) : undefined);
  return undefined;
}
