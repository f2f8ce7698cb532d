/**
 * Learns src/core/analysis/coreference/pronouns/weights.json: who is meant by "he" and "she".
 *   npm run train:coreference                          all of corpora/gum and corpora/gap, and our own articles
 *   npm run train:coreference -- --folds 4 --out DIR   four files, each without a quarter of gum and of gap, and how they do on it
 */
import fs from 'node:fs';
import path from 'node:path';
import { readModelFiles } from '../../scripts/modelFiles.mjs';
import { root, sharedFolder } from '../../scripts/paths.mjs';
import { createAttributor } from '../../src/core/analysis/attribution/attribute.js';
import { createChoose, featureCount, featureNames, type Choice, type Choose, type ChoiceContext, type RankerWeights } from '../../src/core/analysis/coreference/pronouns/ranker.js';
import { resolveEntities } from '../../src/core/analysis/coreference/resolve.js';
import { Vocabulary } from '../../src/core/analysis/coreference/vocabulary.js';
import { readModels } from '../../src/core/analysis/models.js';
import { createRecogniser } from '../../src/core/analysis/recognition/recognise.js';
import type { EntityType, NamedSpan, SourcedContent } from '../../src/core/analysis/types.js';
import { createTokenizer } from '../../src/core/document/tokenize.js';
import { parseDocument } from '../../src/core/document/document.js';
import type { SeedDocument } from '../../src/core/document/types.js';
import { readArticles } from '../articles.js';
import { readOptions } from '../commandLine.js';
import { readGum } from '../recognition/corpora.js';
import { readGap, readGumChains, type ChainOfSpan } from './gold.js';

const { folds, out, penalty, articles, 'gap-weight': gapWeight, 'article-weight': articleWeight } = readOptions({
  folds: 0,
  out: path.join(root, '.cache/coreference'),
  penalty: 3,
  'gap-weight': 0.5,
  articles: path.join(root, 'training/articles'),
  'article-weight': 1,
});
const corpora = path.join(sharedFolder, 'corpora');
/** What the weights are drawn to where the corpora say little: gum has hardly any "he said" of news. */
const prior: Readonly<Record<string, number>> = { 'source:last speaker': 2.5, 'source:leads here': 2.5, 'own quotation': -2, 'quoted and the pronoun is not': -1 };
/** How strongly: gum's few reports are no news, and its pronouns outweigh them. */
const priorPenalty = 20;
const rounds = 3;
const steps = 400;

/** One decision: the rows of its candidates and the right one, or -1 for nobody. */
interface Decision {
  readonly rows: Float64Array;
  readonly count: number;
  readonly right: number;
  readonly weight: number;
}

/** A document to learn from, and who is right for a pronoun: a candidate's index, -1 for nobody, null where the corpus does not say. */
interface Lesson {
  readonly corpus: 'gum' | 'gap' | 'articles';
  readonly document: SeedDocument;
  readonly names: readonly NamedSpan[];
  readonly sourced: readonly SourcedContent[];
  readonly weight: number;
  answer(context: ChoiceContext, count: number): number | null;
}

const { value: models } = readModels(readModelFiles());
const tokenize = createTokenizer(models.tags);
const recognise = createRecogniser(models.recognition);
const attribute = createAttributor(models.attribution);

function answerOf(chainOf: ChainOfSpan, { start, end, candidates, firstName }: ChoiceContext, count: number): number {
  const chain = chainOf(start, end);
  if (chain < 0) return -1;
  for (let c = 0; c < count; c++) {
    const at = firstName(candidates[c]!);
    if (at >= 0 && chainOf(at, at + 1) === chain) return c;
  }
  return -1;
}

const types: Record<string, EntityType> = { PER: 'person', ORG: 'organisation', LOC: 'place', MISC: 'other' };

