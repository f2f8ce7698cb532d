import { posCode, type SeedDocument } from '../../../document/types.js';
import { strongReportingVerbs } from '../../../lexicon/reportingVerbs.js';
import { beginContentAfterCue, beginContentBeforeCue, beginCue, beginSourceBeforeCue, outside } from './labels.js';
import { quoteState, type Units } from './units.js';
import { nounLike } from '../nounPhrases.js';
import { comma, hashesOf, that } from './wordHashes.js';

/** A run of units with one role, [first, end), and where its cue is: -1 to the left, 1 to the right, 0 for a cue itself. */
export interface Chunk {
  readonly first: number;
  readonly end: number;
  readonly label: number;
  /** True for a quotation that goes on with the one before its cue (interrupted.ts). */
  readonly goesOn?: boolean;
}

/** A cue with what belongs to it; all in units. */
export interface LinkedCue {
  readonly cue: Chunk;
  source: Chunk | null;
  readonly contents: Chunk[];
  /** True for a report that opens what was cut off from the content of another. */
  readonly isFurther?: boolean;
  /** True where what stands behind its cue is told in other words, whatever quotation is before it. */
  hasParaphrase?: boolean;
  /** How doubtful the ends of its contents are, in sum; none where there was no choice. */
  doubt?: number;
}

/** The runs of units [first, end) that the labels name; by unit, without E- labels. */
export function readChunks(labels: Uint8Array, first: number, end: number): Chunk[] {
  const chunks: Chunk[] = [];
  let i = first;
  while (i < end) {
    const label = labels[i]!;
    if (label === outside) {
      i++;
      continue;
    }
    const begin = label % 2 === 1 ? label : label - 1;
    let stop = i + 1;
    while (stop < end && labels[stop] === begin + 1) stop++;
    chunks.push({ first: i, end: stop, label: begin });
    i = stop;
  }
  return chunks;
}

const cueBehind = (linked: readonly LinkedCue[], unit: number): LinkedCue | undefined => linked.find(({ cue }) => cue.first >= unit);
const cueBefore = (linked: readonly LinkedCue[], unit: number): LinkedCue | undefined => linked.findLast(({ cue }) => cue.end <= unit);

/**
 * Gives each source and content to the nearest cue on the side that its label names. Orphans are contents without a cue.
 * A cue keeps one source, the nearest; one that it displaces goes to the next cue without a source ("Lind, who says …, said …").
 */
export function linkChunks(chunks: readonly Chunk[]): { linked: LinkedCue[]; orphans: Chunk[] } {
  const linked: LinkedCue[] = chunks.filter((c) => c.label === beginCue).map((cue) => ({ cue, source: null, contents: [] }));
  const orphans: Chunk[] = [];
  const displaced: Chunk[] = [];
  for (const chunk of chunks) {
    if (chunk.label === beginCue) continue;
    const toRight = chunk.label === beginSourceBeforeCue || chunk.label === beginContentBeforeCue;
    const target = toRight ? cueBehind(linked, chunk.end) : cueBefore(linked, chunk.first);
    if (chunk.label === beginContentBeforeCue || chunk.label === beginContentAfterCue) {
      if (target) target.contents.push(chunk);
      else orphans.push(chunk);
    } else if (target && (!target.source || chunk.label === beginSourceBeforeCue)) {
      if (target.source) displaced.push(target.source);
      target.source = chunk;
    }
  }
  for (const source of displaced) {
    const next = linked.find(({ cue, source: own }) => !own && cue.first >= source.end);
    if (next && source.label === beginSourceBeforeCue) next.source = source;
  }
  return { linked, orphans };
}

/** True for a content that is one long quotation. */
export const isQuotation = (units: Units, { first, end }: Chunk): boolean => end === first + 1 && units.quote[first] === quoteState.whole;

/** True for a unit that a closing mark ends. */
const endsInMark = ({ quote }: Units, u: number): boolean => quote[u] === quoteState.last || quote[u] === quoteState.whole;

