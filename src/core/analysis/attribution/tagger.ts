import { tokensIn } from '../../document/lookup.js';
import type { Paragraph, SeedDocument, Sentence } from '../../document/types.js';
import type { ModelContent } from '../../model/container.js';
import { createSequenceModel } from '../../model/sequenceModel.js';
import type { Span } from '../../text/span.js';
import type { SourcedContent } from '../types.js';
import { createExtractor, readTokenFacts, type TokenFacts } from './features.js';
import { kindOfContents } from './kinds.js';
import { beginContentAfterCue, beginContentBeforeCue } from './labels.js';
import { linkChunks, readChunks, type Chunk } from './link.js';
import { alignWithQuotations } from './quotations.js';
import { readWordClasses } from './wordClasses.js';

interface Draft extends SourcedContent {
  readonly contents: Span[];
  readonly evidence: number[];
}

/** Contents that the next paragraph may go on with. */
interface Lead {
  readonly into: Span[];
  /** True when only a quotation left open before may go on. */
  readonly mustContinue: boolean;
}

/** "He said:" at a paragraph's end leads in the quotation that opens the next one; an open quotation goes on in it too. */
function leadOf({ text, quotedSpans }: SeedDocument, paragraph: Paragraph, last: Draft | undefined): Lead | null {
  if (!last?.cue || last.cue.start < paragraph.start) return null;
  if (!last.contents.length) return paragraph.end - last.cue.end <= 30 && text.charAt(paragraph.end - 1) === ':' ? { into: last.contents, mustContinue: false } : null;
  const end = last.contents.at(-1)?.end;
  const isOpen = quotedSpans.some((q) => !q.closed && q.parent < 0 && q.end === end && q.end === paragraph.end);
  return isOpen ? { into: last.contents, mustContinue: true } : null;
}

function goesOn({ quotedSpans }: SeedDocument, paragraph: Paragraph, lead: Lead | null): Lead | null {
  if (lead?.into.at(-1)?.end !== paragraph.end) return null;
  return quotedSpans.some((q) => !q.closed && q.parent < 0 && q.end === paragraph.end) ? { into: lead.into, mustContinue: true } : null;
}

/** Number of tokens of the quotation that opens the paragraph, 0 where there is none that fits. */
function leadingQuotation({ quotedSpans, tokens }: SeedDocument, paragraph: Paragraph, mustContinue: boolean): number {
  const q = quotedSpans.find((s) => s.start === paragraph.start && s.parent < 0);
  return q && (!mustContinue || q.continues >= 0) ? tokensIn(tokens, q).endToken - paragraph.firstToken : 0;
}

function labelAsContent(labels: Uint8Array, count: number): void {
  for (let i = 0; i < count; i++) labels[i] = i === 0 ? beginContentAfterCue : beginContentAfterCue + 1;
}

/** Less likely ones are left out: below half of the F1 that is reached, an attribution costs more than it brings. */
const minimumConfidence = 0.25;

/** What the confidence of an attribution is computed from, by position. */
export const evidenceNames = ['constant', 'cue margin', 'cue margin is negative', 'source margin', 'content margin', 'no source', 'source of an earlier cue', 'direct', 'mixed'];

/** An attribution with the numbers that its confidence comes from. */
export type Evident = SourcedContent & { readonly evidence: readonly number[] };

/**
 * Makes the learned attribution step from the content of its model file; null when that does not fit. `about.confidence` holds
 * the weights of a logistic regression over the evidence; without it confidence is the plain 0.5.
 */
