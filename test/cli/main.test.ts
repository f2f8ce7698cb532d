import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AnalysisJson } from '../../src/core/formats/json.js';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
const program = ['--import', 'tsx', path('src/cli/main.ts')];
const samples = readdirSync(path('samples/seeds')).map((name) => path(`samples/seeds/${name}`));

describe('the program itself', function () {
  this.timeout(60_000);
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'seed-cli-'))));
  after(() => rmSync(folder, { recursive: true }));

  it('knows its version', () => {
    const { version } = JSON.parse(readFileSync(path('package.json'), 'utf8')) as { version: string };
    assert.equal(execFileSync(process.execPath, [...program, '--version'], { encoding: 'utf8' }), `${version}\n`);
  });

  it('annotates the samples: UTF-16 offsets in json slice to what brat says at its code points', () => {
    for (const format of ['json', 'brat']) {
      const { status } = spawnSync(process.execPath, [...program, 'annotate', '--format', format, '--out', folder, ...samples]);
      assert.equal(status, 0);
    }
    for (const sample of samples) {
      const text = readFileSync(sample, 'utf8');
      const characters = [...text];
      const name = /([^/\\]+)\.txt$/.exec(sample)![1]!;
      const brat = readFileSync(join(folder, `${name}.ann`), 'utf8');
      for (const [line, offsets, words] of brat.matchAll(/^T\d+\t\w+ ([\d ;]+)\t(.*)$/gm)) {
        const parts = offsets!.split(';').map((part) => characters.slice(...(part.split(' ').map(Number) as [number, number])).join(''));
        assert.equal(parts.join(' '), words, line);
      }
      const json = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as AnalysisJson;
      const named = json.entities.filter(({ type }) => type === 'person' || type === 'organisation').flatMap(({ mentions }) => mentions);
      const inBrat = [...brat.matchAll(/^T\d+\t(?:Person|Organization) \d.*\t(.*)$/gm)].map(([, words]) => words);
      assert.deepEqual(inBrat.sort(), named.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).sort(), name);
      assert.ok(json.attributions.length > 5, `${name} has quotations`);
    }
  });

  it('counts offsets behind a byte order mark, with two characters for CR LF', () => {
    const words = '“It’s late,” Mirela Oduya said.';
    writeFileSync(join(folder, 'crlf.txt'), `\ufeffA title\r\n${words}\r\n`);
    const out = execFileSync(process.execPath, [...program, 'annotate', join(folder, 'crlf.txt')], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    const [attribution] = (JSON.parse(out) as AnalysisJson).attributions;
    assert.deepEqual(attribution?.contents, [{ start: 9, end: 21, text: '“It’s late,”' }]);
  });

  it('ends quietly when its reader goes away', async () => {
    const many = Array.from({ length: 40 }, () => samples).flat();
    const child = spawn(process.execPath, [...program, 'annotate', ...many], { stdio: ['ignore', 'pipe', 'pipe'] });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (err += part));
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.once('close', resolve));
    assert.equal(status, 0);
    assert.doesNotMatch(err, /EPIPE|Error/);
  });
});
