import { tokensIn } from '../../../document/lookup.js';
import { posCode, type SeedDocument } from '../../../document/types.js';
import type { DraftEntity } from '../draftEntity.js';
import { lastSubject } from './lastSubject.js';
import type { TokenWords } from '../words/tokenWords.js';

const byAge = /(?<=\b[Tt]he )(\d{1,3}|\p{Ll}+(?:-\p{Ll}+)?)-year-old(?!\p{L}|-|\d)/gu;
/** Behind and before a name: ", 71,", " (71)", ", aged 71"; "the 71-year-old baker". */
const ageBehind = /^(?:, (?:aged |now |who is )?| \()(\d{1,3})(?=[,.;)]| and\b)/;
const ageBefore = /(?:^|\s)(\d{1,3}|\p{Ll}+)-year-old (?:(?!(?:from|of|in|at|with|by|and|who|to|on)\b)[\p{L}'’-]+,? ){0,4}$/u;
const reach = 60;

/**
 * Makes "the 71-year-old", where no noun follows, a mention of the only person whom the document gives that age ("Ada Ode, 71,", "71-year-old Ada Ode"), or, where it gives it to nobody, of the
 * subject before ("Ode curled it in. “…,” said the 20-year-old").
 */
export function linkAges(document: SeedDocument, words: TokenWords, drafts: readonly DraftEntity[]): void {
  const { text, tokens } = document;
  if (!text.includes('-year-old')) return;
  let ages: Map<string, Set<DraftEntity>> | null = null;
  for (const { 0: whole, 1: age = '', index } of text.matchAll(byAge)) {
    const span = { start: index, end: index + whole.length };
    const { firstToken, endToken } = tokensIn(tokens, span);
    const next = tokens.tags[endToken];
    if (text.charCodeAt(span.end) === 32 && (next === posCode.NOUN || next === posCode.PROPN || next === posCode.ADJ)) continue;
    ages ??= agesOf(text, drafts);
    const known = ages.get(age);
    const person = known ? (known.size === 1 ? [...known][0] : null) : lastSubject(document, words, drafts, firstToken);
    if (!person || person.mentions.some((m) => m.start < span.end && span.start < m.end)) continue;
    person.mentions.push({ ...span, kind: 'nominal', confidence: known ? 0.85 : 0.6, reason: known ? 'who is of that age' : 'whom the sentence before is about', firstToken, endToken });
  }
}

/** Who is of each age, as the document writes it. */
function agesOf(text: string, drafts: readonly DraftEntity[]): Map<string, Set<DraftEntity>> {
  const ages = new Map<string, Set<DraftEntity>>();
  for (const draft of drafts) {
    if (draft.type !== 'person') continue;
    for (const { kind, start, end } of draft.mentions) {
      if (kind !== 'name') continue;
      const age = ageBehind.exec(text.slice(end, end + 20))?.[1] ?? ageBefore.exec(text.slice(Math.max(0, start - reach), start))?.[1];
      if (!age) continue;
      const list = ages.get(age);
      if (list) list.add(draft);
      else ages.set(age, new Set([draft]));
    }
  }
  return ages;
}
