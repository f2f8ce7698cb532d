import { posCode, type SeedDocument } from '../../../document/types.js';
import type { DraftMention } from '../draftEntity.js';
import { pronounClasses, type PronounClass } from '../words/pronounWords.js';
import type { TokenWords } from '../words/tokenWords.js';

export type PronounForm = 'subject' | 'object' | 'possessive' | 'reflexive';

/** A personal pronoun in the text. */
export interface Pronoun {
  readonly token: number;
  readonly start: number;
  readonly end: number;
  readonly class: PronounClass;
  readonly form: PronounForm;
}

const possessives = new Set(['his', 'its', 'their', 'my', 'our', 'your', 'hers', 'theirs', 'mine', 'ours', 'yours']);
const objects = new Set(['him', 'them', 'me', 'us']);

/** Parts of speech that a pronoun is never taken for. */
const never = new Set([posCode.PUNCT, posCode.NUM, posCode.ADP, posCode.AUX, posCode.CCONJ, posCode.SCONJ, posCode.ADV, posCode.VERB, posCode.SYM]);
const isNever = Uint8Array.from({ length: 32 }, (_, tag) => Number(never.has(tag)));

/** Finds the personal pronouns. */
export function findPronouns(document: SeedDocument, words: TokenWords): Pronoun[] {
  const found: Pronoun[] = [];
  const { starts, tags } = document.tokens;
  for (const i of words.pronouns) {
    if (isNever[tags[i]!] === 1) continue;
    const low = words.lower(i);
    const kind = pronounClasses.get(low);
    const start = starts[i]!;
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

/** The mention of a pronoun. */
export function pronounMention({ start, end, token }: Pronoun, confidence: number, reason: string): DraftMention {
  return { start, end, kind: 'pronoun', confidence, reason, firstToken: token, endToken: token + 1 };
}
