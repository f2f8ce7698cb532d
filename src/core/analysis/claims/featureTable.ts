import { wordClasses, type WordClass } from '../../lexicon/claimWords.js';
import { figureKinds } from '../types.js';

/** How a feature's contribution is shown. */
export interface FeatureInfo {
  readonly name: string;
  /** Words for people; features with the same words are shown as one. Empty where there are none that a person would understand. */
  readonly reason: string;
  /** What is shown instead where the contribution is negative. */
  readonly opposite?: string;
  /** True for features that nearly every sentence has: they count against the average sentence. */
  readonly relative?: boolean;
}

/** Senses of nouns and verbs (WordNet's lexicographer files) that make a topic in words for people. */
const nounTopics: Readonly<Record<number, string>> = {
  10: 'communication', 11: 'events', 12: 'feelings', 14: 'groups and institutions', 15: 'places', 18: 'people', 21: 'money or property', 23: 'quantities', 28: 'times',
};
const verbTopics: Readonly<Record<number, string>> = {
  30: 'change', 31: 'thinking', 32: 'communication', 33: 'contest', 36: 'making', 37: 'feelings', 40: 'possession or spending', 41: 'social or political acts',
};
const nounFiles = Array.from({ length: 26 }, (_, i) => i + 3);
const verbFiles = Array.from({ length: 15 }, (_, i) => i + 29);

const classReasons: Partial<Record<WordClass, string>> = {
  hedge: 'is hedged', praise: 'praises', blame: 'blames', subjective: 'uses words of opinion', comparison: 'makes a comparison',
  superlative: 'makes a comparison', degree: 'says how much', record: 'claims a first, an only or a never', quantifier: 'says how many',
  rounding: 'gives a rounded number', cause: 'names a cause', law: 'names a law, vote or agreement', trend: 'speaks of a rise, fall or sum',
  future: 'speaks of the future', going: 'speaks of the future', modal: 'says what could be', duty: 'says what should be', wish: 'states a wish or plan',
  opinion: 'states an opinion', knowing: 'appeals to knowledge', saying: 'reports what was said', courtesy: 'is a courtesy', question: 'asks',
  past: 'tells of the past', participle: 'tells of the past', pastBe: 'tells of the past', past_time: 'tells of the past', negation: 'denies something',
  condition: 'sets a condition', country: 'names a country or its people', firstSingular: 'speaks of the speaker', firstPlural: 'speaks of “us”',
  second: 'speaks to somebody', thirdPerson: 'says “he” or “they” for a name', thirdPlural: 'says “he” or “they” for a name', thing: 'says “it” for a thing',
  there: 'says that something exists', now: 'speaks of the present', deictic: 'is said as in conversation', but: 'makes a contrast',
};

const pastReason = 'tells of the past';
const nameReason = 'names somebody or something';
const shape = { reason: 'is a full statement', opposite: 'is short or broken', relative: true };
const whoReasons: Readonly<Record<string, string>> = {
  I: 'the speaker', we: '“we”', you: '“you”', he: 'somebody', they: 'others', it: 'something', name: 'somebody named', noun: 'a thing or a group',
};
const tenseReasons = { past: 'did', present: 'does', future: 'will do' } as const;

/** The features, in the order of the rows that `readFeatures` fills. */
export const features: readonly FeatureInfo[] = [
  ...wordClasses.map((name) => ({ name: `class:${name}`, reason: classReasons[name] ?? '' })),
  ...nounFiles.map((file) => ({ name: `noun:${file}`, reason: nounTopics[file] ? `is about ${nounTopics[file]}` : '' })),
  ...verbFiles.map((file) => ({ name: `verb:${file}`, reason: verbTopics[file] ? `is about ${verbTopics[file]}` : '' })),
  { name: 'adjective:relational', reason: 'uses technical terms' },
  { name: 'adjective:evaluation', reason: 'gives a verdict' },
  { name: 'claim:absence', reason: 'says that something is missing' },
  ...figureKinds.map((kind) => ({ name: `figure:${kind}`, reason: kind === 'date' ? 'gives a date' : 'states a figure' })),
  ...['any', 'two', 'big', 'trend', 'past', 'first'].map((name) => ({ name: `figure:${name}`, reason: 'states a figure' })),
  ...['any', 'two', 'subject'].map((name) => ({ name: `name:${name}`, reason: nameReason })),
  { name: 'tense:past', reason: pastReason },
  { name: 'tense:perfect', reason: pastReason },
  { name: 'tense:passive', reason: 'tells what was done to somebody or something' },
  { name: 'tense:progressive', reason: 'tells what is going on' },
  ...['length', 'short', 'long'].map((name) => ({ name: `shape:${name}`, ...shape })),
  { name: 'shape:question', reason: 'asks' },
  { name: 'shape:broken', ...shape },
  { name: 'shape:joined', ...shape },
  { name: 'shape:noVerb', ...shape },
  ...Object.entries(whoReasons).flatMap(([who, words]) =>
    (['past', 'present', 'future'] as const).map((tense) => ({ name: `who:${who}:${tense}`, reason: `tells what ${words} ${tenseReasons[tense]}` }))),
];

/** The features of who acts when, exactly one of which is set where there is a subject; they are weighed against their average. */
export const whoFeatures = { first: features.findIndex(({ name }) => name.startsWith('who:')), count: Object.keys(whoReasons).length * 3 };
