// npm run bench:annotations: a seed of 1 MB with 5,000 annotations: how long until a decision is on screen, and until it is in the file.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../scripts/setup/build.mjs';
import { readModelFiles } from '../scripts/modelFiles.mjs';
import { root, sharedFolder } from '../scripts/paths.mjs';
import { createAnalyzer } from '../src/core/analysis/analyze.js';
import { readModels } from '../src/core/analysis/models.js';
import { editAnnotations } from '../src/core/annotations/edit.js';
import { normalise } from '../src/core/annotations/normalText.js';
import { readAnnotations } from '../src/core/annotations/read.js';
import type { Annotation } from '../src/core/annotations/schema.js';
import { describeGivenTarget } from '../src/core/annotations/target.js';
import { textHash } from '../src/core/annotations/textHash.js';
import type { DocumentFacts } from '../src/core/index/facts.js';
import { factsOf } from '../src/core/index/factsOf.js';
import { mentionAt } from '../src/core/index/mentionTable.js';
import { createWorkspaceIndex } from '../src/core/index/workspaceIndex.js';
import { reviewItems, reviewProgress } from '../src/core/features/review.js';
import { seedDiagnostics } from '../src/core/features/diagnostics.js';
import { claimGroups } from '../src/core/features/lists/claims.js';
import { decisionGroups } from '../src/core/features/lists/decisions.js';
import { entityGroups } from '../src/core/features/lists/entities.js';
import { quoteGroups } from '../src/core/features/lists/quotes.js';
import { applyEdits } from '../src/core/text/edits.js';
import type { Span } from '../src/core/text/span.js';
import { createAnnotationStore } from '../src/host/annotations/store.js';
import { nodeFiles } from '../test/support/nodeFiles.js';
import { decisionsOnScreen } from './decisionOnScreen.js';
import { median } from './median.js';

const size = Number(process.env['SIZE'] ?? 1_000_000);
const wanted = Math.round(size / 200);
const rounds = 9;

