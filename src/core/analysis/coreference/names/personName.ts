import type { Gender } from '../../types.js';
import { nameKey } from '../../recognition/steps/repeats.js';
import { beginsWithFamily, genderOfMiddle } from '../../../lexicon/familyFirst.js';
import { isGivenName, names } from '../../../lexicon/names.js';
import { isShortGivenName } from '../../../lexicon/shortGivenNames.js';
import { genderOfSecond, genderOfWorldName } from '../../../lexicon/worldGivenNames.js';
import { femaleHonorifics, femaleKinTitles, givenParticles, honorifics, maleHonorifics, maleKinTitles, nameSuffixes, particles, titleWords } from '../../../lexicon/titles.js';

/** A person's name taken apart: its words for comparison (lower case, no title, no suffix) and what they tell. */
export interface PersonName {
  readonly words: readonly string[];
  /** The words and the generation, joined: two names with the same are one person's. */
  readonly key: string;
  readonly gender: Gender;
  /** "jr", "sr", "ii", "iii", "iv", or '': two who differ in it are two people. */
  readonly generation: string;
  /** What stands in quotation marks within the name, for comparison; '' where nothing does. */
  readonly nickname: string;
  /** Initials and particles counted as words too; a name of one word may be a given or a family name. */
  readonly isFull: boolean;
}

/** "Chidi “Big Road” Fontaine". */
const nicknameIn = /\s["“‘']([^"“”‘’]+)["”’']\s/;
const generations = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** "Brook, Ada": the given name first; not "Brook, Jr.". */
const inOrder = (text: string): string => text.replace(/^(\p{Lu}[^\s,]+), (\p{Lu}.*)$/u, (whole, family: string, rest: string) => (nameSuffixes.has(rest.toLowerCase().replace(/\.$/, '')) ? whole : `${rest} ${family}`));

/** Reads a name, with or without titles before it. */
export function readPersonName(written: string): PersonName {
  const text = written.includes(', ') ? inOrder(written) : written;
  const quoted = nicknameIn.exec(text);
  const nickname = quoted ? nameKey(quoted[1]!) : '';
  const all = nameKey(quoted ? text.replace(quoted[0], ' ') : text).replace(/[,“”"()[\]]/g, '').split(' ').filter(Boolean);
  let first = 0;
  let gender: Gender = 'unknown';
  while (first < all.length - 1 && (honorifics.has(all[first]!) || titleWords.has(all[first]!) || isKinTitle(all[first]!))) {
    gender = genderOfHonorific(all[first]!, gender);
    first++;
  }
  let end = all.length;
  let generation = '';
  for (; end > first + 1 && nameSuffixes.has(all[end - 1]!); end--) {
    if (generations.has(all[end - 1]!)) generation = all[end - 1]!;
  }
  const kept = all.slice(first, end).filter((word) => !/^[-–&]$/.test(word));
  // "Ada Ode of Ashby": where somebody is from
  const of = kept.indexOf('of', 2);
  // "Aldo I": the first of that name, who is called Aldo too
  const isFirst = kept.length === 2 && kept[1] === 'i' && text.replace(/['’]s?$/, '').endsWith(' I');
  // "Rowntree J": a judge
  const isJudge = kept.length === 2 && / (?:L?J|CJ)$/.test(text) && !isGivenName(kept[0]!);
  const words = of >= 0 ? kept.slice(0, of) : isFirst || isJudge ? kept.slice(0, 1) : kept;
  const isFull = words.length > 1 && !(words.length === 2 && isParticle(words[0]!, text));
  if (gender === 'unknown' && isFull) gender = genderOfGivenNames(words);
  return { words, key: generation ? `${words.join(' ')} ${generation}` : words.join(' '), gender, generation, nickname, isFull };
}

/** "van Dijk", "bin Salman", but not "Ben Carson" and "Al Gore". */
const isParticle = (word: string, written: string): boolean => particles.has(word) && !(givenParticles.has(word) && /(?:^| )\p{Lu}\p{Ll}+ [^ ]+$/u.test(written));

const isKinTitle = (word: string): boolean => maleKinTitles.has(word) || femaleKinTitles.has(word);

/** The gender that a form of address tells; `otherwise` where it tells none. */
export function genderOfHonorific(word: string, otherwise: Gender): Gender {
  return maleHonorifics.has(word) || maleKinTitles.has(word) ? 'male' : femaleHonorifics.has(word) || femaleKinTitles.has(word) ? 'female' : otherwise;
}

/**
 * The gender that the first given name tells, initials before it left out. Names behind it are not asked: they may be a father's
 * ("Zahra Mohammad …").
 */
function genderOfGivenNames(words: readonly string[]): Gender {
  const middle = genderOfMiddle(words);
  if (middle) return middle;
  const given = beginsWithFamily(words) ? words.slice(1) : words.slice(0, Math.max(1, words.length - 1));
  const first = given.find((word) => word.replace(/[.-]/g, '').length > 1);
  if (!first) return 'unknown';
  for (const part of first.includes('-') ? [first, first.split('-')[0]!] : [first]) {
    const gender = genderOfWorldName(part);
    if (gender !== 'unknown') return gender;
    if (names.male.has(part)) return 'male';
    if (names.female.has(part)) return 'female';
  }
  return genderOfSecond(words);
}

/**
 * True when the shorter full name can be the longer one's: its words appear in it in order (an initial stands for a word,
 * "Bill" for "William") and the family names, the last words, are the same; or the same two words stand the other way round.
 */
export function isShortOf(short: readonly string[], long: readonly string[]): boolean {
  if (short.length > long.length || short.length < 2) return false;
  if (short.length === 2 && long.length === 2 && short[0] === long[1] && short[1] === long[0]) return true;
  if (short[short.length - 1] !== long[long.length - 1] && !sameJoined(short, long)) return false;
  let k = 0;
  for (const word of short) {
    while (k < long.length && !sameWord(word, long[k]!) && !(k + 1 < long.length && isShortGivenName(word, long[k]!))) k++;
    if (k === long.length) return false;
    k++;
  }
  return true;
}

const sameJoined = (a: readonly string[], b: readonly string[]): boolean => a.join('') === b.join('');

function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const bare = (word: string): string => word.replace(/[.'’-]/g, '');
  const [x, y] = [bare(a), bare(b)];
  if (x === y) return true;
  return (x.length === 1 && y.startsWith(x)) || (y.length === 1 && x.startsWith(y));
}

/** How a name of one word (or a particle and a word) fits a full name: 3 its family name, 2 its given name, 1 another word, 0 not. */
export function fitOfPart(part: readonly string[], full: readonly string[]): number {
  const joined = part.join(' ');
  if (joined === full.slice(full.length - part.length).join(' ')) return 3;
  const bareLast = full[full.length - 1]!.replace(/^(?:al|el|d'|l')-?/, '');
  if (part.length === 1 && bareLast === part[0]!.replace(/^(?:al|el|d'|l')-?/, '')) return 3;
  if (part.length === 1 && full[0] === part[0]) return beginsWithFamily(full) ? 3 : 2;
  // "Havea" of Havea-Lolohea
  if (part.length === 1 && part[0]!.length > 2 && full[full.length - 1]!.startsWith(`${part[0]!}-`)) return 2;
  return part.length === 1 && full.includes(part[0]!) && part[0]!.length > 2 && !particles.has(part[0]!) ? 1 : 0;
}
