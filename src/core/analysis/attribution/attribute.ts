import type { SeedDocument } from '../../document/types.js';
import type { ModelContent } from '../../model/container.js';
import type { NamedSpan, SourcedContent } from '../types.js';
import { attributeByRules } from './rules.js';
import { createTagger } from './tagger.js';

/** Finds who says what: source, cue and contents of each attribution, ordered by the start of the first content. */
export type Attribute = (document: SeedDocument, names: readonly NamedSpan[]) => SourcedContent[];

/** Makes the attribution step; without a model rules alone are used. */
export function createAttributor(model: ModelContent | null): Attribute {
  const tag = model && createTagger(model);
  return tag ? (document) => tag(document) : (document) => attributeByRules(document);
}
