// npm run bench: how fast the analysis is, beside wink-nlp alone on the same text in the same process, and how fast VS Code feels.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { ensureBuilt } from '../scripts/setup/build.mjs';
import { readModelFiles } from '../scripts/modelFiles.mjs';
import { root, sharedFolder } from '../scripts/paths.mjs';
import { hoverCards } from '../src/core/features/hover.js';
import { semanticTokens } from '../src/core/features/semanticTokens.js';
import { createWorkspaceIndex } from '../src/core/index/workspaceIndex.js';
import { createWorkerAnalyzer } from '../src/host/analyzer.js';
import { createIndexer } from '../src/host/indexer.js';
import { workerName, type AnalysisReply } from '../src/host/protocol.js';
import { VsCodeWindow } from '../test/support/vscodeWindow.js';
import { median } from './median.js';
import { timesOfAll, timesOfParts } from './throughput.js';

const firstKeys = 12;
const laterKeys = 30;

const modelFiles = readModelFiles();

function corpus(): { name: string; texts: string[] } {
  const dev = join(sharedFolder, 'corpora', 'polnear-dev');
  const [name, folder] = existsSync(dev) ? ['polnear-dev', dev] : ['samples/seeds', join(root, 'samples', 'seeds')];
  return { name, texts: readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => readFileSync(join(folder, file), 'utf8')) };
}

/**
 * Milliseconds from a change of a 100 KB seed to its new colours, through the worker, for the first twelve key strokes in a worker that has just
 * started and for those that follow; and for a card in it.
 */
async function interaction(texts: readonly string[]): Promise<{ first: number; keystroke: number; hover: number }> {
  let text = '';
  for (let i = 0; text.length < 100_000; i++) text += `${texts[i % texts.length]}\n`;
  text = text.slice(0, 100_000);
  const analyzer = createWorkerAnalyzer(async () => {
    const worker = new Worker(join(root, 'dist', 'analysis.js'), { workerData: workerName });
    worker.postMessage({ type: 'start', models: modelFiles });
    return {
      post: (request) => worker.postMessage(request),
      onReply: (listener) => void worker.on('message', (reply: AnalysisReply) => listener(reply)),
      onEnd: (listener) => void worker.on('exit', () => listener('it stopped')),
      terminate: () => void worker.terminate(),
    };
  }, { info: () => undefined, warn: console.warn, error: console.error });
  const index = createWorkspaceIndex();
  const files = { find: async () => [], size: async () => 0, readText: async () => '' };
  const indexer = createIndexer({ index, analyzer, files, logger: { info: () => undefined, warn: console.warn, error: console.error }, maximumBytes: () => 5e6 });
  const keystrokes: number[] = [];
  const hovers: number[] = [];
  for (let i = 0; i < 3 + firstKeys + laterKeys; i++) {
    const start = performance.now();
    indexer.setLive('seed', `${text.slice(0, 5000)}${'x'.repeat(i + 1)}${text.slice(5000)}`);
    await indexer.whenCurrent('seed');
    const facts = index.get('seed');
    if (facts) semanticTokens(facts);
    const shown = performance.now();
    hoverCards(index, 'seed', 50_000 + i * 100);
    if (i >= 3) {
      keystrokes.push(shown - start);
      hovers.push(performance.now() - shown);
    }
  }
  indexer.dispose();
  analyzer.dispose();
  return { first: median(keystrokes.slice(0, firstKeys)), keystroke: median(keystrokes.slice(firstKeys)), hover: median(hovers) };
}

/**
 * Milliseconds that VS Code itself says our activation took (load of the code and call of `activate`): the row of its "Startup
 * Performance" report that names the extension, with the columns eager, load code, call activate, finish activate, event, by.
 */
async function activation(): Promise<number> {
  const code = await VsCodeWindow.open({ files: { 'seeds/one.txt': 'A title here\n\n“It rained,” said Ada Brook.\n' }, size: { width: 1600, height: 4000 } });
  try {
    await code.openFile('seeds/one.txt');
    await code.showView('Quotes');
    await code.treeRowsWhen('Quotes', (rows) => rows.length > 0);
    await code.runCommand('Developer: Startup Performance');
    for (let i = 0; i < 60; i++) {
      const lines = (await code.page.locator('.editor-instance .view-line').allInnerTexts()).map((line) => line.replaceAll('\u00a0', ' '));
      const row = lines.find((line) => line.startsWith('|') && line.includes('seed-annotator'));
      const [load, call] = row?.split('|').slice(3, 5).map(Number) ?? [];
      if (load !== undefined && call !== undefined && !Number.isNaN(load + call)) return load + call;
      await code.page.waitForTimeout(500);
    }
    if (process.env['DEBUG_ACTIVATION']) console.log((await code.page.locator('.view-line').allInnerTexts()).join('\n'));
    return NaN;
  } finally {
    await code.close();
  }
}

await ensureBuilt();
const { name, texts } = corpus();
const megabytes = texts.reduce((n, text) => n + Buffer.byteLength(text), 0) / 1e6;
const whole = timesOfAll(texts, modelFiles);
const parts = timesOfParts(texts, modelFiles);
const rate = (time: number): string => `${(megabytes / (time / 1000)).toFixed(2)} MB/s`;
const sum = [...parts.values()].reduce((a, b) => a + b, 0);
const feel = await interaction(texts);
const starts: number[] = [];
if (!process.argv.includes('--no-vscode')) for (let i = 0; i < 3; i++) starts.push(await activation());
const started = median(starts);
const rows: [string, string, string][] = [
  [`analyze, ${name}, as a folder`, rate(whole.folder), 'at least 1 MB/s'],
  ['wink-nlp alone, the same text', rate(whole.wink), ''],
  ['analyze as a folder / wink-nlp alone', (whole.wink / whole.folder).toFixed(2), 'at least 0.5'],
  ['analyze, one document after the other', rate(whole.single), 'at least 1 MB/s'],
  ['the same / wink-nlp alone', (whole.wink / whole.single).toFixed(2), 'at least 0.5'],
  ...[...parts].map(([part, time]): [string, string, string] => [`  share of ${part}`, `${((100 * time) / sum).toFixed(0)} %`, '']),
  ['keystroke to new colours, 100 KB seed', `${feel.keystroke.toFixed(0)} ms`, 'under 150 ms'],
  ['  the first twelve in a new worker', `${feel.first.toFixed(0)} ms`, ''],
  ['card, 100 KB seed', `${feel.hover.toFixed(2)} ms`, 'under 20 ms'],
  ['activation in VS Code (median of 3)', Number.isNaN(started) ? 'not measured' : `${started} ms`, 'under 100 ms'],
];
const width = (i: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[i].length));
for (const row of rows) console.log(`${row[0].padEnd(width(0))}  ${row[1].padStart(width(1))}  ${row[2]}`);
process.exit(0);
