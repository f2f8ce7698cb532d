import { paragraphAt } from '../../../document/lookup.js';
import type { SeedDocument } from '../../../document/types.js';
import { lowerBound } from '../../../text/search.js';
import { contains, textOf, type Span } from '../../../text/span.js';
import type { Entity, Mention, SourcedContent } from '../../types.js';

/** Who speaks, as an index into the entities (-1: nobody known), and why in words for people. */
export interface FoundSpeaker {
  readonly speaker: number;
  readonly why: string;
}

const firstPerson = /^(?:I|me|my|mine|myself)$/i;
const marks = /^[\s"'“”‘’«»„‚‹›—–-]+|[\s"'“”‘’«»„‚‹›]+$/gu;
const opensQuoted = /^["'“‘«„‚‹—–]/u;
const asks = /\?["'”’»“]*\s*$/u;
const askingCue = /\b(?:ask|inquir|enquir|demand|quer(?:y|ied)|press(?:es|ed)|challeng)/i;
/** How many paragraphs before a question its hearer may have spoken last. */
const reach = 2;
/** Fewer words than these are said twice by chance. */
const fewestRepeated = 3;

/**
 * Finds who speaks where a quotation has no source: who says "I" in it, whoever else answers in an interview, who the text says said the words of a
 * headline, and in a dialogue whose turn it is ("Why?" asked Ode. / "There was a vote." / "When?"). `speakers` are those of the attributions with a
 * source. The result is by the index of the attribution; what stays open is not in it.
 */
export function findUnnamedSpeakers(
  document: SeedDocument,
  entities: readonly Entity[],
  mentions: readonly Mention[],
  sourcedContents: readonly SourcedContent[],
  speakers: Int32Array,
): Map<number, FoundSpeaker> {
  const found = new Map<number, FoundSpeaker>();
  const open: number[] = [];
  sourcedContents.forEach(({ source, cue, kind, parent, contents }, i) => {
    if (!source && !cue && kind === 'direct' && parent < 0 && contents.length > 0) open.push(i);
  });
  if (open.length === 0) return found;
  const { text, paragraphs } = document;
  const known = Int32Array.from(speakers);
  const isPerson = (entity: number): boolean => entities[entity]?.type === 'person';
  const put = (index: number, speaker: number, why: string): void => {
    known[index] = speaker;
    found.set(index, { speaker, why });
  };

  const within = innerSpeech(sourcedContents);
  for (const index of open) {
    const speaker = whoSaysI(document, mentions, sourcedContents[index]!, within.get(index) ?? []);
    if (isPerson(speaker)) put(index, speaker, 'who says “I” there');
  }
  // the answers of an interview stand there without marks; one who says "I" in some gives them all
  const answers = open.filter((i) => !opensQuoted.test(text.charAt(sourcedContents[i]!.contents[0]!.start)));
  const answering = new Set(answers.filter((i) => found.has(i)).map((i) => known[i]!));
  const [only = -1] = answering.size === 1 ? answering : [];
  if (only >= 0) for (const index of answers) if (!found.has(index)) put(index, only, 'who answers in this interview');

  const turns = turnsOf(document, sourcedContents);
  for (const index of open) {
    if (found.has(index)) continue;
    const { contents } = sourcedContents[index]!;
    const paragraph = paragraphAt(paragraphs, contents[0]!.start);
    const speaker = partner(document, sourcedContents, known, turns, paragraph, isPerson);
    if (speaker >= 0) put(index, speaker, 'whose turn it is');
  }
  for (const index of open) {
    if (found.has(index)) continue;
    const { start } = sourcedContents[index]!.contents[0]!;
    if (paragraphAt(paragraphs, start) > 0 && paragraphs[paragraphAt(paragraphs, start)]?.kind !== 'title') continue;
    const repeat = repeatOf(document, sourcedContents, known, index);
    if (repeat >= 0) put(index, known[repeat]!, 'who says the same words below');
    else if (only >= 0 && answers.length > 2) put(index, only, 'who answers in this interview');
  }
  return found;
}

/** What is quoted within each attribution, by its index. */
function innerSpeech(sourcedContents: readonly SourcedContent[]): Map<number, SourcedContent[]> {
  const inner = new Map<number, SourcedContent[]>();
  for (const sourced of sourcedContents) {
    if (sourced.parent < 0 || sourced.kind === 'indirect') continue;
    const list = inner.get(sourced.parent);
    if (list) list.push(sourced);
    else inner.set(sourced.parent, [sourced]);
  }
  return inner;
}

/** The one whom every "I" in the attribution's contents means, those within what others say there (`inner`) left out; -1 where none or two do. */
function whoSaysI({ text }: SeedDocument, mentions: readonly Mention[], { contents }: SourcedContent, inner: readonly SourcedContent[]): number {
  const last = contents[contents.length - 1]!.end;
  const from = contents[0]!.start;
  let speaker = -1;
  for (let m = lowerBound(mentions.length, (k) => mentions[k]!.start < from); m < mentions.length && mentions[m]!.start < last; m++) {
    const mention = mentions[m]!;
    if (mention.kind !== 'pronoun' || !firstPerson.test(textOf(text, mention)) || !contents.some((c) => contains(c, mention))) continue;
    if (inner.some((s) => s.contents.some((c) => contains(c, mention)))) continue;
    if (speaker >= 0 && speaker !== mention.entity) return -1;
    speaker = mention.entity;
  }
  return speaker;
}

/** What a paragraph says of who speaks in it. */
interface Turn {
  /** The attributions that begin in it. */
  readonly all: number[];
  /** The attribution that closes it, or -1. */
  last: number;
  /** The attribution whose contents are all of it, or -1. */
  whole: number;
}

/** The turns by paragraph, of the attributions that are in no other. */
function turnsOf({ text, paragraphs }: SeedDocument, sourcedContents: readonly SourcedContent[]): Map<number, Turn> {
  const turns = new Map<number, Turn>();
  sourcedContents.forEach(({ parent, contents }, i) => {
    const [first] = contents;
    const end = contents[contents.length - 1]?.end ?? 0;
    if (parent >= 0 || !first) return;
    const at = paragraphAt(paragraphs, first.start);
    const paragraph = paragraphs[at];
    if (!paragraph) return;
    const turn = turns.get(at) ?? { all: [], last: -1, whole: -1 };
    turns.set(at, turn);
    turn.all.push(i);
    const before = turn.last >= 0 ? sourcedContents[turn.last]! : null;
    if (!before || endOf(before) <= endOf(sourcedContents[i]!)) turn.last = i;
    if (contents.length === 1 && first.start <= paragraph.start && text.slice(end, paragraph.end).replace(marks, '') === '') turn.whole = i;
  });
  return turns;
}

const endOf = ({ contents, source, cue }: SourcedContent): number => Math.max(contents[contents.length - 1]!.end, source?.end ?? 0, cue?.end ?? 0);

/**
 * Who speaks in a paragraph that is a quotation and no more, where it answers a question of the paragraph before, or asks or goes on in a dialogue: whoever
 * spoke before the last one; -1 where that is not told.
 */
function partner({ text, paragraphs }: SeedDocument, sourcedContents: readonly SourcedContent[], known: Int32Array, turns: ReadonlyMap<number, Turn>, paragraph: number, isPerson: (entity: number) => boolean): number {
  const own = turns.get(paragraph);
  const before = turns.get(paragraph - 1);
  if (!own || own.whole < 0 || !before || before.last < 0) return -1;
  const last = sourcedContents[before.last]!;
  const previous = known[before.last]!;
  const { end } = paragraphs[paragraph - 1]!;
  // nothing but a full stop between what was said last and the end of its paragraph
  if (!isPerson(previous) || text.slice(endOf(last), end).replace(marks, '').length > 1) return -1;
  const isAsked = last.cue ? askingCue.test(textOf(text, last.cue)) : asks.test(text.slice(last.contents[0]!.start, endOf(last)));
  const { contents } = sourcedContents[own.whole]!;
  const isInDialogue = before.whole >= 0 || asks.test(text.slice(contents[0]!.start, contents[0]!.end));
  if (!isAsked && !isInDialogue) return -1;
  for (let p = paragraph - 1; p >= Math.max(0, paragraph - 1 - reach); p--) {
    const other = onlyOther(sourcedContents, known, turns.get(p)?.all ?? [], p === paragraph - 1 ? last.contents[0]!.start : paragraphs[p]!.end, previous);
    if (other !== -1) return other >= 0 && isPerson(other) && (isAsked || p >= paragraph - 2) ? other : -1;
  }
  return -1;
}

/** The only speaker but `not` of those of the attributions that begin before `end`; -1 where there is none, -2 where there are several. */
function onlyOther(sourcedContents: readonly SourcedContent[], known: Int32Array, attributions: readonly number[], end: number, not: number): number {
  let found = -1;
  for (const i of attributions) {
    const speaker = known[i]!;
    if (speaker < 0 || speaker === not || sourcedContents[i]!.contents[0]!.start >= end) continue;
    found = found === -1 || found === speaker ? speaker : -2;
  }
  return found;
}

/** An attribution with a speaker that holds the words of a headline's quotation; -1 where none does. */
function repeatOf({ text }: SeedDocument, sourcedContents: readonly SourcedContent[], known: Int32Array, index: number): number {
  const plain = (span: Span): string => textOf(text, span).replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();
  const own = sourcedContents[index]!.contents.map(plain).join(' ');
  if (own.split(' ').length < fewestRepeated) return -1;
  let found = -1;
  for (let i = 0; i < sourcedContents.length; i++) {
    if (i === index || known[i]! < 0 || !` ${sourcedContents[i]!.contents.map(plain).join(' ')} `.includes(` ${own} `)) continue;
    if (found >= 0 && known[found] !== known[i] && sourcedContents[found]!.parent !== i) return -1;
    found = i;
  }
  return found;
}
