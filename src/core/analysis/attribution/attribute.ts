import type { SeedDocument } from '../../document/types.js';
import type { ModelContent } from '../../model/container.js';
import { attributeByRules } from './rules.js';
import type { NamedSpan, SourcedContent } from '../types.js';

/** Finds who says what: source, cue and contents of each attribution, ordered by the start of the first content. */
export type Attribute = (document: SeedDocument, names: readonly NamedSpan[]) => SourcedContent[];

/** Makes the attribution step; without a model rules alone are used. */
export function createAttributor(_model: ModelContent | null): Attribute {
  return (document) => attributeByRules(document);
}