const folder = mkdtempSync(join(tmpdir(), 'seed-annotator-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const uriOf = (name: string): string => pathToFileURL(join(folder, name)).toString();
const seed = uriOf('large.txt');

function largeText(): string {
  const dev = join(sharedFolder, 'corpora', 'polnear-dev');
  const source = existsSync(dev) ? dev : join(root, 'samples', 'seeds');
  const texts = readdirSync(source).filter((name) => name.endsWith('.txt')).map((name) => readFileSync(join(source, name), 'utf8'));
  let text = '';
  for (let i = 0; text.length < size; i++) text += `${texts[i % texts.length] ?? ''}\n\n`;
  return text.slice(0, size);
}

function annotationsFor(text: string, facts: DocumentFacts): Annotation[] {
  const normal = normalise(text);
  const hash = textHash(normal.text);
  const made: { type: Annotation['type']; span: Span }[] = [
    ...facts.attributions.map((a) => ({ type: 'quotation' as const, span: a.contents[0]! })),
    ...facts.claims.map((c) => ({ type: 'claim' as const, span: c })),
    ...Array.from({ length: facts.mentions.count }, (_, i) => mentionAt(facts.mentions, i)).filter((m) => m.kind === 'name').map((span) => ({ type: 'mention' as const, span })),
  ].slice(10);
  const step = made.length / wanted;
  return Array.from({ length: wanted }, (_, i): Annotation => {
    const { type, span } = made[Math.floor(i * step)]!;
    return { id: `${type[0]}${i}`, type, status: i % 5 === 0 ? 'rejected' : 'confirmed', by: 'Ada', at: '2026-11-24T09:30:00Z', target: describeGivenTarget(normal, span, hash) };
  });
}

async function timed<T>(act: () => T | Promise<T>): Promise<[number, T]> {
  const start = performance.now();
  const result = await act();
  return [performance.now() - start, result];
}

const lines: string[] = [];
const say = (line: string): void => {
  lines.push(line);
  console.log(line);
};
const row = (what: string, ms: number, most = ms): void => say(`| ${what} | ${ms.toFixed(0)} ms | ${most.toFixed(0)} ms |`);

const text = largeText();
const [analysis, facts] = await timed(() => factsOf(createAnalyzer(readModels(readModelFiles()).value)(text)));
const annotations = annotationsFor(text, facts);
const empty = readAnnotations('');
const yaml = applyEdits('', editAnnotations(empty, annotations.map((annotation) => ({ do: 'add', annotation }))).edits);
writeFileSync(join(folder, 'large.annotations.yaml'), yaml);
say(`A seed of ${(text.length / 1e6).toFixed(1)} MB: ${facts.attributions.length} quotations, ${facts.claims.length} claims, ${facts.mentions.count} mentions; ${wanted} annotations in ${(statSync(join(folder, 'large.annotations.yaml')).size / 1e6).toFixed(1)} MB of YAML. Its analysis takes ${analysis.toFixed(0)} ms on this machine now, for comparison.\n`);
say('| | median | most |\n|---|---|---|');

const texts = new Map<string, string>();
const store = createAnnotationStore({
  paths: { annotationsOf: () => uriOf('large.annotations.yaml'), registerOf: () => uriOf('entities.yaml') },
  files: nodeFiles,
  history: { find: (_, hash) => Promise.resolve(texts.get(hash)), keep: (_, hash, t) => void texts.set(hash, t) },
  stamp: () => Promise.resolve({ by: 'Ada' }),
  logger: console,
  yieldTo: () => new Promise((resolve) => setImmediate(resolve)),
});
const index = createWorkspaceIndex();
let shownAt = 0;
store.onDidChangeFacts((uris) => {
  for (const uri of uris) index.put(uri, store.factsOf(uri)!);
  shownAt ||= performance.now();
});
row('first reading of the YAML alone', (await timed(() => readAnnotations(yaml)))[0]);
const [opening, effective] = await timed(() => store.overlay(seed, text, facts));
row('opening the seed: reading and laying over', opening);
index.put(seed, effective);

async function decisions(what: string, make: (i: number, facts: DocumentFacts) => Parameters<typeof store.decide>[0]): Promise<void> {
  const shown: number[] = [];
  const written: number[] = [];
  for (let i = 0; i < rounds; i++) {
    shownAt = 0;
    const start = performance.now();
    const outcome = await store.decide(make(i, store.factsOf(seed)!));
    if (outcome.status !== 'done') throw new Error(outcome.problems.join('\n'));
    shown.push(shownAt - start);
    written.push(performance.now() - start);
  }
  row(`${what}: on screen`, median(shown), Math.max(...shown));
  row(`${what}: in the file`, median(written), Math.max(...written));
}

const undecided = (all: DocumentFacts) => all.attributions.filter((a) => !a.decision);
await decisions('accepting a quotation', (i, all) => [{ do: 'confirm', item: { uri: seed, type: 'quotation', id: (undecided(all)[i * 3] as { id: string }).id } }]);
await decisions('rejecting a quotation', (i, all) => [{ do: 'reject', item: { uri: seed, type: 'quotation', id: (undecided(all)[i * 3] as { id: string }).id } }]);
await decisions('setting a speaker', (i, all) => [{ do: 'setSpeaker', item: { uri: seed, type: 'quotation', id: (undecided(all)[i] as { id: string }).id }, speaker: { name: `Ada Brook ${i}`, type: 'person' } }]);
const undoing: number[] = [];
for (let i = 0; i < rounds; i++) undoing.push((await timed(() => store.undo()))[0]);
row('undo', median(undoing), Math.max(...undoing));
texts.set(textHash(normalise(text).text), normalise(text).text);
let now = text;
const typing: number[] = [];
for (let i = 0; i < rounds; i++) {
  const at = 1000 + i * 90_000;
  now = `${now.slice(0, at)}x${now.slice(at)}`;
  typing.push((await timed(() => store.overlay(seed, now, facts)))[0]);
}
row('laying over again after a key stroke', median(typing), Math.max(...typing));
const queue: number[] = [];
for (let i = 0; i < rounds; i++) queue.push((await timed(() => reviewProgress(reviewItems(index, { types: ['quotation', 'claim', 'mention'], order: 'confidence' }))))[0]);
row('the review queue and its progress', median(queue), Math.max(...queue));

async function repeated(what: string, act: () => unknown): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    // what the index keeps between two changes does not count
    index.put(seed, store.factsOf(seed)!);
    times.push((await timed(act))[0]);
  }
  row(what, median(times), Math.max(...times));
}
await repeated('the queue of quotations and claims', () => reviewItems(index, { types: ['quotation', 'claim'], order: 'position', uri: seed }));
await repeated('the view Quotes', () => quoteGroups(index, { groupBy: 'speaker', sortBy: 'position', filter: '', kinds: ['direct', 'mixed', 'indirect'], cardKey: null, leastConfidence: 0 }));
await repeated('the view Claims', () => claimGroups(index, { groupBy: 'claimant', sortBy: 'checkWorthiness', filter: '', leastCheckWorthiness: 0.3 }));
await repeated('the view People & Organisations', () => entityGroups(index, { sortBy: 'mentions', filter: '', types: ['person', 'organisation', 'place'] }));
await repeated('the view Decisions', () => decisionGroups(index, ''));
await repeated('the problems of the seed', () => seedDiagnostics(seed, now, store.factsOf(seed)!));
if (!process.argv.includes('--no-vscode')) {
  await ensureBuilt();
  const drawn = await decisionsOnScreen(text, yaml, 2 * rounds + 3);
  row('in VS Code: accepting in the review, from the key to the frame that shows it as decided', median(drawn), Math.max(...drawn));
}
if (process.argv.includes('--write')) {
  const head = `# Decisions on a large seed\n\nCommand: \`npm run bench:annotations -- --write\` (${rounds} rounds each, Node ${process.versions.node}, text of ${existsSync(join(sharedFolder, 'corpora', 'polnear-dev')) ? 'polnear-dev' : 'the samples'}).\nThe times are as good as the machine was free: compare them with that of the analysis.\n`;
  writeFileSync(new URL('ANNOTATIONS.md', import.meta.url), `${head}\n${lines.join('\n')}\n`);
}