const standsBefore = ({ end }: Chunk, { cue, source }: LinkedCue): boolean => end <= cue.first && end >= Math.min(cue.first, source?.first ?? cue.first) - 2;

/** The cue of "…,” X said": a quotation right before the report. */
const isReportBehind = (units: Units, link: LinkedCue): boolean => link.contents.some((c) => isQuotation(units, c) && standsBefore(c, link));

/** The same where the quotation only ends the content: "The summit was “little,” X said". */
const isReportBehindMarks = (units: Units, link: LinkedCue): boolean =>
  link.contents.some((c) => endsInMark(units, c.end - 1) && standsBefore(c, link));

/** In “…,” X said, … . “…” the second quotation goes on with the first, whatever cue stands between, unless that leads it in. */
export function keepQuotationsTogether({ quotedSpans, text }: SeedDocument, units: Units, linked: readonly LinkedCue[]): void {
  let last: LinkedCue | null = null;
  for (const each of linked) {
    if (isReportBehind(units, each) || (last && isReportBehindMarks(units, each))) {
      last = each;
      continue;
    }
    if (!last) continue;
    const moved = each.contents.filter((c) => {
      const q = quotedSpans[units.quotation[c.first]!];
      return isQuotation(units, c) && q && c.first > each.cue.first && units.sentenceFirst[c.first] === c.first && !/[:,]/.test(text.slice(Math.max(0, q.start - 2), q.start));
    });
    if (!moved.length) continue;
    last.contents.push(...moved);
    each.contents.splice(0, each.contents.length, ...each.contents.filter((c) => !moved.includes(c)));
  }
}

/** Within so many units of its beginning a clause behind its cue has its verb. */
const verbReach = 12;

const openEnds = hashesOf(',', '?', '!');

const reportingVerbs = hashesOf(...strongReportingVerbs);

/** "… said | the family had sold its house", "… said | that …": a subject and its verb right behind the cue. */
function isClauseBehind({ tag, word }: Units, { cue }: LinkedCue, { first, end }: Chunk): boolean {
  if (first !== cue.end || !reportingVerbs.has(word[cue.end - 1]!) || !(nounLike.has(tag[first]!) || word[first] === that)) return false;
  for (let u = first + 1; u < Math.min(end, first + verbReach) && word[u] !== comma; u++) {
    if (tag[u] === posCode.AUX || tag[u] === posCode.VERB) return true;
    if (tag[u] === posCode.SCONJ && word[u] !== that) return false;
  }
  return false;
}

/** "“…,” X said. “Where is the money?” Y said the house was sold.": a quotation that ends its sentence before one that tells what Y said belongs to what was said before it; where there is nothing, Y said both. */
export function keepParaphrases({ quotedSpans, text }: SeedDocument, units: Units, linked: readonly LinkedCue[]): void {
  linked.forEach((link, i) => {
    if (!isReportBehind(units, link)) return;
    const clause = link.contents.find((c) => isClauseBehind(units, link, c));
    const at = link.contents.findIndex((c) => isQuotation(units, c) && standsBefore(c, link));
    const quotation = link.contents[at]!;
    const q = quotedSpans[units.quotation[quotation.first]!];
    if (!clause || !q || !/[.?!…]/.test(text.charAt(q.inner.end - 1))) return;
    link.hasParaphrase = true;
    const before = linked[i - 1];
    if (!before || before.cue.end > quotation.first || !isReportBehind(units, before)) return;
    link.contents.splice(at, 1);
    before.contents.push(quotation);
  });
}

/** The cue of "“Some,” the witness said": a quotation of few words, which a comma leaves open or a mark ends, right before the report. */
const isReportBehindWords = (units: Units, link: LinkedCue): boolean =>
  link.contents.some((c) => units.quote[c.first] === quoteState.first && units.quote[c.end - 1] === quoteState.last && openEnds.has(units.word[c.end - 2]!) && standsBefore(c, link) && !link.contents.some((other) => isClauseBehind(units, link, other)));

