import type { SeedDocument } from '../../document/types.js';
import type { Attribution, Claim, Entity, Mention } from '../types.js';

/** Finds the statements that can be checked, ordered by start. */
export function findClaims(
  _document: SeedDocument,
  _entities: readonly Entity[],
  _mentions: readonly Mention[],
  _attributions: readonly Attribution[],
): Claim[] {
  return [];
}
