import { paragraphAt } from '../../../document/lookup.js';
import type { SeedDocument } from '../../../document/types.js';
import { countryOf } from '../../../lexicon/demonyms.js';
import { isPeople } from '../../../lexicon/peoples.js';
import type { DraftEntity } from '../draftEntity.js';
import type { TokenWords } from '../words/tokenWords.js';
import { wordBit } from '../vocabulary.js';
import type { Voices } from '../speech/voice.js';

/**
 * Adds the descriptions of a people that the document names too: "the Ruritanian people" of "Ruritanians", and of whom a speech counts itself to
 * "our people", "my fellow citizens".
 */
export function addPeoples(document: SeedDocument, words: TokenWords, drafts: readonly DraftEntity[], voices: Voices): void {
  const peoples = drafts.filter((draft) => draft.type === 'other' && draft.mentions.some((m) => document.text.charCodeAt(m.end - 1) === 115 && isPeople(document.text.slice(m.start, m.end).toLowerCase())));
  if (peoples.length === 0) return;
  const byCountry = new Map(peoples.map((draft) => [countryOf.get(words.lower(draft.mentions[0]?.firstToken ?? -1)), draft]));
  const { starts, ends } = document.tokens;
  for (const i of words.peopleNouns) {
    const before = words.lower(i - 1);
    const isNational = (words.bits(i - 1) & wordBit.demonym) !== 0 && words.lower(i) === 'people';
    if (!isNational && before !== 'our' && !(before === 'fellow' && /^(?:my|our)$/.test(words.lower(i - 2)))) continue;
    const start = starts[i]!;
    const people = isNational ? byCountry.get(countryOf.get(before)) : drafts[voices.of(paragraphAt(document.paragraphs, start)).own];
    if (!people || !peoples.includes(people)) continue;
    people.mentions.push({ start, end: ends[i]!, kind: 'nominal', confidence: 0.7, reason: isNational ? 'the people of that name' : 'whom the speaker speaks for', firstToken: i, endToken: i + 1 });
  }
}
