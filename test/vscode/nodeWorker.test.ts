import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startNodeWorker } from '../../src/vscode/nodeWorker.js';

describe('a worker of node', () => {
  let folder = '';
  before(() => (folder = mkdtempSync(join(tmpdir(), 'seed-annotator-worker-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));

  const script = (source: string): string => {
    const path = join(folder, 'worker.cjs');
    writeFileSync(path, source);
    return path;
  };

  it('is started when it says that it listens', async () => {
    const handle = await startNodeWorker(script("const { parentPort } = require('node:worker_threads'); parentPort.on('message', () => process.exit(3)); parentPort.postMessage({ type: 'ready' });"));
    const ended = new Promise((resolve) => handle.onEnd(resolve));
    handle.post({ type: 'start', models: {} });
    assert.equal(await ended, 'it stopped');
  });

  it('can not be started when its script throws or just ends, and says why', async () => {
    await assert.rejects(startNodeWorker(script("throw new Error('the word lists are cut off');")), /the word lists are cut off/);
    await assert.rejects(startNodeWorker(script('')), /it stopped/);
    await assert.rejects(startNodeWorker(join(folder, 'absent.cjs')), /absent/);
  });
});