function gumLessons(): Lesson[] {
  const directory = path.join(corpora, 'gum');
  return readGum(directory, tokenize).map(({ name, document, gold }) => {
    const marked = gold.map((g): NamedSpan => ({ start: g.start, end: g.end, type: types[g.type] ?? 'other', confidence: 1 }));
    // gum marks no places and works
    const others = recognise(document).filter((n) => (n.type === 'place' || n.type === 'other') && !marked.some((m) => m.start < n.end && n.start < m.end));
    const names = [...marked, ...others].sort((a, b) => a.start - b.start);
    const chainOf = readGumChains(directory, name, document.text);
    return { corpus: 'gum', document, names, sourced: attribute(document, names), weight: 1, answer: (context, count) => answerOf(chainOf, context, count) };
  });
}

function gapLessons(): Lesson[] {
  return readGap(path.join(corpora, 'gap', 'gap-development.tsv')).flatMap(({ text, pronoun, right, wrong }): Lesson[] => {
    const document = parseDocument(text, tokenize);
    const found = recognise(document);
    const given = [...right, ...wrong].filter((span) => !found.some((n) => n.type === 'person' && n.start < span.end && span.start < n.end));
    const names = [...found.filter((n) => !given.some((g) => g.start < n.end && n.start < g.end)), ...given.map((span): NamedSpan => ({ ...span, type: 'person', confidence: 1 }))]
      .sort((a, b) => a.start - b.start);
    return [{
      corpus: 'gap', document, names, sourced: attribute(document, names), weight: gapWeight,
      answer: ({ start, candidates, firstName }, count) => {
        if (start !== pronoun || !right.length) return null;
        const isOf = (draft: number): boolean => {
          const at = firstName(draft);
          const name = names.find((n) => n.start === at);
          if (!name) return false;
          const span = right[0] as { start: number; end: number };
          const wanted = text.slice(span.start, span.end);
          const own = text.slice(name.start, name.end);
          return own === wanted || own.split(/\s+/).some((word) => word.length > 2 && wanted.split(/\s+/).includes(word));
        };
        for (let c = 0; c < count; c++) if (isOf(candidates[c]!)) return c;
        return null;
      },
    }];
  });
}

/** Our own articles: who speaks where a pronoun is the source. */
function articleLessons(): Lesson[] {
  return readArticles(articles).map(({ text, names: marked, attributions }): Lesson => {
    const document = parseDocument(text, tokenize);
    const names = marked.map((n): NamedSpan => ({ start: n.start, end: n.end, type: types[n.type] ?? 'other', confidence: 1 }));
    const speakerAt = new Map(attributions.flatMap(({ source, speaker }) => (speaker && source.length === 1 ? [[`${source[0]!.start} ${source[0]!.end}`, speaker] as const] : [])));
    return {
      corpus: 'articles', document, names, sourced: attribute(document, names), weight: articleWeight,
      answer: ({ start, end, candidates, firstName }, count) => {
        const speaker = speakerAt.get(`${start} ${end}`);
        if (!speaker) return null;
        for (let c = 0; c < count; c++) {
          const name = names.find((n) => n.start === firstName(candidates[c]!));
          if (name && ` ${text.slice(name.start, name.end)} `.includes(` ${speaker} `)) return c;
        }
        return null;
      },
    };
  });
}

const vocabulary = new Vocabulary();

function collect(lessons: readonly Lesson[], own: Choose | null, into: Decision[]): void {
  for (const lesson of lessons) {
    const guide = own ?? createChoose({ weights: new Float64Array(featureCount).fill(0), nobody: 0 }, 0);
    const choose: Choose = (rows, count, context): Choice => {
      const right = lesson.answer(context, count);
      if (right !== null) into.push({ rows: rows.slice(0, count * featureCount), count, right, weight: lesson.weight });
      if (own || right === null) return guide(rows, count, context);
      return { index: right, probability: 1 };
    };
    resolveEntities(lesson.document, lesson.names, lesson.sourced, vocabulary, choose);
  }
}

