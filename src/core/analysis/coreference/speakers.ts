import type { SeedDocument } from '../../document/types.js';
import { contentId, createIds } from '../ids.js';
import type { Attribution, Entity, Mention, SourcedContent } from '../types.js';

/** Resolves the source of each attribution to an entity, where the text allows it. */
export function resolveSpeakers(
  document: SeedDocument,
  _entities: readonly Entity[],
  _mentions: readonly Mention[],
  sourcedContents: readonly SourcedContent[],
): Attribution[] {
  const unique = createIds();
  return sourcedContents.map((s) => ({ ...s, id: unique(contentId('a', document.text, s.contents)), speaker: -1, speakerReason: '' }));
}
