import type { SeedDocument } from '../../document/types.js';
import { contains, textOf, type Span } from '../../text/span.js';
import { contentId, createIds } from '../ids.js';
import type { Attribution, Entity, Mention, SourcedContent } from '../types.js';
import { mentionOfSource } from './sources.js';

/**
 * Resolves the source of each attribution to an entity, where the text allows it, and says why in words for people. A turn's label that
 * names nobody ("A:") is whoever "I" is in its turns.
 */
export function resolveSpeakers(
  document: SeedDocument,
  entities: readonly Entity[],
  mentions: readonly Mention[],
  sourcedContents: readonly SourcedContent[],
): Attribution[] {
  const unique = createIds();
  const typeOf = (entity: number) => (entities[entity] as Entity).type;
  const labels = speakersOfLabels(document, mentions, sourcedContents);
  return sourcedContents.map((s) => {
    const id = unique(contentId('a', document.text, s.contents));
    const found = s.source ? mentionOfSource(document, s.source, mentions, typeOf) : -1;
    const mention = mentions[found];
    if (!mention) {
      const speaker = isTurn(document, s) ? (labels.get(textOf(document.text, s.source as Span)) ?? -1) : -1;
      const speakerReason = speaker < 0 ? '' : `“${textOf(document.text, s.source as Span)}” → ${(entities[speaker] as Entity).name}, who says “I” there`;
      return withSpeaker(s, id, speaker, speakerReason);
    }
    const entity = entities[mention.entity] as Entity;
    const words = textOf(document.text, mention).replace(/\s+/g, ' ');
    const isName = mention.kind === 'name';
    const speakerReason = isName && !mention.reason ? '' : `“${words}” → ${entity.name}${mention.reason ? `, ${mention.reason}` : ''}`;
    return withSpeaker(s, id, mention.entity, speakerReason);
  });
}

/** Written out: copying with a spread takes ten times as long. */
const withSpeaker = ({ kind, source, cue, contents, confidence, parent }: SourcedContent, id: string, speaker: number, speakerReason: string): Attribution =>
  ({ kind, source, cue, contents, confidence, parent, id, speaker, speakerReason });

const isTurn = ({ text }: SeedDocument, { source, cue }: SourcedContent): boolean => source !== null && cue !== null && cue.start === source.end && textOf(text, cue) === ':';

/** For each label of turns the entity that most of the "I"s in them are; what others say within a turn does not count. */
function speakersOfLabels(document: SeedDocument, mentions: readonly Mention[], sourcedContents: readonly SourcedContent[]): Map<string, number> {
  const votes = new Map<string, Map<number, number>>();
  const firstPersons = mentions.filter((m) => m.kind === 'pronoun' && /^(?:I|me|my)$/i.test(textOf(document.text, m)));
  sourcedContents.forEach((turn, t) => {
    if (!isTurn(document, turn)) return;
    const label = textOf(document.text, turn.source as Span);
    const byEntity = votes.get(label) ?? new Map<number, number>();
    votes.set(label, byEntity);
    const inner = sourcedContents.filter((s) => s.parent === t && s.kind === 'direct');
    for (const m of firstPersons) {
      if (!turn.contents.some((c) => contains(c, m)) || inner.some((s) => s.contents.some((c) => contains(c, m)))) continue;
      byEntity.set(m.entity, (byEntity.get(m.entity) ?? 0) + 1);
    }
  });
  return new Map([...votes].flatMap(([label, byEntity]) => {
    const [best] = [...byEntity].sort((a, b) => b[1] - a[1]);
    return best ? [[label, best[0]]] : [];
  }));
}