/** In “…,” X said several months later, what stands behind the cue without quotation marks is no content. */
export function dropUnquotedRest(units: Units, linked: readonly LinkedCue[]): void {
  for (const each of linked) {
    if (each.hasParaphrase || !(isReportBehind(units, each) || isReportBehindWords(units, each))) continue;
    each.contents.splice(0, each.contents.length, ...each.contents.filter((c) => c.first < each.cue.first || units.quote.subarray(c.first, c.end).some((q) => q !== quoteState.none)));
  }
}

/** A content without quotation marks from a sentence before the cue's, where the cue has one in its own sentence, is none of its. */
export function dropFarContents(units: Units, linked: readonly LinkedCue[]): void {
  for (const { cue, contents } of linked) {
    const sentence = units.sentenceFirst[cue.first]!;
    if (contents.length < 2 || !contents.some((c) => c.first >= sentence)) continue;
    const kept = contents.filter((c) => c.first >= sentence || isQuotation(units, c));
    contents.splice(0, contents.length, ...kept);
  }
}

/**
 * "At a breakfast on Tuesday, Lind said she would stay", "In March, Lind said: “I will stay.”": what stands before the comma and the source
 * only introduces the report. Behind "…, Lind said, …" the content goes on.
 */
export function dropIntroductions({ text, quotedSpans }: SeedDocument, units: Units, linked: readonly LinkedCue[]): void {
  for (const { cue, source, contents } of linked) {
    const next = contents.find((c) => c.first >= cue.end);
    if (!source || !next || source.end > cue.first || units.sentenceFirst[next.first] !== units.sentenceFirst[cue.first]) continue;
    const q = isQuotation(units, next) ? quotedSpans[units.quotation[next.first]!] : undefined;
    const goesOn = q ? !/^\p{Lu}/u.test(text.slice(q.inner.start, q.inner.start + 2)) : units.word.subarray(cue.end, next.first).includes(comma);
    if (goesOn) continue;
    const kept = contents.filter((c) => c.end !== source.first - 1 || units.word[c.end] !== comma || units.quote.subarray(c.first, c.end).some((state) => state !== quoteState.none));
    contents.splice(0, contents.length, ...kept);
  }
}

/** "… is “fair,” leaving aside …": behind a quotation that a comma closes, a participle begins a new thought. */
export function endBeforeParticiple({ text, tokens }: SeedDocument, units: Units, linked: readonly LinkedCue[]): void {
  for (const { contents } of linked) {
    contents.forEach((content, i) => {
      for (let u = content.first; u < content.end - 1; u++) {
        if (!endsInMark(units, u)) continue;
        const end = tokens.ends[units.endToken[u]! - 1]!;
        const next = units.word[u + 1] === comma ? u + 2 : text.charAt(end - 2) === ',' ? u + 1 : content.end;
        if (next >= content.end || units.tag[next] !== posCode.VERB || !text.endsWith('ing', tokens.ends[units.firstToken[next]!])) continue;
        contents[i] = { first: content.first, end: u + 1, label: content.label };
        return;
      }
    });
  }
}

/** Behind a quotation that ends its sentence ("We lost." Flags appeared …) its content ends too. */
export function endAtSentence({ text, tokens }: SeedDocument, units: Units, linked: readonly LinkedCue[]): void {
  for (const { contents } of linked) {
    contents.forEach((content, i) => {
      for (let u = content.first; u < content.end - 1; u++) {
        if (!endsInMark(units, u) || units.quote[u + 1] === quoteState.first || units.quote[u + 1] === quoteState.whole) continue;
        const end = tokens.ends[units.endToken[u]! - 1]!;
        const isCapital = units.shape[u + 1] === 1 || units.shape[u + 1] === 2;
        if (units.sentenceFirst[u + 1] !== u + 1 && !(isCapital && /[.!?]["”’]$/.test(text.slice(end - 2, end)))) continue;
        contents[i] = { first: content.first, end: u + 1, label: content.label };
        return;
      }
    });
  }
}
