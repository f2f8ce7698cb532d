import { posCode, type SeedDocument } from '../../../document/types.js';
import { countryOf, pluralDemonyms } from '../../../lexicon/demonyms.js';
import { comma, hyphen, openingParenthesis } from '../../../text/characterCodes.js';
import type { DraftEntity, DraftMention } from '../draftEntity.js';
import { lastSubject } from './lastSubject.js';
import type { TokenWords } from '../words/tokenWords.js';

const { ADJ, NOUN, PROPN } = posCode as Record<string, number>;
/** Adjectives that stand for a whole people: "the British", "the Chinese". */
const isCollective = /(?:[cs]h|ese|iss)$/;

/**
 * Makes "the Swede", said of one person, a mention of the only person whom the document says to be from there before ("the Swedish driver Ada Ode",
 * "Ada Ode, a Swedish driver", "Ada Ode of Sweden", "Sweden's Ada Ode"), or, where it says so of nobody, of the subject before ("Ode sighed. “…,” said the Swede"); returns the drafts that still have mentions.
 */
export function linkNationals(document: SeedDocument, words: TokenWords, drafts: readonly DraftEntity[]): DraftEntity[] {
  let isEmptied = false;
  for (const draft of drafts) {
    if (draft.type !== 'other') continue;
    for (const mention of [...draft.mentions]) {
      const country = standsForOne(document, words, mention);
      const from = country ? peopleFrom(document, words, drafts, country, mention.firstToken) : [];
      const person = from.length === 1 ? from[0] : country && from.length === 0 && speaks(document, mention) ? lastSubject(document, words, drafts, mention.firstToken) : null;
      if (!person) continue;
      draft.mentions.splice(draft.mentions.indexOf(mention), 1);
      person.mentions.push({ ...mention, kind: 'nominal', confidence: 0.7, reason: from.length === 1 ? 'who is from there' : 'whom the sentence before is about' });
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

const saying = '(?:said|says|added|declared|joked|replied|responded|laughed|told|recalled|insisted|admitted|explained|wrote)';
/** Right behind a quotation with its verb: "“…,” said the Swede", "“…,” the Swede said". */
const saidBefore = new RegExp(`["”’'»],? ${saying} the $`);
const saidBehind = new RegExp(`^ ${saying}\\b`);
const speaks = ({ text }: SeedDocument, { start, end }: DraftMention): boolean =>
  saidBefore.test(text.slice(Math.max(0, start - 20), start)) || (/["”’'»],? the $/.test(text.slice(Math.max(0, start - 8), start)) && saidBehind.test(text.slice(end, end + 12)));

/** The people of whom the document says before the token that they are from the country. */
const peopleFrom = (document: SeedDocument, words: TokenWords, drafts: readonly DraftEntity[], country: string, before: number): DraftEntity[] =>
  drafts.filter((draft) => draft.type === 'person' && draft.mentions.some((m) => m.kind === 'name' && m.endToken <= before && isFrom(document, words, m, country)));

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
