import { strongReportingVerbs, weakReportingVerbs } from '../lexicon/reportingVerbs.js';
import { readWords } from '../lexicon/words.js';
import { hashLower } from '../model/hash.js';
import { tokenForm } from './tokenBuffer.js';
import { posCode, type PartOfSpeech, type Tokens } from './types.js';

/** Writes the part of speech of every token to `tags`; `sentenceStarts` are the first tokens of the sentences. */
export type TagTokens = (text: string, tokens: Omit<Tokens, 'tags'>, sentenceStarts: readonly number[], tags: Uint8Array) => void;

// Source: own compilation of English function words. Licence: MIT, as the project.
const functionWords: Partial<Record<PartOfSpeech, string>> = {
  DET: 'the a an this these those every each no some any another all both either neither such',
  PRON: `i you he she it we they me him her us them my your his its our their mine yours hers ours theirs myself yourself himself herself itself
    ourselves themselves who whom whose what which something anything nothing everything someone anyone nobody everyone there that`,
  AUX: "is are was were be been being am has have had do does did will would can could may might must shall should 's 're 've 'll 'd 'm ca wo",
  ADP: `of in on at by for with from about into over after before under between through during against without within among across behind beyond near
    toward towards upon via despite since until as than`,
  CCONJ: 'and or but nor',
  SCONJ: 'if because although though while whereas unless whether',
  PART: "to not n't ’",
  ADV: 'now then here also never always often again still already just only very too so more most when where why how even ever',
};
const endings: readonly (readonly [RegExp, PartOfSpeech])[] = [
  [/ly$/, 'ADV'], [/(?:ing|ed|ise|ize|ify)$/, 'VERB'], [/(?:ous|ful|able|ible|ive|al|ic|less|ish|ary)$/, 'ADJ'],
];

/** Tags by lists of function words, capital letters and endings: what is left when there is no model. */
export function createPlainTagger(): TagTokens {
  const known = new Map<number, number>();
  const add = (word: string, tag: PartOfSpeech): void => void known.set(hashLower(word, 0, word.length), posCode[tag]);
  for (const word of [...weakReportingVerbs, ...strongReportingVerbs]) add(word, 'VERB');
  for (const [tag, list] of Object.entries(functionWords)) readWords(list).forEach((word) => add(word, tag as PartOfSpeech));
  return (text, { count, starts, ends, words, forms }, sentenceStarts, tags) => {
    const firsts = new Set(sentenceStarts);
    for (let i = 0; i < count; i++) tags[i] = tagOf(i);

    function tagOf(i: number): number {
      const form = forms[i]!;
      if (form === tokenForm.punctuation) return posCode.PUNCT;
      if (form === tokenForm.number) return posCode.NUM;
      if (form === tokenForm.symbol || (form >= tokenForm.address && form <= tokenForm.emoji)) return posCode.SYM;
      const tag = known.get(words[i]!);
      if (tag !== undefined && (form <= tokenForm.capital || firsts.has(i))) return tag;
      const isName = form > tokenForm.lower && (form !== tokenForm.capital || !firsts.has(i) || (i + 1 < count && forms[i + 1] === tokenForm.capital));
      if (isName) return posCode.PROPN;
      const word = text.slice(starts[i], ends[i]);
      return posCode[endings.find(([ending]) => word.length > 4 && ending.test(word))?.[1] ?? 'NOUN'];
    }
  };
}
