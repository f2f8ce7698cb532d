import { posCode, type SeedDocument } from '../../../document/types.js';
import { countryOf, pluralDemonyms } from '../../../lexicon/demonyms.js';
import type { DraftEntity, DraftMention } from '../draftEntity.js';
import type { TokenWords } from '../words/tokenWords.js';

const { ADJ, NOUN, PROPN } = posCode as Record<string, number>;
const comma = 44;
const openingParenthesis = 40;
const hyphen = 45;
/** Adjectives that stand for a whole people: "the British", "the Chinese". */
const isCollective = /(?:[cs]h|ese|iss)$/;

/**
 * Makes "the Swede", said of one person, a mention of the only person whom the document says to be from there before ("the Swedish driver Ada Ode",
 * "Ada Ode, a Swedish driver", "Ada Ode of Sweden", "Sweden's Ada Ode"); returns the drafts that still have mentions.
 */
export function linkNationals(document: SeedDocument, words: TokenWords, drafts: readonly DraftEntity[]): DraftEntity[] {
  let isEmptied = false;
  for (const draft of drafts) {
    if (draft.type !== 'other') continue;
    for (const mention of [...draft.mentions]) {
      const country = standsForOne(document, words, mention);
      const person = country ? onlyPersonFrom(document, words, drafts, country, mention.firstToken) : null;
      if (!person) continue;
      draft.mentions.splice(draft.mentions.indexOf(mention), 1);
      person.mentions.push({ ...mention, kind: 'nominal', confidence: 0.7, reason: 'who is from there' });
      isEmptied ||= draft.mentions.length === 0;
    }
  }
  return isEmptied ? drafts.filter((draft) => draft.mentions.length > 0) : [...drafts];
}

/** The country of "the Swede", '' for anything else: several of a people, an adjective before a noun or in a compound. */
function standsForOne({ tokens: { tags } }: SeedDocument, words: TokenWords, { firstToken, endToken }: DraftMention): string {
  if (endToken - firstToken !== 1 || words.lower(firstToken - 1) !== 'the') return '';
  const low = words.lower(firstToken);
  const next = tags[endToken];
  return pluralDemonyms.has(low) || isCollective.test(low) || next === NOUN || next === PROPN || next === ADJ || words.isCharacter(endToken, hyphen) ? '' : (countryOf.get(low) ?? '');
}

/** The person of whom alone the document says before the token that they are from the country; null where there is none or more than one. */
function onlyPersonFrom(document: SeedDocument, words: TokenWords, drafts: readonly DraftEntity[], country: string, before: number): DraftEntity | null {
  let found: DraftEntity | null = null;
  for (const draft of drafts) {
    if (draft.type !== 'person' || !draft.mentions.some((m) => m.kind === 'name' && m.endToken <= before && isFrom(document, words, m, country))) continue;
    if (found) return null;
    found = draft;
  }
  return found;
}

function isFrom({ tokens: { tags } }: SeedDocument, words: TokenWords, { firstToken, endToken }: DraftMention, country: string): boolean {
  const says = (token: number): boolean => countryOf.get(words.lower(token)) === country || words.lower(token) === country;
  // "Sweden's Ada Ode", "the Swedish rally driver Ada Ode"
  for (let i = firstToken - 1; i >= firstToken - 5; i--) {
    if (says(i)) return true;
    const tag = tags[i];
    if (tag !== NOUN && tag !== ADJ && tag !== PROPN && !words.isPossessiveMark(i)) break;
  }
  const low = words.lower(endToken);
  if (low === 'of' || low === 'from' || words.isCharacter(endToken, openingParenthesis)) return says(endToken + 1);
  return words.isCharacter(endToken, comma) && /^(?:an?|the)$/.test(words.lower(endToken + 1)) && (says(endToken + 2) || says(endToken + 3));
}
