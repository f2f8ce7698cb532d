import { posCode, type SeedDocument } from '../../document/types.js';
import { flaggedClasses, wordClasses, type WordClass, type WordFacts } from '../../lexicon/claimWords.js';
import type { Figure } from '../types.js';

/** Senses of nouns and verbs (WordNet's lexicographer files), as words for people. */
const nounTopics: Readonly<Record<number, string>> = {
  3: 'things in general', 4: 'acts', 5: 'animals', 6: 'made things', 7: 'qualities', 8: 'the body', 9: 'thoughts', 10: 'communication', 11: 'events',
  12: 'feelings', 13: 'food', 14: 'groups and institutions', 15: 'places', 16: 'motives', 17: 'natural things', 18: 'people', 19: 'natural processes',
  20: 'plants', 21: 'money or property', 22: 'processes', 23: 'quantities', 24: 'relations', 25: 'shapes', 26: 'conditions', 27: 'substances', 28: 'times',
};
const verbTopics: Readonly<Record<number, string>> = {
  29: 'bodily acts', 30: 'change', 31: 'thinking', 32: 'communication', 33: 'contest', 34: 'consumption', 35: 'contact', 36: 'making', 37: 'emotion',
  38: 'movement', 39: 'perception', 40: 'possession or spending', 41: 'social or political acts', 42: 'being and having', 43: 'weather',
};

const figureNames = ['money', 'share', 'quantity', 'duration', 'date', 'rank'] as const;

interface FeatureInfo {
  readonly name: string;
  /** What is shown where the feature counts; features with the same words are shown as one. */
  readonly reason: string;
}

const classReasons: Partial<Record<WordClass, string>> = {
  hedge: 'hedged', praise: 'praising words', blame: 'blaming words', subjective: 'subjective words', comparison: 'makes a comparison',
  superlative: 'makes a comparison', record: 'claims a first, an only or a never', quantifier: 'says how many', rounding: 'gives a rounded number',
  cause: 'names a cause', law: 'names a law, vote or agreement', trend: 'speaks of change', future: 'speaks of the future', going: 'speaks of the future',
  modal: 'says what could be', duty: 'says what should be', wish: 'states a wish or plan', opinion: 'states an opinion', knowing: 'appeals to knowledge',
  saying: 'reports what was said', courtesy: 'courtesies', question: 'asks', past: 'tells of the past', participle: 'tells of the past',
  pastBe: 'tells of the past', past_time: 'tells of the past', negation: 'denies something', condition: 'sets a condition',
};

const plainClass = (name: WordClass): string => classReasons[name] ?? 'wording';

export const features: readonly FeatureInfo[] = [
  ...wordClasses.map((name) => ({ name: `class:${name}`, reason: plainClass(name) })),
  ...Object.entries(nounTopics).map(([file, topic]) => ({ name: `noun:${file}`, reason: `is about ${topic}` })),
  ...Object.entries(verbTopics).map(([file, topic]) => ({ name: `verb:${file}`, reason: `is about ${topic}` })),
  { name: 'adjective:relational', reason: 'uses terms of a field' },
  ...figureNames.map((kind) => ({ name: `figure:${kind}`, reason: kind === 'date' ? 'gives a date' : kind === 'duration' ? 'gives a duration' : 'states a figure' })),
  ...['any', 'two', 'big', 'trend', 'past', 'first'].map((name) => ({ name: `figure:${name}`, reason: 'states a figure' })),
  ...['any', 'two', 'subject'].map((name) => ({ name: `name:${name}`, reason: 'names somebody or something' })),
  ...['past', 'perfect', 'passive', 'progressive'].map((name) => ({ name: `tense:${name}`, reason: name === 'progressive' ? 'tells what is going on' : 'tells of the past' })),
  ...['verbs', 'nouns', 'adjectives', 'adverbs', 'pronouns', 'adpositions', 'length', 'short', 'long', 'question', 'broken', 'joined', 'noVerb'].map(
    (name) => ({ name: `shape:${name}`, reason: name === 'question' ? 'asks' : 'shape of the sentence' })),
  ...['I', 'we', 'you', 'he', 'they', 'it', 'name', 'noun'].flatMap((who) =>
    ['past', 'present', 'future'].map((tense) => ({ name: `who:${who}:${tense}`, reason: 'who does it, and when' }))),
];

const index = new Map(features.map(({ name }, i): [string, number] => [name, i]));
const at = (name: string): number => index.get(name) as number;
const classAt = Object.fromEntries(wordClasses.map((name, i) => [name, i])) as Record<WordClass, number>;
const nounAt = Array.from({ length: 29 }, (_, file) => index.get(`noun:${file}`) ?? -1);
const verbAt = Array.from({ length: 44 }, (_, file) => index.get(`verb:${file}`) ?? -1);
const adjectiveAt = at('adjective:relational');
const figureAt = Object.fromEntries(figureNames.map((kind) => [kind, at(`figure:${kind}`)]));
/** By the bit of their class. */
const subjects = ['I', 'we', 'you', 'he', 'they', 'it'] as const;
const subjectFlags = (1 << subjects.length) - 1;
const flag = Object.fromEntries(flaggedClasses.map((name, bit) => [name, 1 << bit])) as Record<(typeof flaggedClasses)[number], number>;
const names = {
  figureAny: at('figure:any'), figureTwo: at('figure:two'), figureBig: at('figure:big'), figureTrend: at('figure:trend'), figurePast: at('figure:past'),
  figureFirst: at('figure:first'), nameAny: at('name:any'), nameTwo: at('name:two'), nameSubject: at('name:subject'), past: at('tense:past'),
  perfect: at('tense:perfect'), passive: at('tense:passive'), progressive: at('tense:progressive'), verbs: at('shape:verbs'), nouns: at('shape:nouns'),
  adjectives: at('shape:adjectives'), adverbs: at('shape:adverbs'), pronouns: at('shape:pronouns'), adpositions: at('shape:adpositions'),
  length: at('shape:length'), short: at('shape:short'), long: at('shape:long'), question: at('shape:question'), broken: at('shape:broken'),
  joined: at('shape:joined'), noVerb: at('shape:noVerb'),
};

