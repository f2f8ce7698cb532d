// npm run bench: how fast the analysis is, beside wink-nlp alone on the same text in the same process, and how fast VS Code feels.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import { ensureBuilt } from '../scripts/setup/build.mjs';
import { root } from '../scripts/paths.mjs';
import { createAnalyzer } from '../src/core/analysis/analyze.js';
import { readModels } from '../src/core/analysis/models.js';
import { hoverCards } from '../src/core/features/hover.js';
import { semanticTokens } from '../src/core/features/semanticTokens.js';
import { createWorkspaceIndex } from '../src/core/index/workspaceIndex.js';
import { createWorkerAnalyzer } from '../src/host/analyzer.js';
import { createIndexer } from '../src/host/indexer.js';
import { workerName, type AnalysisReply } from '../src/host/protocol.js';
import { VsCodeWindow } from '../test/support/vscodeWindow.js';

const shared = process.env['SEED_SHARED'] ?? join(root, '..', 'shared');
const rounds = 7;

const bytes = (name: string): Uint8Array | null => {
  const file = join(root, 'models', name);
  return existsSync(file) ? readFileSync(file) : null;
};
const modelFiles = { attribution: bytes('attribution.bin'), recognition: bytes('recognition.bin') };

function corpus(): { name: string; texts: string[] } {
  const dev = join(shared, 'corpora', 'polnear-dev');
  const [name, folder] = existsSync(dev) ? ['polnear-dev', dev] : ['samples/seeds', join(root, 'samples', 'seeds')];
  return { name, texts: readdirSync(folder).filter((file) => file.endsWith('.txt')).map((file) => readFileSync(join(folder, file), 'utf8')) };
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

/** MB of UTF-8 a second, the median of several rounds; the two programs take turns, so that both see the same machine. */
function throughput(texts: readonly string[]): { analyze: number; wink: number } {
  const megabytes = texts.reduce((n, text) => n + Buffer.byteLength(text), 0) / 1e6;
  const analyze = createAnalyzer(readModels(modelFiles).value);
  const nlp = winkNLP(model, ['sbd', 'pos']);
  const { value, pos, span } = nlp.its;
  const wink = (text: string): void => {
    const doc = nlp.readDoc(text);
    doc.tokens().out(value);
    doc.tokens().out(pos);
    doc.sentences().out(span);
  };
  const time = (act: (text: string) => unknown): number => {
    const start = performance.now();
    for (const text of texts) act(text);
    return megabytes / ((performance.now() - start) / 1000);
  };
  time(wink);
  time(analyze);
  const results = Array.from({ length: rounds }, () => ({ wink: time(wink), analyze: time(analyze) }));
  return { wink: median(results.map((r) => r.wink)), analyze: median(results.map((r) => r.analyze)) };
}

/** Milliseconds from a change of a 100 KB seed to its new colours, through the worker; and for a card in it. */
async function interaction(texts: readonly string[]): Promise<{ keystroke: number; hover: number }> {
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
  for (let i = 0; i < 15; i++) {
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
  return { keystroke: median(keystrokes), hover: median(hovers) };
}

/** Milliseconds that VS Code itself says our activation took: load of the code and `activate`. */
async function activation(): Promise<number> {
  const code = await VsCodeWindow.open({ files: { 'seeds/one.txt': 'A title here\n\n“It rained,” said Ada Brook.\n' }, size: { width: 1200, height: 2600 } });
  try {
    await code.openFile('seeds/one.txt');
    await code.showView('Quotes');
    await code.treeRowsWhen('Quotes', (rows) => rows.length > 0);
    await code.runCommand('Developer: Show Running Extensions');
    const rows = code.page.locator('.monaco-list-row').filter({ hasText: /Activation:\s*\d+/ });
    const box = await rows.nth(4).boundingBox();
    if (box) await code.page.mouse.move(box.x + 200, box.y + 10);
    let text = '';
    for (let i = 0; i < 30 && !text; i++) {
      text = (await rows.allInnerTexts()).find((row) => row.includes('Seed Annotator') && /\d\s*ms/.test(row)) ?? '';
      if (!text) await code.page.mouse.wheel(0, 150);
      await code.page.waitForTimeout(200);
    }
    return Number(/(\d+)\s*ms/.exec(text)?.[1] ?? NaN);
  } finally {
    await code.close();
  }
}

await ensureBuilt();
const { name, texts } = corpus();
const speed = throughput(texts);
const feel = await interaction(texts);
const started = process.argv.includes('--no-vscode') ? NaN : await activation();
const rows: [string, string, string][] = [
  [`analyze, ${name}`, `${speed.analyze.toFixed(2)} MB/s`, 'at least 1 MB/s'],
  ['wink-nlp alone, the same text', `${speed.wink.toFixed(2)} MB/s`, ''],
  ['analyze / wink-nlp alone', (speed.analyze / speed.wink).toFixed(2), 'at least 0.5'],
  ['keystroke to new colours, 100 KB seed', `${feel.keystroke.toFixed(0)} ms`, 'under 150 ms'],
  ['card, 100 KB seed', `${feel.hover.toFixed(2)} ms`, 'under 20 ms'],
  ['activation in VS Code', Number.isNaN(started) ? 'not measured' : `${started} ms`, 'under 100 ms'],
];
const width = (i: 0 | 1 | 2): number => Math.max(...rows.map((row) => row[i].length));
for (const row of rows) console.log(`${row[0].padEnd(width(0))}  ${row[1].padStart(width(1))}  ${row[2]}`);
process.exit(0);
