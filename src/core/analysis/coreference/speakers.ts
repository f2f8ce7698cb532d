import type { SeedDocument } from '../../document/types.js';
import { contains, textOf } from '../../text/span.js';
import { contentId, createIds } from '../ids.js';
import type { Attribution, Entity, Mention, SourcedContent } from '../types.js';
import { entityWithInitials } from './speech/initials.js';
import { mentionOfSource } from './speech/sources.js';
import { findUnnamedSpeakers } from './speech/unnamedSpeakers.js';

/**
 * Resolves the source of each attribution to an entity, where the text allows it, and says why in words for people. A turn's label that
 * names nobody is whose initials it is ("FM:"), or whoever "I" is in its turns ("A:").
 */
export function resolveSpeakers(
  document: SeedDocument,
  entities: readonly Entity[],
  mentions: readonly Mention[],
  sourcedContents: readonly SourcedContent[],
): Attribution[] {
  const unique = createIds();
  const typeOf = (entity: number) => entities[entity]!.type;
  const labels = speakersOfLabels(document, entities, mentions, sourcedContents);
  const speakers = new Int32Array(sourcedContents.length).fill(-1);
  const reasons = sourcedContents.map((s, i): string => {
    if (!s.source) return '';
    const mention = mentions[mentionOfSource(document, s.source, mentions, typeOf)];
    if (mention) {
      speakers[i] = mention.entity;
      return reasonOfSpeaker(textOf(document.text, mention), mention, entities[mention.entity]!.name);
    }
    const { speaker, why } = (isTurn(document, s) && labels.get(textOf(document.text, s.source))) || unknown;
    speakers[i] = speaker;
    return speaker < 0 ? '' : `“${textOf(document.text, s.source)}” → ${entities[speaker]!.name}, ${why}`;
  });
  const unnamed = findUnnamedSpeakers(document, entities, mentions, sourcedContents, speakers);
  return sourcedContents.map((s, i) => {
    const { speaker, why } = unnamed.get(i) ?? { speaker: speakers[i]!, why: reasons[i]! };
    return withSpeaker(s, unique(contentId('a', document.text, s.contents)), speaker, why);
  });
}

/** Why the one of that name speaks, as `Attribution.speakerReason`, from the mention that names the source and its words. */
export const reasonOfSpeaker = (words: string, { kind, reason }: Pick<Mention, 'kind' | 'reason'>, name: string): string =>
  kind === 'name' && !reason ? '' : `“${words.replace(/\s+/g, ' ')}” → ${name}${reason ? `, ${reason}` : ''}`;

/** Written out: copying with a spread takes ten times as long. */
const withSpeaker = ({ kind, source, cue, contents, confidence, parent }: SourcedContent, id: string, speaker: number, speakerReason: string): Attribution =>
  ({ kind, source, cue, contents, confidence, parent, id, speaker, speakerReason });

const isTurn = ({ text }: SeedDocument, { source, cue }: SourcedContent): boolean => source !== null && cue !== null && cue.start === source.end && /^[:.]$/.test(textOf(text, cue));

interface LabelSpeaker {
  /** -1 where nobody is. */
  readonly speaker: number;
  readonly why: string;
}

const unknown: LabelSpeaker = { speaker: -1, why: '' };

/** For each label of turns the entity whose initials it is, or else the one that most of the "I"s in them are; what others say within a turn does not count. */
function speakersOfLabels(document: SeedDocument, entities: readonly Entity[], mentions: readonly Mention[], sourcedContents: readonly SourcedContent[]): Map<string, LabelSpeaker> {
  const votes = new Map<string, Map<number, number>>();
  const firstPersons = mentions.filter((m) => m.kind === 'pronoun' && /^(?:I|me|my)$/i.test(textOf(document.text, m)));
  sourcedContents.forEach((turn, t) => {
    if (!isTurn(document, turn)) return;
    const label = textOf(document.text, turn.source!);
    const byEntity = votes.get(label) ?? new Map<number, number>();
    votes.set(label, byEntity);
    const inner = sourcedContents.filter((s) => s.parent === t && s.kind === 'direct');
    for (const m of firstPersons) {
      if (!turn.contents.some((c) => contains(c, m)) || inner.some((s) => s.contents.some((c) => contains(c, m)))) continue;
      byEntity.set(m.entity, (byEntity.get(m.entity) ?? 0) + 1);
    }
  });
  return new Map([...votes].map(([label, byEntity]) => {
    const speaker = entityWithInitials(label, entities);
    if (speaker >= 0) return [label, { speaker, why: 'whose initials these are' }];
    const [best] = [...byEntity].sort((a, b) => b[1] - a[1]);
    return [label, best ? { speaker: best[0], why: 'who says “I” there' } : unknown];
  }));
}
