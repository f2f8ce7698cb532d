import type { SeedDocument } from '../../../document/types.js';
import type { NamedSpan } from '../../types.js';
import type { DraftEntity } from '../draftEntity.js';
import type { TokenWords } from '../words/tokenWords.js';
import { groupOrganisations } from './groupOrganisations.js';
import { groupPeople } from './groupPeople.js';
import { groupThings } from './groupThings.js';
import { joinSpouses } from './spouses.js';
import { readNames } from './readNames.js';

/**
 * Groups the names of a document into entities. Full names come first: the same name, or one whose words appear in order
 * in the longer one, is the same person; two full names that differ never are. Then each shorter name goes to the entity
 * that it fits, named last before it, or else first after it. A title's gender and a first name keep people apart.
 */
export function groupNames(document: SeedDocument, spans: readonly NamedSpan[], words: TokenWords): DraftEntity[] {
  const read = readNames(document, spans, words);
  const entities: DraftEntity[] = [];
  groupPeople(document, read, entities);
  joinSpouses(document, entities);
  groupOrganisations(document, read, entities);
  groupThings(read, entities);
  return entities;
}
