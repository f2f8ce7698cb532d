import { tokensIn } from '../../../document/lookup.js';
import type { SeedDocument } from '../../../document/types.js';
import type { ModelContent } from '../../../model/container.js';
import { monthNames } from '../../../lexicon/calendar.js';
import { createSequenceModel } from '../../../model/sequenceModel.js';
import { contentOfAccordingTo, labelAccordingTo, sourceOfAccordingTo } from './accordingTo.js';
import { completeParts } from './bothParts.js';
import { createChunkSpans, type ChunkSpans } from './chunkSpans.js';
import { dropCircumstances, dropThanked, isPassive } from './circumstances.js';
import { blockBehind, labelColonReports } from './colonReports.js';
import { createEndChooser } from './contentEnds.js';
import { createDecoder, type Decoded } from './decoding.js';
import { furtherReport, splitBetweenContents } from './furtherReports.js';
import { labelInsertedReports } from './insertedReports.js';
import { joinInterrupted } from './interrupted.js';
import { beginContentAfterCue, beginContentBeforeCue, labels as labelNames } from './labels.js';
import { goesOn, leadOf, opensWithQuotation, type Draft, type Lead } from './leads.js';
import { dropFarContents, dropIntroductions, dropUnquotedRest, endAtSentence, endBeforeParticiple, keepParaphrases, keepQuotationsTogether, linkChunks, readChunks, type Chunk, type LinkedCue } from './link.js';
import { dropAnswers, dropListener, dropListenerBeforeQuotation, labelAskedBy, takeWhoTells } from './listeners.js';
import { findContents, turnInterruption } from './missingContents.js';
import { likelySource, subjectBehindCue, subjectFrom, nearOr, splitCues, takeNameFromContent, takeSubjectFromContents } from './missingSources.js';
import { labelHearings } from './hearingReports.js';
import { labelObjectReports } from './objectReports.js';
import { labelOpinions } from './opinionReports.js';
import { alignWithQuotations } from './quotations.js';
import { takeQuoted } from './quotedAs.js';
import { keepReports, type Evident } from './reports.js';
import { labelThatReports } from './thatReports.js';
import { contentOfTrailingReport, labelTrailingReports, outerTrailingReports } from './trailingReport.js';
import { turnQuotation } from './turnedRound.js';
import { createUnitReader } from './unitReader.js';
import { isParticiple, quoteState, type Units } from './units.js';
import { readWordClasses } from './wordClasses.js';
import { hashesOf } from './wordHashes.js';

/** Sees the cues of a paragraph, linked, before the ends of their contents are chosen; for training. */
export type Watch = (document: SeedDocument, decoded: Decoded, linked: readonly LinkedCue[]) => void;

/**
 * Makes the learned attribution step from the content of its model file; null when that does not fit. `about.confidence` holds
 * the weights of a logistic regression over the evidence; without it confidence is the plain 0.5.
 */