/** Fits the weights by Adam on the log-likelihood with an L2 penalty; the same each time. */
function fit(decisions: readonly Decision[]): RankerWeights {
  const n = featureCount + 1;
  const start = Float64Array.from(featureNames, (name) => prior[name] ?? 0);
  const w = new Float64Array(n);
  w.set(start);
  const m = new Float64Array(n);
  const v = new Float64Array(n);
  for (let step = 1; step <= steps; step++) {
    const gradient = new Float64Array(n);
    for (const { rows, count, right, weight } of decisions) {
      const scores = new Float64Array(count + 1);
      scores[count] = w[featureCount]!;
      for (let c = 0; c < count; c++) for (let k = 0; k < featureCount; k++) scores[c]! += w[k]! * rows[c * featureCount + k]!;
      const top = Math.max(...scores);
      const sum = scores.reduce((s, x) => s + Math.exp(x - top), 0);
      for (let c = 0; c <= count; c++) {
        const p = Math.exp(scores[c]! - top) / sum;
        const error = weight * ((c === (right < 0 ? count : right) ? 1 : 0) - p);
        if (c === count) gradient[featureCount]! += error;
        else for (let k = 0; k < featureCount; k++) gradient[k]! += error * rows[c * featureCount + k]!;
      }
    }
    for (let k = 0; k < n; k++) {
      const g = gradient[k]! - (k < featureCount ? (start[k]! === 0 ? penalty : priorPenalty) * (w[k]! - start[k]!) : 0);
      m[k] = 0.9 * m[k]! + 0.1 * g;
      v[k] = 0.999 * v[k]! + 0.001 * g * g;
      const rate = step < steps * 0.7 ? 0.05 : 0.01;
      w[k]! += (rate * (m[k]! / (1 - 0.9 ** step))) / (Math.sqrt(v[k]! / (1 - 0.999 ** step)) + 1e-8);
    }
  }
  return { weights: w.slice(0, featureCount), nobody: w[featureCount]! };
}

function train(lessons: readonly Lesson[]): RankerWeights {
  const decisions: Decision[] = [];
  let learned: RankerWeights | null = null;
  for (let round = 0; round < rounds; round++) {
    collect(lessons, learned && createChoose(learned), decisions);
    learned = fit(decisions);
  }
  return learned!;
}

function write(file: string, { weights, nobody }: RankerWeights): void {
  const round = (x: number): number => Math.round(x * 1000) / 1000;
  const content = {
    note: 'Log-linear model of who is meant by "he" and "she"; made by npm run train:coreference, see models/README.md.',
    nobody: round(nobody),
    weights: Object.fromEntries(featureNames.map((name, i) => [name, round(weights[i]!)])),
  };
  fs.writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

const all = [...gumLessons(), ...gapLessons(), ...(articleWeight > 0 ? articleLessons() : [])];
if (folds > 0) {
  fs.mkdirSync(out, { recursive: true });
  for (let fold = 0; fold < folds; fold++) {
    const learned = train(all.filter((_, i) => i % folds !== fold));
    write(path.join(out, `fold${fold}.json`), learned);
    const choose = createChoose(learned);
    const told = all.filter((_, i) => i % folds === fold);
    for (const name of ['gum', 'gap', 'articles'] as const) {
      const held: Decision[] = [];
      collect(told.filter(({ corpus }) => corpus === name), choose, held);
      const links = held.map((d) => ({ index: choose(d.rows, d.count, null as unknown as ChoiceContext).index, right: d.right }));
      const made = links.filter((l) => l.index >= 0);
      console.log(`fold ${fold}, ${name}: ${held.length} pronouns, ${made.length} linked, ${made.filter((l) => l.index === l.right).length} of them right, ${held.filter((d) => d.right >= 0).length} could be`);
    }
  }
} else {
  write(path.join(root, 'src/core/analysis/coreference/pronouns/weights.json'), train(all));
}
