import { posCode, type SeedDocument } from '../../document/types.js';
import { WordFilter, type TokenWords } from './tokenWords.js';

export type PronounClass = 'he' | 'she' | 'it' | 'they' | 'I' | 'we' | 'you';

export type PronounForm = 'subject' | 'object' | 'possessive' | 'reflexive';

/** A personal pronoun in the text. */
export interface Pronoun {
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly class: PronounClass;
  readonly form: PronounForm;
}

const classes: Readonly<Record<string, PronounClass>> = {
  he: 'he', him: 'he', his: 'he', himself: 'he',
  she: 'she', her: 'she', hers: 'she', herself: 'she',
  it: 'it', its: 'it', itself: 'it',
  they: 'they', them: 'they', their: 'they', theirs: 'they', themselves: 'they',
  i: 'I', me: 'I', my: 'I', mine: 'I', myself: 'I',
  we: 'we', us: 'we', our: 'we', ours: 'we', ourselves: 'we',
  you: 'you', your: 'you', yours: 'you', yourself: 'you',
};

const possessives = new Set(['his', 'its', 'their', 'my', 'our', 'your', 'hers', 'theirs', 'mine', 'ours', 'yours']);
const objects = new Set(['him', 'them', 'me', 'us']);

const filter = new WordFilter(Object.keys(classes));
/** Parts of speech that a pronoun is never taken for. */
const never = new Set([posCode.PUNCT, posCode.NUM, posCode.ADP, posCode.AUX, posCode.CCONJ, posCode.SCONJ, posCode.ADV, posCode.VERB, posCode.SYM]);
const isNever = Uint8Array.from({ length: 32 }, (_, tag) => Number(never.has(tag)));

/** Finds the personal pronouns; "I" within "I’m" too. */
export function findPronouns(document: SeedDocument, words: TokenWords): Pronoun[] {
  const found: Pronoun[] = [];
  const { starts, ends, tags, words: hashes, count } = document.tokens;
  for (let i = 0; i < count; i++) {
    const start = starts[i] as number;
    if (isNever[tags[i] as number] === 1 || (ends[i] as number) - start > 12 || !filter.mayHave(hashes[i] as number)) continue;
    let low = words.lower(i);
    const apostrophe = low.indexOf("'");
    if (apostrophe > 0) low = low.slice(0, apostrophe);
    const kind = Object.hasOwn(classes, low) ? classes[low] : undefined;
    if (!kind || (low === 'us' && document.text.slice(start, start + 2) === 'US') || (low === 'i' && document.text.charAt(start) === 'i')) continue;
    found.push({ token: i, start, end: start + low.length, class: kind, form: formOf(document, words, low, i) });
  }
  return found;
}

function formOf({ tokens }: SeedDocument, words: TokenWords, low: string, token: number): PronounForm {
  if (possessives.has(low)) return 'possessive';
  if (objects.has(low)) return 'object';
  if (low.endsWith('self') || low.endsWith('selves')) return 'reflexive';
  if (low !== 'her') return 'subject';
  // "her house", but "saw her" and "told her the truth"
  const next = tokens.tags[token + 1];
  const owns = token + 1 < tokens.count && (next === posCode.NOUN || next === posCode.PROPN || next === posCode.ADJ || next === posCode.NUM);
  return owns && !/^(?:the|a|an|that|this)$/.test(words.lower(token + 1)) ? 'possessive' : 'object';
}