/** What the features are read from. */
export interface FeatureSource {
  readonly document: SeedDocument;
  /** Lower-case words of the tokens. */
  readonly word: (token: number) => string;
  readonly facts: (token: number) => WordFacts | null;
}

/** What was seen of one stretch of tokens, for the kinds. */
export interface Seen {
  readonly has: (name: WordClass) => boolean;
  readonly past: boolean;
  readonly name: boolean;
  readonly verb: boolean;
}

/**
 * Reads the features of tokens [from, to) with the figures in them into `into` (as long as `features`, overwritten).
 * Counts are damped by log2(1 + n), so that a long sentence does not win by its length alone.
 */
export function readFeatures({ document, word, facts }: FeatureSource, from: number, to: number, figures: readonly Figure[], into: Float64Array): Seen {
  into.fill(0);
  const { tags } = document.tokens;
  const add = (i: number): void => {
    into[i] = (into[i] as number) + 1;
  };
  let properNouns = 0;
  let inName = false;
  let subject = '';
  let verbSeen = false;
  let past = false;
  let have = -9;
  let be = -9;
  let count = 0;
  for (let i = from; i < to; i++) {
    const tag = tags[i] as number;
    if (tag === posCode.PUNCT) {
      inName = false;
      continue;
    }
    count++;
    const known = facts(i);
    const w = word(i);
    if (known) {
      for (let c = 0; c < known.classes.length; c++) into[known.classes[c] as number]! += 1;
      if (tag === posCode.NOUN && known.noun) add(nounAt[known.noun] as number);
      else if (tag === posCode.VERB && known.verb) add(verbAt[known.verb] as number);
      else if (tag === posCode.ADJ && known.adjective) add(adjectiveAt);
    }
    const flags = known ? known.flags : 0;
    if (!verbSeen && !subject) {
      if (tag === posCode.PRON) subject = subjects[31 - Math.clz32(flags & subjectFlags)] ?? '';
      else if (tag === posCode.PROPN) subject = 'name';
      else if (tag === posCode.NOUN) subject = 'noun';
    }
    if (tag === posCode.VERB || tag === posCode.AUX) {
      verbSeen = true;
      add(names.verbs);
      const isPast = (flags & flag.pastBe) !== 0 || (tag === posCode.VERB && ((flags & flag.past) !== 0 || w.endsWith('ed')));
      const isParticiple = tag === posCode.VERB && ((flags & flag.participle) !== 0 || w.endsWith('ed'));
      if (isParticiple && i - have <= 3) {
        add(names.perfect);
        past = true;
      } else if (isParticiple && i - be <= 3) add(names.passive);
      else if (isPast) {
        add(names.past);
        past = true;
      } else if (w.endsWith('ing') && i - be <= 3) add(names.progressive);
      if ((flags & flag.have) !== 0) have = i;
      if ((flags & flag.be) !== 0) be = i;
    } else if (tag === posCode.NOUN) add(names.nouns);
    else if (tag === posCode.ADJ) add(names.adjectives);
    else if (tag === posCode.ADV) add(names.adverbs);
    else if (tag === posCode.PRON) add(names.pronouns);
    else if (tag === posCode.ADP) add(names.adpositions);
    if (tag === posCode.PROPN) {
      if (!inName) properNouns++;
      inName = true;
    } else inName = false;
  }
  const has = (name: WordClass): boolean => (into[classAt[name]] as number) > 0;
  for (const figure of figures) {
    add(figureAt[figure.kind ?? 'quantity'] as number);
    if (figure.value >= 1e6) into[names.figureBig] = 1;
  }
  const stated = figures.filter((f) => f.kind !== 'rank' && f.kind !== 'date').length;
  into[names.figureAny] = stated > 0 ? 1 : 0;
  into[names.figureTwo] = figures.length > 1 ? 1 : 0;
  into[names.figureTrend] = stated > 0 && has('trend') ? 1 : 0;
  into[names.figurePast] = stated > 0 && past ? 1 : 0;
  into[names.figureFirst] = stated > 0 && has('firstSingular') ? 1 : 0;
  into[names.nameAny] = properNouns > 0 ? 1 : 0;
  into[names.nameTwo] = properNouns > 1 ? 1 : 0;
  into[names.nameSubject] = subject === 'name' ? 1 : 0;
  if (subject) into[at(`who:${subject}:${past ? 'past' : has('future') ? 'future' : 'present'}`)] = 1;
  for (let i = 0; i < into.length; i++) if ((into[i] as number) > 1) into[i] = Math.log2(1 + (into[i] as number));
  into[names.length] = Math.log2(1 + count);
  into[names.short] = count < 7 ? 1 : 0;
  into[names.long] = count > 30 ? 1 : 0;
  const last = to > from ? word(to - 1) : '';
  into[names.question] = last === '?' || (to > from + 1 && word(to - 2) === '?') ? 1 : 0;
  into[names.broken] = last === '-' || last === '--' || last === '…' || last === '...' ? 1 : 0;
  into[names.joined] = tags[from] === posCode.CCONJ ? 1 : 0;
  into[names.noVerb] = verbSeen ? 0 : 1;
  return { has, past, name: properNouns > 0, verb: verbSeen };
}
