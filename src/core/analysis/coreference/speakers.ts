import type { SeedDocument } from '../../document/types.js';
import { textOf } from '../../text/span.js';
import { contentId, createIds } from '../ids.js';
import type { Attribution, Entity, Mention, SourcedContent } from '../types.js';
import { mentionOfSource } from './sources.js';

/**
 * Resolves the source of each attribution to an entity, where the text allows it, and says why in words for people.

 */
export function resolveSpeakers(
  document: SeedDocument,
  entities: readonly Entity[],
  mentions: readonly Mention[],
  sourcedContents: readonly SourcedContent[],
): Attribution[] {
  const unique = createIds();
  const typeOf = (entity: number) => (entities[entity] as Entity).type;
  return sourcedContents.map((s) => {
    const id = unique(contentId('a', document.text, s.contents));
    const found = s.source ? mentionOfSource(document, s.source, mentions, typeOf) : -1;
    const mention = mentions[found];
    if (!mention) return { ...s, id, speaker: -1, speakerReason: '' };
    const entity = entities[mention.entity] as Entity;
    const words = textOf(document.text, mention).replace(/\s+/g, ' ');
    const isName = mention.kind === 'name';
    const speakerReason = isName && !mention.reason ? '' : `“${words}” → ${entity.name}${mention.reason ? `, ${mention.reason}` : ''}`;
    return { ...s, id, speaker: mention.entity, speakerReason };
  });
}
