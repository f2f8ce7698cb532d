import { tokenAt } from '../../../document/lookup.js';
import type { Paragraph, SeedDocument } from '../../../document/types.js';
import { titleImplies } from '../../../lexicon/impliedRoles.js';
import { honorifics } from '../../../lexicon/titles.js';
import type { SourcedContent } from '../../types.js';
import type { Discourse, Link } from '../discourse.js';
import type { DraftEntity } from '../draftEntity.js';
import { nounKinds } from '../words/nounKinds.js';
import type { TokenWords } from '../words/tokenWords.js';
import { nominalMention, type Nominal } from './nominals.js';

/** Below this length a paragraph is a title, a byline or a dateline. */
const shortest = 70;
/** Of these there are others beside who is named next: "a prosecutor told the court. Ada Ode, 46, denies it". */
const others = /^(?:advocate|aide|attorney|barrister|coroner|correspondent|counsel|detective|expert|friend|inspector|judge|justice|lawyer|magistrate|neighbour|neighbor|officer|official|prosecutor|relative|reporter|representative|solicitor|source|spokes\w+|witness)$/;

/**
 * Links whom the first paragraph quotes without a name ("A maritime historian has said …") to who is named at the beginning of the next ("Ada Ode, of the
 * archive, said …"), where the text calls them so, or else nothing else and names nobody in the first paragraph.
 */
export function linkLede(document: SeedDocument, words: TokenWords, discourse: Discourse, nominals: readonly Nominal[], sourcedContents: readonly SourcedContent[]): void {
  const { paragraphs, tokens } = document;
  const at = paragraphs.findIndex(({ kind, start, end }) => kind === 'body' && end - start >= shortest);
  const [lede, next] = [paragraphs[at], paragraphs[at + 1]];
  if (!lede || !next) return;
  const sources = new Set<number>();
  for (const { source } of sourcedContents) if (source && source.start >= lede.start && source.end <= lede.end) sources.add(tokenAt(tokens, source.start));
  if (sources.size === 0) return;
  const quoted = nominals.filter(({ start, head, determiner, kind }) => sources.has(start) && determiner === 'a' && (kind & (nounKinds.role | nounKinds.person)) !== 0 && discourse.entityAt(head) < 0);
  if (quoted.length === 0) return;
  const named = discourse.between(next.firstToken, Math.min(next.endToken, next.firstToken + 10)).find(({ mention, entity }) => mention.kind === 'name' && discourse.isPerson(entity));
  if (!named || !isIntroduced(document, words, discourse, named, next)) return;
  const draft = discourse.drafts[named.entity]!;
  const isAlone = new Set(quoted.map(({ noun }) => noun)).size === 1 && !discourse.between(lede.firstToken, lede.endToken).some(({ mention, entity }) => mention.kind === 'name' && discourse.isPerson(entity));
  for (const nominal of quoted) {
    if (!discourse.fits(named.entity, nominal)) continue;
    const isCalledSo = calls(draft, nominal.noun);
    if (!isCalledSo && (!isAlone || others.test(nominal.noun) || draft.titles.some((title) => !honorifics.has(title)) || draft.roles.length > 0)) continue;
    discourse.add({ entity: named.entity, mention: nominalMention(document, nominal, isCalledSo ? 0.8 : 0.6, 'who is named next') });
  }
}

/** Whether the paragraph opens with that full name, the first of its bearer in the text. */
function isIntroduced(document: SeedDocument, words: TokenWords, discourse: Discourse, { mention, entity }: Link, { firstToken, start }: Paragraph): boolean {
  const { firstToken: from, endToken } = mention;
  const sentence = document.sentences.find((s) => s.firstToken <= from && from < s.endToken);
  if (!sentence || sentence.firstToken !== firstToken || endToken - from < 2) return false;
  const lead = document.text.slice(start, mention.start);
  if (/[,;:“"]|\b(?:of|in|for|at|by|to)\b/.test(lead)) return false;
  const isFirst = discourse.drafts[entity]!.mentions.every((m) => m.kind !== 'name' || m.start >= start || m.start < document.paragraphs[0]!.end);
  return isFirst && !words.isPossessiveMark(endToken);
}

const calls = ({ roles, titles }: DraftEntity, noun: string): boolean => [...roles.map(({ head }) => head), ...titles].some((word) => word === noun || word.endsWith(` ${noun}`) || (titleImplies.get(word)?.includes(noun) ?? false));
