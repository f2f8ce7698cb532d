import type { SeedDocument } from '../../../document/types.js';
import { genderOfGivenName } from '../../../lexicon/names.js';
import type { Gender } from '../../types.js';
import type { DraftEntity } from '../draftEntity.js';
import { choosePerson, type Seen } from './choosePerson.js';
import { addName, createEntity } from './entityOfName.js';
import { bareOf, findFullNames, type FullNames } from './fullNames.js';
import { keepGenerationsApart } from './generations.js';
import type { ReadName } from './readNames.js';

/** Groups the names of people: full names first, then each shorter one goes to the person that it fits, or stands for somebody of its own. */
export function groupPeople(document: SeedDocument, read: readonly ReadName[], entities: DraftEntity[]): void {
  const people = keepGenerationsApart(document, read.filter((name) => name.type === 'person' && name.key));
  const full = findFullNames(document, people, entities);
  const seen = whoIsSeen(document, people, full);
  const parts = new Map<string, DraftEntity>();
  for (const name of people) {
    const entity = full.entityOf.get(name.key);
    if (entity) {
      addName(entity, name);
      seen.get(entity)!.last = name.mention.start;
      continue;
    }
    if (full.plurals.has(name.key)) continue;
    const words = name.person?.words ?? [];
    const isKnownAlone = (parts.get(name.key)?.mentions.length ?? 0) > 1;
    const chosen = choosePerson(name, isKnownAlone, full.byWord.under([bareOf(words[words.length - 1]!)]), seen, full.alsoCalled, document);
    if (chosen) {
      addName(chosen.entity, name, chosen.confidence, chosen.reason);
      // of a name that is a man's as well as a woman's
      if (name.gender !== 'unknown') chosen.entity.gender = name.gender;
      const trace = seen.get(chosen.entity)!;
      trace.last = name.mention.start;
      trace.alone = true;
      for (const rival of chosen.rivals) seen.get(rival)!.alone = false;
      continue;
    }
    const clash = name.gender === 'unknown' ? '' : `${name.key}/${name.gender}`;
    const own = parts.get(clash) ?? parts.get(name.key) ?? createEntity(entities, name);
    parts.set(name.key, own);
    if (clash) parts.set(clash, own);
    addName(own, name);
  }
  for (const own of new Set(parts.values())) if (own.gender === 'unknown' && own.titles.length === 0) own.gender = genderAlone(own.person?.words ?? []);
}

/** What a given name alone tells: "Tania". */
const genderAlone = ([word = '', ...more]: readonly string[]): Gender => (more.length > 0 ? 'unknown' : genderOfGivenName(word));

/** Those named in full, as they stand before any name was met. */
function whoIsSeen({ paragraphs }: SeedDocument, people: readonly ReadName[], { entityOf, byWord }: FullNames): Map<DraftEntity, Seen> {
  const seen = new Map<DraftEntity, Seen>();
  const body = paragraphs.findIndex((p) => p.kind === 'body');
  const leadEnd = paragraphs[Math.max(0, body)]?.end ?? 0;
  for (const name of people) {
    const entity = entityOf.get(name.key);
    if (!entity) continue;
    const known = seen.get(entity);
    if (known) {
      known.names++;
      known.titles.push(...name.titles);
    } else seen.set(entity, { first: name.mention.start, last: -1, names: 1, leads: name.mention.start < leadEnd, alone: false, isOfFamily: byWord.under([entity.person?.words.at(-1) ?? '']).length > 1, titles: [...name.titles], isRelative: undefined });
  }
  return seen;
}