export function createTagger(content: ModelContent, watch?: Watch): ((document: SeedDocument) => Evident[]) | null {
  const model = createSequenceModel(content);
  const confidenceWeights = Array.isArray(content.about.confidence) ? content.about.confidence.map(Number) : [];
  const classes = readWordClasses(content);
  if (!model || !classes) return null;
  if (model.labels.length !== labelNames.length) return null;
  const decode = createDecoder(model);
  const readUnits = createUnitReader(classes);
  const chooseEnd = createEndChooser(content);

  return (document) => {
    const { paragraphs } = document;
    const units = readUnits(document);
    const decoded = decode(units, paragraphs.length);
    const { labels } = decoded;
    const spans = createChunkSpans(document, units);
    const found: Draft[] = [];
    /** First units of cues whose content a rule found. */
    const trailingCues = new Set<number>();
    /** First units of cues that are what a court heard: nobody in the sentence says it. */
    const hearings = new Set<number>();
    let led: Lead | null = null;
    for (let p = 0; p < paragraphs.length; p++) {
      const paragraph = paragraphs[p]!;
      const first = units.firstUnit[p]!;
      const end = units.endUnit[p]!;
      alignWithQuotations(document, units, labels, first, end);
      labelAccordingTo(units, labels, first, end);
      labelOpinions(document, units, labels, first, end, trailingCues);
      labelHearings(document, units, labels, first, end, hearings);
      labelTrailingReports(document, units, labels, first, end, trailingCues);
      labelThatReports(units, labels, first, end, trailingCues);
      labelInsertedReports(units, labels, first, end);
      labelObjectReports(units, labels, first, end, trailingCues);
      labelColonReports(units, labels, first, end);
      labelAskedBy(units, labels, first, end, trailingCues);
      if (led && labels[first] !== beginContentBeforeCue && opensWithQuotation(document, units, first, led.mustContinue)) labels[first] = beginContentAfterCue;
      const block = led && blockBehind(document, units, labels, paragraph, { first, end }, led);
      if (led && block) {
        led.into.contents.push(spans.of(block));
        led.into.link.contents.push(block);
        trailingCues.add(led.into.link.cue.first);
      }
      splitCues(units, labels, first, end);
      const { linked, orphans } = linkChunks(readChunks(labels, first, end));
      keepQuotationsTogether(document, units, linked);
      dropAnswers(document, units, linked);
      joinInterrupted(document, units, linked, p);
      keepParaphrases(document, units, linked);
      dropUnquotedRest(units, linked);
      dropFarContents(units, linked);
      dropListener(units, linked);
      takeWhoTells(units, linked);
      dropListenerBeforeQuotation(units, linked);
      dropCircumstances(units, linked);
      dropThanked(units, linked);
      endAtSentence(document, units, linked);
      dropIntroductions(document, units, linked);
      endBeforeParticiple(document, units, linked);
      for (const each of linked) {
        if (hearings.has(each.cue.first)) trailingCues.add(each.cue.first);
        takeSubjectFromContents(units, each);
        takeNameFromContent(units, each);
        turnInterruption(document, units, each);
        turnQuotation(document, units, each);
        takeQuoted(units, each);
        sourceOfAccordingTo(units, each);
        contentOfAccordingTo(units, labels, each);
        if (contentOfTrailingReport(document, units, each) || findContents(document, units, each)) trailingCues.add(each.cue.first);
        completeParts(document, units, labels, each);
      }
      if (led && orphans[0]?.first === first) {
        led.into.contents.push(spans.of(orphans[0]));
        led.into.link.contents.push(orphans[0]);
      }
      for (const link of outerTrailingReports(document, units, first, end, linked)) {
        linked.push(link);
        trailingCues.add(link.cue.first);
      }
      watch?.(document, decoded, linked);
      chooseEnds(chooseEnd, decoded, linked);
      if (linked.length > 1) linked.sort((a, b) => a.cue.first - b.cue.first);
      let before: { readonly source: Chunk; readonly cue: Chunk } | null = null;
      let last: { readonly source: Chunk; readonly cue: Chunk } | null = null;
      for (const link of linked) {
        const { cue, source, contents } = link;
        const isHearing = hearings.has(cue.first);
        const shared: Chunk | null = isHearing ? null : source ?? (last && units.sentenceFirst[last.cue.first] === units.sentenceFirst[cue.first] ? last.source : null);
        const labelled: Chunk | null = isHearing ? null : shared ?? nearOr(units, before, likelySource(decoded, cue), cue) ?? subjectBehindCue(units, labels, cue);
        if (labelled) before = { source: labelled, cue };
        const from = labelled && !isPassive(units, { ...link, source: labelled }) ? behindDateline(document, units, spans, whoAdds(document, units, labelled, cue)) : null;
        if (shared) last = { source: shared, cue };
        if (!contents.length && link !== linked.at(-1)) continue;
        const origin = source ? 'own' : shared ? 'shared' : from ? 'likely' : 'none';
        found.push({ kind: 'indirect', source: from ? spans.ofSource(from, link) : null, cue: spans.of(cue), contents: contents.map(spans.ofContent), confidence: 0, parent: -1, link, from, origin });
      }
      led = leadOf(document, paragraph, found.at(-1)) ?? goesOn(document, paragraph, led);
    }
    return keepReports(document, decoded, found, spans, trailingCues, confidenceWeights);
  };
}

/** Ends each content where it ends best; what is cut off may be a report of its own, which is added. */
function chooseEnds(chooseEnd: ReturnType<typeof createEndChooser>, decoded: Decoded, linked: LinkedCue[]): void {
  for (const link of linked) {
    link.contents.forEach((whole, i) => {
      const { end, doubt } = chooseEnd(decoded, link.cue, whole);
      link.doubt = (link.doubt ?? 0) + doubt;
      link.contents[i] = { ...whole, end };
      const further = whole.label === beginContentAfterCue && end < whole.end ? furtherReport(decoded.units, end, whole.end) : null;
      if (further && !linked.some(({ cue }) => cue.first < further.cue.end && further.cue.first < cue.end)) linked.push(further);
    });
  }
  for (const link of [...linked]) {
    const split = splitBetweenContents(decoded.units, link);
    if (split) linked.push(split);
  }
}

/** "ROME — The bank left its rate …, citing slow growth": it is no place that speaks, but the subject behind it. */
function behindDateline({ text, tokens, dateline }: SeedDocument, units: Units, spans: ChunkSpans, chunk: Chunk): Chunk | null {
  if (!dateline || spans.of(chunk).start < dateline.start || spans.of(chunk).end > dateline.end) return chunk;
  return subjectFrom(units, units.unitOf[tokensIn(tokens, { start: dateline.end, end: text.length }).firstToken]!);
}

/** "Mwangi praised “a gifted colleague”, adding: …", "The bank may ease policy in March, citing …": who speaks is none of the words in marks, and no month. */
function whoAdds({ tokens, dateline }: SeedDocument, units: Units, chunk: Chunk, cue: Chunk): Chunk {
  const isSomebody = units.quote[chunk.end - 1] === quoteState.none && !(chunk.end === chunk.first + 1 && months.has(units.word[chunk.first]!));
  if (isSomebody || !isParticiple(units, cue.first)) return chunk;
  let first = units.sentenceFirst[cue.first]!;
  while (dateline && first < cue.first && tokens.starts[units.firstToken[first]!]! < dateline.end) first++;
  return subjectFrom(units, first) ?? chunk;
}

const months = hashesOf(...monthNames);
