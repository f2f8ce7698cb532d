import type { SeedDocument } from '../../../document/types.js';
import type { DraftEntity } from '../draftEntity.js';

const marriedTo = { female: /\b(?:[Ww]ife|[Ww]idow|[Bb]ride),? $/, male: /\b(?:[Hh]usband|[Ww]idower),? $/ } as const;

/**
 * Makes "Mrs. Reed" the wife whom the text names by her given name alone ("Jon Reed met his wife, Eleni"), and likewise a husband, where only one is named so and the family's other bearers are of the other gender.
 * The mentions are moved; an entity may be left without.
 */
export function joinSpouses({ text }: SeedDocument, entities: readonly DraftEntity[]): void {
  for (const titled of entities) {
    const { person, gender, mentions, type } = titled;
    const family = person?.words[0];
    if (type !== 'person' || !person || person.words.length !== 1 || (gender !== 'female' && gender !== 'male') || mentions.length === 0) continue;
    const bearers = entities.filter((other) => other !== titled && other.type === 'person' && other.person?.isFull && other.person.words.at(-1) === family);
    if (bearers.length === 0 || bearers.some((other) => other.gender === gender)) continue;
    const spouses = entities.filter((other) => other !== titled && other.type === 'person' && other.person?.words.length === 1 && other.gender !== (gender === 'female' ? 'male' : 'female')
      && other.mentions.some(({ start }) => marriedTo[gender].test(text.slice(Math.max(0, start - 12), start))));
    const [spouse] = spouses;
    if (!spouse || spouses.length > 1) continue;
    spouse.gender = gender;
    for (const mention of mentions.splice(0)) spouse.mentions.push({ ...mention, reason: 'by marriage' });
    spouse.mentions.sort((a, b) => a.start - b.start);
  }
}
