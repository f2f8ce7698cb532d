import type { SeedDocument } from '../../../document/types.js';
import { organisationHeads } from '../../../lexicon/organisationWords.js';
import type { DraftEntity } from '../draftEntity.js';
import { explicitShortNames } from './acronyms.js';
import { addName, createEntity } from './entityOfName.js';
import { coreOf, isOpeningOf, isShortOrganisation } from './organisationName.js';
import type { ReadName } from './readNames.js';
import { WordIndex } from './wordIndex.js';

/** Groups the names of organisations: acronyms and short names go with the long one that they fit. */
export function groupOrganisations(document: SeedDocument, read: readonly ReadName[], entities: DraftEntity[]): void {
  const named = read.filter((name) => name.organisation && name.key);
  const byShortName = explicitShortNames(document, read);
  const samples = new Map<string, ReadName>();
  const idOf = (name: ReadName): string => name.organisation?.id ?? `|${name.key}`;
  const countOf = new Map<string, number>();
  for (const name of named) {
    const id = idOf(name);
    // "SENATE" looks like an acronym: the Senate is none
    if (!samples.has(id) || (samples.get(id)?.organisation?.isAcronym && !name.organisation?.isAcronym)) samples.set(id, name);
    countOf.set(id, (countOf.get(id) ?? 0) + 1);
  }
  const counts = new Map<DraftEntity, number>();
  const entityOf = new Map<string, DraftEntity>();
  const known = new WordIndex();
  const rank = (name: ReadName): number => (name.organisation?.isAcronym ? 0 : (name.organisation?.words.length ?? 0) * 2 + (name.organisation?.country ? 1 : 0));
  for (const name of [...samples.values()].sort((a, b) => rank(b) - rank(a))) {
    const organisation = name.organisation!;
    const { words } = organisation;
    const explicit = byShortName.get(name.key);
    const target = explicit && explicit !== name ? entityOf.get(idOf(explicit)) : undefined;
    const ends = [words[0]!, words[words.length - 1]!, organisation.isAcronym ? acronymKey(words.join('')) : ''].filter(Boolean);
    const near = target ? [] : known.under(ends);
    const short = target ? [target] : near.filter((e) => isShortOrganisation(organisation, e.organisation!));
    const fitting = short.length > 0 ? short : near.filter((e) => isOpeningOf(organisation, e.organisation!));
    const bare = !organisation.country && words.length === 1 && organisationHeads.has(name.key);
    const chosen = fitting.length === 1 || (fitting.length > 1 && bare) ? nearest(fitting, name.mention.start, samples, entityOf, idOf) : mostNamed(fitting, counts);
    const entity = chosen ?? createEntity(entities, name);
    if (!chosen) for (const word of [words[0]!, words[words.length - 1]!, coreOf(words).at(-1) ?? '', acronymKey(organisation.initials), acronymKey(organisation.headInitials)]) known.put(word, entity);
    entityOf.set(idOf(name), entity);
    counts.set(entity, (counts.get(entity) ?? 0) + (countOf.get(idOf(name)) ?? 0));
  }
  for (const name of named) {
    const entity = entityOf.get(idOf(name));
    if (entity) addName(entity, name);
  }
}

/** The one named three times as often as any other of several, or null. */
function mostNamed(candidates: readonly DraftEntity[], counts: ReadonlyMap<DraftEntity, number>): DraftEntity | null {
  if (candidates.length < 2) return null;
  const [best, next] = [...candidates].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)) as [DraftEntity, DraftEntity];
  return (counts.get(best) ?? 0) >= 3 * (counts.get(next) ?? 0) ? best : null;
}

const acronymKey = (initials: string): string => `(${initials.replace(/\./g, '').toUpperCase()})`;

/** Of several the one whose first name stands last before the offset, else the first behind it. */
function nearest(
  candidates: readonly DraftEntity[],
  offset: number,
  samples: ReadonlyMap<string, ReadName>,
  entityOf: ReadonlyMap<string, DraftEntity>,
  idOf: (name: ReadName) => string,
): DraftEntity | null {
  let best: DraftEntity | null = null;
  let bestAt = -Infinity;
  if (candidates.length === 1) return candidates[0] ?? null;
  for (const name of samples.values()) {
    const entity = entityOf.get(idOf(name));
    if (!entity || !candidates.includes(entity)) continue;
    const at = name.mention.start < offset ? name.mention.start : -name.mention.start;
    if (at > bestAt) [best, bestAt] = [entity, at];
  }
  return best;
}