export function createTagger(content: ModelContent): ((document: SeedDocument) => Evident[]) | null {
  const model = createSequenceModel(content);
  const confidenceWeights = Array.isArray(content.about.confidence) ? content.about.confidence.map(Number) : [];
  const classes = readWordClasses(content);
  if (!model || !classes) return null;
  const run = model.start();
  const labelCount = model.labels.length;
  let labels = new Uint8Array(0);
  let scores = new Float32Array(0);

  function reserve(length: number): void {
    if (labels.length < length) {
      labels = new Uint8Array(length * 2);
      scores = new Float32Array(length * 2 * labelCount);
    }
    labels.fill(0, 0, length);
    scores.fill(0, 0, length * labelCount);
  }

  /** Fills `labels` and `scores` for the paragraph. A sentence without a possible cue or a quotation mark keeps the label 0, outside. */
  function decodeLiveSentences({ sentences, tokens }: SeedDocument, facts: TokenFacts, paragraph: Paragraph): void {
    const extract = createExtractor(facts, tokens.tags, paragraph.firstToken, paragraph.endToken);
    let k = paragraph.firstSentence;
    while (k < paragraph.endSentence) {
      const first = sentences[k] as Sentence;
      let last = first;
      let live = false;
      while (k < paragraph.endSentence && isLive(facts, sentences[k] as Sentence)) {
        last = sentences[k++] as Sentence;
        live = true;
      }
      if (!live) {
        k++;
        continue;
      }
      const offset = first.firstToken - paragraph.firstToken;
      const length = last.endToken - first.firstToken;
      run.decode(length, (i, out) => extract(i + offset, out));
      labels.set(run.labels.subarray(0, length), offset);
      scores.set(run.scores.subarray(0, length * labelCount), offset * labelCount);
    }
  }

  return (document) => {
    const { tokens, paragraphs } = document;
    const facts = readTokenFacts(document, classes);
    const span = ({ first, end }: Chunk): Span => ({ start: tokens.starts[first] as number, end: tokens.ends[end - 1] as number });
    const found: Draft[] = [];
    let firstToken = 0;
    // how much better the chunk's labels score than none, averaged over its tokens
    const margin = (chunk: Chunk): number => {
      let sum = 0;
      for (let i = chunk.first; i < chunk.end; i++) {
        const at = (i - firstToken) * labelCount;
        sum += Math.max(-6, Math.min(6, (scores[at + chunk.label + (i > chunk.first ? 1 : 0)] as number) - (scores[at] as number)));
      }
      return sum / (chunk.end - chunk.first);
    };
    let led: Lead | null = null;
    for (const paragraph of paragraphs) {
      const { endToken } = paragraph;
      firstToken = paragraph.firstToken;
      const length = endToken - firstToken;
      reserve(length);
      decodeLiveSentences(document, facts, paragraph);
      alignWithQuotations(document, facts, paragraph, labels);
      if (led && labels[0] !== beginContentBeforeCue) labelAsContent(labels, leadingQuotation(document, paragraph, led.mustContinue));
      const { linked, orphans } = linkChunks(readChunks(labels, length, firstToken));
      if (led && orphans[0]?.first === firstToken) led.into.push(span(orphans[0]));
      let last: { readonly source: Chunk; readonly cue: Chunk } | null = null;
      for (const { cue, source, contents } of linked) {
        const shared: Chunk | null = source ?? (last && facts.sentenceFirst[last.cue.first] === facts.sentenceFirst[cue.first] ? last.source : null);
        if (shared) last = { source: shared, cue };
        const spans = contents.map(span);
        if (!spans.length && cue !== linked.at(-1)?.cue) continue;
        found.push({
          kind: 'indirect', source: shared ? span(shared) : null, cue: span(cue), contents: spans, confidence: 0, parent: -1,
          evidence: [1, margin(cue), Math.min(0, margin(cue)), source ? margin(source) : 0, contents.length ? mean(contents.map(margin)) : 0, shared ? 0 : 1, shared && !source ? 1 : 0],
        });
      }
      led = leadOf(document, paragraph, found.at(-1)) ?? goesOn(document, paragraph, led);
    }
    return found
      .filter(({ contents }) => contents.length)
      .map((a) => {
        const kind = kindOfContents(document, a.contents);
        const evidence = [...a.evidence, kind === 'direct' ? 1 : 0, kind === 'mixed' ? 1 : 0];
        return { ...a, kind, evidence, confidence: logistic(evidence, confidenceWeights) };
      })
      .filter(({ confidence }) => confidence >= minimumConfidence)
      .sort((a, b) => (a.contents[0] as Span).start - (b.contents[0] as Span).start);
  };
}

/** Least class of a word (see WordClasses.cue) that makes a sentence worth decoding. */
const leastCueClass = 3;

function isLive({ cueClass, quote }: TokenFacts, { firstToken, endToken }: Sentence): boolean {
  for (let i = firstToken; i < endToken; i++) if ((cueClass[i] as number) >= leastCueClass || quote[i]) return true;
  return false;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);

/** Two decimals are as fine as the calibration. */
const logistic = (evidence: readonly number[], weights: readonly number[]): number =>
  Math.round(100 / (1 + Math.exp(-evidence.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0)))) / 100;
