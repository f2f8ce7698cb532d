import type { SeedDocument } from '../../document/types.js';
import type { NamedSpan, SourcedContent } from '../types.js';

/** Finds who says what: source, cue and contents of each attribution, ordered by the start of the first content. */
export function attribute(_document: SeedDocument, _names: readonly NamedSpan[]): SourcedContent[] {
  return [];
}
